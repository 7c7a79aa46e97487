//! The lists of a department's weekly sheet: few rows, and nothing that a reporter wrote.

use api::numbers::{SheetList, SheetRow};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, args, instant, json, statements};

/// Rows of one list: three lists of them fit on a page with the numbers.
const ROWS: usize = 10;

statements! {
    // Praise and complaints stand on no list that others read.
    OPEN = "
        select request.reference, category.name as category, request.received_at, request.due_at
        from request
        join category on category.municipality_id = request.municipality_id and category.id = request.category_id
        where request.municipality_id = ?1 and request.department_id = ?2
          and request.status in ('received', 'assigned', 'waiting', 'drafted')
          and request.kind <> 'praise-or-complaint'
          and (request.status <> 'waiting' or request.overdue_at is not null)
          and request.due_at >= ?3 and request.due_at < ?4
        order by request.due_at, request.id
        limit ?5";
    PROMISED = "
        select request.reference, category.name as category, request.received_at, request.promise_due_at as due_at
        from request
        join category on category.municipality_id = request.municipality_id and category.id = request.category_id
        where request.municipality_id = ?1 and request.department_id = ?2
          and request.promise_due_at is not null and request.promise_kept_at is null
          and request.promise_broken_at is null
          and request.kind <> 'praise-or-complaint'
          and request.promise_due_at >= ?3
        order by request.promise_due_at, request.id
        limit ?4";
}

#[derive(Deserialize)]
struct Row {
    reference: String,
    category: String,
    received_at: String,
    due_at: String,
}

fn list(rows: Vec<Row>) -> Result<SheetList, DbError> {
    let more = rows.len() > ROWS;
    let rows = rows
        .into_iter()
        .take(ROWS)
        .map(|row| {
            Ok(SheetRow {
                category: json("category", &row.category)?,
                received_at: instant("received_at", &row.received_at)?,
                due: instant("due_at", &row.due_at)?,
                reference: row.reference,
            })
        })
        .collect::<Result<_, DbError>>()?;
    Ok(SheetList { rows, more })
}

fn one_more() -> i64 {
    i64::try_from(ROWS + 1).unwrap_or(i64::MAX)
}

/// What owes an answer and is due from one instant to another, nearest first.
pub async fn open(
    db: &Db,
    municipality_id: &str,
    department_id: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<SheetList, DbError> {
    let parameters = args![municipality_id, department_id, from, to, one_more()];
    list(db.all(OPEN, parameters).await?)
}

/// Promised dates that end from an instant on, nearest first.
pub async fn promised(
    db: &Db,
    municipality_id: &str,
    department_id: &str,
    from: DateTime<Utc>,
) -> Result<SheetList, DbError> {
    let parameters = args![municipality_id, department_id, from, one_more()];
    list(db.all(PROMISED, parameters).await?)
}
