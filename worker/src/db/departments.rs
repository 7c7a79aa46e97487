//! Departments as administrators keep them.

use api::{
    Names,
    departments::{DepartmentUses, KeptDepartment, NamedPerson},
};
use chrono::{DateTime, Utc};
use domain::{Code, Role, fields::DepartmentDraft};
use serde::Deserialize;

use super::{Db, DbError, Value, Write, args, json, statements};

/// How many a municipality has at most, closed ones among them.
pub const MOST: u32 = 200;

/// How many of what keeps a department open are named.
const NAMED: u32 = 10;

statements! {
    LIST = "
        select department.id, department.revision, department.name, department.utility,
               department.responsible_id, responsible.name as responsible,
               department.head_id, head.name as head, department.closed_at is not null as closed
        from department
        left join person as responsible
            on responsible.municipality_id = department.municipality_id and responsible.id = department.responsible_id
        left join person as head
            on head.municipality_id = department.municipality_id and head.id = department.head_id
        where department.municipality_id = ?1
        order by department.position, department.id
        limit ?2";
    MAKE = "
        insert into department (id, municipality_id, name, utility, position)
        select ?2, ?1, ?3, ?4, coalesce((select max(position) from department where municipality_id = ?1), 0) + 1
        where (select count(*) from department where municipality_id = ?1) < ?5";
    CHANGE = "
        update department set
            revision = revision + 1, name = ?3, utility = ?4, responsible_id = ?5, head_id = ?6
        where id = ?2 and municipality_id = ?1 and closed_at is null and revision = ?7";
    PLACE = "
        update department set
            position = (select key + 1 from json_each(?2) where value = department.id)
        where municipality_id = ?1 and id in (select value from json_each(?2))
          and position is not (select key + 1 from json_each(?2) where value = department.id)";
    // Nothing may be given to it, and nothing may be left undone by it.
    CLOSE = "
        update department set revision = revision + 1, closed_at = ?3
        where id = ?2 and municipality_id = ?1 and closed_at is null
          and not exists (select 1 from category
                          where municipality_id = ?1 and department_id = ?2 and retired_at is null)
          and not exists (select 1 from routing_rule where municipality_id = ?1 and department_id = ?2)
          and not exists (select 1 from person
                          where municipality_id = ?1 and department_id = ?2 and ended_at is null)
          and not exists (select 1 from request
                          where municipality_id = ?1 and department_id = ?2
                            and status in ('received', 'assigned', 'waiting', 'drafted'))
          and not exists (select 1 from request
                          where municipality_id = ?1 and department_id = ?2 and promise_due_at is not null
                            and promise_kept_at is null and promise_broken_at is null)";
    REOPEN = "
        update department set revision = revision + 1, closed_at = null
        where id = ?2 and municipality_id = ?1 and closed_at is not null";
    OPEN_REQUESTS = "
        select reference from request
        where municipality_id = ?1 and department_id = ?2 and status in ('received', 'assigned', 'waiting', 'drafted')
        order by due_at, id
        limit ?3";
    PROMISED_REQUESTS = "
        select reference from request
        where municipality_id = ?1 and department_id = ?2 and promise_due_at is not null
          and promise_kept_at is null and promise_broken_at is null
        order by promise_due_at, id
        limit ?3";
    CATEGORIES_OF = "
        select name from category
        where municipality_id = ?1 and department_id = ?2 and retired_at is null
        limit 1000";
    ROUTES_TO = "
        select name from routing_rule
        where municipality_id = ?1 and department_id = ?2
        limit 1000";
    PEOPLE_OF = "
        select name from person
        where municipality_id = ?1 and department_id = ?2 and ended_at is null
        limit ?3";
    // Whom it may name: its own people who can come in, and as its head one of that role.
    IS_OF = "
        select role from person
        where municipality_id = ?1 and id = ?2 and department_id = ?3 and ended_at is null";
}

/// Every department, in their order.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<KeptDepartment>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        revision: u32,
        name: String,
        utility: u8,
        responsible_id: Option<String>,
        responsible: Option<String>,
        head_id: Option<String>,
        head: Option<String>,
        closed: u8,
    }
    let named = |(id, name)| NamedPerson { id, name };
    db.all::<Row>(LIST, args![municipality_id, MOST])
        .await?
        .into_iter()
        .map(|row| {
            Ok(KeptDepartment {
                name: json("name", &row.name)?,
                id: row.id,
                revision: row.revision,
                utility: row.utility != 0,
                responsible: row.responsible_id.zip(row.responsible).map(named),
                head: row.head_id.zip(row.head).map(named),
                closed: row.closed != 0,
            })
        })
        .collect()
}

/// What keeps a department open.
pub async fn uses(
    db: &Db,
    municipality_id: &str,
    department_id: &str,
) -> Result<DepartmentUses, DbError> {
    #[derive(Deserialize)]
    struct Numbered {
        reference: String,
    }
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    let some = || args![municipality_id, department_id, NAMED];
    let mut requests = db.all::<Numbered>(OPEN_REQUESTS, some()).await?;
    requests.extend(db.all::<Numbered>(PROMISED_REQUESTS, some()).await?);
    let categories = db
        .all::<Named>(CATEGORIES_OF, args![municipality_id, department_id])
        .await?;
    let routes = db
        .all::<Named>(ROUTES_TO, args![municipality_id, department_id])
        .await?;
    let people = db.all::<Named>(PEOPLE_OF, some()).await?;
    let most = usize::try_from(NAMED).unwrap_or(usize::MAX);
    Ok(DepartmentUses {
        requests: requests
            .into_iter()
            .map(|row| row.reference)
            .take(most)
            .collect(),
        categories: categories
            .iter()
            .map(|row| json::<Names>("name", &row.name))
            .collect::<Result<_, _>>()?,
        routes: routes.into_iter().map(|row| row.name).collect(),
        people: people.into_iter().map(|row| row.name).collect(),
    })
}

/// What somebody may do who works in this department; `None` for anybody else.
pub async fn role_in(
    db: &Db,
    municipality_id: &str,
    person_id: &str,
    department_id: &str,
) -> Result<Option<Role>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        role: String,
    }
    Ok(db
        .first::<Row>(IS_OF, args![municipality_id, person_id, department_id])
        .await?
        .and_then(|row| Role::from_code(&row.role)))
}

/// A new one, the last in the list; nothing where there are as many as there may be.
///
/// # Errors
/// When its name cannot be written as JSON.
pub fn make(
    municipality_id: &str,
    id: &str,
    draft: &DepartmentDraft,
) -> Result<Write, serde_json::Error> {
    let values = args![
        municipality_id,
        id,
        name(draft)?,
        draft.utility,
        Value::from(MOST),
    ];
    Ok(Write::new(MAKE, values))
}

/// The same department from now on; nothing where it is not this revision.
///
/// # Errors
/// When its name cannot be written as JSON.
pub fn change(
    municipality_id: &str,
    id: &str,
    draft: &DepartmentDraft,
    revision: u32,
) -> Result<Write, serde_json::Error> {
    let values = args![
        municipality_id,
        id,
        name(draft)?,
        draft.utility,
        draft.responsible.as_deref(),
        draft.head.as_deref(),
        revision,
    ];
    Ok(Write::new(CHANGE, values))
}

/// Their order from now on.
///
/// # Errors
/// When the ids cannot be written as JSON.
pub fn place(municipality_id: &str, order: &[&str]) -> Result<Write, serde_json::Error> {
    let values = args![municipality_id, serde_json::to_string(order)?];
    Ok(Write::new(PLACE, values))
}

/// Nothing is given to it any more; nothing happens where something keeps it open.
pub fn close(municipality_id: &str, id: &str, now: DateTime<Utc>) -> Write {
    Write::new(CLOSE, args![municipality_id, id, now])
}

/// It is there again.
pub fn reopen(municipality_id: &str, id: &str) -> Write {
    Write::new(REOPEN, args![municipality_id, id])
}

fn name(draft: &DepartmentDraft) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Names::from(draft.name.clone()))
}
