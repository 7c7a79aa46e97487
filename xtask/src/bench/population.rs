//! A database full of requests, made up inside it: a year of closed ones and those of the last two
//! days that are open.

use std::path::Path;

use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::numbers::class_of;

use crate::database;
use crate::workshop::Workshop;

const PLACES: &str = include_str!("places.sql");
const REQUESTS: &str = include_str!("requests.sql");
const HISTORY: &str = include_str!("history.sql");
const LAST: &str = "drop table bench_place;";

/// Rows of one statement, and of one call of wrangler: a call is one transaction, which lies in
/// memory and in the log of the database until it ends.
const STATEMENT: u32 = 20_000;
const CALL: u32 = 100_000;

/// Minutes to an answer; two of the twelve are late.
const ANSWERED_AFTER: [i64; 12] = [
    35, 90, 240, 480, 700, 1_100, 1_380, 1_600, 2_200, 2_790, 2_950, 4_000,
];

/// How many requests there are, and how many become due when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Population {
    pub requests: u32,
    /// Due in the first minute after the moment of the tests.
    pub few: u32,
    /// Due in the second minute.
    pub many: u32,
}

impl Population {
    /// Those that owe an answer: a fifth.
    pub const fn open(self) -> u32 {
        self.requests / 5
    }

    /// Fills a database that has the demo data; nothing may be running on it.
    pub fn load(self, workshop: &Workshop, state: &Path, at: DateTime<Utc>) -> Result<()> {
        database::execute(workshop, state, "choose places for the requests", PLACES)?;
        for (from, to) in parts(0, self.requests, CALL) {
            let title = format!("load requests {from} to {to}");
            database::execute(workshop, state, &title, &self.statements(from, to, at))?;
        }
        database::execute(workshop, state, "put the places away", LAST)
    }

    fn statements(self, from: u32, to: u32, at: DateTime<Utc>) -> String {
        let open = self.requests - self.open();
        let many = open + self.few;
        let durations: Vec<String> = ANSWERED_AFTER
            .iter()
            .map(|minutes| format!("[{minutes},{}]", class_of(*minutes)))
            .collect();
        let mut sql = String::new();
        for (from, to) in parts(from, to, STATEMENT) {
            let fill = [
                ("{from}", from.to_string()),
                ("{to}", to.to_string()),
                ("{open}", open.to_string()),
                ("{many}", many.to_string()),
                ("{others}", (many + self.many).to_string()),
                ("{at}", at.timestamp().to_string()),
                ("{durations}", format!("[{}]", durations.join(","))),
                ("{kinds}", durations.len().to_string()),
                ("{number}", (to - from).to_string()),
            ];
            for text in [REQUESTS, HISTORY] {
                sql.push_str(&fill.iter().fold(text.to_owned(), |text, (name, value)| {
                    text.replace(name, value)
                }));
            }
        }
        sql
    }
}

/// Cuts a range of numbers into parts of at most `size`.
pub fn parts(from: u32, to: u32, size: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut next = from;
    std::iter::from_fn(move || {
        let begin = next;
        next = begin.saturating_add(size).min(to);
        (begin < to).then_some((begin, next))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_leave_nothing_out() {
        assert_eq!(parts(0, 5, 2).collect::<Vec<_>>(), [(0, 2), (2, 4), (4, 5)]);
        assert_eq!(parts(4, 4, 2).count(), 0);
    }

    #[test]
    fn every_blank_of_the_statements_is_filled() {
        let population = Population {
            requests: 50_000,
            few: 50,
            many: 500,
        };
        let sql = population.statements(0, 50_000, DateTime::UNIX_EPOCH);
        assert_eq!(sql.matches("insert into request (").count(), 3);
        // What is left between braces is JSON.
        for after in sql.split('{').skip(1) {
            assert!(after.starts_with('"'), "{after}");
        }
    }
}
