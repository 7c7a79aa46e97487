//! A new version of the rule or of the calendar. It decides requests received from its first instant on, and no other:
//! what was promised before stays as it was promised.

use api::{
    ProblemCode,
    audit::{AspectChange, AuditDetails, Was},
    deadline::Explanation,
    municipality::{PromiseRule, RulePart},
    promise::{CalendarDraft, DateOverride, PromiseTrial, RuleDraft},
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    Code,
    audit::{Act, Aspect},
    clock::{Rule, deadline},
    fields::{Field, FieldErrorCode, received_at},
    rights::Right,
};

use super::{catalogue::Changes, explain_deadline::explain_by, field_problem, field_problems};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, DbError, Write,
        audit::Entry,
        municipalities::{Municipality, StoredCalendar},
        promises::{self, Publishing},
    },
    error::AppError,
};

/// Departures from the law that a calendar may hold: some ten a year for a lifetime of calendars.
const OVERRIDES: usize = 500;

/// Publishes a version of the rule.
///
/// # Errors
/// `not-allowed`, `invalid-fields` (`clock`, `hours`, `weekdays`, `office`, `valid-from`), `conflict`.
pub async fn publish_rule(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    caller: &Caller,
    draft: &RuleDraft,
) -> Result<(), AppError> {
    official.require(Right::ManagePromise)?;
    let db = app.db()?;
    let newest = promises::rules(&db, &municipality.id)
        .await?
        .into_iter()
        .next()
        .ok_or_else(|| AppError::internal("a municipality without a rule"))?;
    if (&newest.rule.id, newest.rule.version) != (&draft.rule.id, draft.rule.version) {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let mut rule = draft.rule.clone();
    rule.version = newest.rule.version + 1;
    let counted = counted(&rule)?;
    // A rule that never comes to its end would leave every request without a deadline.
    deadline(&counted, &municipality.calendar, app.now, &[])
        .map_err(|_| field_problem(Field::Office, FieldErrorCode::NotAllowed))?;
    let publishing = Publishing {
        municipality_id: &municipality.id,
        valid_from: valid_from(
            app,
            municipality,
            draft.valid_from.as_deref(),
            newest.valid_from,
        )?,
        at: app.now,
        person_id: &official.person_id,
    };
    let write = promises::publish_rule(publishing, &rule)?;
    let network = caller.network_hash(&app.secret_key()?);
    let entry = published(
        official.entry(app.now, Act::RulePublished, &network),
        rule.version,
        rule_changes(&newest.rule, &rule, publishing.valid_from),
    );
    commit(&db, vec![write, entry.append_if_changed()?]).await
}

/// Publishes a version of the calendar.
///
/// # Errors
/// `not-allowed`, `invalid-fields` (`overrides`, `valid-from`), `conflict`.
pub async fn publish_calendar(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    caller: &Caller,
    draft: &CalendarDraft,
) -> Result<(), AppError> {
    official.require(Right::ManagePromise)?;
    let db = app.db()?;
    let newest = promises::calendars(&db, &municipality.id)
        .await?
        .into_iter()
        .next()
        .ok_or_else(|| AppError::internal("a municipality without a calendar"))?;
    if newest.version != draft.after_version {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let version = newest.version + 1;
    let overrides =
        checked(&draft.overrides).map_err(|error| field_problem(Field::Overrides, error))?;
    let calendar = StoredCalendar::new(newest.id.clone(), version, overrides.clone())
        .calendar(municipality.country, municipality.time_zone);
    deadline(&municipality.rule, &calendar, app.now, &[])
        .map_err(|_| field_problem(Field::Overrides, FieldErrorCode::NotAllowed))?;
    let publishing = Publishing {
        municipality_id: &municipality.id,
        valid_from: valid_from(
            app,
            municipality,
            draft.valid_from.as_deref(),
            newest.valid_from,
        )?,
        at: app.now,
        person_id: &official.person_id,
    };
    let write = promises::publish_calendar(publishing, &newest.id, version, &overrides)?;
    let network = caller.network_hash(&app.secret_key()?);
    let entry = published(
        official.entry(app.now, Act::CalendarPublished, &network),
        version,
        calendar_changes(&newest.overrides, &overrides, publishing.valid_from),
    );
    commit(&db, vec![write, entry.append_if_changed()?]).await
}

/// What the rule would be counted as.
fn counted(rule: &PromiseRule) -> Result<Rule, AppError> {
    rule.counted().map_err(|part| {
        let (field, error) = match part {
            RulePart::Clock => (Field::Clock, FieldErrorCode::Unknown),
            RulePart::Hours => (Field::Hours, FieldErrorCode::NotAllowed),
            RulePart::Weekdays => (Field::Weekdays, FieldErrorCode::Invalid),
            RulePart::Office => (Field::Office, FieldErrorCode::Invalid),
        };
        field_problem(field, error)
    })
}

/// What a rule and a calendar that nobody published yet would say of a start.
///
/// # Errors
/// `not-allowed`, `invalid-fields` (`received-at`, `clock`, `hours`, `weekdays`, `office`, `overrides`).
pub fn try_promise(
    municipality: &Municipality,
    official: &SignedIn,
    trial: &PromiseTrial,
) -> Result<Explanation, AppError> {
    official.require(Right::ManagePromise)?;
    let rule = counted(&trial.rule)?;
    let overrides =
        checked(&trial.overrides).map_err(|error| field_problem(Field::Overrides, error))?;
    let start = received_at(&trial.received_at, municipality.time_zone)
        .map_err(|error| field_problems(vec![error]))?;
    let calendar = StoredCalendar::new(
        municipality.calendar.id().to_owned(),
        municipality.calendar.version(),
        overrides,
    )
    .calendar(municipality.country, municipality.time_zone);
    deadline(&rule, &calendar, start, &[])
        .map_err(|_| field_problem(Field::Office, FieldErrorCode::NotAllowed))?;
    Ok(explain_by(&rule, &calendar, start)?.explanation)
}

/// What a version of the rule does otherwise than the one it follows.
fn rule_changes(
    before: &PromiseRule,
    after: &PromiseRule,
    valid_from: DateTime<Utc>,
) -> Vec<AspectChange> {
    let code = |code: &str| Some(Was::Codes(vec![code.to_owned()]));
    let hours = |rule: &PromiseRule| Some(Was::Text(rule.hours.to_string()));
    let said = |text: String| (!text.is_empty()).then_some(Was::Text(text));
    Changes::default()
        .note(Aspect::Clock, code(&before.clock), code(&after.clock))
        .note(Aspect::PromisedHours, hours(before), hours(after))
        .note(
            Aspect::FridayToMonday,
            Some(Was::Yes(before.friday_to_monday)),
            Some(Was::Yes(after.friday_to_monday)),
        )
        .note(
            Aspect::StartAt,
            code(before.start_at.code()),
            code(after.start_at.code()),
        )
        .note(
            Aspect::Weekdays,
            said(before.weekdays.clone()),
            said(after.weekdays.clone()),
        )
        .note(
            Aspect::Hours,
            said(before.office.join("; ")),
            said(after.office.join("; ")),
        )
        .note(Aspect::ValidFrom, None, instant(valid_from))
        .0
}

/// What a version of the calendar does otherwise than the one it follows.
fn calendar_changes(
    before: &[DateOverride],
    after: &[DateOverride],
    valid_from: DateTime<Utc>,
) -> Vec<AspectChange> {
    let days = |days: &[DateOverride], off: bool| {
        let said: Vec<String> = days
            .iter()
            .filter(|day| day.off == off)
            .map(|day| format!("{} {}", day.date, day.name).trim().to_owned())
            .collect();
        (!said.is_empty()).then(|| Was::Text(said.join("; ")))
    };
    Changes::default()
        .note(Aspect::DaysOff, days(before, true), days(after, true))
        .note(Aspect::DaysWorked, days(before, false), days(after, false))
        .note(Aspect::ValidFrom, None, instant(valid_from))
        .0
}

fn instant(at: DateTime<Utc>) -> Option<Was> {
    Some(Was::Text(at.to_rfc3339_opts(SecondsFormat::Secs, true)))
}

fn published(entry: Entry<'_>, version: u32, changes: Vec<AspectChange>) -> Entry<'_> {
    Entry {
        details: AuditDetails {
            version: Some(version),
            changes,
            ..AuditDetails::default()
        },
        ..entry
    }
}

/// The overrides in the order of their dates, with trimmed names.
fn checked(typed: &[DateOverride]) -> Result<Vec<DateOverride>, FieldErrorCode> {
    let mut overrides: Vec<DateOverride> = typed
        .iter()
        .map(|day| DateOverride {
            name: day.name.trim().to_owned(),
            ..*day
        })
        .collect();
    overrides.sort_by_key(|day| day.date);
    let unnamed = overrides.iter().any(|day| day.off && day.name.is_empty());
    let long = overrides.iter().any(|day| day.name.chars().count() > 100);
    let twice = overrides
        .iter()
        .zip(overrides.iter().skip(1))
        .any(|(one, next)| one.date == next.date);
    if unnamed {
        Err(FieldErrorCode::Required)
    } else if long || overrides.len() > OVERRIDES {
        Err(FieldErrorCode::TooLong)
    } else if twice {
        Err(FieldErrorCode::NotAllowed)
    } else {
        Ok(overrides)
    }
}

/// From when a version decides: not before now, for nothing received before may change, and not before the version it
/// follows.
fn valid_from(
    app: &App,
    municipality: &Municipality,
    typed: Option<&str>,
    after: DateTime<Utc>,
) -> Result<DateTime<Utc>, AppError> {
    let earliest = app.now.max(after);
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else {
        return Ok(earliest);
    };
    let wrong = |error| field_problem(Field::ValidFrom, error);
    let at = received_at(typed, municipality.time_zone).map_err(|error| wrong(error.error))?;
    if at < earliest {
        Err(wrong(FieldErrorCode::InThePast))
    } else {
        Ok(at)
    }
}

/// The version's number is its key: whoever was first keeps it.
async fn commit(db: &Db, writes: Vec<Write>) -> Result<(), AppError> {
    match db.commit(writes).await {
        Ok(_) => Ok(()),
        Err(DbError::Unique(_)) => Err(AppError::problem(ProblemCode::Conflict)),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(date: &str, off: bool, name: &str) -> DateOverride {
        DateOverride {
            date: date.parse().unwrap(),
            off,
            name: name.to_owned(),
        }
    }

    #[test]
    fn a_day_off_has_a_name_and_stands_once() {
        let solidarity = day("2023-08-14", true, " Dan solidarnosti ");
        let worked = day("2023-01-02", false, "");
        let overrides = checked(&[solidarity.clone(), worked.clone()]).unwrap();
        assert_eq!(
            overrides,
            [worked, day("2023-08-14", true, "Dan solidarnosti")]
        );
        assert_eq!(
            checked(&[day("2023-08-14", true, " ")]),
            Err(FieldErrorCode::Required)
        );
        assert_eq!(
            checked(&[solidarity.clone(), solidarity]),
            Err(FieldErrorCode::NotAllowed)
        );
    }
}
