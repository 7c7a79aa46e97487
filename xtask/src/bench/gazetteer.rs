//! What it costs to find a street while it is typed, in a register of thousands, and after how many letters it is
//! there.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use seed::streets::{self, Street};

use super::distribution::Distribution;
use super::table;
use super::{HOST, cost};
use crate::clock::Stopwatch;
use crate::gazetteer::{self, register::Wanted};
use crate::stage::Stage;
use crate::workshop::Workshop;
use crate::{database, narrate, port, process};

/// Streets that are looked for, at equal distances in the order of their names.
const SAMPLE: usize = 200;

/// Letters that are typed of a name before one gives up.
const LETTERS: usize = 12;

const MUNICIPALITY: &str = "celje";
const PATIENCE: Duration = Duration::from_secs(60);

/// What so many letters cost, and what they found.
#[derive(Debug, Clone, Default)]
struct Measured {
    times: Distribution,
    /// Rows read, at most.
    rows: u64,
    asked: usize,
    found: usize,
}

/// Loads the register and types names of its streets, letter by letter.
pub fn run(workshop: &Workshop, file: &Path) -> Result<()> {
    let streets = gazetteer::read(&gazetteer::Asked {
        file: file.to_owned(),
        municipality: MUNICIPALITY.to_owned(),
        wanted: Wanted::All,
        remote: false,
    })?;
    let stage = Stage::set_with(workshop, "bench-gazetteer", |state| {
        let title = format!("load {} streets", streets.len());
        let sql = streets::replace(MUNICIPALITY, &streets);
        database::execute(workshop, state, &title, &sql)
    })?;
    let measured = measure(stage.port(), &streets);
    stage.clear(measured.is_ok());
    println!(
        "\n{}\n\n{}",
        table::machine(),
        text(&measured?, streets.len())
    );
    Ok(())
}

fn measure(port: u16, streets: &[Street]) -> Result<Vec<Measured>> {
    let mut measured = vec![Measured::default(); LETTERS];
    let step = (streets.len() / SAMPLE).max(1);
    // The first is not counted: it brings into memory what the others find there.
    ask(port, "a")?;
    for street in streets.iter().step_by(step) {
        if process::interrupted() {
            bail!("interrupted");
        }
        let letters: Vec<char> = street.name.chars().collect();
        for (place, measured) in measured.iter_mut().enumerate() {
            let Some(typed) = letters.get(..=place) else {
                break;
            };
            let watch = Stopwatch::start();
            let (names, rows) = ask(port, &typed.iter().collect::<String>())?;
            measured
                .times
                .add(u64::try_from(watch.elapsed().0.as_micros()).unwrap_or(u64::MAX));
            measured.rows = measured.rows.max(rows);
            measured.asked += 1;
            measured.found += usize::from(names.contains(&street.name));
        }
    }
    narrate::note("every letter was typed");
    Ok(measured)
}

/// The names that are offered for what was typed, and the rows that were read for them.
fn ask(port: u16, typed: &str) -> Result<(Vec<String>, u64)> {
    let body = serde_json::json!({ "text": typed }).to_string();
    let asked = port::Asked {
        method: "POST",
        host: HOST,
        path: "/api/streets",
        headers: &[("sec-fetch-site", "same-origin")],
        body: &body,
    };
    let answer = port::ask(port, asked, PATIENCE)?;
    if answer.status != 200 {
        bail!("`{typed}` answered {}: {}", answer.status, answer.body);
    }
    let names = names(&answer.body).with_context(|| format!("no streets: {}", answer.body))?;
    let (read, counted) = cost::rows(answer.header(cost::HEADER).context("no cost was told")?);
    Ok((names, read + counted))
}

fn names(body: &str) -> Option<Vec<String>> {
    let body: serde_json::Value = serde_json::from_str(body).ok()?;
    let streets = body.get("streets")?.as_array()?;
    streets
        .iter()
        .map(|street| Some(street.get("name")?.as_str()?.to_owned()))
        .collect()
}

fn text(measured: &[Measured], streets: usize) -> String {
    let mut text = format!(
        "| letters typed, of {streets} streets | asked | name is offered | p50 ms | p99 ms | rows read at most |\n\
         |---:|---:|---:|---:|---:|---:|\n"
    );
    for (place, measured) in measured.iter().enumerate() {
        let share = (measured.found * 100)
            .checked_div(measured.asked)
            .unwrap_or_default();
        // Writing to a string never fails.
        let _ = writeln!(
            text,
            "| {} | {} | {share} % | {} | {} | {} |",
            place + 1,
            measured.asked,
            measured.times.milliseconds(50),
            measured.times.milliseconds(99),
            measured.rows
        );
    }
    text
}

/// The words after `bench gazetteer`.
pub fn parse(words: &[&str]) -> Result<PathBuf, String> {
    match words {
        [file] if !file.starts_with("--") => Ok(PathBuf::from(file)),
        _ => Err("`bench gazetteer` needs the file of a register.".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_told_by_letters() {
        let mut times = Distribution::default();
        times.add(1_500);
        let one = Measured {
            times,
            rows: 40,
            asked: 4,
            found: 3,
        };
        let table = text(&[Measured::default(), one], 10_463);
        assert!(table.contains("| 1 | 0 | 0 % | 0.0 | 0.0 | 0 |"), "{table}");
        assert!(
            table.contains("| 2 | 4 | 75 % | 1.5 | 1.5 | 40 |"),
            "{table}"
        );
    }

    #[test]
    fn names_are_read_from_a_reply() {
        let body = r#"{"streets":[{"name":"Lava","settlement":"Celje","point":null}]}"#;
        assert_eq!(names(body).unwrap(), ["Lava"]);
        assert_eq!(names("{}"), None);
    }
}
