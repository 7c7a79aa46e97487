//! Identity providers, sign-ins that are under way there, and whom their subjects are.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, instant, statements};

statements! {
    PROVIDER = "
        select name, issuer, client_id, client_secret from identity_provider where municipality_id = ?1";
    CHOOSE = "
        insert into identity_provider (municipality_id, name, issuer, client_id, client_secret, changed_at)
        values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (municipality_id) do update
            set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
                client_secret = excluded.client_secret, changed_at = excluded.changed_at";
    REMOVE = "delete from identity_provider where municipality_id = ?1";
    GIVE = "insert into identity_sign_in (state_hash, municipality_id, expires_at) values (?1, ?2, ?3)";
    /// Takes it out of the table: whoever comes second finds none.
    TAKE = "
        delete from identity_sign_in where state_hash = ?1 and municipality_id = ?2 returning expires_at";
    FORGET = "delete from identity_sign_in where expires_at <= ?1";
    OF_SUBJECT = "
        select person_id from person_identity where municipality_id = ?1 and issuer = ?2 and subject = ?3";
    OF_PERSON = "
        select subject from person_identity where municipality_id = ?1 and person_id = ?2 and issuer = ?3";
    BIND = "
        insert into person_identity (municipality_id, issuer, subject, person_id, bound_at)
        values (?1, ?2, ?3, ?4, ?5)";
    UNBIND = "delete from person_identity where municipality_id = ?1 and person_id = ?2";
}

/// A municipality's provider.
#[derive(Clone, Deserialize)]
pub struct Provider {
    /// What the button says.
    pub name: String,
    /// The issuer.
    pub issuer: String,
    /// By what the provider knows the municipality.
    pub client_id: String,
    /// With what the municipality proves to be it, sealed.
    pub client_secret: String,
}

/// A municipality's provider, if it has one.
pub async fn provider(db: &Db, municipality_id: &str) -> Result<Option<Provider>, DbError> {
    db.first(PROVIDER, args![municipality_id]).await
}

/// Sets it up, or changes it.
pub fn choose(municipality_id: &str, provider: &Provider, at: DateTime<Utc>) -> Write {
    Write::new(
        CHOOSE,
        args![
            municipality_id,
            &provider.name,
            &provider.issuer,
            &provider.client_id,
            &provider.client_secret,
            at
        ],
    )
}

/// Does without.
pub fn remove(municipality_id: &str) -> Write {
    Write::new(REMOVE, args![municipality_id])
}

/// Keeps that somebody went to the provider.
pub fn give(state_hash: &str, municipality_id: &str, expires_at: DateTime<Utc>) -> Write {
    Write::new(GIVE, args![state_hash, municipality_id, expires_at])
}

/// Takes that somebody went there; when it ends, or nothing.
pub async fn take(
    db: &Db,
    state_hash: &str,
    municipality_id: &str,
) -> Result<Option<DateTime<Utc>>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        expires_at: String,
    }
    db.first::<Row>(TAKE, args![state_hash, municipality_id])
        .await?
        .map(|row| instant("expires_at", &row.expires_at))
        .transpose()
}

/// Forgets who never came back.
pub fn forget_ended(now: DateTime<Utc>) -> Write {
    Write::new(FORGET, args![now])
}

/// The id of the person a subject is bound to.
pub async fn of_subject(
    db: &Db,
    municipality_id: &str,
    issuer: &str,
    subject: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        person_id: String,
    }
    let row = db
        .first::<Row>(OF_SUBJECT, args![municipality_id, issuer, subject])
        .await?;
    Ok(row.map(|row| row.person_id))
}

/// The subject a person is bound to at this issuer.
pub async fn of_person(
    db: &Db,
    municipality_id: &str,
    person_id: &str,
    issuer: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        subject: String,
    }
    let row = db
        .first::<Row>(OF_PERSON, args![municipality_id, person_id, issuer])
        .await?;
    Ok(row.map(|row| row.subject))
}

/// Binds a person to a subject. Where either is bound already, nothing of the batch is done.
pub fn bind(
    municipality_id: &str,
    issuer: &str,
    subject: &str,
    person_id: &str,
    at: DateTime<Utc>,
) -> Write {
    Write::new(BIND, args![municipality_id, issuer, subject, person_id, at])
}

/// Forgets whom every provider means by this person: who is vouched for next under their address is bound.
pub fn unbind(municipality_id: &str, person_id: &str) -> Write {
    Write::new(UNBIND, args![municipality_id, person_id])
}
