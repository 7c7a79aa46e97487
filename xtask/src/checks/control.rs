//! Lets a test kill the product in the middle of its work: whoever connects and writes the line
//! `restart` reads `ok` once the product was killed and runs again.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

const POLL: Duration = Duration::from_millis(20);

/// Somebody who connects writes at once.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub struct Control {
    listener: TcpListener,
    address: SocketAddr,
}

impl Control {
    pub fn open() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .context("no port is free on this machine")?;
        // Nobody may ever connect, and the end of the tests must be noticed all the same.
        listener
            .set_nonblocking(true)
            .context("cannot listen without waiting")?;
        let address = listener.local_addr().context("a listener has an address")?;
        Ok(Self { listener, address })
    }

    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Does what is asked for until `over` is set.
    pub fn serve(&self, over: &AtomicBool, mut restart: impl FnMut() -> Result<()>) {
        while !over.load(Ordering::SeqCst) {
            match self.listener.accept() {
                Ok((stream, _)) => answer(&stream, &mut restart),
                Err(error) if error.kind() == ErrorKind::WouldBlock => sleep(POLL),
                // A caller that went away; the next one is no worse off.
                Err(_) => sleep(POLL),
            }
        }
    }
}

/// Tells how it went; a caller that no longer listens does not matter.
fn answer(mut stream: &TcpStream, restart: &mut impl FnMut() -> Result<()>) {
    let told = match asked(stream).and_then(|()| restart()) {
        Ok(()) => "ok\n".to_owned(),
        Err(failure) => format!("{failure:#}\n"),
    };
    let _ = stream.write_all(told.as_bytes());
}

fn asked(stream: &TcpStream) -> Result<()> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    match line.as_str() {
        "restart\n" => Ok(()),
        _ => bail!("only `restart` is understood here, not `{}`", line.trim()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::thread;

    use super::*;

    fn say(control: &Control, line: &str) -> String {
        let mut stream = TcpStream::connect(control.address()).unwrap();
        stream.write_all(line.as_bytes()).unwrap();
        let mut told = String::new();
        stream.read_to_string(&mut told).unwrap();
        told
    }

    #[test]
    fn each_line_restarts_once_and_a_failure_is_told() {
        let control = Control::open().unwrap();
        let over = AtomicBool::new(false);
        let mut restarts = 0;
        thread::scope(|scope| {
            let server = scope.spawn(|| {
                control.serve(&over, || {
                    restarts += 1;
                    if restarts == 2 {
                        bail!("nothing answers");
                    }
                    Ok(())
                });
            });
            assert_eq!(say(&control, "restart\n"), "ok\n");
            assert_eq!(say(&control, "restart\n"), "nothing answers\n");
            assert!(say(&control, "stop\n").contains("stop"));
            over.store(true, Ordering::SeqCst);
            server.join().unwrap();
        });
        assert_eq!(restarts, 2);
    }
}
