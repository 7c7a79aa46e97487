//! What the municipality need not keep any longer goes by itself, and nothing else does.

use api::{
    Channel, Endpoint, Kind, Language, Method, PhotoRole, ReplyChannel, Status,
    delivery::{Deliver, DeliveryDraft},
    desk::{DeskRequest, Queue},
    endpoint::IDEMPOTENCY_KEY,
    intake::{
        CallerDraft, Contact, FindCaller, IntakeDraft, ReadAttachment, SendAttachment, TakeIn,
    },
    photo::SendPhoto,
    request::RequestDraft,
};
use servis48_e2e::{Client, sweep};

use crate::later::signed_in_at;
use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, Official, answer, category, citizen, desk_id, file, key,
    lamp, read_desk, read_tracked, solved,
};

const OPERATOR: Official = Official {
    slug: "celje",
    email: "tjasa.zvonar@celje.localhost",
};

/// Long before anything the demo data know of; all of it is older than what is kept.
const THEN: &str = "2020-01-15T10:00:00Z";
const LATER_THEN: &str = "2020-01-15T12:00:00Z";
/// Within the contacts' 24 months, and not within the files' 60.
const AFTER_TWO_YEARS: &str = "2022-01-15T12:17:00Z";
const A_DAY_EARLIER: &str = "2022-01-14T12:17:00Z";
const AFTER_FIVE_YEARS: &str = "2025-01-15T12:17:00Z";

/// The smallest picture: one pixel.
const PNG: [u8; 70] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50,
    0x0f, 0x00, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34, 0x7d, 0x6b, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

/// Sends a file; its id.
fn sent(client: &mut Client, path: &str, bytes: &[u8]) -> String {
    let reply = client.send(Method::Post, path, &[], bytes);
    assert_eq!(reply.status, 201, "{}", reply.text());
    let receipt: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    receipt["id"].as_str().unwrap().to_owned()
}

fn status(client: &mut Client, path: &str) -> u16 {
    client.send(Method::Get, path, &[], &[]).status
}

/// A caller's request with a scan, answered and told the caller then.
fn by_phone(name: &str) -> (DeskRequest, String) {
    let mut operator = signed_in_at(&OPERATOR, THEN);
    let scan = sent(
        &mut operator,
        &SendAttachment { name: "dopis.pdf" }.path(),
        PDF,
    );
    let draft = IntakeDraft {
        channel: Some(Channel::Phone),
        received_at: String::new(),
        kind: Some(Kind::Request),
        category: category(&mut citizen("celje").when(THEN), "lighting"),
        text: "Svetilka pred hišo ne gori že od nedelje.".to_owned(),
        point: None,
        address: "Mariborska cesta 40".to_owned(),
        language: Language::Slovenian,
        contact: Contact {
            name: name.to_owned(),
            phone: "040 765 432".to_owned(),
            ..Contact::default()
        },
        reply_channel: Some(ReplyChannel::Phone),
        paper: String::new(),
        attachments: vec![scan.clone()],
        informed: true,
        answer: String::new(),
        answers: Vec::new(),
    };
    let taken = operator
        .call_with(&TakeIn, &draft, &[(IDEMPOTENCY_KEY, &key())])
        .unwrap_or_else(|reply| panic!("{}", reply.text()));
    let mut desk = signed_in_at(&CELJE_LIGHTING, LATER_THEN);
    let version = read_desk(&mut desk, &taken.id).version;
    let answered = answer(&mut desk, &taken.id, &solved(version)).unwrap();
    let brought = DeliveryDraft {
        version: answered.version,
        channel: ReplyChannel::Phone,
        attempt: None,
        note: String::new(),
    };
    let brought = desk.call(&Deliver { id: &taken.id }, &brought).unwrap();
    assert_eq!(brought.status, Status::Resolved);
    (brought, scan)
}

#[test]
fn people_and_files_are_forgotten_when_their_time_is_over() {
    let name = format!("Retencija{} Kolar", std::process::id());
    let (request, scan) = by_phone(&name);
    let mut reporter = citizen("celje").when(THEN);
    let photo = sent(
        &mut reporter,
        &SendPhoto {
            role: PhotoRole::Before,
        }
        .path(),
        &PNG,
    );
    let draft = RequestDraft {
        photo: Some(photo),
        ..lamp(&mut reporter)
    };
    let receipt = file(&mut reporter, &draft);
    let mut desk = signed_in_at(&CELJE_LIGHTING, LATER_THEN);
    let lamp_id = desk_id(&mut desk, Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &lamp_id).version;
    let lamp = answer(&mut desk, &lamp_id, &solved(version)).unwrap();
    assert_eq!(lamp.photos.len(), 1);
    let picture = lamp.photos[0].src.clone();

    // As somebody sees it who comes to work at that time.
    let seen = |at: &str| {
        let mut desk = signed_in_at(&CELJE_ADMINISTRATOR, at);
        let contact = read_desk(&mut desk, &request.id)
            .contact
            .unwrap_or_default();
        let scan = status(&mut desk, &ReadAttachment { id: &scan }.path());
        (
            contact.name,
            contact.phone,
            scan,
            status(&mut desk, &picture),
        )
    };
    let known = || (name.clone(), "+38640765432".to_owned());

    assert_eq!(sweep(A_DAY_EARLIER), 200);
    let (who, number) = known();
    assert_eq!(seen(A_DAY_EARLIER), (who, number, 200, 200));

    assert_eq!(sweep(AFTER_TWO_YEARS), 200);
    assert_eq!(
        seen(AFTER_TWO_YEARS),
        (String::new(), String::new(), 200, 200)
    );
    // Neither number nor name finds anything any more.
    let mut operator = signed_in_at(&OPERATOR, AFTER_TWO_YEARS);
    let caller = CallerDraft {
        phone: "040 765 432".to_owned(),
        email: String::new(),
    };
    let found = operator.call(&FindCaller, &caller).unwrap();
    assert!(found.contact.is_none() && found.requests.is_empty());

    assert_eq!(sweep(AFTER_FIVE_YEARS), 200);
    let (_, _, scan, picture) = seen(AFTER_FIVE_YEARS);
    assert_eq!((scan, picture), (404, 404));
    // The request, its answer and its clock stay, for its reporter too.
    let mut desk = signed_in_at(&CELJE_ADMINISTRATOR, AFTER_FIVE_YEARS);
    let kept = read_desk(&mut desk, &request.id);
    assert_eq!(kept.text, request.text);
    assert_eq!(kept.clock.verdict_minutes, request.clock.verdict_minutes);
    assert!(kept.contact_erased_at.is_some());
    let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
    assert!(tracked.answer.is_some());
    assert!(tracked.photos.is_empty());
}
