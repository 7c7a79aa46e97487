//! Sets up, builds, runs, tests and deploys Servis 48; `cargo xtask help` lists what it can do.
//!
//! It is compiled before anything else on a bare machine, so it depends on very little beyond `domain`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks on its streams"
)]

mod arguments;
mod bench;
mod browser;
mod build;
mod checks;
mod clock;
mod database;
mod deadline;
mod debian;
mod demo;
mod deploy;
mod fingerprint;
mod gazetteer;
mod lockfile;
mod narrate;
mod node;
mod oracle;
mod port;
mod process;
mod runtime;
mod rust;
mod secrets;
mod serve;
mod setup;
mod size;
mod stage;
mod tools;
mod watch;
mod workshop;

#[cfg(test)]
mod configuration;

use std::process::ExitCode;

use anyhow::Result;
use arguments::Task;
use build::{Flavour, Mode};
use setup::Piece;
use workshop::Workshop;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&arguments) {
        Ok(task) => task,
        Err(misread) => {
            eprintln!("{misread}\n\n{}", arguments::hint(&arguments));
            return ExitCode::from(2);
        }
    };
    match perform(task) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\nxtask: {failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    if task == Task::Help {
        println!("{}", arguments::HELP);
        return Ok(ExitCode::SUCCESS);
    }
    if let Task::Deadline(asked) = &task {
        return deadline::run(asked);
    }
    process::catch_interrupts()?;
    let mut workshop = Workshop::open()?;
    match task {
        Task::Help | Task::Deadline(_) => {}
        Task::Setup => {
            setup::prepare(&mut workshop, &Piece::ALL)?;
            println!("Everything is there. Next: cargo xtask serve");
        }
        Task::Build => {
            setup::prepare(&mut workshop, &Piece::TO_BUILD)?;
            build::both(&workshop, Mode::Release, Flavour::Production)?;
            size::report(&workshop)?;
        }
        Task::Size => {
            setup::prepare(&mut workshop, &Piece::TO_BUILD)?;
            build::app(&workshop, Mode::Release)?;
            size::report(&workshop)?;
        }
        Task::Serve { mode, port } => serve::run(&mut workshop, mode, port)?,
        Task::Reset => database::forget(&workshop)?,
        Task::Test(parts) => return checks::run(&mut workshop, &parts),
        Task::Gazetteer(asked) => gazetteer::run(&mut workshop, &asked)?,
        Task::Bench(bench) => bench::run(&mut workshop, bench)?,
        Task::Deploy { dry_run } => deploy::run(&mut workshop, dry_run)?,
    }
    Ok(ExitCode::SUCCESS)
}
