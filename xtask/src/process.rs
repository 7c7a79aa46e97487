//! Child processes that never outlive the tool: each runs in a process group of its own, and the
//! whole group is ended with it (wrangler starts workerd, npx starts browsers).

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::clock::Stopwatch;

const POLL: Duration = Duration::from_millis(50);
const PATIENCE: Duration = Duration::from_secs(5);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C, SIGTERM and SIGHUP only set a mark; whoever waits sees it and cleans up.
pub fn catch_interrupts() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst))
        .context("cannot listen for Ctrl-C")
}

pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A running child with everything it starts.
#[derive(Debug)]
pub struct Group {
    child: Child,
}

impl Group {
    pub fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start `{name}`"))?;
        Ok(Self { child })
    }

    /// The exit status, or nothing while it still runs.
    pub fn finished(&mut self) -> Result<Option<ExitStatus>> {
        self.child
            .try_wait()
            .context("cannot watch a child process")
    }

    /// Waits for the end, calling `tick` in between; an interrupt ends the group and is an error.
    /// Nothing is returned where the group had to be ended because `limit` had passed.
    pub fn wait(
        &mut self,
        limit: Option<Duration>,
        mut tick: impl FnMut(),
    ) -> Result<Option<ExitStatus>> {
        let watch = Stopwatch::start();
        loop {
            if let Some(status) = self.finished()? {
                return Ok(Some(status));
            }
            if interrupted() {
                self.stop();
                bail!("interrupted");
            }
            if limit.is_some_and(|limit| watch.elapsed().0 > limit) {
                self.stop();
                return Ok(None);
            }
            tick();
            sleep(POLL);
        }
    }

    /// Asks the group to end, and makes it after a few seconds.
    pub fn stop(&mut self) {
        self.send(Signal::SIGTERM);
        let mut waited = Duration::ZERO;
        while waited < PATIENCE && matches!(self.child.try_wait(), Ok(None)) {
            sleep(POLL);
            waited += POLL;
        }
        self.kill();
    }

    /// Ends the whole group at once: nobody in it gets to finish anything.
    pub fn kill(&mut self) {
        self.send(Signal::SIGKILL);
        let _ = self.child.wait();
    }

    fn send(&self, signal: Signal) {
        if let Ok(group) = i32::try_from(self.child.id()) {
            // An error here means that nobody is left in the group.
            let _ = killpg(Pid::from_raw(group), signal);
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grandchildren_end_by(end: fn(&mut Group), script: &str) {
        let mut group = Group::start(Command::new("sh").args(["-c", script])).unwrap();
        let id = Pid::from_raw(i32::try_from(group.child.id()).unwrap());
        end(&mut group);
        // The null signal only asks whether anybody of the group is left; a killed grandchild
        // may stay for a moment until init has collected it.
        let gone = (0..40).any(|_| {
            sleep(POLL);
            killpg(id, None).is_err()
        });
        assert!(gone);
    }

    #[test]
    fn grandchildren_end_with_the_group() {
        grandchildren_end_by(Group::stop, "sleep 600 & wait");
    }

    #[test]
    fn a_kill_ends_also_those_who_would_rather_finish() {
        let watch = Stopwatch::start();
        grandchildren_end_by(Group::kill, "trap '' TERM; sleep 600 & wait");
        assert!(watch.elapsed().0 < PATIENCE);
    }
}
