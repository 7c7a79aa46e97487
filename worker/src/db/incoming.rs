//! Mails and text messages that were taken in, each once, and who wrote to a request that somebody else reported.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, events::Step, statements};

statements! {
    KNOWN = "
        select request_id from incoming where municipality_id = ?1 and message_hash = ?2";
    NOTE = "
        insert into incoming (municipality_id, message_hash, request_id, taken_at)
        select ?1, ?4, ?2, ?5
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?3)";
    WROTE = "
        insert into correspondent (event_id, municipality_id, request_id, address)
        select event.id, event.municipality_id, event.request_id, ?5
        from event
        join request on request.municipality_id = event.municipality_id and request.id = event.request_id
        where event.id = ?4 and event.municipality_id = ?1 and request.id = ?2 and request.stamp = ?3";
    // Somebody asks one number about a few things at most; whoever has written more often is an office.
    ASKED = "
        select request.id from (
            select request_id, municipality_id from contact
            where contact.municipality_id = ?1 and contact.phone = ?2 and contact.phone is not null
            order by contact.request_id desc
            limit 50) as theirs
        cross join request on request.municipality_id = theirs.municipality_id and request.id = theirs.request_id
        where request.status = 'waiting'
        limit 1";
    FORGET = "
        delete from incoming where (municipality_id, message_hash) in (
            select municipality_id, message_hash from incoming where taken_at < ?1 order by taken_at limit ?2)";
}

/// Forgets that messages were taken in long ago; at most `limit`.
pub fn forget(taken_before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET, args![taken_before, limit])
}

/// The request that this message was taken in for, if it was.
pub async fn known(
    db: &Db,
    municipality_id: &str,
    message_hash: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        request_id: String,
    }
    let row = db
        .first::<Row>(KNOWN, args![municipality_id, message_hash])
        .await?;
    Ok(row.map(|row| row.request_id))
}

/// Notes that it was, if the step won. A message that was taken in already undoes the whole batch.
pub fn note(of: Step<'_>, message_hash: &str, at: DateTime<Utc>) -> Write {
    Write::new(
        NOTE,
        args![
            of.municipality_id,
            of.request_id,
            of.stamp,
            message_hash,
            at
        ],
    )
}

/// Notes who wrote what this event tells of.
pub fn wrote(of: Step<'_>, event_id: &str, address: &str) -> Write {
    Write::new(
        WROTE,
        args![
            of.municipality_id,
            of.request_id,
            of.stamp,
            event_id,
            address
        ],
    )
}

/// The latest request of whoever has this number that waits for their reply.
pub async fn asked(db: &Db, municipality_id: &str, phone: &str) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
    }
    let row = db
        .first::<Row>(ASKED, args![municipality_id, phone])
        .await?;
    Ok(row.map(|row| row.id))
}
