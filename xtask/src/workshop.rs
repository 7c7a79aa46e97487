//! Where things are on this machine, and how a program is started so that it finds them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::debian::Farm;
use crate::fingerprint::Stamp;
use crate::rust::Toolchain;
use crate::tools::Tool;
use crate::{narrate, rust};

#[derive(Debug)]
pub struct Workshop {
    root: PathBuf,
    cache: PathBuf,
    toolchain: Toolchain,
    chromium: Option<PathBuf>,
}

impl Workshop {
    pub fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("the tools lie in a folder of the project")?
            .to_owned();
        let mut workshop = Self {
            root,
            cache: cache()?,
            toolchain: Toolchain::Own,
            chromium: None,
        };
        workshop.toolchain = rust::choose(&workshop)?;
        Ok(workshop)
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The per-user folder where tools are kept, by version; the tree stays clean.
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    pub fn toolchain(&self) -> &Toolchain {
        &self.toolchain
    }

    pub fn use_toolchain(&mut self, toolchain: Toolchain) {
        self.toolchain = toolchain;
    }

    pub fn chromium(&self) -> Option<&Path> {
        self.chromium.as_deref()
    }

    pub fn use_chromium(&mut self, path: PathBuf) {
        self.chromium = Some(path);
    }

    /// What the tools themselves leave behind: stamps and logs.
    pub fn notes(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    pub fn logs(&self) -> PathBuf {
        self.notes().join("logs")
    }

    pub fn stamp(&self, name: &str) -> Stamp {
        Stamp::new(self.notes().join(format!("{name}.stamp")))
    }

    /// Runs a step that must succeed, and returns what it printed.
    pub fn step(&self, title: &str, command: &mut Command) -> Result<String> {
        narrate::step(&self.logs(), title, command)
    }

    /// A program of the project: the npm packages' Node comes before the system's, the tools of
    /// the cache before the user's own, which stay untouched.
    pub fn command(&self, program: &str) -> Result<Command> {
        let mut places = vec![self.root.join("node_modules/.bin")];
        for tool in Tool::ALL {
            places.push(tool.folder(self)?.join("bin"));
        }
        self.started_with(program, places)
    }

    /// A program that is there before anything is set up (cargo, npm, apt-get).
    pub fn plain_command(&self, program: &str) -> Result<Command> {
        self.started_with(program, Vec::new())
    }

    fn started_with(&self, program: &str, mut places: Vec<PathBuf>) -> Result<Command> {
        if let Toolchain::Debian(farm) = &self.toolchain {
            places.insert(0, farm.programs());
        }
        places.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(places).context("PATH cannot be put together")?;
        let mut command = Command::new(find_in(&path, program).unwrap_or_else(|| program.into()));
        command.current_dir(&self.root).env("PATH", path);
        // Cargo describes this tool to it; a program started from here must not read that.
        for name in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"] {
            command.env_remove(name);
        }
        if let Toolchain::Debian(farm) = &self.toolchain {
            farm.apply(&mut command);
        }
        Ok(command)
    }

    pub fn cargo(&self) -> Result<Command> {
        self.command("cargo")
    }

    /// Wrangler as a tool: no questions, no telemetry, no look-ups of its own version.
    pub fn wrangler(&self) -> Result<Command> {
        let mut command = self.command("wrangler")?;
        command
            .env("CI", "1")
            .env("NO_COLOR", "1")
            .env("WRANGLER_SEND_METRICS", "false")
            .env("WRANGLER_SEND_ERROR_REPORTS", "false")
            .env("WRANGLER_HIDE_BANNER", "true")
            .env("WRANGLER_LOG_PATH", self.logs().join("wrangler"));
        Ok(command)
    }

    /// Where cargo puts what it builds; a second toolchain has its own place, so that the two do
    /// not undo each other's work.
    pub fn farm(&self) -> Option<&Farm> {
        match &self.toolchain {
            Toolchain::Debian(farm) => Some(farm),
            Toolchain::Own => None,
        }
    }
}

fn cache() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("SERVIS48_CACHE") {
        return Ok(folder.into());
    }
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let base = base
        .or(home)
        .context("neither XDG_CACHE_HOME nor HOME is set")?;
    Ok(base.join("servis48"))
}

/// The first program of that name on a search path.
pub fn find_in(path: &OsString, program: &str) -> Option<PathBuf> {
    env::split_paths(path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The first program of that name on the user's own search path.
pub fn find(program: &str) -> Option<PathBuf> {
    find_in(&env::var_os("PATH").unwrap_or_default(), program)
}
