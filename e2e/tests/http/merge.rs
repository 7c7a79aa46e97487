//! Reports about the same thing are dealt with together: each reporter gets the one answer on the own channel, by the own
//! number and with the own verdict.

use api::{
    Empty, Endpoint, Outcome, ProblemCode, Status,
    acts::{BreakPromise, ReasonDraft, Resolve, ResolveDraft},
    deadline::ClockState,
    desk::{AnswerDraft, DeskRequest, HandOver, HandOverDraft, Queue},
    merge::{Merge, MergeDraft, Part, PartDraft},
    photo::ReadTrackedPhoto,
    public::{ListPoints, ReadPublished},
    request::Receipt,
    session::{Credentials, SignIn},
    track::{MessageDraft, Reopen, TimelineEvent, Withdraw},
};
use domain::{
    PhotoRole,
    lifecycle::{ActKind, FOLLOWERS},
};
use servis48_e2e::{Client, Reply, sweep};

use crate::photos::{sent, status};
use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, PASSWORD, answer,
    citizen, desk_id, file, filed_lamp, fresh, inbox, lamp, mails, municipality, read_desk,
    read_tracked, signed_in, solved, wait_for_mails,
};

/// A quarter of an hour later than the first one was filed.
const LATER: &str = "2026-04-22T10:15:00Z";

/// A lamp reported at a moment, to be answered by mail where there is an address.
fn reported(desk: &mut Client, at: &str, email: &str) -> (Receipt, String) {
    let mut client = citizen("celje").when(at);
    let mut draft = lamp(&mut client);
    draft.email = email.to_owned();
    let receipt = file(&mut client, &draft);
    let id = desk_id(desk, Queue::Open, &receipt.reference);
    (receipt, id)
}

fn merge(desk: &mut Client, id: &str, into: &str) -> Result<DeskRequest, Reply> {
    let draft = MergeDraft {
        version: read_desk(desk, id).version,
        duplicate_of: into.to_owned(),
    };
    desk.call(&Merge { id }, &draft)
}

fn part(desk: &mut Client, id: &str) -> Result<DeskRequest, Reply> {
    let version = read_desk(desk, id).version;
    desk.call(&Part { id }, &PartDraft { version })
}

fn answered(desk: &mut Client, id: &str) -> DeskRequest {
    let version = read_desk(desk, id).version;
    answer(desk, id, &solved(version)).unwrap()
}

/// The code of the one field that is wrong.
fn wrong(refused: Result<DeskRequest, Reply>) -> String {
    let problem = refused.unwrap_err().problem();
    assert_eq!(problem.code, ProblemCode::InvalidFields);
    let [field] = problem.fields.as_slice() else {
        panic!("{:?}", problem.fields);
    };
    assert_eq!(field.field, "duplicate-of");
    field.code.clone()
}

fn happened(request: &DeskRequest, is: impl Fn(&TimelineEvent) -> bool) -> usize {
    let entries = request.timeline.iter();
    entries.filter(|entry| is(&entry.event)).count()
}

#[test]
fn each_reporter_gets_the_answer_by_the_own_channel_and_clock() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let email = format!("druga{}@example.com", fresh());
    let (first, lead) = reported(&mut desk, "2026-04-22T10:00:00Z", "");
    let (second, mailed) = reported(&mut desk, LATER, &email);
    let (third, looked_up) = reported(&mut desk, "2026-04-22T10:30:00Z", "");
    let due = read_desk(&mut desk, &mailed).clock.due;

    let mut desk = desk.when("2026-04-22T11:00:00Z");
    let merged = merge(&mut desk, &mailed, &first.reference).unwrap();
    assert_eq!(merged.status, Status::Merged);
    assert_eq!(merged.clock.due, due, "the promise to this reporter stands");
    assert_eq!(merged.clock.state, ClockState::Running);
    assert_eq!((merged.outcomes.len(), merged.may_take), (0, false));
    assert_eq!(merged.acts, [ActKind::Part]);
    assert_eq!(merged.lead.unwrap().id, lead);
    merge(&mut desk, &looked_up, &first.reference).unwrap();
    let led = read_desk(&mut desk, &lead);
    let followers: Vec<&str> = led.followers.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(followers, [mailed.as_str(), looked_up.as_str()]);
    let joined =
        |event: &TimelineEvent| matches!(event, TimelineEvent::Joined { reference: Some(_) });
    assert_eq!(happened(&led, joined), 2);

    // Neither reporter learns anything of the other but that there is one.
    let follows = read_tracked(&mut citizen("celje"), &second.token);
    assert_eq!(follows.status, Status::Merged);
    assert!(follows.timeline.iter().any(|entry| matches!(
        &entry.event, TimelineEvent::Merged { reference } if *reference == first.reference)));
    let leads = read_tracked(&mut citizen("celje"), &first.token);
    let text = serde_json::to_string(&leads).unwrap();
    assert!(!text.contains(&second.reference) && !text.contains(&third.reference));
    let told = TimelineEvent::Joined { reference: None };
    assert!(leads.timeline.iter().any(|entry| entry.event == told));

    let mut desk = desk.when("2026-04-22T12:00:00Z");
    answered(&mut desk, &lead);
    // Received 10:00, 10:15 and 10:30, each with two days.
    for (receipt, minutes) in [(&first, 48 * 60 - 120), (&third, 48 * 60 - 90)] {
        let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
        assert_eq!(tracked.status, Status::Resolved);
        let letter = tracked.answer.unwrap();
        assert_eq!(letter.text, solved(1).text);
        assert_eq!(letter.outcome, Outcome::Solved);
        assert_eq!(tracked.clock.verdict_minutes, Some(minutes));
        assert_eq!(tracked.reference, receipt.reference);
    }
    let sent = wait_for_mails("celje", &second.reference, 2);
    let letter = sent.iter().find(|mail| mail["kind"] == "answer").unwrap();
    assert_eq!(letter["to"], email.as_str());
    let body = letter["text"].as_str().unwrap();
    assert!(body.contains(&solved(1).text) && body.contains(&second.reference));
    assert!(!body.contains(&first.reference));
    assert!(mails("celje", &third.reference).is_empty());
    let tracked = read_tracked(&mut citizen("celje"), &second.token);
    assert_eq!(tracked.answer.unwrap().text, solved(1).text);
    let read = read_desk(&mut desk, &mailed);
    assert_eq!(
        happened(&read, |event| matches!(
            event,
            TimelineEvent::Answered { .. }
        )),
        1
    );
}

#[test]
fn the_one_that_is_due_first_leads() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, early) = reported(&mut desk, "2026-04-22T10:00:00Z", "");
    let (second, late) = reported(&mut desk, LATER, "");
    let mut desk = desk.when("2026-04-22T11:00:00Z");
    let leads = merge(&mut desk, &early, &second.reference).unwrap();
    assert_eq!((leads.status, leads.lead), (Status::Assigned, None));
    assert_eq!(leads.followers.len(), 1);
    assert_eq!(leads.followers.first().unwrap().id, late);
    let follows = read_desk(&mut desk, &late);
    assert_eq!(follows.status, Status::Merged);
    assert_eq!(follows.lead.unwrap().reference, first.reference);
    let mut rows = Vec::new();
    let mut cursor = None;
    loop {
        let page = inbox(&mut desk, Queue::Open, cursor);
        rows.extend(page.rows);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let row = |reference: &str| rows.iter().find(|row| row.reference == reference);
    assert_eq!(row(&first.reference).unwrap().followers, 1);
    assert!(row(&second.reference).is_none());
}

#[test]
fn the_photo_of_the_repair_is_for_each_of_them() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (second, id) = filed_lamp(&mut desk);
    let (third, _) = filed_lamp(&mut desk);
    merge(&mut desk, &id, &first.reference).unwrap();
    let after = sent(&mut desk, PhotoRole::After).id;
    let draft = AnswerDraft {
        photo: Some(after.clone()),
        ..solved(read_desk(&mut desk, &lead).version)
    };
    answer(&mut desk, &lead, &draft).unwrap();
    let mut reporter = citizen("celje");
    let tracked = read_tracked(&mut reporter, &second.token);
    let [photo] = tracked.photos.as_slice() else {
        panic!("{:?}", tracked.photos);
    };
    assert_eq!((&photo.id, photo.role), (&after, PhotoRole::After));
    assert_eq!(status(&mut reporter, &photo.src), 200);
    let foreign = ReadTrackedPhoto {
        token: &third.token,
        photo: &after,
    };
    assert_eq!(status(&mut reporter, &foreign.path()), 404);
}

#[test]
fn of_one_that_follows_nobody_is_told_besides() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = reported(&mut desk, "2026-04-22T10:00:00Z", "");
    let (_, id) = reported(&mut desk, LATER, "");
    merge(&mut desk, &id, &first.reference).unwrap();
    assert_eq!(sweep("2026-04-24T10:30:00Z"), 200);
    // The session of two days ago has ended.
    let mut desk = citizen("celje").when("2026-04-24T10:31:00Z");
    let credentials = Credentials {
        email: CELJE_LIGHTING.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    desk.call(&SignIn, &credentials).unwrap();
    let escalated = |event: &TimelineEvent| matches!(event, TimelineEvent::Escalated { .. });
    let overdue = |event: &TimelineEvent| *event == TimelineEvent::Overdue;
    let leads = read_desk(&mut desk, &lead);
    assert_eq!(happened(&leads, overdue), 1);
    assert!(happened(&leads, escalated) > 0);
    let follows = read_desk(&mut desk, &id);
    assert_eq!(happened(&follows, escalated), 0);
    // To its reporter the answer is late all the same.
    assert_eq!(happened(&follows, overdue), 1);
    assert_eq!(follows.clock.state, ClockState::Overdue);
}

#[test]
fn everyone_sees_one_of_them() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (second, id) = filed_lamp(&mut desk);
    // Published once, and open again.
    answered(&mut desk, &id);
    let mut reporter = citizen("celje").when(LATER);
    let again = MessageDraft {
        text: "Svetilka spet ne sveti, prosim poglejte.".to_owned(),
    };
    reporter
        .call(
            &Reopen {
                token: &second.token,
            },
            &again,
        )
        .unwrap();
    let mut desk = desk.when(LATER);
    merge(&mut desk, &id, &first.reference).unwrap();
    let mut anyone = citizen("celje").when(LATER);
    let mut read = |reference: &str| anyone.call(&ReadPublished { reference }, &Empty {});
    assert_eq!(read(&second.reference).unwrap_err().status, 404);

    answered(&mut desk, &lead);
    let seen = read(&second.reference).unwrap();
    assert_eq!(seen.reference, first.reference);
    let points = ListPoints {
        category: None,
        outcome: None,
    };
    let points = anyone.call(&points, &Empty {}).unwrap().points;
    let of = |reference: &str| {
        points
            .iter()
            .filter(|point| point.reference == reference)
            .count()
    };
    assert_eq!((of(&first.reference), of(&second.reference)), (1, 0));
}

#[test]
fn a_merge_is_undone_until_the_lead_is_answered() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (_, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    merge(&mut desk, &id, &first.reference).unwrap();
    let parted = part(&mut desk, &id).unwrap();
    assert_eq!(parted.status, Status::Assigned);
    assert_eq!(parted.clock.due, before.clock.due);
    assert_eq!(parted.lead, None);
    assert!(parted.acts.contains(&ActKind::Merge));
    let led = read_desk(&mut desk, &lead);
    assert!(led.followers.is_empty());
    assert_eq!(
        happened(&led, |event| matches!(event, TimelineEvent::Left { .. })),
        1
    );
    let refused = part(&mut desk, &id).unwrap_err().problem();
    assert_eq!(refused.code, ProblemCode::StepNotAllowed);

    merge(&mut desk, &id, &first.reference).unwrap();
    answered(&mut desk, &lead);
    let refused = part(&mut desk, &id).unwrap_err().problem();
    assert_eq!(refused.code, ProblemCode::StepNotAllowed);
}

#[test]
fn there_are_no_chains_and_no_circles() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, a) = filed_lamp(&mut desk);
    let (second, b) = filed_lamp(&mut desk);
    let (_, c) = filed_lamp(&mut desk);
    let (fourth, d) = filed_lamp(&mut desk);
    assert_eq!(wrong(merge(&mut desk, &a, &first.reference)), "not-allowed");
    merge(&mut desk, &b, &first.reference).unwrap();
    assert_eq!(
        wrong(merge(&mut desk, &a, &second.reference)),
        "not-allowed"
    );
    let twice = merge(&mut desk, &b, &fourth.reference).unwrap_err();
    assert_eq!(twice.problem().code, ProblemCode::StepNotAllowed);

    // Named by the number of one that follows, it follows the same lead.
    let merged = merge(&mut desk, &c, &second.reference).unwrap();
    assert_eq!(merged.lead.unwrap().id, a);
    // A lead takes those along that follow it.
    merge(&mut desk, &a, &fourth.reference).unwrap();
    for id in [&a, &b, &c] {
        assert_eq!(read_desk(&mut desk, id).lead.unwrap().id, d);
    }
    assert_eq!(read_desk(&mut desk, &d).followers.len(), 3);
    assert!(read_desk(&mut desk, &a).followers.is_empty());
    let moved = read_desk(&mut desk, &b);
    let merges = |event: &TimelineEvent| matches!(event, TimelineEvent::Merged { .. });
    assert_eq!(happened(&moved, merges), 2);

    answered(&mut desk, &d);
    for id in [&a, &b, &c] {
        assert_eq!(read_desk(&mut desk, id).status, Status::Resolved);
    }
    let (_, late) = filed_lamp(&mut desk);
    assert_eq!(wrong(merge(&mut desk, &late, &fourth.reference)), "closed");
    assert_eq!(wrong(merge(&mut desk, &late, &first.reference)), "closed");
}

#[test]
fn only_what_one_may_read_can_be_named() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, id) = filed_lamp(&mut desk);
    let (second, other) = filed_lamp(&mut desk);
    for (typed, code) in [
        ("", "required"),
        ("svetilka", "invalid"),
        ("CE-2026-999999", "unknown"),
        ("KS-2026-000001", "unknown"),
    ] {
        assert_eq!(wrong(merge(&mut desk, &id, typed)), code, "{typed}");
    }
    // It went to a department whose requests this one may not read.
    let own = read_desk(&mut desk, &other);
    let elsewhere = municipality(&mut desk)
        .departments
        .into_iter()
        .find(|department| department.id != own.department_id)
        .unwrap();
    let draft = HandOverDraft {
        version: own.version,
        department: elsewhere.id.clone(),
        note: String::new(),
    };
    desk.call(&HandOver { id: &other }, &draft).unwrap();
    assert_eq!(wrong(merge(&mut desk, &id, &second.reference)), "unknown");

    for official in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let mut stranger = signed_in(official);
        let draft = MergeDraft {
            version: 1,
            duplicate_of: first.reference.clone(),
        };
        let refused = stranger.call(&Merge { id: &id }, &draft).unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::NotFound);
        let refused = stranger
            .call(&Part { id: &id }, &PartDraft { version: 1 })
            .unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::NotFound);
    }

    // Whoever reads both may; what has no work of its own is with whom the work is.
    let mut all = signed_in(&CELJE_ADMINISTRATOR);
    let merged = merge(&mut all, &id, &second.reference).unwrap();
    assert_eq!(merged.department_id, elsewhere.id);
    let lead = read_desk(&mut all, &other);
    let back = HandOverDraft {
        version: lead.version,
        department: own.department_id.clone(),
        note: String::new(),
    };
    all.call(&HandOver { id: &other }, &back).unwrap();
    assert_eq!(read_desk(&mut all, &id).department_id, own.department_id);
}

#[test]
fn an_answer_that_is_being_written_misses_nobody() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (_, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &lead).version;
    merge(&mut desk, &id, &first.reference).unwrap();
    let refused = answer(&mut desk, &lead, &solved(before)).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::Conflict);
    assert_eq!(read_desk(&mut desk, &id).status, Status::Merged);

    // Answered at the same time as another one comes: either it gets the answer, or it does not follow.
    let (_, other) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &lead).version;
    let draft = MergeDraft {
        version: read_desk(&mut desk, &other).version,
        duplicate_of: first.reference,
    };
    let mut colleague = signed_in(&CELJE_ADMINISTRATOR);
    let (answered, merged) = std::thread::scope(|scope| {
        let answers = scope.spawn(|| answer(&mut desk, &lead, &solved(version)).is_ok());
        let merges = scope.spawn(|| colleague.call(&Merge { id: &other }, &draft).is_ok());
        (answers.join().unwrap(), merges.join().unwrap())
    });
    assert!(answered || merged);
    let stands = read_desk(&mut desk, &other).status;
    let expected = match (answered, merged) {
        (true, true) => Status::Resolved,
        (true, false) => Status::Assigned,
        (false, _) => Status::Merged,
    };
    assert_eq!(stands, expected);
    assert!(
        !(answered && merged),
        "the version that was answered had one follower"
    );
}

#[test]
fn who_takes_back_what_others_follow_leaves_nobody_behind() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (second, id) = filed_lamp(&mut desk);
    let (third, other) = filed_lamp(&mut desk);
    merge(&mut desk, &id, &first.reference).unwrap();
    merge(&mut desk, &other, &first.reference).unwrap();

    let mut reporter = citizen("celje");
    reporter
        .call(
            &Withdraw {
                token: &third.token,
            },
            &Empty {},
        )
        .unwrap();
    let led = read_desk(&mut desk, &lead);
    assert_eq!(led.followers.len(), 1, "that one follows nobody any more");
    assert_eq!(
        happened(&led, |event| matches!(event, TimelineEvent::Left { .. })),
        1
    );
    reporter
        .call(
            &Withdraw {
                token: &first.token,
            },
            &Empty {},
        )
        .unwrap();
    let left = read_desk(&mut desk, &id);
    assert_eq!((left.status, left.lead.is_none()), (Status::Assigned, true));
    let tracked = read_tracked(&mut reporter, &second.token);
    assert!(
        tracked
            .timeline
            .iter()
            .any(|entry| entry.event == TimelineEvent::Parted)
    );
    answered(&mut desk, &id);
    assert_eq!(read_desk(&mut desk, &other).status, Status::Withdrawn);
}

fn planned(version: u32) -> AnswerDraft {
    AnswerDraft {
        outcome: Outcome::Planned,
        text: "Nosilec zamenjamo v avgustu.".to_owned(),
        date: "2026-08-28".parse().ok(),
        ..solved(version)
    }
}

#[test]
fn what_becomes_of_a_promise_is_said_once_for_all() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    for keeps in [true, false] {
        let (first, lead) = filed_lamp(&mut desk);
        let (_, id) = filed_lamp(&mut desk);
        merge(&mut desk, &id, &first.reference).unwrap();
        let version = read_desk(&mut desk, &lead).version;
        let promised = answer(&mut desk, &lead, &planned(version)).unwrap();
        assert_eq!(read_desk(&mut desk, &id).status, Status::Answered);
        if keeps {
            let draft = ResolveDraft {
                version: promised.version,
                photo: None,
            };
            desk.call(&Resolve { id: &lead }, &draft).unwrap();
            let kept = read_desk(&mut desk, &id);
            assert_eq!(kept.status, Status::Resolved);
            assert_eq!(
                happened(&kept, |event| *event == TimelineEvent::Resolved),
                1
            );
        } else {
            let draft = ReasonDraft {
                version: promised.version,
                reason: "Nosilca ni mogoče dobiti pred jesenjo.".to_owned(),
            };
            desk.call(&BreakPromise { id: &lead }, &draft).unwrap();
            let broken = read_desk(&mut desk, &id);
            assert_eq!(
                (broken.status, broken.lead.is_none()),
                (Status::Assigned, true)
            );
            let is_broken =
                |event: &TimelineEvent| matches!(event, TimelineEvent::PromiseBroken { .. });
            assert_eq!(happened(&broken, is_broken), 1);
        }
    }
}

#[test]
fn more_than_one_batch_answers_do_not_follow() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    for _ in 0..FOLLOWERS {
        let (_, id) = filed_lamp(&mut desk);
        merge(&mut desk, &id, &first.reference).unwrap();
    }
    let (_, late) = filed_lamp(&mut desk);
    assert_eq!(wrong(merge(&mut desk, &late, &first.reference)), "full");
    let (_, own) = filed_lamp(&mut desk);
    let number = read_desk(&mut desk, &own).reference;
    assert_eq!(wrong(merge(&mut desk, &lead, &number)), "full");
    let done = answered(&mut desk, &lead);
    assert_eq!(done.followers.len(), FOLLOWERS);
    assert!(
        done.followers
            .iter()
            .all(|one| one.status == Status::Resolved)
    );
}

#[test]
fn the_one_that_goes_on_is_not_one_that_waits_for_this_answer() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (first, lead) = filed_lamp(&mut desk);
    let (second, id) = filed_lamp(&mut desk);
    merge(&mut desk, &id, &first.reference).unwrap();
    let draft = AnswerDraft {
        outcome: Outcome::DuplicateOf,
        duplicate_of: second.reference,
        ..solved(read_desk(&mut desk, &lead).version)
    };
    assert_eq!(wrong(answer(&mut desk, &lead, &draft)), "not-allowed");
}
