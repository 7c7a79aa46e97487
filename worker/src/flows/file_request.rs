//! A citizen files a request: it gets its number and deadline and goes to a department, in one batch.

use api::{
    Names, ProblemCode,
    deadline::Explanation,
    municipality::{Category, within},
    request::{Receipt, RequestDraft},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{
    Channel, PhotoRole, ReplyChannel,
    fields::{Contact, Draft, Field, FieldError, FieldErrorCode, RawDraft},
};
use sha2::{Digest, Sha256};

use super::{
    extra::{self, Answered},
    field_problems,
    filing::{Filing, Keyed, NotEntered, enter},
};
use crate::{
    app::App,
    db::{
        Db, filing,
        municipalities::{self, Municipality},
        requests,
    },
    error::AppError,
};

/// A checked filing with the category it belongs to.
struct Checked {
    draft: Draft,
    category: Category,
    department: Names,
    extra: Vec<Answered>,
}

/// Files a request, once per key: the same key and body give the same receipt again.
pub async fn file_request(
    app: &App,
    municipality: &Municipality,
    key: &str,
    typed: &RequestDraft,
) -> Result<Receipt, AppError> {
    let db = app.db()?;
    let body_hash = URL_SAFE_NO_PAD.encode(Sha256::digest(serde_json::to_vec(typed)?));
    if let Some(receipt) = filed_before(app, &db, municipality, key, &body_hash).await? {
        return Ok(receipt);
    }
    let checked = check(&db, municipality, typed).await?;
    let Checked {
        draft,
        category,
        department,
        extra,
    } = &checked;
    let contact = Contact {
        email: draft.email.clone(),
        ..Contact::default()
    };
    let filing = Filing {
        draft,
        category,
        department,
        channel: Channel::Web,
        reply_channel: draft.reply_channel(),
        received_at: app.now,
        contact: &contact,
        extra,
        taken_in: None,
    };
    let keyed = Keyed {
        key,
        body_hash: &body_hash,
    };
    match enter(app, &db, municipality, keyed, &filing).await {
        Ok(entered) => receipt(
            app,
            &entered.id,
            entered.reference,
            app.now,
            entered.explanation,
            filing.reply_channel,
        ),
        Err(NotEntered::KeyTaken) => filed_before(app, &db, municipality, key, &body_hash)
            .await?
            .ok_or_else(|| AppError::internal("a key that is taken and not there")),
        Err(NotEntered::FileGone) => {
            Err(super::field_problem(Field::Photo, FieldErrorCode::Unknown))
        }
        Err(NotEntered::Failed(error)) => Err(error),
    }
}

/// The receipt of what was filed under this key; `key-reused` when that was something else.
async fn filed_before(
    app: &App,
    db: &Db,
    municipality: &Municipality,
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
        &request.id,
        request.reference,
        request.received_at,
        request.explanation,
        request.reply_channel,
    )
    .map(Some)
}

/// The same check as the page's, and what only the database knows; every field's error at once.
async fn check(
    db: &Db,
    municipality: &Municipality,
    typed: &RequestDraft,
) -> Result<Checked, AppError> {
    let bounds = within(municipality.bounds)
        .ok_or_else(|| AppError::internal("map_bounds are no rectangle"))?;
    let raw = RawDraft {
        kind: Some(typed.kind),
        category: &typed.category,
        text: &typed.text,
        point: typed.point,
        address: &typed.address,
        email: &typed.email,
        photo: typed.photo.as_deref(),
        language: typed.language,
    };
    let draft = Draft::check(raw, &bounds);
    let mut errors = draft.as_ref().err().cloned().unwrap_or_default();
    let mut unless_named = |field, error| {
        if errors.iter().all(|known| known.field != field) {
            errors.push(FieldError { field, error });
        }
    };

    let category = municipalities::category(db, &municipality.id, typed.category.trim()).await?;
    match &category {
        None => unless_named(Field::Category, FieldErrorCode::Unknown),
        Some(category) if !category.kinds.contains(&typed.kind) => {
            unless_named(Field::Category, FieldErrorCode::NotAllowed);
        }
        Some(category) if category.emergency.is_some() => {
            unless_named(Field::Category, FieldErrorCode::Emergency);
        }
        Some(_) => {}
    }
    if let Some(photo) = typed.photo.as_deref()
        && !requests::has_unnamed_photo(db, &municipality.id, photo, PhotoRole::Before).await?
    {
        unless_named(Field::Photo, FieldErrorCode::Unknown);
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
    match (draft, category) {
        (Ok(draft), Some(category)) if errors.is_empty() => {
            let department =
                municipalities::department_name(db, &municipality.id, &category.department_id)
                    .await?
                    .ok_or_else(|| AppError::internal("a category without its department"))?;
            Ok(Checked {
                draft,
                category,
                department,
                extra,
            })
        }
        _ => Err(field_problems(errors)),
    }
}

/// What the citizen keeps; PIN and token are derived, so that it can be given again.
fn receipt(
    app: &App,
    request_id: &str,
    reference: String,
    received_at: DateTime<Utc>,
    explanation: Explanation,
    reply_channel: ReplyChannel,
) -> Result<Receipt, AppError> {
    let key = app.secret_key()?;
    Ok(Receipt {
        reference,
        pin: key.pin(request_id).to_string(),
        token: key
            .token(request_id)
            .ok_or_else(|| AppError::internal("a request id that is no UUID"))?,
        received_at,
        explanation,
        by_email: reply_channel == ReplyChannel::Email,
    })
}
