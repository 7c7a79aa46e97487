//! Passkeys over HTTP, with a device made of a key and a few bytes: added, used, renamed, removed, refused.

use api::{
    Empty, ProblemCode, Role,
    audit::{ReadAudit, SignInFailure},
    passkey::{
        AddPasskey, Assertion, BeginNewPasskey, BeginPasskey, BeginProof, ListPasskeys, NewPasskey,
        Passkey, PasskeyName, Passkeys, Proof, RemovePasskey, RenamePasskey, SignInWithPasskey,
    },
    people::EndAccess,
    session::{ReadSession, SignedIn},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::audit::{Act, SignInMethod};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::EncodePublicKey,
};
use servis48_e2e::{Client, Reply};
use sha2::{Digest, Sha256};

use crate::{
    staff::{OWN, administrator, enter, joined, person},
    world::{KRUSEVAC_ADMINISTRATOR, citizen, fresh, signed_in},
};

/// A device that knows who touches it and holds one key.
struct Device {
    key: SigningKey,
    id: String,
    user_id: String,
    count: u32,
}

impl Device {
    /// Flags: somebody is there and known; with a new key.
    const KNOWN: u8 = 0x05;
    const NEW: u8 = 0x45;

    fn new() -> Self {
        let seed = Sha256::digest(crate::world::key().as_bytes());
        Self {
            key: SigningKey::from_slice(&seed).unwrap(),
            id: BASE64.encode(format!("device {} {}", std::process::id(), fresh())),
            user_id: String::new(),
            count: 0,
        }
    }

    fn says(&mut self, host: &str, flags: u8) -> Vec<u8> {
        self.count += 1;
        let mut said = Sha256::digest(host.as_bytes()).to_vec();
        said.push(flags);
        said.extend(self.count.to_be_bytes());
        said
    }

    fn asked(kind: &str, challenge: &str, origin: &str) -> String {
        BASE64.encode(format!(
            r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#
        ))
    }

    fn make(&mut self, person: &mut Client, name: &str) -> NewPasskey {
        let options = said(person.call(&BeginNewPasskey, &password()));
        assert_eq!(options.algorithms.first(), Some(&-7));
        self.user_id = options.user_id;
        let id = BASE64.decode(&self.id).unwrap();
        let mut said = self.says(&options.rp_id, Self::NEW);
        said.extend([0; 16]);
        said.extend(u16::try_from(id.len()).unwrap().to_be_bytes());
        said.extend(&id);
        let der = self.key.verifying_key().to_public_key_der().unwrap();
        NewPasskey {
            name: name.to_owned(),
            id: self.id.clone(),
            client_data: Self::asked("webauthn.create", &options.challenge, &person.origin()),
            authenticator_data: BASE64.encode(said),
            public_key: BASE64.encode(der.as_bytes()),
            algorithm: -7,
        }
    }

    fn sign(&mut self, challenge: &str, host: &str, origin: &str) -> Assertion {
        let said = self.says(host, Self::KNOWN);
        let client_data = Self::asked("webauthn.get", challenge, origin);
        let asked = BASE64.decode(&client_data).unwrap();
        let message = [&said[..], &Sha256::digest(&asked)[..]].concat();
        let signature: Signature = self.key.sign(&message);
        Assertion {
            id: self.id.clone(),
            client_data,
            authenticator_data: BASE64.encode(said),
            signature: BASE64.encode(signature.to_der().as_bytes()),
            user_handle: self.user_id.clone(),
        }
    }

    /// What is sent to sign in on this host.
    fn answer(&mut self, client: &mut Client) -> Assertion {
        let given = said(client.call(&BeginPasskey, &Empty {}));
        self.sign(&given.challenge, &given.rp_id, &client.origin())
    }

    /// The proof that it is still the same person.
    fn proof(&mut self, person: &mut Client) -> Proof {
        let given = said(person.call(&BeginProof, &Empty {}));
        Proof::Passkey(self.sign(&given.challenge, &given.rp_id, &person.origin()))
    }
}

/// Somebody new at the desk of Celje, with their address.
fn somebody() -> (String, Client) {
    let email = joined("celje", Role::Officer);
    let (client, step) = enter("celje", &email, OWN).unwrap();
    assert!(matches!(step, SignedIn::Done(_)));
    (email, client)
}

fn password() -> Proof {
    Proof::Password(OWN.to_owned())
}

fn added(person: &mut Client, name: &str) -> (Device, Passkey) {
    let mut device = Device::new();
    let new = device.make(person, name);
    let Passkeys { passkeys } = said(person.call(&AddPasskey, &new));
    let own = passkeys.into_iter().find(|one| one.name == name).unwrap();
    assert_eq!(own.used_at, None);
    (device, own)
}

fn said<T>(reply: Result<T, Reply>) -> T {
    reply.unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn refused<T>(reply: Result<T, Reply>) {
    let Err(reply) = reply else {
        panic!("it was taken");
    };
    assert_eq!(
        (reply.status, reply.problem().code),
        (401, ProblemCode::PasskeyRefused),
        "{}",
        reply.text()
    );
}

fn problem<T>(reply: Result<T, Reply>) -> ProblemCode {
    let Err(reply) = reply else {
        panic!("it was taken");
    };
    reply.problem().code
}

/// What the log tells of somebody.
fn log(email: &str, act: Act) -> Vec<api::audit::AuditEntry> {
    let mut desk = administrator("celje");
    let wanted = ReadAudit {
        person: Some(person(&mut desk, email).id),
        act: Some(act),
        ..ReadAudit::default()
    };
    said(desk.call(&wanted, &Empty {})).entries
}

#[test]
fn whoever_added_a_passkey_comes_in_with_it_and_without_a_password() {
    let (email, mut desk) = somebody();
    let (mut device, own) = added(&mut desk, "Telefon");
    let mut client = citizen("celje");
    let assertion = device.answer(&mut client);
    let session = said(client.call(&SignInWithPasskey, &assertion));
    assert_eq!(session, said(client.call(&ReadSession, &Empty {})));
    let list = said(client.call(&ListPasskeys, &Empty {}));
    assert_eq!(list.passkeys.len(), 1);
    assert!(list.passkeys.iter().all(|one| one.used_at.is_some()));
    let entries = log(&email, Act::SignedIn);
    let by_passkey =
        |entry: &&api::audit::AuditEntry| entry.details.method == Some(SignInMethod::Passkey);
    assert_eq!(entries.iter().filter(by_passkey).count(), 1);

    // What was signed once serves once.
    refused(citizen("celje").call(&SignInWithPasskey, &assertion));

    let name = PasskeyName {
        name: " Službeni telefon ".to_owned(),
    };
    let renamed = said(desk.call(&RenamePasskey { id: &own.id }, &name));
    assert!(
        renamed
            .passkeys
            .iter()
            .all(|one| one.name == "Službeni telefon")
    );

    // Without a proof it stays; with one it is gone, and opens nothing any more.
    let wrong = Proof::Password("nekaj drugega".to_owned());
    let gone = RemovePasskey { id: &own.id };
    assert_eq!(
        problem(desk.call(&gone, &wrong)),
        ProblemCode::InvalidFields
    );
    let proof = device.proof(&mut desk);
    let left = said(desk.call(&gone, &proof));
    assert!(left.passkeys.is_empty());
    refused(desk.call(&BeginNewPasskey, &proof));
    let assertion = device.answer(&mut client);
    refused(client.call(&SignInWithPasskey, &assertion));
    for act in [Act::PasskeyAdded, Act::PasskeyRenamed, Act::PasskeyRemoved] {
        assert_eq!(log(&email, act).len(), 1, "{act:?}");
    }
}

#[test]
fn a_passkey_is_added_only_by_whoever_proves_to_be_still_there() {
    let (_, mut desk) = somebody();
    let wrong = Proof::Password("nekaj drugega".to_owned());
    assert_eq!(
        problem(desk.call(&BeginNewPasskey, &wrong)),
        ProblemCode::InvalidFields
    );
    let (mut first, _) = added(&mut desk, "Prvi");
    // A challenge that was given for something else adds nothing.
    let mut second = Device::new();
    let mut new = second.make(&mut desk, "Drugi");
    let other = said(desk.call(&BeginProof, &Empty {}));
    let asked = Device::asked("webauthn.create", &other.challenge, &desk.origin());
    let good = std::mem::replace(&mut new.client_data, asked);
    refused(desk.call(&AddPasskey, &new));
    new.client_data = good;
    new.name = " ".to_owned();
    assert_eq!(
        problem(desk.call(&AddPasskey, &new)),
        ProblemCode::InvalidFields
    );
    new.name = "Drugi".to_owned();
    assert_eq!(said(desk.call(&AddPasskey, &new)).passkeys.len(), 2);
    // And once: neither the challenge nor the key is taken again.
    refused(desk.call(&AddPasskey, &new));
    let again = first.make(&mut desk, "Isti");
    assert_eq!(
        problem(desk.call(&AddPasskey, &again)),
        ProblemCode::Conflict
    );
    // A passkey that is there is as good a proof as the password, once.
    let proof = first.proof(&mut desk);
    let options = said(desk.call(&BeginNewPasskey, &proof));
    assert_eq!(options.known.len(), 2);
    refused(desk.call(&BeginNewPasskey, &proof));
}

#[test]
fn what_was_not_signed_here_and_now_by_this_device_is_refused() {
    let (email, mut desk) = somebody();
    let (mut device, own) = added(&mut desk, "Ključ");
    let mut client = citizen("celje");

    // Too late.
    let given = said(client.call(&BeginPasskey, &Empty {}));
    let assertion = device.sign(&given.challenge, &given.rp_id, &client.origin());
    refused(
        client
            .when("2026-04-22T10:05:00Z")
            .call(&SignInWithPasskey, &assertion),
    );
    // A challenge nobody gave, one of another municipality, and one that was given to somebody who is signed in.
    let (host, origin) = (given.rp_id.as_str(), client.origin());
    let assertion = device.sign("bm9ib2R5cw", host, &origin);
    refused(client.call(&SignInWithPasskey, &assertion));
    let foreign = said(citizen("krusevac").call(&BeginPasskey, &Empty {}));
    let assertion = device.sign(&foreign.challenge, host, &origin);
    refused(client.call(&SignInWithPasskey, &assertion));
    let proof = said(desk.call(&BeginProof, &Empty {}));
    let assertion = device.sign(&proof.challenge, host, &origin);
    refused(client.call(&SignInWithPasskey, &assertion));
    // Another page, another host.
    let given = said(client.call(&BeginPasskey, &Empty {}));
    let assertion = device.sign(&given.challenge, host, "http://celje.example.org");
    refused(client.call(&SignInWithPasskey, &assertion));
    let given = said(client.call(&BeginPasskey, &Empty {}));
    let assertion = device.sign(&given.challenge, "krusevac.localhost", &origin);
    refused(client.call(&SignInWithPasskey, &assertion));
    // Somebody else's key, somebody else's name, and the same at another municipality.
    let mut assertion = device.answer(&mut client);
    assertion.signature = Device::new().answer(&mut client).signature;
    refused(client.call(&SignInWithPasskey, &assertion));
    let mut assertion = device.answer(&mut client);
    assertion.user_handle = BASE64.encode("somebody");
    refused(client.call(&SignInWithPasskey, &assertion));
    let mut krusevac = citizen("krusevac");
    let assertion = device.answer(&mut krusevac);
    refused(krusevac.call(&SignInWithPasskey, &assertion));
    assert!(krusevac.call(&ReadSession, &Empty {}).is_err());

    // After all of that the device itself still opens the door.
    let assertion = device.answer(&mut client);
    said(client.call(&SignInWithPasskey, &assertion));
    // A copy of it, which has signed less often, does not.
    device.count -= 2;
    let assertion = device.answer(&mut client);
    refused(client.call(&SignInWithPasskey, &assertion));
    let failures: Vec<_> = log(&email, Act::SignInFailed)
        .into_iter()
        .filter_map(|entry| entry.details.failure)
        .collect();
    let of = |failure| failures.iter().filter(|one| **one == failure).count();
    assert_eq!(of(SignInFailure::PasskeyCountedBack), 1);
    assert_eq!(of(SignInFailure::PasskeyRefused), 8, "{failures:?}");
    said(desk.call(&RemovePasskey { id: &own.id }, &password()));
}

#[test]
fn a_passkey_is_its_owners_alone() {
    let (email, mut desk) = somebody();
    let (mut device, own) = added(&mut desk, "Tablica");
    let (_, colleague) = somebody();
    for mut other in [colleague, signed_in(&KRUSEVAC_ADMINISTRATOR)] {
        let theirs = said(other.call(&ListPasskeys, &Empty {}));
        assert!(theirs.passkeys.iter().all(|one| one.id != own.id));
        let name = PasskeyName {
            name: "Moj".to_owned(),
        };
        let id = &own.id;
        for reply in [
            other.call(&RenamePasskey { id }, &name),
            other.call(&RemovePasskey { id }, &password()),
        ] {
            assert_eq!(problem(reply), ProblemCode::NotFound);
        }
    }
    // Nobody proves who they are with another's.
    let (_, mut head) = somebody();
    let (_, theirs) = added(&mut head, "Lasten");
    let proof = device.proof(&mut head);
    refused(head.call(&RemovePasskey { id: &theirs.id }, &proof));
    refused(head.call(&BeginNewPasskey, &device.proof(&mut head.clone())));

    // Whose access was ended has none by a passkey either.
    let mut administrator = administrator("celje");
    let id = person(&mut administrator, &email).id;
    said(administrator.call(&EndAccess { id: &id }, &Empty {}));
    let mut client = citizen("celje");
    let assertion = device.answer(&mut client);
    refused(client.call(&SignInWithPasskey, &assertion));
}

#[test]
fn whoever_guesses_is_held_up() {
    let mut client = citizen("celje");
    let mut device = Device::new();
    let assertion = device.sign("bm9ib2R5cw", "celje.localhost", &client.origin());
    let held = (0..51)
        .filter(|_| {
            problem(client.call(&SignInWithPasskey, &assertion)) == ProblemCode::TooManyTries
        })
        .count();
    assert_eq!(held, 1);
}
