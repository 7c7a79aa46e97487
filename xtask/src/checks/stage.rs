//! A fresh product for one part of the tests: a new state, a free port, the demo data.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};

use super::tally::Tally;
use crate::build::{self, Flavour, Mode};
use crate::runtime::{Product, Runtime};
use crate::workshop::Workshop;
use crate::{database, narrate, port, secrets};

/// The moment the tests live at, a Wednesday noon in Ljubljana and Belgrade: no test may depend on
/// the day it is run.
fn moment() -> Result<DateTime<Utc>> {
    "2026-04-22T10:00:00Z"
        .parse()
        .context("the moment of the tests")
}

#[derive(Debug)]
pub struct Stage {
    runtime: Runtime,
    state: PathBuf,
    log: PathBuf,
    port: u16,
}

impl Stage {
    pub fn set(workshop: &Workshop, name: &str) -> Result<Self> {
        secrets::ensure_local(workshop)?;
        let flavour = Flavour::Local(Mode::Release);
        let (assets, script) = build::both(workshop, Mode::Release, flavour)?;
        let state = workshop
            .notes()
            .join(format!("state-{name}-{}", std::process::id()));
        fs::create_dir_all(&state).with_context(|| format!("cannot create {}", state.display()))?;
        database::prepare(workshop, &state, moment()?)?;
        let port = port::free()?;
        let log = workshop.logs().join(format!("workerd-{name}.log"));
        let product = Product {
            script: &script,
            assets: &assets,
            state: &state,
            port,
        };
        let runtime = Runtime::start(workshop, &product, &log)?;
        Ok(Self {
            runtime,
            state,
            log,
            port,
        })
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Stops the product and forgets its state; what it printed stays for whoever has to look.
    pub fn clear(self, result: &Result<Tally>) {
        self.runtime.stop();
        if !result.as_ref().is_ok_and(|tally| tally.is_good()) {
            narrate::note(&format!(
                "What the product printed is in {}.",
                self.log.display()
            ));
        }
        if let Err(error) = fs::remove_dir_all(&self.state) {
            narrate::note(&format!("{} stays behind: {error}", self.state.display()));
        }
    }
}
