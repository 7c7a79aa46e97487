//! How many requests stand in each list, in one query.

use api::inbox::QueueCounts;

use super::{Moments, Scope, due, late, open, promised, stands, unhappy};
use crate::db::{Db, DbError, args, statements};

/// So many of a list at most; a longer one is as good as endless.
macro_rules! count {
    ($whose:literal, $list:expr, $name:literal) => {
        concat!(
            "(select count(*) from (
                select 1 from request where request.municipality_id = ?1 and ",
            $whose,
            " and ",
            $list,
            " limit 1000)) as ",
            $name
        )
    };
}

/// Every list that is counted. Each names the key of its list, which every row has: without it SQLite may read an index
/// of the whole municipality instead of the list's own. Municipality, department, official, now, the end of the day, since when ratings are
/// listed, and until when promises are.
macro_rules! counts {
    ($whose:literal, $of_person:literal) => {
        concat!(
            "select ",
            count!($whose, concat!(open!(), " and request.due_at > ''"), "open"),
            ", ",
            count!($whose, due!("?4", "?5"), "due_today"),
            ", ",
            count!($whose, late!("?4"), "overdue"),
            ", ",
            count!($of_person, open!(), "mine"),
            ", ",
            count!($whose, stands!("received"), "unassigned"),
            ", ",
            count!($whose, stands!("drafted"), "drafted"),
            ", ",
            count!($whose, stands!("answered"), "to_deliver"),
            ", ",
            count!(
                $whose,
                "request.status = 'waiting' and request.waiting_since > ''",
                "waiting"
            ),
            ", ",
            count!(
                $whose,
                concat!(
                    "request.round > 1 and ",
                    open!(),
                    " and request.due_at > ''"
                ),
                "reopened"
            ),
            ", ",
            count!($whose, unhappy!("?6"), "unhappy"),
            ", ",
            count!($whose, promised!("?7"), "promises")
        )
    };
}

statements! {
    COUNTS_OF_DEPARTMENT = counts!(
        "request.department_id = ?2", "request.responsible_id = ?3 and +request.department_id = ?2");
    COUNTS = counts!("?2 is null", "request.responsible_id = ?3 and ?2 is null");
}

/// How many requests stand in each list.
pub async fn counts(db: &Db, scope: Scope<'_>, moments: Moments) -> Result<QueueCounts, DbError> {
    let statement = scope.department_id.map_or(COUNTS, |_| COUNTS_OF_DEPARTMENT);
    let parameters = args![
        scope.municipality_id,
        scope.department_id,
        scope.person_id,
        moments.now,
        moments.day_ends,
        moments.unhappy_since(),
        moments.promises_until(),
    ];
    let counts = db.first(statement, parameters).await?;
    Ok(counts.unwrap_or_default())
}
