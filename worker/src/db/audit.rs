//! The audit log: who did what besides requests. An entry is written in the batch of what it tells of.

use api::audit::{AuditDetails, AuditEntry};
use chrono::{DateTime, Utc};
use domain::{Code, audit::Act};
use serde::Deserialize;

use super::{Cursor, Db, DbError, Value, Write, args, code, instant, json, statements};
use crate::{error::AppError, random};

/// Entries after a place (`?3`, `?4`), not before an instant (`?2`).
macro_rules! select {
    ($($more:expr),*) => {
        concat!(
            "
        select audit.id, audit.at, audit.act, actor.name as person, subject.name as about, audit.details, audit.client
        from audit
        left join person as actor on actor.municipality_id = audit.municipality_id and actor.id = audit.person_id
        left join person as subject on subject.municipality_id = audit.municipality_id and subject.id = audit.object
        where audit.municipality_id = ?1 and audit.at >= ?2 and (audit.at, audit.id) < (?3, ?4) ",
            $($more,)*
            "
        order by audit.at desc, audit.id desc
        limit ?5"
        )
    };
}

statements! {
    APPEND = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    APPEND_IF_CHANGED = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        where changes() > 0";
    // About whom a link is, if there is one: who asked need not know.
    APPEND_ABOUT_LINK = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        select ?1, ?2, ?3, ?4, ?5, (select person_id from account_link where account_link.id = ?6), ?7, ?8";
    // Before the session is closed, while it says whose it is.
    APPEND_SIGNED_OUT = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        select ?1, session.municipality_id, ?2, session.person_id, 'signed-out', session.id, '{}', ?3
        from session
        where session.token_hash = ?4 and session.expires_at > ?2";
    ALL_ACTS = select!();
    OF_ACT = select!("and audit.act = ?6");
    BY_PERSON = select!("and audit.person_id = ?6 and (?7 is null or audit.act = ?7)");
    // What somebody did to themself stands among what they did.
    ABOUT_PERSON = select!("and audit.object = ?6 and (?7 is null or audit.act = ?7) and audit.person_id is not ?6");
}

/// Something that was done.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it, where that is known.
    pub person_id: Option<&'a str>,
    /// What.
    pub act: Act,
    /// Whom or what it was done to.
    pub object: Option<&'a str>,
    /// What else there is to know.
    pub details: AuditDetails,
    /// A keyed hash of the caller's network.
    pub client: Option<&'a str>,
}

impl Entry<'_> {
    fn args(&self) -> Result<Vec<Value>, AppError> {
        self.args_about(self.object)
    }

    fn args_about(&self, object: Option<&str>) -> Result<Vec<Value>, AppError> {
        Ok(args![
            random::id(self.at)?,
            self.municipality_id,
            self.at,
            self.person_id,
            self.act.code(),
            object,
            serde_json::to_string(&self.details)?,
            self.client,
        ])
    }

    /// The entry, in a batch that cannot but do what it tells of.
    pub fn append(&self) -> Result<Write, AppError> {
        Ok(Write::new(APPEND, self.args()?))
    }

    /// The entry, about whomever this link is for, and about nobody where there is no such link.
    pub fn append_about_link(&self, link_id: &str) -> Result<Write, AppError> {
        Ok(Write::new(
            APPEND_ABOUT_LINK,
            self.args_about(Some(link_id))?,
        ))
    }

    /// The entry, if the write right before it in the batch changed anything.
    pub fn append_if_changed(&self) -> Result<Write, AppError> {
        Ok(Write::new(APPEND_IF_CHANGED, self.args()?))
    }
}

/// That whoever has this session signs out; before the session is closed.
pub fn signed_out(token_hash: &str, at: DateTime<Utc>, network: &str) -> Result<Write, AppError> {
    Ok(Write::new(
        APPEND_SIGNED_OUT,
        args![random::id(at)?, at, network, token_hash],
    ))
}

/// Which entries are read.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// What this person did, or what was done to them.
    pub person_id: Option<&'a str>,
    /// This act.
    pub act: Option<Act>,
    /// Not before this instant.
    pub since: DateTime<Utc>,
    /// Before this place.
    pub before: Cursor,
}

/// An entry with its place in the list.
pub type Placed = (Cursor, AuditEntry);

/// Entries, newest first, at most `limit`.
pub async fn list(db: &Db, wanted: &Wanted<'_>, limit: u32) -> Result<Vec<Placed>, DbError> {
    let range = || {
        args![
            wanted.municipality_id,
            wanted.since,
            wanted.before.at(),
            wanted.before.id(),
            limit,
        ]
    };
    let act = wanted.act.map(Code::code);
    match (wanted.person_id, act) {
        (None, None) => read(db, ALL_ACTS, range()).await,
        (None, Some(act)) => read(db, OF_ACT, [range(), args![act]].concat()).await,
        (Some(person_id), act) => {
            let of_person = || [range(), args![person_id, act]].concat();
            // Two lists in the same order, each by its own index, become one.
            let mut entries = read(db, BY_PERSON, of_person()).await?;
            entries.extend(read(db, ABOUT_PERSON, of_person()).await?);
            entries.sort_by(|(one, _), (other, _)| {
                (other.at(), other.id()).cmp(&(one.at(), one.id()))
            });
            entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok(entries)
        }
    }
}

async fn read(
    db: &Db,
    statement: super::Statement,
    args: Vec<Value>,
) -> Result<Vec<Placed>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        at: String,
        act: String,
        person: Option<String>,
        about: Option<String>,
        details: String,
        client: Option<String>,
    }
    db.all::<Row>(statement, args)
        .await?
        .into_iter()
        .map(|row| {
            let at = instant("at", &row.at)?;
            let entry = AuditEntry {
                at,
                act: code("act", &row.act)?,
                details: json("details", &row.details)?,
                id: row.id,
                person: row.person,
                about: row.about,
                network: row.client,
            };
            Ok((Cursor::after(at, &entry.id), entry))
        })
        .collect()
}
