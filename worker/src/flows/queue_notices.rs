//! Handing notices to the queue. Failing is fine: what stays in the outbox is handed over by the sweep.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{app::App, bindings::Bindings, error::AppError};

/// How long the queue has before the sweep hands a notice over again.
const PATIENCE: TimeDelta = TimeDelta::minutes(2);

/// Messages that one call may hand to a queue (Cloudflare's limit).
pub const BATCH: u32 = 100;

/// When the sweep may hand a notice over that is handed over now.
pub fn again_at(now: DateTime<Utc>) -> DateTime<Utc> {
    now + PATIENCE
}

/// Hands notices over after the reply has gone out.
pub async fn soon(app: &App, ids: Vec<String>) {
    if ids.is_empty() {
        return;
    }
    let later = app.clone();
    app.afterwards(async move {
        if let Err(error) = now(&later, ids).await {
            log(&later, error);
        }
    })
    .await;
}

/// Hands notices over, at most [`BATCH`] of them.
pub async fn now(app: &App, ids: Vec<String>) -> Result<(), AppError> {
    let queue = app.env.notices()?;
    Ok(queue.send_batch(ids).await?)
}

fn log(app: &App, error: AppError) {
    let (_, context) = error.into_parts();
    let line = serde_json::json!({
        "level": "warning",
        "request_id": app.request_id,
        "context": context,
        "note": "notices stay in the outbox and the sweep hands them over",
    });
    worker::console_warn!("{line}");
}
