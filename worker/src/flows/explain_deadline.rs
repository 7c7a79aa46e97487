//! When an answer is due and why, and when the levels of its clock are reached: by the rule and calendar that decide.

use api::deadline::Explanation;
use chrono::{DateTime, Utc};
use domain::{
    calendar::Calendar,
    clock::{Pause, Rule, Start, deadline},
    escalation,
    sweep::Mark,
};

use crate::{
    db::{municipalities::Municipality, promises::Decided, requests::Request},
    error::AppError,
};

/// A deadline with what the sweep needs of it.
#[derive(Debug, Clone)]
pub struct Computed {
    /// The due instant with its reasons.
    pub explanation: Explanation,
    /// The levels of the clock.
    pub marks: Vec<Mark>,
}

/// The deadline of a request received at this moment, by what is in force; a category on call counts real time.
pub fn explain(
    municipality: &Municipality,
    on_call: bool,
    received_at: DateTime<Utc>,
) -> Result<Computed, AppError> {
    let rule = municipality.rule.for_category(on_call);
    received(&rule, &municipality.calendar, received_at, None, &[])
}

/// The deadline of a request received at this moment, by a rule and a calendar that need not be in force.
pub fn explain_by(
    rule: &Rule,
    calendar: &Calendar,
    received_at: DateTime<Utc>,
) -> Result<Computed, AppError> {
    received(rule, calendar, received_at, None, &[])
}

/// The deadline of an answer clock that begins when a request is opened again, by what is in force.
pub fn explain_reopened(
    municipality: &Municipality,
    on_call: bool,
    at: DateTime<Utc>,
) -> Result<Computed, AppError> {
    let rule = municipality.rule.for_category(on_call);
    compute(&rule, &municipality.calendar, Start::Reopened(at), &[])
}

/// The deadline of a stored request, computed anew from the same start by the versions that decided it.
pub fn explain_again(
    decided: &Decided,
    request: &Request,
    on_call: bool,
    validated_at: Option<DateTime<Utc>>,
    pauses: &[Pause],
) -> Result<Computed, AppError> {
    let (rule, calendar) = decided.for_request_as(request, on_call)?;
    if request.round > 1 {
        return compute(
            &rule,
            calendar,
            Start::Reopened(request.explanation.start),
            pauses,
        );
    }
    received(&rule, calendar, request.received_at, validated_at, pauses)
}

fn received(
    rule: &Rule,
    calendar: &Calendar,
    received_at: DateTime<Utc>,
    validated_at: Option<DateTime<Utc>>,
    pauses: &[Pause],
) -> Result<Computed, AppError> {
    let start = rule.start(received_at, validated_at);
    let mut computed = compute(
        rule,
        calendar,
        start.unwrap_or(Start::Received(received_at)),
        pauses,
    )?;
    computed.explanation.provisional = start.is_none();
    Ok(computed)
}

fn compute(
    rule: &Rule,
    calendar: &Calendar,
    start: Start,
    pauses: &[Pause],
) -> Result<Computed, AppError> {
    let failed = |error| AppError::internal(format!("deadline: {error}"));
    let due = deadline(rule, calendar, start, pauses).map_err(failed)?;
    let marks = escalation::marks(rule, calendar, start, pauses).map_err(failed)?;
    Ok(Computed {
        explanation: Explanation {
            rule_id: rule.id().to_owned(),
            rule_version: rule.version(),
            calendar_id: calendar.id().to_owned(),
            calendar_version: calendar.version(),
            hours: rule.hours(),
            start: due.start,
            due: due.due,
            steps: due.steps.into_iter().map(Into::into).collect(),
            provisional: false,
        },
        marks,
    })
}
