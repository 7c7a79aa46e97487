//! Reads the options of `cargo xtask deadline`.

use std::path::PathBuf;

use domain::clock::{Clock, ClockKind, OfficeWeek, Rule};
use domain::{Code, Country};

const USUAL_HOURS: u32 = 48;

/// What to count by, and how much to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub country: Country,
    pub rule: Rule,
    pub overrides: Option<PathBuf>,
    pub explain: bool,
}

/// What somebody wants of `cargo xtask deadline`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Help,
    Count(Settings),
}

/// Options as they were typed, before it is known whether they fit each other.
#[derive(Debug, Default)]
struct Typed<'a> {
    country: Option<&'a str>,
    clock: Option<&'a str>,
    hours: Option<&'a str>,
    office: Vec<&'a str>,
    friday_to_monday: bool,
    overrides: Option<&'a str>,
    explain: bool,
}

/// Reads the words after `deadline`; the error is a sentence for the person who typed.
pub fn parse(words: &[&str]) -> Result<Asked, String> {
    if words.iter().any(|word| matches!(*word, "--help" | "-h")) {
        return Ok(Asked::Help);
    }
    settings(words).map(Asked::Count)
}

fn settings(words: &[&str]) -> Result<Settings, String> {
    let typed = collect(words)?;
    let country = code::<Country>("--country", typed.country)?;
    let kind = code::<ClockKind>("--clock", typed.clock)?;
    let hours = match typed.hours {
        None => USUAL_HOURS,
        Some(text) => text.parse().map_err(|_| bad_hours(text))?,
    };
    let clock = clock(kind, &typed)?;
    let rule = Rule::new("command-line", 1, clock, hours).ok_or_else(|| bad_hours(hours))?;
    Ok(Settings {
        country,
        rule,
        overrides: typed.overrides.map(PathBuf::from),
        explain: typed.explain,
    })
}

fn collect<'a>(words: &[&'a str]) -> Result<Typed<'a>, String> {
    let mut typed = Typed::default();
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let (name, mut attached) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, None),
        };
        let mut value = || {
            attached
                .take()
                .or_else(|| words.next())
                .ok_or_else(|| format!("`{name}` needs a value."))
        };
        match name {
            "--country" => once(name, &mut typed.country, value()?)?,
            "--clock" => once(name, &mut typed.clock, value()?)?,
            "--hours" => once(name, &mut typed.hours, value()?)?,
            "--overrides" => once(name, &mut typed.overrides, value()?)?,
            "--office" => typed.office.push(value()?),
            "--friday-to-monday" => typed.friday_to_monday = true,
            "--explain" => typed.explain = true,
            _ => return Err(format!("`deadline` does not take `{word}`.")),
        }
        if attached.is_some() {
            return Err(format!("`{name}` takes no value."));
        }
    }
    Ok(typed)
}

fn once<'a>(name: &str, place: &mut Option<&'a str>, value: &'a str) -> Result<(), String> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("`{name}` was given twice.")),
    }
}

fn code<T: Code>(name: &str, typed: Option<&str>) -> Result<T, String> {
    let choices = || {
        let codes: Vec<_> = T::ALL.iter().map(|value| value.code()).collect();
        codes.join(", ")
    };
    let text = typed.ok_or_else(|| format!("`{name}` is missing; one of {}.", choices()))?;
    T::from_code(text).ok_or_else(|| format!("`{name}` is one of {}, not `{text}`.", choices()))
}

fn bad_hours(hours: impl std::fmt::Display) -> String {
    format!(
        "`--hours` is a number from 1 to {}, not `{hours}`.",
        Rule::MAX_HOURS
    )
}

fn clock(kind: ClockKind, typed: &Typed<'_>) -> Result<Clock, String> {
    let friday_to_monday = typed.friday_to_monday;
    let clock = match kind {
        ClockKind::Elapsed => {
            if friday_to_monday {
                return Err("`--friday-to-monday` means nothing where days off count.".to_owned());
            }
            Clock::Elapsed
        }
        ClockKind::WorkingDays => Clock::WorkingDays { friday_to_monday },
        ClockKind::OfficeHours => {
            if typed.office.is_empty() {
                return Err("`--clock office-hours` needs `--office`, for instance \
                            --office \"Mon-Fri 08:00-16:00\"."
                    .to_owned());
            }
            return Ok(Clock::OfficeHours {
                office: office(&typed.office)?,
                friday_to_monday,
            });
        }
    };
    if typed.office.is_empty() {
        Ok(clock)
    } else {
        Err("`--office` goes with `--clock office-hours` only.".to_owned())
    }
}

/// Each value is read alone first, so that the message can name the one that is wrong.
fn office(typed: &[&str]) -> Result<OfficeWeek, String> {
    let misread = |text: &str, error| format!("`--office {text}`: {error}.");
    for text in typed {
        text.parse::<OfficeWeek>()
            .map_err(|error| misread(text, error))?;
    }
    let whole = typed.join("\n");
    whole
        .parse()
        .map_err(|error| misread(&typed.join("; "), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `_` stands for a space inside a value.
    fn read(line: &str) -> Result<Settings, String> {
        let words: Vec<String> = line
            .split_whitespace()
            .map(|word| word.replace('_', " "))
            .collect();
        settings(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_left_out_is_the_usual() {
        let settings = read("--country SI --clock working-days").unwrap();
        let clock = Clock::WorkingDays {
            friday_to_monday: false,
        };
        assert_eq!(
            settings,
            Settings {
                country: Country::Slovenia,
                rule: Rule::new("command-line", 1, clock, 48).unwrap(),
                overrides: None,
                explain: false,
            }
        );
    }

    #[test]
    fn everything_can_be_given_in_any_order() {
        let settings = read(
            "--explain --office Mon_08:00-11:00,12:00-15:00 --hours=24 --friday-to-monday \
             --overrides days.txt --clock office-hours --office=Sat_08:00-12:00 --country RS",
        )
        .unwrap();
        let clock = Clock::OfficeHours {
            office: "Mon 08:00-11:00,12:00-15:00; Sat 08:00-12:00"
                .parse()
                .unwrap(),
            friday_to_monday: true,
        };
        assert_eq!(
            settings,
            Settings {
                country: Country::Serbia,
                rule: Rule::new("command-line", 1, clock, 24).unwrap(),
                overrides: Some("days.txt".into()),
                explain: true,
            }
        );
    }

    #[test]
    fn options_that_do_not_fit_are_refused_by_name() {
        for (line, named) in [
            ("--clock elapsed", "--country"),
            ("--country HR --clock elapsed", "HR"),
            ("--country SI", "--clock"),
            ("--country SI --clock calendar", "calendar"),
            ("--country SI --clock elapsed --hours 0", "--hours"),
            ("--country SI --clock elapsed --hours 8761", "8761"),
            ("--country SI --clock elapsed --hours two", "two"),
            ("--country SI --clock elapsed --hours", "--hours"),
            ("--country SI --country RS --clock elapsed", "twice"),
            (
                "--country SI --clock elapsed --friday-to-monday",
                "--friday",
            ),
            ("--country SI --clock elapsed --explain=yes", "--explain"),
            (
                "--country SI --clock elapsed --office Mon_08:00-16:00",
                "--office",
            ),
            ("--country SI --clock office-hours", "--office"),
            (
                "--country SI --clock office-hours --office Pon_08:00-16:00",
                "Pon",
            ),
            (
                "--country SI --clock office-hours --office Mon_08:00-16:00 --office Mon_15:00-17:00",
                "15:00",
            ),
            ("--country SI --clock elapsed starts.txt", "starts.txt"),
        ] {
            let error = read(line).unwrap_err();
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
