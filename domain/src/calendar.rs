//! A municipality's calendar: the country's law plus the municipality's own overrides, under one version.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::holidays::{Holiday, LegalDay, law};
use crate::{Code, Country};

/// Why a date does not count as a working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or Sunday that the rule does not name as a working weekday.
    Weekend,
    /// By the rule nobody works: another weekday, or, as the reason of a later start, an hour outside office hours.
    Closed,
    /// A holiday by law.
    Holiday(Holiday),
    /// Off by law instead of a holiday that fell on a day off.
    InsteadOf {
        /// The holiday that is given back.
        holiday: Holiday,
        /// The date it fell on.
        fell_on: NaiveDate,
    },
    /// Off by the municipality's own decision.
    Municipal {
        /// The day's name as the municipality gave it.
        name: String,
    },
    /// The Friday a request came in on, where such requests count from the next working day.
    FridayRule,
}

/// A municipality's departure from the country's law on one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Override {
    /// An extra day off.
    Off {
        /// Its name, shown in explanations.
        name: String,
    },
    /// Worked after all, be it a holiday or a weekend.
    Worked,
}

/// Which dates are off in a municipality, with the version under which deadlines were computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    id: String,
    version: u32,
    country: Country,
    time_zone: Tz,
    overrides: BTreeMap<NaiveDate, Override>,
}

impl Calendar {
    /// A calendar as stored; a later override of the same date replaces the earlier one.
    pub fn new(
        id: impl Into<String>,
        version: u32,
        country: Country,
        time_zone: Tz,
        overrides: impl IntoIterator<Item = (NaiveDate, Override)>,
    ) -> Self {
        Self {
            id: id.into(),
            version,
            country,
            time_zone,
            overrides: overrides.into_iter().collect(),
        }
    }

    /// The country's law alone, in the country's time zone; its id is the country's code and its version 1.
    pub fn national(country: Country) -> Self {
        Self::new(country.code(), 1, country, country.time_zone(), [])
    }

    /// The calendar's stable name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version, growing with every change of the overrides.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whose law on holidays applies.
    pub fn country(&self) -> Country {
        self.country
    }

    /// In which zone dates and midnights are meant.
    pub fn time_zone(&self) -> Tz {
        self.time_zone
    }

    /// The municipality's own departures from the law, by date.
    pub fn overrides(&self) -> impl Iterator<Item = (NaiveDate, &Override)> {
        self.overrides.iter().map(|(date, change)| (*date, change))
    }

    /// Whether the municipality declared this date worked, even on a weekend or holiday.
    pub fn is_worked_after_all(&self, date: NaiveDate) -> bool {
        self.overrides.get(&date) == Some(&Override::Worked)
    }

    /// Why this date is off, weekends aside: those are the rule's business.
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        self.days_off(date.year()).remove(&date)
    }

    /// Every date of a year that is off by law or override, weekends aside.
    ///
    /// Where holidays coincide, the first in the order of [`Holiday`] names the day.
    pub fn days_off(&self, year: i32) -> BTreeMap<NaiveDate, DayOff> {
        let mut days = BTreeMap::new();
        for LegalDay {
            date,
            holiday,
            instead_of,
        } in law(self.country).days_off(year)
        {
            days.entry(date).or_insert(match instead_of {
                None => DayOff::Holiday(holiday),
                Some(fell_on) => DayOff::InsteadOf { holiday, fell_on },
            });
        }
        for (date, change) in self
            .overrides
            .iter()
            .filter(|(date, _)| date.year() == year)
        {
            match change {
                Override::Off { name } => {
                    // A holiday keeps the name that everyone knows it by.
                    days.entry(*date)
                        .or_insert_with(|| DayOff::Municipal { name: name.clone() });
                }
                Override::Worked => {
                    days.remove(date);
                }
            }
        }
        days
    }
}

impl Country {
    /// The zone in which the country's municipalities keep their dates.
    pub fn time_zone(self) -> Tz {
        match self {
            Self::Slovenia => Tz::Europe__Ljubljana,
            Self::Serbia => Tz::Europe__Belgrade,
        }
    }
}
