//! The worked cases and check dates of the promise and of the laws and published rules it rests on.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod around;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use servis48_domain::Country::{self, Serbia, Slovenia};
use servis48_domain::calendar::{Calendar, DayOff, Override};
use servis48_domain::clock::{Clock, Deadline, Rule, Step, deadline, local_instant};
use servis48_domain::{Code, Verdict};

fn local(calendar: &Calendar, wall: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
    local_instant(calendar.time_zone(), wall).unwrap()
}

fn rule(name: &str) -> Rule {
    let clock = match name {
        "elapsed" => Clock::Elapsed,
        "working-days" => Clock::WorkingDays {
            friday_to_monday: false,
        },
        "friday" => Clock::WorkingDays {
            friday_to_monday: true,
        },
        hours => Clock::OfficeHours {
            office: hours.parse().unwrap(),
            friday_to_monday: false,
        },
    };
    Rule::new(name, 1, clock, 48).unwrap()
}

fn due(country: Country, clock: &str, start: &str) -> Deadline {
    let calendar = Calendar::national(country);
    deadline(&rule(clock), &calendar, local(&calendar, start), &[]).unwrap()
}

fn check_due(country: Country, clock: &str, start: &str, expected: &str) {
    let calendar = Calendar::national(country);
    let due = due(country, clock, start)
        .due
        .with_timezone(&calendar.time_zone());
    assert_eq!(
        due.format("%a %Y-%m-%d %H:%M").to_string(),
        expected,
        "{country:?} {clock} {start}"
    );
}

const OFFICE: &str = "Mon-Fri 08:00-16:00";
const SPLIT: &str =
    "Mon,Tue,Thu 08:00-12:00,13:00-15:00; Wed 08:00-12:00,13:00-17:00; Fri 08:00-13:00";

#[test]
fn the_same_case_under_three_rules() {
    for (clock, expected, minutes) in [
        ("elapsed", "Sun 2016-02-14 09:30", -(2 * 24 * 60 + 216)),
        ("working-days", "Tue 2016-02-16 09:30", -216),
        ("friday", "Wed 2016-02-17 00:00", 654),
    ] {
        check_due(Slovenia, clock, "2016-02-12 09:30", expected);
        let answered = local(&Calendar::national(Slovenia), "2016-02-16 13:06");
        let verdict = Verdict::of(due(Slovenia, clock, "2016-02-12 09:30").due, answered);
        assert_eq!(
            (verdict.minutes(), verdict.on_time()),
            (minutes, minutes >= 0),
            "{clock}"
        );
    }
}

#[test]
fn due_times() {
    for (country, clock, start, expected) in [
        // The same wall-clock time two working days later; what reaches midnight stays there.
        (
            Slovenia,
            "working-days",
            "2026-06-04 09:30",
            "Mon 2026-06-08 09:30",
        ),
        (
            Slovenia,
            "working-days",
            "2026-06-04 00:00",
            "Sat 2026-06-06 00:00",
        ),
        (
            Slovenia,
            "working-days",
            "2026-06-06 12:00",
            "Wed 2026-06-10 00:00",
        ),
        (
            Slovenia,
            "working-days",
            "2026-06-05 23:59",
            "Tue 2026-06-09 23:59",
        ),
        (
            Slovenia,
            "friday",
            "2026-06-04 23:59",
            "Mon 2026-06-08 23:59",
        ),
        (
            Slovenia,
            "friday",
            "2026-06-05 00:00",
            "Wed 2026-06-10 00:00",
        ),
        (
            Slovenia,
            "friday",
            "2026-06-07 20:00",
            "Wed 2026-06-10 00:00",
        ),
        (
            Slovenia,
            "friday",
            "2026-04-24 12:40",
            "Thu 2026-04-30 00:00",
        ),
        (Serbia, "friday", "2026-04-24 12:40", "Wed 2026-04-29 00:00"),
        // Holidays of the one country are no holidays of the other.
        (
            Slovenia,
            "working-days",
            "2026-04-02 10:00",
            "Tue 2026-04-07 10:00",
        ),
        (
            Serbia,
            "working-days",
            "2026-04-09 10:00",
            "Wed 2026-04-15 10:00",
        ),
        (
            Serbia,
            "working-days",
            "2027-04-29 10:00",
            "Thu 2027-05-06 10:00",
        ),
        (
            Serbia,
            "working-days",
            "2022-12-30 15:00",
            "Thu 2023-01-05 15:00",
        ),
        (
            Slovenia,
            "working-days",
            "2025-12-24 08:00",
            "Tue 2025-12-30 08:00",
        ),
        (
            Slovenia,
            "working-days",
            "2014-12-31 08:00",
            "Mon 2015-01-05 08:00",
        ),
        (
            Slovenia,
            "working-days",
            "2018-12-31 08:00",
            "Fri 2019-01-04 08:00",
        ),
        // Six days of eight hours.
        (Serbia, OFFICE, "2026-06-01 05:47", "Mon 2026-06-08 16:00"),
        (Serbia, OFFICE, "2026-06-01 16:00", "Tue 2026-06-09 16:00"),
        (Serbia, OFFICE, "2026-06-01 15:59", "Tue 2026-06-09 15:59"),
        (Serbia, OFFICE, "2026-06-06 12:00", "Mon 2026-06-15 16:00"),
        // 6 + 6 + 8 + 6 + 5 hours a week; the 17 hours of the second reach into Wednesday's first five.
        (Serbia, SPLIT, "2026-06-01 08:00", "Wed 2026-06-10 14:00"),
        (Serbia, SPLIT, "2026-06-01 12:30", "Thu 2026-06-11 09:00"),
        // Changes of clocks: real hours for on-call, none of anybody's business on a weekend.
        (
            Slovenia,
            "elapsed",
            "2026-03-28 12:00",
            "Mon 2026-03-30 13:00",
        ),
        (
            Slovenia,
            "elapsed",
            "2026-10-24 12:00",
            "Mon 2026-10-26 11:00",
        ),
        (
            Slovenia,
            "elapsed",
            "2026-03-27 01:30",
            "Sun 2026-03-29 01:30",
        ),
        (
            Slovenia,
            "elapsed",
            "2026-03-27 02:00",
            "Sun 2026-03-29 03:00",
        ),
        (
            Serbia,
            "working-days",
            "2026-03-27 12:00",
            "Tue 2026-03-31 12:00",
        ),
        (
            Serbia,
            "working-days",
            "2026-10-23 12:00",
            "Tue 2026-10-27 12:00",
        ),
    ] {
        check_due(country, clock, start, expected);
    }
}

fn check_day(country: Country, date: &str, expected: Option<&str>) {
    let date: NaiveDate = date.parse().unwrap();
    let found = Calendar::national(country)
        .day_off(date)
        .map(|day| match day {
            DayOff::Holiday(holiday) => holiday.code().to_owned(),
            DayOff::InsteadOf { holiday, fell_on } => format!("{} of {fell_on}", holiday.code()),
            other => panic!("{other:?}"),
        });
    assert_eq!(found.as_deref(), expected, "{country:?} {date}");
}

#[test]
fn check_dates_of_slovenia() {
    for (date, expected) in [
        ("2018-04-02", Some("si-easter-monday")),
        ("2022-04-18", Some("si-easter-monday")),
        ("2024-04-01", Some("si-easter-monday")),
        ("2018-01-01", Some("si-new-year")),
        ("2018-02-08", Some("si-culture-day")),
        ("2018-04-01", Some("si-easter-sunday")),
        ("2018-04-27", Some("si-uprising-day")),
        ("2018-05-01", Some("si-labour-day")),
        ("2018-05-02", Some("si-labour-day")),
        ("2018-05-20", Some("si-pentecost")),
        ("2018-06-25", Some("si-statehood-day")),
        ("2018-08-15", Some("si-assumption")),
        ("2018-10-31", Some("si-reformation-day")),
        ("2018-11-01", Some("si-remembrance-day")),
        ("2018-12-25", Some("si-christmas")),
        ("2018-12-26", Some("si-independence-day")),
        ("2018-03-30", None),
        ("2018-12-24", None),
        // A Saturday, and nothing is given back.
        ("2024-04-27", Some("si-uprising-day")),
        ("2024-04-29", None),
        // 2 January was worked from 2013 to 2016.
        ("2012-01-02", Some("si-new-year")),
        ("2013-01-02", None),
        ("2016-01-02", None),
        ("2017-01-02", Some("si-new-year")),
        // Off by a decision of that year alone, which is an override.
        ("2023-08-14", None),
    ] {
        check_day(Slovenia, date, expected);
    }
}

#[test]
fn check_dates_of_serbia() {
    for (date, expected) in [
        ("2017-01-02", Some("rs-new-year")),
        ("2017-01-03", Some("rs-new-year of 2017-01-01")),
        ("2017-01-04", None),
        ("2022-01-03", Some("rs-new-year of 2022-01-02")),
        ("2022-01-04", None),
        ("2023-01-03", Some("rs-new-year of 2023-01-01")),
        ("2028-01-03", Some("rs-new-year of 2028-01-02")),
        ("2016-04-29", Some("rs-good-friday")),
        ("2016-04-30", Some("rs-holy-saturday")),
        ("2016-05-01", Some("rs-easter-sunday")),
        ("2016-05-02", Some("rs-easter-monday")),
        ("2016-05-03", Some("rs-labour-day of 2016-05-01")),
        ("2016-05-04", None),
        ("2025-04-17", None),
        ("2025-04-18", Some("rs-good-friday")),
        ("2025-04-19", Some("rs-holy-saturday")),
        ("2025-04-20", Some("rs-easter-sunday")),
        ("2025-04-21", Some("rs-easter-monday")),
        ("2025-02-17", Some("rs-statehood-day of 2025-02-16")),
        ("2026-02-16", Some("rs-statehood-day")),
        ("2026-02-17", Some("rs-statehood-day of 2026-02-15")),
        ("2026-02-18", None),
        ("2027-05-03", Some("rs-easter-monday")),
        ("2027-05-04", Some("rs-labour-day of 2027-05-02")),
        ("2027-05-05", None),
        ("2018-11-12", Some("rs-armistice-day of 2018-11-11")),
        // Religious holidays are not moved: 7 January 2018 was a Sunday. 9 May is worked.
        ("2018-01-08", None),
        ("2024-05-09", None),
    ] {
        check_day(Serbia, date, expected);
    }
}

#[test]
fn overrides_add_days_off_and_take_them_away() {
    let day = |date: &str| date.parse::<NaiveDate>().unwrap();
    let overrides = [
        (
            day("2023-08-14"),
            Override::Off {
                name: "dan solidarnosti".to_owned(),
            },
        ),
        (day("2023-08-15"), Override::Worked),
        (day("2023-08-19"), Override::Worked),
        (
            day("2023-12-25"),
            Override::Off {
                name: "občinski praznik".to_owned(),
            },
        ),
    ];
    let calendar = Calendar::new("celje", 2, Slovenia, Slovenia.time_zone(), overrides);
    assert_eq!(
        calendar.day_off(day("2023-08-14")),
        Some(DayOff::Municipal {
            name: "dan solidarnosti".to_owned()
        })
    );
    assert_eq!(calendar.day_off(day("2023-08-15")), None);
    assert!(matches!(
        calendar.day_off(day("2023-12-25")),
        Some(DayOff::Holiday(_))
    ));

    for (clock, start, expected) in [
        ("working-days", "2023-08-11 10:00", "Wed 2023-08-16 10:00"),
        ("working-days", "2023-08-18 10:00", "Mon 2023-08-21 10:00"),
        // Worked after all, but the office has no hours on a Saturday.
        (OFFICE, "2023-08-18 08:00", "Fri 2023-08-25 16:00"),
    ] {
        let due = deadline(&rule(clock), &calendar, local(&calendar, start), &[])
            .unwrap()
            .due;
        let due = due
            .with_timezone(&calendar.time_zone())
            .format("%a %Y-%m-%d %H:%M");
        assert_eq!(due.to_string(), expected, "{clock} {start}");
    }
}

#[test]
fn a_deadline_explains_itself() {
    let steps = due(Slovenia, "friday", "2026-04-24 12:40").steps;
    let spoken: Vec<String> = steps.iter().map(spoken).collect();
    assert_eq!(
        spoken,
        [
            "received Fri 24 12:40",
            "off Fri 24 to Fri 24: FridayRule",
            "off Sat 25 to Sun 26: Weekend",
            "off Mon 27 to Mon 27: Holiday(SiUprisingDay)",
            "counts from Tue 28 00:00: FridayRule",
            "due Thu 30 00:00",
        ]
    );
}

fn spoken(step: &Step) -> String {
    let at = |at: &DateTime<Utc>| {
        at.with_timezone(&Slovenia.time_zone())
            .format("%a %d %H:%M")
            .to_string()
    };
    match step {
        Step::Received { at: when } => format!("received {}", at(when)),
        Step::Validated { at: when } => format!("validated {}", at(when)),
        Step::Reopened { at: when } => format!("reopened {}", at(when)),
        Step::DaysOff {
            first,
            last,
            reason,
        } => {
            format!(
                "off {} to {}: {reason:?}",
                first.format("%a %d"),
                last.format("%a %d")
            )
        }
        Step::StartsLater { at: when, reason } => format!("counts from {}: {reason:?}", at(when)),
        Step::Paused { from, to, minutes } => {
            format!("paused {} to {}: {minutes}", at(from), at(to))
        }
        Step::Due { at: when } => format!("due {}", at(when)),
    }
}
