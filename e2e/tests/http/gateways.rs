//! Mails and text messages, through the runtime's own e-mail handler and a gateway on this machine.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use api::{
    Channel, Code, Empty, Method, ProblemCode, ReplyChannel, Status,
    acts::{AskCitizen, QuestionDraft, Validate, ValidateDraft},
    audit::{ReadAudit, Setting},
    desk::DeskRequest,
    endpoint::encode,
    gateways::{
        AddMailbox, ChooseSmsGateway, ChooseUnreadCategory, IncomingSms, MailboxDraft,
        ReadGateways, ReceiveSms, RemoveMailbox, RemoveSmsGateway, SmsGatewayDraft,
        UnreadCategoryDraft,
    },
    intake::{CallerDraft, FindCaller, ReadAttachment},
    near::BesideRow,
    track::TimelineEvent,
};
use domain::{audit::Act, mail::Remark};
use hmac::{Hmac, KeyInit, Mac};
use servis48_e2e::{Client, Reply};
use sha2::Sha256;

use crate::world::{
    CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, Official, WEDNESDAY, answer, category, citizen,
    fresh, mails, read_desk, signed_in, solved, wait_for_mails,
};

const OPERATOR: Official = Official {
    slug: "celje",
    email: "tjasa.zvonar@celje.localhost",
};

const MAILBOX: &str = "servis48@celje.localhost";

/// An address nobody else writes from.
fn somebody() -> String {
    format!("mail-{}-{}@example.com", std::process::id(), fresh())
}

/// Hands a mail to the runtime's handler.
fn deliver(from: &str, to: &str, raw: &[u8]) -> Reply {
    let path = format!(
        "/cdn-cgi/handler/email?from={}&to={}",
        encode(from),
        encode(to)
    );
    Client::at("").send(
        Method::Post,
        &path,
        &[("content-type", "message/rfc822")],
        raw,
    )
}

/// A mail with these fields and this body; its name is its own.
fn mail(from: &str, to: &str, fields: &str, body: &str) -> Vec<u8> {
    format!(
        "From: Ana Novak <{from}>\r\nTo: {to}\r\nMessage-ID: <{}-{}@example.com>\r\n\
         x-servis48-now: {WEDNESDAY}\r\n{fields}\r\n{body}",
        std::process::id(),
        fresh()
    )
    .into_bytes()
}

fn plain(from: &str, to: &str, subject: &str, body: &str) -> Vec<u8> {
    let fields = format!("Subject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n");
    mail(from, to, &fields, body)
}

fn taken(from: &str, to: &str, raw: &[u8]) {
    let reply = deliver(from, to, raw);
    assert_eq!(reply.status, 200, "{}", reply.text());
}

/// What somebody has reported, by their address or number.
fn of(desk: &mut Client, email: &str, phone: &str) -> Vec<BesideRow> {
    let draft = CallerDraft {
        phone: phone.to_owned(),
        email: email.to_owned(),
    };
    desk.call(&FindCaller, &draft).unwrap().requests
}

fn only(desk: &mut Client, email: &str) -> DeskRequest {
    let rows = of(desk, email, "");
    let [row] = rows.as_slice() else {
        panic!("{} requests of {email}", rows.len());
    };
    read_desk(desk, &row.id)
}

/// The mail of this kind among those of a request, once it was sent.
fn told(reference: &str, kind: &str) -> serde_json::Value {
    for _ in 0..150 {
        let found = mails("celje", reference);
        if let Some(mail) = found.iter().find(|mail| mail["kind"] == kind) {
            return mail.clone();
        }
        thread::sleep(Duration::from_millis(200));
    }
    panic!("no {kind} of {reference}");
}

fn field(mail: &serde_json::Value, name: &str) -> String {
    mail[name].as_str().unwrap_or_default().to_owned()
}

/// Gives a request to its department and asks its reporter something.
fn asked(desk: &mut Client, id: &str) -> DeskRequest {
    let draft = ValidateDraft {
        version: read_desk(desk, id).version,
        department: String::new(),
    };
    let version = desk.call(&Validate { id }, &draft).unwrap().version;
    let question = QuestionDraft {
        version,
        text: "Pri kateri hišni številki je to?".to_owned(),
    };
    desk.call(&AskCitizen { id }, &question).unwrap()
}

#[test]
fn a_mail_becomes_a_request_with_its_files_once() {
    let mut desk = signed_in(&OPERATOR);
    let from = somebody();
    let fields = "Subject: =?utf-8?Q?Luknja_na_cesti_pri_=C5=A1oli?=\r\nMIME-Version: 1.0\r\n\
                  Content-Type: multipart/mixed; boundary=\"b\"\r\n";
    let body = "--b\r\nContent-Type: text/plain; charset=windows-1250\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                Jama je globoka =9Ae od zime.\r\n--b\r\nContent-Type: application/pdf; name=\"../skica.pdf\"\r\n\
                Content-Disposition: attachment; filename=\"../skica.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\
                JVBERi0xLjQKJSVFT0YK\r\n--b--\r\n";
    let raw = mail(&from, MAILBOX, fields, body);
    taken(&from, MAILBOX, &raw);
    taken(&from, MAILBOX, &raw);

    let request = only(&mut desk, &from);
    assert_eq!(request.channel, Channel::Email);
    assert_eq!(request.reply_channel, ReplyChannel::Email);
    assert_eq!(request.status, Status::Received);
    assert_eq!(
        request.text,
        "Luknja na cesti pri šoli\n\nJama je globoka še od zime."
    );
    let contact = request.contact.clone().unwrap();
    assert_eq!((contact.name.as_str(), contact.email), ("Ana Novak", from));
    let [file] = request.taken_down.attachments.as_slice() else {
        panic!("{:?}", request.taken_down);
    };
    assert_eq!(
        (file.name.as_str(), file.content_type.as_str()),
        ("skica.pdf", "application/pdf")
    );
    let read = desk.send(
        Method::Get,
        &api::Endpoint::path(&ReadAttachment { id: &file.id }),
        &[],
        &[],
    );
    assert_eq!(read.body, b"%PDF-1.4\n%%EOF\n");

    let receipt = told(&request.reference, "receipt");
    assert!(field(&receipt, "text").contains("PIN"));
    let reply_to = field(&receipt, "reply_to");
    assert!(
        reply_to.starts_with("servis48+") && reply_to.ends_with("@celje.localhost"),
        "{reply_to}"
    );
    assert_eq!(wait_for_mails("celje", &request.reference, 1).len(), 1);
}

#[test]
fn a_reply_goes_to_its_thread_without_what_it_quotes() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let from = somebody();
    taken(
        &from,
        MAILBOX,
        &plain(&from, MAILBOX, "Luknja", "Na cesti je velika luknja."),
    );
    let request = only(&mut desk, &from);
    asked(&mut desk, &request.id);
    let question = told(&request.reference, "question");
    let thread = field(&question, "reply_to");
    let quoted: String = field(&question, "text")
        .lines()
        .map(|line| format!("> {line}\r\n"))
        .collect();
    let body = format!(
        "Pri številki 12.\r\n\r\nDne sre., 22. apr. 2026 ob 12:00 je Celje <{thread}> napisal/a:\r\n{quoted}"
    );
    // A server on the way may have lost the capitals, and there are none to lose.
    assert_eq!(thread, thread.to_lowercase());
    taken(
        &from,
        &thread,
        &plain(&from, &thread, "Re: Vprašanje", &body),
    );

    let now = read_desk(&mut desk, &request.id);
    assert_eq!(now.status, Status::Assigned);
    let replies: Vec<_> = now
        .timeline
        .iter()
        .filter_map(|entry| match &entry.event {
            TimelineEvent::Replied { text, .. } => Some((text.as_str(), entry.by.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(replies, [("Pri številki 12.", None)]);

    // What comes later, from another address and with a file, is a message for officials.
    let other = somebody();
    let fields =
        "Subject: Re: Re\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n";
    let body = "--b\r\nContent-Type: text/plain\r\n\r\nPišem namesto žene.\r\n--b\r\n\
                Content-Type: text/plain; name=\"opis.txt\"\r\nContent-Disposition: attachment\r\n\r\nOpis\r\n--b--\r\n";
    taken(&other, &thread, &mail(&other, &thread, fields, body));
    let now = read_desk(&mut desk, &request.id);
    assert_eq!(now.status, Status::Assigned);
    let wrote = now
        .timeline
        .iter()
        .find(|entry| matches!(entry.event, TimelineEvent::Wrote { .. }))
        .unwrap();
    assert_eq!(wrote.by.as_deref(), Some(other.as_str()));
    let TimelineEvent::Wrote { text } = &wrote.event else {
        panic!("{wrote:?}");
    };
    assert_eq!(text, "Pišem namesto žene.");
    assert!(
        now.taken_down
            .attachments
            .iter()
            .any(|file| file.name == "opis.txt")
    );
    told(&request.reference, "wrote");
    // Neither the address nor the message is for the page of the request, and nothing is sent to that address.
    let token = field(&question, "text");
    let token = token.split("/track/").nth(1).unwrap();
    let token = token.split_whitespace().next().unwrap();
    let tracked = crate::world::read_tracked(&mut citizen("celje"), token);
    let tracked = serde_json::to_string(&tracked).unwrap();
    assert!(!tracked.contains(&other) && !tracked.contains("namesto"));
    assert!(
        mails("celje", &request.reference)
            .iter()
            .all(|mail| field(mail, "to") != other)
    );
    assert!(of(&mut desk, &other, "").is_empty());
}

#[test]
fn an_answered_request_is_not_opened_by_a_mail() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let from = somebody();
    taken(
        &from,
        MAILBOX,
        &plain(&from, MAILBOX, "Klop", "Klop v parku je polomljena."),
    );
    let request = only(&mut desk, &from);
    answer(&mut desk, &request.id, &solved(request.version)).unwrap();
    told(&request.reference, "answer");
    for _ in 0..100 {
        if read_desk(&mut desk, &request.id)
            .answer
            .unwrap()
            .delivered_at
            .is_some()
        {
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    let before = read_desk(&mut desk, &request.id).status;
    // By the number in the subject, from the address of the report alone.
    let subject = format!("Re: {}", request.reference);
    let stranger = somebody();
    taken(
        &stranger,
        MAILBOX,
        &plain(&stranger, MAILBOX, &subject, "To ni moja prijava."),
    );
    taken(
        &from,
        MAILBOX,
        &plain(&from, MAILBOX, &subject, "Klop je še vedno polomljena."),
    );
    let now = read_desk(&mut desk, &request.id);
    assert_eq!(now.status, before);
    let wrote: Vec<_> = now
        .timeline
        .iter()
        .filter_map(|entry| match &entry.event {
            TimelineEvent::Wrote { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(wrote, ["Klop je še vedno polomljena."]);
    assert_eq!(of(&mut desk, &stranger, "").len(), 1, "a report of its own");
}

#[test]
fn machines_that_say_nothing_make_nothing() {
    let mut desk = signed_in(&OPERATOR);
    for (fields, body) in [
        (
            "Subject: Odsoten: Re: Prejeli smo\r\n",
            "Do ponedeljka me ni.",
        ),
        ("Subject: x\r\nAuto-Submitted: auto-replied\r\n", "Away."),
        ("Subject: x\r\nX-Loop: servis48\r\n", "Your own mail."),
    ] {
        let from = somebody();
        taken(&from, MAILBOX, &mail(&from, MAILBOX, fields, body));
        assert!(of(&mut desk, &from, "").is_empty(), "{fields}");
    }
    let from = somebody();
    let raw = plain(
        "mailer-daemon@example.com",
        MAILBOX,
        "Undelivered",
        "Not delivered.",
    );
    taken(&from, MAILBOX, &raw);
    assert!(of(&mut desk, "mailer-daemon@example.com", "").is_empty());

    // A machine that reports something is heard, and not thanked.
    let from = somebody();
    let fields = "Subject: Alarm\r\nAuto-Submitted: auto-generated\r\n";
    taken(
        &from,
        MAILBOX,
        &mail(&from, MAILBOX, fields, "Črpalka 3 stoji."),
    );
    let request = only(&mut desk, &from);
    thread::sleep(Duration::from_secs(3));
    assert!(mails("celje", &request.reference).is_empty());
}

#[test]
fn two_machines_that_thank_each_other_stop() {
    let mut desk = signed_in(&OPERATOR);
    let from = somebody();
    for number in 0..7 {
        let body = format!("Hvala za vaše sporočilo številka {number}.");
        taken(&from, MAILBOX, &plain(&from, MAILBOX, "Hvala", &body));
    }
    let references: Vec<String> = of(&mut desk, &from, "")
        .into_iter()
        .map(|row| row.reference)
        .collect();
    assert!(references.len() >= 5, "each is a report: {references:?}");
    let path = format!("/local/api/mails?to={}", encode(&from));
    let sent = || {
        let reply = Client::at("celje").send(Method::Get, &path, &[], &[]);
        let list: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
        list["mails"].as_array().map_or(0, Vec::len)
    };
    for _ in 0..100 {
        if sent() >= 5 {
            break;
        }
        thread::sleep(Duration::from_millis(200));
    }
    thread::sleep(Duration::from_secs(2));
    assert_eq!(sent(), 5);
}

#[test]
fn what_cannot_be_taken_in_is_refused_with_its_reason() {
    let from = somebody();
    let refused = |to: &str, raw: &[u8], reason: &str| {
        let reply = deliver(&from, to, raw);
        assert_eq!(reply.status, 400, "{reason}: {}", reply.text());
        assert!(reply.text().contains(reason), "{}", reply.text());
    };
    let nobody = "nobody@celje.localhost";
    refused(nobody, &plain(&from, nobody, "x", "x"), "No mailbox");
    refused(
        MAILBOX,
        &mail(&from, MAILBOX, "", ""),
        "Vase sporocilo je prazno",
    );
    let mut large = plain(&from, MAILBOX, "Velika", "");
    large.resize(21 * 1024 * 1024, b'x');
    refused(MAILBOX, &large, "vecje od 20 MB");
    // More than the cloud itself takes never reaches the worker.
    large.resize(30 * 1024 * 1024, b'x');
    refused(MAILBOX, &large, "25 MiB");
    let mut desk = signed_in(&OPERATOR);
    assert!(of(&mut desk, &from, "").is_empty());
}

#[test]
fn letters_that_cannot_be_read_are_remarked_and_the_original_is_kept() {
    let mut desk = signed_in(&OPERATOR);
    let from = somebody();
    let mut raw = mail(
        &from,
        MAILBOX,
        "Subject: Jez\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
        "",
    );
    raw.extend_from_slice(b"Je\x9e na cesti");
    taken(&from, MAILBOX, &raw);
    let request = only(&mut desk, &from);
    assert_eq!(request.text, "Jez\n\nJež na cesti");
    assert!(request.timeline.iter().any(|entry| entry.event
        == TimelineEvent::Remarked {
            reason: Remark::Letters.code().to_owned()
        }));
    let original = request.taken_down.attachments.first().unwrap();
    assert_eq!(original.name, "original.eml");
    let path = api::Endpoint::path(&ReadAttachment { id: &original.id });
    let read = desk.send(Method::Get, &path, &[], &[]);
    assert!(read.body.ends_with(b"Je\x9e na cesti"));
}

/// Kruševac has one gateway at a time, so these tests go one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

const SECRET: &str = "a secret of both sides";

fn signature(timestamp: i64, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(format!("{timestamp}.").as_bytes());
    mac.update(body);
    let digits: String = mac
        .finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sha256={digits}")
}

/// What a gateway was given.
#[derive(Debug, Clone)]
struct Given {
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Given {
    fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// A gateway on this machine that fails so many times, and then takes everything.
struct Gateway {
    url: String,
    given: Arc<Mutex<Vec<Given>>>,
}

impl Gateway {
    fn failing(times: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/send", listener.local_addr().unwrap());
        let given: Arc<Mutex<Vec<Given>>> = Arc::default();
        let kept = Arc::clone(&given);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut headers = BTreeMap::new();
                let mut line = String::new();
                while reader.read_line(&mut line).unwrap_or_default() > 2 {
                    if let Some((name, value)) = line.trim().split_once(": ") {
                        headers.insert(name.to_lowercase(), value.to_owned());
                    }
                    line.clear();
                }
                let length = headers
                    .get("content-length")
                    .map_or(0, |text| text.parse().unwrap());
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                let mut kept = kept.lock().unwrap();
                kept.push(Given { headers, body });
                let status = if kept.len() <= times {
                    "503 Service Unavailable"
                } else {
                    "202 Accepted"
                };
                let reply =
                    format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                stream.write_all(reply.as_bytes()).unwrap();
            }
        });
        Self { url, given }
    }

    fn given(&self) -> Vec<Given> {
        self.given.lock().unwrap().clone()
    }

    /// What it was given to this number, once it were so many.
    fn wait_for(&self, phone: &str, count: usize) -> Vec<Given> {
        for _ in 0..300 {
            let found: Vec<Given> = self
                .given()
                .into_iter()
                .filter(|given| given.json().get("to").is_some_and(|to| to == phone))
                .collect();
            if found.len() >= count {
                return found;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("{:?}", self.given());
    }
}

fn choose(desk: &mut Client, gateway: &Gateway) {
    let draft = SmsGatewayDraft {
        url: gateway.url.clone(),
        sender: "+381 64 123 4567".to_owned(),
        secret: SECRET.to_owned(),
    };
    desk.call(&ChooseSmsGateway, &draft).unwrap();
}

fn remove(desk: &mut Client) {
    desk.call(&RemoveSmsGateway, &Empty {}).unwrap();
}

/// A number nobody else writes from, as it is dialled at home and as it is stored.
fn number() -> (String, String) {
    let own = format!("{:03}{:03}", std::process::id() % 1_000, fresh() % 1_000);
    (format!("064/{own}"), format!("+38164{own}"))
}

fn message(from: &str, text: &str) -> IncomingSms {
    IncomingSms {
        id: format!("sms-{}-{}", std::process::id(), fresh()),
        from: from.to_owned(),
        text: text.to_owned(),
    }
}

/// Brings a message as the gateway does, `late` seconds ago.
fn bring(message: &IncomingSms, late: i64) -> Reply {
    let body = serde_json::to_vec(message).unwrap();
    let at = WEDNESDAY
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap()
        .timestamp()
        - late;
    bring_signed(&body, at, &signature(at, &body))
}

fn bring_signed(body: &[u8], at: i64, signature: &str) -> Reply {
    citizen("krusevac").send(
        Method::Post,
        &api::Endpoint::path(&ReceiveSms),
        &[
            ("content-type", "application/json"),
            ("x-servis48-timestamp", &at.to_string()),
            ("x-servis48-signature", signature),
            // A gateway is no browser and names no page.
            ("origin", "https://sms.example"),
        ],
        body,
    )
}

#[test]
fn a_text_message_becomes_a_request_and_replies_reach_its_question() {
    let _turn = alone();
    let mut desk = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let gateway = Gateway::failing(2);
    choose(&mut desk, &gateway);
    let (home, phone) = number();
    let first = message(&home, "Рупа на путу код школе");
    assert_eq!(bring(&first, 0).status, 200);
    assert_eq!(bring(&first, 0).status, 200, "the same message again");
    let rows = of(&mut desk, "", &phone);
    let [row] = rows.as_slice() else {
        panic!("{} requests", rows.len());
    };
    let request = read_desk(&mut desk, &row.id);
    assert_eq!(request.channel, Channel::Sms);
    assert_eq!(request.reply_channel, ReplyChannel::Sms);
    assert_eq!(request.status, Status::Received);
    assert_eq!(request.text, first.text);

    // Twice the gateway fails; every try carries the same name and a signature of its own.
    let tries = gateway.wait_for(&phone, 3);
    let receipt = tries.last().unwrap().json();
    let text = receipt["text"].as_str().unwrap();
    assert!(
        text.contains(&request.reference) && text.contains("ПИН"),
        "{text}"
    );
    assert_eq!(receipt["from"], "+381641234567");
    for one in &tries {
        assert_eq!(
            one.header("idempotency-key"),
            receipt["id"].as_str().unwrap()
        );
        let at: i64 = one.header("x-servis48-timestamp").parse().unwrap();
        assert_eq!(one.header("x-servis48-signature"), signature(at, &one.body));
    }

    asked(&mut desk, &row.id);
    let question = gateway.wait_for(&phone, 4).pop().unwrap().json();
    assert!(question["text"].as_str().unwrap().contains("/track/"));
    assert_eq!(bring(&message(&phone, "Број 12"), 60).status, 200);
    let now = read_desk(&mut desk, &row.id);
    assert_eq!(now.status, Status::Assigned);
    assert!(now.timeline.iter().any(
        |entry| matches!(&entry.event, TimelineEvent::Replied { text, .. } if text == "Број 12")
    ));
    assert_eq!(of(&mut desk, "", &phone).len(), 1);

    // The clock of the answer stops when the gateway has it.
    answer(&mut desk, &row.id, &solved(now.version)).unwrap();
    let sent = gateway.wait_for(&phone, 5).pop().unwrap().json();
    assert!(sent["text"].as_str().unwrap().contains("Pregorelo"));
    for _ in 0..100 {
        let delivered = read_desk(&mut desk, &row.id)
            .answer
            .is_some_and(|answer| answer.delivered_at.is_some());
        if delivered {
            remove(&mut desk);
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("the answer was not delivered");
}

#[test]
fn only_what_the_gateway_signs_is_taken() {
    let _turn = alone();
    let mut desk = signed_in(&KRUSEVAC_ADMINISTRATOR);
    remove(&mut desk);
    let (_, phone) = number();
    let one = message(&phone, "Рупа");
    assert_eq!(
        bring(&one, 0).problem().code,
        ProblemCode::WrongSignature,
        "no gateway"
    );
    let gateway = Gateway::failing(0);
    choose(&mut desk, &gateway);
    let body = serde_json::to_vec(&one).unwrap();
    let at = WEDNESDAY
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap()
        .timestamp();
    let forged = signature(at, b"something else");
    for reply in [
        bring_signed(&body, at, &forged),
        bring_signed(&body, at + 1, &signature(at, &body)),
        bring_signed(&body, at, ""),
        bring(&one, 301),
        bring(&one, -301),
    ] {
        assert_eq!(reply.status, 401, "{}", reply.text());
        assert_eq!(reply.problem().code, ProblemCode::WrongSignature);
    }
    assert!(of(&mut desk, "", &phone).is_empty());
    let signed = |body: &[u8]| bring_signed(body, at, &signature(at, body));
    assert_eq!(signed(b"{").problem().code, ProblemCode::MalformedRequest);
    assert_eq!(
        signed(b"\xff\xfe").problem().code,
        ProblemCode::MalformedRequest
    );
    for (wrong, field) in [
        (message("abc", "Рупа"), "phone"),
        (message(&phone, " "), "text"),
    ] {
        let problem = bring(&wrong, 0).problem();
        let fields: Vec<&str> = problem
            .fields
            .iter()
            .map(|one| one.field.as_str())
            .collect();
        assert_eq!(fields, [field]);
    }
    assert_eq!(bring(&one, 300).status, 200);
    assert_eq!(of(&mut desk, "", &phone).len(), 1);
    remove(&mut desk);
}

#[test]
fn a_gateway_is_set_up_and_logged_without_its_secret() {
    let _turn = alone();
    let mut desk = signed_in(&KRUSEVAC_ADMINISTRATOR);
    remove(&mut desk);
    let wrong = SmsGatewayDraft {
        url: "http://sms.example/send".to_owned(),
        sender: "Градска управа".to_owned(),
        secret: "short".to_owned(),
    };
    let problem = desk.call(&ChooseSmsGateway, &wrong).unwrap_err().problem();
    let fields: Vec<String> = problem
        .fields
        .iter()
        .map(|one| format!("{} {}", one.field, one.code))
        .collect();
    assert_eq!(
        fields,
        [
            "gateway-url invalid",
            "gateway-sender invalid",
            "gateway-secret too-short"
        ]
    );
    let draft = SmsGatewayDraft {
        url: "https://sms.example/send".to_owned(),
        sender: "Servis 48".to_owned(),
        secret: SECRET.to_owned(),
    };
    let settings = desk.call(&ChooseSmsGateway, &draft).unwrap();
    assert_eq!(settings.sms.unwrap().sender, "Servis 48");
    assert_eq!(settings.mailboxes, ["servis48@krusevac.localhost"]);
    assert!(settings.incoming_address.ends_with("/api/gateways/sms"));
    // The secret stays where the address does, and is told to no other.
    let kept = SmsGatewayDraft {
        secret: String::new(),
        sender: "Grad".to_owned(),
        ..draft.clone()
    };
    desk.call(&ChooseSmsGateway, &kept).unwrap();
    let elsewhere = SmsGatewayDraft {
        url: "https://other.example/send".to_owned(),
        ..kept
    };
    let problem = desk
        .call(&ChooseSmsGateway, &elsewhere)
        .unwrap_err()
        .problem();
    assert_eq!(problem.fields.first().unwrap().field, "gateway-secret");
    remove(&mut desk);

    let asked = ReadAudit {
        act: Some(Act::SettingChosen),
        ..ReadAudit::default()
    };
    let page = desk.call(&asked, &Empty {}).unwrap();
    let told: BTreeSet<_> = page
        .entries
        .iter()
        .filter(|entry| entry.details.setting == Some(Setting::SmsGateway))
        .map(|entry| (entry.details.before.clone(), entry.details.chosen.clone()))
        // The other tests have gateways on this machine.
        .filter(|(before, chosen)| {
            [before, chosen]
                .into_iter()
                .flatten()
                .any(|named| named.contains("sms.example"))
        })
        .collect();
    let named = |sender: &str| Some(format!("https://sms.example/send ({sender})"));
    // They happened at one instant.
    assert_eq!(
        told,
        BTreeSet::from([
            (named("Grad"), Some("none".to_owned())),
            (named("Servis 48"), named("Grad")),
            (None, named("Servis 48")),
        ])
    );
    assert!(!serde_json::to_string(&page).unwrap().contains(SECRET));
}

#[test]
fn what_nobody_has_read_is_filed_under_what_the_municipality_chose() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let before = desk
        .call(&ReadGateways, &Empty {})
        .unwrap()
        .category
        .unwrap();
    let unknown = UnreadCategoryDraft {
        category: "krusevac-category-drugo".to_owned(),
    };
    let problem = desk
        .call(&ChooseUnreadCategory, &unknown)
        .unwrap_err()
        .problem();
    assert_eq!(problem.fields.first().unwrap().code, "unknown");
    let other = category(&mut citizen("celje"), "something else");
    assert_eq!(before, other);
}

#[test]
fn mailboxes_are_added_and_removed_and_are_of_the_own_domain() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let draft = |mailbox: &str| MailboxDraft {
        mailbox: mailbox.to_owned(),
    };
    for (mailbox, error) in [
        ("", "required"),
        ("celje.localhost", "invalid"),
        ("info+a@celje.localhost", "invalid"),
        ("info@krusevac.localhost", "not-allowed"),
        (MAILBOX, "taken"),
    ] {
        let refused = desk.call(&AddMailbox, &draft(mailbox)).unwrap_err();
        let problem = refused.problem();
        assert_eq!(
            (
                problem.fields[0].field.as_str(),
                problem.fields[0].code.as_str()
            ),
            ("mailbox", error),
            "{mailbox}"
        );
    }
    let address = format!("nov-{}@celje.localhost", fresh());
    let from = somebody();
    let refused = deliver(
        &from,
        &address,
        &plain(&from, &address, "Luknja", "Na cesti."),
    );
    assert!(!refused.text().is_empty() || refused.status != 200);
    assert_eq!(of(&mut desk, &from, "").len(), 0);
    let settings = desk
        .call(&AddMailbox, &draft(&address.to_uppercase()))
        .unwrap();
    assert!(settings.mailboxes.contains(&address));
    taken(
        &from,
        &address,
        &plain(&from, &address, "Luknja", "Na cesti pri šoli je luknja."),
    );
    assert_eq!(of(&mut desk, &from, "").len(), 1);
    let settings = desk.call(&RemoveMailbox, &draft(&address)).unwrap();
    assert!(!settings.mailboxes.contains(&address));
    let again = desk.call(&RemoveMailbox, &draft(&address)).unwrap_err();
    assert_eq!(again.status, 404);
}
