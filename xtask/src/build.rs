//! Builds the page and the worker, and skips what has not changed.
//!
//! The worker has two flavours in two folders. Only the production flavour lies where
//! `wrangler.toml` points, so a deployment cannot pick up the test clock by mistake.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::fingerprint::Fingerprint;
use crate::tools::Tool;
use crate::workshop::Workshop;
use crate::{node, rust};

/// What both ends are made of.
const SHARED: [&str; 7] = [
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package-lock.json",
    "domain",
    "api",
    "words",
];
pub const APP: [&str; 4] = ["app", "style", "public", "Trunk.toml"];
pub const WORKER: [&str; 3] = ["worker/src", "worker/Cargo.toml", "worker/migrations"];

/// The feature that only local runs have: the test clock and the page of sent mails.
const LOCAL_FEATURE: &str = "local";

/// The header by which a test sets the time of a request (`worker/src/clock.rs`).
const TEST_CLOCK: &str = "x-servis48-now";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Optimised, as it would be deployed.
    Release,
    /// Quick to build, large and slow to run.
    Dev,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    Production,
    Local(Mode),
}

impl Flavour {
    /// The folder of the build, relative to the project.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Production => "worker/build",
            Self::Local(Mode::Release) => "target/worker/local",
            Self::Local(Mode::Dev) => "target/worker/dev",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Local(Mode::Release) => "local",
            Self::Local(Mode::Dev) => "dev",
        }
    }

    /// What `worker-build` is told, run in the worker's folder.
    pub fn arguments(self) -> Vec<String> {
        let out = format!("../{}", self.folder());
        // What begins with `--locked` goes to cargo. A worker that runs here is not made smaller
        // by wasm-opt: that takes a minute and only matters for what is sent.
        let words: &[&str] = match self {
            Self::Production => &["--release", "--out-dir", &out, "--locked"],
            Self::Local(Mode::Release) => &[
                "--release",
                "--no-opt",
                "--out-dir",
                &out,
                "--locked",
                "--features",
                LOCAL_FEATURE,
            ],
            Self::Local(Mode::Dev) => &[
                "--dev",
                "--no-opt",
                "--out-dir",
                &out,
                "--locked",
                "--features",
                LOCAL_FEATURE,
            ],
        };
        words.iter().copied().map(str::to_owned).collect()
    }
}

/// Builds page and worker at once, and returns the page's folder and the worker's script: while
/// one is made smaller, which keeps one processor busy, the other is compiled.
pub fn both(workshop: &Workshop, mode: Mode, flavour: Flavour) -> Result<(PathBuf, PathBuf)> {
    thread::scope(|scope| {
        let script = scope.spawn(|| worker(workshop, flavour));
        let assets = app(workshop, mode);
        let script = script
            .join()
            .map_err(|_| anyhow!("building the worker panicked"))?;
        Ok((assets?, script?))
    })
}

/// A program that compiles for the browser or the worker. The libraries it compiles are kept in the
/// cache, so that a new clone compiles only the project's own crates; a folder the user names wins,
/// and a second toolchain has its own.
fn compiler(workshop: &Workshop, program: &str) -> Result<Command> {
    let mut command = workshop.command(program)?;
    if workshop.farm().is_none() && env::var_os("CARGO_TARGET_DIR").is_none() {
        command.env("CARGO_TARGET_DIR", workshop.cache().join("build-wasm"));
    }
    Ok(command)
}

/// Builds the page and returns the folder with its files.
pub fn app(workshop: &Workshop, mode: Mode) -> Result<PathBuf> {
    let (name, folder) = match mode {
        Mode::Release => ("app-release", "dist"),
        Mode::Dev => ("app-dev", "target/app/dev"),
    };
    let dist = workshop.root().join(folder);
    let index = dist.join("index.html");
    once(workshop, name, &APP, &index, |workshop| {
        let mut map = workshop.command("node")?;
        map.arg("app/map/build.mjs");
        workshop.step("bundle the map", &mut map)?;

        let mut command = compiler(workshop, "trunk")?;
        command
            .args(["build", "--dist"])
            .arg(&dist)
            .env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk reads the first as a switch of its own and refuses the usual value 1; with the
        // second a missing file is reported with a page of addresses.
        command.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
        if mode == Mode::Release {
            command.arg("--release");
        }
        workshop.step(&format!("build the page ({folder})"), &mut command)?;
        if mode == Mode::Release {
            shorten_scripts(workshop, &dist)?;
        }
        let page = fs::read_to_string(&index).context("Trunk wrote no index.html")?;
        if let Err(fault) = check_page(&page) {
            bail!("{}: {fault}", index.display());
        }
        Ok(())
    })?;
    Ok(dist)
}

/// Shortens what wasm-bindgen wrote beside the programs: Trunk's own minifier does not know all of its syntax, and leaves
/// it as it is.
fn shorten_scripts(workshop: &Workshop, dist: &Path) -> Result<()> {
    for file in fs::read_dir(dist).context("cannot read the page's folder")? {
        let file = file?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("servis48-") && name.ends_with(".js") {
            let mut command = workshop.command("esbuild")?;
            command
                .arg(&file)
                .args([
                    "--minify",
                    "--format=esm",
                    "--allow-overwrite",
                    "--log-level=error",
                ])
                .arg(format!("--outfile={}", file.display()));
            workshop.step(&format!("shorten {name}"), &mut command)?;
        }
    }
    Ok(())
}

/// Builds the worker and returns the script that wrangler starts.
pub fn worker(workshop: &Workshop, flavour: Flavour) -> Result<PathBuf> {
    let script = workshop.root().join(flavour.folder()).join("index.js");
    let stamp = format!("worker-{}", flavour.name());
    once(workshop, &stamp, &WORKER, &script, |workshop| {
        let mut command = compiler(workshop, "worker-build")?;
        command
            .current_dir(workshop.root().join("worker"))
            .args(flavour.arguments())
            .env_remove("RUST_BACKTRACE")
            // Named here, its helpers are not downloaded.
            .env("WASM_BINDGEN_BIN", Tool::WasmBindgen.binary(workshop)?)
            .env("WASM_OPT_BIN", node::program(workshop, "wasm-opt"))
            .env("ESBUILD_BIN", node::program(workshop, "esbuild"));
        workshop.step(
            &format!("build the worker ({})", flavour.name()),
            &mut command,
        )?;
        check_worker(workshop, flavour)
    })?;
    Ok(script)
}

/// Looks into the finished program: what is deployed must not know the test clock, and a local
/// build without it would let every test of a deadline pass for the wrong reason.
fn check_worker(workshop: &Workshop, flavour: Flavour) -> Result<()> {
    let file = workshop.root().join(flavour.folder()).join("index_bg.wasm");
    let program = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let knows = program
        .windows(TEST_CLOCK.len())
        .any(|bytes| bytes == TEST_CLOCK.as_bytes());
    let (name, folder) = (flavour.name(), flavour.folder());
    match (flavour, knows) {
        (Flavour::Production, true) => bail!("the {name} worker in {folder} has the test clock"),
        (Flavour::Local(_), false) => bail!("the {name} worker in {folder} has no test clock"),
        _ => Ok(()),
    }
}

/// Does the work unless its output is there and its inputs are those of the last success.
fn once(
    workshop: &Workshop,
    name: &str,
    inputs: &[&str],
    output: &Path,
    work: impl FnOnce(&Workshop) -> Result<()>,
) -> Result<()> {
    let mut fingerprint = Fingerprint::new()
        .with(rust::identity(workshop)?.as_bytes())
        .with_files(workshop.root(), &SHARED)?
        .with_files(workshop.root(), inputs)?;
    for tool in Tool::ALL {
        fingerprint = fingerprint.with(tool.version(workshop)?.as_bytes());
    }
    let stamp = workshop.stamp(name);
    if output.is_file() && stamp.matches(fingerprint) {
        return Ok(());
    }
    stamp.clear()?;
    work(workshop)?;
    stamp.set(fingerprint)
}

/// The page's Content-Security-Policy lets no inline script run, so none may have got in, and the
/// file that starts the page must be named.
fn check_page(page: &str) -> Result<(), String> {
    for (_, rest) in page
        .match_indices("<script")
        .map(|(at, _)| page.split_at(at))
    {
        let tag = rest.split('>').next().unwrap_or(rest);
        if !tag.contains("src=") {
            return Err(format!(
                "an inline script ({tag}>…) would be blocked by the page's policy"
            ));
        }
    }
    let starts = ["src=/start", "src=\"/start"];
    if !starts.iter().any(|start| page.contains(start)) || !page.contains("data-wasm=") {
        return Err("nothing starts the page: app/index.html has to name start.js".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_local_flavours_carry_the_local_feature() {
        assert!(
            !Flavour::Production
                .arguments()
                .concat()
                .contains(LOCAL_FEATURE)
        );
        for mode in [Mode::Release, Mode::Dev] {
            let arguments = Flavour::Local(mode).arguments();
            assert!(
                arguments
                    .windows(2)
                    .any(|pair| pair == ["--features", LOCAL_FEATURE])
            );
            assert_ne!(Flavour::Local(mode).folder(), Flavour::Production.folder());
        }
    }

    #[test]
    fn an_inline_script_is_found() {
        let start = "<template data-wasm=/a.wasm></template><script src=/start-1.js></script>";
        assert!(check_page(start).is_ok());
        assert!(check_page(&format!("{start}<script>alert(1)</script>")).is_err());
        assert!(check_page("<p>nothing</p>").is_err());
    }
}
