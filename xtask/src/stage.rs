//! A fresh product for one purpose: a new state, a free port, the demo data.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};

use crate::build::{self, Flavour, Mode};
use crate::runtime::{Product, Runtime};
use crate::workshop::Workshop;
use crate::{database, narrate, port, secrets};

/// The moment the tests live at, a Wednesday noon in Ljubljana and Belgrade: no test may depend on
/// the day it is run.
pub fn moment() -> Result<DateTime<Utc>> {
    "2026-04-22T10:00:00Z"
        .parse()
        .context("the moment of the tests")
}

#[derive(Debug)]
pub struct Stage<'a> {
    workshop: &'a Workshop,
    runtime: Runtime,
    script: PathBuf,
    assets: PathBuf,
    state: PathBuf,
    log: PathBuf,
    port: u16,
}

impl<'a> Stage<'a> {
    pub fn set(workshop: &'a Workshop, name: &str) -> Result<Self> {
        Self::set_with(workshop, name, |_| Ok(()))
    }

    /// As [`Stage::set`], with more in the state than the demo data before anything runs on it.
    pub fn set_with(
        workshop: &'a Workshop,
        name: &str,
        fill: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<Self> {
        let state = workshop
            .notes()
            .join(format!("state-{name}-{}", std::process::id()));
        // What did not start has nothing to tell that is not in the logs, and may be large.
        Self::set_in(workshop, name, &state, fill).inspect_err(|_| forget(&state))
    }

    fn set_in(
        workshop: &'a Workshop,
        name: &str,
        state: &Path,
        fill: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<Self> {
        secrets::ensure_local(workshop)?;
        let flavour = Flavour::Local(Mode::Release);
        let (assets, script) = build::both(workshop, Mode::Release, flavour)?;
        fs::create_dir_all(state).with_context(|| format!("cannot create {}", state.display()))?;
        database::prepare(workshop, state, moment()?)?;
        fill(state)?;
        let port = port::free()?;
        let log = workshop.logs().join(format!("workerd-{name}.log"));
        let product = Product {
            script: &script,
            assets: &assets,
            state,
            port,
        };
        let runtime = Runtime::start(workshop, &product, &log)?;
        Ok(Self {
            workshop,
            runtime,
            script,
            assets,
            state: state.to_owned(),
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

    /// Ends the product as a power cut would, and starts it again on the same state and port.
    pub fn crash_and_restart(&mut self) -> Result<()> {
        let product = Product {
            script: &self.script,
            assets: &self.assets,
            state: &self.state,
            port: self.port,
        };
        self.runtime.crash_and_restart(self.workshop, &product)
    }

    /// Stops the product and forgets its state; when something went wrong, what it printed stays
    /// for whoever has to look.
    pub fn clear(self, good: bool) {
        self.runtime.stop();
        if !good {
            narrate::note(&format!(
                "What the product printed is in {}.",
                self.log.display()
            ));
        }
        forget(&self.state);
    }
}

fn forget(state: &Path) {
    match fs::remove_dir_all(state) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            narrate::note(&format!("{} stays behind: {error}", state.display()));
        }
        Ok(()) | Err(_) => {}
    }
}
