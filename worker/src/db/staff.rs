//! Managing people: who works here, inviting them, changing what they may do, ending their access.

use api::people::{Access, Person};
use chrono::{DateTime, Utc};
use domain::{Code, Language, Role};
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, instant, statements};

/// A person, with whether they have joined and whether they have a second factor.
macro_rules! select {
    () => {
        "
        select person.id, person.name, person.email, person.department_id, person.role, person.language,
               person.ended_at, account_link.expires_at as invited_until,
               second_factor.confirmed_at is not null as second_factor,
               person.password_hash <> ''
                 or exists (select 1 from person_identity
                            where person_identity.municipality_id = person.municipality_id
                              and person_identity.person_id = person.id) as has_joined
        from person
        left join account_link on account_link.person_id = person.id and account_link.purpose = 'invitation'
        left join second_factor on second_factor.person_id = person.id
        "
    };
}

/// Whether somebody else is left who can come in and manages people (`?1` the municipality, `?2` the one who goes).
macro_rules! another_administrator {
    () => {
        "exists (
            select 1 from person as other
            where other.municipality_id = ?1 and other.role = 'administrator' and other.id <> ?2
              and other.ended_at is null
              and not exists (select 1 from account_link as invitation
                              where invitation.person_id = other.id and invitation.purpose = 'invitation'))"
    };
}

statements! {
    LIST = concat!(select!(), "
        where person.municipality_id = ?1
        order by person.name, person.id
        limit 2000");
    BY_ID = concat!(select!(), "where person.municipality_id = ?1 and person.id = ?2");
    ANOTHER = concat!("select 1 as found where ", another_administrator!());
    ADD = "
        insert into person (id, municipality_id, department_id, name, email, password_hash, role, language)
        values (?1, ?2, ?3, ?4, ?5, '', ?6, ?7)";
    CHANGE = concat!("
        update person set department_id = ?5, role = ?6
        where municipality_id = ?1 and id = ?2 and department_id = ?3 and role = ?4
          and (role <> 'administrator' or ?6 = 'administrator' or ", another_administrator!(), ")");
    END = concat!("
        update person set ended_at = ?3
        where municipality_id = ?1 and id = ?2 and ended_at is null
          and (role <> 'administrator' or ", another_administrator!(), ")");
    // After an invitation was withdrawn, if it was.
    END_IF_CHANGED = "
        update person set ended_at = ?3
        where municipality_id = ?1 and id = ?2 and ended_at is null and changes() > 0";
    STILL_INVITED = "
        update person set ended_at = null
        where municipality_id = ?1 and id = ?2 and ended_at is null
          and exists (select 1 from account_link as invitation
                      where invitation.person_id = person.id and invitation.purpose = 'invitation')";
    RESTORE = "
        update person set ended_at = null where municipality_id = ?1 and id = ?2 and ended_at is not null";
    // Whom a department, and the municipality, turn to: only people who are there.
    NO_LONGER_HEAD = "
        update department set head_id = null
        where municipality_id = ?1 and head_id = ?2
          and not exists (select 1 from person
                          where person.id = ?2 and person.department_id = department.id and person.role = 'head'
                            and person.ended_at is null)";
    NO_LONGER_RESPONSIBLE = "
        update department set responsible_id = null
        where municipality_id = ?1 and responsible_id = ?2
          and not exists (select 1 from person
                          where person.id = ?2 and person.department_id = department.id and person.ended_at is null)";
    NO_LONGER_LEADING = "
        delete from leadership
        where municipality_id = ?1 and person_id = ?2
          and exists (select 1 from person where person.id = ?2 and person.ended_at is not null)";
    HEAD_FROM_NOW_ON = "
        update department set head_id = ?2
        where municipality_id = ?1 and head_id is null
          and id = (select person.department_id from person
                    where person.id = ?2 and person.role = 'head' and person.ended_at is null
                      and not exists (select 1 from account_link as invitation
                                      where invitation.person_id = person.id and invitation.purpose = 'invitation'))";
}

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    email: String,
    department_id: String,
    role: String,
    language: String,
    ended_at: Option<String>,
    has_joined: u8,
    invited_until: Option<String>,
    second_factor: u8,
}

impl Row {
    fn person(self, now: DateTime<Utc>) -> Result<Person, DbError> {
        let time = |column, stored: &Option<String>| {
            stored.as_deref().map(|at| instant(column, at)).transpose()
        };
        let ended = time("ended_at", &self.ended_at)?;
        let invited = time("invited_until", &self.invited_until)?;
        let (standing, standing_at) = match (ended, invited) {
            (Some(at), _) if self.has_joined == 0 => (Access::Withdrawn, Some(at)),
            (Some(at), _) => (Access::Ended, Some(at)),
            (None, Some(until)) if until > now => (Access::Invited, Some(until)),
            (None, Some(until)) => (Access::InvitationOver, Some(until)),
            (None, None) => (Access::Open, None),
        };
        Ok(Person {
            role: code("role", &self.role)?,
            language: code("language", &self.language)?,
            standing,
            standing_at,
            second_factor: self.second_factor != 0,
            id: self.id,
            name: self.name,
            email: self.email,
            department_id: self.department_id,
        })
    }
}

/// Everybody who works here or did, by name; at most 2000.
pub async fn list(
    db: &Db,
    municipality_id: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Person>, DbError> {
    db.all::<Row>(LIST, args![municipality_id])
        .await?
        .into_iter()
        .map(|row| row.person(now))
        .collect()
}

/// One of them.
pub async fn by_id(
    db: &Db,
    municipality_id: &str,
    id: &str,
    now: DateTime<Utc>,
) -> Result<Option<Person>, DbError> {
    db.first::<Row>(BY_ID, args![municipality_id, id])
        .await?
        .map(|row| row.person(now))
        .transpose()
}

/// Whether somebody else is left who manages people.
pub async fn another_administrator(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<bool, DbError> {
    #[derive(Deserialize)]
    struct Found {
        found: u8,
    }
    let found = db
        .first::<Found>(ANOTHER, args![municipality_id, id])
        .await?;
    Ok(found.is_some_and(|row| row.found != 0))
}

/// Somebody to be invited.
#[derive(Clone, Copy)]
pub struct NewPerson<'a> {
    /// The id.
    pub id: &'a str,
    /// The municipality.
    pub municipality_id: &'a str,
    /// The department.
    pub department_id: &'a str,
    /// The name.
    pub name: &'a str,
    /// The e-mail address in lower case.
    pub email: &'a str,
    /// What they may do.
    pub role: Role,
    /// In which language mails to them are.
    pub language: Language,
}

/// Adds somebody without a password: nobody signs in so.
pub fn add(person: NewPerson<'_>) -> Write {
    Write::new(
        ADD,
        args![
            person.id,
            person.municipality_id,
            person.department_id,
            person.name,
            person.email,
            person.role.code(),
            person.language.code(),
        ],
    )
}

/// Changes department and role from what they were; changes nothing where they were changed meanwhile, or where nobody
/// else would be left who manages people.
pub fn change(municipality_id: &str, person: &Person, department_id: &str, role: Role) -> Write {
    Write::new(
        CHANGE,
        args![
            municipality_id,
            &person.id,
            &person.department_id,
            person.role.code(),
            department_id,
            role.code(),
        ],
    )
}

/// Ends somebody's access; changes nothing where nobody else would be left who manages people.
pub fn end(municipality_id: &str, id: &str, at: DateTime<Utc>) -> Write {
    Write::new(END, args![municipality_id, id, at])
}

/// The same, if the write right before it in the batch changed anything.
pub fn end_if_changed(municipality_id: &str, id: &str, at: DateTime<Utc>) -> Write {
    Write::new(END_IF_CHANGED, args![municipality_id, id, at])
}

/// Changes nothing, and counts as a change only where somebody is invited and has not joined.
pub fn still_invited(municipality_id: &str, id: &str) -> Write {
    Write::new(STILL_INVITED, args![municipality_id, id])
}

/// Gives it back.
pub fn restore(municipality_id: &str, id: &str) -> Write {
    Write::new(RESTORE, args![municipality_id, id])
}

/// After whatever changed a person's department, role or access: whom departments turn to follows.
pub fn settle(municipality_id: &str, id: &str) -> Vec<Write> {
    [
        NO_LONGER_HEAD,
        NO_LONGER_RESPONSIBLE,
        NO_LONGER_LEADING,
        HEAD_FROM_NOW_ON,
    ]
    .map(|statement| Write::new(statement, args![municipality_id, id]))
    .into()
}
