//! Sign-ins that lack their second step.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

statements! {
    OPEN = "
        insert into half_session (token_hash, municipality_id, person_id, created_at, expires_at)
        values (?1, ?2, ?3, ?4, ?5)";
    BY_TOKEN = "
        select person_id from half_session where token_hash = ?1 and municipality_id = ?2 and expires_at > ?3";
    CLOSE = "delete from half_session where token_hash = ?1";
    CLOSE_ALL = "delete from half_session where person_id = ?1";
    FORGET = "delete from half_session where expires_at <= ?1";
}

/// Begins one.
pub fn open(
    token_hash: &str,
    municipality_id: &str,
    person_id: &str,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Write {
    Write::new(
        OPEN,
        args![token_hash, municipality_id, person_id, at, expires_at],
    )
}

/// The id of whoever has taken the first step with this token.
pub async fn by_token(
    db: &Db,
    municipality_id: &str,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        person_id: String,
    }
    let row = db
        .first::<Row>(BY_TOKEN, args![token_hash, municipality_id, now])
        .await?;
    Ok(row.map(|row| row.person_id))
}

/// Ends one.
pub fn close(token_hash: &str) -> Write {
    Write::new(CLOSE, args![token_hash])
}

/// Ends every one of a person.
pub fn close_all(person_id: &str) -> Write {
    Write::new(CLOSE_ALL, args![person_id])
}

/// Forgets what came to nothing.
pub fn forget_ended(now: DateTime<Utc>) -> Write {
    Write::new(FORGET, args![now])
}
