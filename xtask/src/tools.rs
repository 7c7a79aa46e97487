//! The command-line tools that come from crates.io, kept in the cache by version.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use crate::lockfile::locked_version;
use crate::narrate;
use crate::process;
use crate::workshop::Workshop;

/// Where a prebuilt binary exists it is there in seconds; waiting longer saves nothing.
const PREBUILT_LIMIT: Duration = Duration::from_secs(120);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    WasmBindgen,
    WorkerBuild,
    Trunk,
}

impl Tool {
    pub const ALL: [Self; 3] = [Self::WasmBindgen, Self::WorkerBuild, Self::Trunk];

    pub const fn package(self) -> &'static str {
        match self {
            Self::WasmBindgen => "wasm-bindgen-cli",
            Self::WorkerBuild => "worker-build",
            Self::Trunk => "trunk",
        }
    }

    const fn program(self) -> &'static str {
        match self {
            Self::WasmBindgen => "wasm-bindgen",
            Self::WorkerBuild => "worker-build",
            Self::Trunk => "trunk",
        }
    }

    /// The two that must fit a library follow Cargo.lock; later Trunks ask for a later compiler
    /// than `rust-version` in Cargo.toml.
    pub fn version(self, workshop: &Workshop) -> Result<String> {
        match self {
            Self::WasmBindgen => locked_version(workshop.root(), "wasm-bindgen"),
            Self::WorkerBuild => locked_version(workshop.root(), "worker"),
            Self::Trunk => Ok("0.21.14".to_owned()),
        }
    }

    /// wasm-bindgen rewrites megabytes and is slow unoptimised; the others only start programs.
    const fn optimisation(self) -> &'static str {
        match self {
            Self::WasmBindgen => "1",
            Self::WorkerBuild | Self::Trunk => "0",
        }
    }

    /// Minutes from source on two cores, for the announcement.
    const fn minutes(self) -> &'static str {
        match self {
            Self::WasmBindgen => "about a minute",
            Self::WorkerBuild | Self::Trunk => "one to five minutes",
        }
    }

    pub fn folder(self, workshop: &Workshop) -> Result<PathBuf> {
        let name = format!("{}-{}", self.package(), self.version(workshop)?);
        Ok(workshop.cache().join("tools").join(name))
    }

    /// The program itself. Cargo moves it here only after a complete build.
    pub fn binary(self, workshop: &Workshop) -> Result<PathBuf> {
        Ok(self.folder(workshop)?.join("bin").join(self.program()))
    }

    pub fn plan(self, workshop: &Workshop) -> Result<Option<String>> {
        if self.binary(workshop)?.is_file() {
            return Ok(None);
        }
        let version = self.version(workshop)?;
        let how = if has_binstall(workshop)? {
            "prebuilt where there is one, else from source"
        } else {
            "from source"
        };
        Ok(Some(format!(
            "{} {version}, {how} ({})",
            self.package(),
            self.minutes()
        )))
    }

    pub fn install(self, workshop: &Workshop) -> Result<()> {
        let wanted = format!("{}@{}", self.package(), self.version(workshop)?);
        if has_binstall(workshop)? && self.install_prebuilt(workshop, &wanted)? {
            return Ok(());
        }
        let level = self.optimisation();
        let mut command = workshop.plain_command("cargo")?;
        command
            .args(["install", "--locked", "--root"])
            .arg(self.folder(workshop)?)
            .arg(&wanted)
            // Outside the project neither its settings nor its lock file can interfere.
            .current_dir(existing(workshop.cache().to_owned())?)
            // The shared folder lets an install that was cut off go on where it stopped.
            .env(
                "CARGO_TARGET_DIR",
                workshop.cache().join(format!("build-opt{level}")),
            )
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_INCREMENTAL", "false")
            .env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
        workshop.step(
            &format!("cargo install {wanted} ({})", self.minutes()),
            &mut command,
        )?;
        Ok(())
    }

    fn install_prebuilt(self, workshop: &Workshop, wanted: &str) -> Result<bool> {
        let mut command = workshop.plain_command("cargo")?;
        command
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
                "--root",
            ])
            .arg(self.folder(workshop)?)
            .arg(wanted)
            .current_dir(existing(workshop.cache().to_owned())?)
            .env("BINSTALL_DISABLE_TELEMETRY", "true");
        let title = format!("cargo binstall {wanted}");
        let outcome =
            narrate::attempt(&workshop.logs(), &title, &mut command, Some(PREBUILT_LIMIT))?;
        Ok(outcome.success && !process::interrupted() && self.binary(workshop)?.is_file())
    }
}

fn has_binstall(workshop: &Workshop) -> Result<bool> {
    let answer = workshop
        .plain_command("cargo")?
        .args(["binstall", "-V"])
        .output();
    Ok(answer.is_ok_and(|output| output.status.success()))
}

fn existing(folder: PathBuf) -> Result<PathBuf> {
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
