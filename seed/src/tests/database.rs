use std::{collections::BTreeSet, fs, path::Path};

use api::{deadline::Explanation, track::TimelineEvent};
use chrono::{DateTime, Utc};
use domain::{
    Channel, Code, Kind, Outcome, Reference, ReplyChannel, Status, Verdict, clock::deadline,
};
use rusqlite::{Connection, Row};

use super::{MOMENTS, TOWNS, at};
use crate::{demo_sql, town::Town};

/// A database with the migrations and the demo data of a moment.
pub fn database(now: DateTime<Utc>) -> Connection {
    let database = Connection::open_in_memory().unwrap();
    database.pragma_update(None, "foreign_keys", true).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../worker/migrations");
    let mut migrations: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    migrations.sort();
    assert!(!migrations.is_empty());
    for migration in migrations {
        let sql = fs::read_to_string(migration).unwrap();
        database.execute_batch(&sql).unwrap();
    }
    database.execute_batch(&demo_sql(now).unwrap()).unwrap();
    database
}

fn count(database: &Connection, sql: &str) -> i64 {
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn rows<T>(database: &Connection, sql: &str, read: impl Fn(&Row<'_>) -> T) -> Vec<T> {
    let mut statement = database.prepare(sql).unwrap();
    statement
        .query_map([], |row| Ok(read(row)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn text(row: &Row<'_>, column: &str) -> String {
    row.get(column).unwrap()
}

fn moment(row: &Row<'_>, column: &str) -> Option<DateTime<Utc>> {
    row.get::<_, Option<String>>(column)
        .unwrap()
        .map(|text| at(&text))
}

/// Codes that stand in a column of a town's requests.
fn codes(database: &Connection, town: &Town, column: &str) -> BTreeSet<String> {
    let sql = format!(
        "select distinct {column} as code from request where municipality_id = '{}' and {column} is not null",
        town.slug
    );
    rows(database, &sql, |row| text(row, "code"))
        .into_iter()
        .collect()
}

fn all<T: Code>() -> BTreeSet<String> {
    T::ALL.iter().map(|value| value.code().to_owned()).collect()
}

#[test]
fn the_data_fit_the_tables_and_show_every_state_at_any_moment() {
    for now in MOMENTS.map(at) {
        let database = database(now);
        assert_eq!(rows(&database, "pragma foreign_key_check", |_| ()).len(), 0);
        for town in TOWNS {
            let of = |condition: &str| {
                let sql = format!(
                    "select count(*) from request where municipality_id = '{}' and {condition}",
                    town.slug
                );
                count(&database, &sql)
            };
            let total = of("true");
            assert!((275..=330).contains(&total), "{} {now}: {total}", town.slug);
            // The demo data have no merged reports yet: whoever shows merging does it at the desk.
            let mut statuses = all::<Status>();
            statuses.retain(|status| *status != Status::Merged.code());
            assert_eq!(codes(&database, town, "status"), statuses);
            assert_eq!(codes(&database, town, "kind"), all::<Kind>());
            assert_eq!(codes(&database, town, "channel"), all::<Channel>());
            assert_eq!(
                codes(&database, town, "reply_channel"),
                all::<ReplyChannel>()
            );
            assert_eq!(codes(&database, town, "outcome"), all::<Outcome>());
            let languages = town
                .languages
                .iter()
                .map(|language| language.code().to_owned());
            assert_eq!(codes(&database, town, "language"), languages.collect());

            let open = of("status in ('received', 'assigned', 'waiting', 'drafted')");
            assert!(
                (20..=34).contains(&open),
                "{} {now}: {open} open",
                town.slug
            );
            let overdue = of("status = 'assigned' and overdue_at is not null");
            assert!(
                (3..=9).contains(&overdue),
                "{} {now}: {overdue} overdue",
                town.slug
            );
            let delivered = of("delivered_at is not null");
            let on_time = of("verdict_minutes >= 0");
            assert!(
                (90..=97).contains(&(on_time * 100 / delivered)),
                "{} {now}: {on_time} of {delivered} on time",
                town.slug
            );
            assert!(of("published_at is not null") > 120);
            assert!(of("published_at is not null and longitude is not null") > 50);
            let today = now.format("%Y-%m-%d");
            assert!(of(&format!("answer_date > '{today}' and status = 'answered'")) >= 3);
            assert!(of("status = 'answered' and delivered_at is null") >= 1);
        }
    }
}

#[test]
fn nothing_happens_in_the_future_and_all_in_its_order() {
    for now in MOMENTS.map(at) {
        let database = database(now);
        let last = "select max(received_at, entered_at, coalesce(answered_at, ''), coalesce(delivered_at, ''),
                    coalesce(overdue_at, ''), coalesce(published_at, '')) as last, received_at, entered_at, answered_at,
                    delivered_at from request";
        rows(&database, last, |row| {
            assert!(moment(row, "last").unwrap() <= now);
            let (received, entered) = (moment(row, "received_at"), moment(row, "entered_at"));
            assert!(received <= entered);
            if let Some(answered) = moment(row, "answered_at") {
                assert!(entered.unwrap() < answered);
                assert!(moment(row, "delivered_at").is_none_or(|at| answered <= at));
            }
        });
        let last_event = rows(&database, "select max(at) as last from event", |row| {
            moment(row, "last").unwrap()
        });
        assert!(last_event.iter().all(|at| *at <= now));
    }
}

#[test]
fn deadlines_and_verdicts_are_those_of_the_domain() {
    let database = database(at(MOMENTS[0]));
    for town in TOWNS {
        let (rule, calendar) = (town.rule().unwrap(), town.calendar());
        let sql = format!(
            "select request.*, category.on_call from request join category on category.id = request.category_id
             where request.municipality_id = '{}'",
            town.slug
        );
        rows(&database, &sql, |row| {
            let on_call: bool = row.get("on_call").unwrap();
            let rule = rule.for_category(on_call);
            let received = moment(row, "received_at").unwrap();
            let due = moment(row, "due_at").unwrap();
            assert_eq!(deadline(&rule, &calendar, received, &[]).unwrap().due, due);
            let explanation: Explanation = serde_json::from_str(&text(row, "explanation")).unwrap();
            assert_eq!((explanation.start, explanation.due), (received, due));
            assert_eq!(explanation.rule_id, text(row, "rule_id"));
            assert_eq!(explanation.calendar_id, text(row, "calendar_id"));
            let verdict = moment(row, "delivered_at").map(|at| Verdict::of(due, at).minutes());
            assert_eq!(
                row.get::<_, Option<i64>>("verdict_minutes").unwrap(),
                verdict
            );
        });
    }
}

#[test]
fn the_sweep_and_the_numbers_start_from_what_is_there() {
    for now in MOMENTS.map(at) {
        let database = database(now);
        // The first sweep finds what falls due from now on, and nothing that was told of before.
        let past = format!(
            "select count(*) from request where sweep_at < '{}'",
            (now - chrono::TimeDelta::minutes(2))
                .to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
        );
        assert_eq!(count(&database, &past), 0, "{now}");
        let open = "select count(*) from request where sweep_at is null
                    and status in ('received', 'assigned', 'drafted') and overdue_at is null";
        assert_eq!(count(&database, open), 0);
        for town in TOWNS {
            let sum = |column: &str, grain: &str| {
                count(
                    &database,
                    &format!(
                        "select sum({column}) from statistic where municipality_id = '{}' and grain = '{grain}'",
                        town.slug
                    ),
                )
            };
            let of = |condition: &str| {
                count(
                    &database,
                    &format!(
                        "select count(*) from request where municipality_id = '{}' and {condition}",
                        town.slug
                    ),
                )
            };
            for grain in ["day", "month"] {
                assert_eq!(sum("received", grain), of("true"));
                assert_eq!(sum("on_time", grain), of("verdict_minutes >= 0"));
                assert_eq!(sum("late", grain), of("verdict_minutes < 0"));
                assert_eq!(
                    sum("unanswered", grain),
                    of("overdue_at is not null and delivered_at is null and status <> 'withdrawn'")
                );
                assert_eq!(sum("withdrawn", grain), of("status = 'withdrawn'"));
                assert_eq!(sum("promised", grain), of("answer_date is not null"));
                assert_eq!(
                    sum("kept", grain),
                    of("answer_date is not null and status = 'resolved'")
                );
            }
        }
    }
}

#[test]
fn references_follow_each_other_in_each_year() {
    let database = database(at(MOMENTS[3]));
    for town in TOWNS {
        let sql = format!(
            "select reference from request where municipality_id = '{}' order by entered_at, id",
            town.slug
        );
        let mut serials = std::collections::BTreeMap::new();
        for reference in rows(&database, &sql, |row| text(row, "reference")) {
            let reference = Reference::parse(&reference).unwrap();
            assert_eq!(reference.prefix(), town.prefix);
            let last: &mut u32 = serials.entry(i64::from(reference.year())).or_default();
            *last += 1;
            assert_eq!(reference.serial(), *last);
        }
        let sql = format!(
            "select year, last from reference_serial where municipality_id = '{}' order by year",
            town.slug
        );
        let stored: Vec<(i64, u32)> = rows(&database, &sql, |row| {
            (row.get("year").unwrap(), row.get("last").unwrap())
        });
        assert_eq!(stored, serials.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn the_history_tells_what_the_request_says() {
    let database = database(at(MOMENTS[0]));
    let sql = "select request.*, (select group_concat(kind, ' ') from (select kind from event where request_id = request.id
               order by at, id)) as kinds, (select count(*) from escalation where request_id = request.id) as escalated
               from request";
    rows(&database, sql, |row| {
        let kinds = text(row, "kinds");
        let has = |kind: &str| kinds.split(' ').any(|found| found == kind);
        assert!(kinds.starts_with("received"), "{kinds}");
        assert_eq!(has("assigned"), text(row, "status") != "received");
        assert_eq!(has("answered"), moment(row, "answered_at").is_some());
        assert_eq!(has("delivered"), moment(row, "delivered_at").is_some());
        assert_eq!(has("published"), moment(row, "published_at").is_some());
        let overdue = moment(row, "overdue_at").is_some();
        assert_eq!((has("overdue"), has("escalated")), (overdue, overdue));
        assert_eq!(row.get::<_, i64>("escalated").unwrap(), i64::from(overdue));
        if has("answered") && has("delivered") {
            assert!(kinds.find("answered") < kinds.find("delivered"), "{kinds}");
        }
    });
    assert!(
        count(
            &database,
            "select count(*) from event where kind = 'handed-over'"
        ) >= 8
    );
    rows(&database, "select kind, data from event", |row| {
        let mut data: serde_json::Value = serde_json::from_str(&text(row, "data")).unwrap();
        data["type"] = text(row, "kind").into();
        serde_json::from_value::<TimelineEvent>(data).unwrap();
    });
}

#[test]
fn details_of_an_answer_are_those_its_outcome_needs() {
    let database = database(at(MOMENTS[0]));
    let sql = "select outcome, answer_date is not null as date, answer_addressee is not null as addressee,
               answer_reason is not null as reason, answer_duplicate as duplicate, reference, municipality_id,
               answer_text, text, public_text from request where outcome is not null";
    rows(&database, sql, |row| {
        let has = |column: &str| row.get::<_, bool>(column).unwrap();
        let outcome = text(row, "outcome");
        assert_eq!(has("date"), outcome == "planned");
        assert_eq!(has("addressee"), outcome == "not-competent");
        assert_eq!(has("reason"), outcome == "rejected");
        let duplicate: Option<String> = row.get("duplicate").unwrap();
        assert_eq!(duplicate.is_some(), outcome == "duplicate-of");
        if let Some(duplicate) = duplicate {
            let sql = format!(
                "select count(*) from request where reference = '{duplicate}' and reference <> '{}' and municipality_id = '{}'",
                text(row, "reference"),
                text(row, "municipality_id")
            );
            assert_eq!(count(&database, &sql), 1, "{duplicate}");
        }
        let public: Option<String> = row.get("public_text").unwrap();
        let texts = [
            text(row, "answer_text"),
            text(row, "text"),
            public.unwrap_or_default(),
        ];
        assert!(!texts.concat().contains(['{', '}']), "{texts:?}");
    });
    let waiting = "select count(*) from outbox where sent_at is null";
    assert_eq!(count(&database, waiting), 0);
    let elsewhere = "select count(*) from contact where email not like '%@example.com' and email not like '%@example.org'";
    assert_eq!(count(&database, elsewhere), 0);
    assert!(count(&database, "select count(*) from contact") > 150);
}

#[test]
fn the_same_moment_gives_the_same_text_in_statements_that_d1_takes() {
    let now = at(MOMENTS[0]);
    let sql = demo_sql(now).unwrap();
    assert_eq!(sql, demo_sql(now).unwrap());
    assert_ne!(sql, demo_sql(at(MOMENTS[1])).unwrap());
    let longest = sql.split(";\n").map(str::len).max().unwrap();
    assert!(longest < 100_000, "{longest}");
}
