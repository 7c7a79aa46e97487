//! A new version of the rule or the calendar decides what is received after it, and nothing before.

use api::{
    Empty, ProblemCode, StartAt, Status,
    acts::{Validate, ValidateDraft},
    audit::{ReadAudit, Was},
    deadline::{Standing, Step},
    municipality::PromiseRule,
    promise::{
        CalendarDraft, ComputeDue, DateOverride, Promise, PublishCalendar, PublishRule,
        ReadPromise, RuleDraft,
    },
};
use domain::audit::{Act, Aspect};
use servis48_e2e::{Client, Reply, sweep};

use crate::later::{kinds, signed_in_at};
use crate::world::{
    CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, citizen, desk_id, file, lamp, read_desk, read_tracked,
    signed_in,
};

fn read(moment: &str) -> Promise {
    citizen("krusevac")
        .when(moment)
        .call(&ReadPromise, &Empty {})
        .unwrap()
}

fn publish(
    administrator: &mut Client,
    change: impl FnOnce(&mut PromiseRule),
    valid_from: &str,
) -> Result<Promise, Reply> {
    let newest = administrator.call(&ReadPromise, &Empty {}).unwrap();
    let mut rule = newest.rules[0].rule.clone();
    change(&mut rule);
    let draft = RuleDraft {
        rule,
        valid_from: Some(valid_from.to_owned()),
    };
    administrator.call(&PublishRule, &draft)
}

/// What the log says was changed by this version, each with before and after.
fn changes(
    administrator: &mut Client,
    act: Act,
    version: u32,
) -> Vec<(Aspect, Option<Was>, Option<Was>)> {
    let asked = ReadAudit {
        act: Some(act),
        ..ReadAudit::default()
    };
    let entries = administrator.call(&asked, &Empty {}).unwrap().entries;
    let entry = entries
        .into_iter()
        .find(|entry| entry.details.version == Some(version))
        .unwrap();
    let changes = entry.details.changes.into_iter();
    changes
        .map(|change| (change.aspect, change.before, change.after))
        .collect()
}

/// Received in Kruševac at this moment; by address, for the lamp's point lies in Celje.
fn filed(moment: &str) -> api::request::Receipt {
    let mut client = citizen("krusevac").when(moment);
    let mut draft = lamp(&mut client);
    draft.point = None;
    draft.address = "Косовска 3".to_owned();
    file(&mut client, &draft)
}

#[test]
fn a_rule_decides_what_is_received_after_it() {
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let before = read("2026-04-22T10:00:00Z");
    let published = publish(
        &mut administrator,
        |rule| {
            rule.clock = "office-hours".to_owned();
            rule.hours = 16;
            rule.friday_to_monday = false;
            rule.office = vec![
                "Mon-Thu 08:00-12:00,13:00-16:00".to_owned(),
                "Fri 08:00-12:00".to_owned(),
            ];
        },
        "2026-06-01T00:00",
    )
    .unwrap_or_else(|reply| panic!("{}", reply.text()));
    assert_eq!(published.rule, before.rule, "the old one is still in force");
    assert_eq!(
        published.rules.len(),
        before.rules.len() + 1,
        "both are public"
    );
    let new = &published.rules[0];
    assert_eq!(new.rule.version, before.rule.version + 1);
    assert_eq!(new.valid_from.to_rfc3339(), "2026-05-31T22:00:00+00:00");
    // What it was and what it is stand in the log.
    let logged = changes(&mut administrator, Act::RulePublished, new.rule.version);
    let codes = |code: &str| Some(Was::Codes(vec![code.to_owned()]));
    let text = |text: &str| Some(Was::Text(text.to_owned()));
    let expected = [
        (Aspect::Clock, codes("working-days"), codes("office-hours")),
        (Aspect::PromisedHours, text("48"), text("16")),
        (
            Aspect::FridayToMonday,
            Some(Was::Yes(true)),
            Some(Was::Yes(false)),
        ),
        (
            Aspect::Hours,
            None,
            text("Mon-Thu 08:00-12:00,13:00-16:00; Fri 08:00-12:00"),
        ),
        (Aspect::ValidFrom, None, text("2026-05-31T22:00:00Z")),
    ];
    assert_eq!(logged, expected);

    // A Friday before: by the old rule, with its Friday.
    let old = filed("2026-05-29T08:00:00Z");
    assert_eq!(old.explanation.rule_version, before.rule.version);
    assert_eq!(
        old.explanation.due.to_rfc3339(),
        "2026-06-02T22:00:00+00:00"
    );
    // A Monday after: 7 + 7 office hours, and 2 on Wednesday.
    let after = filed("2026-06-01T05:00:00Z");
    assert_eq!(after.explanation.rule_version, new.rule.version);
    assert_eq!(
        after.explanation.due.to_rfc3339(),
        "2026-06-03T08:00:00+00:00"
    );
    // What was promised before keeps its deadline, and its clock is still counted by its own rule.
    let tracked = read_tracked(
        &mut citizen("krusevac").when("2026-06-01T22:00:00Z"),
        &old.token,
    );
    assert_eq!(tracked.clock.due, old.explanation.due);
    assert_eq!(tracked.clock.left_minutes, 24 * 60);

    // The calculator says what was, is and will be in force.
    let mut client = citizen("krusevac");
    for (start, version) in [("2026-05-29T10:00", 1), ("2026-06-01T07:00", 2)] {
        let asked = ComputeDue {
            received_at: start.to_owned(),
            category: None,
        };
        let computed = client.call(&asked, &Empty {}).unwrap().explanation;
        assert_eq!(computed.rule_version, version, "{start}");
    }
    assert_eq!(read("2026-06-02T10:00:00Z").rule.version, 2);

    // From September on the administrator validates first.
    publish(
        &mut administrator,
        |rule| {
            rule.clock = "working-days".to_owned();
            rule.hours = 48;
            rule.office = Vec::new();
            rule.start_at = StartAt::Validation;
        },
        "2026-09-01T00:00",
    )
    .unwrap_or_else(|reply| panic!("{}", reply.text()));
    let receipt = filed("2026-09-02T08:00:00Z");
    assert!(receipt.explanation.provisional);
    let waiting = read_tracked(
        &mut citizen("krusevac").when("2026-09-02T09:00:00Z"),
        &receipt.token,
    );
    assert_eq!(waiting.status, Status::Received);
    assert_eq!(waiting.clock.standing, Standing::Unvalidated);
    let mut later = signed_in_at(&KRUSEVAC_ADMINISTRATOR, "2026-09-02T11:00:00Z");
    let id = desk_id(&mut later, api::desk::Queue::Open, &receipt.reference);
    let draft = ValidateDraft {
        version: read_desk(&mut later, &id).version,
        department: String::new(),
    };
    let validated = later.call(&Validate { id: &id }, &draft).unwrap();
    assert_eq!(validated.status, Status::Assigned);
    assert_eq!(
        validated.clock.due.to_rfc3339(),
        "2026-09-04T11:00:00+00:00"
    );
    let steps = validated.clock.explanation.unwrap().steps;
    assert!(matches!(steps[0], Step::Received { .. }));
    assert!(
        matches!(steps[1], Step::Validated { .. }),
        "both times are shown"
    );
    assert_eq!(
        kinds(&validated.timeline),
        ["received", "validated", "assigned"]
    );
    let numbers = citizen("krusevac")
        .when("2026-09-02T12:00:00Z")
        .call(
            &api::numbers::ReadNumbers {
                from: "2026-09-02".parse().ok(),
                to: "2026-09-02".parse().ok(),
                ..Default::default()
            },
            &Empty {},
        )
        .unwrap();
    assert_eq!(numbers.total.validation_delay_minutes(), Some(180));

    // One that nobody validates is late all the same.
    let forgotten = filed("2026-09-02T08:30:00Z");
    assert_eq!(sweep("2026-09-04T08:31:00Z"), 200);
    let late = read_tracked(
        &mut citizen("krusevac").when("2026-09-04T08:31:00Z"),
        &forgotten.token,
    );
    assert_eq!(late.clock.standing, Standing::Overdue);
}

#[test]
fn a_rule_that_is_none_is_refused_field_by_field() {
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let far = "2029-01-01T00:00";
    type Wrong = fn(&mut PromiseRule);
    let cases: [(Wrong, &str); 4] = [
        (|rule| rule.clock = "moon-phases".to_owned(), "clock"),
        (|rule| rule.hours = 0, "hours"),
        (|rule| rule.weekdays = "Someday".to_owned(), "weekdays"),
        (
            |rule| {
                rule.clock = "office-hours".to_owned();
                rule.office = vec!["Mon 16:00-08:00".to_owned()];
            },
            "office",
        ),
    ];
    for (change, field) in cases {
        let refused = publish(&mut administrator, change, far).unwrap_err();
        assert_eq!(refused.problem().fields[0].field, field);
    }
    let past = publish(&mut administrator, |_| {}, "2026-04-21T00:00").unwrap_err();
    assert_eq!(past.problem().fields[0].field, "valid-from");
    let stale = publish(&mut administrator, |rule| rule.version += 1, far).unwrap_err();
    assert_eq!(stale.problem().code, ProblemCode::Conflict);

    let mut officer = signed_in(&CELJE_LIGHTING);
    let refused = publish(&mut officer, |_| {}, far).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (403, ProblemCode::NotAllowed)
    );
}

#[test]
fn a_day_off_that_the_town_adds_counts_for_what_comes_after() {
    let mut administrator = signed_in_at(&KRUSEVAC_ADMINISTRATOR, "2026-10-01T08:00:00Z");
    let before = read("2026-10-01T08:00:00Z");
    let draft = |overrides: Vec<DateOverride>, after_version| CalendarDraft {
        after_version,
        overrides,
        valid_from: None,
    };
    let day = |name: &str| DateOverride {
        date: "2026-10-14".parse().unwrap(),
        off: true,
        name: name.to_owned(),
    };
    let unnamed = administrator
        .call(
            &PublishCalendar,
            &draft(vec![day("")], before.calendar.version),
        )
        .unwrap_err();
    assert_eq!(unnamed.problem().fields[0].field, "overrides");
    let published = administrator
        .call(
            &PublishCalendar,
            &draft(
                vec![day("Дан ослобођења Крушевца")],
                before.calendar.version,
            ),
        )
        .unwrap_or_else(|reply| panic!("{}", reply.text()));
    assert_eq!(published.calendar.version, before.calendar.version + 1);
    let logged = changes(
        &mut administrator,
        Act::CalendarPublished,
        published.calendar.version,
    );
    let (aspect, was, is) = &logged[0];
    let new_day = format!("{} Дан ослобођења Крушевца", day("").date);
    assert_eq!((*aspect, was), (Aspect::DaysOff, &None));
    assert_eq!(is, &Some(Was::Text(new_day)));
    assert!(
        published
            .calendar
            .days_off
            .iter()
            .any(|off| off.date == day("").date)
    );
    let computed = |start: &str| {
        let asked = ComputeDue {
            received_at: start.to_owned(),
            category: None,
        };
        citizen("krusevac")
            .call(&asked, &Empty {})
            .unwrap()
            .explanation
    };
    let after = computed("2026-10-13T10:00");
    assert_eq!(after.calendar_version, published.calendar.version);
    let off = after
        .steps
        .iter()
        .any(|step| matches!(step, Step::DaysOff { first, .. } if *first == day("").date));
    assert!(off, "{:?}", after.steps);
    assert_eq!(
        computed("2026-09-30T10:00").calendar_version,
        before.calendar.version
    );
}
