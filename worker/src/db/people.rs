//! Officials, for signing in.

use api::Names;
use domain::Role;
use serde::Deserialize;

use super::{Db, DbError, args, code, json, statements};

statements! {
    BY_EMAIL = "
        select person.id, person.municipality_id, person.department_id, person.name, person.role,
               person.password_hash, department.name as department
        from person
        join department on department.id = person.department_id
        where person.municipality_id = ?1 and person.email = ?2 and person.ended_at is null";
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
    /// What the official may do.
    pub role: Role,
    /// The hash of the password (a PHC string).
    pub password_hash: String,
}

/// The official with this e-mail address, which is stored in lower case, unless their access was ended.
pub async fn by_email(
    db: &Db,
    municipality_id: &str,
    email: &str,
) -> Result<Option<Person>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        municipality_id: String,
        department_id: String,
        name: String,
        role: String,
        password_hash: String,
        department: String,
    }
    db.first::<Row>(BY_EMAIL, args![municipality_id, email])
        .await?
        .map(|row| {
            Ok(Person {
                department: json("department.name", &row.department)?,
                role: code("role", &row.role)?,
                id: row.id,
                municipality_id: row.municipality_id,
                department_id: row.department_id,
                name: row.name,
                password_hash: row.password_hash,
            })
        })
        .transpose()
}
