//! Notices to be sent.

use chrono::{DateTime, Utc};
use domain::Code;
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, events::Step, instant, statements};
use crate::notify::Kind;

statements! {
    ADD = "
        insert into outbox (id, municipality_id, request_id, kind, person_id, once, created_at, queue_at)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        where exists (select 1 from request where id = ?3 and municipality_id = ?2 and stamp = ?9)
        on conflict (once) do nothing";
    WAITING = "
        select id, queue_at from outbox
        where sent_at is null and failed_at is null and queue_at <= ?1
        order by queue_at, id
        limit ?2";
    POSTPONE = "
        update outbox set queue_at = ?2
        where id in (select value from json_each(?1)) and sent_at is null and failed_at is null and queue_at <= ?3
        returning id";
    NOTICE = "
        select outbox.id, outbox.municipality_id, outbox.request_id, outbox.kind, outbox.person_id, outbox.attempts,
               outbox.created_at, outbox.sent_at, outbox.failed_at,
               contact.email as reporter_email, person.email as person_email, person.name as person_name,
               person.language as person_language
        from outbox
        left join contact on contact.request_id = outbox.request_id
        left join person on person.municipality_id = outbox.municipality_id and person.id = outbox.person_id
        where outbox.id = ?1";
    CLAIM = "
        update outbox set attempts = attempts + 1, queue_at = ?3
        where id = ?1 and attempts = ?2 and sent_at is null and failed_at is null";
    SENT = "update outbox set sent_at = ?2 where id = ?1 and sent_at is null";
    WAIT = "update outbox set queue_at = ?2 where id = ?1 and sent_at is null and failed_at is null";
    FAILED = "update outbox set failed_at = ?2 where id = ?1 and sent_at is null and failed_at is null";
    STUCK = "
        select count(*) as number from (
            select 1 from outbox
            where sent_at is null and failed_at is null and queue_at < ?1
            limit 1000)";
}

/// A notice of a step, to be written with it.
#[derive(Debug, Clone, Copy)]
pub struct NewNotice<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it tells.
    pub kind: Kind,
    /// The official it goes to; `None` for the reporter.
    pub person_id: Option<&'a str>,
    /// When the sweep hands it to the queue, unless it was sent before.
    pub queue_at: DateTime<Utc>,
}

/// Adds a notice, once per request and kind.
pub fn add(step: Step<'_>, notice: NewNotice<'_>) -> Write {
    let once = format!("{}:{}", notice.kind.code(), step.request_id);
    Write::new(
        ADD,
        args![
            notice.id,
            step.municipality_id,
            step.request_id,
            notice.kind.code(),
            notice.person_id,
            once,
            step.at,
            notice.queue_at,
            step.stamp,
        ],
    )
}

/// Ids of notices whose time to be queued has come, and takes them until `until`, so that no other sweep queues them.
pub async fn take_waiting(
    db: &Db,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<String>, DbError> {
    #[derive(Deserialize)]
    struct IdRow {
        id: String,
    }
    let waiting: Vec<String> = db
        .all::<IdRow>(WAITING, args![now, limit])
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    if waiting.is_empty() {
        return Ok(waiting);
    }
    let list = serde_json::Value::from(waiting).to_string();
    let taken = db
        .commit(vec![Write::new(POSTPONE, args![list, until, now])])
        .await?;
    let ids: Vec<IdRow> = taken.rows(0)?;
    Ok(ids.into_iter().map(|row| row.id).collect())
}

/// A notice as the consumer of the queue reads it.
#[derive(Debug)]
pub struct Notice {
    /// Its id.
    pub id: String,
    /// The municipality.
    pub municipality_id: String,
    /// The request it tells of.
    pub request_id: String,
    /// What it tells.
    pub kind: Kind,
    /// How often sending was begun.
    pub attempts: u32,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// Whether there is nothing more to do.
    pub done: bool,
    /// To whom it goes; `None` when there is no address.
    pub to: Option<Addressee>,
}

/// To whom a notice goes. Never logged: it has no `Display`, and its `Debug` is empty.
pub enum Addressee {
    /// The reporter, who reads the language of the request.
    Reporter {
        /// The address.
        email: String,
    },
    /// An official.
    Official {
        /// The address.
        email: String,
        /// The name.
        name: String,
        /// The language read.
        language: domain::Language,
    },
}

impl std::fmt::Debug for Addressee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Addressee(…)")
    }
}

/// The notice with this id.
pub async fn notice(db: &Db, id: &str) -> Result<Option<Notice>, DbError> {
    #[derive(Deserialize)]
    struct NoticeRow {
        id: String,
        municipality_id: String,
        request_id: String,
        kind: String,
        person_id: Option<String>,
        attempts: u32,
        created_at: String,
        sent_at: Option<String>,
        failed_at: Option<String>,
        reporter_email: Option<String>,
        person_email: Option<String>,
        person_name: Option<String>,
        person_language: Option<String>,
    }
    let Some(row) = db.first::<NoticeRow>(NOTICE, args![id]).await? else {
        return Ok(None);
    };
    let to = if row.person_id.is_some() {
        match (row.person_email, row.person_name, row.person_language) {
            (Some(email), Some(name), Some(language)) => Some(Addressee::Official {
                email,
                name,
                language: code("language", &language)?,
            }),
            _ => None,
        }
    } else {
        row.reporter_email
            .map(|email| Addressee::Reporter { email })
    };
    Ok(Some(Notice {
        kind: code("kind", &row.kind)?,
        created_at: instant("created_at", &row.created_at)?,
        done: row.sent_at.is_some() || row.failed_at.is_some(),
        id: row.id,
        municipality_id: row.municipality_id,
        request_id: row.request_id,
        attempts: row.attempts,
        to,
    }))
}

/// Takes a notice for sending until `until`; only one of several consumers that read it at once changes a row.
pub fn claim(notice: &Notice, until: DateTime<Utc>) -> Write {
    Write::new(CLAIM, args![&notice.id, notice.attempts, until])
}

/// Records that a notice was sent.
pub fn sent(id: &str, at: DateTime<Utc>) -> Write {
    Write::new(SENT, args![id, at])
}

/// Leaves a notice to the sweep from that time on.
pub fn wait(id: &str, until: DateTime<Utc>) -> Write {
    Write::new(WAIT, args![id, until])
}

/// Records that a notice was given up.
pub fn failed(id: &str, at: DateTime<Utc>) -> Write {
    Write::new(FAILED, args![id, at])
}

/// How many notices should have been sent before this time; at most 1000 are counted.
pub async fn stuck(db: &Db, before: DateTime<Utc>) -> Result<u32, DbError> {
    #[derive(Deserialize)]
    struct NumberRow {
        number: u32,
    }
    let row = db.first::<NumberRow>(STUCK, args![before]).await?;
    Ok(row.map_or(0, |row| row.number))
}
