//! The promise as data.

use api::{
    Empty, ProblemCode,
    deadline::DayOff,
    promise::{ComputeDue, DateOverride, Promise, PromiseTrial, ReadPromise, TryPromise},
};

use crate::world::{CELJE_ADMINISTRATOR, category, citizen, signed_in};

fn read(slug: &str) -> Promise {
    citizen(slug).call(&ReadPromise, &Empty {}).unwrap()
}

#[test]
fn the_rule_and_two_years_of_days_off_are_public() {
    let celje = read("celje");
    assert_eq!(
        (celje.rule.clock.as_str(), celje.rule.hours),
        ("working-days", 48)
    );
    assert!(!celje.rule.friday_to_monday);
    assert!(read("krusevac").rule.friday_to_monday);
    let off = |date: &str| {
        let date = date.parse().unwrap();
        celje.calendar.days_off.iter().find(|day| day.date == date)
    };
    assert!(matches!(
        off("2026-04-27").unwrap().reason,
        DayOff::Holiday { .. }
    ));
    assert!(off("2027-12-25").is_some());
    assert!(off("2026-04-28").is_none());
    assert!(celje.calendar.days_off.is_sorted_by_key(|day| day.date));
}

#[test]
fn a_start_has_its_due_time_and_reasons_and_files_nothing() {
    let mut client = citizen("celje");
    for start in [
        "2026-04-24T12:40",
        "2026-04-24T10:40:00Z",
        "2026-04-24T12:40:00+02:00",
    ] {
        let asked = ComputeDue {
            received_at: start.to_owned(),
            category: None,
        };
        let due = client.call(&asked, &Empty {}).unwrap().explanation;
        assert_eq!(due.due.to_rfc3339(), "2026-04-29T10:40:00+00:00", "{start}");
        assert!(due.steps.len() >= 4, "{:?}", due.steps);
    }
}

#[test]
fn a_category_on_call_counts_real_time() {
    let mut client = citizen("celje");
    let on_call = crate::world::municipality(&mut client)
        .categories
        .into_iter()
        .find(|category| category.on_call)
        .unwrap();
    let asked = ComputeDue {
        received_at: "2026-04-24T12:40".to_owned(),
        category: Some(on_call.id),
    };
    let due = client.call(&asked, &Empty {}).unwrap().explanation;
    assert_eq!(due.due.to_rfc3339(), "2026-04-26T10:40:00+00:00");
}

#[test]
fn what_is_no_start_or_no_category_is_named() {
    let mut client = citizen("celje");
    let foreign = category(&mut citizen("krusevac"), "lighting");
    for (received_at, category, field, code) in [
        ("", None, "received-at", "required"),
        ("24. 4. 2026", None, "received-at", "invalid"),
        ("1848-03-15T12:00", None, "received-at", "not-allowed"),
        ("2026-04-24T12:40", Some(foreign), "category", "unknown"),
    ] {
        let asked = ComputeDue {
            received_at: received_at.to_owned(),
            category,
        };
        let refused = client.call(&asked, &Empty {}).unwrap_err();
        let problem = refused.problem();
        assert_eq!(problem.code, ProblemCode::InvalidFields);
        assert_eq!(
            (
                problem.fields[0].field.as_str(),
                problem.fields[0].code.as_str()
            ),
            (field, code)
        );
    }
}

#[test]
fn a_rule_is_tried_before_it_is_published() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let in_force = read("celje");
    let trial = |clock: &str, office: &[&str], overrides| {
        let mut rule = in_force.rule.clone();
        clock.clone_into(&mut rule.clock);
        rule.weekdays = String::new();
        rule.office = office.iter().map(|line| (*line).to_owned()).collect();
        PromiseTrial {
            received_at: "2026-04-24T12:40".to_owned(),
            rule,
            overrides,
        }
    };
    let due = |desk: &mut servis48_e2e::Client, trial: &PromiseTrial| {
        let computed = desk.call(&TryPromise, trial).unwrap();
        computed.explanation.due.to_rfc3339()
    };
    // A Friday; Monday is a holiday.
    let by_days = trial("working-days", &[], Vec::new());
    assert_eq!(due(&mut desk, &by_days), "2026-04-29T10:40:00+00:00");
    let worked = DateOverride {
        date: "2026-04-27".parse().unwrap(),
        off: false,
        name: String::new(),
    };
    let with_monday = trial("working-days", &[], vec![worked]);
    assert_eq!(due(&mut desk, &with_monday), "2026-04-28T10:40:00+00:00");
    assert_eq!(
        due(&mut desk, &trial("elapsed", &[], Vec::new())),
        "2026-04-26T10:40:00+00:00"
    );
    let wrong = trial("office-hours", &["Mon 16:00-08:00"], Vec::new());
    let refused = desk.call(&TryPromise, &wrong).unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "office");
    // Nothing of it is in force.
    assert_eq!(read("celje").rule, in_force.rule);
}
