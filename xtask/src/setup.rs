//! Finds out what is missing, says what it will do, and does it; every piece can be cut off and
//! taken up again.

use anyhow::Result;

use crate::rust::{self, TARGET};
use crate::tools::Tool;
use crate::workshop::Workshop;
use crate::{browser, narrate, node, oracle};

/// One thing that has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    Target,
    Checkers,
    Crates,
    Tool(Tool),
    Packages,
    Chromium,
    Oracle,
}

impl Piece {
    /// What the daily work needs; the oracle's Python is fetched when that part of the tests first runs.
    pub const ALL: [Self; 8] = [
        Self::Target,
        Self::Checkers,
        Self::Crates,
        Self::Packages,
        Self::Tool(Tool::WasmBindgen),
        Self::Tool(Tool::WorkerBuild),
        Self::Tool(Tool::Trunk),
        Self::Chromium,
    ];

    /// What building and running the product needs.
    pub const TO_BUILD: [Self; 6] = [
        Self::Target,
        Self::Crates,
        Self::Packages,
        Self::Tool(Tool::WasmBindgen),
        Self::Tool(Tool::WorkerBuild),
        Self::Tool(Tool::Trunk),
    ];

    fn plan(self, workshop: &mut Workshop) -> Result<Option<String>> {
        match self {
            Self::Target => rust::target_plan(workshop),
            Self::Checkers => rust::checkers_plan(workshop),
            Self::Crates => crates_plan(workshop),
            Self::Tool(tool) => tool.plan(workshop),
            Self::Packages => node::plan(workshop),
            Self::Chromium => Ok(browser::plan(workshop)),
            Self::Oracle => oracle::plan(workshop),
        }
    }

    fn install(self, workshop: &mut Workshop) -> Result<()> {
        match self {
            Self::Target => rust::install_target(workshop),
            Self::Checkers => rust::install_checkers(workshop),
            Self::Crates => fetch_crates(workshop),
            Self::Tool(tool) => tool.install(workshop),
            Self::Packages => node::install(workshop),
            Self::Chromium => browser::install(workshop),
            Self::Oracle => oracle::install(workshop),
        }
    }
}

/// Brings what is missing of the given pieces.
pub fn prepare(workshop: &mut Workshop, pieces: &[Piece]) -> Result<()> {
    let mut missing = Vec::new();
    for piece in pieces {
        if let Some(plan) = piece.plan(workshop)? {
            missing.push((*piece, plan));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    println!("Set-up, {} to do:", missing.len());
    for (_, plan) in &missing {
        narrate::note(&format!("• {plan}"));
    }
    println!("Tools are kept in {}.", workshop.cache().display());
    for (piece, _) in missing {
        piece.install(workshop)?;
    }
    Ok(())
}

/// Trunk builds without the network, so every crate has to be on the disk before.
fn crates_plan(workshop: &Workshop) -> Result<Option<String>> {
    let output = fetch(workshop)?.arg("--offline").output()?;
    Ok((!output.status.success()).then(|| "cargo fetch (the crates of Cargo.lock)".to_owned()))
}

fn fetch_crates(workshop: &Workshop) -> Result<()> {
    workshop.step("cargo fetch", &mut fetch(workshop)?)?;
    Ok(())
}

fn fetch(workshop: &Workshop) -> Result<std::process::Command> {
    let mut command = workshop.plain_command("cargo")?;
    command.args(["fetch", "--locked", "--target", TARGET]);
    if let Some(host) = rust::host(&rust::identity(workshop)?) {
        command.args(["--target", host]);
    }
    Ok(command)
}
