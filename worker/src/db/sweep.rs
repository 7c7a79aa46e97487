//! What the jobs read and remove, and the record of their runs.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Cursor, Db, DbError, Write, args, instant, statements};

statements! {
    TO_MARK = "
        select request.id, request.municipality_id, request.due_at, department.head_id, department.responsible_id
        from request
        join department
            on department.municipality_id = request.municipality_id and department.id = request.department_id
        where request.overdue_at is null and request.delivered_at is null
          and request.status in ('received', 'assigned', 'drafted', 'answered')
          and request.due_at < ?1 and (request.due_at, request.id) > (?2, ?3)
        order by request.due_at, request.id
        limit ?4";
    BEGIN_RUN = "insert into run (id, job, scheduled_at, started_at) values (?1, ?2, ?3, ?4)";
    END_RUN = "
        update run set finished_at = ?2, seen = ?3, changed = ?4, failed = ?5, milliseconds = ?6 where id = ?1";
    LAST_GOOD_RUN = "
        select finished_at from run
        where job = ?1 and finished_at is not null and failed = 0
        order by finished_at desc
        limit 1";
    FORGET_KEYS = "
        delete from idempotency
        where (municipality_id, key) in (
            select municipality_id, key from idempotency where created_at < ?1 order by created_at limit ?2)";
    FORGET_RUNS = "
        delete from run
        where id in (select id from run where job = ?1 and started_at < ?2 order by started_at limit ?3)";
}

/// A request to be marked as overdue, as raw as it was read: a bad one must not stop the rest.
#[derive(Debug, Clone, Deserialize)]
pub struct ToMark {
    /// Its id.
    pub id: String,
    /// Its municipality.
    pub municipality_id: String,
    due_at: String,
    head_id: Option<String>,
    responsible_id: Option<String>,
}

impl ToMark {
    /// When it was due.
    pub fn due_at(&self) -> Result<DateTime<Utc>, DbError> {
        instant("due_at", &self.due_at)
    }

    /// Who is told: the head of the department, or, while it has none, the person responsible.
    pub fn told(&self) -> Option<&str> {
        self.head_id.as_deref().or(self.responsible_id.as_deref())
    }
}

/// Requests due before `now` that are not marked, from a place on.
pub async fn to_mark(
    db: &Db,
    now: DateTime<Utc>,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<Vec<ToMark>, DbError> {
    let mut parameters = args![now];
    match after {
        Some(cursor) => parameters.extend(args![cursor.at(), cursor.id()]),
        None => parameters.extend(args!["", ""]),
    }
    parameters.push(limit.into());
    db.all(TO_MARK, parameters).await
}

/// A run that begins.
pub fn begin_run(id: &str, job: &str, scheduled: DateTime<Utc>, started: DateTime<Utc>) -> Write {
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
pub fn end_run(id: &str, finished: DateTime<Utc>, tally: Tally, milliseconds: i64) -> Write {
    Write::new(
        END_RUN,
        args![
            id,
            finished,
            tally.seen,
            tally.changed,
            tally.failed,
            milliseconds
        ],
    )
}

/// When a job last ended without a failure.
pub async fn last_good_run(db: &Db, job: &str) -> Result<Option<DateTime<Utc>>, DbError> {
    #[derive(Deserialize)]
    struct RunRow {
        finished_at: String,
    }
    db.first::<RunRow>(LAST_GOOD_RUN, args![job])
        .await?
        .map(|row| instant("finished_at", &row.finished_at))
        .transpose()
}

/// Removes keys of filings older than this.
pub fn forget_keys(before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET_KEYS, args![before, limit])
}

/// Removes records of a job's runs that began before this.
pub fn forget_runs(job: &str, before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET_RUNS, args![job, before, limit])
}
