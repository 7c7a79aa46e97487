//! Hands notices to the queue that did not get there, or did not come out of it.

use crate::{
    app::App,
    db::{Db, outbox, runs::Tally},
    error::AppError,
    flows::queue_notices,
};

/// Calls to the queue of one run; what is left is handed over a minute later.
const BATCHES: u32 = 5;

/// Hands over what waits. Two sweeps never take the same notice: each takes it by moving its time ahead.
pub async fn run(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    for _ in 0..BATCHES {
        let until = queue_notices::again_at(app.now);
        let ids = outbox::take_waiting(db, app.now, until, queue_notices::BATCH).await?;
        let number = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        if number == 0 {
            return Ok(());
        }
        tally.seen += number;
        queue_notices::now(app, ids).await?;
        tally.changed += number;
        if number < queue_notices::BATCH {
            return Ok(());
        }
    }
    Ok(())
}
