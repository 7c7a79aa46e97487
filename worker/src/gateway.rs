//! The gateway for text messages: how both sides sign, and handing a message over.
//!
//! Either side sends JSON with a moment (`x-servis48-timestamp`, Unix seconds) and a signature
//! (`x-servis48-signature`, `sha256=` and 64 hexadecimal digits): HMAC-SHA256 with the shared secret over the moment, a
//! full stop and the body as it is sent.

use chrono::{DateTime, TimeDelta, Utc};
use domain::fields::safe_address;
use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use sha2::Sha256;
use worker::{
    AbortSignal, Fetch, Headers, Method, Request, RequestInit, RequestRedirect,
    wasm_bindgen::JsValue, web_sys,
};

use crate::error::AppError;

/// The header with the moment.
pub const TIMESTAMP: &str = "x-servis48-timestamp";
/// The header with the signature.
pub const SIGNATURE: &str = "x-servis48-signature";
/// The header that names a message, the same at every try, so that a gateway sends it once.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// How far the moment may be from ours, either way: clocks differ, and what is older may be a copy.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// How long a gateway may take, in milliseconds.
const PATIENCE: u32 = 10_000;

/// What names the algorithm in the signature.
const ALGORITHM: &str = "sha256=";

/// Why a message is not taken for the gateway's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsigned {
    /// There is no moment or no signature, or neither can be read.
    Missing,
    /// The moment is too far from ours.
    Stale,
    /// Somebody without the secret signed, or somebody changed it on the way.
    Forged,
}

/// The signature of a body at a moment.
pub fn sign(secret: &[u8], at: DateTime<Utc>, body: &[u8]) -> String {
    let code = mac(secret, &at.timestamp().to_string(), body)
        .map(|mac| mac.finalize().into_bytes())
        .unwrap_or_default();
    let digits: String = code.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{ALGORITHM}{digits}")
}

/// Whether a body was signed by whoever has the secret, and just now.
///
/// # Errors
/// Why it was not.
pub fn check(
    secret: &[u8],
    timestamp: Option<&str>,
    signature: Option<&str>,
    body: &[u8],
    now: DateTime<Utc>,
) -> Result<(), Unsigned> {
    let timestamp = timestamp.ok_or(Unsigned::Missing)?;
    let code = signature
        .and_then(|signature| signature.strip_prefix(ALGORITHM))
        .and_then(bytes)
        .ok_or(Unsigned::Missing)?;
    // Compared in constant time, and before anything of it is believed.
    mac(secret, timestamp, body)
        .ok_or(Unsigned::Forged)?
        .verify_slice(&code)
        .map_err(|_| Unsigned::Forged)?;
    let at = timestamp
        .parse()
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .ok_or(Unsigned::Missing)?;
    if (now - at).abs() > FRESH {
        return Err(Unsigned::Stale);
    }
    Ok(())
}

fn mac(secret: &[u8], timestamp: &str, body: &[u8]) -> Option<Hmac<Sha256>> {
    // A key of any length is taken, so this is always `Some`.
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok())
        .collect()
}

/// A text message on its way out. It holds contact data, so its `Debug` says nothing.
#[derive(Serialize)]
pub struct TextMessage<'a> {
    /// Names it, the same at every try.
    pub id: &'a str,
    /// To which number.
    pub to: &'a str,
    /// What it is shown to come from.
    pub from: &'a str,
    /// The words.
    pub text: &'a str,
}

impl std::fmt::Debug for TextMessage<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TextMessage(…)")
    }
}

/// Hands a message over. It counts as sent once the gateway said so.
///
/// # Errors
/// `unavailable` where the gateway does not answer, or not with a success; its own words are not kept, because they may
/// repeat the number.
pub async fn hand_over(
    url: &str,
    secret: &[u8],
    message: &TextMessage<'_>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let unavailable = |reason: &str| AppError::Unavailable(format!("text message: {reason}"));
    if !safe_address(url, cfg!(feature = "local")) {
        return Err(unavailable("an address that is not asked"));
    }
    let body = serde_json::to_string(message)?;
    let headers = Headers::new();
    headers.set("content-type", "application/json; charset=utf-8")?;
    headers.set(TIMESTAMP, &now.timestamp().to_string())?;
    headers.set(SIGNATURE, &sign(secret, now, body.as_bytes()))?;
    headers.set(IDEMPOTENCY_KEY, message.id)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post)
        .with_headers(headers)
        .with_redirect(RequestRedirect::Manual)
        .with_body(Some(JsValue::from_str(&body)));
    let request = Fetch::Request(Request::new_with_init(url, &init)?);
    let patience = AbortSignal::from(web_sys::AbortSignal::timeout_with_u32(PATIENCE));
    let status = request
        .send_with_signal(&patience)
        .await
        .map(|response| response.status_code())
        .ok();
    match status {
        Some(200..300) => Ok(()),
        Some(status) => Err(unavailable(&format!("the gateway said {status}"))),
        None => Err(unavailable("the gateway does not answer")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"a secret of both sides";

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_776_852_000, 0).unwrap()
    }

    fn checked(timestamp: &str, signature: &str, body: &[u8]) -> Result<(), Unsigned> {
        check(SECRET, Some(timestamp), Some(signature), body, now())
    }

    #[test]
    fn the_signature_is_the_one_that_is_documented() {
        // printf '1776852000.{}' | openssl dgst -sha256 -hmac 'a secret of both sides'
        assert_eq!(sign(SECRET, now(), b"{}"), EXPECTED);
    }

    const EXPECTED: &str =
        "sha256=5e0e4ba909dc31539bbfa4e4b254c7c8d5753c3f63f1d538662200742c7d4f51";

    #[test]
    fn only_what_is_signed_and_fresh_is_taken() {
        let signature = sign(SECRET, now(), b"{}");
        let at = "1776852000";
        assert_eq!(checked(at, &signature, b"{}"), Ok(()));
        assert_eq!(
            checked(
                at,
                &signature.to_uppercase().replace("SHA256", "sha256"),
                b"{}"
            ),
            Ok(())
        );
        assert_eq!(checked(at, &signature, b"{ }"), Err(Unsigned::Forged));
        assert_eq!(
            checked("1776852001", &signature, b"{}"),
            Err(Unsigned::Forged)
        );
        let other = sign(b"another secret", now(), b"{}");
        assert_eq!(checked(at, &other, b"{}"), Err(Unsigned::Forged));
        for unread in ["", "sha256=", "sha256=zz", "sha256=abc", "md5=00"] {
            assert!(checked(at, unread, b"{}").is_err(), "{unread}");
        }
        assert_eq!(
            check(SECRET, None, Some(&signature), b"{}", now()),
            Err(Unsigned::Missing)
        );
        assert_eq!(
            check(SECRET, Some(at), None, b"{}", now()),
            Err(Unsigned::Missing)
        );
        for (seconds, expected) in [
            (-301, Err(Unsigned::Stale)),
            (-300, Ok(())),
            (300, Ok(())),
            (301, Err(Unsigned::Stale)),
        ] {
            let at = now() + TimeDelta::seconds(seconds);
            let signature = sign(SECRET, at, b"{}");
            assert_eq!(
                checked(&at.timestamp().to_string(), &signature, b"{}"),
                expected,
                "{seconds}"
            );
        }
    }
}
