//! Streets, found while a place is typed.

use api::{
    ProblemCode,
    streets::{MAX_STREETS, Street, Streets, StreetsAsked},
};
use axum::{Json, extract::State};

use super::{body::Body, tenant::Tenant};
use crate::{app::App, db::streets, error::AppError};

/// The longest question, in bytes; no address is longer.
const LONGEST: usize = 400;

/// Finds streets of the municipality.
#[worker::send]
pub async fn find(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Body(asked): Body<StreetsAsked>,
) -> Result<Json<Streets>, AppError> {
    if asked.text.len() > LONGEST {
        return Err(AppError::problem(ProblemCode::MalformedRequest));
    }
    let found = streets::find(&app.db()?, &municipality.id, &asked.text, MAX_STREETS).await?;
    let streets = found
        .into_iter()
        .map(|street| Street {
            point: street.longitude.zip(street.latitude).map(Into::into),
            name: street.name,
            settlement: street.settlement,
        })
        .collect();
    Ok(Json(Streets { streets }))
}
