//! Answers to many requests at once: what became of each under a key, so that a retry answers nothing twice.

use std::collections::BTreeMap;

use api::many::ManyResult;
use chrono::{DateTime, Utc};
use domain::Code;
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, events::Step, statements};

statements! {
    BEGIN = "
        insert into many_answer (municipality_id, key, body_hash, created_at) values (?1, ?2, ?3, ?4)
        on conflict (municipality_id, key) do nothing";
    BODY_HASH = "select body_hash from many_answer where municipality_id = ?1 and key = ?2";
    RESULTS = "
        select request_id, result from many_answer_item where municipality_id = ?1 and key = ?2";
    // Only with the answer it tells of.
    DONE = "
        insert into many_answer_item (municipality_id, key, request_id, result)
        select ?1, ?3, ?2, ?4
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?5)
        on conflict (municipality_id, key, request_id) do nothing";
    // What another call under this key did stands.
    REFUSED = "
        insert into many_answer_item (municipality_id, key, request_id, result) values (?1, ?2, ?3, ?4)
        on conflict (municipality_id, key, request_id) do nothing";
    FORGET = "
        delete from many_answer
        where (municipality_id, key) in (
            select municipality_id, key from many_answer where created_at < ?1 order by created_at limit ?2)";
}

/// Notes a key with what was sent under it; the first of several stands.
pub fn begin(municipality_id: &str, key: &str, body_hash: &str, now: DateTime<Utc>) -> Write {
    Write::new(BEGIN, args![municipality_id, key, body_hash, now])
}

/// The hash of what was sent under this key.
pub async fn body_hash(
    db: &Db,
    municipality_id: &str,
    key: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        body_hash: String,
    }
    let row: Option<Row> = db.first(BODY_HASH, args![municipality_id, key]).await?;
    Ok(row.map(|row| row.body_hash))
}

/// What became of each request so far, by its id.
pub async fn results(
    db: &Db,
    municipality_id: &str,
    key: &str,
) -> Result<BTreeMap<String, ManyResult>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        request_id: String,
        result: String,
    }
    db.all::<Row>(RESULTS, args![municipality_id, key])
        .await?
        .into_iter()
        .map(|row| Ok((row.request_id, code("result", &row.result)?)))
        .collect()
}

/// One of many answers: under which key, and what its request is then.
#[derive(Debug, Clone, Copy)]
pub struct OneOfMany<'a> {
    /// The key.
    pub key: &'a str,
    /// What is noted, if the answer is written.
    pub result: ManyResult,
}

impl OneOfMany<'_> {
    /// Notes that the answer of this step was written.
    pub fn done(self, step: Step<'_>) -> Write {
        Write::new(
            DONE,
            args![
                step.municipality_id,
                step.request_id,
                self.key,
                self.result.code(),
                step.stamp,
            ],
        )
    }
}

/// Notes why a request was not answered.
pub fn refused(municipality_id: &str, key: &str, request_id: &str, why: ManyResult) -> Write {
    Write::new(REFUSED, args![municipality_id, key, request_id, why.code()])
}

/// Forgets what was sent under keys before this, at most so many.
pub fn forget(before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET, args![before, limit])
}
