//! The own access: sessions, the password, a forgotten one, the second factor, and being locked out.

use api::{
    Empty, ProblemCode, Role,
    account::{
        Account, BeginSecondFactor, ChangePassword, CodeDraft, ConfirmSecondFactor,
        EndOtherSessions, EndSession, MakeRecoveryCodes, OwnPassword, PasswordDraft, ReadAccount,
        TurnOffSecondFactor,
    },
    people::RemoveSecondFactor,
    session::{
        AddressDraft, AskPasswordLink, ReadSession, SetUpAtSignIn, SignInWithCode, SignedIn,
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use servis48_e2e::{Client, Reply};

use crate::{
    staff::{
        OWN, address, administrator, code, enter, enter_as, joined, mails, person, token, use_link,
        wait_for_mail,
    },
    world::{WEDNESDAY, citizen},
};

const NEW: &str = "modra skodelica na polici";

fn account(client: &mut Client) -> Account {
    client.call(&ReadAccount, &Empty {}).unwrap()
}

fn field(reply: &Reply) -> (String, String) {
    let problem = reply.problem();
    assert_eq!(problem.code, ProblemCode::InvalidFields, "{}", reply.text());
    let first = problem.fields.into_iter().next().unwrap();
    (first.field, first.code)
}

fn wrong(name: &str) -> (String, String) {
    (name.to_owned(), "wrong".to_owned())
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The same person some seconds after the tests' moment, as an instant and as a client.
fn after(client: &Client, seconds: i64) -> (DateTime<Utc>, Client) {
    let then = at(WEDNESDAY) + TimeDelta::seconds(seconds);
    (then, client.when(&then.to_rfc3339()))
}

#[test]
fn each_device_is_listed_and_can_be_signed_out_from_another() {
    let email = joined("celje", Role::Officer);
    let phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    let mut phone = citizen("celje").with("user-agent", phone);
    enter_as(&mut phone, &email, OWN).unwrap();
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let (mut tablet, _) = enter("celje", &email, OWN).unwrap();

    let sessions = account(&mut desk).sessions;
    assert_eq!(sessions.len(), 3);
    assert_eq!(sessions.iter().filter(|session| session.this).count(), 1);
    let of_phone = sessions
        .iter()
        .find(|session| session.device == "Firefox · Android")
        .unwrap();
    assert_eq!(of_phone.begun_at, at(WEDNESDAY));
    let rest = desk
        .call(&EndSession { id: &of_phone.id }, &Empty {})
        .unwrap();
    assert_eq!(rest.sessions.len(), 2);
    assert_eq!(phone.call(&ReadSession, &Empty {}).unwrap_err().status, 401);
    assert!(tablet.call(&ReadSession, &Empty {}).is_ok());
    // Another person's session is none of theirs.
    let (mut other, _) = enter("celje", &joined("celje", Role::Officer), OWN).unwrap();
    let foreign = other
        .call(
            &EndSession {
                id: &sessions[0].id,
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(foreign.status, 404);

    let rest = desk.call(&EndOtherSessions, &Empty {}).unwrap();
    assert!(rest.sessions.len() == 1 && rest.sessions[0].this);
    assert_eq!(
        tablet.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    assert!(desk.call(&ReadSession, &Empty {}).is_ok());
}

#[test]
fn a_new_password_needs_the_old_one_and_ends_every_other_session() {
    let email = joined("celje", Role::Officer);
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let (mut other, _) = enter("celje", &email, OWN).unwrap();
    let draft = |current: &str, new: &str| PasswordDraft {
        current_password: current.to_owned(),
        new_password: new.to_owned(),
    };
    for (current, new, expected) in [
        ("napačno geslo 1", NEW, wrong("current-password")),
        (
            OWN,
            "kratko",
            ("new-password".to_owned(), "too-short".to_owned()),
        ),
        (
            OWN,
            "Dobrodošli2026",
            ("new-password".to_owned(), "guessable".to_owned()),
        ),
    ] {
        let refused = desk
            .call(&ChangePassword, &draft(current, new))
            .unwrap_err();
        assert_eq!(field(&refused), expected);
    }
    desk.call(&ChangePassword, &draft(OWN, NEW)).unwrap();
    assert!(desk.call(&ReadSession, &Empty {}).is_ok());
    assert_eq!(other.call(&ReadSession, &Empty {}).unwrap_err().status, 401);
    assert_eq!(enter("celje", &email, OWN).unwrap_err().status, 401);
    assert!(enter("celje", &email, NEW).is_ok());
    wait_for_mail("celje", &email, "password-changed", 1);
}

#[test]
fn the_own_password_cannot_be_guessed_by_whoever_finds_a_session() {
    let email = joined("celje", Role::Officer);
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let guess = |number: usize| OwnPassword {
        current_password: format!("ugibanje številka {number}"),
    };
    let statuses: Vec<u16> = (0..11)
        .map(|number| {
            desk.call(&BeginSecondFactor, &guess(number))
                .unwrap_err()
                .status
        })
        .collect();
    assert_eq!(statuses[..10], [422; 10]);
    assert_eq!(statuses[10], 429);
}

#[test]
fn a_forgotten_password_is_set_by_a_link_that_is_good_for_an_hour_and_once() {
    let email = joined("celje", Role::Officer);
    let (mut before, _) = enter("celje", &email, OWN).unwrap();
    let ask = |email: &str| {
        let draft = AddressDraft {
            email: email.to_owned(),
        };
        let mut client = citizen("celje");
        let body = serde_json::to_vec(&draft).unwrap();
        client.send(
            api::Method::Post,
            &api::Endpoint::path(&AskPasswordLink),
            &[("content-type", "application/json")],
            &body,
        )
    };
    // Whether somebody has the address cannot be told from the reply.
    let stranger = address("celje");
    let (known, unknown) = (ask(&email.to_uppercase()), ask(&stranger));
    assert_eq!((known.status, known.text()), (204, String::new()));
    assert_eq!((unknown.status, unknown.text()), (204, String::new()));
    let sent = wait_for_mail("celje", &email, "password-link", 1);
    assert!(mails("celje", &stranger, "password-link").is_empty());
    let token = token(&sent);
    let late = citizen("celje").when("2026-04-22T11:00:00Z");
    assert_eq!(
        use_link(&mut late.clone(), &token, "", NEW)
            .unwrap_err()
            .status,
        404
    );
    let refused = use_link(&mut citizen("celje"), &token, "", "password2026").unwrap_err();
    assert_eq!(field(&refused).1, "guessable");
    use_link(&mut citizen("celje"), &token, "", NEW).unwrap();
    assert_eq!(
        use_link(&mut citizen("celje"), &token, "", OWN)
            .unwrap_err()
            .status,
        404
    );
    assert_eq!(
        before.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    assert!(enter("celje", &email, NEW).is_ok());
    // Whoever asks too often is refused, whether or not somebody has the address.
    let statuses = |email: &str| (0..4).map(|_| ask(email).status).collect::<Vec<_>>();
    assert_eq!(statuses(&address("celje")), [204, 204, 204, 429]);
}

/// Sets up a second factor; gives the secret and the recovery codes.
fn set_up(client: &mut Client) -> (String, Vec<String>) {
    let own = OwnPassword {
        current_password: OWN.to_owned(),
    };
    let authenticator = client.call(&BeginSecondFactor, &own).unwrap();
    assert!(authenticator.uri.contains(&authenticator.secret));
    let codes = client
        .call(
            &ConfirmSecondFactor,
            &CodeDraft {
                code: code(&authenticator.secret, at(WEDNESDAY)),
            },
        )
        .unwrap();
    (authenticator.secret, codes.codes)
}

fn second(client: &mut Client, code: &str) -> Result<api::session::Session, Reply> {
    let draft = CodeDraft {
        code: code.to_owned(),
    };
    client.call(&SignInWithCode, &draft)
}

#[test]
fn with_a_second_factor_the_password_opens_the_second_step_alone() {
    let email = joined("celje", Role::Officer);
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let (secret, codes) = set_up(&mut desk);
    assert_eq!(codes.len(), 10);
    let own = account(&mut desk);
    assert_eq!(
        (own.second_factor_since, own.recovery_codes),
        (Some(at(WEDNESDAY)), 10)
    );

    let (half, step) = enter("celje", &email, OWN).unwrap();
    assert_eq!(step, SignedIn::Code);
    let mut client = half.clone();
    assert_eq!(
        client.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    assert_eq!(
        client.call(&ReadAccount, &Empty {}).unwrap_err().status,
        401
    );
    // It cannot be used to set up another one either.
    assert_eq!(
        client.call(&SetUpAtSignIn, &Empty {}).unwrap_err().status,
        409
    );

    // The code that confirmed it is used up; the next one is good, once.
    let refused = second(&mut client, &code(&secret, at(WEDNESDAY))).unwrap_err();
    assert_eq!(field(&refused), wrong("code"));
    let (then, mut later) = after(&half, 30);
    let good = code(&secret, then);
    second(&mut later, &good).unwrap();
    assert!(later.call(&ReadSession, &Empty {}).is_ok());
    assert_eq!(account(&mut later).sessions.len(), 2);
    // The half session has ended with it, and the code is used up.
    assert_eq!(second(&mut half.clone(), &good).unwrap_err().status, 401);
    let (another, _) = enter("celje", &email, OWN).unwrap();
    let (_, mut another) = after(&another, 30);
    assert_eq!(
        field(&second(&mut another, &good).unwrap_err()),
        wrong("code")
    );
    // A recovery code helps once.
    second(&mut another, &codes[0].to_uppercase()).unwrap();
    let (mut last, _) = enter("celje", &email, OWN).unwrap();
    assert_eq!(
        field(&second(&mut last, &codes[0]).unwrap_err()),
        wrong("code")
    );
    assert_eq!(account(&mut another).recovery_codes, 9);
    // Ten minutes are enough for the second step.
    let (then, mut late) = after(&last, 601);
    assert_eq!(
        second(&mut late, &code(&secret, then)).unwrap_err().status,
        401
    );
}

#[test]
fn a_second_factor_is_turned_off_with_the_password_or_by_an_administrator() {
    let email = joined("celje", Role::Officer);
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let (_, codes) = set_up(&mut desk);
    let own = |password: &str| OwnPassword {
        current_password: password.to_owned(),
    };
    let refused = desk
        .call(&TurnOffSecondFactor, &own("ni pravo geslo"))
        .unwrap_err();
    assert_eq!(field(&refused), wrong("current-password"));
    // There is one; another cannot be put in its place unseen.
    assert_eq!(
        desk.call(&BeginSecondFactor, &own(OWN)).unwrap_err().status,
        409
    );
    let new = desk.call(&MakeRecoveryCodes, &own(OWN)).unwrap().codes;
    assert!(new.len() == 10 && new.iter().all(|code| !codes.contains(code)));
    let (mut half, _) = enter("celje", &email, OWN).unwrap();
    assert_eq!(
        field(&second(&mut half, &codes[1]).unwrap_err()),
        wrong("code")
    );
    second(&mut half, &new[1]).unwrap();

    desk.call(&TurnOffSecondFactor, &own(OWN)).unwrap();
    assert_eq!(account(&mut desk).second_factor_since, None);
    assert!(matches!(
        enter("celje", &email, OWN).unwrap().1,
        SignedIn::Done(_)
    ));
    assert_eq!(
        desk.call(&MakeRecoveryCodes, &own(OWN)).unwrap_err().status,
        409
    );

    let (_, mut later) = after(&desk, 60);
    let authenticator = later.call(&BeginSecondFactor, &own(OWN)).unwrap();
    let (then, _) = after(&desk, 60);
    let draft = CodeDraft {
        code: code(&authenticator.secret, then),
    };
    later.call(&ConfirmSecondFactor, &draft).unwrap();
    assert_eq!(enter("celje", &email, OWN).unwrap().1, SignedIn::Code);
    let mut boss = administrator("celje");
    let id = person(&mut boss, &email).id;
    assert!(person(&mut boss, &email).second_factor);
    boss.call(&RemoveSecondFactor { id: &id }, &Empty {})
        .unwrap();
    assert!(matches!(
        enter("celje", &email, OWN).unwrap().1,
        SignedIn::Done(_)
    ));
    wait_for_mail("celje", &email, "second-factor-removed", 1);
    let twice = boss
        .call(&RemoveSecondFactor { id: &id }, &Empty {})
        .unwrap_err();
    assert_eq!(twice.status, 409);
}

#[test]
fn too_many_failures_lock_an_account_and_its_owner_is_told_once() {
    let email = joined("celje", Role::Officer);
    let (mut inside, _) = enter("celje", &email, OWN).unwrap();
    let stranger = address("celje");
    let status = |email: &str, password: &str| match enter("celje", email, password) {
        Ok(_) => 200,
        Err(refused) => refused.status,
    };
    for who in [&email, &stranger] {
        let statuses: Vec<u16> = (0..12).map(|_| status(who, "ni pravo geslo")).collect();
        assert_eq!(statuses[..10], [401; 10], "{who}");
        assert_eq!(statuses[10..], [429; 2], "{who}");
    }
    // The right password does not help either, for a quarter of an hour.
    let refused = enter("celje", &email, OWN).unwrap_err();
    assert_eq!(refused.problem().retry_after_seconds, Some(900));
    let when = |time: &str| {
        let mut client = citizen("celje").when(time);
        enter_as(&mut client, &email, OWN).map_or_else(|refused| refused.status, |_| 200)
    };
    assert_eq!(when("2026-04-22T10:14:59Z"), 429);
    assert_eq!(when("2026-04-22T10:15:00Z"), 200);
    // Whoever is in stays in.
    assert!(inside.call(&ReadSession, &Empty {}).is_ok());
    let mail = wait_for_mail("celje", &email, "locked-out", 1);
    assert!(mail.contains("12.15"), "{mail}");
    assert!(mails("celje", &stranger, "locked-out").is_empty());
    assert_eq!(mails("celje", &email, "locked-out").len(), 1);
}

#[test]
fn guessing_the_second_step_locks_the_account_too() {
    let email = joined("celje", Role::Officer);
    let (mut desk, _) = enter("celje", &email, OWN).unwrap();
    let (secret, _) = set_up(&mut desk);
    let (half, _) = enter("celje", &email, OWN).unwrap();
    let (then, mut half) = after(&half, 60);
    let good = code(&secret, then);
    let bad = if good == "000000" { "000001" } else { "000000" };
    let statuses: Vec<u16> = (0..10)
        .map(|_| second(&mut half, bad).unwrap_err().status)
        .collect();
    assert_eq!(statuses, [422; 10]);
    assert_eq!(second(&mut half, &good).unwrap_err().status, 401);
    let (_, mut door) = after(&citizen("celje"), 60);
    assert_eq!(enter_as(&mut door, &email, OWN).unwrap_err().status, 429);
    wait_for_mail("celje", &email, "locked-out", 1);
    // A new password by mail opens the door again.
    let mut client = citizen("celje");
    let draft = AddressDraft {
        email: email.clone(),
    };
    client.call(&AskPasswordLink, &draft).unwrap();
    let sent = wait_for_mail("celje", &email, "password-link", 1);
    use_link(&mut client, &token(&sent), "", NEW).unwrap();
    assert_eq!(enter("celje", &email, NEW).unwrap().1, SignedIn::Code);
}
