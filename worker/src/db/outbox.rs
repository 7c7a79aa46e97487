//! Notices to be sent.

use api::notices::{FailedNotice, NoticeFailure};
use chrono::{DateTime, Utc};
use domain::{Code, ReplyChannel};
use serde::{Deserialize, Serialize};

use super::{Db, DbError, Write, args, code, instant, statements};
use crate::notify::{Kind, Told};

statements! {
    // What waits for a digest names it and is never queued itself. What tells of a link depends on the link's stamp.
    ADD = "
        insert into outbox (id, municipality_id, request_id, kind, person_id, once, digest, detail, created_at, queue_at)
        select notice.value ->> 'id', request.municipality_id, request.id, notice.value ->> 'kind',
               notice.value ->> 'person_id', notice.value ->> 'once', notice.value ->> 'digest',
               notice.value ->> 'detail', ?2, iif(notice.value ->> 'digest' is null, ?3, null)
        from json_each(?1) as notice
        join request on request.id = notice.value ->> 'request_id'
        where request.stamp = notice.value ->> 'stamp'
           or exists (select 1 from outside_link where outside_link.id = notice.value ->> 'detail'
                        and outside_link.request_id = request.id and outside_link.stamp = notice.value ->> 'stamp')
        on conflict (once) do nothing";
    ADD_DIGEST = "
        insert into outbox (id, municipality_id, kind, person_id, once, created_at, queue_at)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7
        where exists (select 1 from outbox where digest = ?5)
        on conflict (once) do nothing";
    WAITING = "
        select id, queue_at from outbox
        where sent_at is null and failed_at is null and queue_at is not null and queue_at <= ?1
        order by queue_at, id
        limit ?2";
    POSTPONE = "
        update outbox set queue_at = ?2
        where id in (select value from json_each(?1)) and sent_at is null and failed_at is null and queue_at <= ?3
        returning id";
    NOTICE = "
        select outbox.id, outbox.municipality_id, outbox.request_id, outbox.kind, outbox.person_id, outbox.attempts,
               outbox.once, outbox.detail, outbox.created_at, outbox.sent_at, outbox.failed_at,
               contact.email as reporter_email, contact.phone as reporter_phone, request.reply_channel,
               iif(person.ended_at is null, person.email, null) as person_email, person.name as person_name,
               person.language as person_language, outside_link.email as outside_email,
               outside_link.language as outside_language
        from outbox
        left join request on request.municipality_id = outbox.municipality_id and request.id = outbox.request_id
        left join contact on contact.request_id = outbox.request_id
        left join person on person.municipality_id = outbox.municipality_id and person.id = outbox.person_id
        left join outside_link
            on outbox.kind = 'help-asked' and outside_link.municipality_id = outbox.municipality_id
            and outside_link.id = outbox.detail
        where outbox.id = ?1";
    CLAIM = "
        update outbox set attempts = attempts + 1, queue_at = ?3
        where id = ?1 and attempts = ?2 and sent_at is null and failed_at is null";
    SENT = "update outbox set sent_at = ?2 where id = ?1 and sent_at is null";
    WAIT = "update outbox set queue_at = ?2 where id = ?1 and sent_at is null and failed_at is null";
    FAILED = "
        update outbox set failed_at = ?2, failure = ?3 where id = ?1 and sent_at is null and failed_at is null";
    OF_DIGEST = "
        select outbox.kind, outbox.request_id from outbox
        where outbox.digest = ?1 and outbox.sent_at is null
        order by outbox.created_at, outbox.id
        limit 500";
    SENT_WITH_DIGEST = "update outbox set sent_at = ?2 where digest = ?1 and sent_at is null";
    LIST_FAILED = "
        select outbox.id, outbox.kind, outbox.request_id, request.reference,
               coalesce(person.name, outside_link.name) as person, outbox.created_at,
               outbox.attempts, outbox.failed_at, coalesce(outbox.failure, 'refused') as failure
        from outbox
        left join request on request.municipality_id = outbox.municipality_id and request.id = outbox.request_id
        left join person on person.municipality_id = outbox.municipality_id and person.id = outbox.person_id
        left join outside_link
            on outbox.kind = 'help-asked' and outside_link.municipality_id = outbox.municipality_id
            and outside_link.id = outbox.detail
        where outbox.municipality_id = ?1 and outbox.failed_at is not null
        order by outbox.failed_at desc, outbox.id desc
        limit 100";
    RETRY = "
        update outbox set failed_at = null, failure = null, queue_at = ?3
        where id = ?2 and municipality_id = ?1 and failed_at is not null";
    STUCK = "
        select count(*) as number from (
            select 1 from outbox
            where sent_at is null and failed_at is null and queue_at is not null and queue_at < ?1
            limit 1000)";
}

/// A notice to be written with the step it tells of, once per `once`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewNotice {
    /// Its id.
    pub id: String,
    /// The request it tells of.
    pub request_id: String,
    /// What the step stamped the request with.
    pub stamp: String,
    /// What it tells, as a code of [`Kind`].
    pub kind: &'static str,
    /// The official it goes to; `None` for the reporter.
    pub person_id: Option<String>,
    /// What makes it exist once.
    pub once: String,
    /// The digest it goes out with.
    pub digest: Option<String>,
    /// What it tells beyond the request.
    pub detail: Option<String>,
}

/// A digest to be written with the first notice that waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDigest {
    /// Its id.
    pub id: String,
    /// The municipality.
    pub municipality_id: String,
    /// The official it goes to.
    pub person_id: String,
    /// What the notices name it by.
    pub once: String,
    /// When it goes out.
    pub send_at: DateTime<Utc>,
}

/// Adds notices, each as far as the step it tells of won; the sweep hands them to the queue from `queue_at` on.
pub fn add(
    notices: &[NewNotice],
    at: DateTime<Utc>,
    queue_at: DateTime<Utc>,
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        ADD,
        args![serde_json::to_string(notices)?, at, queue_at],
    ))
}

/// Adds a digest where a notice waits for it; after [`add`] in the same batch.
pub fn add_digest(digest: &NewDigest, at: DateTime<Utc>) -> Write {
    Write::new(
        ADD_DIGEST,
        args![
            &digest.id,
            &digest.municipality_id,
            Kind::Digest.code(),
            &digest.person_id,
            &digest.once,
            at,
            digest.send_at,
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
    /// The request it tells of; a digest tells of several and names none.
    pub request_id: Option<String>,
    /// What it tells.
    pub told: Told,
    /// What makes it exist once; notices that wait for a digest name it by this.
    pub once: String,
    /// What it tells beyond the request.
    pub detail: Option<String>,
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
    /// The reporter, by text message.
    ByText {
        /// The number.
        phone: String,
    },
    /// Somebody outside who was asked for help.
    Outsider {
        /// The address.
        email: String,
        /// The language read.
        language: domain::Language,
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

impl Addressee {
    /// The address itself; `None` for whom a text message goes to.
    pub fn email(&self) -> Option<&str> {
        match self {
            Self::Reporter { email }
            | Self::Outsider { email, .. }
            | Self::Official { email, .. } => Some(email),
            Self::ByText { .. } => None,
        }
    }
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
        request_id: Option<String>,
        kind: String,
        person_id: Option<String>,
        once: String,
        detail: Option<String>,
        attempts: u32,
        created_at: String,
        sent_at: Option<String>,
        failed_at: Option<String>,
        reporter_email: Option<String>,
        reporter_phone: Option<String>,
        reply_channel: Option<String>,
        person_email: Option<String>,
        person_name: Option<String>,
        person_language: Option<String>,
        outside_email: Option<String>,
        outside_language: Option<String>,
    }
    let Some(row) = db.first::<NoticeRow>(NOTICE, args![id]).await? else {
        return Ok(None);
    };
    let told = Told::from_code(&row.kind).ok_or_else(|| DbError::row("kind", "unknown code"))?;
    let to = if told == Told::Request(Kind::HelpAsked) {
        match (row.outside_email, row.outside_language) {
            (Some(email), Some(language)) => Some(Addressee::Outsider {
                email,
                language: code("language", &language)?,
            }),
            _ => None,
        }
    } else if row.person_id.is_some() {
        match (row.person_email, row.person_name, row.person_language) {
            (Some(email), Some(name), Some(language)) => Some(Addressee::Official {
                email,
                name,
                language: code("language", &language)?,
            }),
            _ => None,
        }
    } else if row.reply_channel.as_deref() == Some(ReplyChannel::Sms.code()) {
        row.reporter_phone.map(|phone| Addressee::ByText { phone })
    } else {
        row.reporter_email
            .map(|email| Addressee::Reporter { email })
    };
    Ok(Some(Notice {
        told,
        created_at: instant("created_at", &row.created_at)?,
        done: row.sent_at.is_some() || row.failed_at.is_some(),
        id: row.id,
        municipality_id: row.municipality_id,
        request_id: row.request_id,
        once: row.once,
        detail: row.detail,
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

/// Records that a notice was given up, and why.
pub fn failed(id: &str, at: DateTime<Utc>, failure: NoticeFailure) -> Write {
    Write::new(FAILED, args![id, at, failure.code()])
}

/// What waits for a digest: the kinds and requests its notices tell of, oldest first; at most 500.
pub async fn of_digest(db: &Db, once: &str) -> Result<Vec<(Kind, String)>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        kind: String,
        request_id: String,
    }
    db.all::<Row>(OF_DIGEST, args![once])
        .await?
        .into_iter()
        .map(|row| Ok((code("kind", &row.kind)?, row.request_id)))
        .collect()
}

/// Records that what waited for a digest went out with it.
pub fn sent_with_digest(once: &str, at: DateTime<Utc>) -> Write {
    Write::new(SENT_WITH_DIGEST, args![once, at])
}

/// Notices of a municipality that were given up, newest first; at most 100.
pub async fn list_failed(db: &Db, municipality_id: &str) -> Result<Vec<FailedNotice>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        kind: String,
        request_id: Option<String>,
        reference: Option<String>,
        person: Option<String>,
        created_at: String,
        attempts: u32,
        failed_at: String,
        failure: String,
    }
    db.all::<Row>(LIST_FAILED, args![municipality_id])
        .await?
        .into_iter()
        .map(|row| {
            Ok(FailedNotice {
                created_at: instant("created_at", &row.created_at)?,
                failed_at: instant("failed_at", &row.failed_at)?,
                failure: code("failure", &row.failure)?,
                id: row.id,
                kind: row.kind,
                request_id: row.request_id,
                reference: row.reference,
                person: row.person,
                attempts: row.attempts,
            })
        })
        .collect()
}

/// Takes up a notice again that was given up.
pub fn retry(municipality_id: &str, id: &str, queue_at: DateTime<Utc>) -> Write {
    Write::new(RETRY, args![municipality_id, id, queue_at])
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
