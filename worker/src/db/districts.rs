//! Districts of a municipality, and in which one a request lies.

use api::{Names, districts::District};
use serde::Deserialize;

use super::{Db, DbError, Write, args, json, statements};

statements! {
    LIST = "
        select id, name from district
        where municipality_id = ?1
        order by position, id
        limit 1000";
    OUTLINES = "
        select id, outline from district
        where municipality_id = ?1
        order by position, id
        limit 1000";
    ASSIGN = "
        update request set district_id = ?3
        where municipality_id = ?1 and id = ?2 and stamp = ?4";
}

/// The districts, in their order.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<District>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        name: String,
    }
    let rows = db.all::<Row>(LIST, args![municipality_id]).await?;
    rows.into_iter()
        .map(|row| {
            Ok(District {
                name: json::<Names>("name", &row.name)?,
                id: row.id,
            })
        })
        .collect()
}

/// The id of the district in which a point lies; `None` where no district has it.
pub async fn around(
    db: &Db,
    municipality_id: &str,
    point: [f64; 2],
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        outline: String,
    }
    let rows = db.all::<Row>(OUTLINES, args![municipality_id]).await?;
    let outlines = rows
        .into_iter()
        .map(|row| Ok((row.id, json::<Vec<[f64; 2]>>("outline", &row.outline)?)))
        .collect::<Result<Vec<_>, DbError>>()?;
    let rings = outlines
        .iter()
        .map(|(id, outline)| (id, outline.as_slice()));
    Ok(domain::district::find(rings, point).cloned())
}

/// Stores in which district the request of this stamp lies.
pub fn assign(municipality_id: &str, request_id: &str, district: &str, stamp: &str) -> Write {
    Write::new(ASSIGN, args![municipality_id, request_id, district, stamp])
}
