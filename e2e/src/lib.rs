//! A citizen, an official and the cron trigger, as the HTTP tests play them against a running Servis 48.
//!
//! `SERVIS48_BASE_URL` names the running service (`cargo xtask test http` starts a fresh one and sets it).
//! The tests speak to it as a browser would: host name, `Origin`, cookies.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test ends where its ground is missing"
)]

pub mod socket;

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, SystemTime},
};

use api::{Endpoint, Method, Problem, endpoint::IDEMPOTENCY_KEY};
use chrono::{DateTime, SecondsFormat, Utc};
use ureq::http::{Request, Response};

/// The header that sets *now* for one request; only local builds of the worker know it.
pub const NOW: &str = "x-servis48-now";

/// A reply as it came.
#[derive(Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Names in lower case.
    headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The value of a header; the name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as a problem; ends the test when it is none.
    pub fn problem(&self) -> Problem {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("no problem ({error}): {} {}", self.status, self.text()))
    }
}

/// Somebody who speaks to one municipality's host.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    base: String,
    host: String,
    cookies: BTreeMap<String, String>,
    now: Option<DateTime<Utc>>,
    headers: Vec<(String, String)>,
}

impl std::fmt::Debug for Client {
    /// The session of a test is no more for a log than anybody's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Client").field(&self.host).finish()
    }
}

impl Client {
    /// Every cookie, as a browser sends them.
    fn cookie(&self) -> Option<String> {
        let pairs = self.cookies.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// Somebody at `slug.localhost`, or at bare `localhost` with an empty slug.
    pub fn at(slug: &str) -> Self {
        let base = std::env::var("SERVIS48_BASE_URL")
            .expect("SERVIS48_BASE_URL is not set; run `cargo xtask test http`");
        let port = base.rsplit(':').next().unwrap_or_default().to_owned();
        let host = if slug.is_empty() {
            format!("localhost:{port}")
        } else {
            format!("{slug}.localhost:{port}")
        };
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build()
            .into();
        Self {
            agent,
            base,
            host,
            cookies: BTreeMap::new(),
            now: None,
            headers: Vec::new(),
        }
    }

    /// The same person at another moment.
    #[must_use]
    pub fn when(&self, now: &str) -> Self {
        let now = now.parse().expect("an instant in RFC 3339");
        Self {
            now: Some(now),
            ..self.clone()
        }
    }

    /// The same person with one more header on every request.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut headers = self.headers.clone();
        headers.push((name.to_owned(), value.to_owned()));
        Self {
            headers,
            ..self.clone()
        }
    }

    /// The same person, with the same cookie, at another municipality's host.
    #[must_use]
    pub fn moved_to(&self, slug: &str) -> Self {
        Self {
            host: Self::at(slug).host,
            ..self.clone()
        }
    }

    /// The own origin, as a browser names it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// Sends bytes and gives back whatever came; cookies are kept.
    pub fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Reply {
        let mut request = Request::builder()
            .method(method.as_str())
            .uri(format!("{}{path}", self.base))
            .header("host", &self.host);
        let names_origin = headers
            .iter()
            .any(|(name, _)| *name == "origin" || *name == "sec-fetch-site");
        if method != Method::Get && !names_origin {
            request = request.header("origin", self.origin());
        }
        if let Some(now) = self.now {
            request = request.header(NOW, now.to_rfc3339_opts(SecondsFormat::Millis, true));
        }
        if let Some(cookie) = self.cookie() {
            request = request.header("cookie", cookie);
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.to_vec()).expect("a well-formed request");
        let response = self
            .agent
            .run(request)
            .unwrap_or_else(|error| panic!("{} {path}: {error}", method.as_str()));
        self.read(response)
    }

    fn read(&mut self, mut response: Response<ureq::Body>) -> Reply {
        let status = response.status().as_u16();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                (name.as_str().to_owned(), value)
            })
            .collect();
        for (name, value) in &headers {
            if name == "set-cookie" {
                let pair = value.split(';').next().unwrap_or_default();
                match pair.split_once('=') {
                    Some((name, "")) => {
                        self.cookies.remove(name);
                    }
                    Some((name, value)) => {
                        self.cookies.insert(name.to_owned(), value.to_owned());
                    }
                    None => {}
                }
            }
        }
        let body = response
            .body_mut()
            .with_config()
            .limit(64 * 1024 * 1024)
            .read_to_vec()
            .expect("the whole body");
        Reply {
            status,
            headers,
            body,
        }
    }

    /// Calls an endpoint with its typed body; a problem comes back as the whole reply.
    pub fn call<E: Endpoint>(&mut self, endpoint: &E, body: &E::Body) -> Result<E::Reply, Reply> {
        self.call_with(endpoint, body, &[])
    }

    /// As [`Client::call`], with more headers.
    pub fn call_with<E: Endpoint>(
        &mut self,
        endpoint: &E,
        body: &E::Body,
        headers: &[(&str, &str)],
    ) -> Result<E::Reply, Reply> {
        let json = match E::METHOD {
            Method::Get | Method::Delete => Vec::new(),
            Method::Post => serde_json::to_vec(body).expect("a body that serialises"),
        };
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        let reply = self.send(E::METHOD, &endpoint.path(), &all, &json);
        if !(200..300).contains(&reply.status) {
            return Err(reply);
        }
        let body: &[u8] = if reply.body.is_empty() {
            b"{}"
        } else {
            &reply.body
        };
        Ok(serde_json::from_slice(body)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", endpoint.path(), reply.text())))
    }

    /// Files a request under an idempotency key.
    pub fn file(
        &mut self,
        draft: &api::request::RequestDraft,
        key: &str,
    ) -> Result<api::request::Receipt, Reply> {
        self.call_with(&api::request::FileRequest, draft, &[(IDEMPOTENCY_KEY, key)])
    }
}

/// The address that calls the cron handler as of the given moment.
fn cron_path(at: &str) -> String {
    let at: DateTime<Utc> = at.parse().expect("an instant in RFC 3339");
    format!(
        "/cdn-cgi/handler/scheduled?cron=*+*+*+*+*&time={}",
        at.timestamp_millis()
    )
}

/// Runs the cron handler once, as of the given moment.
pub fn sweep(at: &str) -> u16 {
    Client::at("")
        .send(Method::Get, &cron_path(at), &[], &[])
        .status
}

/// As [`sweep`], of a product that may die meanwhile: nothing when no answer came in time.
pub fn try_sweep(at: &str, limit: Duration) -> Option<u16> {
    let client = Client::at("");
    let response = client
        .agent
        .get(format!("{}{}", client.base, cron_path(at)))
        .config()
        .timeout_global(Some(limit))
        .build()
        .header("host", &client.host)
        .call();
    response.ok().map(|response| response.status().as_u16())
}

/// Kills the running product as a power cut would, and returns when it runs again on what it had stored.
pub fn crash_and_restart() {
    let address = std::env::var("SERVIS48_CONTROL")
        .expect("SERVIS48_CONTROL is not set; run `cargo xtask test crash`");
    let mut stream = TcpStream::connect(address).expect("the tools listen");
    stream.write_all(b"restart\n").expect("the tools read");
    let mut told = String::new();
    stream.read_to_string(&mut told).expect("the tools answer");
    assert_eq!(told, "ok\n", "the product does not run again");
}

/// The present moment of this machine: queues go by it, whatever moment a test has chosen.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place of these tests that reads a clock"
)]
pub fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}
