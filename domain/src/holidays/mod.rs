//! Work-free days by law, as dated data: what is off, since when and until when, and what happens
//! when such a day falls on a weekend.

pub mod easter;
mod names;
pub mod serbia;
pub mod slovenia;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::Country;
use easter::{Computus, easter_sunday};
pub use names::Holiday;

/// A date in a table of law: year, month, day. Compared in that order.
pub type Ymd = (i32, u32, u32);

/// The first and the last day on which a line of law is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first day in force.
    pub from: Ymd,
    /// The last day in force.
    pub until: Ymd,
}

impl Validity {
    /// In force over all the years this product deals with.
    pub const ALWAYS: Self = Self {
        from: (i32::MIN, 1, 1),
        until: (i32::MAX, 12, 31),
    };

    /// In force from this day on.
    pub const fn since(year: i32, month: u32, day: u32) -> Self {
        Self {
            from: (year, month, day),
            ..Self::ALWAYS
        }
    }

    /// In force up to and including this day.
    pub const fn until(year: i32, month: u32, day: u32) -> Self {
        Self {
            until: (year, month, day),
            ..Self::ALWAYS
        }
    }

    /// Whether the line is in force on this date.
    pub fn covers(&self, date: NaiveDate) -> bool {
        let day = (date.year(), date.month(), date.day());
        self.from <= day && day <= self.until
    }
}

/// How a holiday's date follows from the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Date {
    /// The same month and day every year.
    Fixed {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month, from 1.
        day: u32,
    },
    /// A number of days after (or, negative, before) Easter Sunday.
    Easter {
        /// Which Easter.
        computus: Computus,
        /// Days from Easter Sunday.
        days: i32,
    },
}

/// What kind of holiday a day is; laws move the one and not the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A holiday of the state.
    State,
    /// A religious holiday that is work-free.
    Religious,
}

/// One line of a country's law on holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidayRule {
    /// Which holiday.
    pub holiday: Holiday,
    /// On which date of a year.
    pub date: Date,
    /// State or religious.
    pub class: Class,
    /// While in force.
    pub validity: Validity,
}

/// One line of law that gives a day off instead of a holiday that fell on a day nobody works anyway.
///
/// The day off is the next day that is neither Saturday nor Sunday, nor a holiday, nor already given instead of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Substitution {
    /// Weekdays on which a holiday is lost and given back.
    pub fallen_on: &'static [Weekday],
    /// Classes of holidays that are given back.
    pub classes: &'static [Class],
    /// While in force, by the date of the holiday.
    pub validity: Validity,
}

/// A country's law on work-free days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Law {
    /// The holidays, in the order of the year.
    pub holidays: &'static [HolidayRule],
    /// What is given back, and since when.
    pub substitutions: &'static [Substitution],
}

/// A date that is work-free by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LegalDay {
    /// The work-free date.
    pub date: NaiveDate,
    /// The holiday kept, or given back, on it.
    pub holiday: Holiday,
    /// The date the holiday itself fell on, when this day is off instead of it.
    pub instead_of: Option<NaiveDate>,
}

/// The law of a country.
pub fn law(country: Country) -> &'static Law {
    match country {
        Country::Slovenia => &slovenia::LAW,
        Country::Serbia => &serbia::LAW,
    }
}

impl Law {
    /// Every work-free date of a year, in order of date; holidays that share a date all appear.
    pub fn days_off(&self, year: i32) -> Vec<LegalDay> {
        // A day can be given back across New Year, so the years on both sides are looked at.
        let around: Vec<(LegalDay, Class)> = [year.checked_sub(1), Some(year), year.checked_add(1)]
            .into_iter()
            .flatten()
            .flat_map(|year| self.holidays_in(year))
            .collect();
        let mut taken: BTreeSet<NaiveDate> = around.iter().map(|(day, _)| day.date).collect();
        let mut days: Vec<LegalDay> = Vec::new();
        for (day, class) in around {
            if self.is_given_back(day.date, class)
                && let Some(date) = next_working_day(day.date, &taken)
            {
                taken.insert(date);
                days.push(LegalDay {
                    date,
                    instead_of: Some(day.date),
                    ..day
                });
            }
            days.push(day);
        }
        days.retain(|day| day.date.year() == year);
        days.sort();
        days
    }

    fn holidays_in(&self, year: i32) -> Vec<(LegalDay, Class)> {
        let mut days: Vec<_> = self
            .holidays
            .iter()
            .filter_map(|rule| {
                let date = rule.date.in_year(year)?;
                let day = LegalDay {
                    date,
                    holiday: rule.holiday,
                    instead_of: None,
                };
                rule.validity.covers(date).then_some((day, rule.class))
            })
            .collect();
        days.sort_by_key(|(day, _)| *day);
        days
    }

    fn is_given_back(&self, date: NaiveDate, class: Class) -> bool {
        self.substitutions.iter().any(|line| {
            line.validity.covers(date)
                && line.classes.contains(&class)
                && line.fallen_on.contains(&date.weekday())
        })
    }
}

impl Date {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter { computus, days } => {
                easter_sunday(computus, year)?.checked_add_signed(TimeDelta::days(days.into()))
            }
        }
    }
}

fn next_working_day(after: NaiveDate, taken: &BTreeSet<NaiveDate>) -> Option<NaiveDate> {
    after.iter_days().skip(1).find(|date| {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !taken.contains(date)
    })
}
