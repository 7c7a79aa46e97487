//! Second factors: the sealed secret of an authenticator, and recovery codes.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, instant, statements};

statements! {
    OF = "
        select secret, confirmed_at, last_step,
               (select count(*) from recovery_code
                where recovery_code.person_id = second_factor.person_id and used_at is null) as recovery_codes
        from second_factor where municipality_id = ?1 and person_id = ?2";
    /// What was begun and not confirmed gives way; what counts stays.
    BEGIN = "
        insert into second_factor (person_id, municipality_id, secret, begun_at)
        values (?2, ?1, ?3, ?4)
        on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
        where second_factor.confirmed_at is null";
    CONFIRM = "
        update second_factor set confirmed_at = ?3, last_step = ?4
        where municipality_id = ?1 and person_id = ?2 and confirmed_at is null and secret = ?5";
    USE_STEP = "
        update second_factor set last_step = ?3
        where municipality_id = ?1 and person_id = ?2 and confirmed_at is not null and last_step < ?3";
    REMOVE = "delete from second_factor where municipality_id = ?1 and person_id = ?2 and confirmed_at is not null";
    FORGET_CODES = "delete from recovery_code where person_id = ?1";
    ADD_CODES = "
        insert into recovery_code (person_id, hash, municipality_id)
        select second_factor.person_id, code.value, second_factor.municipality_id
        from json_each(?3) as code
        join second_factor on second_factor.person_id = ?2
        where second_factor.municipality_id = ?1 and second_factor.confirmed_at is not null";
    USE_CODE = "
        update recovery_code set used_at = ?4
        where municipality_id = ?1 and person_id = ?2 and hash = ?3 and used_at is null";
}

/// A second factor as it is stored.
#[derive(Clone)]
pub struct Stored {
    /// The sealed secret.
    pub secret: String,
    /// Since when it counts; `None` while it is being set up.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The half minute whose code was used last.
    pub last_step: i64,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// The second factor of a person, set up or being set up.
pub async fn of(
    db: &Db,
    municipality_id: &str,
    person_id: &str,
) -> Result<Option<Stored>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        secret: String,
        confirmed_at: Option<String>,
        last_step: i64,
        recovery_codes: u32,
    }
    db.first::<Row>(OF, args![municipality_id, person_id])
        .await?
        .map(|row| {
            Ok(Stored {
                secret: row.secret,
                confirmed_at: row
                    .confirmed_at
                    .as_deref()
                    .map(|at| instant("confirmed_at", at))
                    .transpose()?,
                last_step: row.last_step,
                recovery_codes: row.recovery_codes,
            })
        })
        .transpose()
}

/// Begins to set one up; changes nothing where there is one.
pub fn begin(municipality_id: &str, person_id: &str, secret: &str, at: DateTime<Utc>) -> Write {
    Write::new(BEGIN, args![municipality_id, person_id, secret, at])
}

/// Makes the one that was begun count, its first code being used up.
pub fn confirm(
    municipality_id: &str,
    person_id: &str,
    at: DateTime<Utc>,
    step: i64,
    secret: &str,
) -> Write {
    Write::new(CONFIRM, args![municipality_id, person_id, at, step, secret])
}

/// Uses up the code of a half minute, and those of the half minutes before; changes nothing where that was done.
pub fn use_step(municipality_id: &str, person_id: &str, step: i64) -> Write {
    Write::new(USE_STEP, args![municipality_id, person_id, step])
}

/// Removes the one that counts.
pub fn remove(municipality_id: &str, person_id: &str) -> Write {
    Write::new(REMOVE, args![municipality_id, person_id])
}

/// Forgets the recovery codes of a person.
pub fn forget_codes(person_id: &str) -> Write {
    Write::new(FORGET_CODES, args![person_id])
}

/// Adds recovery codes, by their hashes, to a second factor that counts.
pub fn add_codes(
    municipality_id: &str,
    person_id: &str,
    hashes: &[String],
) -> Result<Write, serde_json::Error> {
    let hashes = serde_json::to_string(hashes)?;
    Ok(Write::new(
        ADD_CODES,
        args![municipality_id, person_id, hashes],
    ))
}

/// Uses up a recovery code; changes nothing where there is none such.
pub fn use_code(municipality_id: &str, person_id: &str, hash: &str, at: DateTime<Utc>) -> Write {
    Write::new(USE_CODE, args![municipality_id, person_id, hash, at])
}
