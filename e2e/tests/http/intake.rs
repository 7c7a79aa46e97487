//! What is taken in for somebody counts as what is filed on the page: same number, PIN, clock and answer.

use api::{
    Channel, Endpoint, Kind, Language, Method, ProblemCode, ReplyChannel, Status,
    desk::{ListInbox, Queue},
    endpoint::IDEMPOTENCY_KEY,
    intake::{
        Attachment, Caller, CallerDraft, Contact, FindCaller, FindSimilar, IntakeDraft,
        ReadAttachment, SendAttachment, SimilarDraft, TakeIn, TakenIn,
    },
    search::{Search, SearchDraft},
    track::{FindRequest, NumberAndPin, ReadTracked, TimelineEvent, TrackedRequest},
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::png_of,
    world::{
        CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, Official,
        WEDNESDAY, category, citizen, file, fresh, key, lamp, read_desk, signed_in, wait_for_mails,
    },
};

pub const CELJE_OPERATOR: Official = Official {
    slug: "celje",
    email: "tjasa.zvonar@celje.localhost",
};

/// A telephone number that no other test calls from.
fn number() -> String {
    format!("031 {:03} {:03}", std::process::id() % 1_000, fresh())
}

/// A caller whose street lamp is out and who wants to be called back.
pub fn call(category: &str, phone: &str) -> IntakeDraft {
    IntakeDraft {
        channel: Some(Channel::Phone),
        received_at: String::new(),
        kind: Some(Kind::Request),
        category: category.to_owned(),
        text: "Svetilka pred hišo ne gori že od nedelje.".to_owned(),
        point: Some([15.271, 46.231]),
        address: "Mariborska cesta 40".to_owned(),
        language: Language::Slovenian,
        contact: Contact {
            name: "Marija Kolar".to_owned(),
            phone: phone.to_owned(),
            ..Contact::default()
        },
        reply_channel: Some(ReplyChannel::Phone),
        paper: String::new(),
        attachments: Vec::new(),
        informed: true,
        answer: String::new(),
        answers: Vec::new(),
    }
}

pub fn take_in(desk: &mut Client, draft: &IntakeDraft, key: &str) -> Result<TakenIn, Reply> {
    desk.call_with(&TakeIn, draft, &[(IDEMPOTENCY_KEY, key)])
}

fn taken(desk: &mut Client, draft: &IntakeDraft) -> TakenIn {
    take_in(desk, draft, &key()).unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn operator() -> Client {
    signed_in(&CELJE_OPERATOR)
}

fn tracked(receipt: &TakenIn) -> TrackedRequest {
    let mut reporter = citizen("celje");
    let typed = NumberAndPin {
        reference: receipt.reference.clone(),
        pin: receipt.pin.clone(),
    };
    let token = reporter.call(&FindRequest, &typed).unwrap().token;
    assert_eq!(token, receipt.token);
    reporter
        .call(&ReadTracked { token: &token }, &api::Empty {})
        .unwrap()
}

/// The fields that are wrong, each with why.
fn wrong(reply: Reply) -> Vec<(String, String)> {
    let problem = reply.problem();
    assert_eq!(problem.code, ProblemCode::InvalidFields, "{}", reply.text());
    let fields = problem.fields.into_iter();
    fields.map(|field| (field.field, field.code)).collect()
}

fn send(desk: &mut Client, name: &str, bytes: &[u8]) -> Result<Attachment, Reply> {
    let reply = desk.send(Method::Post, &SendAttachment { name }.path(), &[], bytes);
    if reply.status == 201 {
        Ok(serde_json::from_slice(&reply.body).unwrap())
    } else {
        Err(reply)
    }
}

fn pdf() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".to_vec()
}

#[test]
fn a_caller_gets_what_everybody_gets_and_the_clock_starts_with_the_call() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut desk = operator();
    let mut draft = call(&lighting, &number());
    // An hour before it is typed in.
    draft.received_at = "2026-04-22T11:00".to_owned();
    let receipt = taken(&mut desk, &draft);
    assert_eq!(
        receipt.received_at.to_rfc3339(),
        "2026-04-22T09:00:00+00:00"
    );
    assert_eq!(receipt.explanation.start, receipt.received_at);
    assert_eq!(
        receipt.explanation.due.to_rfc3339(),
        "2026-04-24T09:00:00+00:00"
    );
    assert_eq!(receipt.reply_channel, ReplyChannel::Phone);
    assert!(receipt.readable && !receipt.answered);

    // The same as on the page, received then.
    let mut page = citizen("celje").when("2026-04-22T09:00:00Z");
    let filed = lamp(&mut page);
    assert_eq!(
        file(&mut page, &filed).explanation.due,
        receipt.explanation.due
    );

    let seen = tracked(&receipt);
    assert_eq!(seen.status, Status::Assigned);
    assert_eq!(seen.text, draft.text);
    let came = TimelineEvent::Received {
        channel: "phone".to_owned(),
    };
    let first = seen.timeline.first().unwrap();
    assert_eq!((&first.event, first.at), (&came, receipt.received_at));

    let shown = read_desk(&mut desk, &receipt.id);
    let contact = shown.contact.unwrap();
    assert_eq!(contact.name, "Marija Kolar");
    assert!(contact.phone.starts_with("+38631"), "{}", contact.phone);
    assert_eq!(shown.channel, Channel::Phone);
    assert_eq!(shown.taken_down.by.as_deref(), Some("Tjaša Zvonar"));
    assert_eq!(
        shown.taken_down.entered_at.unwrap().to_rfc3339(),
        "2026-04-22T10:00:00+00:00"
    );
}

#[test]
fn the_same_key_gives_the_same_receipt_and_files_nothing_twice() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut desk = operator();
    let phone = number();
    let draft = call(&lighting, &phone);
    let same = key();
    let first = take_in(&mut desk, &draft, &same).unwrap();
    assert_eq!(take_in(&mut desk, &draft, &same).unwrap(), first);
    let other = IntakeDraft {
        text: "Svetilka pred šolo ne gori.".to_owned(),
        ..draft
    };
    let refused = take_in(&mut desk, &other, &same).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::KeyReused);
    let known = caller(&mut desk, &phone);
    assert_eq!(known.requests.len(), 1);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let mut desk = operator();
    let refused = take_in(
        &mut desk,
        &IntakeDraft {
            channel: Some(Channel::Web),
            received_at: "2026-04-22T13:00".to_owned(),
            kind: Some(Kind::Request),
            category: "no-such".to_owned(),
            text: "Ne gori.".to_owned(),
            point: None,
            address: String::new(),
            contact: Contact {
                phone: "112".to_owned(),
                ..Contact::default()
            },
            reply_channel: Some(ReplyChannel::Post),
            attachments: vec!["no-such".to_owned()],
            answer: "To je odgovor na prijavo.".to_owned(),
            ..call("no-such", "112")
        },
        &key(),
    );
    let wrong: Vec<(String, String)> = wrong(refused.unwrap_err());
    let wrong: Vec<(&str, &str)> = wrong
        .iter()
        .map(|(field, code)| (field.as_str(), code.as_str()))
        .collect();
    assert_eq!(
        wrong,
        [
            ("channel", "not-allowed"),
            ("received-at", "in-the-future"),
            ("text", "too-short"),
            ("location", "required"),
            ("phone", "invalid"),
            ("name", "required"),
            ("street", "required"),
            ("post", "required"),
            ("answer", "not-allowed"),
            ("category", "unknown"),
        ]
    );
}

fn caller(desk: &mut Client, phone: &str) -> Caller {
    let draft = CallerDraft {
        phone: phone.to_owned(),
        ..CallerDraft::default()
    };
    desk.call(&FindCaller, &draft).unwrap()
}

#[test]
fn who_calls_again_is_known_with_what_they_reported_as_far_as_it_may_be_read() {
    let mut any = citizen("celje");
    let (lighting, roads) = (
        category(&mut any, "lighting"),
        category(&mut any, "pavement"),
    );
    let phone = number();
    let mut desk = operator();
    assert_eq!(caller(&mut desk, &phone), Caller::default());
    let mut draft = call(&lighting, &phone);
    let first = taken(&mut desk, &draft);
    draft.category = roads;
    draft.contact.street = "Mariborska cesta 40".to_owned();
    // What comes at one moment is in no order.
    let mut desk = desk.when("2026-04-22T10:05:00Z");
    let second = taken(&mut desk, &draft);

    // However it is written.
    let spaced = format!(
        "+386 (0){}",
        phone.trim_start_matches('0').replace(' ', "-")
    );
    let known = caller(&mut desk, &spaced);
    assert_eq!(known.contact.unwrap().street, "Mariborska cesta 40");
    assert_eq!(known.reply_channel, Some(ReplyChannel::Phone));
    let numbers: Vec<&str> = known
        .requests
        .iter()
        .map(|row| row.reference.as_str())
        .collect();
    assert_eq!(numbers, [&second.reference, &first.reference]);

    let lighting = caller(&mut signed_in(&CELJE_LIGHTING), &phone);
    let numbers: Vec<&str> = lighting
        .requests
        .iter()
        .map(|row| row.reference.as_str())
        .collect();
    assert_eq!(numbers, [&first.reference]);
    let elsewhere = caller(&mut signed_in(&KRUSEVAC_ADMINISTRATOR), &spaced);
    assert_eq!(elsewhere, Caller::default());

    let asked = SearchDraft {
        text: phone,
        cursor: None,
    };
    let found = desk.call(&Search, &asked).unwrap().rows;
    assert_eq!(found.len(), 2);
    let wrong = wrong(desk.call(&FindCaller, &CallerDraft::default()).unwrap_err());
    assert_eq!(wrong, [("email".to_owned(), "required".to_owned())]);
}

#[test]
fn a_reporter_is_found_by_name_in_either_script_and_nobody_reads_it_elsewhere() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut desk = operator();
    let surname = format!("Čeč{}", fresh());
    let mut draft = call(&lighting, &number());
    draft.contact.name = format!("Đurđa {surname}");
    let receipt = taken(&mut desk, &draft);
    let find = |client: &mut Client, text: String| {
        let asked = SearchDraft { text, cursor: None };
        client.call(&Search, &asked).unwrap().rows
    };
    for asked in [
        surname.clone(),
        format!("djurdja {}", surname.to_lowercase().replace('č', "c")),
        format!("Ђурђа {}", surname.replace("Čeč", "Чеч")),
    ] {
        let found = find(&mut desk, asked.clone());
        let numbers: Vec<&str> = found.iter().map(|row| row.reference.as_str()).collect();
        assert_eq!(numbers, [&receipt.reference], "{asked}");
    }
    assert!(find(&mut signed_in(&CELJE_OTHER), surname.clone()).is_empty());
    // The public text and the tracking page never name anybody.
    let seen = tracked(&receipt);
    let shown = serde_json::to_string(&seen).unwrap();
    assert!(!shown.contains(&surname), "{shown}");
    let wrong = wrong(desk.call(&FindCaller, &CallerDraft::default()).unwrap_err());
    assert_eq!(wrong, [("email".to_owned(), "required".to_owned())]);
}

#[test]
fn what_was_reported_there_already_is_shown_before_it_is_taken_in_again() {
    let lighting = category(&mut citizen("celje"), "lighting");
    // A corner of the municipality where no other test reports anything.
    let point = [15.21 + f64::from(fresh()) * 0.000_001, 46.209];
    let mut desk = operator();
    let draft = IntakeDraft {
        point: Some(point),
        ..call(&lighting, &number())
    };
    let first = taken(&mut desk, &draft);
    let asked = SimilarDraft {
        category: lighting.clone(),
        point: Some([point[0] + 0.001, point[1]]),
        address: String::new(),
    };
    let near = desk.call(&FindSimilar, &asked).unwrap().requests;
    assert!(near.iter().any(|row| row.reference == first.reference));
    let mut other = signed_in(&CELJE_OTHER);
    assert!(
        other
            .call(&FindSimilar, &asked)
            .unwrap()
            .requests
            .is_empty()
    );
}

#[test]
fn what_was_reported_in_the_same_street_is_shown_too() {
    let mut any = citizen("celje");
    let (lighting, roads) = (
        category(&mut any, "lighting"),
        category(&mut any, "pavement"),
    );
    let street = format!("Preizkusna pot{}", fresh());
    let mut desk = operator();
    let draft = IntakeDraft {
        point: None,
        address: format!("{street} 12 a"),
        ..call(&lighting, &number())
    };
    let first = taken(&mut desk, &draft);
    let similar = |desk: &mut Client, category: &str, address: String| {
        let asked = SimilarDraft {
            category: category.to_owned(),
            point: None,
            address,
        };
        let found = desk.call(&FindSimilar, &asked).unwrap().requests;
        found
            .into_iter()
            .map(|row| row.reference)
            .collect::<Vec<_>>()
    };
    let typed = street.to_uppercase();
    assert_eq!(
        similar(&mut desk, &lighting, format!("{typed} 40")),
        [first.reference.as_str()]
    );
    assert!(similar(&mut desk, &roads, typed.clone()).is_empty());
    assert!(similar(&mut desk, &lighting, String::new()).is_empty());
    assert!(similar(&mut signed_in(&CELJE_OTHER), &lighting, typed).is_empty());
}

#[test]
fn a_question_is_taken_in_answered_and_told_in_one_act() {
    let mut any = citizen("celje");
    let municipality = crate::world::municipality(&mut any);
    let question = municipality
        .categories
        .iter()
        .find(|category| category.kinds.contains(&Kind::Question))
        .unwrap()
        .id
        .clone();
    let draft = IntakeDraft {
        channel: Some(Channel::InPerson),
        kind: Some(Kind::Question),
        text: "Do kdaj je odprto okence za plačila?".to_owned(),
        point: None,
        address: String::new(),
        contact: Contact::default(),
        informed: false,
        reply_channel: Some(ReplyChannel::Track),
        answer: "Okence je odprto vsak delavnik od 8. do 15. ure.".to_owned(),
        ..call(&question, "")
    };
    let mut desk = operator();
    let receipt = taken(&mut desk, &draft);
    assert!(receipt.answered);
    let seen = tracked(&receipt);
    assert_eq!(seen.status, Status::Resolved);
    let answer = seen.answer.unwrap();
    assert_eq!(answer.text, draft.answer);
    assert_eq!(answer.author, "Tjaša Zvonar");
    assert_eq!(
        answer.delivered_at.unwrap().to_rfc3339(),
        "2026-04-22T10:00:00+00:00"
    );
    let told = TimelineEvent::Delivered {
        channel: "in-person".to_owned(),
    };
    assert!(seen.timeline.iter().any(|entry| entry.event == told));
    let shown = read_desk(&mut desk, &receipt.id);
    assert_eq!(shown.clock.verdict_minutes, Some(48 * 60));

    // Whose part it is not, may take it in and not answer it.
    let mut lighting = signed_in(&CELJE_LIGHTING);
    let refused = take_in(&mut lighting, &draft, &key()).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::StepNotAllowed);
    let unanswered = IntakeDraft {
        answer: String::new(),
        ..draft
    };
    assert!(!taken(&mut lighting, &unanswered).answered);
}

#[test]
fn a_letter_comes_with_its_scan_which_officials_alone_read() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut desk = operator();
    let scan = send(&mut desk, "C:\\scans\\dopis št. 7.pdf", &pdf()).unwrap();
    assert_eq!(
        (scan.name.as_str(), scan.content_type.as_str()),
        ("dopis št. 7.pdf", "application/pdf")
    );
    let picture = send(&mut desk, "slika.png", &png_of(4, 3)).unwrap();
    assert_eq!(picture.content_type, "image/png");
    // Only who sent it reads what no request names yet.
    let read = |client: &mut Client, id: &str| {
        client.send(Method::Get, &ReadAttachment { id }.path(), &[], &[])
    };
    assert_eq!(read(&mut desk, &scan.id).status, 200);
    assert_eq!(
        read(&mut signed_in(&CELJE_ADMINISTRATOR), &scan.id).status,
        404
    );

    let draft = IntakeDraft {
        channel: Some(Channel::Post),
        received_at: "2026-04-20T08:00".to_owned(),
        contact: Contact {
            name: "Marija Kolar".to_owned(),
            street: "Mariborska cesta 40".to_owned(),
            post: "3000 Celje".to_owned(),
            ..Contact::default()
        },
        reply_channel: Some(ReplyChannel::Post),
        informed: false,
        paper: "354-12/2026".to_owned(),
        attachments: vec![scan.id.clone(), picture.id],
        ..call(&lighting, "")
    };
    let receipt = taken(&mut desk, &draft);
    let shown = read_desk(&mut signed_in(&CELJE_LIGHTING), &receipt.id);
    assert_eq!(shown.taken_down.paper.as_deref(), Some("354-12/2026"));
    let names: Vec<&str> = shown
        .taken_down
        .attachments
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert!(
        names.contains(&"dopis št. 7.pdf") && names.contains(&"slika.png"),
        "{names:?}"
    );

    let given = read(&mut signed_in(&CELJE_LIGHTING), &scan.id);
    assert_eq!(
        (given.status, given.body.as_slice()),
        (200, pdf().as_slice())
    );
    let disposition = given.header("content-disposition").unwrap();
    assert!(disposition.starts_with("attachment;"), "{disposition}");
    assert_eq!(given.header("x-content-type-options"), Some("nosniff"));
    for official in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        assert_eq!(read(&mut signed_in(official), &scan.id).status, 404);
    }
    assert_eq!(read(&mut citizen("celje"), &scan.id).status, 401);

    // A file belongs to one request.
    let again = IntakeDraft {
        attachments: vec![scan.id],
        ..draft
    };
    let refused = wrong(take_in(&mut desk, &again, &key()).unwrap_err());
    assert_eq!(refused, [("attachment".to_owned(), "unknown".to_owned())]);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_the_reason() {
    let mut desk = operator();
    let half = pdf();
    for broken in [&half[..30], b"MZ\x90\0program".as_slice(), b"".as_slice()] {
        let refused = send(&mut desk, "dopis.pdf", broken).unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::UnsupportedFile);
    }
    let mut large = pdf();
    large.resize(10 * 1024 * 1024 + 1, b' ');
    let refused = send(&mut desk, "dopis.pdf", &large).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::TooLarge);
}

#[test]
fn who_wants_it_by_mail_gets_the_receipt_there() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut draft = call(&lighting, "");
    draft.contact.email = format!("kolar.{}@example.com", fresh());
    draft.reply_channel = Some(ReplyChannel::Email);
    let receipt = taken(&mut operator(), &draft);
    let mail = wait_for_mails("celje", &receipt.reference, 1).remove(0);
    let text = mail.get("text").unwrap().as_str().unwrap();
    assert!(text.contains(&receipt.pin), "{text}");
}

#[test]
fn what_was_taken_in_stands_in_the_list_of_its_channel() {
    let lighting = category(&mut citizen("celje"), "lighting");
    let mut desk = operator().when(WEDNESDAY);
    let receipt = taken(&mut desk, &call(&lighting, &number()));
    let filters = api::desk::Filters {
        channel: Some(Channel::Phone),
        ..api::desk::Filters::default()
    };
    let mut cursor = None;
    loop {
        let page = desk
            .call(
                &ListInbox {
                    queue: Queue::Open,
                    filters: filters.clone(),
                    cursor,
                },
                &api::Empty {},
            )
            .unwrap();
        assert!(page.rows.iter().all(|row| row.channel == Channel::Phone));
        if page
            .rows
            .iter()
            .any(|row| row.reference == receipt.reference)
        {
            break;
        }
        cursor = page.next;
        assert!(cursor.is_some(), "{} is not in the list", receipt.reference);
    }
}
