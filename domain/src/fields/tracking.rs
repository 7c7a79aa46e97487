//! Finding a request again by its number and PIN.

use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use crate::script::to_latin;
use crate::{Pin, Reference};

/// A number and a PIN that could belong together; only [`Tracking::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tracking {
    /// The number.
    pub reference: Reference,
    /// The PIN.
    pub pin: Pin,
}

impl Tracking {
    /// The two, or every field's error.
    pub fn check(reference: &str, pin: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let reference = errors.take(Field::Reference, self::reference(reference));
        let pin = errors.take(Field::Pin, self::pin(pin));
        errors.or(reference
            .zip(pin)
            .map(|(reference, pin)| Self { reference, pin }))
    }
}

/// A number as typed: any case, in either script, with other separators or none, zeros before the serial optional.
pub(super) fn reference(typed: &str) -> Result<Reference, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let latin = to_latin(typed);
    Reference::parse(&latin)
        .or_else(|| unseparated(&latin))
        .ok_or(FieldErrorCode::Invalid)
}

/// `CE2026000123` or `CE2026-123`: letters, four digits of the year and the serial, with one gap at most.
fn unseparated(typed: &str) -> Option<Reference> {
    let parts: Vec<&str> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let typed = if parts.len() <= 2 {
        parts.concat()
    } else {
        return None;
    };
    let (prefix, digits) = typed.split_at_checked(typed.find(|c: char| c.is_ascii_digit())?)?;
    let (year, serial) = digits.split_at_checked(4)?;
    Reference::new(prefix, year.parse().ok()?, serial.parse().ok()?)
}

fn pin(typed: &str) -> Result<Pin, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Err(FieldErrorCode::Required);
    }
    Pin::parse(typed).ok_or(FieldErrorCode::Invalid)
}
