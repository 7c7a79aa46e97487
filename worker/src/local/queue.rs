//! Messages put into the queue of notices as they are: nonsense, or what was delivered before.

use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;

use crate::{app::App, bindings::Bindings, db::proofs, error::AppError};

/// What is put there, one after the other.
#[derive(Debug, Deserialize)]
pub struct Messages {
    /// Bodies that are no notices.
    #[serde(default)]
    bodies: Vec<serde_json::Value>,
    /// A municipality and the number of a request whose notices are all delivered again.
    #[serde(default)]
    again: Option<(String, String)>,
}

/// Sends them.
#[worker::send]
pub async fn send(
    State(app): State<App>,
    Json(messages): Json<Messages>,
) -> Result<StatusCode, AppError> {
    let queue = app.env.notices()?;
    for body in messages.bodies {
        queue.send(body).await?;
    }
    if let Some((municipality, reference)) = &messages.again {
        for id in proofs::notices_of(&app.db()?, municipality, reference).await? {
            queue.send(id).await?;
        }
    }
    Ok(StatusCode::NO_CONTENT)
}
