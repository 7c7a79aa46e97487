//! Sessions of signed-in officials. Only the hash of a token is stored: who reads the table cannot sign in with it.

use api::{Names, account::OpenSession};
use chrono::{DateTime, Utc};
use domain::{Code, Role, audit::SignInMethod};
use serde::Deserialize;

use crate::auth::session::LIFETIME;

use super::{Db, DbError, Write, args, code, instant, json, statements};

statements! {
    BY_TOKEN = "
        select session.id, session.person_id, session.expires_at, person.department_id, person.name, person.role,
               department.name as department
        from session
        join person on person.id = session.person_id
        join department on department.id = person.department_id
        where session.token_hash = ?1 and session.municipality_id = ?2 and session.expires_at > ?3
          and person.ended_at is null";
    OPEN = "
        insert into session (id, token_hash, municipality_id, person_id, created_at, expires_at, method, device)
        select ?1, ?2, person.municipality_id, person.id, ?5, ?6, ?7, ?8
        from person
        where person.municipality_id = ?3 and person.id = ?4 and person.ended_at is null";
    RENEW = "update session set expires_at = ?2 where token_hash = ?1 and expires_at < ?2";
    CLOSE = "delete from session where token_hash = ?1";
    CLOSE_ALL = "delete from session where person_id = ?1";
    CLOSE_OF = "
        delete from session
        where person_id = ?2
          and exists (select 1 from person
                      where person.municipality_id = ?1 and person.id = ?2 and person.ended_at is not null)";
    CLOSE_ONE = "delete from session where municipality_id = ?1 and person_id = ?2 and id = ?3";
    CLOSE_OTHERS = "delete from session where municipality_id = ?1 and person_id = ?2 and id <> ?3";
    OF_PERSON = "
        select id, device, method, created_at, expires_at
        from session
        where municipality_id = ?1 and person_id = ?2 and expires_at > ?3
        order by expires_at desc, id desc
        limit 100";
    FORGET = "delete from session where expires_at <= ?1";
}

/// A session that has not ended, with who it belongs to as the person is now.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its id, by which it is named to the person.
    pub id: String,
    /// The official.
    pub person_id: String,
    /// The official's department.
    pub department_id: String,
    /// The department's name.
    pub department: Names,
    /// The official's name.
    pub name: String,
    /// What the official may do.
    pub role: Role,
    /// When the session ends unless it is used.
    pub expires_at: DateTime<Utc>,
}

/// The session of this token in this municipality, unless it has ended.
pub async fn by_token(
    db: &Db,
    municipality_id: &str,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Open>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        person_id: String,
        expires_at: String,
        department_id: String,
        name: String,
        role: String,
        department: String,
    }
    db.first::<Row>(BY_TOKEN, args![token_hash, municipality_id, now])
        .await?
        .map(|row| {
            Ok(Open {
                department: json("department.name", &row.department)?,
                role: code("role", &row.role)?,
                expires_at: instant("expires_at", &row.expires_at)?,
                id: row.id,
                person_id: row.person_id,
                department_id: row.department_id,
                name: row.name,
            })
        })
        .transpose()
}

/// A session that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewSession<'a> {
    /// Its id, by which it is named to the person.
    pub id: &'a str,
    /// The hash of its token.
    pub token_hash: &'a str,
    /// The municipality.
    pub municipality_id: &'a str,
    /// The official.
    pub person_id: &'a str,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// When it ends unless it is used.
    pub expires_at: DateTime<Utc>,
    /// How the official proved who they are.
    pub method: SignInMethod,
    /// Browser and system in a few words.
    pub device: &'a str,
}

/// Opens a session, unless the person's access was ended.
pub fn open(session: &NewSession<'_>) -> Write {
    Write::new(
        OPEN,
        args![
            session.id,
            session.token_hash,
            session.municipality_id,
            session.person_id,
            session.at,
            session.expires_at,
            session.method.code(),
            session.device,
        ],
    )
}

/// Lets a session last until then, if that is later than it would.
pub fn renew(token_hash: &str, expires_at: DateTime<Utc>) -> Write {
    Write::new(RENEW, args![token_hash, expires_at])
}

/// Ends one session.
pub fn close(token_hash: &str) -> Write {
    Write::new(CLOSE, args![token_hash])
}

/// Ends every session of a person.
pub fn close_all(person_id: &str) -> Write {
    Write::new(CLOSE_ALL, args![person_id])
}

/// Ends every session of a person whose access was ended.
pub fn close_of(municipality_id: &str, person_id: &str) -> Write {
    Write::new(CLOSE_OF, args![municipality_id, person_id])
}

/// Ends one session of a person, by its id.
pub fn close_one(municipality_id: &str, person_id: &str, id: &str) -> Write {
    Write::new(CLOSE_ONE, args![municipality_id, person_id, id])
}

/// Ends every session of a person but this one.
pub fn close_others(municipality_id: &str, person_id: &str, id: &str) -> Write {
    Write::new(CLOSE_OTHERS, args![municipality_id, person_id, id])
}

/// The sessions of a person that have not ended: `this`, which asks, and then the one used last.
pub async fn of_person(
    db: &Db,
    municipality_id: &str,
    person_id: &str,
    this: &str,
    now: DateTime<Utc>,
) -> Result<Vec<OpenSession>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        device: String,
        method: String,
        created_at: String,
        expires_at: String,
    }
    let mut sessions = db
        .all::<Row>(OF_PERSON, args![municipality_id, person_id, now])
        .await?
        .into_iter()
        .map(|row| {
            Ok(OpenSession {
                method: code("method", &row.method)?,
                begun_at: instant("created_at", &row.created_at)?,
                seen_at: instant("expires_at", &row.expires_at)? - LIFETIME,
                this: row.id == this,
                id: row.id,
                device: row.device,
            })
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    sessions.sort_by_key(|session| !session.this);
    Ok(sessions)
}

/// Forgets sessions that have ended.
pub fn forget_ended(now: DateTime<Utc>) -> Write {
    Write::new(FORGET, args![now])
}
