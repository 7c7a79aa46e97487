//! What must be known to say who else has a request open.

use serde::Deserialize;

use super::{Db, DbError, args, statements};

statements! {
    DEPARTMENT_OF = "select department_id from request where municipality_id = ?1 and id = ?2";
}

/// The department that has this request now, if there is such a request.
pub async fn department_of(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        department_id: String,
    }
    let row: Option<Row> = db
        .first(DEPARTMENT_OF, args![municipality_id, request_id])
        .await?;
    Ok(row.map(|row| row.department_id))
}
