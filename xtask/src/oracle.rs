//! Python with the packages of the deadline oracle, in a folder of the cache: neither the system's
//! Python nor the tree is written to.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::fingerprint::{Fingerprint, Stamp};
use crate::workshop::{Workshop, find};

const REQUIREMENTS: &str = "e2e/oracle/requirements.txt";
const SCRIPT: &str = "e2e/oracle/deadline_oracle.py";

/// Debian keeps what `python3 -m venv` needs in a package of its own.
const PACKAGES: [&str; 2] = ["python3", "python3-venv"];
const FEATURES: &str = "import ensurepip, sys, venv, zoneinfo; sys.exit(sys.version_info < (3, 9))";

pub fn plan(workshop: &Workshop) -> Result<Option<String>> {
    let ready = stamp(workshop)?.matches(fingerprint(workshop)?) && python(workshop)?.is_file();
    Ok((!ready).then(|| "the Python packages of the deadline oracle, from pypi.org".to_owned()))
}

pub fn install(workshop: &Workshop) -> Result<()> {
    if !is_able(workshop)? {
        if find("apt-get").is_none() {
            bail!(
                "Python 3.9 or later with its venv module is missing; install it and run this again"
            );
        }
        debian::install_packages(workshop, &PACKAGES)?;
    }
    let folder = folder(workshop)?;
    let mut create = workshop.plain_command("python3")?;
    create.args(["-m", "venv", "--clear"]).arg(&folder);
    workshop.step("python3 -m venv", &mut create)?;

    let mut command = own_python(workshop)?;
    command
        .args([
            "-m",
            "pip",
            "install",
            "--no-input",
            "--disable-pip-version-check",
            "--require-hashes",
            "--only-binary=:all:",
            "-r",
        ])
        .arg(REQUIREMENTS);
    workshop
        .step("pip install, for the deadline oracle", &mut command)
        .with_context(|| {
            format!("the packages of {REQUIREMENTS} could not be installed; is pypi.org reachable?")
        })?;
    stamp(workshop)?.set(fingerprint(workshop)?)
}

/// The oracle, asking this very tool.
pub fn command(workshop: &Workshop) -> Result<Command> {
    let mut command = own_python(workshop)?;
    // Nothing compiled is left beside the scripts.
    command.args(["-B", SCRIPT]);
    // A build that went on meanwhile may have replaced this program; then the script asks cargo for it.
    let own = std::env::current_exe().context("this program does not know its own path")?;
    if own.is_file() {
        command.arg("--program").arg(own);
    }
    Ok(command)
}

/// The folder's own Python, whatever packages the user's environment points at.
fn own_python(workshop: &Workshop) -> Result<Command> {
    let python = python(workshop)?;
    let mut command = workshop.plain_command(&python.to_string_lossy())?;
    command.env_remove("PYTHONPATH").env_remove("PYTHONHOME");
    Ok(command)
}

fn is_able(workshop: &Workshop) -> Result<bool> {
    if find("python3").is_none() {
        return Ok(false);
    }
    let answer = workshop
        .plain_command("python3")?
        .args(["-c", FEATURES])
        .output()
        .context("cannot start python3")?;
    Ok(answer.status.success())
}

fn folder(workshop: &Workshop) -> Result<PathBuf> {
    let name = format!("oracle-{}", fingerprint(workshop)?.text());
    Ok(workshop.cache().join(name))
}

fn python(workshop: &Workshop) -> Result<PathBuf> {
    Ok(folder(workshop)?.join("bin/python"))
}

/// The mark lies inside the folder, so that it goes when the folder goes.
fn stamp(workshop: &Workshop) -> Result<Stamp> {
    Ok(Stamp::new(folder(workshop)?.join(".servis48")))
}

/// Packages belong to one version of Python; after an upgrade of the system they are fetched again.
fn fingerprint(workshop: &Workshop) -> Result<Fingerprint> {
    let version = workshop.plain_command("python3")?.arg("-VV").output();
    let version = version.map(|output| output.stdout).unwrap_or_default();
    Ok(Fingerprint::new()
        .with_files(workshop.root(), &[REQUIREMENTS])?
        .with(&version))
}
