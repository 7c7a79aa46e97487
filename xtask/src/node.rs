//! The npm packages: wrangler, a Node new enough for it, esbuild, binaryen, playwright, the map.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::fingerprint::{Fingerprint, Stamp};
use crate::workshop::{Workshop, find};

pub fn plan(workshop: &Workshop) -> Result<Option<String>> {
    if stamp(workshop).matches(fingerprint(workshop)?) {
        return Ok(None);
    }
    Ok(Some(
        "npm ci (wrangler, node, esbuild, binaryen, playwright; under a minute)".to_owned(),
    ))
}

pub fn install(workshop: &Workshop) -> Result<()> {
    if find("npm").is_none() {
        bail!(
            "npm is missing; install Node.js with npm (any version from 18 on) and run this again"
        );
    }
    stamp(workshop).clear()?;
    let mut command = workshop.plain_command("npm")?;
    command
        .args(["ci", "--no-audit", "--no-fund"])
        // The browser is the system's own; playwright's builds come from a server of its own.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    workshop.step("npm ci", &mut command)?;
    stamp(workshop).set(fingerprint(workshop)?)
}

/// The mark lies inside the folder, so that it goes when the folder goes.
fn stamp(workshop: &Workshop) -> Stamp {
    Stamp::new(workshop.root().join("node_modules/.servis48"))
}

fn fingerprint(workshop: &Workshop) -> Result<Fingerprint> {
    Fingerprint::new().with_files(workshop.root(), &["package.json", "package-lock.json"])
}

/// A program of an npm package, by its full path.
pub fn program(workshop: &Workshop, name: &str) -> PathBuf {
    workshop.root().join("node_modules/.bin").join(name)
}
