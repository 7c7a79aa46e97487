//! What the tests about people share: somebody invited, somebody who joined, an authenticator.
#![expect(
    clippy::indexing_slicing,
    reason = "a test ends where its ground is missing"
)]

use api::{
    Code, Empty, Language, Method, Role,
    people::{InvitationDraft, Invite, ListPeople, Person},
    session::{Credentials, LinkDraft, SignIn, SignedIn, UseLink},
};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use servis48_e2e::{Client, Reply};
use sha1::Sha1;

use crate::world::{
    CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, Official, citizen, fresh, municipality, signed_in,
};

/// A password that nobody would guess, of whoever joins in a test.
pub const OWN: &str = "tri lipe pred starim mlinom";

/// An address nobody has yet.
pub fn address(slug: &str) -> String {
    format!(
        "novinec.{}.{}@{slug}.localhost",
        std::process::id(),
        fresh()
    )
}

/// The administrator of a municipality, at the desk.
pub fn administrator(slug: &str) -> Client {
    signed_in(administrator_of(slug))
}

fn administrator_of(slug: &str) -> &'static Official {
    match slug {
        "celje" => &CELJE_ADMINISTRATOR,
        "krusevac" => &KRUSEVAC_ADMINISTRATOR,
        other => panic!("no administrator of {other}"),
    }
}

/// A department of a municipality, by its place in the list.
pub fn department(client: &mut Client, place: usize) -> String {
    let departments = municipality(client).departments;
    departments.get(place).unwrap().id.clone()
}

/// An invitation to this address.
pub fn invitation(desk: &mut Client, email: &str, role: Role) -> InvitationDraft {
    InvitationDraft {
        email: email.to_owned(),
        name: "Maja Novinec".to_owned(),
        department: department(desk, 0),
        role: role.code().to_owned(),
        language: Language::Slovenian.code().to_owned(),
    }
}

/// Somebody on the list of people, by address.
pub fn person(desk: &mut Client, email: &str) -> Person {
    let people = desk.call(&ListPeople, &Empty {}).unwrap().people;
    let found = people.into_iter().find(|person| person.email == email);
    found.unwrap_or_else(|| panic!("{email} is not on the list"))
}

/// The mails of a kind to an address, oldest first.
pub fn mails(slug: &str, to: &str, kind: &str) -> Vec<String> {
    let path = format!("/local/api/mails?to={}", api::endpoint::encode(to));
    let reply = Client::at(slug).send(Method::Get, &path, &[], &[]);
    assert_eq!(reply.status, 200, "{}", reply.text());
    let list: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    let mut texts: Vec<String> = list["mails"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|mail| mail["kind"] == kind)
        .map(|mail| mail["text"].as_str().unwrap().to_owned())
        .collect();
    texts.reverse();
    texts
}

/// Waits for so many mails of a kind, and gives the text of the last.
pub fn wait_for_mail(slug: &str, to: &str, kind: &str, count: usize) -> String {
    for _ in 0..300 {
        let mut found = mails(slug, to, kind);
        if found.len() >= count {
            return found.pop().unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("{to}: no {kind} after a minute");
}

/// The key of the link in a mail.
pub fn token(mail: &str) -> String {
    let (_, after) = mail.split_once("/desk/link/").unwrap();
    after.split_whitespace().next().unwrap().to_owned()
}

/// Sets a password by a link.
pub fn use_link(client: &mut Client, token: &str, name: &str, password: &str) -> Result<(), Reply> {
    let draft = LinkDraft {
        name: name.to_owned(),
        new_password: password.to_owned(),
    };
    client.call(&UseLink { token }, &draft).map(|Empty {}| ())
}

/// Signs in with a password; gives whoever tried, and how far they came.
pub fn enter(slug: &str, email: &str, password: &str) -> Result<(Client, SignedIn), Reply> {
    let mut client = citizen(slug);
    let step = enter_as(&mut client, email, password)?;
    Ok((client, step))
}

/// The same for somebody who is there already.
pub fn enter_as(client: &mut Client, email: &str, password: &str) -> Result<SignedIn, Reply> {
    let credentials = Credentials {
        email: email.to_owned(),
        password: password.to_owned(),
    };
    client.call(&SignIn, &credentials)
}

/// Somebody new who has accepted an invitation; gives the address.
pub fn joined(slug: &str, role: Role) -> String {
    let mut desk = administrator(slug);
    let email = address(slug);
    let draft = invitation(&mut desk, &email, role);
    desk.call(&Invite, &draft).unwrap();
    let mail = wait_for_mail(slug, &email, "invitation", 1);
    use_link(&mut citizen(slug), &token(&mail), "Maja Novinec", OWN).unwrap();
    email
}

/// What an authenticator shows at an instant, by the standard and not by the code it tests.
pub fn code(secret: &str, at: DateTime<Utc>) -> String {
    let (mut key, mut bits, mut held) = (Vec::new(), 0, 0_u32);
    for letter in secret.bytes() {
        let digit = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'2'..=b'7' => letter - b'2' + 26,
            other => panic!("no Base32: {other}"),
        };
        held = (held << 5) | u32::from(digit);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            key.push(u8::try_from((held >> bits) & 0xff).unwrap());
        }
    }
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).unwrap();
    mac.update(&(at.timestamp() / 30).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let place = usize::from(hash[19] & 15);
    let bytes: [u8; 4] = hash[place..place + 4].try_into().unwrap();
    format!(
        "{:06}",
        (u32::from_be_bytes(bytes) & 0x7fff_ffff) % 1_000_000
    )
}
