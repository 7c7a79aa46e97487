//! Runs the tests, part by part, and adds up what passed and what failed.

mod control;
mod tally;

use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use anyhow::Result;

use crate::build::{self, Mode};
use crate::rust::TARGET;
use crate::setup::{self, Piece};
use crate::size;
use crate::stage::Stage;
use crate::tools::Tool;
use crate::workshop::Workshop;
use crate::{narrate, oracle, process};
use control::Control;
use tally::{Tally, of_cargo, of_oracle, of_playwright};

/// How much of a failed test run is shown.
const SHOWN_LINES: usize = 400;

/// The crates that are compiled for the browser or the worker.
const ON_WASM: [&str; 5] = [
    "servis48-domain",
    "servis48-api",
    "servis48-words",
    "servis48-app",
    "servis48-worker",
];

/// One kind of test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Fmt,
    ClippyHost,
    ClippyWasm,
    Host,
    Wire,
    Oracle,
    Http,
    Crash,
    Browser,
    Budget,
}

impl Part {
    pub const ALL: [Self; 10] = [
        Self::Fmt,
        Self::ClippyHost,
        Self::ClippyWasm,
        Self::Host,
        Self::Wire,
        Self::Oracle,
        Self::Http,
        Self::Crash,
        Self::Browser,
        Self::Budget,
    ];

    /// The parts that a word on the command line stands for.
    pub fn named(name: &str) -> Option<&'static [Self]> {
        match name {
            "quick" => Some(&[Self::Fmt, Self::ClippyHost, Self::Host, Self::Wire]),
            "fmt" => Some(&[Self::Fmt]),
            "clippy" => Some(&[Self::ClippyHost, Self::ClippyWasm]),
            "host" => Some(&[Self::Host]),
            "wire" => Some(&[Self::Wire]),
            "oracle" => Some(&[Self::Oracle]),
            "http" => Some(&[Self::Http]),
            "crash" => Some(&[Self::Crash]),
            "browser" => Some(&[Self::Browser]),
            "budget" => Some(&[Self::Budget]),
            _ => None,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Fmt => "Formatting",
            Self::ClippyHost => "Lints on the host",
            Self::ClippyWasm => "Lints on wasm32",
            Self::Host => "Tests on the host",
            Self::Wire => "Tests of the wire",
            Self::Oracle => "Deadlines beside an independent count",
            Self::Http => "Tests over HTTP against a fresh workerd",
            Self::Crash => "Tests that sweep a fresh workerd, and kill it in the middle",
            Self::Browser => "Tests in the browser against a fresh workerd",
            Self::Budget => "What a first visit weighs",
        }
    }

    fn pieces(self) -> Vec<Piece> {
        match self {
            Self::Fmt | Self::ClippyHost => vec![Piece::Checkers],
            Self::ClippyWasm => vec![Piece::Checkers, Piece::Target],
            Self::Host | Self::Wire => Vec::new(),
            Self::Oracle => vec![Piece::Oracle],
            Self::Http | Self::Crash => Piece::TO_BUILD.to_vec(),
            Self::Browser => [Piece::TO_BUILD.as_slice(), &[Piece::Chromium]].concat(),
            Self::Budget => {
                vec![
                    Piece::Target,
                    Piece::Crates,
                    Piece::Packages,
                    Piece::Tool(Tool::WasmBindgen),
                    Piece::Tool(Tool::Trunk),
                ]
            }
        }
    }

    fn run(self, workshop: &mut Workshop) -> Result<Tally> {
        setup::prepare(workshop, &self.pieces())?;
        match self {
            Self::Fmt => check(workshop, "cargo fmt --check", &["fmt", "--all", "--check"]),
            Self::ClippyHost => check(
                workshop,
                "cargo clippy",
                &[
                    "clippy",
                    "--locked",
                    "--workspace",
                    "--all-targets",
                    "--",
                    "-D",
                    "warnings",
                ],
            ),
            Self::ClippyWasm => lint_wasm(workshop),
            Self::Host => test(workshop, "cargo test", cargo_test(workshop, &HOST)?),
            Self::Wire => test(workshop, "cargo test, wire", cargo_test(workshop, &WIRE)?),
            Self::Oracle => compare(workshop),
            Self::Http => test_over_http(workshop),
            Self::Crash => test_through_crashes(workshop),
            Self::Browser => test_in_browser(workshop),
            Self::Budget => weigh(workshop),
        }
    }
}

const HOST: [&str; 5] = [
    "--workspace",
    "--exclude",
    "servis48-e2e",
    "--exclude",
    "servis48-api",
];
const WIRE: [&str; 2] = ["-p", "servis48-api"];

/// Runs the parts one after the other. One that fails, or cannot run, does not stop the others.
pub fn run(workshop: &mut Workshop, parts: &[Part]) -> Result<ExitCode> {
    let mut total = Tally::default();
    for part in parts {
        println!("{}", part.title());
        let tally = part.run(workshop).unwrap_or_else(|failure| {
            println!("  ✗ {failure:#}");
            Tally::FAILURE
        });
        total = total.plus(tally);
        if process::interrupted() {
            break;
        }
    }
    println!("{total}");
    Ok(if total.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A check that passes or fails as a whole.
fn check(workshop: &Workshop, title: &str, arguments: &[&str]) -> Result<Tally> {
    let mut command = workshop.cargo()?;
    command.args(arguments);
    let outcome = narrate::attempt(&workshop.logs(), title, &mut command, None)?;
    if outcome.success {
        return Ok(Tally::SUCCESS);
    }
    narrate::show_end(&outcome.output, SHOWN_LINES);
    Ok(Tally::FAILURE)
}

/// The worker is looked at as it is deployed and as it runs here.
fn lint_wasm(workshop: &Workshop) -> Result<Tally> {
    let mut common = vec!["clippy", "--locked", "--target", TARGET];
    for package in ON_WASM {
        common.extend(["-p", package]);
    }
    let deny = ["--", "-D", "warnings"];
    let deployed = [common.as_slice(), &deny].concat();
    let local = [
        common.as_slice(),
        &["--features", "servis48-worker/local"],
        &deny,
    ]
    .concat();
    for (title, arguments) in [
        ("cargo clippy, as deployed", deployed),
        ("cargo clippy, as run here", local),
    ] {
        let tally = check(workshop, title, &arguments)?;
        if !tally.is_good() {
            return Ok(tally);
        }
    }
    Ok(Tally::SUCCESS)
}

fn cargo_test(workshop: &Workshop, packages: &[&str]) -> Result<Command> {
    let mut command = workshop.cargo()?;
    command
        .args(["test", "--locked", "--no-fail-fast"])
        .args(packages);
    command.env("CARGO_TERM_COLOR", "never");
    Ok(command)
}

fn test(workshop: &Workshop, title: &str, mut command: Command) -> Result<Tally> {
    let outcome = narrate::attempt(&workshop.logs(), title, &mut command, None)?;
    let tally = of_cargo(&outcome.output, outcome.success);
    if !outcome.success {
        let told: Vec<&str> = outcome
            .output
            .lines()
            .filter(|line| tells_something(line))
            .collect();
        narrate::show_end(&told.join("\n"), SHOWN_LINES);
    }
    narrate::note(&tally.to_string());
    Ok(tally)
}

/// A failed run prints a line for each test that passed; nobody looks for those.
fn tells_something(line: &str) -> bool {
    let passed =
        line.starts_with("test ") && (line.ends_with("... ok") || line.ends_with("ignored"));
    let building = line.trim_start().starts_with("Compiling ");
    !passed && !building
}

fn compare(workshop: &Workshop) -> Result<Tally> {
    let mut command = oracle::command(workshop)?;
    let outcome = narrate::attempt(&workshop.logs(), "deadline oracle", &mut command, None)?;
    if !outcome.success {
        narrate::show_end(&outcome.output, SHOWN_LINES);
    }
    let tally = of_oracle(&outcome.output, outcome.success);
    narrate::note(&tally.to_string());
    Ok(tally)
}

/// The tests that speak HTTP are compiled before the product is started that they speak to.
fn compile_http_tests(workshop: &Workshop) -> Result<()> {
    let mut compile = workshop.cargo()?;
    compile.args(["test", "--locked", "-p", "servis48-e2e", "--no-run"]);
    workshop.step("compile the tests", &mut compile)?;
    Ok(())
}

fn test_over_http(workshop: &Workshop) -> Result<Tally> {
    compile_http_tests(workshop)?;
    let stage = Stage::set(workshop, "http")?;
    let mut command = cargo_test(workshop, &["-p", "servis48-e2e", "--test", "http"])?;
    command.args(["--", "--test-threads=2"]);
    command.env("SERVIS48_BASE_URL", stage.address());
    let tally = test(workshop, "cargo test, over HTTP", command);
    stage.clear(is_good(&tally));
    tally
}

/// One test at a time: each kills the product under everybody.
fn test_through_crashes(workshop: &Workshop) -> Result<Tally> {
    compile_http_tests(workshop)?;
    let control = Control::open()?;
    let mut stage = Stage::set(workshop, "crash")?;
    // A sweep acts on every request there is, so tests that sweep are apart from those that do not expect one.
    let tests = ["-p", "servis48-e2e", "--test", "crash", "--test", "sweep"];
    let mut command = cargo_test(workshop, &tests)?;
    command
        .args(["--", "--test-threads=1"])
        .env("SERVIS48_BASE_URL", stage.address())
        .env("SERVIS48_CONTROL", control.address().to_string());
    let over = AtomicBool::new(false);
    let tally = thread::scope(|scope| {
        scope.spawn(|| control.serve(&over, || stage.crash_and_restart()));
        let tally = test(workshop, "cargo test, through crashes", command);
        over.store(true, Ordering::SeqCst);
        tally
    });
    stage.clear(is_good(&tally));
    tally
}

fn is_good(result: &Result<Tally>) -> bool {
    result.as_ref().is_ok_and(|tally| tally.is_good())
}

fn test_in_browser(workshop: &Workshop) -> Result<Tally> {
    let stage = Stage::set(workshop, "browser")?;
    let mut command = workshop.command("playwright")?;
    command
        .args([
            "test",
            "-c",
            "e2e/browser/playwright.config.ts",
            "--reporter=list",
        ])
        .env("SERVIS48_PORT", stage.port().to_string())
        .env("SERVIS48_BASE_URL", stage.address())
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("PLAYWRIGHT_FORCE_TTY", "0")
        .env("FORCE_COLOR", "0")
        .env("CI", "1");
    if let Some(chromium) = workshop.chromium() {
        command.env("CHROMIUM", chromium);
    }
    let tally =
        narrate::attempt(&workshop.logs(), "playwright test", &mut command, None).map(|outcome| {
            if !outcome.success {
                narrate::show_end(&outcome.output, SHOWN_LINES);
            }
            of_playwright(&outcome.output, outcome.success)
        });
    if let Ok(tally) = &tally {
        narrate::note(&tally.to_string());
    }
    stage.clear(is_good(&tally));
    tally
}

fn weigh(workshop: &Workshop) -> Result<Tally> {
    build::app(workshop, Mode::Release)?;
    let total = size::report(workshop)?;
    Ok(if total <= size::BUDGET {
        Tally::SUCCESS
    } else {
        Tally::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_can_be_run_alone() {
        let names = [
            "fmt", "clippy", "host", "wire", "oracle", "http", "crash", "browser", "budget",
        ];
        for part in Part::ALL {
            assert!(
                names
                    .iter()
                    .any(|name| Part::named(name).unwrap().contains(&part))
            );
        }
    }

    #[test]
    fn what_failed_is_shown_and_what_passed_is_not() {
        assert!(!tells_something("test a::b ... ok"));
        assert!(tells_something("test a::b ... FAILED"));
        assert!(tells_something("thread 'a' panicked at src/lib.rs:3:5:"));
    }
}
