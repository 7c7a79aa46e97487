//! Cutting a list into pages: which rows are shown, where the next page begins, and the requests themselves.

use api::public::PAGE_SIZE;
use serde::Deserialize;

use crate::db::{
    Cursor, Db, DbError, args, instant,
    request_row::{Row, select},
    requests::Request,
    statements,
};

statements! {
    ROWS = concat!(
        select!(),
        "where request.municipality_id = ?1 and request.id in (select value from json_each(?2))");
}

/// A row that was looked at.
#[derive(Debug, Deserialize)]
pub(in crate::db) struct Key {
    id: String,
    at: String,
    shown: u8,
}

impl Key {
    fn place(&self) -> Result<Cursor, DbError> {
        Ok(Cursor::after(instant("at", &self.at)?, &self.id))
    }
}

/// The ids of a page, and where the next one begins: after the last row shown, or, where too few were found, after the
/// last one looked at.
pub(in crate::db) fn cut(
    keys: Vec<Key>,
    looked_at: usize,
) -> Result<(Vec<String>, Option<Cursor>), DbError> {
    let end = keys
        .last()
        .filter(|_| keys.len() >= looked_at)
        .map(Key::place)
        .transpose()?;
    let mut shown: Vec<Key> = keys.into_iter().filter(|key| key.shown != 0).collect();
    let next = if shown.len() > PAGE_SIZE {
        shown.truncate(PAGE_SIZE);
        shown.last().map(Key::place).transpose()?
    } else {
        end
    };
    Ok((shown.into_iter().map(|key| key.id).collect(), next))
}

/// Requests by their ids, in the order of these; those that are gone meanwhile are left out.
pub async fn by_ids(
    db: &Db,
    municipality_id: &str,
    ids: &[String],
) -> Result<Vec<Request>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let list = serde_json::json!(ids).to_string();
    let mut requests = db
        .all::<Row>(ROWS, args![municipality_id, list])
        .await?
        .into_iter()
        .map(Request::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    requests.sort_by_key(|request| ids.iter().position(|id| *id == request.id));
    Ok(requests)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOKED_AT: usize = 1_000;

    fn keys(count: usize, shown: impl Fn(usize) -> bool) -> Vec<Key> {
        (0..count)
            .map(|at| Key {
                id: format!("{at:04}"),
                at: format!("2026-04-22T10:{:02}:00.000Z", at % 60),
                shown: shown(at).into(),
            })
            .collect()
    }

    #[test]
    fn a_page_goes_on_after_the_last_row_shown_or_looked_at() {
        let (ids, next) = cut(keys(PAGE_SIZE + 1, |_| true), PAGE_SIZE + 1).unwrap();
        assert_eq!(ids.len(), PAGE_SIZE);
        assert_eq!(next.unwrap().id(), ids.last().unwrap());

        let (ids, next) = cut(keys(PAGE_SIZE, |_| true), PAGE_SIZE + 1).unwrap();
        assert_eq!((ids.len(), next), (PAGE_SIZE, None));

        // Few of many are shown: it goes on after the last one looked at, even where none was.
        let (ids, next) = cut(keys(LOOKED_AT, |at| at == 7), LOOKED_AT).unwrap();
        assert_eq!(ids, ["0007"]);
        assert_eq!(next.unwrap().id(), "0999");
        let (ids, next) = cut(keys(LOOKED_AT, |_| false), LOOKED_AT).unwrap();
        assert_eq!((ids.len(), next.unwrap().id()), (0, "0999"));

        let (ids, next) = cut(keys(LOOKED_AT - 1, |at| at == 7), LOOKED_AT).unwrap();
        assert_eq!((ids.len(), next), (1, None));
    }
}
