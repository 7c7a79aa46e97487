//! The product running on this machine: workerd, started by wrangler on one port with local D1,
//! R2, queues and assets.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
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
const PAUSE: Duration = Duration::from_millis(200);

/// The five stars are the only cron expression of the product; `wrangler.toml` holds the same.
pub const CRON_PATH: &str = "/cdn-cgi/handler/scheduled?cron=*+*+*+*+*";

/// Where what the product prints goes.
#[derive(Debug, Clone)]
pub enum Output {
    Screen,
    File(PathBuf),
}

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
    output: Output,
    port: u16,
}

impl Runtime {
    pub fn start(workshop: &Workshop, product: &Product<'_>, output: Output) -> Result<Self> {
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
            .stdin(Stdio::null());
        match &output {
            Output::Screen => command.stdout(Stdio::piped()).stderr(Stdio::piped()),
            Output::File(path) => {
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder)?;
                }
                let file = File::create(path)
                    .with_context(|| format!("cannot write {}", path.display()))?;
                command.stdout(file.try_clone()?).stderr(file)
            }
        };
        let mut group = Group::start(&mut command)?;
        if let Some(stream) = group.child().stdout.take() {
            show(stream);
        }
        if let Some(stream) = group.child().stderr.take() {
            show(stream);
        }
        let mut runtime = Self {
            group,
            output,
            port: product.port,
        };
        runtime.wait_until_it_answers()?;
        Ok(runtime)
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
        match &self.output {
            Output::Screen => String::new(),
            Output::File(path) => {
                narrate::show_end(&fs::read_to_string(path).unwrap_or_default(), 40);
                format!("; all it said is in {}", path.display())
            }
        }
    }

    pub fn has_ended(&mut self) -> Result<bool> {
        Ok(self.group.finished()?.is_some())
    }

    pub fn stop(mut self) {
        self.group.stop();
    }
}

/// Links in mails lead back to this run. Browsers resolve every name under `localhost` themselves.
fn public_origin(port: u16) -> String {
    format!("PUBLIC_ORIGIN:http://{{slug}}.localhost:{port}")
}

/// Passes on what a stream says, but for what nobody needs to read.
fn show(stream: impl Read + Send + 'static) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if !is_noise(&line) {
                println!("  │ {line}");
            }
        }
    });
}

fn is_noise(line: &str) -> bool {
    let line = line.trim();
    let is_minute = line.contains("/cdn-cgi/handler/scheduled") && line.contains("200 OK");
    line.is_empty() || is_minute || line.contains("Request.cf")
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
