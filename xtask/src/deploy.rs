//! Sends the product to the account that wrangler is signed in to. Every command is printed before
//! it runs; resources that are already there are left as they are.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::build::{self, Flavour, Mode};
use crate::setup::{self, Piece};
use crate::workshop::Workshop;
use crate::{database, secrets};

pub const BUCKET: &str = "servis48-files";
pub const QUEUES: [&str; 2] = ["servis48-notices", "servis48-notices-dead"];
/// What `PUBLIC_ORIGIN` ends with as long as nobody has set it.
const EXAMPLE_DOMAIN: &str = ".servis48.example";
const JURISDICTION: &str = "eu";

/// One step of a deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Deed {
    /// Builds the page.
    App,
    /// Builds the worker without any feature.
    Worker,
    /// Runs wrangler.
    Wrangler(Vec<String>),
    /// Runs the second command unless the first one succeeds.
    Unless(Vec<String>, Vec<String>),
    /// Gives the worker its key once; a new one would end every session.
    Secret,
}

fn plan() -> Vec<Deed> {
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut deeds = vec![
        Deed::Wrangler(words("whoami")),
        Deed::App,
        Deed::Worker,
        Deed::Unless(
            words(&format!("d1 info {}", database::NAME)),
            words(&format!(
                "d1 create {} --jurisdiction {JURISDICTION}",
                database::NAME
            )),
        ),
        Deed::Unless(
            words(&format!(
                "r2 bucket info {BUCKET} --jurisdiction {JURISDICTION}"
            )),
            words(&format!(
                "r2 bucket create {BUCKET} --jurisdiction {JURISDICTION}"
            )),
        ),
    ];
    for queue in QUEUES {
        deeds.push(Deed::Unless(
            words(&format!("queues info {queue}")),
            words(&format!("queues create {queue}")),
        ));
    }
    deeds.extend([
        Deed::Wrangler(words(&format!(
            "d1 migrations apply {} --remote",
            database::NAME
        ))),
        Deed::Secret,
        Deed::Wrangler(words("deploy")),
    ]);
    deeds
}

impl Deed {
    /// The step as it would be typed.
    fn text(&self) -> String {
        match self {
            Self::App => "node app/map/build.mjs && trunk build --release --dist dist".to_owned(),
            Self::Worker => {
                format!(
                    "cd worker && worker-build {}",
                    Flavour::Production.arguments().join(" ")
                )
            }
            Self::Wrangler(words) => format!("npx wrangler {}", words.join(" ")),
            Self::Unless(probe, words) => {
                format!(
                    "npx wrangler {} || npx wrangler {}",
                    probe.join(" "),
                    words.join(" ")
                )
            }
            Self::Secret => format!(
                "npx wrangler secret list | grep {0} || \
                 openssl rand -hex 32 | npx wrangler secret put {0}",
                secrets::SECRET_KEY
            ),
        }
    }

    fn perform(&self, workshop: &Workshop) -> Result<()> {
        match self {
            Self::App => build::app(workshop, Mode::Release).map(|_| ()),
            Self::Worker => build::worker(workshop, Flavour::Production).map(|_| ()),
            Self::Wrangler(words) => wrangler(workshop, words),
            Self::Unless(probe, words) => {
                if workshop.wrangler()?.args(probe).output()?.status.success() {
                    println!("  is there already");
                    return Ok(());
                }
                wrangler(workshop, words)
            }
            Self::Secret => put_secret(workshop),
        }
    }
}

pub fn run(workshop: &mut Workshop, dry_run: bool) -> Result<()> {
    if dry_run {
        for deed in plan() {
            println!("{}", deed.text());
        }
        return Ok(());
    }
    let configuration = fs::read_to_string(workshop.root().join("wrangler.toml"))
        .context("cannot read wrangler.toml")?;
    if configuration.contains(EXAMPLE_DOMAIN) {
        bail!(
            "wrangler.toml still has the example domain {EXAMPLE_DOMAIN}; set PUBLIC_ORIGIN to \
             the address your municipalities will have"
        );
    }
    setup::prepare(workshop, &Piece::TO_BUILD)?;
    for deed in plan() {
        println!("$ {}", deed.text());
        deed.perform(workshop)?;
    }
    Ok(())
}

fn wrangler(workshop: &Workshop, words: &[String]) -> Result<()> {
    let status = workshop
        .wrangler()?
        .args(words)
        .status()
        .context("cannot start wrangler")?;
    if !status.success() {
        bail!(
            "`wrangler {}` failed. Not signed in? Run `npx wrangler login`, and this again",
            words.join(" ")
        );
    }
    Ok(())
}

fn put_secret(workshop: &Workshop) -> Result<()> {
    let list = workshop.wrangler()?.args(["secret", "list"]).output()?;
    if String::from_utf8_lossy(&list.stdout).contains(secrets::SECRET_KEY) {
        println!("  is there already");
        return Ok(());
    }
    let mut child = workshop
        .wrangler()?
        .args(["secret", "put", secrets::SECRET_KEY])
        .stdin(Stdio::piped())
        .spawn()
        .context("cannot start wrangler")?;
    let mut pipe = child
        .stdin
        .take()
        .context("wrangler takes the secret on its input")?;
    pipe.write_all(secrets::random_key()?.as_bytes())
        .context("cannot hand over the secret")?;
    drop(pipe);
    if !child.wait()?.success() {
        bail!("`wrangler secret put {}` failed", secrets::SECRET_KEY);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<String> {
        plan().iter().map(Deed::text).collect()
    }

    #[test]
    fn nothing_local_is_deployed() {
        for line in lines() {
            assert!(
                !line.contains("local") && !line.contains("--features"),
                "{line}"
            );
            assert!(!line.contains("--dev"), "{line}");
        }
    }

    #[test]
    fn the_build_that_is_sent_is_made_first_and_without_features() {
        let lines = lines();
        let built = lines
            .iter()
            .position(|line| line.contains("worker-build --release"))
            .unwrap();
        let sent = lines
            .iter()
            .position(|line| line == "npx wrangler deploy")
            .unwrap();
        assert!(built < sent);
        assert!(lines[built].contains(Flavour::Production.folder()));
    }

    #[test]
    fn citizens_data_stays_in_the_union() {
        let text = lines().join("\n");
        assert!(text.contains("d1 create servis48 --jurisdiction eu"));
        assert!(text.contains("r2 bucket create servis48-files --jurisdiction eu"));
    }
}
