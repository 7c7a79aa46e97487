//! What a sweep costs the database: with nothing due, with little and with much, among many requests
//! and among ten times fewer.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::population::Population;
use super::table::{self, Cost, Measured};
use crate::clock::Stopwatch;
use crate::runtime::CRON_PATH;
use crate::stage::{self, Stage};
use crate::workshop::Workshop;
use crate::{narrate, port, process};

/// Sweeps with nothing due, of which the middle one is reported.
const IDLE_RUNS: i64 = 5;

/// A sweep that has not dealt with everything after so many runs never will.
const MOST_RUNS: i64 = 500;

/// The last runs of the sweep as the worker recorded them; only local builds show them.
const RUNS_PATH: &str = "/local/api/runs";

const PATIENCE: Duration = Duration::from_secs(900);

/// A run as it is on record.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Run {
    scheduled_at: DateTime<Utc>,
    seen: u64,
    changed: u64,
    failed: u64,
    milliseconds: Option<u64>,
    queries: Option<u64>,
    rows_read: Option<u64>,
}

/// Measures among so many requests and among a tenth of them, with the same numbers due.
pub fn run(workshop: &Workshop, requests: u32) -> Result<()> {
    let (few, many) = (requests / 1_000, requests / 100);
    let mut measured = Vec::new();
    for requests in [requests, requests / 10] {
        let population = Population {
            requests,
            few,
            many,
        };
        measured.extend(measure(workshop, population)?);
    }
    println!("\n{}\n\n{}", table::machine(), table::of(&measured));
    Ok(())
}

fn measure(workshop: &Workshop, population: Population) -> Result<Vec<Measured>> {
    println!("Among {} requests", population.requests);
    let at = stage::moment()?;
    let watch = Stopwatch::start();
    let mut stage = Stage::set_with(workshop, "bench", |state| {
        population.load(workshop, state, at)
    })?;
    narrate::note(&format!("everything is in place after {}", watch.elapsed()));
    let measured = measure_on(&mut stage, population, at);
    stage.clear(measured.is_ok());
    measured
}

fn measure_on(
    stage: &mut Stage<'_>,
    population: Population,
    at: DateTime<Utc>,
) -> Result<Vec<Measured>> {
    narrate::note("the demo's own requests are seen to first");
    until_nothing_changes(stage.port(), at - TimeDelta::seconds(1))?;
    let mut measured = Vec::new();
    let minutes = [(0, 0), (1, population.few), (2, population.many)];
    for (minute, due) in minutes {
        // Notices of the sweeps before are still being sent; a product that was just started has
        // nothing else to do.
        stage.crash_and_restart()?;
        narrate::note(&format!("{due} due"));
        let moment = at + TimeDelta::minutes(minute);
        let runs = if due == 0 {
            idle(stage.port(), moment)?
        } else {
            until_nothing_changes(stage.port(), moment)?
        };
        let changed: u64 = runs.iter().map(|run| run.changed).sum();
        if changed != u64::from(due) {
            bail!("{due} requests were due, and {changed} were changed");
        }
        measured.push(Measured {
            requests: population.requests,
            open: population.open(),
            due,
            runs: runs.len(),
            cost: sum(&runs)?,
        });
    }
    Ok(measured)
}

/// Sweeps with nothing to do, and gives the middle one by time.
fn idle(port: u16, at: DateTime<Utc>) -> Result<Vec<Run>> {
    let mut runs = Vec::new();
    for number in 0..IDLE_RUNS {
        let run = sweep(port, at + TimeDelta::milliseconds(number))?;
        if run.seen > 0 {
            bail!(
                "nothing is due, and the sweep looked at {} requests",
                run.seen
            );
        }
        runs.push(run);
    }
    runs.sort_by_key(|run| run.milliseconds);
    let middle = runs.get(runs.len() / 2).copied();
    Ok(middle.into_iter().collect())
}

/// Sweeps until there is nothing left to do, and gives the runs that did something.
fn until_nothing_changes(port: u16, at: DateTime<Utc>) -> Result<Vec<Run>> {
    let mut runs = Vec::new();
    for number in 0..MOST_RUNS {
        let run = sweep(port, at + TimeDelta::milliseconds(number))?;
        if run.changed == 0 {
            return Ok(runs);
        }
        runs.push(run);
    }
    bail!("there is something left to do after {MOST_RUNS} sweeps")
}

/// One run, as of a moment that no other has: by it the run is found again.
fn sweep(port: u16, at: DateTime<Utc>) -> Result<Run> {
    if process::interrupted() {
        bail!("interrupted");
    }
    let path = format!("{CRON_PATH}&time={}", at.timestamp_millis());
    let (status, _) = port::get(port, &path, PATIENCE)?;
    if status != 200 {
        bail!("the sweep answered {status}");
    }
    let (status, body) = port::get(port, RUNS_PATH, PATIENCE)?;
    if status != 200 {
        bail!("{RUNS_PATH} answered {status}");
    }
    let runs: Vec<Run> =
        serde_json::from_str(&body).with_context(|| format!("{RUNS_PATH}: {body}"))?;
    let run = runs
        .into_iter()
        .find(|run| run.scheduled_at == at)
        .with_context(|| format!("{RUNS_PATH} does not know the run of {at}"))?;
    narrate::note(&format!("  {run}"));
    if run.failed > 0 {
        bail!("the sweep could not deal with {} requests", run.failed);
    }
    Ok(run)
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let told = |number: Option<u64>| number.map_or("?".to_owned(), |number| number.to_string());
        write!(
            f,
            "{} of {} changed, {} failed, {} queries, {} rows read, {} ms",
            self.changed,
            self.seen,
            self.failed,
            told(self.queries),
            told(self.rows_read),
            told(self.milliseconds)
        )
    }
}

/// What the runs cost together.
fn sum(runs: &[Run]) -> Result<Cost> {
    let mut cost = Cost::default();
    for run in runs {
        let recorded = run.queries.zip(run.rows_read).zip(run.milliseconds);
        let ((queries, rows_read), milliseconds) =
            recorded.context("the worker did not record what a run cost")?;
        cost.queries += queries;
        cost.rows_read += rows_read;
        cost.milliseconds += milliseconds;
    }
    Ok(cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUNS: &str = r#"[
        {"scheduled_at": "2026-04-22T10:01:00.001Z", "seen": 500, "changed": 500, "failed": 0,
         "milliseconds": 900, "queries": 12, "rows_read": 2600},
        {"scheduled_at": "2026-04-22T10:01:00.000Z", "seen": 500, "changed": 500, "failed": 0,
         "milliseconds": 1100, "queries": 13, "rows_read": 2500},
        {"scheduled_at": "2026-04-22T10:00:00.000Z", "seen": 0, "changed": 0, "failed": 0,
         "milliseconds": null, "queries": null, "rows_read": null}
    ]"#;

    #[test]
    fn the_cost_of_several_runs_adds_up() {
        let runs: Vec<Run> = serde_json::from_str(RUNS).unwrap();
        let cost = sum(&runs[..2]).unwrap();
        assert_eq!(
            (cost.queries, cost.rows_read, cost.milliseconds),
            (25, 5100, 2000)
        );
        assert!(sum(&runs).is_err(), "what was not recorded is not nothing");
    }
}
