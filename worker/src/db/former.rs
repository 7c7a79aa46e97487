//! Answers given before a request was opened again, with the clock they stopped.

use std::collections::BTreeMap;

use api::track::{Answer, FormerAnswer};
use api::{
    Names,
    deadline::{PromiseState, PromisedDate},
};
use serde::Deserialize;

use super::{
    Db, DbError, Write, args, code, events::Step, instant, json, request_row::date, statements,
};

macro_rules! select_former {
    () => {
        "
        select former_answer.request_id, former_answer.due_at, former_answer.outcome, former_answer.answer_text, former_answer.answer_date,
               former_answer.answer_addressee, former_answer.answer_reason, former_answer.answer_duplicate,
               former_answer.answered_at, former_answer.delivered_at, former_answer.verdict_minutes,
               former_answer.promise_kept_at, former_answer.promise_broken_at,
               coalesce(person.name, '') as author, coalesce(department.name, '{}') as department
        from former_answer
        left join person on person.municipality_id = former_answer.municipality_id
            and person.id = former_answer.answered_by
        left join department on department.municipality_id = former_answer.municipality_id
            and department.id = former_answer.answer_department
        "
    };
}

statements! {
    // The answer is kept as it stood when this version was decided on; the statement after it takes it off the request.
    KEEP = "
        insert into former_answer (
            request_id, round, municipality_id, rule_id, rule_version, calendar_id, calendar_version, due_at,
            explanation, pauses, overdue_at, outcome, answer_text, answer_date, answer_addressee, answer_reason,
            answer_duplicate, answered_at, answered_by, answer_department, delivered_at, verdict_minutes,
            promise_kept_at, promise_broken_at, rating, rating_text)
        select id, round, municipality_id, rule_id, rule_version, calendar_id, calendar_version, due_at,
            explanation, pauses, overdue_at, outcome, answer_text, answer_date, answer_addressee, answer_reason,
            answer_duplicate, answered_at, answered_by, answer_department, delivered_at, verdict_minutes,
            promise_kept_at, promise_broken_at, rating, rating_text
        from request
        where id = ?2 and municipality_id = ?1 and version = ?3 and answered_at is not null
        on conflict (request_id, round) do nothing";
    OF_REQUEST = concat!(select_former!(), "
        where former_answer.request_id = ?2 and former_answer.municipality_id = ?1
        order by former_answer.round
        limit 100");
    LAST_OF_REQUESTS = concat!(select_former!(), "
        join request on request.id = former_answer.request_id and request.round = former_answer.round + 1
        where former_answer.request_id in (select value from json_each(?2)) and former_answer.municipality_id = ?1");
}

/// Keeps the present answer of a request that is opened again.
pub fn keep(step: Step<'_>, version: u32) -> Write {
    Write::new(KEEP, args![step.municipality_id, step.request_id, version])
}

/// Answers given before, oldest first.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Vec<FormerAnswer>, DbError> {
    db.all::<Row>(OF_REQUEST, args![municipality_id, request_id])
        .await?
        .into_iter()
        .map(FormerAnswer::try_from)
        .collect()
}

/// The answer that each of these requests had before it was opened again, by the request's id; of one that was never
/// opened again, none.
pub async fn last_of(
    db: &Db,
    municipality_id: &str,
    ids: &[&str],
) -> Result<BTreeMap<String, FormerAnswer>, DbError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let list = serde_json::Value::from(ids).to_string();
    db.all::<Row>(LAST_OF_REQUESTS, args![municipality_id, list])
        .await?
        .into_iter()
        .map(|row| Ok((row.request_id.clone(), row.try_into()?)))
        .collect()
}

#[derive(Deserialize)]
struct Row {
    request_id: String,
    due_at: String,
    outcome: String,
    answer_text: String,
    answer_date: Option<String>,
    answer_addressee: Option<String>,
    answer_reason: Option<String>,
    answer_duplicate: Option<String>,
    answered_at: String,
    delivered_at: Option<String>,
    verdict_minutes: Option<i64>,
    promise_kept_at: Option<String>,
    promise_broken_at: Option<String>,
    author: String,
    department: String,
}

impl TryFrom<Row> for FormerAnswer {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let department: Names = json("department", &row.department)?;
        let promised = date("answer_date", row.answer_date.as_deref())?;
        let state = match (&row.promise_kept_at, &row.promise_broken_at) {
            (_, Some(_)) => PromiseState::Broken,
            (Some(_), None) => PromiseState::Kept,
            (None, None) => PromiseState::Open,
        };
        Ok(FormerAnswer {
            due: instant("due_at", &row.due_at)?,
            verdict_minutes: row.verdict_minutes,
            promise: promised.map(|date| PromisedDate { date, state }),
            answer: Answer {
                outcome: code("outcome", &row.outcome)?,
                text: row.answer_text,
                department,
                author: row.author,
                date: promised,
                addressee: row.answer_addressee,
                reason: row.answer_reason,
                duplicate_of: row.answer_duplicate,
                answered_at: instant("answered_at", &row.answered_at)?,
                delivered_at: row
                    .delivered_at
                    .as_deref()
                    .map(|at| instant("delivered_at", at))
                    .transpose()?,
            },
        })
    }
}
