//! Promised dates are kept or broken, and what is opened again has a new clock beside its old verdict.

use api::{
    Empty, Outcome, ProblemCode, Status,
    acts::{BreakPromise, CategoryDraft, ReasonDraft, Recategorise, Resolve, ResolveDraft},
    deadline::{ClockName, PromiseState, Standing},
    track::{MessageDraft, Rate, RatingDraft, Reopen, TimelineEvent, Withdraw},
};
use servis48_e2e::{Client, sweep};

use crate::later::{kinds, planned, signed_in_at};
use crate::world::{
    CELJE_LIGHTING, CELJE_LIGHTING_HEAD, answer, category, citizen, file, filed_lamp, lamp, mails,
    read_desk, read_tracked, signed_in, solved, wait_for_mails,
};

fn read(token: &str, moment: &str) -> api::track::TrackedRequest {
    read_tracked(&mut citizen("celje").when(moment), token)
}

fn reopen(token: &str, moment: &str) -> Result<api::track::TrackedRequest, servis48_e2e::Reply> {
    let draft = MessageDraft {
        text: "Svetilka spet ne sveti, poglejte še enkrat.".to_owned(),
    };
    citizen("celje")
        .when(moment)
        .call(&Reopen { token }, &draft)
}

#[test]
fn a_promise_is_kept_when_the_department_says_it_is_done() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let answered = answer(&mut desk, &id, &planned(version, "2026-05-20")).unwrap();
    assert_eq!(answered.clock.standing, Standing::Promised);
    let nearest = answered.clock.nearest.unwrap();
    assert_eq!(nearest.clock, ClockName::Promise);
    assert_eq!(nearest.due.to_rfc3339(), "2026-05-20T22:00:00+00:00");

    let mut later = signed_in_at(&CELJE_LIGHTING, "2026-05-20T20:00:00Z");
    let draft = ResolveDraft {
        version: answered.version,
        photo: None,
    };
    let resolved = later.call(&Resolve { id: &id }, &draft).unwrap();
    assert_eq!(resolved.status, Status::Resolved);
    assert_eq!(sweep("2026-05-21T10:00:00Z"), 200);
    let tracked = read(&receipt.token, "2026-05-21T10:00:00Z");
    assert_eq!(tracked.clock.promise.unwrap().state, PromiseState::Kept);
    assert_eq!(tracked.clock.standing, Standing::AnsweredOnTime);
    assert_eq!(kinds(&tracked.timeline).last().unwrap(), "resolved");
}

#[test]
fn a_promise_past_its_date_is_broken_once_and_the_work_open_again() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.promise@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    let mut desk = signed_in(&CELJE_LIGHTING);
    let id = crate::world::desk_id(&mut desk, api::desk::Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &planned(version, "2027-02-10")).unwrap();
    wait_for_mails("celje", &receipt.reference, 2);
    let mut delivered = read(&receipt.token, "2027-02-10T10:00:00Z");
    for _ in 0..100 {
        if delivered.clock.standing == Standing::Promised {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        delivered = read(&receipt.token, "2027-02-10T10:00:00Z");
    }
    let verdict = delivered.clock.verdict_minutes;
    assert!(verdict.is_some());

    // The day ends at midnight in Celje.
    assert_eq!(sweep("2027-02-10T23:00:00Z"), 200);
    assert_eq!(
        read(&receipt.token, "2027-02-10T23:00:00Z").clock.standing,
        Standing::Promised
    );
    for _ in 0..2 {
        assert_eq!(sweep("2027-02-10T23:01:00Z"), 200);
    }
    let broken = read(&receipt.token, "2027-02-11T09:00:00Z");
    assert_eq!(broken.status, Status::Assigned);
    assert_eq!(broken.clock.standing, Standing::PromiseBroken);
    assert_eq!(broken.clock.promise.unwrap().state, PromiseState::Broken);
    // A new clock from the moment of reopening: two working days from Thursday 00:01.
    assert_eq!(broken.clock.due.to_rfc3339(), "2027-02-14T23:01:00+00:00");
    let times = kinds(&broken.timeline)
        .iter()
        .filter(|kind| *kind == "promise-broken")
        .count();
    assert_eq!(times, 1);
    let former = &broken.former[0];
    assert_eq!(former.answer.outcome, Outcome::Planned);
    assert_eq!(former.verdict_minutes, verdict, "the old verdict stays");
    assert_eq!(former.promise.unwrap().state, PromiseState::Broken);

    let told = wait_for_mails("celje", &receipt.reference, 3);
    let apology = told
        .iter()
        .find(|mail| mail["kind"] == "promise-broken")
        .unwrap();
    assert_eq!(apology["to"], "ana.promise@example.com");
    assert!(
        apology["text"]
            .as_str()
            .unwrap()
            .contains("10. februarja 2027")
    );

    // The next answer is a new one, with a verdict of its own.
    let mut later = signed_in_at(&CELJE_LIGHTING, "2027-02-11T09:00:00Z");
    let version = read_desk(&mut later, &id).version;
    let again = answer(&mut later, &id, &solved(version)).unwrap();
    assert_eq!(again.clock.promise, None);
    assert_eq!(again.former.len(), 1);
}

#[test]
fn the_department_can_say_that_a_date_cannot_be_kept() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let answered = answer(&mut desk, &id, &planned(version, "2026-08-28")).unwrap();
    let draft = |version, reason: &str| ReasonDraft {
        version,
        reason: reason.to_owned(),
    };
    let refused = desk
        .call(&BreakPromise { id: &id }, &draft(answered.version, " "))
        .unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "reason");
    let mut later = desk.when("2026-04-22T15:00:00Z");
    let reason = "Nosilca ni mogoče dobiti pred jesenjo.";
    let broken = later
        .call(&BreakPromise { id: &id }, &draft(answered.version, reason))
        .unwrap();
    assert_eq!(broken.status, Status::Assigned);
    let tracked = read(&receipt.token, "2026-04-22T15:00:00Z");
    let told = tracked
        .timeline
        .iter()
        .find_map(|entry| match &entry.event {
            TimelineEvent::PromiseBroken { reason, .. } => reason.clone(),
            _ => None,
        });
    assert_eq!(told.as_deref(), Some(reason));
}

#[test]
fn a_citizen_opens_it_again_within_fourteen_days() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    let answered = read(&receipt.token, "2026-04-22T11:00:00Z");
    let until = answered.reopens_until.unwrap();
    assert_eq!(until.to_rfc3339(), "2026-05-06T10:00:00+00:00");

    let late = reopen(&receipt.token, "2026-05-06T10:01:00Z").unwrap_err();
    assert_eq!(late.problem().code, ProblemCode::StepNotAllowed);
    let tracked = reopen(&receipt.token, "2026-05-06T10:00:00Z").unwrap();
    assert_eq!(tracked.status, Status::Assigned);
    assert_eq!(tracked.answer, None);
    assert_eq!(tracked.clock.due.to_rfc3339(), "2026-05-08T10:00:00+00:00");
    assert_eq!(tracked.former[0].verdict_minutes, Some(48 * 60));
    assert_eq!(kinds(&tracked.timeline).last().unwrap(), "reopened");
    let told = wait_for_mails("celje", &receipt.reference, 1);
    assert_eq!(
        (told[0]["kind"].as_str(), told[0]["to"].as_str()),
        (Some("reopened"), Some(CELJE_LIGHTING.email))
    );

    // The levels of the new clock are reached anew.
    assert_eq!(sweep("2026-05-08T10:01:00Z"), 200);
    let overdue = read(&receipt.token, "2026-05-08T10:01:00Z");
    assert_eq!(overdue.clock.standing, Standing::Overdue);
    for _ in 0..300 {
        let late = mails("celje", &receipt.reference)
            .iter()
            .filter(|mail| mail["kind"] == "overdue" && mail["to"] == CELJE_LIGHTING_HEAD.email)
            .count();
        if late == 1 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("nobody was told of the new clock");
}

#[test]
fn what_is_taken_back_is_not_late() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let withdrawn = citizen("celje")
        .call(
            &Withdraw {
                token: &receipt.token,
            },
            &Empty {},
        )
        .unwrap();
    assert_eq!(withdrawn.clock.standing, Standing::Withdrawn);
    assert_eq!(sweep("2026-04-24T10:01:00Z"), 200);
    let tracked = read(&receipt.token, "2026-04-24T10:01:00Z");
    assert!(!kinds(&tracked.timeline).contains(&"overdue".to_owned()));
    let at_desk = read_desk(
        &mut signed_in_at(&CELJE_LIGHTING, "2026-04-24T10:01:00Z"),
        &id,
    );
    assert_eq!((at_desk.outcomes.len(), at_desk.acts.len()), (0, 0));
}

#[test]
fn an_answer_is_rated_once_after_it_arrived() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let rate = |score: u8| {
        let draft = RatingDraft {
            score,
            text: "Hitro in prijazno.".to_owned(),
        };
        citizen("celje").call(
            &Rate {
                token: &receipt.token,
            },
            &draft,
        )
    };
    assert_eq!(
        rate(5).unwrap_err().problem().code,
        ProblemCode::StepNotAllowed
    );
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    assert_eq!(rate(6).unwrap_err().problem().fields[0].field, "score");
    let rated = rate(4).unwrap();
    assert_eq!(rated.rating.map(|rating| rating.score), Some(4));
    assert!(!rated.may_rate);
    assert_eq!(
        rate(1).unwrap_err().problem().code,
        ProblemCode::StepNotAllowed
    );
    assert_eq!(read_desk(&mut desk, &id).rating.unwrap().score, 4);
}

/// The clock goes on through changes of department and category; a crew on call counts real time from the same start.
#[test]
fn neither_hands_nor_names_move_the_start() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let read = |desk: &mut Client| read_desk(desk, &id);
    let mut later = desk.when("2026-04-24T09:00:00Z");
    let mut later_signed = signed_in_at(&CELJE_LIGHTING, "2026-04-24T09:00:00Z");
    let before = read(&mut later_signed);
    let on_call = crate::world::municipality(&mut later)
        .categories
        .into_iter()
        .find(|category| category.on_call && category.kinds.contains(&api::Kind::Request))
        .unwrap();
    let change = |desk: &mut Client, version: u32, category: &str| {
        let draft = CategoryDraft {
            version,
            category: category.to_owned(),
            note: "Žica visi nad pločnikom.".to_owned(),
        };
        desk.call(&Recategorise { id: &id }, &draft)
    };
    let changed = change(&mut later_signed, before.version, &on_call.id).unwrap();
    // Wednesday to Friday are two working days and 48 hours alike.
    assert_eq!(changed.clock.due, before.clock.due);
    assert_eq!(changed.category_id, on_call.id);
    let noted = changed.timeline.iter().any(|entry| {
        matches!(
            &entry.event,
            TimelineEvent::Recategorised {
                note: Some(_),
                due: Some(_),
                ..
            }
        )
    });
    assert!(noted, "{:?}", changed.timeline);

    // Friday to Sunday, where the rule would have said Wednesday.
    let mut friday = citizen("celje").when("2026-04-24T08:00:00Z");
    let mut draft = lamp(&mut friday);
    let lamps = draft.category.clone();
    draft.category = on_call.id.clone();
    let receipt = file(&mut friday, &draft);
    assert_eq!(
        receipt.explanation.due.to_rfc3339(),
        "2026-04-26T08:00:00+00:00"
    );
    assert_eq!(sweep("2026-04-26T09:00:00Z"), 200);
    let mut administrator =
        signed_in_at(&crate::world::CELJE_ADMINISTRATOR, "2026-04-26T09:00:00Z");
    let id = crate::world::desk_id(
        &mut administrator,
        api::desk::Queue::Open,
        &receipt.reference,
    );
    let overdue = read_desk(&mut administrator, &id);
    assert_eq!(overdue.clock.standing, Standing::Overdue);
    let draft = CategoryDraft {
        version: overdue.version,
        category: lamps,
        note: String::new(),
    };
    let changed = administrator
        .call(&Recategorise { id: &id }, &draft)
        .unwrap();
    assert_eq!(changed.clock.due.to_rfc3339(), "2026-04-29T08:00:00+00:00");
    assert_eq!(changed.clock.standing, Standing::OnTime);
    let same = administrator.call(
        &Recategorise { id: &id },
        &CategoryDraft {
            version: changed.version,
            category: changed.category_id.clone(),
            note: String::new(),
        },
    );
    assert_eq!(same.unwrap_err().problem().fields[0].code, "not-allowed");
    let foreign = category(&mut citizen("krusevac"), "lighting");
    let elsewhere = administrator.call(
        &Recategorise { id: &id },
        &CategoryDraft {
            version: changed.version,
            category: foreign,
            note: String::new(),
        },
    );
    assert_eq!(elsewhere.unwrap_err().problem().fields[0].code, "unknown");
}
