//! The database counts along: whatever happens to requests, in whatever order, the published counts are those that a
//! look at every request and every answer clock before would give.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{collections::BTreeMap, fs, path::Path};

use proptest::prelude::*;
use rusqlite::{Connection, params};

/// A count's columns after its key, in the order of the table.
const COUNTED: usize = 14;

/// Grain, first day, department, category.
type Key = (String, String, String, String);

/// A request as it counts, told apart from the database's own way to count.
#[derive(Debug, Clone)]
struct Told {
    day: String,
    department: String,
    category: String,
    round: i64,
    verdict: Option<i64>,
    class: Option<i64>,
    overdue: bool,
    withdrawn: bool,
    not_competent: bool,
    promised: bool,
    kept: bool,
    broken: bool,
    rating: Option<i64>,
    validated: bool,
}

impl Told {
    fn new(day: u32, department: u32, category: u32) -> Self {
        Self {
            day: day_of(day),
            department: format!("d{department}"),
            category: format!("c{category}"),
            round: 1,
            verdict: None,
            class: None,
            overdue: false,
            withdrawn: false,
            not_competent: false,
            promised: false,
            kept: false,
            broken: false,
            rating: None,
            validated: false,
        }
    }

    fn counts(&self) -> [i64; COUNTED] {
        let validated = self.validated && self.round == 1;
        [
            i64::from(self.round == 1),
            i64::from(self.round > 1),
            i64::from(self.verdict.is_some_and(|minutes| minutes >= 0)),
            i64::from(self.verdict.is_some_and(|minutes| minutes < 0)),
            i64::from(self.overdue && self.verdict.is_none() && !self.withdrawn),
            i64::from(self.withdrawn),
            i64::from(self.promised),
            i64::from(self.kept),
            i64::from(self.broken),
            i64::from(self.not_competent),
            i64::from(self.rating.is_some()),
            self.rating.unwrap_or_default(),
            i64::from(validated),
            // Validated 90 minutes after receipt.
            if validated { 90 } else { 0 },
        ]
    }

    fn keys(&self) -> [Key; 2] {
        let month = format!("{}-01", self.day.get(..7).unwrap());
        [("day", self.day.clone()), ("month", month)].map(|(grain, day)| {
            let (department, category) = (self.department.clone(), self.category.clone());
            (grain.to_owned(), day, department, category)
        })
    }
}

fn day_of(number: u32) -> String {
    format!("2026-{:02}-{:02}", 4 + number / 28, 1 + number % 28)
}

/// Something that happens to one of the requests.
#[derive(Debug, Clone)]
enum Happens {
    Filed(u32, u32, u32),
    HandedOver(u32),
    Recategorised(u32),
    Overdue,
    Answered { planned: bool, competent: bool },
    Delivered(i64, i64),
    Kept,
    Broken,
    Rated(i64),
    Validated,
    Withdrawn,
    Reopened(u32),
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        3 => (0..56_u32, 0..3_u32, 0..3_u32).prop_map(|(day, d, c)| Happens::Filed(day, d, c)),
        1 => (0..3_u32).prop_map(Happens::HandedOver),
        1 => (0..3_u32).prop_map(Happens::Recategorised),
        2 => Just(Happens::Overdue),
        2 => (any::<bool>(), any::<bool>())
            .prop_map(|(planned, competent)| Happens::Answered { planned, competent }),
        3 => (-500..500_i64, 0..60_i64).prop_map(|(minutes, class)| Happens::Delivered(minutes, class)),
        1 => Just(Happens::Kept),
        1 => Just(Happens::Broken),
        1 => (1..=5_i64).prop_map(Happens::Rated),
        1 => Just(Happens::Validated),
        1 => Just(Happens::Withdrawn),
        2 => (0..56_u32).prop_map(Happens::Reopened),
    ]
}

fn database() -> Connection {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let database = Connection::open_in_memory().unwrap();
    for file in files {
        database
            .execute_batch(&fs::read_to_string(file).unwrap())
            .unwrap();
    }
    database
        .execute_batch(
            "insert into municipality (id, slug, name, country, time_zone, languages, phone, mail_from,
                 reference_prefix, map_centre, map_bounds, map_outline)
             values ('m', 'm', '{}', 'SI', '', '[]', '', '', 'M', '[]', '[]', '[]');
             insert into department (id, municipality_id, name, utility, position)
             values ('d0', 'm', '{}', 0, 0), ('d1', 'm', '{}', 0, 1), ('d2', 'm', '{}', 0, 2);
             insert into category (id, municipality_id, department_id, name, kinds, on_call, position)
             values ('c0', 'm', 'd0', '{}', '[]', 0, 0), ('c1', 'm', 'd1', '{}', '[]', 0, 1),
                    ('c2', 'm', 'd2', '{}', '[]', 0, 2);",
        )
        .unwrap();
    database
}

fn file(database: &Connection, id: usize, told: &Told) {
    database
        .execute(
            "insert into request (id, municipality_id, reference, version, stamp, kind, status, category_id,
                 department_id, channel, reply_channel, language, text, address, received_at, entered_at, rule_id,
                 rule_version, calendar_id, calendar_version, due_at, explanation, counted_on)
             values (?1, 'm', ?1, 1, '', 'request', 'assigned', ?2, ?3, 'web', 'track', 'sl', '', '',
                 '2026-04-01T08:00:00.000Z', '', '', 1, '', 1, '', '{}', ?4)",
            params![id.to_string(), told.category, told.department, told.day],
        )
        .unwrap();
}

/// Lets it happen in the database and in the telling; an answer clock that ends is told for good.
fn happen(
    database: &Connection,
    id: usize,
    told: &mut Told,
    what: &Happens,
    ended: &mut Vec<Told>,
) {
    let set = |columns: &str| {
        let sql = format!("update request set {columns} where id = ?1");
        database.execute(&sql, [id.to_string()]).unwrap();
    };
    match what {
        Happens::Filed(..) => {}
        Happens::HandedOver(department) => {
            told.department = format!("d{department}");
            set(&format!("department_id = 'd{department}'"));
        }
        Happens::Recategorised(category) => {
            told.category = format!("c{category}");
            set(&format!("category_id = 'c{category}'"));
        }
        Happens::Overdue => {
            told.overdue = true;
            set("overdue_at = 'then'");
        }
        Happens::Answered { planned, competent } => {
            told.promised = *planned;
            told.not_competent = !competent;
            let outcome = if *competent {
                "solved"
            } else {
                "not-competent"
            };
            let promise = if *planned { "'then'" } else { "null" };
            set(&format!(
                "status = 'answered', outcome = '{outcome}', answered_at = 'then', promise_due_at = {promise}"
            ));
            told.withdrawn = false;
        }
        // The clock stops once: the database refuses another verdict.
        Happens::Delivered(minutes, class) if told.verdict.is_some() => {
            let again = database.execute(
                "update request set verdict_minutes = ?2, answer_class = ?3 where id = ?1",
                params![id.to_string(), minutes + 1_000, class],
            );
            assert!(again.unwrap_err().to_string().contains("never changes"));
        }
        Happens::Delivered(minutes, class) => {
            (told.verdict, told.class) = (Some(*minutes), Some(*class));
            set(&format!(
                "delivered_at = 'then', verdict_minutes = {minutes}, answer_class = {class}"
            ));
        }
        Happens::Kept => {
            told.kept = true;
            set("promise_kept_at = 'then'");
        }
        Happens::Broken => {
            told.broken = true;
            set("promise_broken_at = 'then'");
        }
        Happens::Rated(score) => {
            told.rating = Some(*score);
            set(&format!("rating = {score}"));
        }
        Happens::Validated => {
            told.validated = true;
            set("validated_at = '2026-04-01T09:30:00.000Z'");
        }
        Happens::Withdrawn => {
            told.withdrawn = true;
            set("status = 'withdrawn'");
        }
        Happens::Reopened(day) => {
            ended.push(told.clone());
            *told = Told {
                round: told.round + 1,
                day: day_of(*day),
                validated: told.validated,
                department: told.department.clone(),
                category: told.category.clone(),
                ..Told::new(0, 0, 0)
            };
            set(&format!(
                "round = round + 1, counted_on = '{}', status = 'assigned', overdue_at = null, outcome = null,
                 answered_at = null, delivered_at = null, verdict_minutes = null, answer_class = null,
                 promise_due_at = null, promise_kept_at = null, promise_broken_at = null, rating = null",
                day_of(*day)
            ));
        }
    }
}

fn counted(database: &Connection) -> BTreeMap<Key, [i64; COUNTED]> {
    let mut select = database
        .prepare("select * from statistic where municipality_id = 'm'")
        .unwrap();
    let rows = select.query_map([], |row| {
        let key = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        let mut counts = [0; COUNTED];
        for (place, count) in counts.iter_mut().enumerate() {
            *count = row.get(5 + place)?;
        }
        Ok((key, counts))
    });
    rows.unwrap()
        .map(Result::unwrap)
        .filter(|(_, counts)| *counts != [0; COUNTED])
        .collect()
}

fn times(database: &Connection) -> BTreeMap<(Key, i64), i64> {
    let mut select = database
        .prepare(
            "select grain, starts_on, department_id, category_id, class, answers from answer_time",
        )
        .unwrap();
    let rows = select.query_map([], |row| {
        let key = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(((key, row.get(4)?), row.get(5)?))
    });
    rows.unwrap()
        .map(Result::unwrap)
        .filter(|(_, answers)| *answers != 0)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_follow_whatever_happens(story in proptest::collection::vec((happens(), 0..8_usize), 1..80)) {
        let database = database();
        let mut requests: Vec<Told> = Vec::new();
        let mut ended = Vec::new();
        for (what, which) in &story {
            if let Happens::Filed(day, department, category) = what {
                let told = Told::new(*day, *department, *category);
                file(&database, requests.len(), &told);
                requests.push(told);
            } else if !requests.is_empty() {
                let id = which % requests.len();
                let told = requests.get_mut(id).unwrap();
                happen(&database, id, told, what, &mut ended);
            }
        }
        let mut expected: BTreeMap<Key, [i64; COUNTED]> = BTreeMap::new();
        let mut expected_times: BTreeMap<(Key, i64), i64> = BTreeMap::new();
        for told in requests.iter().chain(&ended) {
            for key in told.keys() {
                let sums = expected.entry(key.clone()).or_insert([0; COUNTED]);
                for (sum, count) in sums.iter_mut().zip(told.counts()) {
                    *sum += count;
                }
                if let Some(class) = told.class {
                    *expected_times.entry((key, class)).or_default() += 1;
                }
            }
        }
        expected.retain(|_, counts| *counts != [0; COUNTED]);
        prop_assert_eq!(counted(&database), expected);
        prop_assert_eq!(times(&database), expected_times);
    }
}
