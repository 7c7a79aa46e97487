//! Writes the words by which requests are found.

use crate::{
    db::{Db, runs::Tally, search::write_due},
    error::AppError,
};

/// Entries written in one run: what a city gets in a day many times over, and a fraction of what a run may take.
const LIMIT: u32 = 500;

/// Writes the words of requests that changed, and of those that were there before.
pub async fn run(db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let written = u32::try_from(write_due(db, LIMIT).await?).unwrap_or(u32::MAX);
    tally.seen += written;
    tally.changed += written;
    Ok(())
}
