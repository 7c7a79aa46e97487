//! What a municipality chose for its desk; administrators only.

use api::settings::{PublishingDraft, Settings};
use axum::{Json, extract::State};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::App, auth::session::SignedIn, db::settings, error::AppError,
    flows::acts::only_administrators,
};

/// Reads the settings.
#[worker::send]
pub async fn read(
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<Settings>, AppError> {
    only_administrators(official.role)?;
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
    only_administrators(official.role)?;
    let PublishingDraft { publishing } = draft;
    app.db()?
        .commit(vec![settings::publishing(&municipality.id, publishing)])
        .await?;
    Ok(Json(Settings { publishing }))
}
