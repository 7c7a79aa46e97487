//! Rules that decide which department gets a request.

use api::{Names, routing::KeptRoute};
use chrono::NaiveTime;
use domain::{
    Code,
    fields::RouteDraft,
    routing::{RULES_MAX, When, WhenKind},
};
use serde::Deserialize;

use super::{Db, DbError, Value, Write, args, code, json, statements};

statements! {
    LIST = "
        select routing_rule.id, routing_rule.revision, routing_rule.name, routing_rule.category_id,
               routing_rule.district_id, routing_rule.applies, coalesce(routing_rule.weekdays, '') as weekdays,
               coalesce(routing_rule.from_time, '') as from_time, coalesce(routing_rule.to_time, '') as to_time,
               routing_rule.department_id, department.name as department
        from routing_rule
        join department
            on department.municipality_id = routing_rule.municipality_id and department.id = routing_rule.department_id
        where routing_rule.municipality_id = ?1
        order by routing_rule.position, routing_rule.id
        limit ?2";
    MAKE = "
        insert into routing_rule (
            municipality_id, id, name, category_id, district_id, applies, weekdays, from_time, to_time,
            department_id, position)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
               coalesce((select max(position) from routing_rule where municipality_id = ?1), 0) + 1
        where (select count(*) from routing_rule where municipality_id = ?1) < ?11
          and exists (select 1 from department where id = ?10 and municipality_id = ?1 and closed_at is null)";
    CHANGE = "
        update routing_rule set
            revision = revision + 1, name = ?3, category_id = ?4, district_id = ?5, applies = ?6, weekdays = ?7,
            from_time = ?8, to_time = ?9, department_id = ?10
        where id = ?2 and municipality_id = ?1 and revision = ?11
          and exists (select 1 from department where id = ?10 and municipality_id = ?1 and closed_at is null)";
    PLACE = "
        update routing_rule set position = (select key + 1 from json_each(?2) where value = routing_rule.id)
        where municipality_id = ?1 and id in (select value from json_each(?2))
          and position is not (select key + 1 from json_each(?2) where value = routing_rule.id)";
    REMOVE = "delete from routing_rule where id = ?2 and municipality_id = ?1";
    DISTRICT_OF = "select district_id from request where municipality_id = ?1 and id = ?2";
}

/// A rule with what decides by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRoute {
    /// As it is kept.
    pub kept: KeptRoute,
    /// When it applies.
    pub when: When,
    /// The name of the department that gets the request.
    pub department: Names,
}

/// The rules in their order.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<StoredRoute>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        revision: u32,
        name: String,
        category_id: Option<String>,
        district_id: Option<String>,
        applies: String,
        weekdays: String,
        from_time: String,
        to_time: String,
        department_id: String,
        department: String,
    }
    db.all::<Row>(LIST, args![municipality_id, most()])
        .await?
        .into_iter()
        .map(|row| {
            let kind = code("applies", &row.applies)?;
            let when = match kind {
                WhenKind::Always => When::Always,
                WhenKind::OffDuty => When::OffDuty,
                WhenKind::Hours => When::Hours {
                    weekdays: row
                        .weekdays
                        .parse()
                        .map_err(|_| DbError::row("weekdays", "no weekdays"))?,
                    from: time("from_time", &row.from_time)?,
                    to: time("to_time", &row.to_time)?,
                },
            };
            Ok(StoredRoute {
                department: json("department", &row.department)?,
                when,
                kept: KeptRoute {
                    id: row.id,
                    revision: row.revision,
                    name: row.name,
                    category_id: row.category_id,
                    district_id: row.district_id,
                    when: kind,
                    weekdays: row.weekdays,
                    from: row.from_time,
                    to: row.to_time,
                    department_id: row.department_id,
                },
            })
        })
        .collect()
}

fn most() -> u32 {
    u32::try_from(RULES_MAX).unwrap_or(u32::MAX)
}

fn time(column: &'static str, stored: &str) -> Result<NaiveTime, DbError> {
    format!("{stored}:00")
        .parse()
        .map_err(|_| DbError::row(column, "no time of day"))
}

/// In which district a request lies.
pub async fn district_of(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        district_id: Option<String>,
    }
    let row = db
        .first::<Row>(DISTRICT_OF, args![municipality_id, request_id])
        .await?;
    Ok(row.and_then(|row| row.district_id))
}

/// A new one, the last in the list; nothing where there are as many as there may be.
pub fn make(municipality_id: &str, id: &str, draft: &RouteDraft) -> Write {
    let values = values(municipality_id, id, draft);
    Write::new(MAKE, [values, args![most()]].concat())
}

/// The same rule from now on; nothing where it is not this revision.
pub fn change(municipality_id: &str, id: &str, draft: &RouteDraft, revision: u32) -> Write {
    let values = values(municipality_id, id, draft);
    Write::new(CHANGE, [values, args![revision]].concat())
}

/// Their order from now on.
///
/// # Errors
/// When the ids cannot be written as JSON.
pub fn place(municipality_id: &str, order: &[&str]) -> Result<Write, serde_json::Error> {
    let values = args![municipality_id, serde_json::to_string(order)?];
    Ok(Write::new(PLACE, values))
}

/// It decides nothing any more.
pub fn remove(municipality_id: &str, id: &str) -> Write {
    Write::new(REMOVE, args![municipality_id, id])
}

/// A time of day as it is stored and typed: `07:30`.
pub fn clock_time(time: NaiveTime) -> String {
    time.to_string().chars().take(5).collect()
}

fn values(municipality_id: &str, id: &str, draft: &RouteDraft) -> Vec<Value> {
    let hours = match &draft.when {
        When::Always | When::OffDuty => None,
        When::Hours { weekdays, from, to } => {
            Some((weekdays.to_string(), clock_time(*from), clock_time(*to)))
        }
    };
    let (weekdays, from, to) = match hours {
        None => (None, None, None),
        Some((weekdays, from, to)) => (Some(weekdays), Some(from), Some(to)),
    };
    args![
        municipality_id,
        id,
        &draft.name,
        draft.category.as_deref(),
        draft.district.as_deref(),
        draft.when.kind().code(),
        weekdays,
        from,
        to,
        &draft.department,
    ]
}
