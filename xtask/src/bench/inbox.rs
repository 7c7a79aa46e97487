//! What the lists of the desk and its search cost: the first page of each, over HTTP, among many requests and among
//! a thousand.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use chrono::{DateTime, TimeDelta, Utc};

use super::distribution::Distribution;
use super::population::{Population, parts};
use super::table;
use super::{HOST, cost};
use crate::clock::Stopwatch;
use crate::stage::{self, Stage};
use crate::workshop::Workshop;
use crate::{database, narrate, port, process};

const LISTS: &str = include_str!("inbox.sql");

/// The smaller city.
const FEW: u32 = 1_000;

/// How often each thing is asked for.
const TIMES: usize = 100;

/// Rows of one call of wrangler.
const CALL: u32 = 100_000;

const PATIENCE: Duration = Duration::from_secs(120);

/// Who asks: one reads everything, the other one department.
const PEOPLE: [(&str, &str); 2] = [
    ("all", "polona.dopisnik@celje.localhost"),
    ("department", "gregor.svetlin@celje.localhost"),
];

/// The lists by their codes.
const QUEUES: [&str; 12] = [
    "open",
    "due-today",
    "overdue",
    "mine",
    "unassigned",
    "drafted",
    "waiting",
    "to-deliver",
    "reopened",
    "unhappy",
    "promises",
    "answered",
];

/// What is searched for, and what it is called in the table.
const SEARCHES: [(&str, &str); 4] = [
    ("a common word", "luknja"),
    ("the beginning of one", "lukn"),
    ("a rare word", "žirafa"),
    ("a number", "CE-2025-100001"),
];

/// What one thing cost.
#[derive(Debug, Clone, Default)]
struct Measured {
    what: String,
    times: Distribution,
    /// Rows read by the statements of the list or of the search.
    rows: u64,
    /// Rows read to count the lists.
    counting: u64,
}

/// Measures among so many requests and among a thousand.
pub fn run(workshop: &Workshop, requests: u32) -> Result<()> {
    let few = measure(workshop, FEW)?;
    let many = measure(workshop, requests)?;
    println!("\n{}\n\n{}", table::machine(), text(&few, &many, requests));
    Ok(())
}

fn measure(workshop: &Workshop, requests: u32) -> Result<Vec<Measured>> {
    println!("Among {requests} requests");
    let at = stage::moment()?;
    let watch = Stopwatch::start();
    let stage = Stage::set_with(workshop, "bench-inbox", |state| {
        fill(workshop, state, requests, at)
    })?;
    narrate::note(&format!("everything is in place after {}", watch.elapsed()));
    let measured = measure_on(stage.port(), at);
    stage.clear(measured.is_ok());
    measured
}

fn fill(workshop: &Workshop, state: &Path, requests: u32, at: DateTime<Utc>) -> Result<()> {
    let population = Population {
        requests,
        few: requests / 1_000,
        many: requests / 100,
    };
    population.load(workshop, state, at)?;
    let words = domain::fold::words(
        "Na pločniku pred hišo je že več dni velika luknja, ob dežju polna vode, in otroci hodijo po cesti.",
    );
    let base = format!("((select max(rowid) from request) - {requests})");
    for (from, to) in parts(0, requests, CALL) {
        let fill = [
            ("{base}", base.clone()),
            ("{from}", from.to_string()),
            ("{to}", to.to_string()),
            ("{at}", at.timestamp().to_string()),
            ("{words}", words.join(" ")),
            ("{rare}", (requests / 10).to_string()),
        ];
        let sql = fill.iter().fold(LISTS.to_owned(), |sql, (name, value)| {
            sql.replace(name, value)
        });
        let title = format!("put requests {from} to {to} into the lists");
        database::execute(workshop, state, &title, &sql)?;
    }
    Ok(())
}

fn measure_on(port: u16, at: DateTime<Utc>) -> Result<Vec<Measured>> {
    let now = (at + TimeDelta::hours(1)).to_rfc3339();
    let mut measured = Vec::new();
    for (reads, email) in PEOPLE {
        let cookie = sign_in(port, email, &now)?;
        let headers = [
            ("x-servis48-now", now.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("cookie", &cookie),
        ];
        for queue in QUEUES {
            let path = format!("/api/desk/requests?queue={queue}");
            let asked = port::Asked {
                method: "GET",
                host: HOST,
                path: &path,
                headers: &headers,
                body: "",
            };
            measured.push(repeat(port, &format!("{queue}, {reads}"), asked)?);
        }
        for (what, words) in SEARCHES {
            let body = serde_json::json!({ "text": words }).to_string();
            let asked = port::Asked {
                method: "POST",
                host: HOST,
                path: "/api/desk/search",
                headers: &headers,
                body: &body,
            };
            measured.push(repeat(port, &format!("search for {what}, {reads}"), asked)?);
        }
    }
    Ok(measured)
}

fn sign_in(port: u16, email: &str, now: &str) -> Result<String> {
    let body = serde_json::json!({ "email": email, "password": seed::PASSWORD }).to_string();
    let asked = port::Asked {
        method: "POST",
        host: HOST,
        path: "/api/desk/session",
        headers: &[("x-servis48-now", now), ("sec-fetch-site", "same-origin")],
        body: &body,
    };
    let answer = port::ask(port, asked, PATIENCE)?;
    let cookie = answer
        .header("set-cookie")
        .and_then(|cookie| cookie.split(';').next());
    cookie
        .map(str::to_owned)
        .with_context(|| format!("{email} cannot sign in: {} {}", answer.status, answer.body))
}

fn repeat(port: u16, what: &str, asked: port::Asked<'_>) -> Result<Measured> {
    let mut measured = Measured {
        what: what.to_owned(),
        ..Measured::default()
    };
    let mut told = String::new();
    // The first is not counted: it brings into memory what the others find there.
    for number in 0..=TIMES {
        if process::interrupted() {
            bail!("interrupted");
        }
        let watch = Stopwatch::start();
        let answer = port::ask(port, asked, PATIENCE)?;
        let took = u64::try_from(watch.elapsed().0.as_micros()).unwrap_or(u64::MAX);
        if answer.status != 200 {
            bail!("{what} answered {}: {}", answer.status, answer.body);
        }
        let cost_told = answer.header(cost::HEADER).context("no cost was told")?;
        if number == 0 {
            continue;
        }
        measured.times.add(took);
        (measured.rows, measured.counting) = cost::rows(cost_told);
        cost_told.clone_into(&mut told);
    }
    narrate::note(&format!(
        "{what}: {} ms, {told}",
        measured.times.milliseconds(50)
    ));
    Ok(measured)
}

/// Both cities beside each other.
fn text(few: &[Measured], many: &[Measured], requests: u32) -> String {
    let mut text = format!(
        "| asked for | p50 ms, {FEW} | p50 ms, {requests} | ratio | p99 ms, {FEW} | p99 ms, {requests} \
         | rows read, {FEW} | rows read, {requests} | to count, {FEW} | to count, {requests} |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
    );
    for (few, many) in few.iter().zip(many) {
        let time = |measured: &Measured, percent| measured.times.milliseconds(percent);
        let middle = |measured: &Measured| measured.times.percentile(50);
        // Writing to a string never fails.
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            few.what,
            time(few, 50),
            time(many, 50),
            table::ratio(middle(many), middle(few)),
            time(few, 99),
            time(many, 99),
            few.rows,
            many.rows,
            few.counting,
            many.counting,
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_cities_stand_in_one_line() {
        let measured = |micros, rows| {
            let mut times = Distribution::default();
            times.add(micros);
            Measured {
                what: "open, all".to_owned(),
                times,
                rows,
                counting: 9,
            }
        };
        let table = text(&[measured(2_000, 100)], &[measured(3_000, 110)], 10_000);
        assert!(
            table.contains("| open, all | 2.0 | 3.0 | 1.50 | 2.0 | 3.0 | 100 | 110 | 9 | 9 |"),
            "{table}"
        );
    }
}
