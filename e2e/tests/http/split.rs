//! A report about two things is split: the new one is of the same reporter, received at the same time, and has a number,
//! department and clock of its own.

use api::{
    Empty, ProblemCode, Status,
    desk::{DeskRequest, Queue, ReadDeskRequest},
    request::Receipt,
    session::{Credentials, SignIn},
    split::{Split, SplitDraft},
    track::{FindRequest, MessageDraft, NumberAndPin, Reopen, TimelineEvent, TrackedRequest},
};
use domain::lifecycle::{ActKind, PARTS};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, Official, PASSWORD, WEDNESDAY,
    answer, category, citizen, desk_id, file, filed_lamp, fresh, lamp, mails, read_desk,
    read_tracked, signed_in, solved, wait_for_mails,
};

const WORDS: &str = "Na vozišču pred postajo je globoka luknja.";

fn draft(version: u32, category: &str) -> SplitDraft {
    SplitDraft {
        version,
        category: category.to_owned(),
        text: WORDS.to_owned(),
    }
}

fn split(desk: &mut Client, id: &str, category: &str) -> Result<DeskRequest, Reply> {
    let version = read_desk(desk, id).version;
    desk.call(&Split { id }, &draft(version, category))
}

/// The numbers of what was made of a request.
fn parts(request: &DeskRequest) -> Vec<String> {
    let entries = request.timeline.iter();
    entries
        .filter_map(|entry| match &entry.event {
            TimelineEvent::Split { reference, pin } => {
                assert_eq!(*pin, None, "the PIN is the reporter's");
                Some(reference.clone())
            }
            _ => None,
        })
        .collect()
}

/// The number and PIN of the one that was made of it, as its reporter reads them.
fn told(request: &TrackedRequest) -> (String, String) {
    let mut entries = request.timeline.iter();
    entries
        .find_map(|entry| match &entry.event {
            TimelineEvent::Split {
                reference,
                pin: Some(pin),
            } => Some((reference.clone(), pin.clone())),
            _ => None,
        })
        .unwrap()
}

fn code(refused: Result<DeskRequest, Reply>) -> ProblemCode {
    refused.unwrap_err().problem().code
}

/// The fields that are wrong, each with why.
fn wrong(refused: Result<DeskRequest, Reply>) -> Vec<(String, String)> {
    let problem = refused.unwrap_err().problem();
    assert_eq!(problem.code, ProblemCode::InvalidFields);
    let fields = problem.fields.into_iter();
    fields.map(|field| (field.field, field.code)).collect()
}

#[test]
fn the_second_one_has_the_same_receipt_and_its_own_number_clock_and_office() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    let roads = category(&mut citizen("celje"), "pavement");

    let mut desk = desk.when("2026-04-22T13:00:00Z");
    assert!(before.acts.contains(&ActKind::Split));
    let first = split(&mut desk, &id, &roads).unwrap();
    assert_eq!(first.status, before.status);
    assert_eq!(first.text, before.text, "the citizen's words never change");
    assert_eq!(first.clock.due, before.clock.due);
    let [number] = parts(&first).try_into().unwrap();
    assert_ne!(number, receipt.reference);

    let mut centre = signed_in(&CELJE_ADMINISTRATOR).when("2026-04-22T13:00:00Z");
    let part_id = desk_id(&mut centre, Queue::Open, &number);
    let part = read_desk(&mut centre, &part_id);
    assert_eq!(part.status, Status::Assigned);
    assert_eq!(part.text, WORDS);
    assert_eq!(part.category_id, roads);
    assert_ne!(part.department_id, before.department_id);
    assert_eq!(part.received_at, before.received_at);
    assert_eq!(
        (part.kind, part.channel, part.reply_channel),
        (before.kind, before.channel, before.reply_channel)
    );
    assert_eq!(
        (part.point, part.address.as_str()),
        (before.point, before.address.as_str())
    );
    // The same receipt and the same hours: as if it had been filed by itself then.
    let mut by_itself = lamp(&mut citizen("celje"));
    by_itself.category = roads;
    let filed = file(&mut citizen("celje").when(WEDNESDAY), &by_itself);
    assert_eq!(part.clock.due, filed.explanation.due);
    let from = TimelineEvent::SplitFrom {
        reference: receipt.reference.clone(),
    };
    assert!(part.timeline.iter().any(|entry| entry.event == from));
    assert!(
        part.timeline
            .iter()
            .any(|entry| entry.at == before.received_at
                && matches!(entry.event, TimelineEvent::Received { .. }))
    );

    // The lighting department has nothing to do with the road.
    let refused = desk.call(&ReadDeskRequest { id: &part_id }, &Empty {});
    assert_eq!(refused.unwrap_err().status, 404);

    // Whoever looks answers up finds the new one by number and PIN.
    let (reference, pin) = told(&read_tracked(&mut citizen("celje"), &receipt.token));
    assert_eq!(reference, number);
    let found = citizen("celje")
        .call(
            &FindRequest,
            &NumberAndPin {
                reference: number.clone(),
                pin,
            },
        )
        .unwrap();
    assert_ne!(found.token, receipt.token);
    let tracked = read_tracked(&mut citizen("celje"), &found.token);
    assert_eq!((tracked.reference, tracked.text.as_str()), (number, WORDS));
}

#[test]
fn the_reporter_is_told_both_numbers_once() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let mut client = citizen("celje");
    let mut typed = lamp(&mut client);
    typed.email = format!("dve{}@example.com", fresh());
    let receipt: Receipt = file(&mut client, &typed);
    let id = desk_id(&mut desk, Queue::Open, &receipt.reference);
    let own = typed.category.clone();
    // The same category will do too: two lamps are two things.
    let first = split(&mut desk, &id, &own).unwrap();
    let [number] = parts(&first).try_into().unwrap();
    let sent = wait_for_mails("celje", &number, 1);
    let [mail] = sent.as_slice() else {
        panic!("{sent:?}");
    };
    assert_eq!(mail["kind"], "split");
    assert_eq!(mail["to"], typed.email.as_str());
    let text = mail["text"].as_str().unwrap();
    let (_, pin) = told(&read_tracked(&mut client, &receipt.token));
    for part in [receipt.reference.as_str(), number.as_str(), pin.as_str()] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let of_first = wait_for_mails("celje", &receipt.reference, 1);
    assert!(of_first.iter().all(|mail| mail["kind"] == "receipt"));

    // The new one is answered by mail too.
    let part_id = desk_id(&mut desk, Queue::Open, &number);
    let version = read_desk(&mut desk, &part_id).version;
    answer(&mut desk, &part_id, &solved(version)).unwrap();
    let sent = wait_for_mails("celje", &number, 2);
    let letter = sent.iter().find(|mail| mail["kind"] == "answer").unwrap();
    assert_eq!(letter["to"], typed.email.as_str());
    assert!(mails("celje", &receipt.reference).len() == 1);
}

#[test]
fn a_second_try_another_place_and_an_answered_one_split_nothing() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let own = read_desk(&mut desk, &id).category_id;
    let version = read_desk(&mut desk, &id).version;
    let typed = draft(version, &own);
    desk.call(&Split { id: &id }, &typed).unwrap();
    let again = desk.call(&Split { id: &id }, &typed);
    assert_eq!(code(again), ProblemCode::Conflict);
    assert_eq!(parts(&read_desk(&mut desk, &id)).len(), 1);

    let version = read_desk(&mut desk, &id).version;
    let mut elsewhere = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let refused = elsewhere.call(&Split { id: &id }, &draft(version, &own));
    assert_eq!(refused.unwrap_err().status, 404);

    answer(&mut desk, &id, &solved(version)).unwrap();
    let answered = read_desk(&mut desk, &id);
    assert!(!answered.acts.contains(&ActKind::Split));
    assert_eq!(
        code(split(&mut desk, &id, &own)),
        ProblemCode::StepNotAllowed
    );
    assert_eq!(parts(&read_desk(&mut desk, &id)).len(), 1);
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_there_is_an_end() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let own = read_desk(&mut desk, &id).category_id;
    let is = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    let version = read_desk(&mut desk, &id).version;
    let empty = SplitDraft {
        version,
        category: String::new(),
        text: " ".to_owned(),
    };
    assert_eq!(
        wrong(desk.call(&Split { id: &id }, &empty)),
        [is("text", "required"), is("category", "required")]
    );
    assert_eq!(
        wrong(split(&mut desk, &id, "nothing-of-ours")),
        [is("category", "unknown")]
    );
    for _ in 0..PARTS {
        split(&mut desk, &id, &own).unwrap();
    }
    assert_eq!(wrong(split(&mut desk, &id, &own)), [is("category", "full")]);
    let mut numbers = parts(&read_desk(&mut desk, &id));
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), PARTS);
}

/// A Friday, which does not count for the office and counts for a crew on call.
const FRIDAY: &str = "2026-04-24T10:40:00Z";

fn on_friday(official: &Official) -> Client {
    let mut client = citizen(official.slug).when(FRIDAY);
    let credentials = Credentials {
        email: official.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    client.call(&SignIn, &credentials).unwrap();
    client
}

#[test]
fn a_crew_on_call_has_its_own_shorter_clock_from_the_same_receipt() {
    let mut centre = on_friday(&CELJE_ADMINISTRATOR);
    let mut client = citizen("celje").when(FRIDAY);
    let mut typed = lamp(&mut client);
    let receipt = file(&mut client, &typed);
    let id = desk_id(&mut centre, Queue::Open, &receipt.reference);
    typed.category = category(&mut client, "danger on the road");

    let mut centre = centre.when("2026-04-24T11:30:00Z");
    let first = split(&mut centre, &id, &typed.category).unwrap();
    let [number] = parts(&first).try_into().unwrap();
    let part_id = desk_id(&mut centre, Queue::Open, &number);
    let part = read_desk(&mut centre, &part_id);
    // As if it had been filed by itself then.
    let filed = file(&mut client, &typed);
    assert_eq!(part.clock.due, filed.explanation.due);
    assert!(part.clock.due < first.clock.due);
}

#[test]
fn one_that_was_opened_again_is_not_split() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let own = read_desk(&mut desk, &id).category_id;
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    let why = MessageDraft {
        text: "Svetilka še vedno ne sveti.".to_owned(),
    };
    let token = &receipt.token;
    citizen("celje").call(&Reopen { token }, &why).unwrap();
    let again = read_desk(&mut desk, &id);
    assert_eq!(again.status, Status::Assigned);
    assert!(!again.acts.contains(&ActKind::Split));
    assert_eq!(
        code(split(&mut desk, &id, &own)),
        ProblemCode::StepNotAllowed
    );
}
