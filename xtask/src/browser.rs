//! Chromium for the browser tests: the system's own, never one that playwright downloads.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::debian;
use crate::workshop::{Workshop, find};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const ON_A_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// DejaVu has the letters of all our languages, Cyrillic included.
const PACKAGES: [&str; 2] = ["chromium", "fonts-dejavu-core"];

pub fn plan(workshop: &mut Workshop) -> Option<String> {
    match look() {
        Some(path) => {
            workshop.use_chromium(path);
            None
        }
        None => Some(format!("apt-get install {}", PACKAGES.join(" "))),
    }
}

pub fn install(workshop: &mut Workshop) -> Result<()> {
    if find("apt-get").is_none() {
        bail!("no Chromium found; install it, or set CHROMIUM to the path of one");
    }
    debian::install_packages(workshop, &PACKAGES)?;
    let Some(path) = look() else {
        bail!("Chromium was installed but is not on PATH; set CHROMIUM to its path");
    };
    workshop.use_chromium(path);
    Ok(())
}

fn look() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    let mac = Some(PathBuf::from(ON_A_MAC)).filter(|path| path.is_file());
    named
        .or_else(|| NAMES.iter().find_map(|name| find(name)))
        .or(mac)
}
