//! An operator takes in what a citizen says, writes or brings: the same number, PIN, clock and answer as on the page.

use api::{
    ProblemCode,
    intake::{IntakeDraft, TakenIn as Receipt},
    municipality::{Category, within},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    fields::{
        Counter, Field, FieldError, FieldErrorCode, Intake, RawContact, RawDraft, RawIntake,
        informs,
    },
    lifecycle::Actor,
};
use sha2::{Digest, Sha256};
use words::{Part, Words};

use super::{
    extra::{self, Answered},
    field_problems,
    filing::{Filing, Keyed, NotEntered, TakenIn, enter},
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Db, attachments, filing,
        municipalities::{self, Municipality},
        requests,
    },
    error::AppError,
};

/// Takes a request in, once per key: the same key and body give the same receipt again.
///
/// # Errors
/// `invalid-fields` with every field in error, `key-reused`, `step-not-allowed`.
pub async fn take_in(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    key: &str,
    typed: &IntakeDraft,
) -> Result<Receipt, AppError> {
    let db = app.db()?;
    let body_hash = URL_SAFE_NO_PAD.encode(Sha256::digest(serde_json::to_vec(typed)?));
    if let Some(receipt) = taken_before(app, &db, municipality, official, key, &body_hash).await? {
        return Ok(receipt);
    }
    let (intake, category, extra) = check(app, &db, municipality, typed).await?;
    let department =
        municipalities::department_name(&db, &municipality.id, &category.department_id)
            .await?
            .ok_or_else(|| AppError::internal("a category without its department"))?;
    let told = intake.informed && informs(intake.channel, !intake.contact.is_empty());
    let told = told.then(|| told_about_data(intake.draft.language));
    let filing = Filing {
        draft: &intake.draft,
        category: &category,
        department: &department,
        channel: intake.channel,
        reply_channel: intake.reply_channel,
        received_at: intake.received_at,
        contact: &intake.contact,
        extra: &extra,
        taken_in: Some(TakenIn {
            actor: Actor::from(official.role),
            person_id: Some(&official.person_id),
            paper: intake.paper.as_deref(),
            told: told.as_deref(),
            attachments: &intake.attachments,
            answer: intake.answer.as_deref(),
            gateway: None,
        }),
    };
    let keyed = Keyed {
        key,
        body_hash: &body_hash,
    };
    match enter(app, &db, municipality, keyed, &filing).await {
        Ok(entered) => receipt(
            app,
            official,
            Known {
                id: entered.id,
                reference: entered.reference,
                received_at: filing.received_at,
                explanation: entered.explanation,
                reply_channel: filing.reply_channel,
                answered: intake.answer.is_some(),
                department_id: entered.department_id,
            },
        ),
        Err(NotEntered::KeyTaken) => {
            taken_before(app, &db, municipality, official, key, &body_hash)
                .await?
                .ok_or_else(|| AppError::internal("a key that is taken and not there"))
        }
        Err(NotEntered::FileGone) => Err(super::field_problem(
            Field::Attachment,
            FieldErrorCode::Unknown,
        )),
        Err(NotEntered::Failed(error)) => Err(error),
    }
}

/// What is read to a citizen before their data are taken down.
fn told_about_data(language: domain::Language) -> String {
    Words::new(language, &[Part::TOLD]).text("told-about-data")
}

/// The receipt of what was taken in under this key; `key-reused` when that was something else.
async fn taken_before(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    key: &str,
    body_hash: &str,
) -> Result<Option<Receipt>, AppError> {
    let Some(known) = filing::known_key(db, &municipality.id, key).await? else {
        return Ok(None);
    };
    if known.body_hash != body_hash {
        return Err(AppError::problem(ProblemCode::KeyReused));
    }
    let request = requests::by_id(db, &municipality.id, &known.request_id)
        .await?
        .ok_or_else(|| AppError::internal("a key whose request is not there"))?;
    receipt(
        app,
        official,
        Known {
            answered: request.answer.is_some(),
            id: request.id,
            reference: request.reference,
            received_at: request.received_at,
            explanation: request.explanation,
            reply_channel: request.reply_channel,
            department_id: request.department_id,
        },
    )
    .map(Some)
}

/// The same check as the page's, and what only the database knows; every field's error at once.
async fn check(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    typed: &IntakeDraft,
) -> Result<(Intake, Category, Vec<Answered>), AppError> {
    let bounds = within(municipality.bounds)
        .ok_or_else(|| AppError::internal("map_bounds are no rectangle"))?;
    let contact = &typed.contact;
    let raw = RawIntake {
        draft: RawDraft {
            kind: typed.kind,
            category: &typed.category,
            text: &typed.text,
            point: typed.point,
            address: &typed.address,
            email: "",
            photo: None,
            language: typed.language,
        },
        channel: typed.channel,
        received_at: &typed.received_at,
        contact: RawContact {
            name: &contact.name,
            phone: &contact.phone,
            email: &contact.email,
            street: &contact.street,
            post: &contact.post,
        },
        reply_channel: typed.reply_channel,
        paper: &typed.paper,
        attachments: &typed.attachments,
        informed: typed.informed,
        answer: &typed.answer,
    };
    let counter = Counter {
        within: &bounds,
        country: municipality.country,
        zone: municipality.time_zone,
        now: app.now,
    };
    let intake = Intake::check(raw, counter);
    let mut errors = intake.as_ref().err().cloned().unwrap_or_default();
    let mut unless_named = |field, error| {
        if errors.iter().all(|known| known.field != field) {
            errors.push(FieldError { field, error });
        }
    };
    let category = municipalities::category(db, &municipality.id, typed.category.trim()).await?;
    match (&category, typed.kind) {
        (None, _) => unless_named(Field::Category, FieldErrorCode::Unknown),
        (Some(category), Some(kind)) if !category.kinds.contains(&kind) => {
            unless_named(Field::Category, FieldErrorCode::NotAllowed);
        }
        (Some(_), _) => {}
    }
    if let Ok(intake) = &intake
        && !attachments::are_unnamed(db, &municipality.id, &intake.attachments).await?
    {
        unless_named(Field::Attachment, FieldErrorCode::Unknown);
    }
    let extra = match &category {
        None => Vec::new(),
        Some(category) => extra::check(
            db,
            municipality,
            &category.id,
            typed.language,
            &typed.answers,
        )
        .await?
        .unwrap_or_else(|found| {
            errors.extend(found);
            Vec::new()
        }),
    };
    match (intake, category) {
        (Ok(intake), Some(category)) if errors.is_empty() => Ok((intake, category, extra)),
        _ => Err(field_problems(errors)),
    }
}

/// What is known of a request that was taken in.
struct Known {
    id: String,
    reference: String,
    received_at: chrono::DateTime<chrono::Utc>,
    explanation: api::deadline::Explanation,
    reply_channel: domain::ReplyChannel,
    answered: bool,
    department_id: String,
}

/// What the citizen is told or handed; PIN and token are derived, so that it can be given again.
fn receipt(app: &App, official: &SignedIn, known: Known) -> Result<Receipt, AppError> {
    let key = app.secret_key()?;
    Ok(Receipt {
        pin: key.pin(&known.id).to_string(),
        token: key
            .token(&known.id)
            .ok_or_else(|| AppError::internal("a request id that is no UUID"))?,
        readable: official.may_read(&known.department_id),
        id: known.id,
        reference: known.reference,
        received_at: known.received_at,
        explanation: known.explanation,
        reply_channel: known.reply_channel,
        answered: known.answered,
    })
}
