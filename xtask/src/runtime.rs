//! The product running on this machine: workerd, started by wrangler on one port with local D1,
//! R2, queues and assets.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::clock::Stopwatch;
use crate::process::{self, Group};
use crate::workshop::Workshop;
use crate::{narrate, port};

const START_LIMIT: Duration = Duration::from_secs(120);
const END_LIMIT: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(200);

/// The five stars are the only cron expression of the product; `wrangler.toml` holds the same.
pub const CRON_PATH: &str = "/cdn-cgi/handler/scheduled?cron=*+*+*+*+*";

/// What is run and where it keeps its state.
#[derive(Debug)]
pub struct Product<'a> {
    pub script: &'a Path,
    pub assets: &'a Path,
    pub state: &'a Path,
    pub port: u16,
}

#[derive(Debug)]
pub struct Runtime {
    group: Group,
    log: PathBuf,
    port: u16,
}

impl Runtime {
    /// Starts the product and returns when it answers; everything it prints goes to `log`.
    pub fn start(workshop: &Workshop, product: &Product<'_>, log: &Path) -> Result<Self> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot create {}", folder.display()))?;
        }
        File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut runtime = Self {
            group: launch(workshop, product, log)?,
            log: log.to_owned(),
            port: product.port,
        };
        runtime.wait_until_it_answers()?;
        Ok(runtime)
    }

    /// Ends the product as a power cut would, and starts it again on the same port.
    pub fn crash_and_restart(&mut self, workshop: &Workshop, product: &Product<'_>) -> Result<()> {
        self.group.kill();
        let watch = Stopwatch::start();
        // The children of what was killed may hold the port for a moment longer.
        while let Err(taken) = port::must_be_free(self.port) {
            if watch.elapsed().0 > END_LIMIT {
                return Err(taken);
            }
            thread::sleep(PAUSE);
        }
        self.group = launch(workshop, product, &self.log)?;
        self.wait_until_it_answers()
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let watch = Stopwatch::start();
        loop {
            if process::interrupted() {
                bail!("interrupted");
            }
            if self.has_ended()? {
                bail!("wrangler ended before it was ready{}", self.last_words());
            }
            if port::status(self.port, "/").is_ok_and(|status| status < 500) {
                return Ok(());
            }
            if watch.elapsed().0 > START_LIMIT {
                bail!(
                    "nothing answers on port {} after {}",
                    self.port,
                    watch.elapsed()
                );
            }
            thread::sleep(PAUSE);
        }
    }

    fn last_words(&self) -> String {
        narrate::show_end(&fs::read_to_string(&self.log).unwrap_or_default(), 40);
        format!("; all it said is in {}", self.log.display())
    }

    /// From now on shows on the screen what the product prints.
    pub fn show(&self) -> Result<()> {
        let mut lines = BufReader::new(File::open(&self.log).context("cannot read the log")?);
        lines
            .seek(SeekFrom::End(0))
            .context("cannot read the log")?;
        thread::spawn(move || {
            let mut line = String::new();
            loop {
                match lines.read_line(&mut line) {
                    Ok(_) if line.ends_with('\n') => {
                        if !is_noise(&line) {
                            println!("  │ {}", line.trim_end());
                        }
                        line.clear();
                    }
                    // At the end, or in the middle of a line: the rest comes later.
                    Ok(_) => thread::sleep(PAUSE),
                    Err(_) => return,
                }
            }
        });
        Ok(())
    }

    pub fn has_ended(&mut self) -> Result<bool> {
        Ok(self.group.finished()?.is_some())
    }

    pub fn stop(mut self) {
        self.group.stop();
    }
}

/// Starts wrangler; what it prints is added to the log.
fn launch(workshop: &Workshop, product: &Product<'_>, log: &Path) -> Result<Group> {
    let file = OpenOptions::new()
        .append(true)
        .open(log)
        .with_context(|| format!("cannot write {}", log.display()))?;
    let errors = file.try_clone().context("cannot share the log file")?;
    let mut command = workshop.wrangler()?;
    command
        .arg("dev")
        .arg(product.script)
        .arg("--assets")
        .arg(product.assets)
        .arg("--persist-to")
        .arg(product.state)
        .args(["--ip", "127.0.0.1", "--port", &product.port.to_string()])
        .args(["--inspector-port", &port::free()?.to_string()])
        .args(["--var", &public_origin(product.port)])
        .args(["--test-scheduled", "--show-interactive-dev-session=false"])
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(errors);
    Group::start(&mut command)
}

/// Links in mails lead back to this run. Browsers resolve every name under `localhost` themselves.
fn public_origin(port: u16) -> String {
    format!("PUBLIC_ORIGIN:http://{{slug}}.localhost:{port}")
}

/// How lines begin that tell nothing new: the bindings at every reload, and a look-up of the place
/// on Earth that fails without internet and is not needed.
const NOISE: [&str; 9] = [
    "Your Worker has access to the following bindings",
    "Binding ",
    "env.",
    "⎔ Connection status",
    "[wrangler:info] ✨ Parsed",
    "Error: getaddrinfo ENOTFOUND workers.cloudflare.com",
    "at GetAddrInfoReqWrap.",
    "Unable to fetch the `Request.cf`",
    "[wrangler:warn] Unable to fetch the `Request.cf`",
];

/// Whether nobody needs to read a line; the sweep of every minute is only told when it fails.
fn is_noise(line: &str) -> bool {
    let line = line.trim();
    let is_minute = line.contains("/cdn-cgi/handler/scheduled") && line.contains("200 OK");
    line.is_empty() || is_minute || NOISE.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_sweep_is_not_noise() {
        assert!(is_noise(
            "[wrangler:info] GET /cdn-cgi/handler/scheduled 200 OK (4ms)"
        ));
        assert!(!is_noise(
            "[wrangler:info] GET /cdn-cgi/handler/scheduled 500 Error (4ms)"
        ));
        assert!(!is_noise("[wrangler:info] GET /api/health 200 OK (4ms)"));
    }
}
