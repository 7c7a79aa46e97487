//! One endpoint, named once: method, pattern, path, body and reply.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// HTTP methods in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads; never changes anything.
    Get,
    /// Changes something.
    Post,
    /// Ends something.
    Delete,
}

impl Method {
    /// The method's name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

/// An endpoint of the worker.
///
/// A value of the implementing type holds the path and query parameters of one call; [`Endpoint::path`] writes them
/// percent-encoded. A test holds every `path()` against its `PATTERN`.
pub trait Endpoint {
    /// The method.
    const METHOD: Method;
    /// The path as the worker's router knows it, e.g. `/api/track/{token}`.
    const PATTERN: &'static str;
    /// What is sent as JSON; [`Empty`] where nothing is.
    type Body: Serialize + DeserializeOwned;
    /// What comes back as JSON; [`Empty`] for `204 No Content`.
    type Reply: Serialize + DeserializeOwned;

    /// The path with its parameters, and the query string where there is one.
    fn path(&self) -> String;
}

/// No body, no reply.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empty {}

/// The header that makes a retried filing the same filing: any unguessable text of 16 to 64 characters.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The header of every reply that names the request to support; every 5xx is logged with it.
pub const REQUEST_ID: &str = "x-request-id";

/// Percent-encodes one path segment or query value (RFC 3986: everything but the unreserved characters).
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Joins the parameters that have a value into `?a=1&b=2`, or nothing when none has.
pub fn query(parameters: &[(&str, Option<String>)]) -> String {
    let mut text = String::new();
    for (name, value) in parameters {
        if let Some(value) = value {
            text.push(if text.is_empty() { '?' } else { '&' });
            text.push_str(name);
            text.push('=');
            text.push_str(&encode(value));
        }
    }
    text
}
