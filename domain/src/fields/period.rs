//! A period of whole local days, as numbers are published over it.

use chrono::{Datelike, Days, NaiveDate};

use super::{Field, FieldError, FieldErrorCode};

/// Days of a week.
pub const WEEK: Days = Days::new(7);

/// The longest period, in days: ten years and their leap days.
const LONGEST: i64 = 3_653;

/// From one day to another, both of them in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

impl Period {
    /// The period between these days; where one is left out, from the first of the month of the other, and to today.
    ///
    /// # Errors
    /// `not-allowed` for a first day after the last, `too-far` for more than ten years or a year outside 2000–2100.
    pub fn check(
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, Vec<FieldError>> {
        let to = to.unwrap_or(today);
        let from = from.unwrap_or_else(|| to.with_day(1).unwrap_or(to));
        let wrong = |field, error| Err(vec![FieldError { field, error }]);
        let known = |day: NaiveDate| (2000..=2100).contains(&day.year());
        if !known(from) {
            wrong(Field::From, FieldErrorCode::TooFar)
        } else if !known(to) {
            wrong(Field::To, FieldErrorCode::TooFar)
        } else if to < from {
            wrong(Field::From, FieldErrorCode::NotAllowed)
        } else if (to - from).num_days() >= LONGEST {
            wrong(Field::From, FieldErrorCode::TooFar)
        } else {
            Ok(Self { from, to })
        }
    }

    /// The first day.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// The week from this Monday on.
    pub fn week(monday: NaiveDate) -> Self {
        let next = monday.checked_add_days(WEEK).and_then(|day| day.pred_opt());
        Self {
            from: monday,
            to: next.unwrap_or(monday),
        }
    }
}

/// The Monday of the week this day is in.
pub fn week_of(day: NaiveDate) -> NaiveDate {
    let since = Days::new(day.weekday().num_days_from_monday().into());
    day.checked_sub_days(since).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn check(from: Option<&str>, to: Option<&str>) -> Result<(String, String), FieldErrorCode> {
        Period::check(from.map(day), to.map(day), day("2026-04-22"))
            .map(|period| (period.from().to_string(), period.to().to_string()))
            .map_err(|errors| errors[0].error)
    }

    #[test]
    fn what_is_left_out_is_this_month() {
        let days = |from: &str, to: &str| Ok((from.to_owned(), to.to_owned()));
        assert_eq!(check(None, None), days("2026-04-01", "2026-04-22"));
        assert_eq!(
            check(Some("2026-01-05"), None),
            days("2026-01-05", "2026-04-22")
        );
        assert_eq!(
            check(None, Some("2026-03-31")),
            days("2026-03-01", "2026-03-31")
        );
    }

    #[test]
    fn what_is_no_period_says_so() {
        assert_eq!(
            check(Some("2026-04-02"), Some("2026-04-01")),
            Err(FieldErrorCode::NotAllowed)
        );
        assert_eq!(check(Some("2001-01-01"), None), Err(FieldErrorCode::TooFar));
        assert_eq!(check(None, Some("2999-01-01")), Err(FieldErrorCode::TooFar));
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(week_of(day("2026-04-26")), day("2026-04-20"));
        assert_eq!(week_of(day("2026-04-20")), day("2026-04-20"));
        let week = Period::week(day("2026-04-20"));
        assert_eq!(
            (week.from(), week.to()),
            (day("2026-04-20"), day("2026-04-26"))
        );
    }
}
