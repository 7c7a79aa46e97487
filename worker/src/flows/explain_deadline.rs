//! When an answer is due and why, by the municipality's rule.

use api::deadline::Explanation;
use chrono::{DateTime, Utc};
use domain::clock::deadline;

use crate::{db::municipalities::Municipality, error::AppError};

/// The deadline of a request received at this moment, with its reasons; a category on call counts real time.
pub fn explain(
    municipality: &Municipality,
    on_call: bool,
    received_at: DateTime<Utc>,
) -> Result<Explanation, AppError> {
    let rule = municipality.rule.for_category(on_call);
    let due = deadline(&rule, &municipality.calendar, received_at, &[])
        .map_err(|error| AppError::internal(format!("deadline: {error}")))?;
    Ok(Explanation {
        rule_id: rule.id().to_owned(),
        rule_version: rule.version(),
        calendar_id: municipality.calendar.id().to_owned(),
        calendar_version: municipality.calendar.version(),
        hours: rule.hours(),
        start: due.start,
        due: due.due,
        steps: due.steps.into_iter().map(Into::into).collect(),
    })
}
