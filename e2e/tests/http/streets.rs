//! Streets are found while a place is typed: in any script, without the marks, those of the own municipality alone.

use api::{
    ProblemCode,
    streets::{FindStreets, MAX_STREETS, StreetsAsked},
};

use crate::world::citizen;

fn found(slug: &str, text: &str) -> Vec<String> {
    let asked = StreetsAsked {
        text: text.to_owned(),
    };
    let reply = citizen(slug).call(&FindStreets, &asked).unwrap();
    reply
        .streets
        .into_iter()
        .map(|street| street.name)
        .collect()
}

#[test]
fn every_letter_narrows_it_down() {
    assert_eq!(found("celje", "m").len(), 3);
    assert_eq!(found("celje", "mari"), ["Mariborska cesta"]);
    assert_eq!(
        found("celje", "Mariborska cesta 12 a"),
        ["Mariborska cesta"]
    );
    assert_eq!(found("celje", "askerc"), ["Aškerčeva ulica"]);
    assert_eq!(found("celje", "ASKERČ"), ["Aškerčeva ulica"]);
    assert_eq!(found("celje", "ul xiv"), ["Ulica XIV. divizije"]);
    assert_eq!(found("celje", "zagreb"), Vec::<String>::new());
    assert_eq!(found("celje", " "), Vec::<String>::new());
}

#[test]
fn what_begins_so_comes_before_what_contains_it() {
    let streets = found("celje", "cesta");
    assert_eq!(
        streets.first().map(String::as_str),
        Some("Cesta na Dobrovo")
    );
    assert!(streets.len() > 3);
    assert_eq!(found("celje", "celje").len(), MAX_STREETS);
}

#[test]
fn both_scripts_find_the_same() {
    for typed in ["књег", "knjeginje", "Књегиње", "KNJEGINJE MIL"] {
        assert_eq!(found("krusevac", typed), ["Књегиње Милице"], "{typed}");
    }
    assert_eq!(found("krusevac", "djure"), ["Ђуре Даничића"]);
    assert_eq!(found("krusevac", "Đure"), ["Ђуре Даничића"]);
}

#[test]
fn another_municipality_is_never_searched() {
    assert_eq!(found("krusevac", "mariborska"), Vec::<String>::new());
    assert_eq!(found("celje", "krusevac_lazaricka"), Vec::<String>::new());
    assert_eq!(
        found("celje", "\"krusevac_lazaricka\" OR celje"),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_no_question_is_refused() {
    let asked = StreetsAsked {
        text: "a".repeat(401),
    };
    let refused = citizen("celje").call(&FindStreets, &asked).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::MalformedRequest);
}
