//! The local database: its folder, its migrations, its demo data.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::demo;
use crate::workshop::Workshop;

pub const NAME: &str = "servis48";

/// Where `serve` keeps what must survive a restart.
pub fn state(workshop: &Workshop) -> PathBuf {
    workshop.root().join(".wrangler/state")
}

/// Brings the database of a state folder up to date, and loads into a new one the demo data of a
/// year that ends `now`.
pub fn prepare(workshop: &Workshop, state: &Path, now: DateTime<Utc>) -> Result<()> {
    let mut migrate = workshop.wrangler()?;
    migrate
        .args(["d1", "migrations", "apply", NAME, "--local", "--persist-to"])
        .arg(state);
    workshop.step("apply the migrations", &mut migrate)?;

    let mark = state.join("demo-data-loaded");
    if mark.is_file() {
        return Ok(());
    }
    execute(workshop, state, "load the demo data", &demo::sql(now)?)?;
    fs::write(&mark, "").with_context(|| format!("cannot write {}", mark.display()))
}

/// Which database is meant.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// That of a state folder on this machine.
    Here(&'a Path),
    /// That of the account wrangler is signed in to.
    Account,
}

/// Runs statements on the database of a state folder, as one transaction.
pub fn execute(workshop: &Workshop, state: &Path, title: &str, sql: &str) -> Result<()> {
    execute_at(workshop, Place::Here(state), title, sql)
}

/// Runs statements as one transaction.
pub fn execute_at(workshop: &Workshop, place: Place<'_>, title: &str, sql: &str) -> Result<()> {
    let folder = match place {
        Place::Here(state) => state.to_owned(),
        Place::Account => workshop.notes(),
    };
    let file = folder.join("statements.sql");
    fs::write(&file, sql).with_context(|| format!("cannot write {}", file.display()))?;
    let mut command = d1_execute(workshop, place)?;
    command.arg("--file").arg(&file);
    workshop.step(title, &mut command)?;
    fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))
}

/// The values of one column of what a statement finds.
pub fn query(
    workshop: &Workshop,
    place: Place<'_>,
    title: &str,
    sql: &str,
    column: &str,
) -> Result<Vec<String>> {
    let mut command = d1_execute(workshop, place)?;
    command.args(["--json", "--command", sql]);
    let printed = workshop.step(title, &mut command)?;
    values(&printed, column).with_context(|| format!("wrangler printed no rows: {printed}"))
}

fn d1_execute(workshop: &Workshop, place: Place<'_>) -> Result<Command> {
    let mut command = workshop.wrangler()?;
    command.args(["d1", "execute", NAME, "--yes"]);
    match place {
        Place::Here(state) => command.args(["--local", "--persist-to"]).arg(state),
        Place::Account => command.arg("--remote"),
    };
    Ok(command)
}

/// What stands in this column of the rows that wrangler printed as JSON, whatever it says before and after.
fn values(printed: &str, column: &str) -> Option<Vec<String>> {
    #[derive(Deserialize)]
    struct Found {
        results: Vec<BTreeMap<String, serde_json::Value>>,
    }
    let (start, end) = (printed.find("[\n")?, printed.rfind(']')?);
    let found: Vec<Found> = serde_json::from_str(printed.get(start..=end)?).ok()?;
    Some(
        found
            .into_iter()
            .flat_map(|found| found.results)
            .filter_map(|mut row| row.remove(column))
            .filter_map(|value| value.as_str().map(str::to_owned))
            .collect(),
    )
}

/// Forgets everything a local run has stored.
pub fn forget(workshop: &Workshop) -> Result<()> {
    let state = state(workshop);
    if !state.exists() {
        println!("There is no local state.");
        return Ok(());
    }
    fs::remove_dir_all(&state).with_context(|| format!("cannot remove {}", state.display()))?;
    println!(
        "Forgotten: {}. The next `cargo xtask serve` starts anew.",
        state.display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_in_what_wrangler_prints() {
        let printed = "some [warning]\n[\n  {\n    \"results\": [\n      { \"id\": \"celje\" }\n    ],\n    \
                       \"success\": true\n  }\n]\n";
        assert_eq!(values(printed, "id").unwrap(), ["celje"]);
        let none = "[\n  { \"results\": [], \"success\": true }\n]";
        assert_eq!(values(none, "id").unwrap(), Vec::<String>::new());
        assert_eq!(values("no rows", "id"), None);
    }
}
