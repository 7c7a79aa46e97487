//! The JSON of the wire, held to the letter: a page of yesterday still talks to the worker of today.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its ground is missing"
)]

use chrono::{DateTime, Utc};
use domain::{Code, Kind, Language, clock::StartAt};
use serde_json::{Value, json};
use servis48_api::{
    Names, Problem, ProblemCode,
    deadline::{Clock, ClockName, ClockState, DayOff, Explanation, Nearest, Standing, Step},
    desk::AnswerDraft,
    knowledge::ArticleDraft,
    municipality::{PromiseRule, RulePart},
    numbers::Counts,
    problem::FieldProblem,
    request::RequestDraft,
};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_filing_is_read_with_its_optional_fields_left_out() {
    let draft: RequestDraft = serde_json::from_value(json!({
        "kind": "request", "category": "luc", "text": "Luč ne sveti.", "language": "sl"
    }))
    .unwrap();
    assert_eq!(draft.kind, Kind::Request);
    assert_eq!(draft.language, Language::Slovenian);
    assert_eq!(
        (draft.point, draft.photo, draft.email.as_str()),
        (None, None, "")
    );
}

#[test]
fn an_unknown_code_or_field_is_refused_by_name() {
    let unknown_code = json!({"kind": "wish", "category": "luc", "text": "x", "language": "sl"});
    let error = serde_json::from_value::<RequestDraft>(unknown_code).unwrap_err();
    assert!(error.to_string().contains("unknown code `wish`"), "{error}");

    let unknown_field =
        json!({"kind": "request", "category": "luc", "text": "x", "language": "sl", "admin": true});
    let error = serde_json::from_value::<RequestDraft>(unknown_field).unwrap_err();
    assert!(
        error.to_string().contains("unknown field `admin`"),
        "{error}"
    );
}

#[test]
fn a_public_answer_is_read_with_its_optional_fields_left_out() {
    let draft: ArticleDraft =
        serde_json::from_value(json!({"language": "sl", "question": "Kdaj?", "answer": "…"}))
            .unwrap();
    assert_eq!((draft.revision, draft.category.as_str()), (0, ""));
    assert_eq!(draft.request, None);
}

#[test]
fn an_answer_is_read_with_its_optional_fields_left_out() {
    let draft: AnswerDraft =
        serde_json::from_value(json!({"version": 3, "outcome": "not-competent", "text": "…"}))
            .unwrap();
    assert_eq!(draft.outcome, domain::Outcome::NotCompetent);
    assert_eq!(draft.publication, None);
}

#[test]
fn a_problem_follows_rfc_9457() {
    let mut problem = Problem::new(ProblemCode::InvalidFields);
    problem.fields.push(FieldProblem {
        field: "text".to_owned(),
        code: "too-short".to_owned(),
    });
    assert_eq!(
        serde_json::to_value(&problem).unwrap(),
        json!({
            "type": "urn:servis48:problem:invalid-fields",
            "title": "Some fields have errors",
            "status": 422,
            "code": "invalid-fields",
            "fields": [{"field": "text", "code": "too-short"}],
        })
    );
}

#[test]
fn every_problem_code_is_an_error_status() {
    for code in ProblemCode::ALL {
        assert!((400..600).contains(&code.status()), "{}", code.code());
    }
}

#[test]
fn an_explanation_keeps_its_stored_form() {
    let explanation = Explanation {
        rule_id: "celje".to_owned(),
        rule_version: 1,
        calendar_id: "si".to_owned(),
        calendar_version: 2,
        hours: 48,
        start: instant("2026-04-24T10:40:00Z"),
        due: instant("2026-04-29T10:40:00Z"),
        steps: vec![
            Step::Received {
                at: instant("2026-04-24T10:40:00Z"),
            },
            Step::DaysOff {
                first: "2026-04-25".parse().unwrap(),
                last: "2026-04-26".parse().unwrap(),
                reason: DayOff::Weekend,
            },
            Step::DaysOff {
                first: "2026-04-27".parse().unwrap(),
                last: "2026-04-27".parse().unwrap(),
                reason: DayOff::Holiday {
                    holiday: "si-resistance-day".to_owned(),
                },
            },
            Step::Due {
                at: instant("2026-04-29T10:40:00Z"),
            },
        ],
        provisional: false,
    };
    let stored = json!({
        "rule_id": "celje", "rule_version": 1, "calendar_id": "si", "calendar_version": 2, "hours": 48,
        "start": "2026-04-24T10:40:00Z", "due": "2026-04-29T10:40:00Z",
        "steps": [
            {"type": "received", "at": "2026-04-24T10:40:00Z"},
            {"type": "days-off", "first": "2026-04-25", "last": "2026-04-26", "reason": {"type": "weekend"}},
            {"type": "days-off", "first": "2026-04-27", "last": "2026-04-27",
             "reason": {"type": "holiday", "holiday": "si-resistance-day"}},
            {"type": "due", "at": "2026-04-29T10:40:00Z"},
        ],
    });
    assert_eq!(serde_json::to_value(&explanation).unwrap(), stored);
    assert_eq!(
        serde_json::from_value::<Explanation>(stored).unwrap(),
        explanation
    );
}

#[test]
fn a_clock_in_a_list_leaves_the_explanation_out() {
    let clock = Clock {
        state: ClockState::Soon,
        due: instant("2026-04-29T10:40:00Z"),
        hours: 48,
        left_minutes: 95,
        late_minutes: 0,
        verdict_minutes: None,
        as_of: instant("2026-04-29T09:05:00Z"),
        standing: Standing::DueSoon,
        nearest: Some(Nearest {
            clock: ClockName::Answer,
            due: instant("2026-04-29T10:40:00Z"),
        }),
        statutory_due: None,
        promise: None,
        explanation: None,
    };
    let value = serde_json::to_value(&clock).unwrap();
    assert_eq!(value.get("state"), Some(&Value::from("soon")));
    assert_eq!(value.get("explanation"), None);
    assert_eq!(
        value.get("nearest"),
        Some(&json!({"clock": "answer", "due": "2026-04-29T10:40:00Z"}))
    );
    assert_eq!(serde_json::from_value::<Clock>(value).unwrap(), clock);
}

#[test]
fn a_name_is_given_in_the_readers_language_or_the_nearest() {
    let krusevac = Names {
        sl: None,
        sr: Some("Крушевац".to_owned()),
        en: None,
    };
    assert_eq!(krusevac.pick(Language::SerbianCyrillic), "Крушевац");
    assert_eq!(krusevac.pick(Language::SerbianLatin), "Kruševac");
    assert_eq!(krusevac.pick(Language::Slovenian), "Kruševac");
    let celje = Names {
        sl: Some("Celje".to_owned()),
        sr: None,
        en: Some("Celje (en)".to_owned()),
    };
    assert_eq!(celje.pick(Language::English), "Celje (en)");
    assert_eq!(celje.pick(Language::SerbianCyrillic), "Celje (en)");
}

#[test]
fn every_clock_that_began_is_counted_once() {
    let counts = Counts {
        received: 230,
        reopened: 4,
        on_time: 214,
        late: 10,
        unanswered: 4,
        withdrawn: 1,
        ratings: 3,
        rating_sum: 13,
        ..Counts::default()
    };
    assert_eq!((counts.decided(), counts.running()), (228, 5));
    assert_eq!(counts.on_time_permille(), Some(938));
    assert_eq!(counts.score_hundredths(), Some(433));
    assert_eq!(Counts::default().on_time_permille(), None);
}

#[test]
fn a_stored_rule_is_counted_with_all_its_settings() {
    let stored = json!({"id": "celje-48", "version": 3, "clock": "office-hours", "hours": 48,
        "friday_to_monday": true, "start_at": "validation", "weekdays": "Mon-Thu",
        "office": ["Mon-Thu 08:00-12:00,13:00-16:00", "Fri 08:00-12:00"]});
    let rule: PromiseRule = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(serde_json::to_value(&rule).unwrap(), stored);
    let counted = rule.counted().unwrap();
    assert_eq!(counted.weekdays().to_string(), "Mon,Tue,Wed,Thu");
    assert_eq!(counted.start_at(), StartAt::Validation);
    for (change, part) in [
        (json!({"clock": "moon-phases"}), RulePart::Clock),
        (json!({"hours": 0}), RulePart::Hours),
        (json!({"weekdays": "Someday"}), RulePart::Weekdays),
        (json!({"office": ["Mon 16:00-08:00"]}), RulePart::Office),
    ] {
        let mut bad = stored.clone();
        bad.as_object_mut()
            .unwrap()
            .extend(change.as_object().unwrap().clone());
        let bad: PromiseRule = serde_json::from_value(bad).unwrap();
        assert_eq!(bad.counted(), Err(part));
    }
    // The form of the first release.
    let old = json!({"id": "celje-48", "version": 1, "clock": "working-days", "hours": 48, "friday_to_monday": false});
    let rule: PromiseRule = serde_json::from_value(old).unwrap();
    assert_eq!(rule.start_at, StartAt::Receipt);
    assert_eq!(
        rule.counted().unwrap().weekdays().to_string(),
        "Mon,Tue,Wed,Thu,Fri"
    );
}
