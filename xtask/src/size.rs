//! What a citizen's first visit weighs: every file the page loads before anything is clicked.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workshop::Workshop;

/// The most a first visit may weigh, compressed, in bytes.
pub const BUDGET: u64 = 300_000;

/// What a page cannot start without. The other icons and the manifest are for a home screen.
const WEIGHED: [&str; 6] = ["html", "js", "wasm", "css", "woff2", "svg"];

/// Attributes by which a page names files it loads; `data-` ones are read by the start script.
const ATTRIBUTES: [&str; 4] = [" src=", " href=", " data-js=", " data-wasm="];

/// Brotli at its highest quality, as the cloud's edge stores it.
const COMPRESS: &str = "const {brotliCompressSync, constants} = require('zlib'); \
    const {readFileSync} = require('fs'); \
    for (const file of process.argv.slice(1)) { \
      const params = {[constants.BROTLI_PARAM_QUALITY]: 11}; \
      console.log(brotliCompressSync(readFileSync(file), {params}).length); }";

/// Prints the table; returns the compressed total in bytes.
pub fn report(workshop: &Workshop) -> Result<u64> {
    let dist = workshop.root().join("dist");
    let files: Vec<PathBuf> = first_visit(&dist)?.into_iter().collect();
    let output = workshop
        .command("node")?
        .args(["-e", COMPRESS])
        .args(&files)
        .output()
        .context("cannot start node")?;
    if !output.status.success() {
        bail!(
            "node could not compress: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let sizes: Vec<u64> = text
        .lines()
        .filter_map(|line| line.trim().parse().ok())
        .collect();
    if sizes.len() != files.len() {
        bail!("node weighed {} of {} files", sizes.len(), files.len());
    }
    println!("A first visit loads:");
    let mut total = 0;
    for (file, size) in files.iter().zip(&sizes) {
        let name = file.strip_prefix(&dist).unwrap_or(file).display();
        let raw = fs::metadata(file)
            .map(|data| data.len())
            .unwrap_or_default();
        println!(
            "  {:>7} kB  of {:>7} kB  {name}",
            kilobytes(*size),
            kilobytes(raw)
        );
        total += size;
    }
    println!(
        "  {:>7} kB  compressed, of {} kB allowed",
        kilobytes(total),
        kilobytes(BUDGET)
    );
    Ok(total)
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

/// The page, the files it names, and what those name in turn.
fn first_visit(dist: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![dist.join("index.html")];
    while let Some(file) = waiting.pop() {
        let extension = file.extension().and_then(|extension| extension.to_str());
        let counts = extension.is_some_and(|extension| WEIGHED.contains(&extension));
        if !counts || !file.is_file() || found.contains(&file) {
            continue;
        }
        let text = match extension {
            Some("html" | "css" | "js") => fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?,
            _ => String::new(),
        };
        let folder = file.parent().unwrap_or(dist).to_owned();
        let names = match extension {
            Some("html") => named_by_page(&text),
            Some("css") => named_between(&text, "url(", ")"),
            Some("js") => [
                named_between(&text, "from '", "'"),
                named_between(&text, "from \"", "\""),
            ]
            .concat(),
            _ => Vec::new(),
        };
        for name in names {
            match name.strip_prefix('/') {
                Some(absolute) => waiting.push(dist.join(absolute)),
                None => waiting.push(folder.join(name.trim_start_matches("./"))),
            }
        }
        found.insert(file);
    }
    Ok(found)
}

fn named_by_page(page: &str) -> Vec<String> {
    let mut names = Vec::new();
    for attribute in ATTRIBUTES {
        for rest in page.split(attribute).skip(1) {
            let name = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => rest.split([' ', '>', '\n']).next(),
            };
            names.extend(name.map(str::to_owned));
        }
    }
    names
}

fn named_between(text: &str, start: &str, end: &str) -> Vec<String> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| rest.split(end).next())
        .map(|name| name.trim_matches(['"', '\'']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_the_page_leads_to_is_weighed_and_nothing_else() {
        let dist = std::env::temp_dir().join(format!("xtask-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets")).unwrap();
        for (name, text) in [
            (
                "index.html",
                "<link href=/a.css rel=stylesheet><link href=/big.png rel=icon><a href=/privacy>p</a>\
                <template data-js=\"/app.js\" data-wasm=/app.wasm id=start></template>",
            ),
            ("a.css", "@font-face { src: url(\"/letters.woff2\") }"),
            ("letters.woff2", ""),
            ("app.js", "import { x } from './snippets/s.js';"),
            ("snippets/s.js", ""),
            ("app.wasm", ""),
            ("big.png", ""),
            ("maplibre.js", ""),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let found = first_visit(&dist).unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|file| file.strip_prefix(&dist).unwrap().to_str().unwrap())
            .collect();
        assert_eq!(
            names,
            [
                "a.css",
                "app.js",
                "app.wasm",
                "index.html",
                "letters.woff2",
                "snippets/s.js"
            ]
        );
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn the_unit_is_a_thousand_bytes() {
        assert_eq!(kilobytes(299_999), "299.9");
    }
}
