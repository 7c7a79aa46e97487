//! Messages put into the queue of notices as they are, also twice or nonsense.

use axum::{Json, extract::State, http::StatusCode};

use crate::{app::App, bindings::Bindings, error::AppError};

/// Sends the bodies one after the other.
#[worker::send]
pub async fn send(
    State(app): State<App>,
    Json(bodies): Json<Vec<serde_json::Value>>,
) -> Result<StatusCode, AppError> {
    let queue = app.env.notices()?;
    for body in bodies {
        queue.send(body).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
