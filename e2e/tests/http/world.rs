//! What the tests share: moments, people of the demo data, and short ways to do what many tests begin with.

use std::sync::atomic::{AtomicU32, Ordering};

use api::{
    Kind, Language, Method, Outcome,
    desk::{
        AnswerDraft, AnswerRequest, DeskRequest, Filters, InboxPage, ListInbox, Queue,
        ReadDeskRequest,
    },
    municipality::{Municipality, ReadMunicipality},
    request::{Receipt, RequestDraft},
    session::{Credentials, SignIn},
    track::{ReadTracked, TrackedRequest},
};
use servis48_e2e::{Client, Reply};

/// A Wednesday, 12:00 in Ljubljana and Belgrade; the demo data were made for this day.
pub const WEDNESDAY: &str = "2026-04-22T10:00:00Z";

pub const PASSWORD: &str = "servis48-demo";

/// An official of the demo data.
pub struct Official {
    pub slug: &'static str,
    pub email: &'static str,
}

pub const CELJE_ADMINISTRATOR: Official = Official {
    slug: "celje",
    email: "polona.dopisnik@celje.localhost",
};
pub const CELJE_LIGHTING_HEAD: Official = Official {
    slug: "celje",
    email: "nada.iskraj@celje.localhost",
};
pub const CELJE_LIGHTING: Official = Official {
    slug: "celje",
    email: "gregor.svetlin@celje.localhost",
};
pub const CELJE_OTHER: Official = Official {
    slug: "celje",
    email: "lucija.vrabic@celje.localhost",
};
pub const KRUSEVAC_ADMINISTRATOR: Official = Official {
    slug: "krusevac",
    email: "zorica.pisaric@krusevac.localhost",
};

static CLIENTS: AtomicU32 = AtomicU32::new(1);

/// A number no other call of this run gets.
pub fn fresh() -> u32 {
    CLIENTS.fetch_add(1, Ordering::Relaxed)
}

/// A citizen at an address of their own, so that the limits of one test do not meet another's.
pub fn citizen(slug: &str) -> Client {
    let number = fresh();
    let address = format!(
        "10.{}.{}.{}",
        std::process::id() % 250,
        number / 250,
        number % 250
    );
    Client::at(slug).with("x-real-ip", &address).when(WEDNESDAY)
}

/// A key for one filing.
pub fn key() -> String {
    format!("test-key-{:010}-{:010}", std::process::id(), fresh())
}

pub fn municipality(client: &mut Client) -> Municipality {
    client
        .call(&ReadMunicipality, &api::Empty {})
        .unwrap_or_else(|reply| panic!("{}", reply.text()))
}

/// The id of a category, by a part of its name in any language.
pub fn category(client: &mut Client, part: &str) -> String {
    let municipality = municipality(client);
    municipality
        .categories
        .iter()
        .find(|category| {
            let name = &category.name;
            [&name.sl, &name.sr, &name.en]
                .into_iter()
                .flatten()
                .any(|name| name.to_lowercase().contains(part))
        })
        .unwrap_or_else(|| panic!("no category `{part}`"))
        .id
        .clone()
}

/// A street lamp that is out: the lighting utility's work.
pub fn lamp(client: &mut Client) -> RequestDraft {
    RequestDraft {
        kind: Kind::Request,
        category: category(client, "lighting"),
        text: "Ulična svetilka pri avtobusni postaji že tri večere ne sveti.".to_owned(),
        point: Some([15.268, 46.236]),
        address: "Mariborska cesta 12".to_owned(),
        photo: None,
        email: String::new(),
        language: Language::Slovenian,
        answers: Vec::new(),
    }
}

pub fn file(client: &mut Client, draft: &RequestDraft) -> Receipt {
    client
        .file(draft, &key())
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

pub fn read_tracked(client: &mut Client, token: &str) -> TrackedRequest {
    client
        .call(&ReadTracked { token }, &api::Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// Somebody signed in at the desk.
pub fn signed_in(official: &Official) -> Client {
    let mut client = citizen(official.slug);
    let credentials = Credentials {
        email: official.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    client
        .call(&SignIn, &credentials)
        .unwrap_or_else(|reply| panic!("{}: {} {}", official.email, reply.status, reply.text()));
    client
}

pub fn inbox(client: &mut Client, queue: Queue, cursor: Option<String>) -> InboxPage {
    client
        .call(
            &ListInbox {
                queue,
                filters: Filters::default(),
                cursor,
            },
            &api::Empty {},
        )
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// The desk's id of a request, found in the inbox by its number.
pub fn desk_id(client: &mut Client, queue: Queue, reference: &str) -> String {
    let mut cursor = None;
    for _ in 0..100 {
        let page = inbox(client, queue, cursor);
        if let Some(row) = page.rows.iter().find(|row| row.reference == reference) {
            return row.id.clone();
        }
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    panic!("{reference} is not in the inbox");
}

pub fn read_desk(client: &mut Client, id: &str) -> DeskRequest {
    client
        .call(&ReadDeskRequest { id }, &api::Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// An answer that says the thing is done, and releases it to the open map.
pub fn solved(version: u32) -> AnswerDraft {
    AnswerDraft {
        version,
        outcome: Outcome::Solved,
        text: "Pregorelo sijalko smo zamenjali, svetilka znova sveti.".to_owned(),
        date: None,
        addressee: String::new(),
        reason: String::new(),
        duplicate_of: String::new(),
        photo: None,
        publication: Some(api::desk::Publication {
            text: "Svetilka pri avtobusni postaji ne sveti.".to_owned(),
            photo: false,
        }),
    }
}

pub fn answer(client: &mut Client, id: &str, draft: &AnswerDraft) -> Result<DeskRequest, Reply> {
    client.call(&AnswerRequest { id }, draft)
}

/// Files a lamp and gives its receipt and its id at the desk of the lighting utility.
pub fn filed_lamp(desk: &mut Client) -> (Receipt, String) {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    let id = desk_id(desk, Queue::Open, &receipt.reference);
    (receipt, id)
}

/// The mails kept by the local runtime that tell of this request.
pub fn mails(slug: &str, reference: &str) -> Vec<serde_json::Value> {
    let path = format!(
        "/local/api/mails?reference={}",
        api::endpoint::encode(reference)
    );
    let reply = Client::at(slug).send(Method::Get, &path, &[], &[]);
    assert_eq!(reply.status, 200, "{}", reply.text());
    let list: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    let list = list.get("mails").cloned().unwrap_or(list);
    list.as_array().cloned().unwrap_or_default()
}

/// Waits until so many mails of this request were sent (the queue delivers within its batch timeout), and gives them.
pub fn wait_for_mails(slug: &str, reference: &str, count: usize) -> Vec<serde_json::Value> {
    for _ in 0..300 {
        let found = mails(slug, reference);
        if found.len() >= count {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!(
        "{reference}: {} of {count} mails after a minute",
        mails(slug, reference).len()
    );
}
