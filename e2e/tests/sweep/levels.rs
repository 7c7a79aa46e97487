//! What nobody answers becomes overdue at the right minute, and each level is told of once, to those it names.

use api::{
    Method, Status,
    deadline::{ClockState, Standing},
    track::TimelineEvent,
};
use servis48_e2e::{Client, sweep};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, answer, citizen, file, filed_lamp,
    lamp, mails, read_desk, read_tracked, signed_in, solved, wait_for_mails,
};

/// How often the timeline says that the deadline passed, and that somebody was told.
fn marks(timeline: &[api::track::TimelineEntry]) -> (usize, usize) {
    let overdue = timeline
        .iter()
        .filter(|entry| entry.event == TimelineEvent::Overdue)
        .count();
    let escalated = timeline
        .iter()
        .filter(
            |entry| matches!(&entry.event, TimelineEvent::Escalated { level } if level == "due"),
        )
        .count();
    (overdue, escalated)
}

#[test]
fn the_mark_comes_after_the_due_minute_and_only_once() {
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
    assert_eq!(tracked.clock.standing, Standing::Overdue);
    // What happened in one minute is told in its order.
    assert_eq!(
        crate::later::kinds(&tracked.timeline),
        ["received", "assigned", "overdue", "escalated"]
    );
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

    wait_for_mails("celje", &receipt.reference, 5);
    std::thread::sleep(std::time::Duration::from_secs(2));
    let told = told(&receipt.reference);
    // Half and three quarters were gone when the first sweep came: of these each was told the higher alone.
    assert_eq!(
        told,
        [
            ("overdue", "janez.kresnicar@celje.localhost"),
            ("overdue", CELJE_LIGHTING_HEAD.email),
            ("overdue", CELJE_ADMINISTRATOR.email),
            ("three-quarters", CELJE_LIGHTING.email),
            ("three-quarters", CELJE_LIGHTING_HEAD.email),
        ]
        .map(|(kind, to)| (kind.to_owned(), to.to_owned()))
    );
}

/// Who was told of what about a request.
fn told(reference: &str) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let mut told: Vec<_> = mails("celje", reference)
        .iter()
        .map(|mail| (text(&mail["kind"]), text(&mail["to"])))
        .collect();
    told.sort();
    told
}

/// Digests that were sent to somebody and name this request.
fn digests(to: &str, reference: &str) -> usize {
    let path = format!("/local/api/mails?to={}", api::endpoint::encode(to));
    let reply = Client::at("celje").send(Method::Get, &path, &[], &[]);
    let list: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    let list = list.get("mails").cloned().unwrap_or(list);
    list.as_array()
        .unwrap()
        .iter()
        .filter(|mail| mail["kind"] == "digest")
        .filter(|mail| mail["text"].as_str().unwrap().contains(reference))
        .count()
}

#[test]
fn what_quiet_hours_hold_back_goes_out_as_one_digest() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipts = [file(&mut client, &draft), file(&mut client, &draft)];
    // Half of the time is gone on Thursday at noon: told at once.
    assert_eq!(sweep("2026-04-23T10:01:00Z"), 200);
    for receipt in &receipts {
        wait_for_mails("celje", &receipt.reference, 1);
        let half = ("half-gone".to_owned(), CELJE_LIGHTING.email.to_owned());
        assert_eq!(told(&receipt.reference), [half]);
    }
    // Three quarters are gone at midnight: marked, and nobody is woken.
    assert_eq!(sweep("2026-04-23T22:01:00Z"), 200);
    assert_eq!(sweep("2026-04-24T04:30:00Z"), 200);
    std::thread::sleep(std::time::Duration::from_secs(2));
    for receipt in &receipts {
        assert_eq!(told(&receipt.reference).len(), 1);
        assert_eq!(digests(CELJE_LIGHTING_HEAD.email, &receipt.reference), 0);
    }
    // At seven in the morning one mail tells of both, and a second sweep sends no second one.
    assert_eq!(sweep("2026-04-24T05:00:00Z"), 200);
    assert_eq!(sweep("2026-04-24T05:05:00Z"), 200);
    for _ in 0..300 {
        if digests(CELJE_LIGHTING_HEAD.email, &receipts[0].reference) > 0 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    std::thread::sleep(std::time::Duration::from_secs(2));
    for receipt in &receipts {
        for to in [CELJE_LIGHTING_HEAD.email, CELJE_LIGHTING.email] {
            assert_eq!(digests(to, &receipt.reference), 1, "{to}");
        }
        assert_eq!(told(&receipt.reference).len(), 1, "no mail of its own");
    }
}

#[test]
fn a_crew_on_call_is_told_at_night() {
    let mut client = citizen("celje").when("2026-04-22T18:30:00Z");
    let on_call = crate::world::municipality(&mut client)
        .categories
        .into_iter()
        .find(|category| category.on_call && category.kinds.contains(&api::Kind::Request))
        .unwrap();
    let mut draft = lamp(&mut client);
    draft.category = on_call.id;
    let receipt = file(&mut client, &draft);
    assert_eq!(
        receipt.explanation.due.to_rfc3339(),
        "2026-04-24T18:30:00+00:00"
    );
    // Thursday, half past eight in the evening.
    assert_eq!(sweep("2026-04-23T18:31:00Z"), 200);
    let sent = wait_for_mails("celje", &receipt.reference, 1);
    assert_eq!(sent[0]["kind"], "half-gone");
}

#[test]
fn one_row_that_cannot_be_read_never_stops_the_rest() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipts = [0, 1, 2].map(|_| file(&mut client, &draft));
    let spoil = |marks: &str| {
        let body = serde_json::json!({
            "municipality": "celje", "reference": receipts[1].reference, "marks": marks
        });
        let reply = Client::at("").send(
            Method::Post,
            "/local/api/spoil",
            &[("content-type", "application/json")],
            body.to_string().as_bytes(),
        );
        assert_eq!(reply.status, 204, "{}", reply.text());
    };
    let runs = || {
        let reply = Client::at("").send(Method::Get, "/local/api/runs", &[], &[]);
        let runs: Vec<serde_json::Value> = serde_json::from_slice(&reply.body).unwrap();
        runs[0]["failed"].as_i64().unwrap()
    };
    spoil("no marks at all");
    assert_eq!(sweep("2026-04-24T14:00:00Z"), 200);
    assert_eq!(runs(), 1, "the run says that one failed");
    let overdue = |receipt: &api::request::Receipt| {
        let mut reader = citizen("celje").when("2026-04-24T14:00:00Z");
        marks(&read_tracked(&mut reader, &receipt.token).timeline).0
    };
    assert_eq!((overdue(&receipts[0]), overdue(&receipts[2])), (1, 1));

    spoil(r#"[["due", "2026-04-24T10:00:00.000Z"]]"#);
    assert_eq!(sweep("2026-04-24T14:01:00Z"), 200);
    assert_eq!(runs(), 0);
    assert_eq!(overdue(&receipts[1]), 1, "nothing was lost");
}

#[test]
fn two_sweeps_at_once_mark_once() {
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
