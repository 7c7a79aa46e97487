//! What an administrator says of the gateway for text messages.

use std::fmt;

use super::provider::safe_address;
use super::text::line;
use super::{Field, FieldError, FieldErrorCode, errors::Errors};

/// The longest address of a gateway and the longest secret, in characters.
pub const GATEWAY_TEXT_MAX: usize = 500;
/// The shortest secret, in characters: what signs must not be guessed.
pub const GATEWAY_SECRET_MIN: usize = 16;
/// The most letters a sender may have (3GPP TS 23.038 leaves room for eleven).
const SENDER_LETTERS: usize = 11;
/// Digits of a sender's number: a short code, up to a whole number.
const SENDER_DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// What was typed.
#[derive(Clone, Copy)]
pub struct RawGateway<'a> {
    /// Where messages are handed over.
    pub url: &'a str,
    /// What they are shown to come from.
    pub sender: &'a str,
    /// With what both sides sign; empty where the one that is kept stays.
    pub secret: &'a str,
    /// Whether there is one that can stay.
    pub secret_kept: bool,
    /// Whether a gateway on this very machine may be named without https, as tests have it.
    pub local: bool,
}

/// What was typed, checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Where messages are handed over.
    pub url: String,
    /// What they are shown to come from.
    pub sender: String,
    /// With what both sides sign; `None` where the one that is kept stays.
    pub secret: Option<String>,
}

impl fmt::Debug for Gateway {
    /// Nothing secret reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gateway(…)")
    }
}

impl Gateway {
    /// Checks every field.
    ///
    /// # Errors
    /// Every field's error.
    pub fn check(raw: RawGateway<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let url = errors.take(Field::GatewayUrl, url(raw.url, raw.local));
        let sender = errors.take(Field::GatewaySender, sender(raw.sender));
        let secret = errors.take(Field::GatewaySecret, secret(raw.secret, raw.secret_kept));
        let whole = match (url, sender, secret) {
            (Some(url), Some(sender), Some(secret)) => Some(Self {
                url,
                sender,
                secret,
            }),
            _ => None,
        };
        errors.or(whole)
    }
}

fn url(typed: &str, local: bool) -> Result<String, FieldErrorCode> {
    let url = line(typed, 1, GATEWAY_TEXT_MAX)?;
    if safe_address(&url, local) && !url.contains('#') {
        Ok(url)
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// A number with or without its plus, or letters as telephones show them.
fn sender(typed: &str) -> Result<String, FieldErrorCode> {
    let sender = line(typed, 1, GATEWAY_TEXT_MAX)?;
    let compact: String = sender.chars().filter(|c| *c != ' ').collect();
    let digits = compact.strip_prefix('+').unwrap_or(&compact);
    if !digits.is_empty() && digits.bytes().all(|c| c.is_ascii_digit()) {
        return if SENDER_DIGITS.contains(&digits.len()) {
            Ok(compact)
        } else {
            Err(FieldErrorCode::Invalid)
        };
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.');
    if !sender.chars().all(plain) {
        Err(FieldErrorCode::Invalid)
    } else if sender.len() > SENDER_LETTERS {
        Err(FieldErrorCode::TooLong)
    } else {
        Ok(sender)
    }
}

fn secret(typed: &str, kept: bool) -> Result<Option<String>, FieldErrorCode> {
    if typed.trim().is_empty() && kept {
        return Ok(None);
    }
    line(typed, GATEWAY_SECRET_MIN, GATEWAY_TEXT_MAX).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw<'a>() -> RawGateway<'a> {
        RawGateway {
            url: "https://sms.example/send",
            sender: "Servis 48",
            secret: "0123456789abcdef",
            secret_kept: false,
            local: false,
        }
    }

    fn errors(raw: RawGateway<'_>) -> Vec<(Field, FieldErrorCode)> {
        Gateway::check(raw)
            .err()
            .unwrap_or_default()
            .iter()
            .map(|error| (error.field, error.error))
            .collect()
    }

    #[test]
    fn senders_are_numbers_or_short_words() {
        for (typed, kept) in [
            ("Servis 48", Some("Servis 48")),
            (" +386 40 123 456 ", Some("+38640123456")),
            ("1848", Some("1848")),
            ("Občina", None),
            ("Mestna obcina", None),
            ("12", None),
            ("+", None),
            ("1234567890123456", None),
        ] {
            let checked = Gateway::check(RawGateway {
                sender: typed,
                ..raw()
            });
            assert_eq!(
                checked.ok().map(|one| one.sender).as_deref(),
                kept,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_secret_is_long_and_may_stay() {
        let with = |secret, secret_kept| RawGateway {
            secret,
            secret_kept,
            ..raw()
        };
        assert_eq!(Gateway::check(with("", true)).unwrap().secret, None);
        let wrong = |error| vec![(Field::GatewaySecret, error)];
        assert_eq!(errors(with("", false)), wrong(FieldErrorCode::Required));
        assert_eq!(errors(with("short", true)), wrong(FieldErrorCode::TooShort));
    }

    #[test]
    fn every_error_is_told_at_once() {
        let found = errors(RawGateway {
            url: "http://sms.example",
            sender: "",
            secret: "",
            ..raw()
        });
        assert_eq!(found.len(), 3);
    }
}
