//! A moment as people and programs write it.

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;

use super::{Field, FieldError, FieldErrorCode};
use crate::clock::local_instant;

/// Years for which the calendars are known; a start outside them is a slip.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Reads a moment: `2026-04-24T12:40`, with a space instead of the `T`, with seconds and their fraction, with the offset
/// from UTC (`Z`, `+02:00`) or, in local time, without. Anything looser is `None`: in a table `2026-4-24 1:2` is more
/// often a slip than a time.
pub fn moment(typed: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let (wall, offset) = split_offset(typed.trim());
    // What is missing is put there before reading: a parser of free patterns would weigh much on a phone.
    let seconds = if wall.len() == TO_THE_MINUTE {
        ":00"
    } else {
        ""
    };
    let read = |offset| DateTime::parse_from_rfc3339(&format!("{wall}{seconds}{offset}")).ok();
    let at = match offset {
        Some(offset) => read(offset)?.to_utc(),
        None => local_instant(zone, read("Z")?.naive_utc())?,
    };
    // A sixtieth second is read as more than a second's worth of nanoseconds, and nobody's clock shows one.
    (at.nanosecond() < 1_000_000_000).then_some(at)
}

/// How long `2026-04-24T12:40` is.
const TO_THE_MINUTE: usize = 16;

/// Separates what follows the time of day: `Z`, `+02:00`. The hyphens of the date come earlier.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    let time = text.find(['T', 't', ' ']).unwrap_or(text.len());
    let offset = text
        .char_indices()
        .find(|(place, character)| *place > time && matches!(character, 'Z' | 'z' | '+' | '-'));
    match offset.and_then(|(place, _)| text.split_at_checked(place)) {
        Some((wall, offset)) => (wall, Some(offset)),
        None => (text, None),
    }
}

/// Reads a moment of receipt, as [`moment`] does.
///
/// # Errors
/// `required` for nothing, `invalid` for what is no moment, `not-allowed` for a year before 2000 or after 2100.
pub fn received_at(typed: &str, zone: Tz) -> Result<DateTime<Utc>, FieldError> {
    let wrong = |error| FieldError {
        field: Field::ReceivedAt,
        error,
    };
    if typed.trim().is_empty() {
        return Err(wrong(FieldErrorCode::Required));
    }
    let at = moment(typed, zone).ok_or_else(|| wrong(FieldErrorCode::Invalid))?;
    if YEARS.contains(&at.year()) {
        Ok(at)
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

    fn instant(typed: &str) -> Option<String> {
        let at = moment(typed, Tz::Europe__Ljubljana)?;
        Some(at.format("%Y-%m-%dT%H:%M:%S%.f").to_string())
    }

    #[test]
    fn instants_and_wall_clock_times_are_read() {
        for (typed, expected) in [
            ("2026-04-24T12:40", "2026-04-24T10:40:00"),
            ("2026-04-24 12:40", "2026-04-24T10:40:00"),
            ("2026-04-24t12:40:30", "2026-04-24T10:40:30"),
            ("2026-04-24T12:40:30.25", "2026-04-24T10:40:30.250"),
            ("  2026-01-24T12:40\r\n", "2026-01-24T11:40:00"),
            ("2026-04-24T12:40:00Z", "2026-04-24T12:40:00"),
            ("2026-04-24T12:40z", "2026-04-24T12:40:00"),
            ("2026-04-24T12:40:00+02:00", "2026-04-24T10:40:00"),
            ("2026-04-24T12:40+02:00", "2026-04-24T10:40:00"),
            ("2026-04-24 12:40:00-05:30", "2026-04-24T18:10:00"),
            ("2026-04-24T12:40:00-00:00", "2026-04-24T12:40:00"),
            // The clocks change: the later instant.
            ("2026-03-29T02:00", "2026-03-29T01:00:00"),
            ("2026-03-29T02:30", "2026-03-29T01:30:00"),
            ("2026-10-25T02:00", "2026-10-25T01:00:00"),
            ("2026-10-25T02:30", "2026-10-25T01:30:00"),
            ("2026-10-25T02:30+02:00", "2026-10-25T00:30:00"),
        ] {
            assert_eq!(instant(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn anything_looser_is_refused() {
        for typed in [
            "",
            "T",
            "Z",
            "yesterday",
            "2026-04-24",
            "2026-4-24T12:40",
            "2026-04-24T1:40",
            "2026-04-24T12",
            "2026-04-24T12:4",
            "2026-04-24T12:40:",
            "2026-04-24T12:40:3",
            "2026-04-24T12:40:30.",
            "2026-04-24T12:40:60",
            "2026-12-31T23:59:60Z",
            "2026-04-24T24:00",
            "2026-04-24T12:60",
            "2026-02-30T12:40",
            "2026-04-24  12:40",
            "2026-04-24T12:40:00 02:00",
            "2026-04-24T12:40:00 +02:00",
            "2026-04-24T12:40:00+2:00",
            "2026-04-24T12:40:00+02",
            "2026-04-24T12:40:00+0200",
            "2026-04-24T12:40:00+24:00",
            "2026-04-24T12:40:00\u{2212}02:00",
            "2026-04-24T12:40:00Zulu",
            "2026-04-24T12:40:00ZZ",
            "2026-04-24T12:40:00 Europe/Ljubljana",
            "24.4.2026 12:40",
            "2026-04-24T12:40:00ž",
            "2026-04-24T12:4ž",
            "+2026-04-24T12:40",
            "-2026-04-24T12:40",
            "12026-04-24T12:40",
        ] {
            assert_eq!(instant(typed), None, "{typed}");
        }
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
