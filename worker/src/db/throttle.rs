//! Tries counted in windows of time, under keys that name nobody.

use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

statements! {
    /// Counts a try and tells how many there are now: one statement, so that no two tries get the same number.
    TRY = "
        insert into throttle (key, window, tries) values (?1, ?2, 1)
        on conflict (key, window) do update set tries = tries + 1
        returning tries";
    TAKE_BACK = "update throttle set tries = tries - 1 where key = ?1 and window = ?2 and tries > 0";
    FORGET = "delete from throttle where window < ?1";
}

/// Counts a try in the window that began at this second (Unix time), and gives the number of tries in it.
pub async fn count(db: &Db, key: &str, window: i64) -> Result<u32, DbError> {
    #[derive(Deserialize)]
    struct Row {
        tries: u32,
    }
    db.first::<Row>(TRY, args![key, window])
        .await?
        .map(|row| row.tries)
        .ok_or_else(|| DbError::row("tries", "nothing returned"))
}

/// Takes one try back, because it turned out to be a good one.
pub fn take_back(key: &str, window: i64) -> Write {
    Write::new(TAKE_BACK, args![key, window])
}

/// Forgets windows that began before this second (Unix time).
pub fn forget_before(second: i64) -> Write {
    Write::new(FORGET, args![second])
}
