//! Ports of this machine, and the few plain HTTP requests the tools make to them.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// A sweep over a large database may take a while; a page never does.
const PATIENCE: Duration = Duration::from_secs(50);

/// A port that was free a moment ago.
pub fn free() -> Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free on this machine")?;
    Ok(listener
        .local_addr()
        .context("a listener has an address")?
        .port())
}

pub fn must_be_free(port: u16) -> Result<()> {
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        bail!(
            "port {port} cannot be used ({error}). Is another `cargo xtask serve` running? \
             Another port: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8787)
        );
    }
    Ok(())
}

/// The status of a GET request.
pub fn status(port: u16, path: &str) -> Result<u16> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nAccept: */*\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    read_status(&answer).context("the answer is no HTTP")
}

fn read_status(answer: &[u8]) -> Option<u16> {
    let line = answer.split(|byte| *byte == b'\r').next()?;
    std::str::from_utf8(line)
        .ok()?
        .split(' ')
        .nth(1)?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_the_second_word() {
        assert_eq!(
            read_status(b"HTTP/1.1 204 No Content\r\nA: b\r\n\r\n"),
            Some(204)
        );
        assert_eq!(read_status(b""), None);
    }

    #[test]
    fn a_taken_port_is_named() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(
            must_be_free(port)
                .unwrap_err()
                .to_string()
                .contains(&port.to_string())
        );
    }
}
