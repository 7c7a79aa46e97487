//! Officials, for signing in and for what is done under their name.

use api::Names;
use domain::Role;
use serde::Deserialize;

use super::{Db, DbError, Statement, Write, args, code, json, statements};

/// An official whose access was not ended.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "
        select person.id, person.municipality_id, person.department_id, person.name, person.email, person.role,
               person.password_hash, department.name as department,
               exists (select 1 from second_factor
                       where second_factor.person_id = person.id and confirmed_at is not null) as second_factor
        from person
        join department on department.id = person.department_id
        where person.municipality_id = ?1 and person.ended_at is null and ",
            $condition
        )
    };
}

statements! {
    BY_EMAIL = select!("person.email = ?2");
    BY_ID = select!("person.id = ?2");
    SET_PASSWORD = "
        update person set password_hash = ?4
        where municipality_id = ?1 and id = ?2 and password_hash = ?3 and ended_at is null";
    OF_DEPARTMENT = "select head_id, responsible_id from department where municipality_id = ?1 and id = ?2";
}

/// Who answers for a department.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Answerable {
    /// Its head.
    pub head_id: Option<String>,
    /// The person responsible for its requests.
    pub responsible_id: Option<String>,
}

/// Who answers for a department; nobody where there is no such department.
pub async fn answerable(
    db: &Db,
    municipality_id: &str,
    department_id: &str,
) -> Result<Answerable, DbError> {
    let found = db
        .first(OF_DEPARTMENT, args![municipality_id, department_id])
        .await?;
    Ok(found.unwrap_or_default())
}

/// An official who may sign in.
#[derive(Clone)]
pub struct Person {
    /// The id.
    pub id: String,
    /// The municipality.
    pub municipality_id: String,
    /// The department.
    pub department_id: String,
    /// The department's name.
    pub department: Names,
    /// The name, as it signs answers.
    pub name: String,
    /// The e-mail address in lower case.
    pub email: String,
    /// What the official may do.
    pub role: Role,
    /// The hash of the password (a PHC string); empty for whoever has none yet.
    pub password_hash: String,
    /// Whether the official has a second factor.
    pub second_factor: bool,
}

/// The official with this e-mail address, which is stored in lower case, unless their access was ended.
pub async fn by_email(
    db: &Db,
    municipality_id: &str,
    email: &str,
) -> Result<Option<Person>, DbError> {
    first(db, BY_EMAIL, municipality_id, email).await
}

/// The official with this id, unless their access was ended.
pub async fn by_id(db: &Db, municipality_id: &str, id: &str) -> Result<Option<Person>, DbError> {
    first(db, BY_ID, municipality_id, id).await
}

async fn first(
    db: &Db,
    statement: Statement,
    municipality_id: &str,
    value: &str,
) -> Result<Option<Person>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        municipality_id: String,
        department_id: String,
        name: String,
        email: String,
        role: String,
        password_hash: String,
        department: String,
        second_factor: u8,
    }
    db.first::<Row>(statement, args![municipality_id, value])
        .await?
        .map(|row| {
            Ok(Person {
                department: json("department.name", &row.department)?,
                role: code("role", &row.role)?,
                id: row.id,
                municipality_id: row.municipality_id,
                department_id: row.department_id,
                name: row.name,
                email: row.email,
                password_hash: row.password_hash,
                second_factor: row.second_factor != 0,
            })
        })
        .transpose()
}

/// Sets a person's password in the place of the one that was checked.
pub fn set_password(person: &Person, password_hash: &str) -> Write {
    Write::new(
        SET_PASSWORD,
        args![
            &person.municipality_id,
            &person.id,
            &person.password_hash,
            password_hash
        ],
    )
}
