//! The record of the deadline sweep's runs, and rows that no sweep can read.

use axum::{Json, extract::State, http::StatusCode};
use domain::Code;
use serde::Deserialize;

use crate::{
    app::App,
    db::{proofs, runs},
    error::AppError,
    jobs::Job,
};

/// The last runs of the deadline sweep, newest first.
#[worker::send]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<serde_json::Value>>, AppError> {
    let runs = runs::last(&app.db()?, Job::DeadlineSweep.code()).await?;
    Ok(Json(runs))
}

/// A request whose row a test makes unreadable, or sets right again.
#[derive(Debug, Deserialize)]
pub struct Spoiled {
    municipality: String,
    reference: String,
    marks: String,
}

/// Writes what stands for the levels of a request's clock.
#[worker::send]
pub async fn spoil(
    State(app): State<App>,
    Json(spoiled): Json<Spoiled>,
) -> Result<StatusCode, AppError> {
    let write = proofs::spoil(&spoiled.municipality, &spoiled.reference, &spoiled.marks);
    app.db()?.commit(vec![write]).await?;
    Ok(StatusCode::NO_CONTENT)
}
