//! `cargo xtask deadline`: one start per line in, one due time per line out, for people and scripts.

mod explain;
mod options;
mod overrides;
mod start;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use domain::calendar::Calendar;
use domain::clock::{Deadline, Rule, deadline};
use domain::{Code, Country};

pub use options::{Asked, Settings, parse};

const HELP: &str = "\
cargo xtask deadline --country SI|RS --clock elapsed|working-days|office-hours
                     [--hours 48] [--office HOURS ...] [--friday-to-monday]
                     [--overrides FILE] [--explain]

Reads one start per line on standard input and prints one due time per line, as RFC 3339 with the
local offset. A start is RFC 3339 with an offset (2026-04-24T12:40:00+02:00, 2026-04-24T10:40Z) or
the local wall-clock time without one (2026-04-24T12:40, 2026-04-24 12:40:30). A wall-clock time
that exists twice or not at all at a change of clocks is read as the later instant.

--country           whose holidays and time zone: SI or RS
--clock             elapsed       day and night
                    working-days  a working day (Monday to Friday) counts 24 hours
                    office-hours  only office hours on working days count
--hours             how many hours are counted, 1 to 8760; 48 unless given
--office            when the office is open, e.g. \"Mon-Fri 08:00-16:00\"; may be given several times
                    and name several intervals: \"Mon,Wed 08:00-11:00,12:00-15:00\"
--friday-to-monday  a start on a Friday counts from the next working day
--overrides         a file with the municipality's own days, one per line, # begins a comment:
                      2023-08-14 off Solidarnostni dan
                      2026-05-02 worked
--explain           after the due time, on the same line and separated by tabs: every step to it

A line that is no start is named on standard error and prints nothing; the lines before and after
it are answered all the same, and the exit status is 1. Wrong options or overrides: 2.";

/// Enough lines at a time that reading and printing cost little beside counting.
const BUFFER: usize = 1 << 16;

/// Characters of a bad line that are shown.
const SHOWN: usize = 80;

/// The last year that RFC 3339 has four digits for; a day less for the offset.
const LAST_YEAR: i32 = 9998;

/// Answers standard input; the exit status tells whether every line was answered.
pub fn run(asked: &Asked) -> Result<ExitCode> {
    let settings = match asked {
        Asked::Help => {
            println!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Asked::Count(settings) => settings,
    };
    let calendar = match calendar(settings) {
        Ok(calendar) => calendar,
        Err(misread) => {
            eprintln!("{misread}");
            return Ok(ExitCode::from(2));
        }
    };
    let input = BufReader::with_capacity(BUFFER, io::stdin().lock());
    let output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    // Nobody may be listening; the exit status tells the same.
    let complain = |complaint: &str| {
        let _ = writeln!(io::stderr(), "{complaint}");
    };
    match answer(settings, &calendar, input, output, complain) {
        Ok(0) => Ok(ExitCode::SUCCESS),
        Ok(_) => Ok(ExitCode::FAILURE),
        // Whoever reads (`head`) has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error).context("cannot read the starts or print the due times"),
    }
}

/// The country's law with the overrides of the file, if one was given.
fn calendar(settings: &Settings) -> Result<Calendar, String> {
    let country: Country = settings.country;
    let overrides = match &settings.overrides {
        None => BTreeMap::new(),
        Some(path) => {
            let shown = path.display();
            let text = fs::read_to_string(path)
                .map_err(|error| format!("Cannot read {shown}: {error}"))?;
            overrides::read(&text).map_err(|misread| format!("{shown}, {misread}"))?
        }
    };
    Ok(Calendar::new(
        country.code(),
        1,
        country,
        country.time_zone(),
        overrides,
    ))
}

/// Answers line by line, names the bad ones, and returns how many they were.
fn answer(
    settings: &Settings,
    calendar: &Calendar,
    mut input: BufReader<impl io::Read>,
    mut output: impl Write,
    mut complain: impl FnMut(&str),
) -> io::Result<u64> {
    let zone = calendar.time_zone();
    let (mut number, mut bad) = (0_u64, 0_u64);
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let found = start::read(&line, zone)
            .map_err(str::to_owned)
            .and_then(|start| count(&settings.rule, calendar, start));
        match found {
            Ok(found) => {
                let due = found.due.with_timezone(&zone);
                write!(
                    output,
                    "{}",
                    due.to_rfc3339_opts(SecondsFormat::AutoSi, false)
                )?;
                if settings.explain {
                    for step in &found.steps {
                        write!(output, "\t{}", explain::words(step, zone))?;
                    }
                }
                writeln!(output)?;
            }
            Err(reason) => {
                bad += 1;
                output.flush()?;
                complain(&format!("line {number}: `{}`: {reason}", shown(&line)));
            }
        }
        line.clear();
        // Whoever waits for this answer before asking again gets it now.
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(bad)
}

/// The due time of a start, where it has one that can be written in RFC 3339.
fn count(rule: &Rule, calendar: &Calendar, start: DateTime<Utc>) -> Result<Deadline, String> {
    let found = deadline(rule, calendar, start, &[]).map_err(|error| error.to_string())?;
    if found.due.year() <= LAST_YEAR {
        Ok(found)
    } else {
        Err("the due time lies too far away".to_owned())
    }
}

/// The beginning of a line as it can be shown: what is no text could be anything, also a command to
/// the terminal.
fn shown(line: &[u8]) -> String {
    let text = String::from_utf8_lossy(line);
    let text = text.trim();
    let mut shown: String = text
        .chars()
        .take(SHOWN)
        .flat_map(|character| {
            let control = character.is_control();
            let plain = (!control).then_some(character);
            let escaped = control.then(|| character.escape_default());
            plain.into_iter().chain(escaped.into_iter().flatten())
        })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(options: &str, input: &str) -> (String, Vec<String>) {
        let words: Vec<&str> = options.split_whitespace().collect();
        let Ok(Asked::Count(settings)) = parse(&words) else {
            panic!("{options}");
        };
        let calendar = calendar(&settings).unwrap();
        let (mut output, mut complaints) = (Vec::new(), Vec::new());
        let bad = answer(
            &settings,
            &calendar,
            BufReader::new(input.as_bytes()),
            &mut output,
            |complaint| complaints.push(complaint.to_owned()),
        )
        .unwrap();
        assert_eq!(u64::try_from(complaints.len()), Ok(bad));
        (String::from_utf8(output).unwrap(), complaints)
    }

    #[test]
    fn the_case_from_celje_by_every_rule() {
        let start = "2016-02-12T09:30\n";
        for (options, due) in [
            ("--clock elapsed", "2016-02-14T09:30:00+01:00\n"),
            ("--clock working-days", "2016-02-16T09:30:00+01:00\n"),
            (
                "--clock working-days --friday-to-monday",
                "2016-02-17T00:00:00+01:00\n",
            ),
        ] {
            let (output, complaints) = ask(&format!("--country SI {options}"), start);
            assert_eq!(output, due, "{options}");
            assert!(complaints.is_empty());
        }
    }

    #[test]
    fn bad_lines_are_named_and_the_others_answered() {
        let (output, complaints) = ask(
            "--country RS --clock elapsed --hours 1",
            "2026-04-24 12:40\nyesterday\n\n2026-04-24T12:40:30.5Z\r\n2026-02-30T10:00",
        );
        assert_eq!(
            output,
            "2026-04-24T13:40:00+02:00\n2026-04-24T15:40:30.500+02:00\n"
        );
        let lines: Vec<_> = complaints
            .iter()
            .filter_map(|complaint| complaint.split_once(": ").map(|(line, _)| line))
            .collect();
        assert_eq!(lines, ["line 2", "line 3", "line 5"]);
    }

    #[test]
    fn a_bad_line_is_shown_in_part_and_commands_nothing() {
        assert_eq!(shown(b" 24. 4. 2026\r\n"), "24. 4. 2026");
        assert_eq!(
            shown("včeraj\u{1b}[31m\0".as_bytes()),
            "včeraj\\u{1b}[31m\\u{0}"
        );
        assert_eq!(shown(&[b'a'; 1000]), format!("{}…", "a".repeat(80)));
    }

    #[test]
    fn a_due_time_has_a_year_of_four_digits() {
        let (output, complaints) = ask(
            "--country SI --clock elapsed",
            "9998-12-29T12:00\n9999-12-31T12:00\n",
        );
        assert_eq!(output, "9998-12-31T12:00:00+01:00\n");
        assert_eq!(complaints.len(), 1);
    }

    #[test]
    fn an_explanation_stays_on_the_line_of_its_due_time() {
        let (output, _) = ask(
            "--country SI --clock working-days --friday-to-monday --explain",
            "2026-04-24T12:40\n",
        );
        assert_eq!(
            output.trim_end().split('\t').collect::<Vec<_>>(),
            [
                "2026-04-30T00:00:00+02:00",
                "received Fri 2026-04-24T12:40:00+02:00",
                "Fri 2026-04-24 does not count: the Friday rule",
                "Sat 2026-04-25 to Sun 2026-04-26 do not count: weekend",
                "Mon 2026-04-27 does not count: holiday si-uprising-day",
                "counts from Tue 2026-04-28T00:00:00+02:00: the Friday rule",
                "due Thu 2026-04-30T00:00:00+02:00, the end of Wed 2026-04-29",
            ]
        );
    }
}
