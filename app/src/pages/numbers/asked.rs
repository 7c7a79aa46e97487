//! What numbers are asked for: kept in the address, so that the way back, a bookmark and a friend lead to the same.

use api::numbers::ReadNumbers;
use chrono::{Datelike, Days, NaiveDate};
use domain::{
    fields::{Field, FieldError, FieldErrorCode, Period},
    numbers::first_of_month,
};

use crate::paths::Address;

/// The query of the address, as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub from: Option<String>,
    pub to: Option<String>,
    pub department: Option<String>,
    pub category: Option<String>,
}

impl Asked {
    /// The period and the question to the worker, or what is wrong with the dates.
    pub(super) fn read(&self, today: NaiveDate) -> Result<(Period, ReadNumbers), Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut date = |field, typed: &Option<String>| {
            let date = typed.as_ref()?.parse().ok();
            if date.is_none() {
                errors.push(FieldError {
                    field,
                    error: FieldErrorCode::Invalid,
                });
            }
            date
        };
        let (from, to) = (date(Field::From, &self.from), date(Field::To, &self.to));
        if !errors.is_empty() {
            return Err(errors);
        }
        let period = Period::check(from, to, today)?;
        let asked = ReadNumbers {
            from,
            to,
            department: self.department.clone(),
            category: self.category.clone(),
        };
        Ok((period, asked))
    }

    /// The same over another period.
    pub(super) fn over(&self, preset: Preset, today: NaiveDate) -> Self {
        let (from, to) = match preset {
            // What the page shows by itself needs no dates.
            Preset::ThisMonth => (None, None),
            Preset::LastMonth | Preset::Days90 | Preset::ThisYear => {
                let (from, to) = preset.days(today);
                (Some(from.to_string()), Some(to.to_string()))
            }
        };
        Self {
            from,
            to,
            ..self.clone()
        }
    }

    /// The address of the page that shows it.
    pub(super) fn address(&self) -> String {
        Address::Numbers.with(&[
            ("from", self.from.clone()),
            ("to", self.to.clone()),
            ("department", self.department.clone()),
            ("category", self.category.clone()),
        ])
    }
}

/// A period that people ask for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Preset {
    ThisMonth,
    LastMonth,
    Days90,
    ThisYear,
}

impl Preset {
    pub(super) const ALL: [Self; 4] = [
        Self::ThisMonth,
        Self::LastMonth,
        Self::Days90,
        Self::ThisYear,
    ];

    /// The message of its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ThisMonth => "numbers-this-month",
            Self::LastMonth => "numbers-last-month",
            Self::Days90 => "numbers-90-days",
            Self::ThisYear => "numbers-this-year",
        }
    }

    /// Its first and last day.
    pub(super) fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let month = first_of_month(today);
        match self {
            Self::ThisMonth => (month, today),
            Self::LastMonth => {
                let last = month.pred_opt().unwrap_or(month);
                (first_of_month(last), last)
            }
            Self::Days90 => (
                today.checked_sub_days(Days::new(89)).unwrap_or(today),
                today,
            ),
            Self::ThisYear => (month.with_month(1).unwrap_or(month), today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(from: &str, to: &str) -> Asked {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Asked {
            from: some(from),
            to: some(to),
            department: some("lighting"),
            category: None,
        }
    }

    #[test]
    fn dates_are_read_or_refused_at_their_field() {
        let today = date("2026-04-22");
        let wrong = |from, to| {
            asked(from, to)
                .read(today)
                .unwrap_err()
                .into_iter()
                .map(|error| (error.field, error.error))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            wrong("1. 4.", "x"),
            [
                (Field::From, FieldErrorCode::Invalid),
                (Field::To, FieldErrorCode::Invalid)
            ]
        );
        assert_eq!(
            wrong("2026-05-01", "2026-04-01"),
            [(Field::From, FieldErrorCode::NotAllowed)]
        );
        let (period, read) = asked("", "").read(today).unwrap();
        assert_eq!((period.from(), period.to()), (date("2026-04-01"), today));
        assert_eq!((read.from, read.to), (None, None));
        assert_eq!(read.department.as_deref(), Some("lighting"));
    }

    #[test]
    fn a_named_period_keeps_the_other_choices() {
        let today = date("2026-03-01");
        let before = asked("2020-01-01", "2020-02-01");
        for (preset, address) in [
            (Preset::ThisMonth, "/numbers?department=lighting"),
            (
                Preset::LastMonth,
                "/numbers?from=2026-02-01&to=2026-02-28&department=lighting",
            ),
            (
                Preset::Days90,
                "/numbers?from=2025-12-02&to=2026-03-01&department=lighting",
            ),
            (
                Preset::ThisYear,
                "/numbers?from=2026-01-01&to=2026-03-01&department=lighting",
            ),
        ] {
            assert_eq!(before.over(preset, today).address(), address);
            let (period, _) = before.over(preset, today).read(today).unwrap();
            assert_eq!((period.from(), period.to()), preset.days(today));
        }
    }
}
