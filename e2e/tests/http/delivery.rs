//! Answers that a person brings: taken in by telephone, answered, tried, brought at last, or brought another way.

use api::{
    Empty, Kind, Language, Method, ProblemCode, Status,
    deadline::{ClockState, Standing},
    delivery::{Deliver, Deliveries, Delivery, DeliveryDraft, ListDeliveries, ReadDelivery},
    desk::DeskRequest,
    endpoint::IDEMPOTENCY_KEY,
    intake::{Contact, IntakeDraft, TakeIn, TakenIn},
    session::{Credentials, SignIn},
    track::TimelineEvent,
};
use domain::{Attempt, Channel, ReplyChannel};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, Official, PASSWORD, answer, category,
    citizen, key, read_desk, read_tracked, signed_in, solved,
};

const CELJE_OPERATOR: Official = Official {
    slug: "celje",
    email: "tjasa.zvonar@celje.localhost",
};
const CELJE_AUDITOR: Official = Official {
    slug: "celje",
    email: "zdenka.preglej@celje.localhost",
};
const CELJE_REGION_VIEWER: Official = Official {
    slug: "celje",
    email: "miha.razglednik@celje.localhost",
};

const NOTE: &str = "Dosegljiva je šele po peti uri.";

/// What an operator types down at the telephone.
fn call(operator: &mut Client, reply_channel: ReplyChannel) -> IntakeDraft {
    IntakeDraft {
        channel: Some(Channel::Phone),
        received_at: String::new(),
        kind: Some(Kind::Request),
        category: category(operator, "lighting"),
        text: "Ulična svetilka pri avtobusni postaji že tri večere ne sveti.".to_owned(),
        point: None,
        address: "Mariborska cesta 12".to_owned(),
        language: Language::Slovenian,
        contact: Contact {
            name: "Marjeta Klicar".to_owned(),
            phone: "040 123 456".to_owned(),
            email: String::new(),
            street: "Gledališka ulica 4".to_owned(),
            post: "3000 Celje".to_owned(),
        },
        reply_channel: Some(reply_channel),
        paper: String::new(),
        attachments: Vec::new(),
        informed: true,
        answer: String::new(),
        answers: Vec::new(),
    }
}

/// Somebody who comes in at another moment: a session does not last from one day to the next.
fn signed_in_at(official: &Official, now: &str) -> Client {
    let mut client = citizen(official.slug).when(now);
    let credentials = Credentials {
        email: official.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    client
        .call(&SignIn, &credentials)
        .unwrap_or_else(|reply| panic!("{}: {} {}", official.email, reply.status, reply.text()));
    client
}

fn take_in(operator: &mut Client, draft: &IntakeDraft) -> TakenIn {
    operator
        .call_with(&TakeIn, draft, &[(IDEMPOTENCY_KEY, &key())])
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// A request that was taken in by telephone and answered two hours later; its clock runs until Friday, 10:00 (UTC).
fn answered(channel: ReplyChannel) -> (Client, TakenIn, DeskRequest) {
    let mut operator = signed_in(&CELJE_OPERATOR);
    let draft = call(&mut operator, channel);
    let taken = take_in(&mut operator, &draft);
    let mut desk = signed_in(&CELJE_LIGHTING);
    let version = read_desk(&mut desk, &taken.id).version;
    let mut later = desk.when("2026-04-22T12:00:00Z");
    let request = answer(&mut later, &taken.id, &solved(version)).unwrap();
    (desk, taken, request)
}

fn bring(
    client: &mut Client,
    request: &DeskRequest,
    channel: ReplyChannel,
    attempt: Option<Attempt>,
) -> Result<DeskRequest, Reply> {
    let draft = DeliveryDraft {
        version: request.version,
        channel,
        attempt,
        note: String::new(),
    };
    client.call(&Deliver { id: &request.id }, &draft)
}

fn list(client: &mut Client, channel: Option<ReplyChannel>, cursor: Option<String>) -> Deliveries {
    client
        .call(&ListDeliveries { channel, cursor }, &Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// Every row, page by page; what is due first stands first, and nothing stands twice.
fn all(client: &mut Client, channel: Option<ReplyChannel>) -> Vec<Delivery> {
    let mut rows: Vec<Delivery> = Vec::new();
    let mut cursor = None;
    for _ in 0..100 {
        let page = list(client, channel, cursor);
        rows.extend(page.rows);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    assert!(rows.iter().all(|row| seen.insert(row.id.clone())));
    assert!(rows.is_sorted_by_key(|row| row.clock.due));
    rows
}

fn events(request: &DeskRequest, kind: fn(&TimelineEvent) -> bool) -> Vec<TimelineEvent> {
    let entries = request.timeline.iter();
    entries
        .map(|entry| entry.event.clone())
        .filter(kind)
        .collect()
}

#[test]
fn a_call_stops_the_clock_when_it_reaches_the_citizen_and_not_before() {
    let (desk, taken, request) = answered(ReplyChannel::Phone);
    assert_eq!(request.status, Status::Answered);
    assert_eq!(request.clock.state, ClockState::Running);
    assert_eq!(request.clock.standing, Standing::Undelivered);

    // Two calls that reach nobody: the clock goes on, and colleagues know.
    let mut first = desk.when("2026-04-22T12:10:00Z");
    let draft = DeliveryDraft {
        version: request.version,
        channel: ReplyChannel::Phone,
        attempt: Some(Attempt::NoAnswer),
        note: format!("  {NOTE} "),
    };
    let tried = first.call(&Deliver { id: &taken.id }, &draft).unwrap();
    assert_eq!(tried.status, Status::Answered);
    assert_eq!(tried.clock.state, ClockState::Running);
    assert!(tried.answer.as_ref().unwrap().delivered_at.is_none());
    let mut second = desk.when("2026-04-22T12:40:00Z");
    let tried = bring(
        &mut second,
        &tried,
        ReplyChannel::Phone,
        Some(Attempt::Busy),
    )
    .unwrap();
    assert_eq!(tried.status, Status::Answered);

    let rows = all(&mut second, Some(ReplyChannel::Phone));
    let row = rows.into_iter().find(|row| row.id == taken.id).unwrap();
    assert_eq!(row.version, tried.version);
    assert!(row.may_deliver);
    assert_eq!(row.pin, None, "a list has no PIN");
    assert_eq!(row.contact.phone, "+38640123456");
    assert_eq!(row.contact.name, "Marjeta Klicar");
    assert_eq!(row.answer.text, solved(0).text);
    let ends: Vec<_> = row
        .attempts
        .iter()
        .map(|tried| (tried.attempt, tried.note.as_deref(), tried.by.is_some()))
        .collect();
    assert_eq!(
        ends,
        [
            (Attempt::NoAnswer, Some(NOTE), true),
            (Attempt::Busy, None, true)
        ]
    );

    // The citizen reads that it was tried, and nothing that was noted.
    let mut outside = citizen("celje");
    let tracked = read_tracked(&mut outside, &taken.token);
    let seen = tracked.timeline.iter();
    let tries = seen.filter(|entry| matches!(entry.event, TimelineEvent::Tried { .. }));
    assert_eq!(tries.count(), 2);
    assert!(
        !serde_json::to_string(&tracked)
            .unwrap()
            .contains("peti uri")
    );

    // The third reaches her on Thursday: the verdict is by then.
    let mut third = signed_in_at(&CELJE_LIGHTING, "2026-04-23T10:00:00Z");
    let brought = bring(&mut third, &tried, ReplyChannel::Phone, None).unwrap();
    assert_eq!(brought.status, Status::Resolved);
    assert_eq!(brought.clock.state, ClockState::Kept);
    assert_eq!(brought.clock.verdict_minutes, Some(24 * 60));
    assert_eq!(
        brought.answer.as_ref().unwrap().delivered_at,
        Some("2026-04-23T10:00:00Z".parse().unwrap())
    );
    assert_eq!(
        events(&brought, |event| matches!(
            event,
            TimelineEvent::Delivered { .. }
        )),
        [TimelineEvent::Delivered {
            channel: "phone".to_owned()
        }]
    );
    let rows = all(&mut third, Some(ReplyChannel::Phone));
    assert!(rows.iter().all(|row| row.id != taken.id));

    // Nobody brings it twice.
    let refused = bring(&mut third, &brought, ReplyChannel::Phone, None).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (409, ProblemCode::StepNotAllowed)
    );
    let verdict = read_desk(&mut third, &taken.id).clock.verdict_minutes;
    assert_eq!(verdict, Some(24 * 60));
}

#[test]
fn a_call_after_the_deadline_is_late_by_so_much() {
    let (_, _, request) = answered(ReplyChannel::Phone);
    let mut late = signed_in_at(&CELJE_LIGHTING, "2026-04-24T10:30:00Z");
    let brought = bring(&mut late, &request, ReplyChannel::Phone, None).unwrap();
    assert_eq!(brought.clock.state, ClockState::Broken);
    assert_eq!(brought.clock.verdict_minutes, Some(-30));
}

#[test]
fn what_was_decided_on_an_older_state_is_refused() {
    let (mut desk, _, request) = answered(ReplyChannel::Phone);
    bring(
        &mut desk,
        &request,
        ReplyChannel::Phone,
        Some(Attempt::Busy),
    )
    .unwrap();
    for attempt in [None, Some(Attempt::NoAnswer)] {
        let refused = bring(&mut desk, &request, ReplyChannel::Phone, attempt).unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (409, ProblemCode::Conflict)
        );
    }
}

#[test]
fn an_answer_can_be_brought_another_way_than_the_chosen_one_and_a_note_goes_with_it() {
    let (mut desk, taken, request) = answered(ReplyChannel::Phone);
    let draft = DeliveryDraft {
        version: request.version,
        channel: ReplyChannel::Post,
        attempt: None,
        note: NOTE.to_owned(),
    };
    let brought = desk.call(&Deliver { id: &taken.id }, &draft).unwrap();
    assert_eq!(brought.status, Status::Resolved);
    assert_eq!(
        events(&brought, |event| matches!(
            event,
            TimelineEvent::Delivered { .. } | TimelineEvent::Noted { .. }
        )),
        [
            TimelineEvent::Delivered {
                channel: "post".to_owned()
            },
            TimelineEvent::Noted {
                text: NOTE.to_owned()
            }
        ]
    );
    let tracked = read_tracked(&mut citizen("celje"), &taken.token);
    assert!(
        !serde_json::to_string(&tracked)
            .unwrap()
            .contains("peti uri")
    );
}

#[test]
fn every_field_in_error_is_named_at_once() {
    let (mut desk, taken, request) = answered(ReplyChannel::Phone);
    for channel in [ReplyChannel::Email, ReplyChannel::Track] {
        let draft = DeliveryDraft {
            version: request.version,
            channel,
            attempt: Some(Attempt::Busy),
            note: "a".repeat(1001),
        };
        let refused = desk.call(&Deliver { id: &taken.id }, &draft).unwrap_err();
        assert_eq!(refused.status, 422);
        let fields = refused.problem().fields;
        let named: Vec<(&str, &str)> = fields
            .iter()
            .map(|problem| (problem.field.as_str(), problem.code.as_str()))
            .collect();
        assert_eq!(
            named,
            [
                ("reply-channel", "not-allowed"),
                ("attempt", "not-allowed"),
                ("note", "too-long")
            ]
        );
    }
    for (channel, attempt) in [
        (ReplyChannel::Phone, Attempt::Returned),
        (ReplyChannel::Post, Attempt::Busy),
        (ReplyChannel::Sms, Attempt::NoAnswer),
        (ReplyChannel::InPerson, Attempt::Wrong),
    ] {
        let refused = bring(&mut desk, &request, channel, Some(attempt)).unwrap_err();
        assert_eq!(refused.status, 422);
        let fields = refused.problem().fields;
        assert!(
            fields
                .iter()
                .map(|problem| problem.field.as_str())
                .eq(["attempt"])
        );
    }
    assert_eq!(read_desk(&mut desk, &taken.id).version, request.version);
}

#[test]
fn an_answer_is_brought_by_those_who_may_and_read_by_those_who_read_the_request() {
    let (mut desk, taken, request) = answered(ReplyChannel::Post);
    for stranger in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let mut stranger = signed_in(stranger);
        let refused = bring(&mut stranger, &request, ReplyChannel::Post, None).unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::NotFound);
        let refused = stranger
            .call(&ReadDelivery { id: &taken.id }, &Empty {})
            .unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::NotFound);
        let rows = all(&mut stranger, None);
        assert!(rows.iter().all(|row| row.id != taken.id));
    }

    // Who looks only, looks at all of it but what would open the request.
    let mut auditor = signed_in(&CELJE_AUDITOR);
    let rows = all(&mut auditor, Some(ReplyChannel::Post));
    let row = rows.into_iter().find(|row| row.id == taken.id).unwrap();
    assert!(!row.may_deliver);
    let read = auditor
        .call(&ReadDelivery { id: &taken.id }, &Empty {})
        .unwrap();
    assert_eq!((read.pin.as_deref(), read.may_deliver), (None, false));
    assert_eq!(read.contact.street, "Gledališka ulica 4");
    let refused = bring(&mut auditor, &request, ReplyChannel::Post, None).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (403, ProblemCode::NotAllowed)
    );

    let mut viewer = signed_in(&CELJE_REGION_VIEWER);
    let refused = viewer
        .call(
            &ListDeliveries {
                channel: None,
                cursor: None,
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::NotAllowed);
    let refused = bring(&mut viewer, &request, ReplyChannel::Post, None).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::NotAllowed);

    // The letter has the PIN that was given at the telephone, also after it was posted.
    for _ in 0..2 {
        let letter = desk
            .call(&ReadDelivery { id: &taken.id }, &Empty {})
            .unwrap();
        assert_eq!(letter.pin.as_deref(), Some(taken.pin.as_str()));
        assert_eq!(letter.reference, taken.reference);
        if letter.may_deliver {
            bring(&mut desk, &request, ReplyChannel::Post, None).unwrap();
        }
    }
    let mut operator = signed_in(&CELJE_OPERATOR);
    let letter = operator
        .call(&ReadDelivery { id: &taken.id }, &Empty {})
        .unwrap();
    assert!(!letter.may_deliver && letter.answer.delivered_at.is_some());
}

#[test]
fn what_is_not_answered_is_not_brought() {
    let mut operator = signed_in(&CELJE_OPERATOR);
    let draft = call(&mut operator, ReplyChannel::Phone);
    let taken = take_in(&mut operator, &draft);
    let refused = operator
        .call(&ReadDelivery { id: &taken.id }, &Empty {})
        .unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::NotFound);
    let request = read_desk(&mut operator, &taken.id);
    let refused = bring(&mut operator, &request, ReplyChannel::Phone, None).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::StepNotAllowed);
}

#[test]
fn a_list_is_narrowed_to_a_channel_and_read_page_by_page() {
    // One more than fits on a page, each due at a moment of its own.
    let mut desk = signed_in(&CELJE_LIGHTING);
    let operator = signed_in(&CELJE_OPERATOR);
    let mut own = Vec::new();
    for number in 0..=api::public::PAGE_SIZE {
        let at = format!("2026-04-21T08:{:02}:00Z", number % 60);
        let mut operator = operator.when(&at);
        let draft = call(&mut operator, ReplyChannel::InPerson);
        let taken = take_in(&mut operator, &draft);
        let version = read_desk(&mut desk, &taken.id).version;
        answer(&mut desk, &taken.id, &solved(version)).unwrap();
        own.push(taken.id);
    }
    for channel in [None, Some(ReplyChannel::InPerson)] {
        let first = list(&mut desk, channel, None);
        assert!(first.rows.len() <= api::public::PAGE_SIZE);
        assert!(first.next.is_some());
        let rows = all(&mut desk, channel);
        let ours: Vec<&String> = rows
            .iter()
            .map(|row| &row.id)
            .filter(|id| own.contains(id))
            .collect();
        assert_eq!(ours, own.iter().collect::<Vec<_>>());
        assert!(channel.is_none() || rows.iter().all(|row| Some(row.reply_channel) == channel));
    }
    let others = all(&mut desk, Some(ReplyChannel::Sms));
    assert!(others.iter().all(|row| !own.contains(&row.id)));
    let broken = desk.send(Method::Get, "/api/desk/deliveries?cursor=nothing", &[], &[]);
    assert_eq!(broken.problem().code, ProblemCode::MalformedRequest);
}

#[test]
fn what_was_tried_for_an_answer_before_says_nothing_about_this_one() {
    let (desk, taken, request) = answered(ReplyChannel::Phone);
    let tried = bring(
        &mut desk.when("2026-04-22T12:10:00Z"),
        &request,
        ReplyChannel::Phone,
        Some(Attempt::Wrong),
    )
    .unwrap();
    let brought = bring(
        &mut desk.when("2026-04-22T13:00:00Z"),
        &tried,
        ReplyChannel::Phone,
        None,
    )
    .unwrap();
    let mut operator = signed_in(&CELJE_OPERATOR).when("2026-04-22T14:00:00Z");
    let again = operator
        .call(
            &api::acts::ReopenForCitizen { id: &taken.id },
            &api::acts::ReasonDraft {
                version: brought.version,
                reason: "Svetilka spet ne sveti.".to_owned(),
            },
        )
        .unwrap();
    let mut later = desk.when("2026-04-22T15:00:00Z");
    answer(&mut later, &taken.id, &solved(again.version)).unwrap();
    let read = later
        .call(&ReadDelivery { id: &taken.id }, &Empty {})
        .unwrap();
    assert_eq!(read.attempts, []);
    assert!(read.may_deliver);
}
