//! Finding requests at the desk: in either script, with or without marks on letters, by number and by person, and
//! only among what one may read.

use api::{
    ProblemCode,
    desk::InboxPage,
    search::{Search, SearchDraft},
};
use servis48_e2e::Client;

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, citizen,
    desk_id, file, fresh, lamp, read_desk, signed_in, solved,
};
use api::desk::Queue;

fn search(desk: &mut Client, text: &str) -> InboxPage {
    page(desk, text, None)
}

fn page(desk: &mut Client, text: &str, cursor: Option<String>) -> InboxPage {
    let text = text.to_owned();
    desk.call(&Search, &SearchDraft { text, cursor })
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn finds(desk: &mut Client, text: &str, reference: &str) -> bool {
    let page = search(desk, text);
    page.rows.iter().any(|row| row.reference == reference)
}

/// A word that nobody else wrote, so that what is found is this test's own.
fn word(begins: &str) -> String {
    format!("{begins}{}x{}", std::process::id(), fresh())
}

/// A lamp with these words; its number.
fn filed(text: &str, email: &str) -> String {
    let mut reporter = citizen("celje");
    let draft = api::request::RequestDraft {
        text: format!("Svetilka ne sveti, {text}."),
        email: email.to_owned(),
        ..lamp(&mut reporter)
    };
    file(&mut reporter, &draft).reference
}

#[test]
fn words_are_found_in_both_scripts_and_without_their_marks() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let own = word("q");
    let reference = filed(&format!("Čopova džamija pri Đurđevi ћуприји {own}"), "");
    for asked in [
        "čopova",
        "copova",
        "ЧОПОВА",
        "djurdjevi",
        "Ђурђеви",
        "cuprij",
        "džam",
        "џам",
    ] {
        let text = format!("{own} {asked}");
        assert!(finds(&mut desk, &text, &reference), "{asked}");
    }
    // The beginning of the last word is enough while typing; of another it is not.
    assert!(finds(
        &mut desk,
        &format!("čopova {}", own.get(..own.len() - 1).unwrap()),
        &reference
    ));
    assert!(!finds(&mut desk, &format!("{own} copovb"), &reference));
    assert!(!finds(&mut desk, &format!("čopov {own}"), &reference));
    assert!(finds(&mut desk, &format!("{own} mariborska"), &reference));
}

#[test]
fn a_request_is_found_by_its_number_and_by_its_answer() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let reference = filed("ob postaji", "");
    let [first] = search(&mut desk, &reference).rows.try_into().unwrap();
    assert_eq!(first.reference, reference);
    let loose = reference.replace('-', " ").to_lowercase();
    assert!(finds(&mut desk, &loose, &reference));
    let serial = reference
        .rsplit('-')
        .next()
        .unwrap()
        .trim_start_matches('0');
    assert!(finds(&mut desk, serial, &reference));

    let id = desk_id(&mut desk, Queue::Open, &reference);
    let version = read_desk(&mut desk, &id).version;
    let own = word("odgovor");
    assert!(!finds(&mut desk, &own, &reference));
    let mut draft = solved(version);
    draft.text = format!("{} Oznaka {own}.", draft.text);
    answer(&mut desk, &id, &draft).unwrap();
    assert!(finds(&mut desk, &own, &reference));
}

#[test]
fn nobody_finds_what_they_may_not_read() {
    let own = word("q");
    let reference = filed(&own, "");
    assert!(finds(&mut signed_in(&CELJE_LIGHTING), &own, &reference));
    assert!(finds(
        &mut signed_in(&CELJE_ADMINISTRATOR),
        &own,
        &reference
    ));
    for official in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let mut desk = signed_in(official);
        for text in [
            &own,
            &reference,
            &format!("{own} OR svetilka"),
            &format!("_mcelje {own}"),
        ] {
            assert!(
                !finds(&mut desk, text, &reference),
                "{} {text}",
                official.email
            );
        }
    }
}

#[test]
fn what_a_person_reported_is_found_by_the_whole_address() {
    let email = format!("{}@example.com", word("ana"));
    let reference = filed("ob postaji", &email);
    let mut desk = signed_in(&CELJE_LIGHTING);
    assert!(finds(&mut desk, &email, &reference));
    assert!(finds(
        &mut desk,
        &format!(" {} ", email.to_uppercase()),
        &reference
    ));
    assert!(!finds(&mut desk, email.get(1..).unwrap(), &reference));
    assert!(!finds(
        &mut desk,
        &format!("{email}' or '1'='1"),
        &reference
    ));
    assert!(!finds(&mut signed_in(&CELJE_OTHER), &email, &reference));
    assert!(!finds(
        &mut signed_in(&KRUSEVAC_ADMINISTRATOR),
        &email,
        &reference
    ));
}

#[test]
fn what_is_typed_is_never_an_operator() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    for text in [
        "",
        "   ",
        "\"",
        "*",
        "a\" OR \"b",
        "NEAR(",
        "words:x",
        "^",
        "(((",
        "-",
        "AND",
        "'; drop table request",
    ] {
        search(&mut desk, text);
    }
    assert!(search(&mut desk, "\" * ").rows.is_empty());
    let text = "a".repeat(401);
    let refused = desk
        .call(&Search, &SearchDraft { text, cursor: None })
        .unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::MalformedRequest);
    let forged = SearchDraft {
        text: "svetilka".to_owned(),
        cursor: Some("1 or 1=1".to_owned()),
    };
    let refused = desk.call(&Search, &forged).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::MalformedRequest);
}

#[test]
fn what_is_found_comes_page_by_page_the_newest_first() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let own = word("q");
    let filed: Vec<String> = (0..52).map(|_| filed(&own, "")).collect();
    let first = search(&mut desk, &own);
    let rest = page(&mut desk, &own, first.next.clone());
    let found: Vec<String> = [first.rows, rest.rows]
        .into_iter()
        .flatten()
        .map(|row| row.reference)
        .collect();
    assert!(found.iter().eq(filed.iter().rev()));
    assert_eq!(rest.next, None);
}
