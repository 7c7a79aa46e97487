//! Who may read what at the desk.

use api::{
    Empty, ProblemCode, Role,
    desk::{AnswerRequest, Filters, HandOver, HandOverDraft, ListInbox, Queue, ReadDeskRequest},
    session::{Credentials, ReadSession, SignIn, SignOut, SignOutEverywhere},
};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR,
    Official, PASSWORD, citizen, desk_id, file, filed_lamp, inbox, lamp, municipality, read_desk,
    signed_in, solved,
};

#[test]
fn a_session_names_the_person_and_the_department() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let session = desk.call(&ReadSession, &Empty {}).unwrap();
    assert_eq!(session.role, Role::Officer);
    assert!(!session.name.is_empty());
    let departments = municipality(&mut desk).departments;
    assert!(
        departments
            .iter()
            .any(|department| department.id == session.department_id)
    );
}

#[test]
fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let mut client = citizen("celje");
    let body = serde_json::json!({"email": CELJE_LIGHTING.email, "password": PASSWORD}).to_string();
    let headers = [("content-type", "application/json")];
    let reply = client.send(
        api::Method::Post,
        "/api/desk/session",
        &headers,
        body.as_bytes(),
    );
    let cookie = reply.header("set-cookie").unwrap();
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(
            cookie.contains(attribute),
            "{attribute} is missing in {cookie}"
        );
    }
}

#[test]
fn a_wrong_password_and_an_unknown_person_look_the_same() {
    let mut refusals = Vec::new();
    for (email, password) in [
        (CELJE_OTHER.email, "napačno geslo"),
        ("nihce@celje.localhost", PASSWORD),
    ] {
        let credentials = Credentials {
            email: email.to_owned(),
            password: password.to_owned(),
        };
        let refused = citizen("celje").call(&SignIn, &credentials).unwrap_err();
        let mut problem = refused.problem();
        problem.request_id = None;
        refusals.push((refused.status, problem));
    }
    assert_eq!(refusals[0], refusals[1]);
    assert_eq!(refusals[0].1.code, ProblemCode::WrongCredentials);
}

#[test]
fn an_account_belongs_to_its_municipality() {
    let credentials = Credentials {
        email: CELJE_LIGHTING.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    let refused = citizen("krusevac").call(&SignIn, &credentials).unwrap_err();
    assert_eq!(refused.status, 401);
}

#[test]
fn guessing_a_password_is_throttled() {
    let email = "poskusi@celje.localhost".to_owned();
    let guess = |number: u32| {
        let credentials = Credentials {
            email: email.clone(),
            password: format!("geslo številka {number}"),
        };
        citizen("celje")
            .call(&SignIn, &credentials)
            .unwrap_err()
            .status
    };
    let statuses: Vec<u16> = (0..11).map(guess).collect();
    assert_eq!(statuses[..10], [401; 10]);
    assert_eq!(statuses[10], 429);
}

#[test]
fn nobody_reads_the_desk_without_signing_in() {
    let mut client = citizen("celje");
    let refused = client
        .call(
            &ListInbox {
                queue: Queue::Open,
                filters: Filters::default(),
                cursor: None,
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (401, ProblemCode::SignInRequired)
    );
    let refused = client
        .call(&ReadDeskRequest { id: "x" }, &Empty {})
        .unwrap_err();
    assert_eq!(refused.status, 401);
    let refused = client
        .call(&AnswerRequest { id: "x" }, &solved(1))
        .unwrap_err();
    assert_eq!(refused.status, 401);
}

#[test]
fn another_department_and_another_municipality_cannot_touch_a_request() {
    let mut own = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut own);
    let version = read_desk(&mut own, &id).version;
    let foreign_department = read_desk(&mut own, &id).department_id;
    for stranger in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let mut stranger_desk = signed_in(stranger);
        let refused = stranger_desk
            .call(&ReadDeskRequest { id: &id }, &Empty {})
            .unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (404, ProblemCode::NotFound),
            "{}",
            stranger.email
        );
        let refused = stranger_desk
            .call(&AnswerRequest { id: &id }, &solved(version))
            .unwrap_err();
        assert_eq!(refused.status, 404, "{}", stranger.email);
        let hand_over = HandOverDraft {
            version,
            department: foreign_department.clone(),
            note: String::new(),
        };
        let refused = stranger_desk
            .call(&HandOver { id: &id }, &hand_over)
            .unwrap_err();
        assert_eq!(refused.status, 404, "{}", stranger.email);
    }
    assert_eq!(read_desk(&mut own, &id).version, version);
}

#[test]
fn the_head_and_the_administrator_read_it_too() {
    let mut own = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut own);
    for official in [&CELJE_LIGHTING_HEAD, &CELJE_ADMINISTRATOR] {
        assert_eq!(
            read_desk(&mut signed_in(official), &id).reference,
            receipt.reference
        );
    }
}

#[test]
fn the_inbox_holds_the_own_department_only_with_the_nearest_deadline_first() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    filed_lamp(&mut desk);
    let department = desk.call(&ReadSession, &Empty {}).unwrap().department;
    let mut due = Vec::new();
    let mut cursor = None;
    loop {
        let page = inbox(&mut desk, Queue::Open, cursor);
        assert!(page.rows.len() <= api::public::PAGE_SIZE);
        for row in &page.rows {
            assert_eq!(row.department, department, "{}", row.reference);
            assert!(row.status.is_open(), "{}", row.reference);
            due.push(row.clock.due);
        }
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert!(!due.is_empty());
    assert!(due.is_sorted());
}

#[test]
fn an_administrators_inbox_is_paged_without_gaps_or_doubles() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let mut references = Vec::new();
    let mut cursor = None;
    loop {
        let page = inbox(&mut desk, Queue::Answered, cursor);
        references.extend(page.rows.into_iter().map(|row| row.reference));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert!(
        references.len() > 2 * api::public::PAGE_SIZE,
        "{}",
        references.len()
    );
    let mut unique = references.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), references.len());
}

#[test]
fn a_forged_cursor_is_refused() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let list = ListInbox {
        queue: Queue::Open,
        filters: Filters::default(),
        cursor: Some("' or 1=1 --".to_owned()),
    };
    let refused = desk.call(&list, &Empty {}).unwrap_err();
    assert_eq!(refused.status, 400);
}

#[test]
fn handing_over_moves_the_request_and_not_its_deadline() {
    let mut own = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut own);
    let mut other = signed_in(&CELJE_OTHER);
    let target = other.call(&ReadSession, &Empty {}).unwrap().department_id;
    let version = read_desk(&mut own, &id).version;
    let draft = HandOverDraft {
        version,
        department: target.clone(),
        note: "Vaš jašek.".to_owned(),
    };
    own.call(&HandOver { id: &id }, &draft).unwrap();

    assert_eq!(
        own.call(&ReadDeskRequest { id: &id }, &Empty {})
            .unwrap_err()
            .status,
        404
    );
    let theirs = read_desk(&mut other, &id);
    assert_eq!(theirs.department_id, target);
    assert_eq!(theirs.clock.due, receipt.explanation.due);
    let tracked = crate::world::read_tracked(&mut citizen("celje"), &receipt.token);
    let words = serde_json::to_string(&tracked).unwrap();
    assert!(words.contains("handed-over"), "{words}");
    assert!(
        !words.contains("Vaš jašek"),
        "a note for colleagues reached the citizen"
    );
}

#[test]
fn a_hand_over_to_nowhere_or_to_another_municipality_is_refused() {
    let mut own = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut own);
    let desk = read_desk(&mut own, &id);
    let foreign = municipality(&mut citizen("krusevac")).departments[0]
        .id
        .clone();
    for department in [
        String::new(),
        "ni-take".to_owned(),
        foreign,
        desk.department_id.clone(),
    ] {
        let draft = HandOverDraft {
            version: desk.version,
            department,
            note: String::new(),
        };
        let refused = own.call(&HandOver { id: &id }, &draft).unwrap_err();
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert_eq!(refused.problem().fields[0].field, "department");
    }
}

/// An official whom no other test lets sign in: all sessions of that person end.
const NOBODY_ELSE: Official = Official {
    slug: "celje",
    email: "damjana.pesjak@celje.localhost",
};

#[test]
fn signing_out_ends_this_session_and_everywhere_ends_all() {
    let mut phone = signed_in(&NOBODY_ELSE);
    let mut desk = signed_in(&NOBODY_ELSE);
    let mut tablet = signed_in(&NOBODY_ELSE);
    let stolen = phone.clone();
    phone.call(&SignOut, &Empty {}).unwrap();
    assert_eq!(
        stolen
            .clone()
            .call(&ReadSession, &Empty {})
            .unwrap_err()
            .status,
        401
    );
    assert!(desk.call(&ReadSession, &Empty {}).is_ok());
    desk.call(&SignOutEverywhere, &Empty {}).unwrap();
    assert_eq!(
        tablet.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
}

#[test]
fn a_session_ends_when_it_is_not_used() {
    let desk = signed_in(&CELJE_LIGHTING);
    assert!(
        desk.when("2026-04-22T21:30:00Z")
            .call(&ReadSession, &Empty {})
            .is_ok()
    );
    assert!(
        desk.when("2026-04-24T10:00:00Z")
            .call(&ReadSession, &Empty {})
            .is_err()
    );
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    let mut fresh = signed_in(&CELJE_LIGHTING);
    desk_id(&mut fresh, Queue::Open, &receipt.reference);
}
