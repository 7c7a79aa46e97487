//! Lists of the desk: each answers one question, for a department or for the whole municipality, and each has an index
//! that gives its rows in the order of its own deadlines.

pub mod count;
pub mod page;

use api::{
    inbox::{PROMISE_DAYS, Queue, UNHAPPY_DAYS},
    public::PAGE_SIZE,
};
use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Cursor, Db, DbError, Statement, Value, args, request_row::Row, requests::Request, statements,
};

pub use count::counts;
pub use page::by_ids;
use page::{Key, cut};

/// Rows past this instant come after every other: where a descending list begins.
const END_OF_TIME: &str = "9999-12-31T23:59:59.999Z";

/// Rows of a list that one page looks at where it is narrowed: a hundred times less than a city has in a year.
pub(super) const LOOKED_AT: usize = 1_000;

/// What still owes an answer, with the words of the partial index.
macro_rules! open {
    () => {
        "request.status in ('received', 'assigned', 'waiting', 'drafted')"
    };
}
use open;

/// What stands there until somebody goes on with it, with the words of the partial index.
macro_rules! stands {
    ($status:literal) => {
        concat!(
            "request.status in ('received', 'drafted', 'answered') and request.delivered_at is null and \
             request.status = '",
            $status,
            "'"
        )
    };
}
use stands;

/// What is due between two instants; what rests because the citizen is asked is not.
macro_rules! due {
    ($from:literal, $until:literal) => {
        concat!(
            open!(),
            " and request.status <> 'waiting' and request.due_at >= ",
            $from,
            " and request.due_at < ",
            $until
        )
    };
}
use due;

/// What was due before an instant; what rests because the citizen is asked is not late, unless it was before.
macro_rules! late {
    ($now:literal) => {
        concat!(
            open!(),
            " and request.due_at < ",
            $now,
            " and (request.status <> 'waiting' or request.overdue_at is not null)"
        )
    };
}
use late;

/// What citizens were unhappy with since an instant, with the words of the partial index.
macro_rules! unhappy {
    ($since:literal) => {
        concat!("request.rating in (1, 2) and request.rated_at >= ", $since)
    };
}
use unhappy;

/// What is promised and open, for a day that ends before an instant, with the words of the partial index.
macro_rules! promised {
    ($until:literal) => {
        concat!(
            "request.promise_due_at is not null and request.promise_kept_at is null \
             and request.promise_broken_at is null and request.promise_due_at < ",
            $until
        )
    };
}
use promised;

/// The rows of a list from a place on, as their keys and whether each is among those it is narrowed to. Every
/// statement has the same parameters: municipality, department, key and id of the row before, five filters, how
/// many rows are looked at, the district, and from the twelfth on those of its own list.
macro_rules! page {
    ($whose:expr, $list:expr, $key:literal, $after:literal, $order:literal) => {
        concat!(
            "select request.id, ",
            $key,
            " as at,
                (?5 is null or request.category_id = ?5)
                and (?6 is null or request.channel = ?6)
                and (?7 is null or request.kind = ?7)
                and (?8 is null or request.received_at >= ?8)
                and (?9 is null or request.received_at < ?9)
                and (?11 is null or request.district_id is ?11) as shown
            from request
            where request.municipality_id = ?1 and ",
            $whose,
            " and ",
            $list,
            " and (",
            $key,
            ", request.id) ",
            $after,
            " (?3, ?4) order by ",
            $key,
            $order,
            ", request.id",
            $order,
            " limit ?10"
        )
    };
}

/// A page with the nearest on top, of a department.
macro_rules! of_department {
    ($list:expr, $key:literal) => {
        page!("request.department_id = ?2", $list, $key, ">", "")
    };
}

/// The same of all departments. There is nothing to bind as the second parameter.
macro_rules! of_all {
    ($list:expr, $key:literal) => {
        page!("?2 is null", $list, $key, ">", "")
    };
}

/// A page with the newest on top, of a department.
macro_rules! newest_of_department {
    ($list:expr, $key:literal) => {
        page!("request.department_id = ?2", $list, $key, "<", " desc")
    };
}

/// The same of all departments.
macro_rules! newest_of_all {
    ($list:expr, $key:literal) => {
        page!("?2 is null", $list, $key, "<", " desc")
    };
}

statements! {
    OPEN_OF_DEPARTMENT = of_department!(open!(), "request.due_at");
    OPEN = of_all!(open!(), "request.due_at");
    DUE_OF_DEPARTMENT = of_department!(due!("?12", "?13"), "request.due_at");
    DUE = of_all!(due!("?12", "?13"), "request.due_at");
    OVERDUE_OF_DEPARTMENT = of_department!(late!("?12"), "request.due_at");
    OVERDUE = of_all!(late!("?12"), "request.due_at");
    MINE_OF_DEPARTMENT = page!(
        "request.responsible_id = ?12 and +request.department_id = ?2", open!(), "request.due_at", ">", "");
    MINE = page!("request.responsible_id = ?12 and ?2 is null", open!(), "request.due_at", ">", "");
    UNASSIGNED_OF_DEPARTMENT = of_department!(stands!("received"), "request.due_at");
    UNASSIGNED = of_all!(stands!("received"), "request.due_at");
    DRAFTED_OF_DEPARTMENT = of_department!(stands!("drafted"), "request.due_at");
    DRAFTED = of_all!(stands!("drafted"), "request.due_at");
    TO_DELIVER_OF_DEPARTMENT = of_department!(stands!("answered"), "request.due_at");
    TO_DELIVER = of_all!(stands!("answered"), "request.due_at");
    WAITING_OF_DEPARTMENT = of_department!("request.status = 'waiting'", "request.waiting_since");
    WAITING = of_all!("request.status = 'waiting'", "request.waiting_since");
    REOPENED_OF_DEPARTMENT = of_department!(concat!("request.round > 1 and ", open!()), "request.due_at");
    REOPENED = of_all!(concat!("request.round > 1 and ", open!()), "request.due_at");
    UNHAPPY_OF_DEPARTMENT = newest_of_department!(unhappy!("?12"), "request.rated_at");
    UNHAPPY = newest_of_all!(unhappy!("?12"), "request.rated_at");
    PROMISES_OF_DEPARTMENT = of_department!(promised!("?12"), "request.promise_due_at");
    PROMISES = of_all!(promised!("?12"), "request.promise_due_at");
    ANSWERED_BY_DEPARTMENT = newest_of_department!("request.answered_at is not null", "request.answered_at");
    ANSWERED = newest_of_all!("request.answered_at is not null", "request.answered_at");
}

/// Whose requests are listed, and to whom.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// One department, or `None` for all of them.
    pub department_id: Option<&'a str>,
    /// The official who asks.
    pub person_id: &'a str,
}

/// The moments that lists are cut at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    /// Now.
    pub now: DateTime<Utc>,
    /// When the local day ends.
    pub day_ends: DateTime<Utc>,
}

impl Moments {
    /// Since when bad ratings are listed.
    fn unhappy_since(self) -> DateTime<Utc> {
        self.now - TimeDelta::days(UNHAPPY_DAYS)
    }

    /// Until when promises are listed.
    fn promises_until(self) -> DateTime<Utc> {
        self.now + TimeDelta::days(PROMISE_DAYS)
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Narrow<'a> {
    /// The id of a category.
    pub category: Option<&'a str>,
    /// The code of a channel.
    pub channel: Option<&'static str>,
    /// The code of a kind.
    pub kind: Option<&'static str>,
    /// Received then or later.
    pub from: Option<DateTime<Utc>>,
    /// Received before.
    pub before: Option<DateTime<Utc>>,
    /// The id of a district.
    pub district: Option<&'a str>,
}

impl Narrow<'_> {
    /// How many rows one page looks at: all that are shown and one more, to know whether there is another page. Where
    /// most may be left out it ends after so many, and the next page goes on from there.
    fn rows_looked_at(self) -> usize {
        let Self {
            category,
            channel,
            kind,
            from,
            before,
            district,
        } = self;
        let whole = category.is_none()
            && channel.is_none()
            && kind.is_none()
            && from.is_none()
            && before.is_none()
            && district.is_none();
        if whole { PAGE_SIZE + 1 } else { LOOKED_AT }
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

/// One page of a list.
pub async fn list(
    db: &Db,
    scope: Scope<'_>,
    queue: Queue,
    narrow: Narrow<'_>,
    cursor: Option<&Cursor>,
    moments: Moments,
) -> Result<Page, DbError> {
    let (of_department, of_all, own) = match queue {
        Queue::Open => (OPEN_OF_DEPARTMENT, OPEN, args![]),
        Queue::DueToday => (DUE_OF_DEPARTMENT, DUE, args![moments.now, moments.day_ends]),
        Queue::Overdue => (OVERDUE_OF_DEPARTMENT, OVERDUE, args![moments.now]),
        Queue::Mine => (MINE_OF_DEPARTMENT, MINE, args![scope.person_id]),
        Queue::Unassigned => (UNASSIGNED_OF_DEPARTMENT, UNASSIGNED, args![]),
        Queue::Drafted => (DRAFTED_OF_DEPARTMENT, DRAFTED, args![]),
        Queue::Waiting => (WAITING_OF_DEPARTMENT, WAITING, args![]),
        Queue::ToDeliver => (TO_DELIVER_OF_DEPARTMENT, TO_DELIVER, args![]),
        Queue::Reopened => (REOPENED_OF_DEPARTMENT, REOPENED, args![]),
        Queue::Unhappy => (
            UNHAPPY_OF_DEPARTMENT,
            UNHAPPY,
            args![moments.unhappy_since()],
        ),
        Queue::Promises => (
            PROMISES_OF_DEPARTMENT,
            PROMISES,
            args![moments.promises_until()],
        ),
        Queue::Answered => (ANSWERED_BY_DEPARTMENT, ANSWERED, args![]),
    };
    let statement = scope.department_id.map_or(of_all, |_| of_department);
    let mut parameters = args![scope.municipality_id, scope.department_id];
    parameters.extend(match cursor {
        Some(cursor) => args![cursor.at(), cursor.id()],
        None if is_newest_first(queue) => args![END_OF_TIME, ""],
        None => args!["", ""],
    });
    let looked_at = narrow.rows_looked_at();
    parameters.extend(args![
        narrow.category,
        narrow.channel,
        narrow.kind,
        narrow.from,
        narrow.before,
        i64::try_from(looked_at).unwrap_or(i64::MAX),
        narrow.district,
    ]);
    parameters.extend(own);
    let keys = db.all::<Key>(statement, parameters).await?;
    let (ids, next) = cut(keys, looked_at)?;
    Ok(Page {
        requests: by_ids(db, scope.municipality_id, &ids).await?,
        next,
    })
}

/// Whether a list goes back in time.
fn is_newest_first(queue: Queue) -> bool {
    matches!(queue, Queue::Unhappy | Queue::Answered)
}

/// The parameters of a descending list that goes on after a cursor.
pub(super) fn before(cursor: Option<&Cursor>) -> Vec<Value> {
    match cursor {
        Some(cursor) => args![cursor.at(), cursor.id()],
        None => args![END_OF_TIME, ""],
    }
}

/// One row more than a page holds, to know whether there is another page.
fn rows_read() -> i64 {
    i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX)
}

/// Reads a page with a statement whose last parameter is the number of rows.
pub(super) async fn page(
    db: &Db,
    statement: Statement,
    mut parameters: Vec<Value>,
    key: impl Fn(&Request) -> DateTime<Utc>,
) -> Result<Page, DbError> {
    parameters.push(rows_read().into());
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
