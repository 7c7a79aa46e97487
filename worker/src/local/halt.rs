//! Stopping a job between two of its writes, for the test that kills the runtime there.

use std::sync::Mutex;

use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;

use crate::{app::App, error::AppError};

/// Where a job stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halt {
    /// Before the write is made.
    Before,
    /// After it was made.
    After,
}

/// How many more writes of jobs are made, and where the job stops then; gone with the instance.
static NEXT: Mutex<Option<(u32, Halt)>> = Mutex::new(None);

/// What a test asks for.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Asked {
    after: u32,
    #[serde(default)]
    made: bool,
}

/// Lets the job that writes next stop at one of its writes, counted from 0.
pub async fn set(State(_): State<App>, Json(asked): Json<Asked>) -> Result<StatusCode, AppError> {
    let at = if asked.made {
        Halt::After
    } else {
        Halt::Before
    };
    let mut next = NEXT
        .lock()
        .map_err(|_| AppError::internal("the halt is poisoned"))?;
    *next = Some((asked.after, at));
    Ok(StatusCode::NO_CONTENT)
}

/// Whether the job stops at this write, and where.
pub fn next_commit() -> Option<Halt> {
    let mut next = NEXT.lock().ok()?;
    let (left, at) = (*next)?;
    if left == 0 {
        *next = None;
        return Some(at);
    }
    *next = Some((left - 1, at));
    None
}

/// Never goes on, as a machine that lost its power.
pub async fn forever() {
    worker::console_log!("halted for a test");
    // A timer keeps the event alive: the runtime ends one that waits for nothing.
    loop {
        worker::Delay::from(std::time::Duration::from_secs(3_600)).await;
    }
}
