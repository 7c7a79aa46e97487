//! Where a municipality's base map comes from.

use serde::Deserialize;

use super::{Db, DbError, args, statements};

statements! {
    ADDRESS = "select base_map_url from municipality where id = ?1";
}

/// The address of the tiles with `{z}`, `{x}` and `{y}` in it; `None` where none is configured.
pub async fn address(db: &Db, municipality_id: &str) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        base_map_url: Option<String>,
    }
    let row: Option<Row> = db.first(ADDRESS, args![municipality_id]).await?;
    Ok(row.and_then(|row| row.base_map_url))
}
