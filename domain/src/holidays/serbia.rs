//! Serbia: Закон о државним и другим празницима у Републици Србији (43/2001, 101/2007, 92/2011), the days that are work-free.

use chrono::Weekday;

use super::easter::Computus::Julian;
use super::{Class, Date, Holiday, HolidayRule, Law, Substitution, Validity};
use Class::{Religious, State};
use Holiday::*;

/// The law in force.
pub const LAW: Law = Law {
    holidays: HOLIDAYS,
    substitutions: SUBSTITUTIONS,
};

const HOLIDAYS: &[HolidayRule] = &[
    fixed(RsNewYear, 1, 1, State, Validity::ALWAYS),
    fixed(RsNewYear, 1, 2, State, Validity::ALWAYS),
    fixed(RsChristmas, 1, 7, Religious, Validity::ALWAYS),
    fixed(RsStatehoodDay, 2, 15, State, Validity::ALWAYS),
    // The second day and 11 November came with the amendment 92/2011.
    fixed(RsStatehoodDay, 2, 16, State, Validity::since(2012, 1, 1)),
    easter(RsGoodFriday, -2),
    easter(RsHolySaturday, -1),
    easter(RsEasterSunday, 0),
    easter(RsEasterMonday, 1),
    fixed(RsLabourDay, 5, 1, State, Validity::ALWAYS),
    fixed(RsLabourDay, 5, 2, State, Validity::ALWAYS),
    fixed(RsArmisticeDay, 11, 11, State, Validity::since(2012, 1, 1)),
];

const SUBSTITUTIONS: &[Substitution] = &[
    // Члан 3а (101/2007): a state holiday on a Sunday makes the next working day work-free. Religious ones are not moved.
    Substitution {
        fallen_on: &[Weekday::Sun],
        classes: &[State],
        validity: Validity::since(2008, 1, 1),
    },
];

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
        computus: Julian,
        days,
    };
    HolidayRule {
        holiday,
        date,
        class: Religious,
        validity: Validity::ALWAYS,
    }
}
