//! Texts of a bounded length without characters that hide something.

use super::errors::FieldErrorCode;

/// The shortest text of a filing or an answer, in characters.
pub const TEXT_MIN: usize = 10;
/// The longest text of a filing, in characters.
pub const TEXT_MAX: usize = 4_000;
/// The longest address or description of a place, in characters.
pub const ADDRESS_MAX: usize = 200;
/// The longest text of an answer, in characters.
pub const ANSWER_MAX: usize = 8_000;
/// The longest name of an addressee, in characters.
pub const ADDRESSEE_MAX: usize = 200;
/// The longest reason of a rejection, in characters.
pub const REASON_MAX: usize = 1_000;
/// The longest text released to everyone, in characters.
pub const PUBLIC_TEXT_MAX: usize = 4_000;
/// The longest note to colleagues, in characters.
pub const NOTE_MAX: usize = 1_000;

/// The shortest name of an addressee and the shortest reason, in characters.
pub(super) const NAMED_MIN: usize = 3;

/// A text of one or more lines, trimmed and with plain line ends; required when `min` is above zero.
pub(crate) fn lines(typed: &str, min: usize, max: usize) -> Result<String, FieldErrorCode> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    bounded(&text, min, max, |c| c == '\n' || c == '\t')
}

/// A text of a single line, trimmed; required when `min` is above zero.
pub(crate) fn line(typed: &str, min: usize, max: usize) -> Result<String, FieldErrorCode> {
    bounded(typed, min, max, |_| false)
}

/// A single line that may be left out.
pub(super) fn optional_line(typed: &str, max: usize) -> Result<Option<String>, FieldErrorCode> {
    line(typed, 0, max).map(|text| (!text.is_empty()).then_some(text))
}

fn bounded(
    typed: &str,
    min: usize,
    max: usize,
    permitted: impl Fn(char) -> bool,
) -> Result<String, FieldErrorCode> {
    let text = typed.trim();
    let length = text.chars().count();
    if text.chars().any(|c| hides_something(c) && !permitted(c)) {
        Err(FieldErrorCode::ControlCharacters)
    } else if length == 0 && min > 0 {
        Err(FieldErrorCode::Required)
    } else if length < min {
        Err(FieldErrorCode::TooShort)
    } else if length > max {
        Err(FieldErrorCode::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

/// Control characters, and the ones that turn the direction of what follows and so can show another text than is stored.
pub(super) fn hides_something(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name that the product gave to a thing: short, and letters, digits, `-` and `_` only.
pub(super) fn id(typed: &str) -> Result<String, FieldErrorCode> {
    let typed = typed.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if typed.is_empty() {
        Err(FieldErrorCode::Required)
    } else if typed.len() <= 64 && typed.chars().all(plain) {
        Ok(typed.to_owned())
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// The same where nothing need be given; blank is nothing.
pub(super) fn optional_id(typed: Option<&str>) -> Result<Option<String>, FieldErrorCode> {
    typed
        .filter(|typed| !typed.trim().is_empty())
        .map(id)
        .transpose()
}
