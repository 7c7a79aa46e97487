//! The local database: its folder, its migrations, its demo data.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};

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

/// Runs statements on the database of a state folder, as one transaction.
pub fn execute(workshop: &Workshop, state: &Path, title: &str, sql: &str) -> Result<()> {
    let file = state.join("statements.sql");
    fs::write(&file, sql).with_context(|| format!("cannot write {}", file.display()))?;
    let mut command = workshop.wrangler()?;
    command
        .args(["d1", "execute", NAME, "--local", "--yes", "--persist-to"])
        .arg(state)
        .arg("--file")
        .arg(&file);
    workshop.step(title, &mut command)?;
    fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))
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
