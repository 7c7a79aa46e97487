//! A request as its row is read: what is selected, and what it means.

use api::{
    Names,
    track::{Answer, RatingDraft},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Code, Outcome, clock::Pause, sweep::Mark};
use serde::Deserialize;

use super::{DbError, code, instant, json, requests::Request, time};

/// What is read of a request, with the names of what it points to.
macro_rules! select {
    () => {
        "
        select request.id, request.reference, request.version, request.kind, request.status,
               request.category_id, category.name as category, request.on_call,
               request.department_id, department.name as department,
               request.channel, request.reply_channel, request.language, request.text, request.address,
               request.longitude, request.latitude, request.received_at, request.due_at, request.explanation,
               request.round, request.validated_at, request.pauses, request.waiting_since, request.question,
               request.marks, request.level, request.overdue_at, request.statutory_due_at, request.promise_due_at,
               request.promise_kept_at, request.promise_broken_at, request.broken_date, request.rating,
               request.rating_text, request.rated_at, request.closed_at, request.contact_erased_at,
               responsible.name as responsible,
               request.responsible_id,
               request.outcome, request.answer_text, request.answer_date, request.answer_addressee,
               request.answer_reason, request.answer_duplicate, request.answered_at,
               coalesce(author.name, '') as author, office.name as office,
               request.delivered_at, request.verdict_minutes, request.public_text, request.published_at
        from request
        join category on category.municipality_id = request.municipality_id and category.id = request.category_id
        join department
            on department.municipality_id = request.municipality_id and department.id = request.department_id
        left join department as office
            on office.municipality_id = request.municipality_id and office.id = request.answer_department
        left join person as author
            on author.municipality_id = request.municipality_id and author.id = request.answered_by
        left join person as responsible
            on responsible.municipality_id = request.municipality_id and responsible.id = request.responsible_id
        "
    };
}
pub(super) use select;

/// A row as `select!` reads it.
#[derive(Deserialize)]
pub(super) struct Row {
    id: String,
    reference: String,
    version: u32,
    kind: String,
    status: String,
    category_id: String,
    category: String,
    on_call: u8,
    department_id: String,
    department: String,
    channel: String,
    reply_channel: String,
    language: String,
    text: String,
    address: String,
    longitude: Option<f64>,
    latitude: Option<f64>,
    received_at: String,
    due_at: String,
    explanation: String,
    round: u32,
    validated_at: Option<String>,
    pauses: String,
    waiting_since: Option<String>,
    question: Option<String>,
    marks: String,
    level: Option<String>,
    overdue_at: Option<String>,
    statutory_due_at: Option<String>,
    promise_due_at: Option<String>,
    promise_kept_at: Option<String>,
    promise_broken_at: Option<String>,
    broken_date: Option<String>,
    rating: Option<u8>,
    rating_text: Option<String>,
    rated_at: Option<String>,
    responsible: Option<String>,
    responsible_id: Option<String>,
    closed_at: Option<String>,
    contact_erased_at: Option<String>,
    outcome: Option<String>,
    answer_text: Option<String>,
    answer_date: Option<String>,
    answer_addressee: Option<String>,
    answer_reason: Option<String>,
    answer_duplicate: Option<String>,
    answered_at: Option<String>,
    author: String,
    office: Option<String>,
    delivered_at: Option<String>,
    verdict_minutes: Option<i64>,
    public_text: Option<String>,
    published_at: Option<String>,
}

impl TryFrom<Row> for Request {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let department: Names = json("department", &row.department)?;
        let delivered_at = optional("delivered_at", row.delivered_at.as_deref())?;
        let answer = match (&row.outcome, &row.answered_at) {
            (Some(outcome), Some(answered_at)) => Some(Answer {
                outcome: code::<Outcome>("outcome", outcome)?,
                text: row.answer_text.unwrap_or_default(),
                department: match &row.office {
                    Some(office) => json("answer_department", office)?,
                    None => department.clone(),
                },
                author: row.author,
                date: date("answer_date", row.answer_date.as_deref())?,
                addressee: row.answer_addressee,
                reason: row.answer_reason,
                duplicate_of: row.answer_duplicate,
                answered_at: instant("answered_at", answered_at)?,
                delivered_at,
            }),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => {
                return Err(DbError::row("outcome", "half an answer"));
            }
        };
        Ok(Self {
            kind: code("kind", &row.kind)?,
            status: code("status", &row.status)?,
            category: json("category", &row.category)?,
            on_call: row.on_call != 0,
            department,
            channel: code("channel", &row.channel)?,
            reply_channel: code("reply_channel", &row.reply_channel)?,
            language: code("language", &row.language)?,
            point: row.longitude.zip(row.latitude).map(|(x, y)| [x, y]),
            received_at: instant("received_at", &row.received_at)?,
            due_at: instant("due_at", &row.due_at)?,
            explanation: json("explanation", &row.explanation)?,
            round: row.round,
            validated_at: optional("validated_at", row.validated_at.as_deref())?,
            pauses: pauses(&row.pauses)?,
            waiting_since: optional("waiting_since", row.waiting_since.as_deref())?,
            question: row.question,
            marks: marks(&row.marks)?,
            level: row
                .level
                .as_deref()
                .map(|level| code("level", level))
                .transpose()?,
            overdue_at: optional("overdue_at", row.overdue_at.as_deref())?,
            statutory_due_at: optional("statutory_due_at", row.statutory_due_at.as_deref())?,
            promise_due_at: optional("promise_due_at", row.promise_due_at.as_deref())?,
            promise_kept_at: optional("promise_kept_at", row.promise_kept_at.as_deref())?,
            promise_broken_at: optional("promise_broken_at", row.promise_broken_at.as_deref())?,
            broken_date: date("broken_date", row.broken_date.as_deref())?,
            rating: row.rating.map(|score| RatingDraft {
                score,
                text: row.rating_text.unwrap_or_default(),
            }),
            rated_at: optional("rated_at", row.rated_at.as_deref())?,
            responsible: row.responsible,
            responsible_id: row.responsible_id,
            closed_at: optional("closed_at", row.closed_at.as_deref())?,
            contact_erased_at: optional("contact_erased_at", row.contact_erased_at.as_deref())?,
            published_at: optional("published_at", row.published_at.as_deref())?,
            answer,
            delivered_at,
            id: row.id,
            reference: row.reference,
            version: row.version,
            category_id: row.category_id,
            department_id: row.department_id,
            text: row.text,
            address: row.address,
            verdict_minutes: row.verdict_minutes,
            public_text: row.public_text,
        })
    }
}

fn optional(column: &'static str, text: Option<&str>) -> Result<Option<DateTime<Utc>>, DbError> {
    text.map(|text| instant(column, text)).transpose()
}

/// A stored local date.
pub(super) fn date(column: &'static str, text: Option<&str>) -> Result<Option<NaiveDate>, DbError> {
    text.map(|text| {
        text.parse()
            .map_err(|_| DbError::row(column, "no local date"))
    })
    .transpose()
}

/// Pauses as they are stored: `[[from, to], …]`.
fn pauses(stored: &str) -> Result<Vec<Pause>, DbError> {
    let stored: Vec<(String, String)> = json("pauses", stored)?;
    stored
        .iter()
        .map(|(from, to)| {
            Pause::new(instant("pauses", from)?, instant("pauses", to)?)
                .ok_or_else(|| DbError::row("pauses", "a pause that ends before it begins"))
        })
        .collect()
}

/// Pauses as they are stored.
pub fn stored_pauses(pauses: &[Pause]) -> String {
    let pauses: Vec<(String, String)> = pauses
        .iter()
        .map(|pause| (time(pause.from()), time(pause.to())))
        .collect();
    serde_json::json!(pauses).to_string()
}

/// Levels with their instants as they are stored: `[["due", "2026-04-24T10:00:00.000Z"], …]`.
pub fn marks(stored: &str) -> Result<Vec<Mark>, DbError> {
    let stored: Vec<(String, String)> = json("marks", stored)?;
    stored
        .iter()
        .map(|(level, at)| Ok((code("marks", level)?, instant("marks", at)?)))
        .collect()
}

/// Levels with their instants as they are stored.
pub fn stored_marks(marks: &[Mark]) -> String {
    let marks: Vec<(&str, String)> = marks
        .iter()
        .map(|(level, at)| (level.code(), time(*at)))
        .collect();
    serde_json::json!(marks).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::escalation::Level;

    #[test]
    fn pauses_and_levels_are_read_as_they_were_written() {
        let at = |text: &str| instant("at", text).unwrap();
        let (from, to) = (at("2026-04-22T10:00:00Z"), at("2026-04-23T08:30:00Z"));
        let rested = vec![Pause::new(from, to).unwrap()];
        assert_eq!(pauses(&stored_pauses(&rested)).unwrap(), rested);
        assert!(pauses(r#"[["2026-04-23T08:30:00Z", "2026-04-22T10:00:00Z"]]"#).is_err());
        let reached = vec![(Level::HalfGone, from), (Level::Due, to)];
        assert_eq!(marks(&stored_marks(&reached)).unwrap(), reached);
        assert!(marks(r#"[["someday", "2026-04-22T10:00:00Z"]]"#).is_err());
    }
}
