//! Somebody outside without an account sees one request by a link, and no trace of its reporter, and replies once.

use api::{
    Empty, Endpoint, Method, PhotoRole, ProblemCode,
    audit::ReadAudit,
    desk::{DeskRequest, Publication, Queue},
    outside::{
        AskOutside, HelpDraft, OutsideLink, Piece, ReadOutside, ReadOutsidePhoto, ReplyDraft,
        ReplyOutside, WithdrawOutside,
    },
    photo::{ReadDeskPhoto, ReadPublicPhoto, RedactPhoto, RedactionDraft},
    request::Receipt,
    track::{TimelineEvent, Withdraw},
};
use domain::{audit::Act, outside::LinkState, redact::Personal};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::{sent, status},
    world::{
        CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, WEDNESDAY, answer,
        citizen, desk_id, file, filed_lamp, fresh, lamp, mails, read_desk, read_tracked, signed_in,
        solved, wait_for_mails,
    },
};

const QUESTION: &str = "Ali je kabel pri svetilki pod napetostjo?";
const SECRETS: [&str; 4] = ["041 123 456", "Novak", "ana.novak@example.com", "reporter-"];

fn draft() -> HelpDraft {
    HelpDraft {
        name: "Elektro Celje, dežurni".to_owned(),
        email: format!("dezurni-{}@example.com", fresh()),
        question: QUESTION.to_owned(),
        language: "sl".to_owned(),
        released: false,
    }
}

/// A request that names people, by a reporter who reads e-mail, with a photo.
fn filed(desk: &mut Client) -> (Receipt, String, String) {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before).id;
    let mut draft = lamp(&mut client);
    draft.text =
        "Svetilka ne sveti. Kličite 041 123 456 ali gospo Novak, ana.novak@example.com.".to_owned();
    draft.email = format!("reporter-{}@example.com", fresh());
    draft.photo = Some(photo.clone());
    let receipt = file(&mut client, &draft);
    let id = desk_id(desk, Queue::Open, &receipt.reference);
    (receipt, id, photo)
}

fn ask(desk: &mut Client, id: &str, draft: &HelpDraft) -> Result<DeskRequest, Reply> {
    desk.call(&AskOutside { id }, draft)
}

fn read(client: &mut Client, token: &str) -> Result<OutsideLink, Reply> {
    client.call(&ReadOutside { token }, &Empty {})
}

fn reply(
    client: &mut Client,
    token: &str,
    text: &str,
    photos: &[String],
) -> Result<OutsideLink, Reply> {
    let draft = ReplyDraft {
        text: text.to_owned(),
        photos: photos.to_vec(),
    };
    client.call(&ReplyOutside { token }, &draft)
}

/// The mail to this address once it was sent, and the key of the link in it.
fn token_of(reference: &str, email: &str) -> (String, String) {
    for _ in 0..300 {
        for mail in mails("celje", reference) {
            let says = |what: &str| mail.get(what).and_then(serde_json::Value::as_str);
            if says("to") == Some(email) {
                let text = says("text").unwrap().to_owned();
                let after = text.split("/desk/outside/").nth(1).unwrap();
                let token = after.split_whitespace().next().unwrap().to_owned();
                return (token, text);
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("no mail about {reference} to somebody outside");
}

/// Asks, and gives the key of the link.
fn asked(desk: &mut Client, receipt: &Receipt, id: &str) -> String {
    let draft = draft();
    ask(desk, id, &draft).unwrap_or_else(|reply| panic!("{}", reply.text()));
    token_of(&receipt.reference, &draft.email).0
}

fn refused(reply: Result<impl Sized, Reply>) -> (u16, ProblemCode) {
    let reply = reply.err().unwrap();
    (reply.status, reply.problem().code)
}

#[test]
fn whoever_is_asked_sees_the_request_and_nothing_that_leads_to_its_reporter() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, photo) = filed(&mut desk);
    let before = read_desk(&mut desk, &id);
    assert!(before.may_ask_outside);
    let draft = draft();
    let after = ask(&mut desk, &id, &draft).unwrap();
    // Asking a contractor is no pause, and is in nobody's way.
    assert_eq!(after.version, before.version);
    assert_eq!(after.status, before.status);
    assert_eq!(after.clock.due, before.clock.due);
    assert_eq!(after.outside.len(), 1);
    let listed = &after.outside[0];
    assert_eq!(listed.name, draft.name);
    assert_eq!(listed.email.as_deref(), Some(draft.email.as_str()));
    assert_eq!(listed.state, LinkState::Open);
    assert_eq!(listed.expires_at.to_rfc3339(), "2026-05-06T10:00:00+00:00");
    assert!(listed.may_withdraw);

    let (token, mail) = token_of(&receipt.reference, &draft.email);
    assert!(mail.contains(QUESTION), "{mail}");
    assert_ne!(token, listed.id, "the id at the desk opens nothing");
    let mut outside = citizen("celje");
    let whole = outside.send(Method::Get, &ReadOutside { token: &token }.path(), &[], &[]);
    let text = format!("{}{mail}", whole.text());
    for secret in SECRETS
        .iter()
        .chain([&receipt.pin.as_str(), &receipt.token.as_str()])
    {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let link = read(&mut outside, &token).unwrap();
    let request = link.request.unwrap();
    assert_eq!(request.question, QUESTION);
    for kind in [Personal::Phone, Personal::Name, Personal::Email] {
        assert!(request.text.contains(&Piece::Hidden(kind)), "{kind:?}");
    }

    // Photos are those that everyone may see.
    assert_eq!(request.photos.len(), 1);
    assert_eq!(status(&mut outside, &request.photos[0].src), 200);
    let derived = sent(&mut desk, PhotoRole::Before).id;
    let redaction = RedactionDraft {
        version: before.version,
        photo: Some(derived.clone()),
    };
    desk.call(&RedactPhoto { photo: &photo }, &redaction)
        .unwrap();
    let path = |photo| {
        ReadOutsidePhoto {
            token: &token,
            photo,
        }
        .path()
    };
    assert_eq!(status(&mut outside, &path(&photo)), 404);
    assert_eq!(status(&mut outside, &path(&derived)), 200);
    let request = read(&mut outside, &token).unwrap().request.unwrap();
    assert_eq!(request.photos[0].id, derived);

    // The link is of this municipality and of this request alone.
    let mut elsewhere = citizen("krusevac");
    assert_eq!(refused(read(&mut elsewhere, &token)).0, 404);
    let (_, _, other) = filed(&mut desk);
    assert_eq!(status(&mut outside, &path(&other)), 404);
    // It opens nothing else, and no other key opens it.
    assert_eq!(status(&mut outside, &format!("/api/track/{token}")), 404);
    assert_eq!(refused(read(&mut outside, &receipt.token)).0, 404);
    assert_eq!(refused(read(&mut outside, &listed.id)).0, 404);
}

#[test]
fn what_was_hidden_is_shown_where_an_official_released_it() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, _) = filed(&mut desk);
    let released = HelpDraft {
        released: true,
        ..draft()
    };
    ask(&mut desk, &id, &released).unwrap();
    let (token, _) = token_of(&receipt.reference, &released.email);
    let request = read(&mut citizen("celje"), &token)
        .unwrap()
        .request
        .unwrap();
    let [Piece::Words(words)] = request.text.as_slice() else {
        panic!("{:?}", request.text);
    };
    assert!(words.contains("041 123 456"));
}

#[test]
fn a_reply_stays_among_officials_tells_who_asked_and_uses_the_link_up() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, _) = filed(&mut desk);
    let token = asked(&mut desk, &receipt, &id);
    let version = read_desk(&mut desk, &id).version;
    let mut outside = citizen("celje");
    let photos: Vec<String> = (0..2)
        .map(|_| sent(&mut outside, PhotoRole::After).id)
        .collect();
    let text = "Kabel je brez napetosti, omarica je odklopljena.";
    let replied = reply(&mut outside, &token, text, &photos).unwrap();
    assert_eq!(
        (replied.state, &replied.request),
        (LinkState::Replied, &None)
    );
    assert_eq!(
        refused(reply(&mut outside, &token, text, &[])),
        (409, ProblemCode::StepNotAllowed)
    );

    let request = read_desk(&mut desk, &id);
    assert_eq!(
        request.version, version,
        "an answer that is being written is not overtaken"
    );
    let came = request.outside[0].reply.clone().unwrap();
    assert_eq!(came.text, text);
    let listed: Vec<&str> = came.photos.iter().map(|photo| photo.id.as_str()).collect();
    assert_eq!(listed, photos);
    assert!(request.timeline.iter().any(|entry| matches!(
        &entry.event,
        TimelineEvent::Outside { step, text: Some(said), .. } if step == "replied" && said == text
    )));
    for photo in &photos {
        assert_eq!(status(&mut desk, &ReadDeskPhoto { photo }.path()), 200);
        let mut other = signed_in(&CELJE_OTHER);
        assert_eq!(status(&mut other, &ReadDeskPhoto { photo }.path()), 404);
    }
    // Receipt, the mail to the outsider, and the one to who asked.
    let sent = wait_for_mails("celje", &receipt.reference, 3);
    let told = sent
        .iter()
        .find(|mail| mail["kind"] == "help-given")
        .unwrap();
    assert_eq!(told["to"], CELJE_LIGHTING.email);

    // Neither its reporter nor the public gets anything of it, also once it is answered and published.
    let solved = api::desk::AnswerDraft {
        publication: Some(Publication {
            text: "Svetilka ne sveti.".to_owned(),
            photo: true,
        }),
        ..solved(version)
    };
    answer(&mut desk, &id, &solved).unwrap();
    let tracked = read_tracked(&mut outside, &receipt.token);
    let seen = serde_json::to_string(&tracked).unwrap();
    for photo in &photos {
        assert!(!seen.contains(photo.as_str()));
        assert_eq!(status(&mut outside, &ReadPublicPhoto { photo }.path()), 404);
    }
    assert!(
        !seen.contains("napetosti") && !seen.contains("outside"),
        "{seen}"
    );

    // The log knows that it happened, and no address. Other tests write to it at the same moment, so it is asked by act.
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    for act in [Act::OutsiderAsked, Act::OutsiderReplied] {
        let wanted = ReadAudit {
            act: Some(act),
            ..ReadAudit::default()
        };
        let log = administrator.call(&wanted, &Empty {}).unwrap();
        let reference = Some(&receipt.reference);
        assert!(
            log.entries
                .iter()
                .any(|entry| entry.details.reference.as_ref() == reference),
            "{act:?}"
        );
        assert!(!serde_json::to_string(&log).unwrap().contains("dezurni-"));
    }
}

#[test]
fn a_reply_has_words_and_photos_that_were_just_sent() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, named) = filed(&mut desk);
    let token = asked(&mut desk, &receipt, &id);
    let mut outside = citizen("celje");
    let before = sent(&mut outside, PhotoRole::Before).id;
    let foreign = sent(&mut citizen("krusevac"), PhotoRole::After).id;
    let nobodys = "0196b0a0-7c1e-7000-8000-00000000002a".to_owned();
    for wrong in [named, before, foreign, nobodys, "../x".to_owned()] {
        let refused = reply(
            &mut outside,
            &token,
            "Urejeno.",
            std::slice::from_ref(&wrong),
        )
        .unwrap_err();
        assert_eq!(refused.status, 422, "{wrong}");
        assert_eq!(refused.problem().fields[0].field, "photo", "{wrong}");
    }
    let refused = reply(&mut outside, &token, " ", &[]).unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "text");
    let photo = sent(&mut outside, PhotoRole::After).id;
    reply(
        &mut outside,
        &token,
        "Urejeno.",
        std::slice::from_ref(&photo),
    )
    .unwrap();
    // A photo came with one reply, once.
    let token = asked(&mut desk, &receipt, &id);
    let refused = reply(&mut outside, &token, "Urejeno.", &[photo]).unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "photo");
}

#[test]
fn a_link_ends_when_it_is_withdrawn_when_it_is_old_and_when_the_request_is_settled() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let mut outside = citizen("celje");

    let (receipt, id) = filed_lamp(&mut desk);
    let token = asked(&mut desk, &receipt, &id);
    let link = read_desk(&mut desk, &id).outside[0].id.clone();
    let withdraw = WithdrawOutside {
        id: &id,
        link: &link,
    };
    // Not by another department, nor by way of another request.
    assert_eq!(
        refused(signed_in(&CELJE_OTHER).call(&withdraw, &Empty {})).0,
        404
    );
    let (_, other) = filed_lamp(&mut desk);
    let astray = WithdrawOutside {
        id: &other,
        link: &link,
    };
    assert_eq!(refused(desk.call(&astray, &Empty {})).0, 404);
    let mut head = signed_in(&CELJE_LIGHTING_HEAD);
    let withdrawn = head.call(&withdraw, &Empty {}).unwrap();
    assert_eq!(withdrawn.outside[0].state, LinkState::Withdrawn);
    assert!(!withdrawn.outside[0].may_withdraw);
    assert_eq!(
        refused(head.call(&withdraw, &Empty {})),
        (409, ProblemCode::StepNotAllowed)
    );
    let over = read(&mut outside, &token).unwrap();
    assert_eq!((over.state, over.request), (LinkState::Withdrawn, None));
    assert_eq!(refused(reply(&mut outside, &token, "Urejeno.", &[])).0, 409);

    let token = asked(&mut desk, &receipt, &id);
    let at = |outside: &Client, now| read(&mut outside.when(now), &token).unwrap().state;
    assert_eq!(at(&outside, "2026-05-06T09:59:59Z"), LinkState::Open);
    assert_eq!(at(&outside, "2026-05-06T10:00:00Z"), LinkState::Expired);
    let mut late = outside.when("2026-05-06T10:00:00Z");
    assert_eq!(refused(reply(&mut late, &token, "Urejeno.", &[])).0, 409);
    assert_eq!(at(&outside, WEDNESDAY), LinkState::Open);

    outside
        .call(
            &Withdraw {
                token: &receipt.token,
            },
            &Empty {},
        )
        .unwrap();
    let over = read(&mut outside, &token).unwrap();
    assert_eq!((over.state, over.request), (LinkState::Settled, None));
    assert_eq!(refused(reply(&mut outside, &token, "Urejeno.", &[])).0, 409);
    assert_eq!(
        refused(ask(&mut desk, &id, &draft())),
        (409, ProblemCode::StepNotAllowed)
    );
}

#[test]
fn a_question_is_checked_and_keys_that_are_none_are_counted() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let wrong = HelpDraft {
        name: String::new(),
        email: "dezurni".to_owned(),
        question: "Kaj?".to_owned(),
        language: "sr-Latn".to_owned(),
        released: false,
    };
    let refused = ask(&mut desk, &id, &wrong).unwrap_err();
    let problem = refused.problem();
    let fields: Vec<&str> = problem
        .fields
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "email", "text"]);
    // A language that nobody reads here.
    let foreign = HelpDraft {
        language: "sr-Latn".to_owned(),
        ..draft()
    };
    let refused = ask(&mut desk, &id, &foreign).unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "language");
    assert!(read_desk(&mut desk, &id).outside.is_empty());

    let mut guesser = citizen("celje");
    for _ in 0..30 {
        assert_eq!(read(&mut guesser, "AAAA").unwrap_err().status, 404);
    }
    assert_eq!(read(&mut guesser, "AAAA").unwrap_err().status, 429);
}
