//! Answers that a person must still bring.

use api::{
    delivery::{Deliveries, Delivery, DeliveryDraft},
    desk::DeskRequest,
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    Code, ReplyChannel,
    lifecycle::{Act, ActKind, Actor},
    rights::Right,
};
use serde::Deserialize;

use super::{
    acts::At,
    body::{Asked, Body},
    desk::readable,
    inbox::{EXCERPT, scope},
    public::cursor,
    tenant::Tenant,
};
use crate::{
    answer_clock::{Detail, clock},
    app::App,
    auth::session::SignedIn,
    db::{Db, deliveries, municipalities::Municipality, promises::Decided, requests::Request},
    error::AppError,
    flows::{self, deliver::deliver as bring},
};

/// Which answers are asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    channel: Option<String>,
    #[serde(default)]
    cursor: Option<String>,
}

/// Lists answers to be brought, of the departments the official may read.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Deliveries>, AppError> {
    official.require(Right::ReadOwn)?;
    official.require(Right::SeeContacts)?;
    let db = app.db()?;
    let after = cursor(wanted.cursor.as_deref())?;
    let channel = wanted.channel.as_deref().and_then(ReplyChannel::from_code);
    let page = deliveries::page(&db, scope(&official), channel, after.as_ref()).await?;
    Ok(Json(Deliveries {
        rows: shown(&app, &db, &municipality, &official, page.requests).await?,
        next: page.next.map(|next| next.encode()),
    }))
}

/// Reads one answer as it stands on a letter; with the PIN for whoever may bring it, for the PIN opens the request.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Json<Delivery>, AppError> {
    official.require(Right::SeeContacts)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let pin = if official.role.may(ActKind::Deliver.right()) {
        Some(app.secret_key()?.pin(&request.id).to_string())
    } else {
        None
    };
    shown(&app, &db, &municipality, &official, vec![request])
        .await?
        .into_iter()
        .next()
        .map(|delivery| Json(Delivery { pin, ..delivery }))
        .ok_or_else(AppError::not_found)
}

/// Says that an answer was brought, or how an attempt ended.
#[worker::send]
pub async fn deliver(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<DeliveryDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Deliver,
        (&id, draft.version),
    )
    .await?;
    bring(at.acting(&app), &at.request, &draft).await?;
    at.shown(&app).await
}

/// Requests with what is needed to bring their answer; those without an answer are left out.
async fn shown(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    requests: Vec<Request>,
) -> Result<Vec<Delivery>, AppError> {
    let ids: Vec<&str> = requests.iter().map(|request| request.id.as_str()).collect();
    let mut contacts = deliveries::contacts(db, &municipality.id, &ids).await?;
    let mut tried = deliveries::tried(db, &municipality.id, &ids).await?;
    let decided = Decided::of(db, municipality, &requests).await?;
    let actor = Actor::from(official.role);
    let mut rows = Vec::with_capacity(requests.len());
    for request in requests {
        let state = request.state()?;
        let clock = clock(&decided, &request, app.now, Detail::Short)?;
        let Some(answer) = request.answer else {
            continue;
        };
        // What was tried for an answer before this one says nothing about this one.
        let mut attempts = tried.remove(&request.id).unwrap_or_default();
        attempts.retain(|attempt| attempt.at >= answer.answered_at);
        rows.push(Delivery {
            may_deliver: official.role.may(ActKind::Deliver.right())
                && flows::may(municipality.publishing, state, Act::Deliver, actor),
            pin: None,
            contact: contacts.remove(&request.id).unwrap_or_default(),
            attempts,
            clock,
            excerpt: request.text.chars().take(EXCERPT).collect(),
            id: request.id,
            version: request.version,
            reference: request.reference,
            category: request.category,
            channel: request.channel,
            reply_channel: request.reply_channel,
            language: request.language,
            received_at: request.received_at,
            answer,
        });
    }
    Ok(rows)
}
