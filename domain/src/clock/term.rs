//! The clocks beside the answer clock: a promised date, be it named or so many working days away, and the term set by law.

use std::num::NonZeroU16;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{local::end_of_day, rule::Rule};
use crate::Country;
use crate::calendar::Calendar;

/// When a promise for a date is broken unless it is kept: the end of that local day.
/// `None` only at the far end of chrono's range of years.
pub fn promise_due(calendar: &Calendar, date: NaiveDate) -> Option<DateTime<Utc>> {
    end_of_day(calendar.time_zone(), date)
}

/// The last of so many working days after today.
/// `None` where no year ahead has as many.
pub fn after_working_days(
    rule: &Rule,
    calendar: &Calendar,
    today: NaiveDate,
    days: NonZeroU16,
) -> Option<NaiveDate> {
    today
        .iter_days()
        .skip(1)
        // Ten calendar days hold more than one working day under any law; a rule without any ends here.
        .take(
            usize::from(days.get())
                .saturating_mul(10)
                .saturating_add(60),
        )
        .filter(|date| rule.is_working_day(calendar, *date))
        .nth(usize::from(days.get()) - 1)
}

/// The calendar days within which the law wants an answer, where it says so.
///
/// Slovenia: Uredba o upravnem poslovanju, 15 days for every letter and e-mail that expects an answer.
/// Serbia has no general term for municipalities.
pub fn statutory_days(country: Country) -> Option<NonZeroU16> {
    match country {
        Country::Slovenia => NonZeroU16::new(15),
        Country::Serbia => None,
    }
}

/// When a term of calendar days ends: with the last local day, the day of receipt not counted and pauses of no effect.
/// `None` only at the far end of chrono's range of years.
pub fn statutory_due(
    calendar: &Calendar,
    received_at: DateTime<Utc>,
    days: NonZeroU16,
) -> Option<DateTime<Utc>> {
    let received_on = received_at
        .with_timezone(&calendar.time_zone())
        .date_naive();
    end_of_day(
        calendar.time_zone(),
        received_on.checked_add_days(Days::new(days.get().into()))?,
    )
}
