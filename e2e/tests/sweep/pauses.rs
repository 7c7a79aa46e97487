//! The clock rests while the citizen is asked something, and what it rested is added by the same rule.

use api::{
    Empty, ProblemCode, Status,
    acts::{AskCitizen, QuestionDraft, Resume, ResumeDraft},
    deadline::{Standing, Step},
    desk::DeskRequest,
    track::{MessageDraft, ReplyToQuestion, TimelineEvent, TrackedRequest},
};
use servis48_e2e::{Client, sweep};

use crate::later::{kinds, signed_in_at};
use crate::world::{
    CELJE_LIGHTING, CELJE_OTHER, citizen, file, filed_lamp, lamp, read_desk, read_tracked,
    signed_in, wait_for_mails,
};

const QUESTION: &str = "Na kateri strani ceste stoji svetilka?";

fn ask(desk: &mut Client, id: &str) -> DeskRequest {
    let draft = QuestionDraft {
        version: read_desk(desk, id).version,
        text: QUESTION.to_owned(),
    };
    desk.call(&AskCitizen { id }, &draft)
        .unwrap_or_else(|reply| panic!("{}", reply.text()))
}

fn reply(
    client: &mut Client,
    token: &str,
    text: &str,
) -> Result<TrackedRequest, servis48_e2e::Reply> {
    let draft = MessageDraft {
        text: text.to_owned(),
    };
    client.call(&ReplyToQuestion { token }, &draft)
}

#[test]
fn a_reply_moves_the_deadline_by_what_the_clock_rested() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let asked = ask(&mut desk.when("2026-04-22T11:00:00Z"), &id);
    assert_eq!(asked.status, Status::Waiting);
    assert_eq!(asked.question.unwrap().text, QUESTION);

    let mut later = citizen("celje").when("2026-04-23T09:00:00Z");
    let waiting = read_tracked(&mut later, &receipt.token);
    assert_eq!(waiting.clock.standing, Standing::Waiting);
    assert_eq!(
        waiting.clock.left_minutes,
        47 * 60,
        "no time is lost meanwhile"
    );
    let question = waiting.question.unwrap();
    assert_eq!(question.until.to_rfc3339(), "2026-04-27T11:00:00+00:00");

    // A sweep at what would have been the deadline does nothing: the clock rests.
    assert_eq!(sweep("2026-04-24T10:01:00Z"), 200);

    let mut back = citizen("celje").when("2026-04-23T11:00:00Z");
    let tracked = reply(&mut back, &receipt.token, "Na levi, če gledate proti šoli.").unwrap();
    assert_eq!(tracked.status, Status::Assigned);
    assert_eq!(tracked.question, None);
    // A day of the clock rested: instead of Friday at noon Tuesday at noon, for Monday is a holiday.
    assert_eq!(tracked.clock.due.to_rfc3339(), "2026-04-28T10:00:00+00:00");
    let steps = tracked.clock.explanation.unwrap().steps;
    let rested = steps.iter().find_map(|step| match step {
        Step::Paused { minutes, .. } => Some(*minutes),
        _ => None,
    });
    assert_eq!(rested, Some(24 * 60));
    assert_eq!(
        kinds(&tracked.timeline),
        ["received", "assigned", "asked", "replied"]
    );

    // The new deadline holds, not the old one.
    assert_eq!(sweep("2026-04-28T10:00:00Z"), 200);
    let before = read_tracked(
        &mut citizen("celje").when("2026-04-28T10:00:00Z"),
        &receipt.token,
    );
    assert!(!kinds(&before.timeline).contains(&"overdue".to_owned()));
    assert_eq!(sweep("2026-04-28T10:01:00Z"), 200);
    let after = read_tracked(
        &mut citizen("celje").when("2026-04-28T10:01:00Z"),
        &receipt.token,
    );
    assert!(kinds(&after.timeline).contains(&"overdue".to_owned()));

    let history = read_desk(
        &mut signed_in_at(&CELJE_LIGHTING, "2026-04-28T10:01:00Z"),
        &id,
    );
    let asked = history
        .timeline
        .iter()
        .find(|entry| matches!(entry.event, TimelineEvent::Asked { .. }))
        .unwrap();
    assert!(asked.by.is_some(), "colleagues read who asked");
    assert!(
        after.timeline.iter().all(|entry| entry.by.is_none()),
        "the citizen does not"
    );
}

#[test]
fn a_question_unanswered_for_five_days_resumes_by_itself() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.question@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    wait_for_mails("celje", &receipt.reference, 1);
    let mut desk = signed_in(&CELJE_LIGHTING);
    let id = crate::world::desk_id(&mut desk, api::desk::Queue::Open, &receipt.reference);
    ask(&mut desk.when("2026-04-22T11:00:00Z"), &id);
    let sent = wait_for_mails("celje", &receipt.reference, 2);
    let question = sent.iter().find(|mail| mail["kind"] == "question").unwrap();
    let text = question["text"].as_str().unwrap();
    assert!(
        text.contains(QUESTION) && text.contains(&receipt.token),
        "{text}"
    );

    assert_eq!(sweep("2026-04-27T11:00:00Z"), 200);
    let read = |moment: &str| read_tracked(&mut citizen("celje").when(moment), &receipt.token);
    assert_eq!(read("2026-04-27T11:00:00Z").status, Status::Waiting);
    assert_eq!(sweep("2026-04-27T11:01:00Z"), 200);
    assert_eq!(sweep("2026-04-27T11:01:00Z"), 200);
    let resumed = read("2026-04-27T11:01:00Z");
    assert_eq!(resumed.status, Status::Assigned);
    assert_eq!(kinds(&resumed.timeline).last().unwrap(), "resumed");
    // 47 hours were left on Wednesday at 13:00; they go on from Tuesday, after the weekend and the holiday.
    assert_eq!(resumed.clock.due.to_rfc3339(), "2026-04-29T21:00:00+00:00");
    let refused = reply(
        &mut citizen("celje"),
        &receipt.token,
        "Na levi strani ceste.",
    )
    .unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::StepNotAllowed);
}

#[test]
fn an_official_notes_a_reply_or_needs_none_any_more() {
    for (heard, kind) in [
        ("Na levi strani, je rekla po telefonu.", "replied"),
        ("", "resumed"),
    ] {
        let mut desk = signed_in(&CELJE_LIGHTING);
        let (_, id) = filed_lamp(&mut desk);
        let version = ask(&mut desk, &id).version;
        let draft = ResumeDraft {
            version,
            reply: heard.to_owned(),
        };
        let mut later = desk.when("2026-04-22T12:00:00Z");
        let resumed = later.call(&Resume { id: &id }, &draft).unwrap();
        assert_eq!(resumed.status, Status::Assigned);
        assert_eq!(resumed.clock.due.to_rfc3339(), "2026-04-24T12:00:00+00:00");
        assert_eq!(kinds(&resumed.timeline).last().unwrap(), kind);
    }
}

#[test]
fn what_cannot_be_asked_says_why() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let draft = |version, text: &str| QuestionDraft {
        version,
        text: text.to_owned(),
    };
    let short = desk
        .call(&AskCitizen { id: &id }, &draft(version, "Kje?"))
        .unwrap_err();
    assert_eq!(short.problem().fields[0].code, "too-short");
    let stale = desk
        .call(&AskCitizen { id: &id }, &draft(version + 1, QUESTION))
        .unwrap_err();
    assert_eq!(stale.problem().code, ProblemCode::Conflict);
    let mut other = signed_in(&CELJE_OTHER);
    let foreign = other
        .call(&AskCitizen { id: &id }, &draft(version, QUESTION))
        .unwrap_err();
    assert_eq!(foreign.problem().code, ProblemCode::NotFound);
    let mut nobody = citizen("celje");
    let unsigned = nobody
        .call(&AskCitizen { id: &id }, &draft(version, QUESTION))
        .unwrap_err();
    assert_eq!(unsigned.problem().code, ProblemCode::SignInRequired);
    // Nothing was asked, so nothing can be replied to.
    let refused = reply(
        &mut citizen("celje"),
        &receipt.token,
        "Na levi strani ceste.",
    )
    .unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::StepNotAllowed);
    ask(&mut desk, &id);
    let refused = reply(&mut citizen("celje"), &receipt.token, "levo").unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "text");
    let elsewhere = citizen("krusevac").call(
        &api::track::Withdraw {
            token: &receipt.token,
        },
        &Empty {},
    );
    assert_eq!(elsewhere.unwrap_err().problem().code, ProblemCode::NotFound);
}
