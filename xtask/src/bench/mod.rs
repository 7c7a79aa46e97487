//! `cargo xtask bench`: what the product costs when there is much of everything.

mod cost;
mod distribution;
mod gazetteer;
mod inbox;
mod population;
mod sweep;
mod table;

use std::path::PathBuf;

use anyhow::Result;

use crate::setup::{self, Piece};
use crate::workshop::Workshop;

/// Fewer would leave hardly anything due, and more have no reference numbers left.
const REQUESTS: std::ops::RangeInclusive<u32> = 10_000..=1_000_000;

/// The municipality of the demo that is asked.
const HOST: &str = "celje.localhost";

/// Something that is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bench {
    /// The sweep that finds what became overdue, among so many requests.
    Sweep { requests: u32 },
    /// The lists of the desk and its search, among so many requests.
    Inbox { requests: u32 },
    /// Finding a street of a register while it is typed.
    Gazetteer { file: PathBuf },
}

/// Reads the words after `bench`; the error is a sentence for the person who typed.
pub fn parse(words: &[&str]) -> Result<Bench, String> {
    let (make, rest): (fn(u32) -> Bench, _) = match words {
        ["sweep", rest @ ..] => (|requests| Bench::Sweep { requests }, rest),
        ["inbox", rest @ ..] => (|requests| Bench::Inbox { requests }, rest),
        ["gazetteer", rest @ ..] => {
            return gazetteer::parse(rest).map(|file| Bench::Gazetteer { file });
        }
        [] => {
            return Err("`bench` needs to know what: `sweep`, `inbox` or `gazetteer`.".to_owned());
        }
        others => return Err(format!("`bench` does not take `{}`.", others.join(" "))),
    };
    match rest {
        [] => Ok(make(*REQUESTS.end())),
        ["--requests", number] => number
            .parse()
            .ok()
            .filter(|requests| REQUESTS.contains(requests))
            .map(make)
            .ok_or_else(|| {
                format!(
                    "`--requests` is a number from {} to {}, not `{number}`.",
                    REQUESTS.start(),
                    REQUESTS.end()
                )
            }),
        others => Err(format!("`bench` does not take `{}`.", others.join(" "))),
    }
}

pub fn run(workshop: &mut Workshop, bench: Bench) -> Result<()> {
    setup::prepare(workshop, &Piece::TO_BUILD)?;
    match bench {
        Bench::Sweep { requests } => sweep::run(workshop, requests),
        Bench::Inbox { requests } => inbox::run(workshop, requests),
        Bench::Gazetteer { file } => gazetteer::run(workshop, &file),
    }
}
