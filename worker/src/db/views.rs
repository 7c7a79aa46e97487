//! Saved views of the desk's lists.

use api::{
    inbox::{Filters, Queue},
    views::{MOST_VIEWS, SavedView},
};
use domain::Code;
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, json, statements};

statements! {
    OF = "
        select id, name, queue, filters from saved_view
        where municipality_id = ?1 and person_id is ?2
        order by position, id
        limit ?3";
    // One more than there may be is not written.
    SAVE = "
        insert into saved_view (id, municipality_id, person_id, name, queue, filters, position)
        select ?1, ?2, ?3, ?4, ?5, ?6,
               1 + (select coalesce(max(position), 0) from saved_view where municipality_id = ?2 and person_id is ?3)
        where (select count(*) from saved_view where municipality_id = ?2 and person_id is ?3) < ?7";
    RENAME = "update saved_view set name = ?4 where id = ?3 and municipality_id = ?1 and person_id is ?2";
    ORDER = "
        update saved_view set position = place.key
        from json_each(?3) as place
        where saved_view.id = place.value and saved_view.municipality_id = ?1 and saved_view.person_id is ?2";
    REMOVE = "delete from saved_view where id = ?3 and municipality_id = ?1 and person_id is ?2";
}

/// Whose views: a person's, or, without one, the municipality's.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The person.
    pub person_id: Option<&'a str>,
}

/// The views of an owner, in their order.
pub async fn of(db: &Db, owner: Owner<'_>) -> Result<Vec<SavedView>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        name: String,
        queue: String,
        filters: String,
    }
    let rows = db
        .all::<Row>(OF, args![owner.municipality_id, owner.person_id, most()])
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SavedView {
                queue: code("queue", &row.queue)?,
                filters: json("filters", &row.filters)?,
                id: row.id,
                name: row.name,
            })
        })
        .collect()
}

fn most() -> i64 {
    i64::try_from(MOST_VIEWS).unwrap_or(i64::MAX)
}

/// A view after those that are there; nothing changes where there are as many as there may be.
pub fn save(
    owner: Owner<'_>,
    id: &str,
    name: &str,
    queue: Queue,
    filters: &Filters,
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        SAVE,
        args![
            id,
            owner.municipality_id,
            owner.person_id,
            name,
            queue.code(),
            serde_json::to_string(filters)?,
            most(),
        ],
    ))
}

/// Another name.
pub fn rename(owner: Owner<'_>, id: &str, name: &str) -> Write {
    Write::new(
        RENAME,
        args![owner.municipality_id, owner.person_id, id, name],
    )
}

/// The order of all of an owner's views.
pub fn order(owner: Owner<'_>, ids: &[&str]) -> Write {
    let list = serde_json::json!(ids).to_string();
    Write::new(ORDER, args![owner.municipality_id, owner.person_id, list])
}

/// A view less.
pub fn remove(owner: Owner<'_>, id: &str) -> Write {
    Write::new(REMOVE, args![owner.municipality_id, owner.person_id, id])
}
