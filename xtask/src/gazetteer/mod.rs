//! `cargo xtask gazetteer`: loads the streets of a municipality from a register of addresses, all at once.

pub mod register;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use seed::streets;

use crate::database::{self, Place};
use crate::setup::{self, Piece};
use crate::workshop::Workshop;
use register::{Fault, Wanted};

pub const USAGE: &str =
    "`cargo xtask gazetteer FILE --municipality SLUG [--only NAME | --all] [--remote]`";

/// Faults of a file that are printed; whoever repairs so many knows the kind.
const SHOWN: usize = 20;

/// What is to be loaded, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub file: PathBuf,
    /// The municipality's slug.
    pub municipality: String,
    pub wanted: Wanted,
    /// Into the database of the account wrangler is signed in to, not into that of this machine.
    pub remote: bool,
}

/// Reads the words after `gazetteer`; the error is a sentence for the person who typed.
pub fn parse(words: &[&str]) -> Result<Asked, String> {
    let (mut file, mut municipality, mut wanted, mut remote) = (None, None, Wanted::One, false);
    let mut rest = words;
    loop {
        rest = match rest {
            [] => break,
            ["--municipality", slug, others @ ..] => {
                let is_slug = |letter: char| {
                    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
                };
                if slug.is_empty() || !slug.chars().all(is_slug) {
                    return Err(format!("`{slug}` is not the short name of a municipality."));
                }
                municipality = Some((*slug).to_owned());
                others
            }
            ["--only", name, others @ ..] => {
                wanted = Wanted::Of((*name).to_owned());
                others
            }
            ["--all", others @ ..] => {
                wanted = Wanted::All;
                others
            }
            ["--remote", others @ ..] => {
                remote = true;
                others
            }
            [path, others @ ..] if file.is_none() && !path.starts_with("--") => {
                file = Some(PathBuf::from(path));
                others
            }
            [unknown, ..] => {
                return Err(format!("`gazetteer` does not take `{unknown}`: {USAGE}."));
            }
        };
    }
    match (file, municipality) {
        (Some(file), Some(municipality)) => Ok(Asked {
            file,
            municipality,
            wanted,
            remote,
        }),
        (Some(_) | None, Some(_) | None) => Err(format!(
            "`gazetteer` needs a file and a municipality: {USAGE}."
        )),
    }
}

/// Loads the streets in the place of those the municipality has; a file with a single fault changes nothing.
pub fn run(workshop: &mut Workshop, asked: &Asked) -> Result<()> {
    let streets = read(asked)?;
    setup::prepare(workshop, &[Piece::Packages])?;
    let state = database::state(workshop);
    let place = if asked.remote {
        Place::Account
    } else {
        if !state.exists() {
            bail!("There is no database yet; `cargo xtask serve` makes one.");
        }
        Place::Here(&state)
    };
    let id = municipality(workshop, place, &asked.municipality)?;
    let title = format!("load {} streets of {}", streets.len(), asked.municipality);
    database::execute_at(workshop, place, &title, &streets::replace(&id, &streets))?;
    println!(
        "{} streets of {} can be found now.",
        streets.len(),
        asked.municipality
    );
    Ok(())
}

/// The streets of the file; the error lists what is wrong with it.
pub fn read(asked: &Asked) -> Result<Vec<streets::Street>> {
    let bytes =
        fs::read(&asked.file).with_context(|| format!("cannot read {}", asked.file.display()))?;
    register::read(&bytes, &asked.wanted).map_err(|faults| {
        anyhow::anyhow!(
            "{}: nothing was loaded.\n{}",
            asked.file.display(),
            told(&faults)
        )
    })
}

fn told(faults: &[Fault]) -> String {
    let mut text = String::new();
    for Fault { line, what } in faults.iter().take(SHOWN) {
        // Writing to a string never fails.
        let _ = writeln!(text, "  line {line}: {what}");
    }
    if let Some(more) = faults.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "  and {more} more");
    }
    text
}

fn municipality(workshop: &Workshop, place: Place<'_>, slug: &str) -> Result<String> {
    // A slug has no character that means anything to SQL.
    let sql = format!("select id from municipality where slug = '{slug}'");
    let ids = database::query(workshop, place, "look the municipality up", &sql, "id")?;
    match ids.as_slice() {
        [id] => Ok(id.clone()),
        _ => bail!("There is no municipality `{slug}` in this database."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Asked, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        parse(&words)
    }

    #[test]
    fn the_words_come_in_any_order() {
        let asked = read("ulice.csv --municipality celje --only Celje").unwrap();
        assert_eq!(asked.file, PathBuf::from("ulice.csv"));
        assert_eq!(asked.wanted, Wanted::Of("Celje".to_owned()));
        assert!(!asked.remote);
        let other = read("--remote --all --municipality novo-mesto ulice.csv").unwrap();
        assert_eq!(other.municipality, "novo-mesto");
        assert_eq!((other.wanted, other.remote), (Wanted::All, true));
    }

    #[test]
    fn what_is_missing_or_unknown_is_told() {
        for wrong in [
            "",
            "ulice.csv",
            "--municipality celje",
            "ulice.csv --municipality",
            "ulice.csv --municipality Celje'",
            "a.csv b.csv --municipality celje",
            "ulice.csv --municipality celje --onl Celje",
        ] {
            assert!(
                read(wrong).unwrap_err().contains("gazetteer") || wrong.contains('\''),
                "{wrong}"
            );
        }
    }

    #[test]
    fn many_faults_are_told_in_few_lines() {
        let faults: Vec<Fault> = (2..60)
            .map(|line| Fault {
                line,
                what: "`street` is empty".to_owned(),
            })
            .collect();
        let text = told(&faults);
        assert_eq!(text.lines().count(), SHOWN + 1);
        assert!(text.ends_with("  and 38 more\n"));
    }
}
