//! The compiler: the user's own where it has the wasm32 target or can get it, Debian's otherwise.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::debian::{self, Farm};
use crate::workshop::{Workshop, find};
use crate::{narrate, process};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// A reachable server brings the target in seconds; one that is not must not hold the set-up.
const RUSTUP_LIMIT: Duration = Duration::from_secs(240);

/// Which compiler everything is built with.
#[derive(Debug)]
pub enum Toolchain {
    /// What `cargo` and `rustc` on the user's PATH are.
    Own,
    /// Debian's packages with a wasm32 library of our own beside them.
    Debian(Farm),
}

/// Picks the toolchain that is ready; where none is, the user's own, which set-up then completes.
pub fn choose(workshop: &Workshop) -> Result<Toolchain> {
    if !debian_is_asked_for() && has_target(workshop)? {
        return Ok(Toolchain::Own);
    }
    Ok(Farm::ready(workshop)?.map_or(Toolchain::Own, Toolchain::Debian))
}

/// What is missing to compile for wasm32, as a plan; nothing if it is all there.
pub fn target_plan(workshop: &Workshop) -> Result<Option<String>> {
    if matches!(workshop.toolchain(), Toolchain::Debian(_)) {
        return Ok(None);
    }
    if debian_is_asked_for() {
        return Ok(Some(
            "Debian's compiler packages, and its standard library built".to_owned(),
        ));
    }
    if has_target(workshop)? {
        return Ok(None);
    }
    Ok(Some(format!(
        "rustup target add {TARGET}; Debian's packages where rustup's server cannot be reached"
    )))
}

pub fn install_target(workshop: &mut Workshop) -> Result<()> {
    if !debian_is_asked_for() && find("rustup").is_some() {
        let mut command = workshop.plain_command("rustup")?;
        command.args(["target", "add", TARGET]);
        let title = format!("rustup target add {TARGET}");
        let outcome = narrate::attempt(&workshop.logs(), &title, &mut command, Some(RUSTUP_LIMIT))?;
        if outcome.success && has_target(workshop)? {
            return Ok(());
        }
        if process::interrupted() {
            bail!("interrupted");
        }
        narrate::note("rustup could not bring it; going on with Debian's packages.");
    }
    let farm = debian::install(workshop)?;
    workshop.use_toolchain(Toolchain::Debian(farm));
    Ok(())
}

/// The formatter and the linter, as a plan; nothing if both answer.
pub fn checkers_plan(workshop: &Workshop) -> Result<Option<String>> {
    for checker in ["fmt", "clippy"] {
        let answers = workshop
            .plain_command("cargo")?
            .args([checker, "--version"])
            .output();
        if !answers.is_ok_and(|output| output.status.success()) {
            return Ok(Some("rustup component add rustfmt clippy".to_owned()));
        }
    }
    Ok(None)
}

pub fn install_checkers(workshop: &Workshop) -> Result<()> {
    if workshop.farm().is_some() || find("rustup").is_none() {
        bail!("`cargo fmt` and `cargo clippy` are missing; install them for your compiler");
    }
    let mut command = workshop.plain_command("rustup")?;
    command.args(["component", "add", "rustfmt", "clippy"]);
    workshop.step("rustup component add rustfmt clippy", &mut command)?;
    Ok(())
}

/// The version line of the compiler in use: another compiler means building again.
pub fn identity(workshop: &Workshop) -> Result<String> {
    let output = workshop
        .plain_command("rustc")?
        .arg("-vV")
        .output()
        .context("cannot start rustc")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The host part of the compiler's own description, for example `x86_64-unknown-linux-gnu`.
pub fn host(identity: &str) -> Option<&str> {
    identity
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
}

fn debian_is_asked_for() -> bool {
    std::env::var_os("SERVIS48_TOOLCHAIN").is_some_and(|choice| choice == "debian")
}

fn has_target(workshop: &Workshop) -> Result<bool> {
    let output = workshop
        .plain_command("rustc")?
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("cannot start rustc")?;
    let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok(output.status.success() && has_library(Path::new(&folder)))
}

/// Whether a folder holds a compiled standard library.
pub fn has_library(folder: &Path) -> bool {
    let Ok(entries) = folder.read_dir() else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_read_from_the_description() {
        let text = "rustc 1.95.0\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0\n";
        assert_eq!(host(text), Some("x86_64-unknown-linux-gnu"));
        assert_eq!(host("rustc 1.95.0"), None);
    }
}
