//! Changing what a municipality chose of itself: each change is made to what was read, and stands in the audit log with
//! before and after.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, AuditDetails, Setting, Was},
    own::{
        BaseMapDraft, DetailsDraft, LookDraft, MAX_ARMS_PIXELS, MIN_ARMS_PIXELS, RetentionDraft,
        WelcomeDraft,
    },
};
use domain::{
    audit::{Act, Aspect},
    colour::Look,
    fields::{
        self, ContactDetails, Field, FieldErrorCode, RawContactDetails, RawLook, RawRetention,
        Retention,
    },
};
use worker::HttpMetadata;

use super::{catalogue::Changes, field_problem, field_problems};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, Write,
        audit::Entry,
        municipalities::Municipality,
        own::{self, Kept},
    },
    error::AppError,
    photo::clean,
    random,
};

/// An administrator who changes something of it.
#[derive(Clone, Copy)]
pub struct Choosing<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// Who.
    pub official: &'a SignedIn,
    /// From where.
    pub caller: &'a Caller,
}

impl Choosing<'_> {
    async fn kept(&self) -> Result<Kept, AppError> {
        own::read(self.db, &self.municipality.id)
            .await?
            .ok_or_else(AppError::not_found)
    }

    /// Commits a write with its entry in the audit log; refuses where it was changed meanwhile.
    async fn commit(
        &self,
        write: Write,
        setting: Setting,
        changes: Vec<AspectChange>,
    ) -> Result<(), AppError> {
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let entry = Entry {
            details: AuditDetails {
                setting: Some(setting),
                changes,
                ..AuditDetails::default()
            },
            ..self
                .official
                .entry(self.app.now, Act::SettingChosen, &network)
        };
        let committed = self
            .db
            .commit(vec![write, entry.append_if_changed()?])
            .await?;
        if committed.changes(0)? == 0 {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
        Ok(())
    }
}

/// A text as it was; nothing where there was none.
fn was(text: Option<&str>) -> Option<Was> {
    text.map(|text| Was::Text(text.to_owned()))
}

/// The name that was, with what was typed in the languages that are offered.
fn renamed(was: &Names, typed: Names) -> Names {
    Names {
        sl: typed.sl.or_else(|| was.sl.clone()),
        sr: typed.sr.or_else(|| was.sr.clone()),
        en: typed.en.or_else(|| was.en.clone()),
    }
}

/// Changes how it is called and reached.
///
/// # Errors
/// `invalid-fields`, `conflict`.
pub async fn details(choosing: Choosing<'_>, draft: &DetailsDraft) -> Result<(), AppError> {
    let raw = RawContactDetails {
        name: draft.name.raw(),
        phone: &draft.phone,
        address: &draft.address,
    };
    let municipality = choosing.municipality;
    let checked = ContactDetails::check(raw, municipality.country, &municipality.languages)
        .map_err(field_problems)?;
    let before = choosing.kept().await?.own;
    let name = renamed(&before.name, checked.name.into());
    let write = own::details(
        &municipality.id,
        draft.revision,
        &name,
        &checked.phone,
        checked.address.as_deref(),
    )?;
    let changes = Changes::default()
        .note(
            Aspect::Name,
            Some(Was::Names(before.name)),
            Some(Was::Names(name)),
        )
        .note(
            Aspect::Phone,
            was(Some(&before.phone)),
            was(Some(&checked.phone)),
        )
        .note(
            Aspect::Address,
            was(before.address.as_deref()),
            was(checked.address.as_deref()),
        );
    choosing
        .commit(write, Setting::Municipality, changes.0)
        .await
}

/// Changes the words of welcome.
///
/// # Errors
/// `invalid-fields`, `conflict`.
pub async fn welcome(choosing: Choosing<'_>, draft: &WelcomeDraft) -> Result<(), AppError> {
    let municipality = choosing.municipality;
    let welcome = fields::welcome(draft.welcome.raw(), &municipality.languages)
        .map_err(field_problems)?
        .map(Names::from);
    let before = choosing.kept().await?.own.welcome;
    let write = own::welcome(&municipality.id, draft.revision, welcome.as_ref())?;
    let changes = Changes::default().note(
        Aspect::Welcome,
        before.map(Was::Names),
        welcome.map(Was::Names),
    );
    choosing.commit(write, Setting::Welcome, changes.0).await
}

/// Changes the colours.
///
/// # Errors
/// `invalid-fields`, `conflict`.
pub async fn look(choosing: Choosing<'_>, draft: &LookDraft) -> Result<(), AppError> {
    let raw = RawLook {
        ink: &draft.ink,
        accent: &draft.accent,
    };
    let look = fields::LookDraft::check(raw).map_err(field_problems)?.0;
    let before = choosing.kept().await?.own;
    // The product's own colours are not kept, so that they follow when it changes them.
    let ink = (look.ink() != Look::OWN.ink()).then(|| look.ink().to_string());
    let accent = (look.accent() != Look::OWN.accent()).then(|| look.accent().to_string());
    let write = own::look(
        &choosing.municipality.id,
        draft.revision,
        ink.as_deref(),
        accent.as_deref(),
    );
    let changes = Changes::default()
        .note(Aspect::Ink, was(before.ink.as_deref()), was(ink.as_deref()))
        .note(
            Aspect::Accent,
            was(before.accent.as_deref()),
            was(accent.as_deref()),
        );
    choosing.commit(write, Setting::Look, changes.0).await
}

/// Changes where the pictures of the map come from.
///
/// # Errors
/// `invalid-fields`, `conflict`.
pub async fn base_map(choosing: Choosing<'_>, draft: &BaseMapDraft) -> Result<(), AppError> {
    let local = cfg!(feature = "local");
    let chosen =
        fields::base_map(&draft.base_map, &draft.base_map_credit, local).map_err(field_problems)?;
    let before = choosing.kept().await?.own;
    let write = own::base_map(&choosing.municipality.id, draft.revision, chosen.as_ref());
    let (url, credit) = chosen.map(|chosen| (chosen.url, chosen.credit)).unzip();
    // A key for the pictures may stand in the address, behind the question mark.
    let told = |url: Option<&str>| was(url.map(|url| url.split('?').next().unwrap_or_default()));
    let changes = Changes::default()
        .note(
            Aspect::BaseMap,
            told(before.base_map.as_deref()),
            told(url.as_deref()),
        )
        .note(
            Aspect::BaseMapCredit,
            was(before.base_map_credit.as_deref()),
            was(credit.as_deref()),
        );
    choosing.commit(write, Setting::BaseMap, changes.0).await
}

/// Changes for how long things are kept.
///
/// # Errors
/// `invalid-fields`, `conflict`.
pub async fn retention(choosing: Choosing<'_>, draft: &RetentionDraft) -> Result<(), AppError> {
    let raw = RawRetention {
        contact_months: &draft.contact_months,
        files_months: &draft.files_months,
    };
    let chosen = Retention::check(raw).map_err(field_problems)?;
    let before = choosing.kept().await?.own;
    let write = own::retention(&choosing.municipality.id, draft.revision, chosen);
    let months = |months: u16| Some(Was::Text(months.to_string()));
    let changes = Changes::default()
        .note(
            Aspect::ContactMonths,
            months(before.contact_months),
            months(chosen.contact_months),
        )
        .note(
            Aspect::FilesMonths,
            months(before.files_months),
            months(chosen.files_months),
        );
    choosing.commit(write, Setting::Retention, changes.0).await
}

/// Where a picture of arms lies in the bucket.
pub fn arms_key(municipality_id: &str, id: &str) -> String {
    format!("arms/{municipality_id}/{id}")
}

/// Takes a picture of the arms in; `None` is one that is too large to be read.
///
/// # Errors
/// `invalid-fields` (`arms`), `conflict`.
pub async fn arms(choosing: Choosing<'_>, bytes: Option<Vec<u8>>) -> Result<(), AppError> {
    let wrong = |error| field_problem(Field::Arms, error);
    let bytes = bytes.ok_or_else(|| wrong(FieldErrorCode::TooLong))?;
    let picture = clean(&bytes).map_err(|_| wrong(FieldErrorCode::Invalid))?;
    let sides = MIN_ARMS_PIXELS..=MAX_ARMS_PIXELS;
    if !sides.contains(&picture.width) || !sides.contains(&picture.height) {
        return Err(wrong(FieldErrorCode::NotAllowed));
    }
    let before = choosing.kept().await?.arms;
    let municipality_id = &choosing.municipality.id;
    let id = uuid::Builder::from_random_bytes(random::bytes()?)
        .into_uuid()
        .to_string();
    let content_type = picture.format.content_type();
    choosing
        .app
        .files()?
        .put(arms_key(municipality_id, &id), picture.bytes)
        .http_metadata(HttpMetadata {
            content_type: Some(content_type.to_owned()),
            ..HttpMetadata::default()
        })
        .execute()
        .await?;
    let after = Some((id.as_str(), content_type));
    let size = format!("{} × {}", picture.width, picture.height);
    let kept = exchange(choosing, before.as_deref(), after, Some(&size)).await;
    if kept.is_err() {
        // Nobody will ever name it.
        choosing
            .app
            .files()?
            .delete(arms_key(municipality_id, &id))
            .await?;
    }
    kept
}

/// Does without arms.
///
/// # Errors
/// `conflict`.
pub async fn remove_arms(choosing: Choosing<'_>) -> Result<(), AppError> {
    match choosing.kept().await?.arms {
        None => Ok(()),
        Some(before) => exchange(choosing, Some(&before), None, None).await,
    }
}

/// Puts a picture, or none, in the place of the one that was read.
async fn exchange(
    choosing: Choosing<'_>,
    before: Option<&str>,
    after: Option<(&str, &str)>,
    size: Option<&str>,
) -> Result<(), AppError> {
    let municipality_id = &choosing.municipality.id;
    let write = own::arms(municipality_id, before, after);
    let changes = Changes::default().note(
        Aspect::Arms,
        before.map(|_| Was::Yes(true)),
        was(size).or(Some(Was::Yes(false))),
    );
    choosing.commit(write, Setting::Arms, changes.0).await?;
    if let Some(before) = before {
        choosing
            .app
            .files()?
            .delete(arms_key(municipality_id, before))
            .await?;
    }
    Ok(())
}
