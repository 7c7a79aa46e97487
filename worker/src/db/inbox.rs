//! Lists of the desk: what a department, or the whole municipality, has to answer and has answered.

use api::{desk::QueueCounts, public::PAGE_SIZE};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Cursor, Db, DbError, Statement, Value, args,
    request_row::{Row, select},
    requests::Request,
    statements,
};

/// Rows past this instant come after every other: where a descending list begins.
const END_OF_TIME: &str = "9999-12-31T23:59:59.999Z";

/// Where the list ends at a moment, what rests because the citizen is asked is not late, unless it was before.
macro_rules! late {
    ($before:literal) => {
        concat!(
            " and (request.status <> 'waiting' or request.overdue_at is not null or ",
            $before,
            " = '9999-12-31T23:59:59.999Z') "
        )
    };
}

/// What still owes an answer, with the words of the partial index.
macro_rules! open {
    () => {
        "request.status in ('received', 'assigned', 'waiting', 'drafted')"
    };
}

statements! {
    OPEN_OF_DEPARTMENT = concat!(select!(), "
        where request.municipality_id = ?1 and request.department_id = ?2 and ", open!(), "
          and (request.due_at, request.id) > (?3, ?4) and request.due_at < ?5", late!("?5"), "
        order by request.due_at, request.id limit ?6");
    OPEN = concat!(select!(), "
        where request.municipality_id = ?1 and ", open!(), "
          and (request.due_at, request.id) > (?2, ?3) and request.due_at < ?4", late!("?4"), "
        order by request.due_at, request.id limit ?5");
    ANSWERED_BY_DEPARTMENT = concat!(select!(), "
        where request.municipality_id = ?1 and request.department_id = ?2 and request.answered_at is not null
          and (request.answered_at, request.id) < (?3, ?4)
        order by request.answered_at desc, request.id desc limit ?5");
    ANSWERED = concat!(select!(), "
        where request.municipality_id = ?1 and request.answered_at is not null
          and (request.answered_at, request.id) < (?2, ?3)
        order by request.answered_at desc, request.id desc limit ?4");
    COUNT_OF_DEPARTMENT = concat!("
        select count(*) as number from (
            select 1 from request
            where request.municipality_id = ?1 and request.department_id = ?2 and ", open!(), "
              and request.due_at < ?3", late!("?3"), "
            limit 1000)");
    COUNT = concat!("
        select count(*) as number from (
            select 1 from request where request.municipality_id = ?1 and ", open!(), " and request.due_at < ?2", late!("?2"), "
            limit 1000)");
}

/// Whose requests are listed.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// One department, or `None` for all of them.
    pub department_id: Option<&'a str>,
}

impl Scope<'_> {
    /// The parameters every statement here begins with, and which of two statements takes them.
    fn begin(self, of_department: Statement, of_all: Statement) -> (Statement, Vec<Value>) {
        match self.department_id {
            Some(department_id) => (of_department, args![self.municipality_id, department_id]),
            None => (of_all, args![self.municipality_id]),
        }
    }
}

/// One page of requests, and where it ended.
#[derive(Debug)]
pub struct Page {
    /// At most [`PAGE_SIZE`].
    pub requests: Vec<Request>,
    /// `None` at the end.
    pub next: Option<Cursor>,
}

/// What still owes an answer, nearest deadline first; with `due_before` only what was due before then.
pub async fn open(
    db: &Db,
    scope: Scope<'_>,
    cursor: Option<&Cursor>,
    due_before: Option<DateTime<Utc>>,
) -> Result<Page, DbError> {
    let (statement, mut parameters) = scope.begin(OPEN_OF_DEPARTMENT, OPEN);
    match cursor {
        Some(cursor) => parameters.extend(args![cursor.at(), cursor.id()]),
        None => parameters.extend(args!["", ""]),
    }
    parameters.push(due_before.map_or_else(|| END_OF_TIME.into(), Value::from));
    page(db, statement, parameters, |request| request.due_at).await
}

/// What was answered, newest answer first.
pub async fn answered(db: &Db, scope: Scope<'_>, cursor: Option<&Cursor>) -> Result<Page, DbError> {
    let (statement, mut parameters) = scope.begin(ANSWERED_BY_DEPARTMENT, ANSWERED);
    parameters.extend(before(cursor));
    page(db, statement, parameters, |request| {
        answered_at(request).unwrap_or(request.received_at)
    })
    .await
}

/// The parameters of a descending list that goes on after a cursor.
pub(super) fn before(cursor: Option<&Cursor>) -> Vec<Value> {
    match cursor {
        Some(cursor) => args![cursor.at(), cursor.id()],
        None => args![END_OF_TIME, ""],
    }
}

pub(super) fn answered_at(request: &Request) -> Option<DateTime<Utc>> {
    request.answer.as_ref().map(|answer| answer.answered_at)
}

/// Reads one row more than a page holds, to know whether there is another page.
pub(super) async fn page(
    db: &Db,
    statement: Statement,
    mut parameters: Vec<Value>,
    key: impl Fn(&Request) -> DateTime<Utc>,
) -> Result<Page, DbError> {
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    parameters.push(limit.into());
    let mut requests = db
        .all::<Row>(statement, parameters)
        .await?
        .into_iter()
        .map(Request::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    let more = requests.len() > PAGE_SIZE;
    requests.truncate(PAGE_SIZE);
    let next = requests
        .last()
        .filter(|_| more)
        .map(|last| Cursor::after(key(last), &last.id));
    Ok(Page { requests, next })
}

/// How many requests stand in each queue; at most 1000 of each are counted.
pub async fn counts(db: &Db, scope: Scope<'_>, now: DateTime<Utc>) -> Result<QueueCounts, DbError> {
    #[derive(Deserialize)]
    struct NumberRow {
        number: u32,
    }
    let count = async |before: Value| -> Result<u32, DbError> {
        let (statement, mut parameters) = scope.begin(COUNT_OF_DEPARTMENT, COUNT);
        parameters.push(before);
        let row = db.first::<NumberRow>(statement, parameters).await?;
        Ok(row.map_or(0, |row| row.number))
    };
    Ok(QueueCounts {
        open: count(END_OF_TIME.into()).await?,
        overdue: count(now.into()).await?,
    })
}
