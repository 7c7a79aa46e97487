//! What surrounds the answer clock: pauses, other starts, promises, terms of law, escalation, verdicts.

use std::num::NonZeroU16;

use chrono::{DateTime, TimeDelta, Utc};
use servis48_domain::Country::{Serbia, Slovenia};
use servis48_domain::calendar::{Calendar, DayOff};
use servis48_domain::clock::{
    Clock, Pause, Rule, Start, StartAt, Step, counted_between, deadline, promise_due, remaining,
    statutory_days, statutory_due,
};
use servis48_domain::escalation::{Addressee, Level, QuietHours, marks};
use servis48_domain::lifecycle::reopens_until;
use servis48_domain::{Code, Kind, Outcome, Requirement, Verdict};

use super::{OFFICE, local, rule, spoken};

fn slovenia() -> Calendar {
    Calendar::national(Slovenia)
}

fn at(wall: &str) -> DateTime<Utc> {
    local(&slovenia(), wall)
}

fn said(at: DateTime<Utc>) -> String {
    at.with_timezone(&Slovenia.time_zone())
        .format("%a %Y-%m-%d %H:%M")
        .to_string()
}

fn every_day() -> Rule {
    rule("working-days").with_weekdays("Mon-Sun".parse().unwrap())
}

#[test]
fn pauses_are_added_by_the_same_rule() {
    for (clock, start, pauses, expected) in [
        (
            "elapsed",
            "2026-06-04 09:30",
            vec![("2026-06-04 10:00", "2026-06-04 12:30")],
            "Sat 2026-06-06 12:00",
        ),
        (
            "working-days",
            "2026-06-04 09:30",
            vec![("2026-06-05 10:00", "2026-06-05 12:30")],
            "Mon 2026-06-08 12:00",
        ),
        // Waiting over the weekend adds nothing where the weekend counts nothing.
        (
            "working-days",
            "2026-06-04 09:30",
            vec![("2026-06-06 00:00", "2026-06-07 20:00")],
            "Mon 2026-06-08 09:30",
        ),
        (
            "working-days",
            "2026-06-04 09:30",
            vec![("2026-06-05 12:00", "2026-06-08 09:00")],
            "Tue 2026-06-09 06:30",
        ),
        (
            OFFICE,
            "2026-06-01 05:47",
            vec![("2026-06-01 15:00", "2026-06-02 09:00")],
            "Tue 2026-06-09 10:00",
        ),
        // Before the start and after the due time nothing rests any more.
        (
            "working-days",
            "2026-06-04 09:30",
            vec![("2026-06-01 00:00", "2026-06-04 09:30")],
            "Mon 2026-06-08 09:30",
        ),
        (
            "working-days",
            "2026-06-04 09:30",
            vec![("2026-06-08 09:30", "2026-06-10 00:00")],
            "Mon 2026-06-08 09:30",
        ),
    ] {
        let pauses: Vec<_> = pauses
            .iter()
            .map(|(from, to)| Pause::new(at(from), at(to)).unwrap())
            .collect();
        let found = deadline(&rule(clock), &slovenia(), at(start), &pauses).unwrap();
        assert_eq!(said(found.due), expected, "{clock} {start} {pauses:?}");
    }
    assert_eq!(
        Pause::new(at("2026-06-04 10:00"), at("2026-06-04 09:59")),
        None
    );
}

#[test]
fn a_pause_is_explained_by_what_it_added() {
    let pause = |from, to| Pause::new(at(from), at(to)).unwrap();
    let pauses = [
        pause("2026-06-05 20:00", "2026-06-06 10:00"),
        pause("2026-06-08 22:00", "2026-06-09 01:00"),
    ];
    let found = deadline(
        &rule("friday"),
        &slovenia(),
        at("2026-06-05 12:40"),
        &pauses,
    )
    .unwrap();
    assert_eq!(
        found.steps.iter().map(spoken).collect::<Vec<_>>(),
        [
            "received Fri 05 12:40",
            "off Fri 05 to Fri 05: FridayRule",
            "paused Fri 05 20:00 to Sat 06 10:00: 0",
            "off Sat 06 to Sun 07: Weekend",
            "counts from Mon 08 00:00: FridayRule",
            "paused Mon 08 22:00 to Tue 09 01:00: 180",
            "due Wed 10 03:00",
        ]
    );
}

#[test]
fn a_working_day_counts_24_hours_even_when_clocks_change() {
    for (start, expected) in [
        // The skipped hour is reached when the clocks are changed.
        ("2026-03-27 02:30", "2026-03-29T01:00:00Z"),
        ("2026-03-27 03:00", "2026-03-29T01:00:00Z"),
        ("2026-03-27 03:30", "2026-03-29T01:30:00Z"),
        ("2026-03-28 12:00", "2026-03-30T10:00:00Z"),
        // Of the repeated hour the later one counts; what is complete when it comes round first is due then.
        ("2026-10-23 01:59", "2026-10-24T23:59:00Z"),
        ("2026-10-23 02:00", "2026-10-25T00:00:00Z"),
        ("2026-10-23 02:30", "2026-10-25T01:30:00Z"),
        ("2026-10-24 12:00", "2026-10-26T11:00:00Z"),
    ] {
        let due = deadline(&every_day(), &slovenia(), at(start), &[])
            .unwrap()
            .due;
        assert_eq!(due, expected.parse::<DateTime<Utc>>().unwrap(), "{start}");
    }
    let over_the_change = Pause::new(at("2026-03-29 01:00"), at("2026-03-29 04:00")).unwrap();
    let due = deadline(
        &every_day(),
        &slovenia(),
        at("2026-03-28 00:00"),
        &[over_the_change],
    )
    .unwrap()
    .due;
    assert_eq!(said(due), "Mon 2026-03-30 03:00");

    let counted =
        |from, to| counted_between(&every_day(), &slovenia(), at(from), at(to)).num_hours();
    assert_eq!(counted("2026-03-29 00:00", "2026-03-30 00:00"), 24);
    assert_eq!(counted("2026-03-29 01:00", "2026-03-29 03:00"), 2);
    assert_eq!(counted("2026-03-29 03:00", "2026-03-29 04:00"), 1);
    assert_eq!(counted("2026-10-25 00:00", "2026-10-26 00:00"), 24);
    assert_eq!(counted("2026-10-26 00:00", "2026-10-25 00:00"), 0);
}

#[test]
fn on_call_counts_day_and_night_from_receipt() {
    let published = rule("friday").starting_at(StartAt::Validation);
    let on_call = published.for_category(true);
    assert_eq!(published.for_category(false), published);
    assert_eq!(
        (on_call.id(), on_call.version(), on_call.hours()),
        ("friday", 1, 48)
    );
    let start = on_call.start(at("2016-02-12 09:30"), None).unwrap();
    assert_eq!(
        said(deadline(&on_call, &slovenia(), start, &[]).unwrap().due),
        "Sun 2016-02-14 09:30"
    );
}

#[test]
fn a_count_can_start_at_validation_or_anew() {
    let rule = rule("working-days").starting_at(StartAt::Validation);
    let (received, validated) = (at("2026-06-02 08:00"), at("2026-06-02 11:00"));
    assert_eq!(rule.start(received, None), None);
    let start = rule.start(received, Some(validated)).unwrap();
    let told = |start: Start| {
        let steps = deadline(&rule, &slovenia(), start, &[]).unwrap().steps;
        steps.iter().map(spoken).collect::<Vec<_>>()
    };
    assert_eq!(
        told(start),
        [
            "received Tue 02 08:00",
            "validated Tue 02 11:00",
            "due Thu 04 11:00"
        ]
    );
    assert_eq!(
        told(Start::Reopened(validated)),
        ["reopened Tue 02 11:00", "due Thu 04 11:00"]
    );
}

#[test]
fn outside_office_hours_the_count_starts_later() {
    let first = |start| {
        let steps = deadline(&rule(OFFICE), &slovenia(), at(start), &[])
            .unwrap()
            .steps;
        steps
            .into_iter()
            .find(|step| matches!(step, Step::StartsLater { .. }))
    };
    let later = |opening, reason| {
        Some(Step::StartsLater {
            at: at(opening),
            reason,
        })
    };
    assert_eq!(
        first("2026-06-02 05:47"),
        later("2026-06-02 08:00", DayOff::Closed)
    );
    assert_eq!(
        first("2026-06-02 16:00"),
        later("2026-06-03 08:00", DayOff::Closed)
    );
    assert_eq!(
        first("2026-06-06 10:00"),
        later("2026-06-08 08:00", DayOff::Weekend)
    );
    assert_eq!(first("2026-06-02 08:00"), None);
}

#[test]
fn what_remains_is_counted_time() {
    let found = deadline(&rule("friday"), &slovenia(), at("2026-04-24 12:40"), &[]).unwrap();
    let left = |now| remaining(&rule("friday"), &slovenia(), &found, &[], at(now)).num_minutes();
    assert_eq!(left("2026-04-24 12:40"), 48 * 60);
    assert_eq!(left("2026-04-27 23:00"), 48 * 60);
    assert_eq!(left("2026-04-29 12:00"), 12 * 60);
    assert_eq!(left("2026-04-30 00:00"), 0);
    assert_eq!(left("2026-04-30 01:30"), -90);
    assert_eq!(left("2026-05-03 12:00"), -24 * 60);
}

#[test]
fn promises_and_terms_end_with_a_local_day() {
    let calendar = slovenia();
    assert_eq!(
        said(promise_due(&calendar, "2026-08-28".parse().unwrap()).unwrap()),
        "Sat 2026-08-29 00:00"
    );
    let days = statutory_days(Slovenia).unwrap();
    assert_eq!(
        said(statutory_due(&calendar, at("2026-06-01 23:59"), days).unwrap()),
        "Wed 2026-06-17 00:00"
    );
    assert_eq!(
        said(statutory_due(&calendar, at("2026-06-02 00:00"), days).unwrap()),
        "Thu 2026-06-18 00:00"
    );
    assert_eq!(
        (days, statutory_days(Serbia)),
        (NonZeroU16::new(15).unwrap(), None)
    );
}

#[test]
fn levels_of_escalation() {
    let marks = |clock, start| -> Vec<String> {
        let marks = marks(&rule(clock), &slovenia(), at(start), &[]).unwrap();
        marks
            .into_iter()
            .map(|(level, at)| format!("{} {}", level.code(), said(at)))
            .collect()
    };
    assert_eq!(
        marks("working-days", "2016-02-12 09:30"),
        [
            "half-gone Mon 2016-02-15 09:30",
            "three-quarters Mon 2016-02-15 21:30",
            "due Tue 2016-02-16 09:30",
            "day-after Wed 2016-02-17 09:30",
        ]
    );
    assert_eq!(
        marks("friday", "2026-06-03 00:00"),
        [
            "half-gone Thu 2026-06-04 00:00",
            "three-quarters Thu 2026-06-04 12:00",
            "due Fri 2026-06-05 00:00",
            "day-after Sat 2026-06-06 00:00",
        ]
    );
    assert_eq!(
        Level::Due.addressees(),
        [Addressee::Head, Addressee::Administrator]
    );
}

#[test]
fn quiet_hours_hold_messages_back() {
    let rule = rule("working-days");
    let held = |now| {
        QuietHours::default_hours()
            .held_until(&rule, &slovenia(), false, at(now))
            .map(said)
    };
    for (now, expected) in [
        ("2026-06-02 07:00", None),
        ("2026-06-02 19:59", None),
        ("2026-06-02 20:00", Some("Wed 2026-06-03 07:00")),
        ("2026-06-02 03:00", Some("Tue 2026-06-02 07:00")),
        ("2026-06-05 22:00", Some("Mon 2026-06-08 07:00")),
        ("2026-06-06 12:00", Some("Mon 2026-06-08 07:00")),
        ("2026-04-30 21:00", Some("Mon 2026-05-04 07:00")),
    ] {
        assert_eq!(held(now).as_deref(), expected, "{now}");
    }
    let now = at("2026-06-06 12:00");
    assert_eq!(
        QuietHours::default_hours().held_until(&rule, &slovenia(), true, now),
        None
    );
    let (midnight, six) = ("00:00:00".parse().unwrap(), "06:00:00".parse().unwrap());
    let nights = QuietHours {
        from: midnight,
        to: six,
    };
    assert_eq!(
        nights
            .held_until(&rule, &slovenia(), false, now)
            .map(said)
            .as_deref(),
        Some("Mon 2026-06-08 06:00")
    );
    let never = QuietHours { from: six, to: six };
    assert_eq!(
        never
            .held_until(&rule, &slovenia(), false, now)
            .map(said)
            .as_deref(),
        Some("Mon 2026-06-08 00:00")
    );
    // The rule of an on-call category has no working days of its own and changes nothing here.
    assert_eq!(
        QuietHours::default_hours()
            .held_until(&rule.for_category(true), &slovenia(), false, now)
            .map(said)
            .as_deref(),
        Some("Mon 2026-06-08 07:00")
    );
}

#[test]
fn a_verdict_is_late_from_the_first_moment_after() {
    let due = at("2026-06-05 12:00");
    for (seconds, minutes, on_time) in [
        (-3600, 60, true),
        (-59, 0, true),
        (0, 0, true),
        (1, -1, false),
        (60, -1, false),
        (61, -2, false),
    ] {
        let verdict = Verdict::of(due, due + TimeDelta::seconds(seconds));
        assert_eq!(
            (verdict.minutes(), verdict.on_time()),
            (minutes, on_time),
            "{seconds} s"
        );
        assert_eq!(Verdict::from_minutes(minutes), verdict);
    }
    assert!(!Verdict::of(due, due + TimeDelta::milliseconds(1)).on_time());
}

#[test]
fn outcomes_and_what_they_name() {
    let required: Vec<_> = Outcome::ALL
        .iter()
        .map(|outcome| (outcome.code(), outcome.requires()))
        .collect();
    assert_eq!(
        required,
        [
            ("solved", Requirement::Nothing),
            ("answered", Requirement::Nothing),
            ("planned", Requirement::Date),
            ("needs-investment", Requirement::Nothing),
            ("not-competent", Requirement::Addressee),
            ("rejected", Requirement::Reason),
            ("duplicate-of", Requirement::Reference),
        ]
    );
    for kind in Kind::ALL {
        let mut outcomes = kind.outcomes().to_vec();
        outcomes.sort();
        outcomes.dedup();
        assert_eq!(
            outcomes.len(),
            kind.outcomes().len(),
            "{kind:?} names an outcome twice"
        );
        assert!(
            outcomes.contains(&Outcome::NotCompetent) && outcomes.contains(&Outcome::Rejected),
            "{kind:?}"
        );
    }
    assert_eq!(
        said(reopens_until(at("2026-06-05 12:00"))),
        "Fri 2026-06-19 12:00"
    );
}

#[test]
fn a_rule_promises_between_an_hour_and_a_year() {
    let hours = |hours| Rule::new("rule", 1, Clock::Elapsed, hours).map(|rule| rule.hours());
    assert_eq!(
        [0, 1, 8_760, 8_761].map(hours),
        [None, Some(1), Some(8_760), None]
    );
}
