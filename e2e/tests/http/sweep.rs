//! What nobody answers becomes overdue at the right minute, and is escalated once.
//!
//! A sweep acts on every request there is, so these tests take turns ([`turn`]).

use std::sync::{Mutex, MutexGuard, PoisonError};

use api::{Status, deadline::ClockState, track::TimelineEvent};
use servis48_e2e::sweep;

use crate::world::{
    CELJE_LIGHTING, CELJE_LIGHTING_HEAD, answer, citizen, file, filed_lamp, lamp, mails, read_desk,
    read_tracked, signed_in, solved, wait_for_mails,
};

static TURN: Mutex<()> = Mutex::new(());

/// Holds off the other tests that sweep.
fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How often the timeline says that the deadline passed, and that somebody was told.
fn marks(timeline: &[api::track::TimelineEntry]) -> (usize, usize) {
    let overdue = timeline
        .iter()
        .filter(|entry| entry.event == TimelineEvent::Overdue)
        .count();
    let escalated = timeline
        .iter()
        .filter(|entry| matches!(entry.event, TimelineEvent::Escalated { .. }))
        .count();
    (overdue, escalated)
}

#[test]
fn the_mark_comes_after_the_due_minute_and_only_once() {
    let _turn = turn();
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    assert_eq!(
        receipt.explanation.due.to_rfc3339(),
        "2026-04-24T10:00:00+00:00"
    );

    assert_eq!(sweep("2026-04-24T10:00:00Z"), 200);
    let tracked = read_tracked(&mut client.when("2026-04-24T10:00:00Z"), &receipt.token);
    assert_eq!(
        marks(&tracked.timeline),
        (0, 0),
        "at the due minute an answer is still on time"
    );

    assert_eq!(sweep("2026-04-24T10:01:00Z"), 200);
    let tracked = read_tracked(&mut client.when("2026-04-24T10:01:00Z"), &receipt.token);
    assert_eq!(marks(&tracked.timeline), (1, 1));
    assert_eq!(tracked.clock.state, ClockState::Overdue);
    assert_eq!(tracked.status, Status::Assigned);

    assert_eq!(sweep("2026-04-24T10:01:00Z"), 200);
    assert_eq!(sweep("2026-04-24T10:02:00Z"), 200);
    let tracked = read_tracked(&mut client.when("2026-04-24T10:02:00Z"), &receipt.token);
    assert_eq!(
        marks(&tracked.timeline),
        (1, 1),
        "a second sweep adds nothing"
    );

    let told = wait_for_mails("celje", &receipt.reference, 1);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(
        mails("celje", &receipt.reference).len(),
        1,
        "the head is told once"
    );
    assert_eq!(told[0]["to"], CELJE_LIGHTING_HEAD.email);
    let text = told[0]["text"].as_str().unwrap();
    assert!(text.contains(&receipt.reference), "{text}");
}

#[test]
fn two_sweeps_at_once_mark_once() {
    let _turn = turn();
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipts: Vec<_> = (0..5).map(|_| file(&mut client, &draft)).collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(sweep("2026-04-24T11:00:00Z"), 200));
        }
    });
    for receipt in receipts {
        let tracked = read_tracked(&mut client.when("2026-04-24T11:00:00Z"), &receipt.token);
        assert_eq!(marks(&tracked.timeline), (1, 1), "{}", receipt.reference);
    }
}

#[test]
fn what_was_answered_in_time_is_never_marked() {
    let _turn = turn();
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    assert_eq!(sweep("2026-04-24T12:00:00Z"), 200);
    let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
    assert_eq!(marks(&tracked.timeline), (0, 0));
}

#[test]
fn a_late_answer_keeps_the_mark_and_the_verdict() {
    let _turn = turn();
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    assert_eq!(sweep("2026-04-24T13:36:00Z"), 200);
    let mut later = citizen("celje").when("2026-04-24T13:36:00Z");
    let credentials = api::session::Credentials {
        email: CELJE_LIGHTING.email.to_owned(),
        password: crate::world::PASSWORD.to_owned(),
    };
    later.call(&api::session::SignIn, &credentials).unwrap();
    let version = read_desk(&mut later, &id).version;
    answer(&mut later, &id, &solved(version)).unwrap();
    let tracked = read_tracked(&mut later, &receipt.token);
    assert_eq!(marks(&tracked.timeline), (1, 1));
    assert_eq!(tracked.clock.state, ClockState::Broken);
    assert_eq!(tracked.clock.verdict_minutes, Some(-(3 * 60 + 36)));
}
