//! Signing in with the municipality's own identity provider, which is the real one of `e2e/provider`. It tells the time by
//! the clock of this machine, and the service by that of the tests, which is behind it.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};

use api::{
    Empty, ProblemCode, Role,
    audit::{AuditEntry, ReadAudit, SignInFailure},
    open_id::{
        BeginOpenId, ChooseProvider, ProviderDraft, ProviderReturn, ReadProvider, ReadWaysIn,
        RemoveProvider, SignInWithOpenId,
    },
    people::{Access, EndAccess, Invite, RestoreAccess},
    session::{ReadLink, ReadSession, Session},
};
use domain::audit::{Act, SignInMethod};
use serde_json::{Value, json};
use servis48_e2e::{Client, Reply};
use ureq::http::Request;

use crate::{
    staff::{address, administrator, invitation, person, token, wait_for_mail},
    world::citizen,
};

const SLUG: &str = "krusevac";

/// The provider's issuer. It ends with this process, whose pipe it reads.
fn issuer() -> &'static str {
    static ISSUER: OnceLock<String> = OnceLock::new();
    ISSUER.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut child = Command::new(root.join("node_modules/.bin/node"))
            .arg(root.join("e2e/provider/provider.mjs"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("issuer ") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "no provider");
        }
        // Neither pipe may be closed before the last test is done.
        std::mem::forget((child, said));
        line.trim().trim_start_matches("issuer ").to_owned()
    })
}

/// Kruševac has one provider at a time, so these tests go one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser at the provider.
struct Browser {
    agent: ureq::Agent,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    fn new() -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build()
            .into();
        Self {
            agent,
            cookies: BTreeMap::new(),
        }
    }

    /// Status, where it leads, and what it says.
    fn ask(
        &mut self,
        address: &str,
        content_type: &str,
        form: Option<&str>,
    ) -> (u16, String, String) {
        let pairs = self.cookies.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(if form.is_some() { "POST" } else { "GET" })
            .uri(address)
            .header("cookie", pairs.join("; "))
            .header("content-type", content_type)
            .body(form.unwrap_or_default().as_bytes().to_vec())
            .unwrap();
        let mut response = self.agent.run(request).unwrap();
        for value in response.headers().get_all("set-cookie") {
            let pair = value.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let location = response.headers().get("location");
        let location = location
            .map_or("", |value| value.to_str().unwrap())
            .to_owned();
        let status = response.status().as_u16();
        (
            status,
            location,
            response.body_mut().read_to_string().unwrap(),
        )
    }

    /// Signs in on the provider's pages, until they lead back.
    fn sign_in(&mut self, begin: &str, login: &str) -> String {
        const FORM: &str = "application/x-www-form-urlencoded";
        let mut next = begin.to_owned();
        for _ in 0..12 {
            if !next.starts_with(issuer()) {
                return next;
            }
            let (status, location, page) = self.ask(&next, FORM, None);
            let (status, location) = if status == 200 {
                let action = between(&page, "action=\"", "\"");
                let prompt = between(&page, "name=\"prompt\" value=\"", "\"");
                let form = format!(
                    "prompt={prompt}&login={}&password=anything",
                    api::endpoint::encode(login)
                );
                let (status, location, _) = self.ask(&absolute(action), FORM, Some(&form));
                (status, location)
            } else {
                (status, location)
            };
            assert!((300..400).contains(&status), "{next}: {status} {page}");
            next = absolute(&location);
        }
        panic!("it leads round in circles");
    }
}

fn absolute(address: &str) -> String {
    if address.starts_with('/') {
        format!("{}{address}", issuer())
    } else {
        address.to_owned()
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before} in {text}"));
    rest.split_once(after).unwrap().0
}

/// What the provider sent back.
fn came_back(address: &str) -> ProviderReturn {
    let value = |name: &str| {
        let (_, query) = address.split_once('?').unwrap();
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.to_owned())
    };
    ProviderReturn {
        state: value("state").unwrap(),
        code: value("code"),
    }
}

/// Registers Kruševac at the provider, and gives what its administrator types.
fn registered(desk: &mut Client) -> ProviderDraft {
    let settings = said(desk.call(&ReadProvider, &Empty {}));
    let wanted = json!({ "redirect_uris": [settings.return_address] }).to_string();
    let address = format!("{}/reg", issuer());
    let (status, _, reply) = Browser::new().ask(&address, "application/json", Some(&wanted));
    assert_eq!(status, 201, "{reply}");
    let reply: Value = serde_json::from_str(&reply).unwrap();
    let text = |name: &str| reply.get(name).and_then(Value::as_str).unwrap().to_owned();
    ProviderDraft {
        name: "Градски налог".to_owned(),
        issuer: issuer().to_owned(),
        client_id: text("client_id"),
        client_secret: text("client_secret"),
    }
}

fn set_up() -> Client {
    let mut desk = administrator(SLUG);
    let draft = registered(&mut desk);
    said(desk.call(&ChooseProvider, &draft));
    desk
}

fn said<T>(reply: Result<T, Reply>) -> T {
    reply.unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn problem<T>(reply: Result<T, Reply>) -> ProblemCode {
    let Err(reply) = reply else {
        panic!("it was taken");
    };
    reply.problem().code
}

/// Goes to the provider and comes back.
fn trip(client: &mut Client, login: &str) -> ProviderReturn {
    let there = said(client.call(&BeginOpenId, &Empty {}));
    assert!(
        there.address.contains("code_challenge_method=S256"),
        "{}",
        there.address
    );
    came_back(&Browser::new().sign_in(&there.address, login))
}

fn enter(client: &mut Client, login: &str) -> Result<Session, Reply> {
    let back = trip(client, login);
    client.call(&SignInWithOpenId, &back)
}

/// Somebody invited; gives the address and the link that came by mail.
fn invited(desk: &mut Client) -> (String, String) {
    let email = address(SLUG);
    let draft = invitation(desk, &email, Role::Officer);
    said(desk.call(&Invite, &draft));
    let link = token(&wait_for_mail(SLUG, &email, "invitation", 1));
    (email, link)
}

fn log(desk: &mut Client, wanted: ReadAudit) -> Vec<AuditEntry> {
    said(desk.call(&wanted, &Empty {})).entries
}

#[test]
fn whoever_is_invited_comes_in_with_the_account_of_the_municipality() {
    let _turn = alone();
    let mut desk = set_up();
    let (email, link) = invited(&mut desk);
    let mut client = citizen(SLUG);
    let ways = said(client.call(&ReadWaysIn, &Empty {}));
    assert_eq!(ways.provider.as_deref(), Some("Градски налог"));
    // The provider writes the address in its own way.
    let session = said(enter(&mut client, &email.to_uppercase()));
    assert_eq!(session, said(client.call(&ReadSession, &Empty {})));
    let who = person(&mut desk, &email);
    assert_eq!(who.standing, Access::Open);
    assert_eq!(
        problem(citizen(SLUG).call(&ReadLink { token: &link }, &Empty {})),
        ProblemCode::NotFound
    );
    // The second time they are known by what the provider calls them.
    said(enter(&mut citizen(SLUG), &email.to_uppercase()));
    // Whoever else the provider vouches for under this address is somebody else.
    assert_eq!(
        problem(enter(&mut citizen(SLUG), &email)),
        ProblemCode::AnotherIdentity
    );
    let entries = log(
        &mut desk,
        ReadAudit {
            person: Some(who.id),
            ..ReadAudit::default()
        },
    );
    let count = |act| entries.iter().filter(|entry| entry.act == act).count();
    assert_eq!((count(Act::Joined), count(Act::IdentityBound)), (1, 1));
    assert_eq!((count(Act::SignedIn), count(Act::SignInFailed)), (2, 1));
    assert!(
        entries
            .iter()
            .any(|entry| entry.details.method == Some(SignInMethod::OpenId))
    );
}

#[test]
fn an_invitation_that_is_over_and_an_access_that_was_ended_let_nobody_in() {
    let _turn = alone();
    let mut desk = set_up();
    let (late, _) = invited(&mut desk);
    let mut eight_days_on = citizen(SLUG).when("2026-04-30T12:00:00Z");
    assert_eq!(
        problem(enter(&mut eight_days_on, &late)),
        ProblemCode::PersonUnknown
    );
    let (email, _) = invited(&mut desk);
    let mut client = citizen(SLUG);
    said(enter(&mut client, &email));
    let who = person(&mut desk, &email);
    said(desk.call(&EndAccess { id: &who.id }, &Empty {}));
    assert_eq!(
        problem(client.call(&ReadSession, &Empty {})),
        ProblemCode::SignInRequired
    );
    assert_eq!(
        problem(enter(&mut citizen(SLUG), &email)),
        ProblemCode::PersonUnknown
    );
    // Whoever gets it back may have got another account meanwhile.
    said(desk.call(&RestoreAccess { id: &who.id }, &Empty {}));
    said(enter(&mut citizen(SLUG), &email.to_uppercase()));
    assert_eq!(
        problem(enter(&mut citizen(SLUG), &email)),
        ProblemCode::AnotherIdentity
    );
}

#[test]
fn nobody_comes_in_by_what_is_no_proof() {
    let _turn = alone();
    let mut desk = set_up();
    let (email, _) = invited(&mut desk);
    let mut client = citizen(SLUG);
    // Nobody is created, and an address counts only when it was verified.
    assert_eq!(
        problem(enter(&mut client, &address(SLUG))),
        ProblemCode::PersonUnknown
    );
    let unverified = format!("unverified.{email}");
    assert_eq!(
        problem(enter(&mut client, &unverified)),
        ProblemCode::EmailNotVerified
    );
    // What was begun in another browser, what was made up, what was given up.
    let back = trip(&mut client, &email);
    let refused = |client: &mut Client, back: &ProviderReturn| {
        let code = problem(client.call(&SignInWithOpenId, back));
        assert_eq!(code, ProblemCode::ProviderRefused);
    };
    refused(&mut citizen(SLUG), &back);
    // And what another had in hand is of no use to its owner either.
    refused(&mut client, &back);
    let mut back = trip(&mut client, &email);
    back.state.push('x');
    refused(&mut client, &back);
    let back = ProviderReturn {
        code: None,
        ..trip(&mut client, &email)
    };
    refused(&mut client, &back);
    let back = ProviderReturn {
        code: Some("bm9ib2R5".to_owned()),
        ..trip(&mut client, &email)
    };
    refused(&mut client, &back);
    // The code of one sign-in with the state of another: neither verifier nor nonce fits.
    let first = trip(&mut client, &email);
    let second = trip(&mut client, &email);
    refused(
        &mut client,
        &ProviderReturn {
            state: second.state,
            code: first.code,
        },
    );
    // Too late: here, and by the provider's own word.
    let back = trip(&mut client, &email);
    refused(&mut client.when("2026-04-22T10:15:00Z"), &back);
    let mut later = client.when("2100-01-01T00:00:00Z");
    let back = trip(&mut later, &email);
    refused(&mut later, &back);
    // In another municipality, which has none.
    let mut celje = citizen("celje");
    assert_eq!(
        problem(celje.call(&BeginOpenId, &Empty {})),
        ProblemCode::NotFound
    );
    let back = trip(&mut client, &email);
    let mut moved = client.moved_to("celje");
    assert_eq!(
        problem(moved.call(&SignInWithOpenId, &back)),
        ProblemCode::NotFound
    );
    // After all of that whoever is invited still comes in, and the log knows why the others did not.
    said(client.call(&SignInWithOpenId, &back));
    let entries = log(
        &mut desk,
        ReadAudit {
            act: Some(Act::SignInFailed),
            ..ReadAudit::default()
        },
    );
    for failure in [
        SignInFailure::UnknownAddress,
        SignInFailure::EmailNotVerified,
        SignInFailure::ProviderRefused,
    ] {
        assert!(
            entries
                .iter()
                .any(|entry| entry.details.failure == Some(failure)),
            "{failure:?}"
        );
    }
}

#[test]
fn administrators_set_it_up_and_its_secret_is_shown_to_nobody() {
    let _turn = alone();
    let mut desk = set_up();
    let good = registered(&mut desk);
    let fields = |reply: Result<_, Reply>| -> Vec<String> {
        let Err::<api::open_id::ProviderSettings, _>(reply) = reply else {
            panic!("it was taken");
        };
        let problems = reply.problem().fields.into_iter();
        problems
            .map(|problem| format!("{} {}", problem.field, problem.code))
            .collect()
    };
    let plain = ProviderDraft {
        issuer: "http://prijava.krusevac.rs".to_owned(),
        ..good.clone()
    };
    assert_eq!(
        fields(desk.call(&ChooseProvider, &plain)),
        ["issuer invalid"]
    );
    // The secret stays with its issuer, and goes to no other.
    let kept = ProviderDraft {
        client_secret: String::new(),
        ..good.clone()
    };
    said(desk.call(&ChooseProvider, &kept));
    let elsewhere = ProviderDraft {
        issuer: "http://127.0.0.1:1".to_owned(),
        ..kept
    };
    assert_eq!(
        fields(desk.call(&ChooseProvider, &elsewhere)),
        ["client-secret required"]
    );
    let reply = desk.send(
        api::Method::Get,
        "/api/desk/settings/identity-provider",
        &[],
        &[],
    );
    assert!(
        reply.status == 200 && !reply.text().contains("secret"),
        "{}",
        reply.text()
    );
    // A provider that does not answer is said to be it, and one that does not know us refuses.
    let silent = ProviderDraft {
        client_secret: good.client_secret.clone(),
        ..elsewhere
    };
    said(desk.call(&ChooseProvider, &silent));
    let mut client = citizen(SLUG);
    assert_eq!(
        problem(client.call(&BeginOpenId, &Empty {})),
        ProblemCode::ProviderUnreachable
    );
    let stranger = ProviderDraft {
        client_secret: "made up".to_owned(),
        ..good
    };
    said(desk.call(&ChooseProvider, &stranger));
    assert_eq!(
        problem(enter(&mut client, &address(SLUG))),
        ProblemCode::ProviderRefused
    );
    assert_eq!(said(desk.call(&RemoveProvider, &Empty {})).provider, None);
    assert_eq!(
        problem(client.call(&BeginOpenId, &Empty {})),
        ProblemCode::NotFound
    );
    let entries = log(
        &mut desk,
        ReadAudit {
            act: Some(Act::SignInFailed),
            ..ReadAudit::default()
        },
    );
    let silent = Some(SignInFailure::ProviderUnreachable);
    assert!(entries.iter().any(|entry| entry.details.failure == silent));
}
