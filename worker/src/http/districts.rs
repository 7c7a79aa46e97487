//! The districts of the municipality.

use api::districts::Districts;
use axum::{Json, extract::State};
use domain::rights::Right;

use crate::{app::App, auth::session::SignedIn, db::districts, error::AppError};

/// Lists them.
#[worker::send]
pub async fn list(State(app): State<App>, official: SignedIn) -> Result<Json<Districts>, AppError> {
    official.require(Right::ReadOwn)?;
    let districts = districts::list(&app.db()?, &official.municipality_id).await?;
    Ok(Json(Districts { districts }))
}
