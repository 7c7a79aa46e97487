//! Whether the service does what it promises.

use api::health::Health;
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use domain::Code;

use crate::{
    app::App,
    db::{outbox, runs},
    error::AppError,
    jobs::Job,
};

/// How long a sweep may be silent, and a notice unsent, before something is wrong.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);

/// Reads the health; 503 when something is wrong, with the same body, so that a monitor need not read it.
#[worker::send]
pub async fn read(State(app): State<App>) -> Result<Response, AppError> {
    let db = app.db()?;
    let since = app.now - PATIENCE;
    let last_good_sweep_at = runs::last_good(&db, Job::DeadlineSweep.code()).await?;
    let notices_stuck = outbox::stuck(&db, since).await?;
    let health = Health {
        healthy: last_good_sweep_at.is_some_and(|at| at >= since) && notices_stuck == 0,
        last_good_sweep_at,
        notices_stuck,
    };
    let status = if health.healthy {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    Ok((status, Json(health)).into_response())
}
