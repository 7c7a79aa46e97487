//! Runs a step and tells how it goes: what it is, that it is still working, how long it took, and,
//! when it failed, what it said.

use std::fs::{self, File};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::clock::Stopwatch;
use crate::process::Group;

/// How many lines of a failed step's output are shown; the whole of it stays in its log.
const SHOWN_LINES: usize = 60;

/// Without a terminal a sign of life comes this often.
const SECONDS_BETWEEN_SIGNS: u64 = 30;

/// The end of a step that ran to its end, well or not.
#[derive(Debug)]
pub struct Outcome {
    pub success: bool,
    pub output: String,
    pub log: PathBuf,
}

/// Runs a step that must succeed.
pub fn step(logs: &Path, title: &str, command: &mut Command) -> Result<String> {
    let outcome = attempt(logs, title, command, None)?;
    if outcome.success {
        return Ok(outcome.output);
    }
    show_end(&outcome.output, SHOWN_LINES);
    bail!(
        "“{title}” failed; all it said is in {}",
        outcome.log.display()
    );
}

/// Runs a step whose failure the caller judges; one that takes longer than `limit` is ended and
/// counts as failed.
pub fn attempt(
    logs: &Path,
    title: &str,
    command: &mut Command,
    limit: Option<Duration>,
) -> Result<Outcome> {
    fs::create_dir_all(logs).with_context(|| format!("cannot create {}", logs.display()))?;
    let log = logs.join(format!("{}.log", slug(title)));
    let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let errors = file.try_clone().context("cannot share the log file")?;
    let verbose = std::env::var_os("SERVIS48_VERBOSE").is_some();
    let watch = Stopwatch::start();
    let mut line = Line::new(title);

    command.stdin(Stdio::null()).stdout(file).stderr(errors);
    let mut group = Group::start(command)?;
    let mut shown = 0;
    let status = group.wait(limit, || {
        if verbose {
            shown = show_new(&log, shown);
        } else {
            line.tick(watch, || last_line(&log));
        }
    })?;
    if verbose {
        show_new(&log, shown);
    }
    let output = read(&log);
    let success = status.is_some_and(|status| status.success());
    line.end(success, watch);
    Ok(Outcome {
        success,
        output,
        log,
    })
}

/// The last lines of an output, set off from what the tool itself says.
pub fn show_end(output: &str, most: usize) {
    let lines: Vec<&str> = output
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    for line in lines.iter().skip(lines.len().saturating_sub(most)) {
        println!("    {line}");
    }
}

/// A line about a step that needs no command.
pub fn note(text: &str) {
    println!("  {text}");
}

/// The line on the screen that belongs to the running step.
struct Line<'a> {
    title: &'a str,
    /// What clears a line that another step writes over and over.
    clear: &'static str,
    /// Whether this step's line is written over: of two steps at once, only the main thread's.
    live: bool,
    last_sign: u64,
}

impl<'a> Line<'a> {
    fn new(title: &'a str) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let line = Self {
            title,
            clear: if terminal { "\r\x1b[2K" } else { "" },
            live: terminal && thread::current().name() == Some("main"),
            last_sign: 0,
        };
        if !line.live {
            println!("{}  … {title}", line.clear);
        }
        line
    }

    fn tick(&mut self, watch: Stopwatch, doing: impl Fn() -> String) {
        let (elapsed, clear) = (watch.elapsed(), self.clear);
        let second = elapsed.0.as_secs();
        let pause = if self.live { 1 } else { SECONDS_BETWEEN_SIGNS };
        if second < self.last_sign + pause {
            return;
        }
        self.last_sign = second;
        let doing: String = doing().chars().take(60).collect();
        if self.live {
            print!("{clear}  … {} ({elapsed}) {doing}", self.title);
            let _ = std::io::stdout().flush();
        } else {
            println!("{clear}    {}, {elapsed}: {doing}", self.title);
        }
    }

    fn end(&self, success: bool, watch: Stopwatch) {
        let mark = if success { "✓" } else { "✗" };
        println!(
            "{}  {mark} {} ({})",
            self.clear,
            self.title,
            watch.elapsed()
        );
    }
}

fn slug(title: &str) -> String {
    let mut slug = String::new();
    for character in title.to_lowercase().chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').chars().take(60).collect()
}

fn read(log: &Path) -> String {
    fs::read(log)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}

fn last_line(log: &Path) -> String {
    read(log)
        .lines()
        .rev()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn show_new(log: &Path, shown: usize) -> usize {
    let all = read(log);
    if let Some(new) = all.get(shown..) {
        print!("{new}");
    }
    all.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(
            slug("npm ci (wrangler, node ≥ 22)"),
            "npm-ci-wrangler-node-22"
        );
    }

    #[test]
    fn a_failed_step_keeps_what_it_said() {
        let logs = std::env::temp_dir().join(format!("xtask-narrate-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "echo out; echo err >&2; exit 3"]);
        let outcome = attempt(&logs, "a step that fails", &mut command, None).unwrap();
        assert!(!outcome.success);
        assert!(outcome.output.contains("out") && outcome.output.contains("err"));
        fs::remove_dir_all(&logs).unwrap();
    }
}
