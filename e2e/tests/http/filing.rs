//! A citizen files a request.

use api::{Language, ProblemCode, deadline::Step, request::FileRequest};
use chrono::{DateTime, Utc};

use crate::world::{category, citizen, file, key, lamp};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn the_receipt_has_number_pin_link_and_a_deadline_that_explains_itself() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    assert!(
        receipt.reference.starts_with("CE-2026-"),
        "{}",
        receipt.reference
    );
    assert!(api::Reference::parse(&receipt.reference).is_some());
    assert!(api::Pin::parse(&receipt.pin).is_some());
    assert!(receipt.token.len() >= 40, "a token that cannot be guessed");
    assert_eq!(receipt.received_at, instant("2026-04-22T10:00:00Z"));
    assert_eq!(receipt.explanation.due, instant("2026-04-24T10:00:00Z"));
    assert_eq!(receipt.explanation.hours, 48);
    assert!(matches!(
        receipt.explanation.steps.first(),
        Some(Step::Received { .. })
    ));
    assert!(matches!(
        receipt.explanation.steps.last(),
        Some(Step::Due { .. })
    ));
    assert!(!receipt.by_email);
}

#[test]
fn a_holiday_and_a_weekend_move_the_deadline_and_are_named() {
    let mut client = citizen("celje").when("2026-04-24T10:40:00Z");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    // Friday 12:40; Monday 27 April is a holiday in Slovenia, so two working days end on Wednesday 12:40.
    assert_eq!(receipt.explanation.due, instant("2026-04-29T10:40:00Z"));
    let words = serde_json::to_string(&receipt.explanation.steps).unwrap();
    assert!(words.contains("2026-04-27"), "{words}");
    assert!(words.contains("holiday"), "{words}");
}

#[test]
fn krusevac_counts_a_friday_from_the_next_working_day() {
    let mut client = citizen("krusevac").when("2026-04-24T10:40:00Z");
    let mut draft = lamp(&mut client);
    draft.point = None;
    draft.address = "Цара Лазара 5".to_owned();
    draft.language = Language::SerbianCyrillic;
    let receipt = file(&mut client, &draft);
    assert!(receipt.reference.starts_with("KS-2026-"));
    // From Monday 27 April 00:00 two working days: Wednesday 00:00 in Belgrade.
    assert_eq!(receipt.explanation.due, instant("2026-04-28T22:00:00Z"));
}

#[test]
fn pressing_twice_files_once() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let key = key();
    let first = client.file(&draft, &key).unwrap();
    let again = client
        .when("2026-04-22T10:05:00Z")
        .file(&draft, &key)
        .unwrap();
    assert_eq!(first, again);
}

#[test]
fn many_retries_at_once_file_once() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let key = key();
    let receipts: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..6)
            .map(|_| {
                let (mut client, draft, key) = (client.clone(), draft.clone(), key.clone());
                scope.spawn(move || client.file(&draft, &key))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap().unwrap())
            .collect()
    });
    for receipt in &receipts {
        assert_eq!(receipt, &receipts[0]);
    }
}

#[test]
fn many_citizens_at_once_get_numbers_of_their_own() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let mut references: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                let draft = draft.clone();
                scope.spawn(move || file(&mut citizen("celje"), &draft).reference)
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    references.sort();
    references.dedup();
    assert_eq!(references.len(), 8);
}

#[test]
fn a_key_is_for_one_filing_only() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    let key = key();
    client.file(&draft, &key).unwrap();
    draft.text.push_str(" Pridite, prosim.");
    let refused = client.file(&draft, &key).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (409, ProblemCode::KeyReused)
    );
}

#[test]
fn a_filing_needs_a_key() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let refused = client.call(&FileRequest, &draft).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (400, ProblemCode::MalformedRequest)
    );
}

#[test]
fn every_field_in_error_is_named_at_once() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.text = "Luč".to_owned();
    draft.category = "ni-take".to_owned();
    draft.point = None;
    draft.address = String::new();
    draft.email = "ni naslov".to_owned();
    let refused = client.file(&draft, &key()).unwrap_err();
    let problem = refused.problem();
    assert_eq!(
        (refused.status, problem.code),
        (422, ProblemCode::InvalidFields)
    );
    let fields: Vec<&str> = problem
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect();
    for field in ["text", "category", "email"] {
        assert!(fields.contains(&field), "{field} is missing in {fields:?}");
    }
    assert!(fields.len() >= 4, "the place is missing in {fields:?}");
    assert_eq!(
        refused.header("content-type"),
        Some("application/problem+json")
    );
}

#[test]
fn a_point_outside_the_municipality_is_refused() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.point = Some([14.5, 46.05]);
    let refused = client.file(&draft, &key()).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::InvalidFields);
}

#[test]
fn a_category_of_another_municipality_is_refused() {
    let foreign = category(&mut citizen("krusevac"), "lighting");
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.category = foreign;
    let refused = client.file(&draft, &key()).unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "category");
}

#[test]
fn what_is_no_filing_is_a_problem_not_a_crash() {
    let mut client = citizen("celje");
    let bodies: [&[u8]; 5] = [b"", b"{", b"[]", b"{\"kind\":\"request\"}", b"\xff\xfe"];
    for body in bodies {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", "0123456789abcdef"),
        ];
        let reply = client.send(api::Method::Post, "/api/requests", &headers, body);
        assert_eq!(reply.status, 400, "{}", reply.text());
        assert_eq!(reply.problem().code, ProblemCode::MalformedRequest);
    }
}
