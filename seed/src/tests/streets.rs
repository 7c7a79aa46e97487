//! A municipality's streets are put in the place of those it had; what others have stays.

use rusqlite::Connection;

use super::database::database;
use crate::streets::{Street, replace};

fn found(database: &Connection, question: &str) -> Vec<String> {
    let mut statement = database
        .prepare(
            "select street.name from street_words join street on street.number = street_words.rowid
             where street_words match ?1 order by street_words.rowid",
        )
        .unwrap();
    statement
        .query_map([question], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn street(number: u32, name: &str) -> Street {
    Street {
        register_id: number.to_string(),
        name: name.to_owned(),
        settlement: "Celje".to_owned(),
        point: Some([15.26, 46.23]),
    }
}

#[test]
fn streets_are_replaced_whole_and_found_by_their_words() {
    let database = database(super::at("2026-04-22T10:00:00Z"));
    assert_eq!(
        found(&database, "\"celje__mariborska\"*"),
        ["Mariborska cesta"]
    );
    let others = found(&database, "\"krusevac_krusevac\"*");
    assert!(others.len() > 20);

    let new = [street(1, "Nova ulica"), street(2, "Ulica D'Annunzia; --")];
    for _ in 0..2 {
        database.execute_batch(&replace("celje", &new)).unwrap();
        assert_eq!(
            found(&database, "\"celje__mariborska\"*"),
            Vec::<String>::new()
        );
        assert_eq!(
            found(&database, "\"celje_celje\"*"),
            ["Nova ulica", "Ulica D'Annunzia; --"]
        );
    }
    assert_eq!(found(&database, "\"krusevac_krusevac\"*"), others);
}
