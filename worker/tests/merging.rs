//! What the database does when requests are merged, parted, answered and taken back: each write holds for what it was
//! decided on only, and nobody is left following one that no longer leads.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{fs, path::Path};

use rusqlite::{Connection, Params, params};
use servis48_worker::db::ALL;

/// A municipality with two departments, as the migrations leave it, and these requests in the first one.
fn database(requests: &[&str]) -> Connection {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let database = Connection::open_in_memory().unwrap();
    database.pragma_update(None, "foreign_keys", true).unwrap();
    for file in files {
        let sql = fs::read_to_string(&file).unwrap();
        database.execute_batch(&sql).unwrap();
    }
    database
        .execute_batch(
            "insert into municipality (id, slug, name, country, time_zone, languages, phone, mail_from,
                 reference_prefix, map_centre, map_bounds, map_outline)
             values ('m', 'm', '{}', 'SI', '', '[]', '', '', 'CE', '[]', '[]', '{}');
             insert into department (id, municipality_id, name, utility, position)
             values ('roads', 'm', '{}', 0, 1), ('lamps', 'm', '{}', 0, 2);
             insert into person (id, municipality_id, department_id, name, email, password_hash, role, language)
             values ('ana', 'm', 'roads', 'Ana', '', '', 'officer', 'sl');
             insert into category (id, municipality_id, department_id, name, kinds, on_call, position)
             values ('holes', 'm', 'roads', '{}', '[]', 0, 1);",
        )
        .unwrap();
    for id in requests {
        database
            .execute(
                "insert into request (id, municipality_id, reference, version, stamp, kind, status, category_id,
                     department_id, channel, reply_channel, language, text, address, received_at, entered_at, rule_id,
                     rule_version, calendar_id, calendar_version, due_at, explanation)
                 values (?1, 'm', ?1, 1, ?1, 'request', 'assigned', 'holes', 'roads', 'web', 'track', 'sl', '', '',
                     '', '', '', 1, '', 1, '', '{}')",
                [id],
            )
            .unwrap();
    }
    database
}

/// Runs a statement of merging; how many rows it changed.
fn run(database: &Connection, name: &str, values: impl Params) -> usize {
    let (_, merging) = ALL.iter().find(|(module, _)| *module == "merges").unwrap();
    let statement = merging.iter().find(|one| one.name == name).unwrap();
    database.execute(statement.sql, values).unwrap()
}

fn version(database: &Connection, id: &str) -> u32 {
    let sql = "select version from request where id = ?1";
    database.query_row(sql, [id], |row| row.get(0)).unwrap()
}

/// One follows another, decided on this version of the other one; whether it does.
fn merge_at(database: &Connection, own: &str, lead: &str, seen: u32) -> bool {
    let stamp = format!("{own}-{lead}-{seen}");
    let won = run(
        database,
        "MERGE",
        params!["m", own, version(database, own), stamp, lead, seen],
    );
    run(database, "STAMP", params!["m", own, stamp]);
    run(database, "BRING", params!["m", own, stamp, lead]);
    run(database, "BIND", params!["m", own, stamp, lead, ""]);
    let touched = run(database, "TOUCH", params!["m", lead, own, stamp]);
    assert_eq!(won, touched);
    won == 1
}

fn merge(database: &Connection, own: &str, lead: &str) -> bool {
    merge_at(database, own, lead, version(database, lead))
}

/// Where a request stands, with which department, and whom it follows.
fn stands(database: &Connection, id: &str) -> (String, String, Option<String>) {
    let sql =
        "select status, department_id, (select lead_id from request_merge where follower_id = id)
               from request where id = ?1";
    let row = database.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    row.unwrap()
}

fn following(lead: &str, department: &str) -> (String, String, Option<String>) {
    let lead = Some(lead.to_owned());
    ("merged".to_owned(), department.to_owned(), lead)
}

fn alone(status: &str, department: &str) -> (String, String, Option<String>) {
    (status.to_owned(), department.to_owned(), None)
}

#[test]
fn a_merge_holds_for_the_lead_it_was_decided_on() {
    let database = database(&["a", "b", "c"]);
    assert!(merge_at(&database, "b", "a", 1));
    // Meanwhile the lead changed, if only by the one that came.
    assert!(!merge_at(&database, "c", "a", 1));
    assert_eq!(stands(&database, "c"), alone("assigned", "roads"));
    assert_eq!(version(&database, "a"), 2);
    assert!(!merge(&database, "c", "b"), "no chains");
    database
        .execute("update request set status = 'withdrawn' where id = 'a'", [])
        .unwrap();
    assert!(!merge(&database, "c", "a"));
}

#[test]
fn a_lead_brings_its_followers_and_they_are_with_whom_it_is() {
    let database = database(&["a", "b", "d"]);
    assert!(merge(&database, "b", "a"));
    assert!(merge(&database, "a", "d"));
    let before = version(&database, "b");
    database
        .execute(
            "update request set department_id = 'lamps', responsible_id = 'ana' where id = 'd'",
            [],
        )
        .unwrap();
    for id in ["a", "b"] {
        assert_eq!(stands(&database, id), following("d", "lamps"));
    }
    assert_eq!(version(&database, "b"), before);

    // Parted, it stays there, and an answer that is being written to the lead is told of it.
    let seen = version(&database, "d");
    assert_eq!(run(&database, "PART", params!["m", "b", before, "p"]), 1);
    assert_eq!(run(&database, "TOUCH", params!["m", "d", "b", "p"]), 1);
    assert_eq!(stands(&database, "b"), alone("assigned", "lamps"));
    assert_eq!(version(&database, "d"), seen + 1);
    assert_eq!(
        run(&database, "PART", params!["m", "b", before + 1, "q"]),
        0
    );
}

#[test]
fn followers_get_the_answer_of_the_lead_and_their_own_verdict() {
    let database = database(&["a", "b", "d", "other"]);
    assert!(merge(&database, "a", "d") && merge(&database, "b", "d"));
    let followed = r#"[{"id": "a", "status": "resolved", "delivered_at": "t", "verdict_minutes": 7, "answer_class": 1},
                       {"id": "b", "status": "answered", "delivered_at": null, "verdict_minutes": null},
                       {"id": "other", "status": "resolved", "delivered_at": "t", "verdict_minutes": 9}]"#;
    assert_eq!(
        run(&database, "ANSWER", params!["m", "d", "won", followed]),
        0
    );
    database
        .execute(
            "update request set stamp = 'won', status = 'resolved', outcome = 'solved', answer_text = 'Done.',
                 answered_at = 't', answered_by = 'ana', answer_department = department_id, delivered_at = 't',
                 verdict_minutes = 5 where id = 'd'",
            [],
        )
        .unwrap();
    assert_eq!(
        run(&database, "ANSWER", params!["m", "d", "won", followed]),
        2
    );
    let got = |id: &str| -> (String, Option<String>, Option<i64>) {
        let sql = "select status, answer_text, verdict_minutes from request where id = ?1";
        let row = database.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        row.unwrap()
    };
    let text = Some("Done.".to_owned());
    assert_eq!(got("a"), ("resolved".to_owned(), text.clone(), Some(7)));
    assert_eq!(got("b"), ("answered".to_owned(), text, None));
    assert_eq!(got("other"), ("assigned".to_owned(), None, None));
    // The number still leads to the one everyone sees, until it is opened again.
    assert_eq!(stands(&database, "a").2.as_deref(), Some("d"));
    database
        .execute("update request set status = 'assigned' where id = 'a'", [])
        .unwrap();
    assert_eq!(stands(&database, "a"), alone("assigned", "roads"));
}

#[test]
fn who_followed_one_that_is_taken_back_follows_nobody() {
    let database = database(&["a", "b", "d"]);
    assert!(merge(&database, "a", "d") && merge(&database, "b", "d"));
    let take_back = "update request set status = 'withdrawn', stamp = ?1 where id = ?2";
    database.execute(take_back, ["w", "a"]).unwrap();
    assert_eq!(stands(&database, "a"), alone("withdrawn", "roads"));
    assert_eq!(run(&database, "PART_ALL", params!["m", "d", "lost"]), 0);
    database.execute(take_back, ["won", "d"]).unwrap();
    assert_eq!(run(&database, "PART_ALL", params!["m", "d", "won"]), 1);
    assert_eq!(stands(&database, "b"), alone("assigned", "roads"));
}
