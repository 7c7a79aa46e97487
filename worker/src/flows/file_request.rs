//! A citizen files a request: it gets its number and deadline and goes to a department, in one batch.

use api::{
    Names, ProblemCode,
    deadline::Explanation,
    municipality::{Category, within},
    request::{Receipt, RequestDraft},
    track::TimelineEvent,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Datelike, Utc};
use domain::{
    Channel, Code, PhotoRole, ReplyChannel,
    clock::statutory_due,
    fields::{Draft, Field, FieldError, FieldErrorCode, Location, RawDraft},
    lifecycle::{Act, Actor, State},
    sweep::Watched,
};
use sha2::{Digest, Sha256};

use super::{
    explain_deadline::{Computed, explain},
    field_problems, queue_notices, step,
    tell::{About, Notices},
};
use crate::{
    app::App,
    db::{
        Db, DbError, districts,
        events::{self, Step},
        filing::{self, NewRequest},
        municipalities::{self, Municipality},
        requests,
    },
    error::AppError,
    live,
    notify::Kind as NoticeKind,
    random,
};

/// A checked filing with the category it belongs to.
struct Checked {
    draft: Draft,
    category: Category,
    department: Names,
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
    match write(app, &db, municipality, key, &body_hash, &checked).await {
        Ok(receipt) => Ok(receipt),
        // The same filing came in twice at once and the other one was first.
        Err(WriteError::Db(error)) if error.is_taken("idempotency.key") => {
            filed_before(app, &db, municipality, key, &body_hash)
                .await?
                .ok_or_else(|| AppError::internal("a key that is taken and not there"))
        }
        // Another filing named the photo in the meantime.
        Err(WriteError::Db(DbError::ForeignKey(_))) if checked.draft.photo.is_some() => {
            Err(super::field_problem(Field::Photo, FieldErrorCode::Unknown))
        }
        Err(WriteError::Db(error)) => Err(error.into()),
        Err(WriteError::App(error)) => Err(error),
    }
}

enum WriteError {
    Db(DbError),
    App(AppError),
}

impl<E: Into<AppError>> From<E> for WriteError {
    fn from(error: E) -> Self {
        Self::App(error.into())
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
        Some(_) => {}
    }
    if let Some(photo) = typed.photo.as_deref()
        && !requests::has_unnamed_photo(db, &municipality.id, photo, PhotoRole::Before).await?
    {
        unless_named(Field::Photo, FieldErrorCode::Unknown);
    }
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
            })
        }
        _ => Err(field_problems(errors)),
    }
}

async fn write(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    key: &str,
    body_hash: &str,
    checked: &Checked,
) -> Result<Receipt, WriteError> {
    let Checked {
        draft,
        category,
        department,
    } = checked;
    let now = app.now;
    let Computed { explanation, marks } = explain(municipality, category.on_call, now)?;
    // Routing gives it to its department, but where the administrator has to validate it first.
    let state = if explanation.provisional {
        State::Received
    } else {
        step(
            municipality.publishing,
            State::Received,
            Act::Assign,
            Actor::Sweep,
        )?
    };
    let watched = Watched {
        state,
        marks,
        level: None,
        waiting_since: None,
        promise_due: None,
    };
    let [request_id, stamp, received, assigned] = random::ids(now)?;
    let local = now.with_timezone(&municipality.time_zone);
    let year = i64::from(local.year());
    let of = Step {
        municipality_id: &municipality.id,
        request_id: &request_id,
        stamp: &stamp,
        at: now,
    };
    let new = NewRequest {
        id: &request_id,
        municipality_id: &municipality.id,
        prefix: &municipality.reference_prefix,
        year,
        stamp: &stamp,
        draft,
        status: state.status(),
        department_id: &category.department_id,
        channel: Channel::Web,
        received_at: now,
        explanation: &explanation,
        marks: &watched.marks,
        sweep_at: watched.look_at(),
        counted_on: local.date_naive(),
        statutory_due: municipality
            .statutory_days
            .and_then(|days| statutory_due(&municipality.calendar, now, days)),
    };
    let came = TimelineEvent::Received {
        channel: Channel::Web.code().to_owned(),
    };
    let given = TimelineEvent::Assigned {
        department: department.clone(),
    };
    let mut writes = vec![
        filing::next_serial(&municipality.id, year),
        filing::request(&new)?,
        filing::key(&municipality.id, key, body_hash, &request_id, now),
        events::append(of, &received, Actor::Citizen, None, &came)?,
    ];
    if state == State::Assigned {
        writes.push(events::append(of, &assigned, Actor::Sweep, None, &given)?);
    }
    if let Some(photo) = &draft.photo {
        writes.push(filing::name_photo(
            &municipality.id,
            photo,
            &request_id,
            PhotoRole::Before,
            &stamp,
        ));
    }
    let point = draft.location.as_ref().and_then(Location::point);
    if let Some(point) = point {
        let point = [point.lon(), point.lat()];
        let district = districts::around(db, &municipality.id, point)
            .await
            .map_err(WriteError::Db)?;
        if let Some(district) = district {
            writes.push(districts::assign(
                &municipality.id,
                &request_id,
                &district,
                &stamp,
            ));
        }
    }
    let mut notices = Notices::new(now);
    if let Some(email) = &draft.email {
        writes.push(filing::contact(
            &municipality.id,
            &request_id,
            email.as_str(),
        ));
        let about = About {
            municipality,
            request_id: &request_id,
            stamp: &stamp,
            round: 1,
            on_call: category.on_call,
        };
        notices.reporter(about, NoticeKind::Receipt, None)?;
        writes.extend(notices.writes()?);
    }
    let committed = db.commit(writes).await.map_err(WriteError::Db)?;

    #[derive(serde::Deserialize)]
    struct Numbered {
        reference: String,
    }
    let reference = committed
        .rows::<Numbered>(1)?
        .into_iter()
        .next()
        .map(|row| row.reference)
        .ok_or_else(|| AppError::internal("a request without its number"))?;
    queue_notices::soon(app, notices.ids()).await;
    let office = &category.department_id;
    live::changed(app, &municipality.id, &request_id, office, office).await;
    Ok(receipt(
        app,
        &request_id,
        reference,
        now,
        explanation,
        draft.reply_channel(),
    )?)
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
