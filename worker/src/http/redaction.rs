//! Making areas of a photo unrecognisable for everyone, at the desk.

use api::{desk::DeskRequest, photo::RedactionDraft};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::rights::Right;

use super::{
    body::Body,
    desk::{readable, shown},
    photos::photo_id,
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{redactions, requests},
    error::AppError,
    flows::{acts::Acting, redact_photo::redact_photo},
};

/// Puts a photo in the place of an original, or gives the original its place again.
#[worker::send]
pub async fn redact(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(photo): Path<String>,
    Body(draft): Body<RedactionDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    official.require(Right::Answer)?;
    let db = app.db()?;
    let photo = photo_id(&photo)?;
    let original = redactions::original(&db, &official.municipality_id, &photo)
        .await?
        .ok_or_else(AppError::not_found)?;
    let request = readable(&db, &municipality, &official, &original.request_id).await?;
    let acting = Acting::official(&app, &db, &municipality, &official);
    redact_photo(
        acting,
        &request,
        (&photo, &original),
        &official.person_id,
        &draft,
    )
    .await?;
    let request = requests::by_id(&db, &municipality.id, &request.id)
        .await?
        .ok_or_else(AppError::not_found)?;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}
