//! Passkeys, and what was given to devices to sign.

use api::passkey::Passkey;
use chrono::{DateTime, Utc};
use domain::{
    Code,
    passkey::{Algorithm, PASSKEYS_MAX},
};
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, instant, statements};
use crate::auth::passkey::Purpose;

statements! {
    OF_PERSON = "
        select id, name, credential_id, created_at, used_at from passkey
        where municipality_id = ?1 and person_id = ?2
        order by created_at, id limit ?3";
    BY_CREDENTIAL = "
        select passkey.id, passkey.algorithm, passkey.public_key, passkey.sign_count, passkey.person_id
        from passkey
        join person on person.municipality_id = passkey.municipality_id and person.id = passkey.person_id
        where passkey.municipality_id = ?1 and passkey.credential_id = ?2 and person.ended_at is null";
    ADD = "
        insert into passkey (id, municipality_id, person_id, credential_id, algorithm, public_key, sign_count,
                             name, created_at)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
        where (select count(*) from passkey where municipality_id = ?2 and person_id = ?3) < ?10";
    RENAME = "update passkey set name = ?4 where id = ?1 and municipality_id = ?2 and person_id = ?3";
    REMOVE = "delete from passkey where id = ?1 and municipality_id = ?2 and person_id = ?3";
    /// Of two signatures judged at once, the count of the later one stays.
    USED = "update passkey set sign_count = max(sign_count, ?2), used_at = ?3 where id = ?1";
    GIVE = "
        insert into passkey_challenge (hash, municipality_id, purpose, person_id, expires_at)
        values (?1, ?2, ?3, ?4, ?5)";
    /// Takes a challenge out of the table: whoever comes second finds none.
    TAKE = "
        delete from passkey_challenge
        where hash = ?1 and municipality_id = ?2 and purpose = ?3 and person_id is ?4
        returning expires_at";
    FORGET = "delete from passkey_challenge where expires_at <= ?1";
}

/// A passkey of a person, with the credential id that the page does not show.
#[derive(Debug, Clone)]
pub struct Own {
    /// What the page shows.
    pub shown: Passkey,
    /// The credential id.
    pub credential_id: String,
}

/// A person's passkeys, the oldest first.
pub async fn of_person(
    db: &Db,
    municipality_id: &str,
    person_id: &str,
) -> Result<Vec<Own>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        name: String,
        credential_id: String,
        created_at: String,
        used_at: Option<String>,
    }
    db.all::<Row>(OF_PERSON, args![municipality_id, person_id, PASSKEYS_MAX])
        .await?
        .into_iter()
        .map(|row| {
            Ok(Own {
                shown: Passkey {
                    created_at: instant("created_at", &row.created_at)?,
                    used_at: row.used_at.map(|at| instant("used_at", &at)).transpose()?,
                    id: row.id,
                    name: row.name,
                },
                credential_id: row.credential_id,
            })
        })
        .collect()
}

/// What is kept of a passkey to judge a signature by.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The id.
    pub id: String,
    /// The kind of signature.
    pub algorithm: Algorithm,
    /// The public key, in base64url.
    pub public_key: String,
    /// How often the device had signed.
    pub sign_count: u32,
    /// Whose it is.
    pub person_id: String,
}

/// The passkey with this credential id, unless its owner's access was ended.
pub async fn by_credential(
    db: &Db,
    municipality_id: &str,
    credential_id: &str,
) -> Result<Option<Stored>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        algorithm: String,
        public_key: String,
        sign_count: u32,
        person_id: String,
    }
    db.first::<Row>(BY_CREDENTIAL, args![municipality_id, credential_id])
        .await?
        .map(|row| {
            Ok(Stored {
                algorithm: code("algorithm", &row.algorithm)?,
                id: row.id,
                public_key: row.public_key,
                sign_count: row.sign_count,
                person_id: row.person_id,
            })
        })
        .transpose()
}

/// A passkey that is added.
#[derive(Debug, Clone, Copy)]
pub struct NewPasskey<'a> {
    /// Its id.
    pub id: &'a str,
    /// The municipality.
    pub municipality_id: &'a str,
    /// Whose it is.
    pub person_id: &'a str,
    /// The credential id.
    pub credential_id: &'a str,
    /// The kind of signature.
    pub algorithm: Algorithm,
    /// The public key, in base64url.
    pub public_key: &'a str,
    /// How often the device has signed.
    pub sign_count: u32,
    /// What its owner calls it.
    pub name: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// Adds a passkey, unless its owner has as many as anybody may.
pub fn add(passkey: &NewPasskey<'_>) -> Write {
    Write::new(
        ADD,
        args![
            passkey.id,
            passkey.municipality_id,
            passkey.person_id,
            passkey.credential_id,
            passkey.algorithm.code(),
            passkey.public_key,
            passkey.sign_count,
            passkey.name,
            passkey.at,
            PASSKEYS_MAX,
        ],
    )
}

/// Gives a person's passkey another name.
pub fn rename(id: &str, municipality_id: &str, person_id: &str, name: &str) -> Write {
    Write::new(RENAME, args![id, municipality_id, person_id, name])
}

/// Removes a person's passkey.
pub fn remove(id: &str, municipality_id: &str, person_id: &str) -> Write {
    Write::new(REMOVE, args![id, municipality_id, person_id])
}

/// Notes that a passkey was used.
pub fn used(id: &str, sign_count: u32, at: DateTime<Utc>) -> Write {
    Write::new(USED, args![id, sign_count, at])
}

/// Keeps a challenge that was given.
pub fn give(
    hash: &str,
    municipality_id: &str,
    purpose: Purpose<'_>,
    expires_at: DateTime<Utc>,
) -> Write {
    Write::new(
        GIVE,
        args![
            hash,
            municipality_id,
            purpose.code(),
            purpose.person_id(),
            expires_at
        ],
    )
}

/// Takes a challenge that was given for exactly this; when it ends, or nothing.
pub async fn take(
    db: &Db,
    hash: &str,
    municipality_id: &str,
    purpose: Purpose<'_>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        expires_at: String,
    }
    let args = args![hash, municipality_id, purpose.code(), purpose.person_id()];
    db.first::<Row>(TAKE, args)
        .await?
        .map(|row| instant("expires_at", &row.expires_at))
        .transpose()
}

/// Forgets challenges that nobody took in time.
pub fn forget_ended(now: DateTime<Utc>) -> Write {
    Write::new(FORGET, args![now])
}
