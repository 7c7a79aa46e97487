//! A new version of the rule or of the calendar. It decides requests received from its first instant on, and no other:
//! what was promised before stays as it was promised.

use api::{
    ProblemCode,
    audit::AuditDetails,
    municipality::RulePart,
    promise::{CalendarDraft, DateOverride, RuleDraft},
};
use chrono::{DateTime, Utc};
use domain::{
    audit::Act,
    clock::deadline,
    fields::{Field, FieldErrorCode, received_at},
    rights::Right,
};

use super::field_problem;
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
    let counted = rule.counted().map_err(|part| {
        let (field, error) = match part {
            RulePart::Clock => (Field::Clock, FieldErrorCode::Unknown),
            RulePart::Hours => (Field::Hours, FieldErrorCode::NotAllowed),
            RulePart::Weekdays => (Field::Weekdays, FieldErrorCode::Invalid),
            RulePart::Office => (Field::Office, FieldErrorCode::Invalid),
        };
        field_problem(field, error)
    })?;
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
    );
    commit(&db, vec![write, entry.append_if_changed()?]).await
}

fn published(entry: Entry<'_>, version: u32) -> Entry<'_> {
    Entry {
        details: AuditDetails {
            version: Some(version),
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
