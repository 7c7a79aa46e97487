//! What the cron trigger does every minute. The scheduled time is *now*, so that a late run decides as a punctual one.

mod deadline_sweep;
mod outbox_sweep;
mod retention;
mod search_index;

use chrono::{DateTime, Timelike, Utc};
use domain::{Code, codes};

use crate::{
    app::App,
    clock,
    db::runs::{self, Tally},
    error::AppError,
    random,
};

/// A job, as its runs are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Does what has come: levels of escalation, silent pauses, passed dates.
    DeadlineSweep,
    /// Hands notices to the queue that did not get there.
    OutboxSweep,
    /// Removes what is no longer needed.
    Retention,
    /// Writes the words by which requests are found.
    SearchIndex,
}
codes!(Job {
    DeadlineSweep = "deadline-sweep",
    OutboxSweep = "outbox-sweep",
    Retention = "retention",
    SearchIndex = "search-index",
});

/// The minute of each hour in which things are removed: once an hour is often enough.
const RETENTION_MINUTE: u32 = 17;

impl Job {
    /// Whether the job runs in this minute.
    fn is_due(self, now: DateTime<Utc>) -> bool {
        match self {
            Self::DeadlineSweep | Self::OutboxSweep | Self::SearchIndex => true,
            Self::Retention => now.minute() == RETENTION_MINUTE,
        }
    }
}

/// Runs every job that is due; one that fails does not keep the next from running.
pub async fn run_all(app: &App) {
    let due = Job::ALL.iter().filter(|job| job.is_due(app.now));
    for job in due {
        if let Err(error) = run(app, *job).await {
            let (_, context) = error.into_parts();
            log(app, *job, context.as_deref().unwrap_or("refused"));
        }
    }
}

/// Runs a job and records the run. A cron event that fails looks like one that did not, so the record is the only sign:
/// a run that died has no end, and one with failures says so.
async fn run(app: &App, job: Job) -> Result<(), AppError> {
    let db = app.db()?.of_job();
    let started = clock::now();
    let id = random::id(started)?;
    let name = job.code();
    db.commit(vec![runs::begin(&id, name, app.now, started)])
        .await?;
    let mut tally = Tally::default();
    let done = match job {
        Job::DeadlineSweep => deadline_sweep::run(app, &db, &mut tally).await,
        Job::OutboxSweep => outbox_sweep::run(app, &db, &mut tally).await,
        Job::Retention => retention::run(app, &db, &mut tally).await,
        Job::SearchIndex => search_index::run(&db, &mut tally).await,
    };
    if let Err(error) = done {
        let (_, context) = error.into_parts();
        log(app, job, context.as_deref().unwrap_or("refused"));
        tally.failed += 1;
    }
    let finished = clock::now();
    let milliseconds = (finished - started).num_milliseconds();
    let cost = db.cost();
    db.commit(vec![runs::end(&id, finished, tally, milliseconds, cost)])
        .await?;
    if tally != Tally::default() {
        let Tally {
            seen,
            changed,
            failed,
        } = tally;
        worker::console_log!(
            "{name}: {changed} of {seen} changed, {failed} failed, {milliseconds} ms"
        );
    }
    Ok(())
}

fn log(app: &App, job: Job, context: &str) {
    let line = serde_json::json!({
        "level": "error",
        "request_id": app.request_id,
        "job": job.code(),
        "context": context,
    });
    worker::console_error!("{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sweeps_run_every_minute_and_retention_once_an_hour() {
        let day: DateTime<Utc> = "2026-04-24T00:00:00Z".parse().unwrap();
        let runs = |job: Job| {
            (0..24 * 60)
                .filter(|minute| job.is_due(day + chrono::TimeDelta::minutes(*minute)))
                .count()
        };
        let runs: Vec<usize> = Job::ALL.iter().copied().map(runs).collect();
        assert_eq!(runs, [24 * 60, 24 * 60, 24, 24 * 60]);
    }
}
