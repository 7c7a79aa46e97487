//! Random rules, calendars, starts and pauses.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc, Weekday};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use servis48_domain::Country;
use servis48_domain::calendar::{Calendar, Override};
use servis48_domain::clock::{Clock, OfficeInterval, OfficeWeek, Pause, Rule, WorkingWeekdays};

/// A rule, a calendar and a start.
#[derive(Debug, Clone)]
pub struct Case {
    pub rule: Rule,
    pub calendar: Calendar,
    pub start: DateTime<Utc>,
}

pub fn case() -> impl Strategy<Value = Case> {
    (
        rule(),
        country(),
        start(),
        vec((0..30_u64, any::<bool>()), 0..4),
    )
        .prop_map(|(rule, country, start, changes)| {
            let overrides = changes.into_iter().map(|(days, worked)| {
                let date = start.date_naive() + Days::new(days);
                (
                    date,
                    if worked {
                        Override::Worked
                    } else {
                        Override::Off {
                            name: "praznik občine".to_owned(),
                        }
                    },
                )
            });
            let calendar = Calendar::new("test", 1, country, country.time_zone(), overrides);
            Case {
                rule,
                calendar,
                start,
            }
        })
}

fn country() -> impl Strategy<Value = Country> {
    select(&[Country::Slovenia, Country::Serbia][..])
}

/// Whole minutes of 2015 to 2040, every third within days of a change of clocks.
fn start() -> impl Strategy<Value = DateTime<Utc>> {
    let minutes = |from: NaiveDate, to: NaiveDate| {
        let from = from.and_hms_opt(0, 0, 0).unwrap().and_utc();
        (0..(to - from.date_naive()).num_minutes())
            .prop_map(move |minutes| from + Duration::minutes(minutes))
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let near_change = (2015..=2040, select(&[3, 10][..])).prop_flat_map(move |(year, month)| {
        minutes(day(year, month, 20), day(year, month, 31) + Days::new(1))
    });
    prop_oneof![2 => minutes(day(2015, 1, 1), day(2040, 12, 31)), 1 => near_change]
}

pub fn rule() -> impl Strategy<Value = Rule> {
    (
        clock(),
        1..=96_u32,
        option::weighted(0.5, subsequence(&WEEK, 1..=7)),
    )
        .prop_map(|(clock, hours, weekdays)| {
            let rule = Rule::new("test", 1, clock, hours).unwrap();
            match (
                rule.clock(),
                weekdays.and_then(|days| WorkingWeekdays::new(&days)),
            ) {
                // Other weekdays than those with office hours could leave no working time at all.
                (Clock::OfficeHours { .. }, _) | (_, None) => rule,
                (Clock::Elapsed | Clock::WorkingDays { .. }, Some(weekdays)) => {
                    rule.with_weekdays(weekdays)
                }
            }
        })
}

static WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

fn clock() -> impl Strategy<Value = Clock> {
    prop_oneof![
        1 => Just(Clock::Elapsed),
        3 => any::<bool>().prop_map(|friday_to_monday| Clock::WorkingDays { friday_to_monday }),
        3 => (office(), any::<bool>())
            .prop_map(|(office, friday_to_monday)| Clock::OfficeHours { office, friday_to_monday }),
    ]
}

/// One or two intervals a day on two to seven weekdays, none of which begins or ends in the hour that clocks skip or repeat.
fn office() -> impl Strategy<Value = OfficeWeek> {
    let quarter = prop_oneof![1 => 0..8_u16, 9 => 13..=96_u16];
    (subsequence(&WEEK, 2..=7), btree_set(quarter, 4)).prop_map(|(days, quarters)| {
        let times: Vec<u16> = quarters.into_iter().map(|quarter| quarter * 15).collect();
        let intervals = times.chunks_exact(2).filter_map(|pair| match pair {
            [open, close] => OfficeInterval::new(*open, *close),
            _ => None,
        });
        let intervals: Vec<_> = intervals.collect();
        OfficeWeek::new(
            days.iter()
                .flat_map(|day| intervals.iter().map(|hours| (*day, *hours))),
        )
        .unwrap()
    })
}

/// Up to three pauses from the start on, in any order and perhaps overlapping: minutes after the start, and minutes long.
pub fn pauses() -> impl Strategy<Value = Vec<(i64, i64)>> {
    vec((0..6_000_i64, 1..4_000_i64), 0..=3)
}

pub fn placed(start: DateTime<Utc>, pauses: &[(i64, i64)]) -> Vec<Pause> {
    let pause = |(after, length): &(i64, i64)| {
        let from = start + Duration::minutes(*after);
        Pause::new(from, from + Duration::minutes(*length)).unwrap()
    };
    pauses.iter().map(pause).collect()
}
