//! Desks that are open at the same time: who is told that something changed, and who is seen at a request.

use std::time::Duration;

use api::{
    Empty,
    acts::{AskCitizen, QuestionDraft},
    desk::{HandOver, HandOverDraft},
    live::{PING, PONG, PersonPresent, SESSION_ENDED, Said, Told},
    session::{SignOut, SignOutEverywhere},
};
use servis48_e2e::{Client, socket::Window};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR,
    Official, citizen, file, filed_lamp, lamp, municipality, read_desk, signed_in,
};

/// Long enough for what must not come.
const A_WHILE: Duration = Duration::from_secs(2);

fn window(client: &Client) -> Window {
    client
        .open_window(Some(&client.origin()))
        .unwrap_or_else(|status| panic!("refused with {status}"))
}

fn at(request: &str, answering: bool) -> Said {
    Said {
        request: Some(request.to_owned()),
        answering,
    }
}

/// Waits until exactly these others are told to be at the request.
fn sees(window: &mut Window, request: &str, others: &[(&str, bool)]) {
    let others: Vec<PersonPresent> = others
        .iter()
        .map(|(name, answering)| PersonPresent {
            name: (*name).to_owned(),
            answering: *answering,
        })
        .collect();
    window.told_that(|told| {
        told.present
            .as_ref()
            .is_some_and(|present| present.request == request && present.people == others)
    });
}

fn name(official: &Official) -> String {
    let mut client = signed_in(official);
    let session = client.call(&api::session::ReadSession, &Empty {}).unwrap();
    session.name
}

#[test]
fn a_socket_is_for_whoever_reads_requests_here_and_for_our_own_page() {
    let official = signed_in(&CELJE_LIGHTING);
    let own = official.origin();
    let refused = |client: &Client, origin: Option<&str>| client.open_window(origin).err();
    assert_eq!(refused(&citizen("celje"), Some(&own)), Some(401));
    let elsewhere = signed_in(&KRUSEVAC_ADMINISTRATOR).moved_to("celje");
    assert_eq!(refused(&elsewhere, Some(&own)), Some(401));
    let foreign = citizen("krusevac").origin();
    assert_eq!(refused(&official, Some(&foreign)), Some(403));
    assert_eq!(refused(&official, Some("null")), Some(403));
    assert_eq!(refused(&official, None), Some(403));
    let viewer = Official {
        slug: "celje",
        email: "miha.razglednik@celje.localhost",
    };
    assert_eq!(refused(&signed_in(&viewer), Some(&own)), Some(403));

    let mut window = window(&official);
    window.send(PING);
    assert_eq!(window.text(), PONG);
}

#[test]
fn what_one_does_the_others_of_the_department_are_told() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let mut colleague = window(&signed_in(&CELJE_LIGHTING_HEAD));
    let mut everybody = window(&signed_in(&CELJE_ADMINISTRATOR));
    let changed = Told {
        changed: true,
        present: None,
    };

    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    file(&mut client, &draft);
    assert_eq!(colleague.told(), changed, "what came in is told");
    assert_eq!(everybody.told(), changed);

    let (_, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    colleague.told_within(A_WHILE);
    let question = QuestionDraft {
        version,
        text: "Na kateri strani ceste stoji?".to_owned(),
    };
    desk.call(&AskCitizen { id: &id }, &question).unwrap();
    assert_eq!(colleague.told(), changed, "an act is told");
}

#[test]
fn a_request_that_is_handed_over_is_told_where_it_was_and_where_it_is() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let mut other = signed_in(&CELJE_OTHER);
    let to = other
        .call(&api::session::ReadSession, &Empty {})
        .unwrap()
        .department_id;
    let mut there = window(&other);
    let mut reader = window(&signed_in(&CELJE_LIGHTING_HEAD));
    let mut watcher = window(&signed_in(&CELJE_ADMINISTRATOR));
    reader.say(&at(&id, true));
    sees(&mut reader, &id, &[]);
    watcher.say(&at(&id, false));
    sees(&mut watcher, &id, &[(&name(&CELJE_LIGHTING_HEAD), true)]);
    // Whoever does not read the department is not there, whatever they say.
    there.say(&at(&id, true));
    let told = there.told_within(A_WHILE);
    assert!(told.iter().all(|told| told.present.is_none()), "{told:?}");

    let departments = municipality(&mut desk).departments;
    assert!(departments.iter().any(|department| department.id == to));
    let draft = HandOverDraft {
        version: read_desk(&mut desk, &id).version,
        department: to,
        note: String::new(),
    };
    desk.call(&HandOver { id: &id }, &draft).unwrap();
    there.told_that(|told| told.changed);
    reader.told_that(|told| told.changed);
    // Whoever may not read it any more is not there either.
    sees(&mut watcher, &id, &[]);
}

#[test]
fn two_at_one_request_see_each_other_come_answer_and_go() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let (officer, head) = (name(&CELJE_LIGHTING), name(&CELJE_LIGHTING_HEAD));
    let mut first = window(&desk);
    let mut second = window(&signed_in(&CELJE_LIGHTING_HEAD));
    // Another municipality's official is nowhere near, and is told of nobody there.
    let mut foreign = window(&signed_in(&KRUSEVAC_ADMINISTRATOR));
    foreign.say(&at(&id, true));
    first.say(&at(&id, false));
    sees(&mut first, &id, &[]);
    let told = foreign.told_within(A_WHILE);
    assert!(told.iter().all(|told| told.present.is_none()), "{told:?}");
    second.say(&at(&id, false));
    sees(&mut second, &id, &[(&officer, false)]);
    sees(&mut first, &id, &[(&head, false)]);
    second.say(&at(&id, true));
    sees(&mut first, &id, &[(&head, true)]);

    // A second window of the same person is nobody else, and takes nobody away when it is closed.
    let mut again = window(&signed_in(&CELJE_LIGHTING_HEAD));
    again.say(&at(&id, false));
    sees(&mut again, &id, &[(&officer, false)]);
    again.close();
    sees(&mut first, &id, &[(&head, true)]);

    second.close();
    sees(&mut first, &id, &[]);
    // A request that does not exist is nowhere to be, and one cannot say just anything.
    first.say(&at("0196b0a0-7c1e-7000-8000-00000000002a", true));
    first.told_within(A_WHILE);
    first.send("{\"people\":[]}");
    assert_eq!(first.closed(), 1008);
}

#[test]
fn a_session_that_ends_closes_its_sockets() {
    // Somebody of whom no other test knows.
    let official = Official {
        slug: "krusevac",
        email: "jasmina.djacic@krusevac.localhost",
    };
    let (mut one, mut two) = (signed_in(&official), signed_in(&official));
    let (mut first, mut second) = (window(&one), window(&two));
    one.call(&SignOut, &Empty {}).unwrap();
    assert_eq!(first.closed(), SESSION_ENDED);
    second.send(PING);
    while second.text() != PONG {}
    two.call(&SignOutEverywhere, &Empty {}).unwrap();
    assert_eq!(second.closed(), SESSION_ENDED);
    assert_eq!(one.open_window(Some(&one.origin())).err(), Some(401));
}
