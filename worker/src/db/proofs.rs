//! Statements of the proofs a local build runs against the real database; each leaves nothing behind.

use serde::Deserialize;

use super::{Committed, Db, DbError, Write, args, statements};

statements! {
    ADD = "insert into throttle (key, window, tries) values (?1, 0, 1)";
    /// A guarded change, as a step of a request is: it holds only for the version it was decided on.
    GUARDED = "update throttle set tries = tries + 1 where key = ?1 and window = 0 and tries = ?2";
    /// What belongs to it is written only if it won.
    DEPENDENT = "
        insert into throttle (key, window, tries)
        select ?2, 0, 1 where exists (select 1 from throttle where key = ?1 and window = 0 and tries = ?3)";
    /// A host of a municipality that does not exist.
    ORPHAN = "insert into host (name, municipality_id) values (?1, ?1)";
    COUNT = "
        select (select count(*) from throttle where key = ?1) + (select count(*) from host where name = ?1) as rows";
    CLEAR = "delete from throttle where key = ?1";
    NOTICES_OF = "
        select outbox.id from outbox
        join request on request.id = outbox.request_id
        where request.municipality_id = ?1 and request.reference = ?2
        limit 100";
    SPOIL = "update request set marks = ?3 where municipality_id = ?1 and reference = ?2";
}

/// The notices of a request.
pub async fn notices_of(
    db: &Db,
    municipality_id: &str,
    reference: &str,
) -> Result<Vec<String>, DbError> {
    #[derive(Deserialize)]
    struct IdRow {
        id: String,
    }
    let rows: Vec<IdRow> = db
        .all(NOTICES_OF, args![municipality_id, reference])
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// What stands for the levels of a request's clock, readable or not.
pub fn spoil(municipality_id: &str, reference: &str, marks: &str) -> Write {
    Write::new(SPOIL, args![municipality_id, reference, marks])
}

/// Two rows of which the second breaks a constraint.
pub fn one_good_one_bad(key: &str) -> Vec<Write> {
    vec![Write::new(ADD, args![key]), Write::new(ADD, args![key])]
}

/// The row a guard is tried on, in its first version.
pub fn first_version(key: &str) -> Write {
    Write::new(ADD, args![key])
}

/// A change decided on this version of the row, and what depends on it.
pub fn guarded(key: &str, dependent: &str, version: u32) -> Vec<Write> {
    vec![
        Write::new(GUARDED, args![key, version]),
        Write::new(DEPENDENT, args![key, dependent, version + 1]),
    ]
}

/// A row whose foreign key names nothing.
pub fn orphan(key: &str) -> Write {
    Write::new(ORPHAN, args![key])
}

/// Rows that carry this key.
pub async fn rows(db: &Db, key: &str) -> Result<u32, DbError> {
    #[derive(Deserialize)]
    struct Row {
        rows: u32,
    }
    db.first::<Row>(COUNT, args![key])
        .await?
        .map(|row| row.rows)
        .ok_or_else(|| DbError::row("rows", "nothing returned"))
}

/// Removes what a proof needed.
pub async fn clear(db: &Db, keys: &[&str]) -> Result<Committed, DbError> {
    let writes = keys.iter().map(|key| Write::new(CLEAR, args![*key]));
    db.commit(writes.collect()).await
}
