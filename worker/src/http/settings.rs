//! What a municipality chose for its desk; administrators only.

use api::settings::{PublishingDraft, Settings};
use axum::{Json, extract::State};
use domain::rights::Right;

use super::{body::Body, tenant::Tenant};
use crate::{app::App, auth::session::SignedIn, db::settings, error::AppError};

/// Reads the settings.
#[worker::send]
pub async fn read(
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<Settings>, AppError> {
    official.require(Right::ManageSettings)?;
    Ok(Json(Settings {
        publishing: municipality.publishing,
    }))
}

/// Chooses who publishes answers.
#[worker::send]
pub async fn choose_publishing(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(draft): Body<PublishingDraft>,
) -> Result<Json<Settings>, AppError> {
    official.require(Right::ManageSettings)?;
    let PublishingDraft { publishing } = draft;
    app.db()?
        .commit(vec![settings::publishing(&municipality.id, publishing)])
        .await?;
    Ok(Json(Settings { publishing }))
}
