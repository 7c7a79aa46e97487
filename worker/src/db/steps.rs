//! Guarded changes of a request: each holds only for the version it was decided on, and stamps the request, so that
//! what belongs to it is written only if it won.

use chrono::{DateTime, Utc};
use domain::{
    Code, Outcome, PhotoRole, Status,
    fields::{AnswerDetail, AnswerDraft},
};

use super::{Write, args, events::Step, statements};

statements! {
    ANSWER = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, outcome = ?6, answer_text = ?7, answer_date = ?8,
            answer_addressee = ?9, answer_reason = ?10, answer_duplicate = ?11, answered_at = ?12, answered_by = ?13,
            answer_department = department_id, delivered_at = ?14, verdict_minutes = ?15, public_text = ?16,
            published_at = case when ?16 is null then null else ?12 end
        where id = ?2 and municipality_id = ?1 and version = ?3
          and status in ('received', 'assigned', 'drafted')
          and (?17 is null or exists (
              select 1 from photo where id = ?17 and municipality_id = ?1 and request_id is null and role = ?18))";
    PUBLISH_PHOTOS = "
        update photo set published = 1
        where request_id = ?2 and municipality_id = ?1 and (role = 'after' or ?3 = 1)
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    HAND_OVER = "
        update request set version = version + 1, stamp = ?4, status = ?5, department_id = ?6
        where id = ?2 and municipality_id = ?1 and version = ?3 and status = 'assigned'";
    DELIVER = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, delivered_at = ?6, verdict_minutes = ?7
        where id = ?2 and municipality_id = ?1 and version = ?3 and status = 'answered' and delivered_at is null";
    // The version stays: a mark takes nothing away from an answer that is being written just now.
    MARK_OVERDUE = "
        update request set stamp = ?3, overdue_at = ?4
        where id = ?2 and municipality_id = ?1 and overdue_at is null and delivered_at is null
          and status in ('received', 'assigned', 'drafted', 'answered') and due_at < ?4";
    ESCALATE = "
        insert into escalation (request_id, level, municipality_id, at)
        select ?2, ?3, ?1, ?4
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?5)
        on conflict (request_id, level) do nothing";
}

/// An answer to be written.
#[derive(Debug)]
pub struct NewAnswer<'a> {
    /// The version it was decided on.
    pub version: u32,
    /// Where the request then stands.
    pub status: Status,
    /// The answer.
    pub answer: &'a AnswerDraft,
    /// Who wrote it.
    pub person_id: &'a str,
    /// Minutes early or late, when it is delivered at once.
    pub verdict_minutes: Option<i64>,
}

/// Answers the request.
pub fn answer(step: Step<'_>, new: &NewAnswer<'_>) -> Write {
    let detail = &new.answer.detail;
    let (date, addressee, reason, duplicate) = match detail {
        AnswerDetail::Planned { by } => (Some(*by), None, None, None),
        AnswerDetail::NotCompetent { addressee } => (None, Some(addressee.as_str()), None, None),
        AnswerDetail::Rejected { reason } => (None, None, Some(reason.as_str()), None),
        AnswerDetail::DuplicateOf { reference } => (None, None, None, Some(reference.to_string())),
        AnswerDetail::Solved | AnswerDetail::Answered | AnswerDetail::NeedsInvestment => {
            (None, None, None, None)
        }
    };
    let outcome: Outcome = detail.outcome();
    let public_text = new
        .answer
        .publication
        .as_ref()
        .map(|publication| &publication.text);
    Write::new(
        ANSWER,
        args![
            step.municipality_id,
            step.request_id,
            new.version,
            step.stamp,
            new.status.code(),
            outcome.code(),
            &new.answer.text,
            date,
            addressee,
            reason,
            duplicate,
            step.at,
            new.person_id,
            new.verdict_minutes.map(|_| step.at),
            new.verdict_minutes,
            public_text,
            new.answer.photo.as_deref(),
            PhotoRole::After.code(),
        ],
    )
}

/// Releases photos of the repair, and the citizen's if the official said so.
pub fn publish_photos(step: Step<'_>, citizens_too: bool) -> Write {
    Write::new(
        PUBLISH_PHOTOS,
        args![
            step.municipality_id,
            step.request_id,
            citizens_too,
            step.stamp
        ],
    )
}

/// Gives the request to another department.
pub fn hand_over(step: Step<'_>, version: u32, status: Status, department_id: &str) -> Write {
    Write::new(
        HAND_OVER,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            status.code(),
            department_id,
        ],
    )
}

/// Records that the answer reached the reporter, which stops the answer clock.
pub fn deliver(step: Step<'_>, version: u32, status: Status, verdict_minutes: i64) -> Write {
    Write::new(
        DELIVER,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            status.code(),
            step.at,
            verdict_minutes,
        ],
    )
}

/// Marks the request as overdue, if it still is one that can be.
pub fn mark_overdue(step: Step<'_>) -> Write {
    let at: DateTime<Utc> = step.at;
    Write::new(
        MARK_OVERDUE,
        args![step.municipality_id, step.request_id, step.stamp, at],
    )
}

/// Records that a level of escalation was reached.
pub fn escalate(step: Step<'_>, level: &str) -> Write {
    Write::new(
        ESCALATE,
        args![
            step.municipality_id,
            step.request_id,
            level,
            step.at,
            step.stamp
        ],
    )
}
