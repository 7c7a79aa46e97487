//! A citizen follows a request.

use api::{
    Method, ProblemCode, Status,
    deadline::ClockState,
    track::{FindRequest, NumberAndPin, ReadTracked, TimelineEvent},
};
use servis48_e2e::Reply;

use crate::world::{citizen, file, lamp, read_tracked};

fn find(client: &mut servis48_e2e::Client, reference: &str, pin: &str) -> Result<String, Reply> {
    let body = NumberAndPin {
        reference: reference.to_owned(),
        pin: pin.to_owned(),
    };
    client.call(&FindRequest, &body).map(|found| found.token)
}

/// Another PIN than this one.
fn wrong(pin: &str) -> String {
    let other = if pin.starts_with('1') { "2" } else { "1" };
    format!("{other}{}", pin.get(1..).unwrap())
}

#[test]
fn number_and_pin_open_the_request() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    let typed = receipt.reference.to_lowercase().replace('-', " ");
    let token = find(&mut client, &typed, &receipt.pin).unwrap();
    assert_eq!(token, receipt.token);

    let tracked = read_tracked(&mut client, &token);
    assert_eq!(tracked.reference, receipt.reference);
    assert_eq!(tracked.text, draft.text);
    assert_eq!(tracked.status, Status::Assigned);
    assert_eq!(tracked.clock.state, ClockState::Running);
    assert_eq!(tracked.clock.left_minutes, 48 * 60);
    assert_eq!(tracked.clock.explanation, Some(receipt.explanation));
    assert!(matches!(
        tracked.timeline[0].event,
        TimelineEvent::Received { .. }
    ));
    assert!(tracked.answer.is_none());
}

#[test]
fn what_is_tracked_holds_no_contact_data() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "skrivni.naslov@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    let path = format!("/api/track/{}", receipt.token);
    let reply = client.send(Method::Get, &path, &[], &[]);
    assert_eq!(reply.status, 200);
    assert!(!reply.text().contains("skrivni.naslov"));
}

#[test]
fn a_wrong_number_looks_like_a_wrong_pin() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    let wrong_pin = find(&mut client, &receipt.reference, &wrong(&receipt.pin)).unwrap_err();
    let wrong_number = find(&mut client, "CE-2026-999999", &receipt.pin).unwrap_err();
    assert_eq!((wrong_pin.status, wrong_number.status), (404, 404));
    let without_id = |reply: &Reply| {
        let mut problem = reply.problem();
        problem.request_id = None;
        problem
    };
    assert_eq!(without_id(&wrong_pin), without_id(&wrong_number));
    assert_eq!(wrong_pin.problem().code, ProblemCode::WrongNumberOrPin);
}

#[test]
fn guessing_a_pin_is_throttled_for_the_number_and_ends_with_the_hour() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    for _ in 0..10 {
        let refused = find(
            &mut citizen("celje"),
            &receipt.reference,
            &wrong(&receipt.pin),
        )
        .unwrap_err();
        assert_eq!(refused.status, 404);
    }
    let refused = find(&mut citizen("celje"), &receipt.reference, &receipt.pin).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (429, ProblemCode::TooManyTries)
    );
    let wait: u32 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=3600).contains(&wait), "{wait}");
    assert_eq!(refused.problem().retry_after_seconds, Some(wait));

    let mut later = client.when("2026-04-22T11:30:00Z");
    assert!(find(&mut later, &receipt.reference, &receipt.pin).is_ok());
}

#[test]
fn a_number_that_does_not_exist_is_throttled_like_one_that_does() {
    let number = format!("CE-2019-{}", 900_000 + crate::world::fresh());
    for _ in 0..10 {
        assert_eq!(
            find(&mut citizen("celje"), &number, "123456")
                .unwrap_err()
                .status,
            404
        );
    }
    assert_eq!(
        find(&mut citizen("celje"), &number, "123456")
            .unwrap_err()
            .status,
        429
    );
}

#[test]
fn a_forged_or_foreign_token_opens_nothing() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    let mut forged: Vec<char> = receipt.token.chars().collect();
    let last = forged.len() - 2;
    forged[last] = if forged[last] == 'A' { 'B' } else { 'A' };
    let forged: String = forged.into_iter().collect();
    for token in [
        forged.as_str(),
        "x",
        "%00",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let refused = client
            .call(&ReadTracked { token }, &api::Empty {})
            .unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (404, ProblemCode::NotFound),
            "{token}"
        );
    }
    let refused = citizen("krusevac")
        .call(
            &ReadTracked {
                token: &receipt.token,
            },
            &api::Empty {},
        )
        .unwrap_err();
    assert_eq!(refused.status, 404);
}

#[test]
fn the_ring_counts_by_the_rule_and_not_by_the_wall_clock() {
    let mut client = citizen("celje").when("2026-04-17T10:00:00Z");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    // Friday noon to Tuesday noon; on Sunday 36 of 48 counted hours are left, on Monday at midnight the same.
    for moment in ["2026-04-19T08:00:00Z", "2026-04-19T22:00:00Z"] {
        let tracked = read_tracked(&mut client.when(moment), &receipt.token);
        assert_eq!(tracked.clock.left_minutes, 36 * 60, "{moment}");
        assert_eq!(tracked.clock.state, ClockState::Running);
    }
    let soon = read_tracked(&mut client.when("2026-04-21T00:00:00Z"), &receipt.token);
    assert_eq!(
        (soon.clock.left_minutes, soon.clock.state),
        (10 * 60, ClockState::Soon)
    );
    let late = read_tracked(&mut client.when("2026-04-21T13:00:00Z"), &receipt.token);
    assert_eq!(
        (late.clock.late_minutes, late.clock.state),
        (3 * 60, ClockState::Overdue)
    );
}
