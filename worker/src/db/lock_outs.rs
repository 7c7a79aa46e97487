//! Accounts that are locked for a while, under keys that name nobody.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, instant, statements};

statements! {
    UNTIL = "select until from lock_out where account = ?1 and until > ?2";
    LOCK = "
        insert into lock_out (account, until) values (?1, ?3)
        on conflict (account) do update set until = excluded.until where lock_out.until <= ?2";
    LIFT = "delete from lock_out where account = ?1";
    FORGET = "delete from lock_out where until <= ?1";
}

/// Until when an account is locked, if it is.
pub async fn until(
    db: &Db,
    account: &str,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        until: String,
    }
    db.first::<Row>(UNTIL, args![account, now])
        .await?
        .map(|row| instant("until", &row.until))
        .transpose()
}

/// Locks an account; changes nothing where it is locked.
pub fn lock(account: &str, now: DateTime<Utc>, until: DateTime<Utc>) -> Write {
    Write::new(LOCK, args![account, now, until])
}

/// Lifts a lock.
pub fn lift(account: &str) -> Write {
    Write::new(LIFT, args![account])
}

/// Forgets locks that are over.
pub fn forget_over(now: DateTime<Utc>) -> Write {
    Write::new(FORGET, args![now])
}
