//! The record of the jobs' runs, and what old rows they remove.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Cost, Db, DbError, Write, args, instant, statements};

statements! {
    BEGIN_RUN = "insert into run (id, job, scheduled_at, started_at) values (?1, ?2, ?3, ?4)";
    END_RUN = "
        update run set finished_at = ?2, seen = ?3, changed = ?4, failed = ?5, milliseconds = ?6, queries = ?7,
            rows_read = ?8
        where id = ?1";
    LAST_GOOD_RUN = "
        select finished_at from run
        where job = ?1 and finished_at is not null and failed = 0
        order by finished_at desc
        limit 1";
    LAST_RUNS = "
        select scheduled_at, finished_at, seen, changed, failed, milliseconds, queries, rows_read from run
        where job = ?1
        order by started_at desc
        limit 50";
    FORGET_KEYS = "
        delete from idempotency
        where (municipality_id, key) in (
            select municipality_id, key from idempotency where created_at < ?1 order by created_at limit ?2)";
    FORGET_RUNS = "
        delete from run
        where id in (select id from run where job = ?1 and started_at < ?2 order by started_at limit ?3)";
}

/// A run that begins.
pub fn begin(id: &str, job: &str, scheduled: DateTime<Utc>, started: DateTime<Utc>) -> Write {
    Write::new(BEGIN_RUN, args![id, job, scheduled, started])
}

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows looked at.
    pub seen: u32,
    /// Rows changed.
    pub changed: u32,
    /// Rows that could not be dealt with.
    pub failed: u32,
}

/// A run that ended.
pub fn end(
    id: &str,
    finished: DateTime<Utc>,
    tally: Tally,
    milliseconds: i64,
    cost: Cost,
) -> Write {
    Write::new(
        END_RUN,
        args![
            id,
            finished,
            tally.seen,
            tally.changed,
            tally.failed,
            milliseconds,
            cost.queries,
            cost.rows_read,
        ],
    )
}

/// When a job last ended without a failure.
pub async fn last_good(db: &Db, job: &str) -> Result<Option<DateTime<Utc>>, DbError> {
    #[derive(Deserialize)]
    struct RunRow {
        finished_at: String,
    }
    db.first::<RunRow>(LAST_GOOD_RUN, args![job])
        .await?
        .map(|row| instant("finished_at", &row.finished_at))
        .transpose()
}

/// The last 50 runs of a job, newest first, as they stand in the table.
pub async fn last(db: &Db, job: &str) -> Result<Vec<serde_json::Value>, DbError> {
    db.all(LAST_RUNS, args![job]).await
}

/// Removes keys of filings older than this.
pub fn forget_keys(before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET_KEYS, args![before, limit])
}

/// Removes records of a job's runs that began before this.
pub fn forget(job: &str, before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET_RUNS, args![job, before, limit])
}
