//! One answer to many requests.

use api::{
    ProblemCode,
    many::{ManyDraft, ManyReply},
};
use axum::{Json, extract::State, http::HeaderMap};
use domain::lifecycle::ActKind;

use super::{body::Body, requests::IdempotencyKey, tenant::Tenant};
use crate::{
    app::App, auth::session::SignedIn, error::AppError, flows::answer_many::answer_many, live,
};

/// Answers many requests, once per key.
#[worker::send]
pub async fn answer(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    headers: HeaderMap,
    Body(draft): Body<ManyDraft>,
) -> Result<Json<ManyReply>, AppError> {
    if official.municipality_id != municipality.id {
        return Err(AppError::problem(ProblemCode::SignInRequired));
    }
    official.require(ActKind::Answer.right())?;
    let key = IdempotencyKey::of(&headers)?;
    let reply = answer_many(&app, &municipality, &official, key.as_str(), &draft).await?;
    live::much_changed(&app, &municipality.id).await;
    Ok(Json(reply))
}
