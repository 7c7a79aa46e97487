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
    get(port, path, PATIENCE).map(|(status, _)| status)
}

/// The status and the body of a GET request.
pub fn get(port: u16, path: &str, patience: Duration) -> Result<(u16, String)> {
    let asked = Asked {
        method: "GET",
        host: "localhost",
        path,
        headers: &[],
        body: "",
    };
    let Answer { status, body, .. } = ask(port, asked, patience)?;
    Ok((status, body))
}

/// A request to a municipality of the product.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub method: &'a str,
    pub host: &'a str,
    pub path: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    /// JSON, or nothing.
    pub body: &'a str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// The first header of this name, given in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Asks once, on a connection of its own.
pub fn ask(port: u16, asked: Asked<'_>, patience: Duration) -> Result<Answer> {
    let Asked {
        method,
        host,
        path,
        headers,
        body,
    } = asked;
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\nAccept: */*\r\n"
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        let length = body.len();
        request.push_str(&format!(
            "Content-Type: application/json\r\nContent-Length: {length}\r\n"
        ));
    }
    request.push_str("\r\n");
    request.push_str(body);
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let (head, _) = cut(&answer, b"\r\n\r\n").context("the answer has no end")?;
    Ok(Answer {
        status: read_status(&answer).context("the answer is no HTTP")?,
        head: String::from_utf8_lossy(head).into_owned(),
        body: String::from_utf8_lossy(&read_body(&answer).context("the answer has no end")?)
            .into_owned(),
    })
}

/// What follows the head, put together where it came in chunks; nothing where it breaks off.
fn read_body(answer: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = cut(answer, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let chunked = head
        .lines()
        .any(|line| line.starts_with("transfer-encoding:") && line.ends_with("chunked"));
    if !chunked {
        return Some(rest.to_vec());
    }
    let mut body = Vec::new();
    loop {
        let (size, chunks) = cut(rest, b"\r\n")?;
        let size = std::str::from_utf8(size).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let (chunk, more) = chunks.split_at_checked(size)?;
        body.extend_from_slice(chunk);
        rest = more.strip_prefix(b"\r\n")?;
    }
}

/// What comes before and after the first of these marks.
fn cut<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(mark.len()).position(|part| part == mark)?;
    let (before, rest) = bytes.split_at_checked(at)?;
    Some((before, rest.strip_prefix(mark)?))
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
    fn a_body_comes_whole_or_in_chunks() {
        let body = |answer: &[u8]| read_body(answer).map(String::from_utf8);
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";
        assert_eq!(body(whole), Some(Ok("[]".to_owned())));
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        let chunks = format!("{head}3\r\n[1,\r\nb\r\n\r\n234567890\r\n0\r\n\r\n");
        assert_eq!(
            body(chunks.as_bytes()),
            Some(Ok("[1,\r\n234567890".to_owned()))
        );
        assert_eq!(body(format!("{head}9\r\n[1,").as_bytes()), None);
    }

    #[test]
    fn a_header_is_found_by_its_name() {
        let answer = Answer {
            status: 200,
            head: "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nX-Cost: A=1".to_owned(),
            body: String::new(),
        };
        assert_eq!(answer.header("set-cookie"), Some("a=b; Path=/"));
        assert_eq!(answer.header("x-cost"), Some("A=1"));
        assert_eq!(answer.header("x"), None);
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
