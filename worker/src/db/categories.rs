//! Categories as administrators keep them.

use std::collections::BTreeMap;

use api::{Names, categories::KeptCategory, municipality::Emergency, questions::KeptQuestion};
use chrono::{DateTime, Utc};
use domain::{Code, fields::CategoryDraft};
use serde::Deserialize;

use super::{Db, DbError, Value, Write, args, codes, json, questions, statements};

/// How many a municipality has at most, retired ones among them.
pub const MOST: u32 = 500;

statements! {
    LIST = "
        select category.id, category.revision, category.name, category.kinds, category.department_id,
               category.on_call, category.public_by_default, category.emergency,
               category.retired_at is not null as retired
        from category
        join department
            on department.municipality_id = category.municipality_id and department.id = category.department_id
        where category.municipality_id = ?1
        order by department.position, department.id, category.position, category.id
        limit ?2";
    MAKE = "
        insert into category (
            municipality_id, id, name, kinds, department_id, on_call, public_by_default, position)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7,
               coalesce((select max(position) from category where municipality_id = ?1), 0) + 1
        where (select count(*) from category where municipality_id = ?1) < ?8
          and exists (select 1 from department where id = ?5 and municipality_id = ?1 and closed_at is null)";
    CHANGE = "
        update category set
            revision = revision + 1, name = ?3, kinds = ?4, department_id = ?5, on_call = ?6, public_by_default = ?7
        where id = ?2 and municipality_id = ?1 and retired_at is null and revision = ?8
          and exists (select 1 from department where id = ?5 and municipality_id = ?1 and closed_at is null)";
    EMERGENCY = "
        update category set revision = revision + 1, emergency = ?3
        where id = ?2 and municipality_id = ?1 and retired_at is null and revision = ?4";
    NO_EMERGENCY = "
        update category set revision = revision + 1, emergency = null
        where id = ?2 and municipality_id = ?1 and emergency is not null";
    PLACE = "
        update category set position = (select key + 1 from json_each(?2) where value = category.id)
        where municipality_id = ?1 and id in (select value from json_each(?2))
          and position is not (select key + 1 from json_each(?2) where value = category.id)";
    RETIRE = "
        update category set revision = revision + 1, retired_at = ?3
        where id = ?2 and municipality_id = ?1 and retired_at is null";
    RESTORE = "
        update category set revision = revision + 1, retired_at = null
        where id = ?2 and municipality_id = ?1 and retired_at is not null
          and exists (select 1 from department
                      where department.municipality_id = ?1 and department.id = category.department_id
                        and department.closed_at is null)";
    PUBLIC_BY_DEFAULT = "select public_by_default from category where municipality_id = ?1 and id = ?2";
}

/// Every category with its questions, by department and then in their order.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<KeptCategory>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        revision: u32,
        name: String,
        kinds: String,
        department_id: String,
        on_call: u8,
        public_by_default: u8,
        emergency: Option<String>,
        retired: u8,
    }
    let mut asked: BTreeMap<String, Vec<KeptQuestion>> = BTreeMap::new();
    for (category_id, question) in questions::list(db, municipality_id).await? {
        asked.entry(category_id).or_default().push(question);
    }
    db.all::<Row>(LIST, args![municipality_id, MOST])
        .await?
        .into_iter()
        .map(|row| {
            Ok(KeptCategory {
                name: json("name", &row.name)?,
                kinds: codes("kinds", &row.kinds)?,
                emergency: emergency(row.emergency.as_deref())?,
                questions: asked.remove(&row.id).unwrap_or_default(),
                id: row.id,
                revision: row.revision,
                department_id: row.department_id,
                on_call: row.on_call != 0,
                public_by_default: row.public_by_default != 0,
                retired: row.retired != 0,
            })
        })
        .collect()
}

/// A stored emergency notice.
pub(super) fn emergency(stored: Option<&str>) -> Result<Option<Emergency>, DbError> {
    stored.map(|stored| json("emergency", stored)).transpose()
}

/// Whether answers in this category are published unless somebody decides otherwise.
pub async fn public_by_default(db: &Db, municipality_id: &str, id: &str) -> Result<bool, DbError> {
    #[derive(Deserialize)]
    struct Row {
        public_by_default: u8,
    }
    let row = db
        .first::<Row>(PUBLIC_BY_DEFAULT, args![municipality_id, id])
        .await?;
    Ok(row.is_some_and(|row| row.public_by_default != 0))
}

/// A new one, the last of its department; nothing where there are as many as there may be.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn make(
    municipality_id: &str,
    id: &str,
    draft: &CategoryDraft,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, draft)?;
    Ok(Write::new(MAKE, [values, args![MOST]].concat()))
}

/// The same category from now on; nothing where it is not this revision.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn change(
    municipality_id: &str,
    id: &str,
    draft: &CategoryDraft,
    revision: u32,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, draft)?;
    Ok(Write::new(CHANGE, [values, args![revision]].concat()))
}

/// What is said instead of taking a report; nothing where the category is not this revision.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn choose_emergency(
    municipality_id: &str,
    id: &str,
    emergency: &Emergency,
    revision: u32,
) -> Result<Write, serde_json::Error> {
    let stored = serde_json::to_string(emergency)?;
    Ok(Write::new(
        EMERGENCY,
        args![municipality_id, id, stored, revision],
    ))
}

/// Reports are taken again.
pub fn remove_emergency(municipality_id: &str, id: &str) -> Write {
    Write::new(NO_EMERGENCY, args![municipality_id, id])
}

/// The order within a department from now on.
///
/// # Errors
/// When the ids cannot be written as JSON.
pub fn place(municipality_id: &str, order: &[&str]) -> Result<Write, serde_json::Error> {
    let values = args![municipality_id, serde_json::to_string(order)?];
    Ok(Write::new(PLACE, values))
}

/// Nobody is offered it any more.
pub fn retire(municipality_id: &str, id: &str, now: DateTime<Utc>) -> Write {
    Write::new(RETIRE, args![municipality_id, id, now])
}

/// It is offered again; nothing where its department is closed.
pub fn restore(municipality_id: &str, id: &str) -> Write {
    Write::new(RESTORE, args![municipality_id, id])
}

fn values(
    municipality_id: &str,
    id: &str,
    draft: &CategoryDraft,
) -> Result<Vec<Value>, serde_json::Error> {
    let kinds: Vec<&str> = draft.kinds.iter().map(|kind| kind.code()).collect();
    Ok(args![
        municipality_id,
        id,
        serde_json::to_string(&Names::from(draft.name.clone()))?,
        serde_json::to_string(&kinds)?,
        &draft.department,
        draft.on_call,
        draft.public_by_default,
    ])
}
