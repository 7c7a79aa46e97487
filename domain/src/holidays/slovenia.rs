//! Slovenia: Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji, the days that are work-free.
//!
//! Ad-hoc work-free days (14 August 2023) are no part of it: they come through a calendar's overrides.

use super::easter::Computus::Gregorian;
use super::{Class, Date, Holiday, HolidayRule, Law, Substitution, Validity};
use Class::{Religious, State};
use Holiday::*;

/// The law in force.
pub const LAW: Law = Law {
    holidays: HOLIDAYS,
    substitutions: SUBSTITUTIONS,
};

const HOLIDAYS: &[HolidayRule] = &[
    fixed(SiNewYear, 1, 1, State, Validity::ALWAYS),
    // 2 January was a working day from 2013 to 2016 (ZUJF).
    fixed(SiNewYear, 1, 2, State, Validity::until(2012, 12, 31)),
    fixed(SiNewYear, 1, 2, State, Validity::since(2017, 1, 1)),
    fixed(SiCultureDay, 2, 8, State, Validity::ALWAYS),
    easter(SiEasterSunday, 0),
    easter(SiEasterMonday, 1),
    fixed(SiUprisingDay, 4, 27, State, Validity::ALWAYS),
    fixed(SiLabourDay, 5, 1, State, Validity::ALWAYS),
    fixed(SiLabourDay, 5, 2, State, Validity::ALWAYS),
    easter(SiPentecost, 49),
    fixed(SiStatehoodDay, 6, 25, State, Validity::ALWAYS),
    fixed(SiAssumption, 8, 15, Religious, Validity::ALWAYS),
    fixed(SiReformationDay, 10, 31, State, Validity::ALWAYS),
    fixed(SiRemembranceDay, 11, 1, State, Validity::ALWAYS),
    fixed(SiChristmas, 12, 25, Religious, Validity::ALWAYS),
    fixed(SiIndependenceDay, 12, 26, State, Validity::ALWAYS),
];

/// Nothing is given back. A bill of February 2026 would change that from 1 January 2027; should it pass, this is its line:
/// `Substitution { fallen_on: &[Weekday::Sat, Weekday::Sun], classes: &[State], validity: Validity::since(2027, 1, 1) }`.
const SUBSTITUTIONS: &[Substitution] = &[];

const fn fixed(
    holiday: Holiday,
    month: u32,
    day: u32,
    class: Class,
    validity: Validity,
) -> HolidayRule {
    HolidayRule {
        holiday,
        date: Date::Fixed { month, day },
        class,
        validity,
    }
}

const fn easter(holiday: Holiday, days: i32) -> HolidayRule {
    let date = Date::Easter {
        computus: Gregorian,
        days,
    };
    HolidayRule {
        holiday,
        date,
        class: Religious,
        validity: Validity::ALWAYS,
    }
}
