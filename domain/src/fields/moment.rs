//! A moment as people and programs write it.

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;

use super::{Field, FieldError, FieldErrorCode};
use crate::clock::local_instant;

/// Years for which the calendars are known; a start outside them is a slip.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Reads a moment of receipt: RFC 3339 with an offset, or the municipality's local time without one.
///
/// # Errors
/// `required` for nothing, `invalid` for what is no moment, `not-allowed` for a year before 2000 or after 2100.
pub fn received_at(typed: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
    let wrong = |error| FieldError {
        field: Field::ReceivedAt,
        error,
    };
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(wrong(FieldErrorCode::Required));
    }
    let read = |text: &str| DateTime::parse_from_rfc3339(text).ok();
    // What is missing is put there before reading: a parser of free patterns would weigh much on a phone.
    let local = || {
        let wall = read(&format!("{typed}Z")).or_else(|| read(&format!("{typed}:00Z")))?;
        local_instant(zone, wall.naive_utc())
    };
    let moment = read(typed)
        .map(|moment| moment.to_utc())
        .or_else(local)
        .ok_or_else(|| wrong(FieldErrorCode::Invalid))?;
    if YEARS.contains(&moment.year()) {
        Ok(moment)
    } else {
        Err(wrong(FieldErrorCode::NotAllowed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, FieldErrorCode> {
        received_at(typed, Tz::Europe__Ljubljana)
            .map(|moment| moment.to_rfc3339())
            .map_err(|error| error.error)
    }

    #[test]
    fn a_moment_is_read_with_an_offset_or_as_local_time() {
        for typed in [
            "2026-04-24T12:40",
            " 2026-04-24 12:40:00 ",
            "2026-04-24T12:40:00+02:00",
            "2026-04-24T10:40:00Z",
        ] {
            assert_eq!(
                read(typed).as_deref(),
                Ok("2026-04-24T10:40:00+00:00"),
                "{typed}"
            );
        }
        // The hour that a spring night leaves out is read as the later instant.
        assert_eq!(
            read("2026-03-29T02:30").as_deref(),
            Ok("2026-03-29T01:30:00+00:00")
        );
    }

    #[test]
    fn what_is_no_moment_says_so() {
        assert_eq!(read(" "), Err(FieldErrorCode::Required));
        for typed in [
            "yesterday",
            "2026-04-24",
            "2026-02-30T12:00",
            "24. 4. 2026 12:40",
        ] {
            assert_eq!(read(typed), Err(FieldErrorCode::Invalid), "{typed}");
        }
        for typed in ["1999-12-31T12:00", "2101-01-01T12:00"] {
            assert_eq!(read(typed), Err(FieldErrorCode::NotAllowed), "{typed}");
        }
    }
}
