//! Guarded changes of a request: each holds only for the version it was decided on, and stamps the request, so that
//! what belongs to it is written only if it won.

use api::deadline::Explanation;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Code, Outcome, PhotoRole, Status,
    clock::Pause,
    escalation::Level,
    fields::{AnswerDraft, Rating},
    lifecycle::State,
    sweep::{Mark, Watched},
};

use super::{
    Write, args, events::Step, requests::Request, statements, stored_marks, stored_pauses,
};

statements! {
    ANSWER = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, outcome = ?6, answer_text = ?7, answer_date = ?8,
            answer_addressee = ?9, answer_reason = ?10, answer_duplicate = ?11, answered_at = ?12, answered_by = ?13,
            answer_department = department_id, public_text = ?14,
            published_at = case when ?14 is null then null else ?12 end, sweep_at = ?15, promise_due_at = ?16,
            delivered_at = ?17, verdict_minutes = ?18, answer_class = ?19, closed_at = ?20, broken_date = null
        where id = ?2 and municipality_id = ?1 and version = ?3
          and status in ('received', 'assigned', 'drafted')
          and (?21 is null or exists (
              select 1 from photo where id = ?21 and municipality_id = ?1 and request_id is null and role = ?22))";
    PUBLISH_PHOTOS = "
        update photo set published = 1
        where request_id = ?2 and municipality_id = ?1 and (role = 'after' or ?3 = 1)
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    HAND_OVER = "
        update request set version = version + 1, stamp = ?4, status = ?5, department_id = ?6,
            responsible_id = (select responsible_id from department where municipality_id = ?1 and id = ?6)
        where id = ?2 and municipality_id = ?1 and version = ?3 and status = 'assigned'";
    DELIVER = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, delivered_at = ?6, verdict_minutes = ?7,
            answer_class = ?8, closed_at = ?9, sweep_at = ?10
        where id = ?2 and municipality_id = ?1 and version = ?3 and status = 'answered' and delivered_at is null";
    // Whoever answers for a department sees to what it gets; what it has stays with whom it is.
    CHANGE = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, department_id = ?6, category_id = ?7, validated_at = ?8,
            due_at = ?9, explanation = ?10, marks = ?11, level = ?12, sweep_at = ?13, pauses = ?14,
            waiting_since = ?15, question = ?16, overdue_at = ?17, promise_kept_at = ?18, promise_broken_at = ?19,
            closed_at = ?20,
            responsible_id = case
                when ?5 <> 'received' and (status = 'received' or department_id <> ?6)
                    then (select responsible_id from department where municipality_id = ?1 and id = ?6)
                else responsible_id end
        where id = ?2 and municipality_id = ?1 and version = ?3";
    REOPEN = "
        update request set
            version = version + 1, stamp = ?4, status = ?5, round = round + 1, counted_on = ?6, rule_id = ?7,
            rule_version = ?8, calendar_id = ?9, calendar_version = ?10, due_at = ?11, explanation = ?12, marks = ?13,
            sweep_at = ?14, broken_date = ?15, level = null, pauses = '[]', waiting_since = null, question = null,
            overdue_at = null, statutory_due_at = null, outcome = null, answer_text = null, answer_date = null,
            answer_addressee = null, answer_reason = null, answer_duplicate = null, answered_at = null,
            answered_by = null, answer_department = null, delivered_at = null, verdict_minutes = null,
            answer_class = null, promise_due_at = null, promise_kept_at = null, promise_broken_at = null,
            rating = null, rating_text = null, rated_at = null, closed_at = null
        where id = ?2 and municipality_id = ?1 and version = ?3";
    RATE = "
        update request set version = version + 1, stamp = ?4, rating = ?5, rating_text = ?6, rated_at = ?7
        where id = ?2 and municipality_id = ?1 and version = ?3 and rating is null and delivered_at is not null";
    TAKE = "
        update request set version = version + 1, stamp = ?4, responsible_id = ?5
        where id = ?2 and municipality_id = ?1 and version = ?3
          and status in ('received', 'assigned', 'waiting', 'drafted')";
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
    /// When the promised day ends, where it names one.
    pub promise_due: Option<DateTime<Utc>>,
    /// When the sweep has something to do next.
    pub sweep_at: Option<DateTime<Utc>>,
    /// The verdict, when it is delivered at once.
    pub delivered: Option<Delivered>,
}

/// An answer that reached the reporter: what is stored then and never changes afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    /// Minutes early or late.
    pub verdict_minutes: i64,
    /// The class of the time it took.
    pub class: u32,
    /// When nothing remains to be done: at once, unless a date is to be kept.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Answers the request.
pub fn answer(step: Step<'_>, new: &NewAnswer<'_>) -> Write {
    let detail = &new.answer.detail;
    let named = detail.parts();
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
            named.date,
            named.addressee,
            named.reason,
            named.duplicate_of.map(ToString::to_string),
            step.at,
            new.person_id,
            public_text,
            new.sweep_at,
            new.promise_due,
            new.delivered.map(|_| step.at),
            new.delivered.map(|delivered| delivered.verdict_minutes),
            new.delivered.map(|delivered| delivered.class),
            new.delivered.and_then(|delivered| delivered.closed_at),
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

/// Makes an official the one who sees to it.
pub fn take(step: Step<'_>, version: u32, person_id: &str) -> Write {
    Write::new(
        TAKE,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            person_id,
        ],
    )
}

/// Records that the answer reached the reporter, which stops the answer clock.
pub fn deliver(
    step: Step<'_>,
    version: u32,
    status: Status,
    delivered: Delivered,
    sweep_at: Option<DateTime<Utc>>,
) -> Write {
    Write::new(
        DELIVER,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            status.code(),
            step.at,
            delivered.verdict_minutes,
            delivered.class,
            delivered.closed_at,
            sweep_at,
        ],
    )
}

/// Where a request stands and how its clocks run, to be changed and written as a whole.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where it stands.
    pub state: State,
    /// The department that has it.
    pub department_id: String,
    /// Its category.
    pub category_id: String,
    /// When it was validated.
    pub validated_at: Option<DateTime<Utc>>,
    /// The deadline, and why then.
    pub explanation: Explanation,
    /// The levels of the clock.
    pub marks: Vec<Mark>,
    /// The highest of them that was acted on.
    pub level: Option<Level>,
    /// Spans in which the clock rested.
    pub pauses: Vec<Pause>,
    /// Since when it rests.
    pub waiting_since: Option<DateTime<Utc>>,
    /// What the citizen was asked last.
    pub question: Option<String>,
    /// Since when it is marked as overdue.
    pub overdue_at: Option<DateTime<Utc>>,
    /// When the promised day ends.
    pub promise_due_at: Option<DateTime<Utc>>,
    /// When the promise was kept.
    pub promise_kept_at: Option<DateTime<Utc>>,
    /// When it was broken.
    pub promise_broken_at: Option<DateTime<Utc>>,
    /// Since when nothing remains to be done.
    pub closed_at: Option<DateTime<Utc>>,
}

impl Change {
    /// No change yet: the request as it is, in the state that an act brought about.
    pub fn of(request: &Request, state: State) -> Self {
        Self {
            state,
            department_id: request.department_id.clone(),
            category_id: request.category_id.clone(),
            validated_at: request.validated_at,
            explanation: request.explanation.clone(),
            marks: request.marks.clone(),
            level: request.level,
            pauses: request.pauses.clone(),
            waiting_since: request.waiting_since,
            question: request.question.clone(),
            overdue_at: request.overdue_at,
            promise_due_at: request.promise_due_at,
            promise_kept_at: request.promise_kept_at,
            promise_broken_at: request.promise_broken_at,
            closed_at: request.closed_at,
        }
    }

    /// The request as the sweep would see it.
    pub fn watched(&self) -> Watched {
        let open = self.promise_kept_at.is_none() && self.promise_broken_at.is_none();
        Watched {
            state: self.state,
            marks: self.marks.clone(),
            level: self.level,
            waiting_since: self.waiting_since,
            promise_due: self.promise_due_at.filter(|_| open),
        }
    }

    /// Takes over a deadline that was computed anew, at `now`. What lies ahead again is not overdue any more.
    pub fn moved(&mut self, explanation: Explanation, marks: Vec<Mark>, now: DateTime<Utc>) {
        let watched = self.watched().moved(marks, now);
        if explanation.due >= now {
            self.overdue_at = None;
        }
        self.level = watched.level;
        self.marks = watched.marks;
        self.explanation = explanation;
    }
}

/// Changes the request.
pub fn change(step: Step<'_>, version: u32, change: &Change) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        CHANGE,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            change.state.status().code(),
            &change.department_id,
            &change.category_id,
            change.validated_at,
            change.explanation.due,
            serde_json::to_string(&change.explanation)?,
            stored_marks(&change.marks),
            change.level.map(Code::code),
            change.watched().look_at(),
            stored_pauses(&change.pauses),
            change.waiting_since,
            change.question.as_deref(),
            change.overdue_at,
            change.promise_kept_at,
            change.promise_broken_at,
            change.closed_at,
        ],
    ))
}

/// A new answer clock.
#[derive(Debug)]
pub struct NewRound<'a> {
    /// Where the request then stands.
    pub state: State,
    /// The local date on which the clock begins.
    pub counted_on: NaiveDate,
    /// The deadline, and why then.
    pub explanation: &'a Explanation,
    /// Its levels.
    pub marks: &'a [Mark],
    /// The date that was promised and broken, where that is why.
    pub broken_date: Option<NaiveDate>,
}

/// Opens the request again; its answer was kept before, and the numbers keep what they had of it.
pub fn reopen(
    step: Step<'_>,
    version: u32,
    new: &NewRound<'_>,
) -> Result<Write, serde_json::Error> {
    let explanation = new.explanation;
    let watched = Watched {
        state: new.state,
        marks: new.marks.to_vec(),
        level: None,
        waiting_since: None,
        promise_due: None,
    };
    Ok(Write::new(
        REOPEN,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            new.state.status().code(),
            new.counted_on,
            &explanation.rule_id,
            explanation.rule_version,
            &explanation.calendar_id,
            explanation.calendar_version,
            explanation.due,
            serde_json::to_string(explanation)?,
            stored_marks(new.marks),
            watched.look_at(),
            new.broken_date,
        ],
    ))
}

/// Keeps how the citizen rated the answer.
pub fn rate(step: Step<'_>, version: u32, rating: &Rating) -> Write {
    Write::new(
        RATE,
        args![
            step.municipality_id,
            step.request_id,
            version,
            step.stamp,
            u32::from(rating.score),
            rating.text.as_deref(),
            step.at,
        ],
    )
}
