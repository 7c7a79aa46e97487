//! What was asked for on the command line.

use crate::bench::{self, Bench};
use crate::build::Mode;
use crate::checks::Part;
use crate::deadline::{self, Asked};
use crate::gazetteer;

pub const HELP: &str = "\
cargo xtask serve [--dev] [--port 8787]   set up what is missing, build, and run the product here;
                                          --dev rebuilds on change, without optimisation
cargo xtask test [quick | PART ...]       run every test, the quick ones, or the named parts:
                                          fmt clippy host wire oracle http crash browser budget
cargo xtask bench sweep [--requests N]    measure the sweep among a million requests, or fewer
cargo xtask bench inbox [--requests N]    measure the desk's lists and search among as many, and 1000
cargo xtask bench gazetteer FILE          measure how streets of a register are found while typed
cargo xtask deadline ...                  count due times by any rule; `cargo xtask deadline --help`
cargo xtask gazetteer FILE --municipality SLUG [--only NAME | --all] [--remote]
                                          load the streets of a municipality from a register
cargo xtask setup                         only set up what is missing
cargo xtask build                         build what would be deployed and weigh it
cargo xtask size                          weigh a first visit, part by part
cargo xtask reset                         forget the local state (database, files, mails)
cargo xtask deploy [--dry-run]            build and deploy to the account wrangler is signed in to;
                                          --dry-run only prints the commands
cargo xtask help                          this text

Variables: SERVIS48_CACHE (where tools are kept), SERVIS48_TOOLCHAIN=debian (do not try rustup),
SERVIS48_VERBOSE=1 (show what every step prints), CHROMIUM (the browser for the tests).";

const DEFAULT_PORT: u16 = 8787;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    Setup,
    Serve { mode: Mode, port: u16 },
    Reset,
    Test(Vec<Part>),
    Build,
    Size,
    Deploy { dry_run: bool },
    Deadline(Asked),
    Bench(Bench),
    Gazetteer(gazetteer::Asked),
    Help,
}

/// Reads the arguments that follow `cargo xtask`; the error is a sentence for the person who typed.
pub fn parse(arguments: &[String]) -> Result<Task, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((task, rest)) = words.split_first() else {
        return Ok(Task::Help);
    };
    match (*task, rest) {
        ("help" | "--help" | "-h", _) => Ok(Task::Help),
        ("setup", []) => Ok(Task::Setup),
        ("build", []) => Ok(Task::Build),
        ("size", []) => Ok(Task::Size),
        ("reset", []) => Ok(Task::Reset),
        ("deploy", []) => Ok(Task::Deploy { dry_run: false }),
        ("deploy", ["--dry-run"]) => Ok(Task::Deploy { dry_run: true }),
        ("serve", rest) => serve(rest),
        ("test", rest) => test(rest),
        ("bench", rest) => bench::parse(rest).map(Task::Bench),
        ("gazetteer", rest) => gazetteer::parse(rest).map(Task::Gazetteer),
        ("deadline", rest) => deadline::parse(rest).map(Task::Deadline),
        ("setup" | "build" | "size" | "reset" | "deploy", rest) => {
            Err(format!("`{task}` does not take `{}`.", rest.join(" ")))
        }
        (unknown, _) => Err(format!("There is no task `{unknown}`.")),
    }
}

/// What to read for whoever mistyped: a task with options of its own has a help of its own.
pub fn hint(arguments: &[String]) -> &'static str {
    match arguments.first().map(String::as_str) {
        Some("deadline") => "`cargo xtask deadline --help` tells all options.",
        Some(_) | None => HELP,
    }
}

fn serve(mut rest: &[&str]) -> Result<Task, String> {
    let (mut mode, mut port) = (Mode::Release, DEFAULT_PORT);
    loop {
        rest = match rest {
            [] => return Ok(Task::Serve { mode, port }),
            ["--dev", others @ ..] => {
                mode = Mode::Dev;
                others
            }
            ["--port", number, others @ ..] => {
                port = number
                    .parse()
                    .ok()
                    .filter(|port| *port != 0)
                    .ok_or_else(|| format!("`{number}` is not a port."))?;
                others
            }
            [unknown, ..] => return Err(format!("`serve` does not take `{unknown}`.")),
        };
    }
}

fn test(rest: &[&str]) -> Result<Task, String> {
    if rest.is_empty() {
        return Ok(Task::Test(Part::ALL.to_vec()));
    }
    let mut parts = Vec::new();
    for name in rest {
        let named =
            Part::named(name).ok_or_else(|| format!("There is no part `{name}` of the tests."))?;
        for part in named {
            if !parts.contains(part) {
                parts.push(*part);
            }
        }
    }
    Ok(Task::Test(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn serve_has_a_usual_port_and_takes_another() {
        let usual = Task::Serve {
            mode: Mode::Release,
            port: 8787,
        };
        assert_eq!(read("serve"), Ok(usual));
        let other = Task::Serve {
            mode: Mode::Dev,
            port: 8790,
        };
        assert_eq!(read("serve --port 8790 --dev"), Ok(other));
        assert!(read("serve --port zero").is_err());
        assert!(read("serve --port 0").is_err());
        assert!(read("serve --port").is_err());
    }

    #[test]
    fn test_runs_all_or_what_is_named_and_nothing_twice() {
        assert_eq!(read("test"), Ok(Task::Test(Part::ALL.to_vec())));
        assert_eq!(
            read("test wire http wire"),
            Ok(Task::Test(vec![Part::Wire, Part::Http]))
        );
        assert!(read("test everything").is_err());
    }

    #[test]
    fn quick_needs_no_browser_and_no_release_build() {
        let Ok(Task::Test(parts)) = read("test quick") else {
            panic!("quick is a kind of test");
        };
        for slow in [Part::Http, Part::Crash, Part::Browser, Part::Budget] {
            assert!(!parts.contains(&slow));
        }
    }

    #[test]
    fn bench_names_what_it_measures_and_can_be_made_smaller() {
        let sweep = |requests| Ok(Task::Bench(Bench::Sweep { requests }));
        assert_eq!(read("bench sweep"), sweep(1_000_000));
        assert_eq!(read("bench sweep --requests 20000"), sweep(20_000));
        let inbox = |requests| Ok(Task::Bench(Bench::Inbox { requests }));
        assert_eq!(read("bench inbox"), inbox(1_000_000));
        assert_eq!(read("bench inbox --requests 20000"), inbox(20_000));
        for wrong in [
            "bench",
            "bench wash",
            "bench inbox 20000",
            "bench gazetteer",
            "bench sweep --requests",
            "bench sweep --requests 10",
            "bench sweep --requests 1000001",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_misspelt_word_is_refused_rather_than_ignored() {
        assert!(read("srve").is_err());
        assert!(read("deploy --dryrun").is_err());
        assert!(read("reset all").is_err());
    }
}
