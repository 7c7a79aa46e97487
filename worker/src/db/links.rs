//! Links that came by mail: to accept an invitation, to set a new password.

use api::{Names, session::Link};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, instant, json, statements};

statements! {
    /// One link of a kind for each person: a new one takes the place of the one before.
    INVITE = "
        insert into account_link (id, municipality_id, person_id, purpose, created_at, expires_at)
        select ?1, person.municipality_id, person.id, 'invitation', ?4, ?5
        from person
        where person.municipality_id = ?2 and person.id = ?3 and person.ended_at is null
        on conflict (person_id, purpose) do update
            set id = excluded.id, created_at = excluded.created_at, expires_at = excluded.expires_at";
    /// By address, for whoever works here and has joined; for anybody else it is as much work and changes nothing.
    FORGOTTEN = "
        insert into account_link (id, municipality_id, person_id, purpose, created_at, expires_at)
        select ?1, person.municipality_id, person.id, 'password', ?4, ?5
        from person
        where person.municipality_id = ?2 and person.email = ?3 and person.ended_at is null
          and not exists (select 1 from account_link as invitation
                          where invitation.person_id = person.id and invitation.purpose = 'invitation')
        on conflict (person_id, purpose) do update
            set id = excluded.id, created_at = excluded.created_at, expires_at = excluded.expires_at";
    OPEN = "
        select account_link.person_id, account_link.purpose, account_link.expires_at, person.name, person.email,
               person.role, person.department_id, department.name as department
        from account_link
        join person on person.id = account_link.person_id
        join department on department.id = person.department_id
        where account_link.id = ?1 and account_link.municipality_id = ?2 and account_link.expires_at > ?3
          and person.ended_at is null";
    SET_PASSWORD = "
        update person set password_hash = ?4, name = ?5
        where municipality_id = ?1 and ended_at is null
          and id = (select person_id from account_link where account_link.id = ?2 and expires_at > ?3)";
    FORGET = "delete from account_link where person_id = ?1";
    FORGET_IF_OPEN = "
        delete from account_link
        where person_id = ?1
          and exists (select 1 from account_link as used where used.id = ?2 and used.person_id = ?1)";
    WITHDRAW = "delete from account_link where municipality_id = ?1 and person_id = ?2 and purpose = 'invitation'";
    FORGET_OLD = "delete from account_link where purpose = 'password' and expires_at <= ?1";
}

/// What a link opens.
#[derive(Clone)]
pub struct OpenLink {
    /// For whom it is.
    pub person_id: String,
    /// The person's department.
    pub department_id: String,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
    /// What its reader is told.
    pub link: Link,
}

/// A link to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewLink<'a> {
    /// Its id.
    pub id: &'a str,
    /// The municipality.
    pub municipality_id: &'a str,
    /// When it is made.
    pub at: DateTime<Utc>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

/// An invitation of this person, in the place of the one before.
pub fn invite(link: NewLink<'_>, person_id: &str) -> Write {
    Write::new(
        INVITE,
        args![
            link.id,
            link.municipality_id,
            person_id,
            link.at,
            link.expires_at
        ],
    )
}

/// A link for whoever has this address and forgot the password.
pub fn forgotten(link: NewLink<'_>, email: &str) -> Write {
    Write::new(
        FORGOTTEN,
        args![
            link.id,
            link.municipality_id,
            email,
            link.at,
            link.expires_at
        ],
    )
}

/// The link with this id, while it can be used.
pub async fn open(
    db: &Db,
    municipality_id: &str,
    id: &str,
    now: DateTime<Utc>,
) -> Result<Option<OpenLink>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        person_id: String,
        purpose: String,
        expires_at: String,
        name: String,
        email: String,
        role: String,
        department_id: String,
        department: String,
    }
    db.first::<Row>(OPEN, args![id, municipality_id, now])
        .await?
        .map(|row| {
            Ok(OpenLink {
                link: Link {
                    purpose: code("purpose", &row.purpose)?,
                    role: code("role", &row.role)?,
                    department: json::<Names>("department.name", &row.department)?,
                    name: row.name,
                    email: row.email,
                },
                expires_at: instant("expires_at", &row.expires_at)?,
                person_id: row.person_id,
                department_id: row.department_id,
            })
        })
        .transpose()
}

/// Sets the password and name of whom the link is for, while it can be used; [`forget`] uses it up.
pub fn set_password(
    municipality_id: &str,
    id: &str,
    now: DateTime<Utc>,
    password_hash: &str,
    name: &str,
) -> Write {
    Write::new(
        SET_PASSWORD,
        args![municipality_id, id, now, password_hash, name],
    )
}

/// Uses up every link of a person.
pub fn forget(person_id: &str) -> Write {
    Write::new(FORGET, args![person_id])
}

/// Uses up every link of a person, if this one is among them.
pub fn forget_if_open(person_id: &str, id: &str) -> Write {
    Write::new(FORGET_IF_OPEN, args![person_id, id])
}

/// Takes back the invitation of a person.
pub fn withdraw(municipality_id: &str, person_id: &str) -> Write {
    Write::new(WITHDRAW, args![municipality_id, person_id])
}

/// Forgets links to a new password that are too old.
pub fn forget_old(now: DateTime<Utc>) -> Write {
    Write::new(FORGET_OLD, args![now])
}
