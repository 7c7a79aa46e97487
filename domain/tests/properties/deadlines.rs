//! Due instants.

use chrono::{DateTime, Days, TimeDelta, Utc};
use proptest::prelude::*;
use servis48_domain::Country;
use servis48_domain::calendar::{Calendar, Override};
use servis48_domain::clock::{
    Clock, NoWorkingTime, Pause, Rule, counted_between, deadline, remaining,
};
use servis48_domain::escalation::{Level, marks};

use crate::cases::{Case, case, pauses, placed};
use crate::config;

fn due(case: &Case) -> DateTime<Utc> {
    deadline(&case.rule, &case.calendar, case.start, &[])
        .unwrap()
        .due
}

fn with_override(case: &Case, days: u64, change: Override) -> Case {
    let kept = case
        .calendar
        .overrides()
        .map(|(date, change)| (date, change.clone()));
    let added = (case.start.date_naive() + Days::new(days), change);
    let country = case.calendar.country();
    let calendar = Calendar::new("test", 2, country, country.time_zone(), kept.chain([added]));
    Case {
        calendar,
        ..case.clone()
    }
}

proptest! {
    #![proptest_config(config(384))]

    #[test]
    fn a_later_start_is_never_due_sooner(case in case(), minutes in 1..5_000_i64) {
        let later = Case { start: case.start + TimeDelta::minutes(minutes), ..case.clone() };
        prop_assert!(due(&case) <= due(&later));
    }

    #[test]
    fn more_hours_are_never_due_sooner(case in case(), more in 1..48_u32) {
        let hours = case.rule.hours() + more;
        let longer = Rule::new("longer", 1, case.rule.clock().clone(), hours).unwrap();
        let rule = longer.with_weekdays(case.rule.weekdays().clone());
        let longer = Case { rule, ..case.clone() };
        prop_assert!(due(&case) < due(&longer));
    }

    #[test]
    fn the_due_instant_is_the_first_that_reaches_the_hours(case in case()) {
        let Case { rule, calendar, start } = &case;
        let found = deadline(rule, calendar, *start, &[]).unwrap();
        let counted = |to| counted_between(rule, calendar, found.counts_from, to);
        let hours = TimeDelta::hours(rule.hours().into());
        prop_assert!(counted(found.due) >= hours);
        prop_assert!(counted(found.due - TimeDelta::seconds(1)) < hours);
        // Inside working time: something counts right before it, and right after the count began.
        prop_assert!(counted_between(rule, calendar, found.due - TimeDelta::seconds(1), found.due) > TimeDelta::zero());
        prop_assert!(counted(found.counts_from + TimeDelta::seconds(1)) > TimeDelta::zero());
        prop_assert!(*start <= found.counts_from && found.start == *start);
    }

    #[test]
    fn a_day_off_never_brings_it_forward(case in case(), days in 0..30_u64) {
        let off = Override::Off { name: "praznik".to_owned() };
        prop_assert!(due(&case) <= due(&with_override(&case, days, off)));
        prop_assert!(due(&case) >= due(&with_override(&case, days, Override::Worked)));
    }

    #[test]
    fn a_pause_adds_exactly_what_it_counted(case in case(), share in 0..100_i32, minutes in 1..10_000_i64) {
        let Case { rule, calendar, start } = &case;
        let plain = deadline(rule, calendar, *start, &[]).unwrap();
        let from = plain.counts_from + (plain.due - plain.counts_from) * share / 100;
        let to = from + TimeDelta::minutes(minutes);
        let paused = deadline(rule, calendar, *start, &[Pause::new(from, to).unwrap()]).unwrap();
        let counted = counted_between(rule, calendar, from, to);
        let moved = counted_between(rule, calendar, plain.due, paused.due);
        // Where the hour that a Sunday in March lacks is counted at once, the due instant overshoots by part of it.
        let hours = TimeDelta::hours(rule.hours().into());
        let exact = counted_between(rule, calendar, plain.counts_from, plain.due) == hours
            && counted_between(rule, calendar, plain.counts_from, paused.due) == hours + counted;
        prop_assert!(exact || overshoots(&case));
        if exact {
            prop_assert_eq!(moved, counted);
        }
        prop_assert!(plain.due <= paused.due);
    }

    #[test]
    fn pauses_count_once_in_any_order(case in case(), pauses in pauses()) {
        let pauses = placed(case.start, &pauses);
        let reversed: Vec<_> = pauses.iter().rev().chain(&pauses).copied().collect();
        let due = |pauses: &[Pause]| deadline(&case.rule, &case.calendar, case.start, pauses).unwrap();
        prop_assert_eq!(due(&pauses), due(&reversed));
    }

    #[test]
    fn what_remains_runs_from_the_hours_to_nothing(case in case(), pauses in pauses(), minutes in 1..5_000_i64) {
        let Case { rule, calendar, start } = &case;
        let pauses = placed(*start, &pauses);
        let found = deadline(rule, calendar, *start, &pauses).unwrap();
        let left = |now| remaining(rule, calendar, &found, &pauses, now);
        let hours = TimeDelta::hours(rule.hours().into());
        prop_assert!(left(*start) == hours || overshoots(&case));
        prop_assert_eq!(left(found.due), TimeDelta::zero());
        let later = *start + TimeDelta::minutes(minutes);
        prop_assert!(left(later) <= left(*start));
        prop_assert!(left(found.due + TimeDelta::days(31)) < TimeDelta::zero());
    }

    #[test]
    fn levels_come_in_order_and_the_third_is_the_due_instant(case in case(), pauses in pauses()) {
        let pauses = placed(case.start, &pauses);
        let marks = marks(&case.rule, &case.calendar, case.start, &pauses).unwrap();
        prop_assert!(marks.is_sorted_by(|(_, earlier), (_, later)| earlier < later) || overshoots(&case));
        let due = deadline(&case.rule, &case.calendar, case.start, &pauses).unwrap().due;
        prop_assert_eq!(marks.get(2), Some(&(Level::Due, due)));
    }
}

/// Whether the hour that a day in March lacks can count: only where clocks change on a working day of 24 hours.
fn overshoots(case: &Case) -> bool {
    match case.rule.clock() {
        Clock::Elapsed | Clock::OfficeHours { .. } => false,
        Clock::WorkingDays { .. } => {
            case.rule.weekdays().contains(chrono::Weekday::Sun)
                || case.calendar.overrides().count() > 0
        }
    }
}

#[test]
fn without_working_time_there_is_no_deadline_and_no_endless_search() {
    let calendar = Calendar::national(Country::Slovenia);
    let start: DateTime<Utc> = "2026-06-05T08:00:00Z".parse().unwrap();
    let rule = |weekdays: &str| {
        let office = "Mon 08:00-16:00".parse().unwrap();
        let clock = Clock::OfficeHours {
            office,
            friday_to_monday: true,
        };
        Rule::new("closed", 1, clock, 48)
            .unwrap()
            .with_weekdays(weekdays.parse().unwrap())
    };
    assert_eq!(
        deadline(&rule("Sun"), &calendar, start, &[]),
        Err(NoWorkingTime)
    );
    assert!(deadline(&rule("Mon,Sun"), &calendar, start, &[]).is_ok());
    let fortnight = Pause::new(start, start + TimeDelta::days(14)).unwrap();
    assert!(deadline(&rule("Mon"), &calendar, start, &[fortnight]).is_ok());
}

#[test]
fn the_ends_of_time_do_no_harm() {
    let clocks = [
        Clock::Elapsed,
        Clock::WorkingDays {
            friday_to_monday: true,
        },
        Clock::OfficeHours {
            office: "Mon-Fri 08:00-16:00".parse().unwrap(),
            friday_to_monday: false,
        },
    ];
    for clock in clocks {
        let rule = Rule::new("any", 1, clock, 48).unwrap();
        let calendar = Calendar::national(Country::Serbia);
        let late = DateTime::<Utc>::MAX_UTC;
        assert_eq!(deadline(&rule, &calendar, late, &[]), Err(NoWorkingTime));
        let early = DateTime::<Utc>::MIN_UTC + TimeDelta::days(3);
        assert!(deadline(&rule, &calendar, early, &[]).is_ok());
    }
}
