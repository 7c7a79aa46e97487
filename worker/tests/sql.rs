//! Every SQL statement against the migrations: it prepares, and it finds its rows by an index.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

use std::{fs, path::Path};

use rusqlite::Connection;
use servis48_worker::db::{ALL, Statement};

/// Tables that a statement may read whole, each with the reason why that stays cheap.
const READ_WHOLE: &[(&str, &str)] = &[
    // The choice of municipalities: all of them are what is asked for, and the list is short.
    ("municipalities::LINKS", "municipality"),
    // Each municipality keeps things for as long as it chose, and its requests are found by an index.
    ("erasure::CONTACTS_OVER", "municipality"),
    ("erasure::FILES_OVER", "municipality"),
    // A row that others point to is new: SQLite would look who points to it only where a statement before it in the
    // batch had left a foreign key broken, and these are the first of theirs.
    ("departments::MAKE", "former_answer"),
    ("categories::MAKE", "answer_template"),
    ("questions::MAKE", "extra_answer"),
];

/// Lists that may be sorted after they were read, each because it is short whatever happens.
const SORTED: &[&str] = &[
    // The photos of one request, or of one page of requests: a few each.
    "requests::PHOTOS",
    // The categories of one municipality: some twenty, by the place of their department.
    "municipalities::CATEGORIES",
    "municipalities::OFFERED_CATEGORIES",
    "categories::LIST",
];

/// A database in memory as the migrations leave it.
fn database() -> Connection {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let database = Connection::open_in_memory().unwrap();
    database.pragma_update(None, "foreign_keys", true).unwrap();
    for file in files {
        let sql = fs::read_to_string(&file).unwrap();
        database
            .execute_batch(&sql)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    database
}

fn statements() -> impl Iterator<Item = (String, Statement)> {
    ALL.iter().flat_map(|(module, statements)| {
        let name = move |statement: &Statement| format!("{module}::{}", statement.name);
        statements.iter().map(move |one| (name(one), *one))
    })
}

/// What SQLite says it will do, step by step.
fn plan(database: &Connection, sql: &str) -> Vec<String> {
    let mut explain = database
        .prepare(&format!("explain query plan {sql}"))
        .unwrap_or_else(|error| panic!("{error}: {sql}"));
    let parameters = vec![rusqlite::types::Null; explain.parameter_count()];
    explain
        .query_map(rusqlite::params_from_iter(parameters), |row| row.get(3))
        .unwrap()
        .map(|detail| detail.unwrap())
        .collect()
}

/// The tables of the database, and the names a statement gives them.
fn tables(database: &Connection, sql: &str) -> Vec<(String, String)> {
    let mut tables = database
        .prepare("select name from sqlite_schema where type = 'table'")
        .unwrap();
    let words: Vec<&str> = sql.split_whitespace().collect();
    let mut names = Vec::new();
    for table in tables.query_map([], |row| row.get(0)).unwrap() {
        let table: String = table.unwrap();
        for pair in words.windows(3) {
            if let [name, "as", alias] = pair
                && *name == table
            {
                names.push((alias.trim_end_matches(')').to_owned(), table.clone()));
            }
        }
        names.push((table.clone(), table));
    }
    names
}

/// What is wrong with a plan: whole tables read, and lists sorted that an index should give in order.
fn faults(database: &Connection, name: &str, sql: &str) -> Vec<String> {
    let tables = tables(database, sql);
    let mut faults = Vec::new();
    for step in plan(database, sql) {
        if let Some(scanned) = step.strip_prefix("SCAN ") {
            // A virtual table is always "scanned"; what is behind the colon says by what: words or the row's number.
            if let Some((_, by)) = scanned.split_once("VIRTUAL TABLE INDEX ")
                && by
                    .split_once(':')
                    .is_some_and(|(_, by)| by.contains(['M', '=']))
            {
                continue;
            }
            let scanned = scanned.split(' ').next().unwrap_or_default();
            for (_, table) in tables.iter().filter(|(alias, _)| alias == scanned) {
                if !READ_WHOLE.contains(&(name, table)) {
                    faults.push(format!("{name}: {step}"));
                }
            }
        }
        // A page of a list comes in the order of its index; to sort it, all pages would have to be read.
        let sorts = step.contains("USE TEMP B-TREE FOR") && step.contains("ORDER BY");
        if sorts && !SORTED.contains(&name) {
            faults.push(format!("{name}: {step}"));
        }
    }
    faults
}

#[test]
fn every_statement_prepares() {
    let database = database();
    assert!(statements().count() > 20);
    for (name, statement) in statements() {
        if let Err(error) = database.prepare(statement.sql) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn names_are_unique_and_parameters_have_no_gaps() {
    let database = database();
    let mut names: Vec<String> = statements().map(|(name, _)| name).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
    for (name, statement) in statements() {
        let parameters = database.prepare(statement.sql).unwrap().parameter_count();
        for number in 1..=parameters {
            let parameter = format!("?{number}");
            assert!(statement.sql.contains(&parameter), "{name}: {parameter}");
        }
        assert!(parameters <= 100, "{name}: D1 takes 100 parameters");
    }
}

#[test]
fn every_statement_finds_its_rows_by_an_index() {
    let database = database();
    let faults: Vec<String> = statements()
        .flat_map(|(name, statement)| faults(&database, &name, statement.sql))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_index_of_what_is_near_is_used_for_that_only() {
    let database = database();
    let mut used = 0;
    // As above: who points to a new category or department is never looked up.
    let made = ["categories::MAKE", "departments::MAKE"];
    let others = statements().filter(|(name, _)| !made.contains(&name.as_str()));
    for (name, statement) in others {
        for step in plan(&database, statement.sql) {
            if step.contains("request_near") {
                // By the municipality alone it would be read from end to end.
                assert!(step.contains("grid_row=?"), "{name}: {step}");
                used += 1;
            }
        }
    }
    assert!(used > 0);
}

#[test]
fn exceptions_are_needed() {
    let database = database();
    for (name, table) in READ_WHOLE {
        let (_, statement) = statements().find(|(known, _)| known == name).unwrap();
        let steps = plan(&database, statement.sql);
        let needed = steps
            .iter()
            .any(|s| s.starts_with(&format!("SCAN {table}")));
        assert!(needed, "{name} no longer reads {table} whole: {steps:?}");
    }
    for name in SORTED {
        let (_, statement) = statements().find(|(known, _)| known == name).unwrap();
        let steps = plan(&database, statement.sql);
        let needed = steps.iter().any(|s| s.contains("ORDER BY"));
        assert!(needed, "{name} is no longer sorted: {steps:?}");
    }
}

#[test]
fn a_statement_without_an_index_is_found_out() {
    let database = database();
    for bad in [
        "select id from request where address = ?1",
        "select r.id from request as r where r.address = ?1",
        "update request set address = '' where text = ?1",
        "delete from event where at < ?1",
        "select id from request where municipality_id = ?1 and department_id = ?2 order by text limit ?3",
        "select id from photo where id in (select id from event where at > ?1)",
        "select count(*) from event",
        "insert into escalation (request_id, round, level, municipality_id, at)
         select id, 1, 'due', municipality_id, ?1 from request where address = ?1",
    ] {
        assert!(!faults(&database, "bad", bad).is_empty(), "{bad}");
    }
    let good = "select id from request where municipality_id = ?1 and reference = ?2 limit 1";
    assert_eq!(faults(&database, "good", good), Vec::<String>::new());
}

/// Two municipalities, each with a department, a person and a category.
fn two_municipalities() -> Connection {
    let database = database();
    for (id, prefix) in [("celje", "CE"), ("krusevac", "KS")] {
        database
            .execute_batch(&format!(
                "insert into municipality (id, slug, name, country, time_zone, languages, phone, mail_from,
                     reference_prefix, map_centre, map_bounds, map_outline)
                 values ('{id}', '{id}', '{{}}', 'SI', 'Europe/Ljubljana', '[]', '', '', '{prefix}', '[]', '[]', '{{}}');
                 insert into department (id, municipality_id, name, utility, position)
                 values ('{id}-roads', '{id}', '{{}}', 0, 1);
                 insert into person (id, municipality_id, department_id, name, email, password_hash, role, language)
                 values ('{id}-ana', '{id}', '{id}-roads', 'Ana', 'ana@example.com', '', 'officer', 'sl');
                 insert into category (id, municipality_id, department_id, name, kinds, on_call, position)
                 values ('{id}-holes', '{id}', '{id}-roads', '{{}}', '[]', 0, 1);"
            ))
            .unwrap();
    }
    database
}

fn add_request(
    database: &Connection,
    id: &str,
    category: &str,
    department: &str,
) -> rusqlite::Result<usize> {
    database.execute(
        "insert into request (id, municipality_id, reference, version, stamp, kind, status, category_id, department_id,
             channel, reply_channel, language, text, address, received_at, entered_at, rule_id, rule_version,
             calendar_id, calendar_version, due_at, explanation)
         values (?1, 'celje', ?1, 1, ?1, 'request', 'assigned', ?2, ?3, 'web', 'track', 'sl', '', '', '', '', '', 1,
             '', 1, '', '{}')",
        [id, category, department],
    )
}

#[test]
fn what_happened_stays_as_it_was_written() {
    let database = two_municipalities();
    add_request(&database, "own", "celje-holes", "celje-roads").unwrap();
    database
        .execute(
            "insert into event (id, municipality_id, request_id, at, kind, actor, data, public)
             values ('e', 'celje', 'own', '', 'received', 'citizen', '{}', 1)",
            [],
        )
        .unwrap();
    for sql in [
        "update event set data = '{\"x\": 1}' where id = 'e'",
        "delete from event where id = 'e'",
    ] {
        let refused = database.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("only ever added"), "{refused}");
    }
}

#[test]
fn nothing_points_across_municipalities() {
    let database = two_municipalities();
    add_request(&database, "own", "celje-holes", "celje-roads").unwrap();
    add_request(&database, "other", "celje-holes", "celje-roads").unwrap();
    let refused = |result: rusqlite::Result<usize>| {
        let error = result.unwrap_err().to_string();
        assert!(error.contains("FOREIGN KEY"), "{error}");
    };
    refused(add_request(&database, "a", "krusevac-holes", "celje-roads"));
    refused(add_request(&database, "b", "celje-holes", "krusevac-roads"));
    for (table, columns, values) in [
        (
            "session",
            "token_hash, municipality_id, person_id, created_at, expires_at",
            "'t', 'celje', 'krusevac-ana', '', ''",
        ),
        (
            "contact",
            "request_id, municipality_id",
            "'own', 'krusevac'",
        ),
        (
            "event",
            "id, municipality_id, request_id, at, kind, actor, data, public",
            "'e', 'krusevac', 'own', '', '', '', '{}', 1",
        ),
        (
            "photo",
            "id, municipality_id, request_id, role, content_type, bytes, width, height, created_at",
            "'p', 'krusevac', 'own', '', '', 1, 1, 1, ''",
        ),
        (
            "photo",
            "id, municipality_id, request_id, role, content_type, bytes, width, height, created_at",
            "'p2', 'krusevac', 'own', '', '', 1, 1, 1, ''",
        ),
        (
            "outbox",
            "id, municipality_id, request_id, kind, once, created_at, queue_at",
            "'o', 'krusevac', 'own', '', '', '', ''",
        ),
        (
            "escalation",
            "request_id, round, level, municipality_id, at",
            "'own', 1, 'due', 'krusevac', ''",
        ),
        (
            "former_answer",
            "request_id, round, municipality_id, rule_id, rule_version, calendar_id, calendar_version, due_at,
             explanation, pauses, outcome, answer_text, answered_at",
            "'own', 1, 'krusevac', '', 1, '', 1, '', '{}', '[]', '', '', ''",
        ),
        (
            "answer_draft",
            "request_id, municipality_id, answer, drafted_by, drafted_at",
            "'own', 'krusevac', '{}', 'krusevac-ana', ''",
        ),
        (
            "typed_answer",
            "request_id, person_id, municipality_id, revision, saved_at",
            "'own', 'krusevac-ana', 'celje', 1, ''",
        ),
        (
            "saved_view",
            "id, municipality_id, person_id, name, queue, filters, position",
            "'v', 'celje', 'krusevac-ana', '', 'open', '{}', 1",
        ),
        (
            "leadership",
            "municipality_id, person_id",
            "'celje', 'krusevac-ana'",
        ),
        (
            "promise_rule",
            "municipality_id, version, rule, valid_from, published_at, published_by",
            "'celje', 1, '{}', '', '', 'krusevac-ana'",
        ),
        (
            "promise_calendar",
            "municipality_id, version, id, overrides, valid_from, published_at, published_by",
            "'celje', 1, 'si', '[]', '', '', 'krusevac-ana'",
        ),
        (
            "photo_redaction",
            "photo_id, municipality_id, request_id, derived_id, made_by, made_at",
            "'p', 'krusevac', 'own', 'p2', 'krusevac-ana', ''",
        ),
        (
            "request_merge",
            "follower_id, municipality_id, lead_id, merged_at",
            "'own', 'krusevac', 'other', ''",
        ),
        (
            "outside_link",
            "id, stamp, municipality_id, request_id, asked_by, name, email, language, question, released, asked_at,
             expires_at",
            "'l', '', 'celje', 'own', 'krusevac-ana', '', '', '', '', 0, '', ''",
        ),
        (
            "outside_photo",
            "photo_id, municipality_id, link_id, position",
            "'p', 'krusevac', 'l', 0",
        ),
        (
            "article",
            "id, municipality_id, slug, language, question, answer, department_id, words, written_by, published_at,
             changed_at",
            "'a', 'celje', 'a', 'sl', '', '', 'krusevac-roads', '', 'celje-ana', '', ''",
        ),
        (
            "article",
            "id, municipality_id, slug, language, question, answer, category_id, department_id, request_id, words,
             written_by, published_at, changed_at",
            "'b', 'celje', 'b', 'sl', '', '', 'krusevac-holes', 'celje-roads', 'own', '', 'celje-ana', '', ''",
        ),
        (
            "idempotency",
            "municipality_id, key, body_hash, request_id, created_at",
            "'krusevac', 'k', '', 'own', ''",
        ),
        (
            "category",
            "id, municipality_id, department_id, name, kinds, on_call, position",
            "'c', 'celje', 'krusevac-roads', '', '', 0, 9",
        ),
        (
            "person",
            "id, municipality_id, department_id, name, email, password_hash, role, language",
            "'x', 'celje', 'krusevac-roads', '', '', '', '', ''",
        ),
    ] {
        let sql = format!("insert into {table} ({columns}) values ({values})");
        refused(database.execute(&sql, []));
        // The same row within one municipality is taken, so it was the border that refused.
        let own = sql.replace("'krusevac", "'celje");
        database
            .execute(&own, [])
            .unwrap_or_else(|error| panic!("{own}: {error}"));
    }
    refused(database.execute(
        "update request set answered_by = 'krusevac-ana' where id = 'own'",
        [],
    ));
    refused(database.execute(
        "update department set head_id = 'krusevac-ana' where id = 'celje-roads'",
        [],
    ));
}
