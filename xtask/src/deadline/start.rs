//! Reads one start: an instant, or a wall-clock time of the municipality.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::clock::local_instant;

/// The instant a line stands for; the error is the reason why it stands for none.
pub fn read(line: &[u8], zone: Tz) -> Result<DateTime<Utc>, String> {
    let text = str::from_utf8(line).map_err(|_| "is not UTF-8".to_owned())?;
    // Spreadsheets on Windows begin a file with a byte order mark and end lines with CR LF.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err("the line is empty".to_owned());
    }
    let (wall, offset) = split_offset(text);
    let wall = wall_clock(wall).ok_or(
        "a start is written 2026-04-24T12:40, with seconds and the offset (+02:00 or Z) if known",
    )?;
    let at = match offset {
        None => local_instant(zone, wall),
        Some(offset) => {
            let offset = offset_east(offset).ok_or("the offset is no offset from UTC")?;
            wall.checked_sub_signed(offset).map(|wall| wall.and_utc())
        }
    };
    at.ok_or_else(|| "lies too far away".to_owned())
}

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

/// Reads `2026-04-24T12:40`, `2026-04-24 12:40:30`, `2026-04-24T12:40:30.5` and nothing looser:
/// chrono alone would take `2026-4-24T1:2`, which in a table is more often a slip than a time.
fn wall_clock(text: &str) -> Option<NaiveDateTime> {
    let digits = |from: usize, to: usize| {
        text.as_bytes()
            .get(from..to)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let byte = |place: usize| text.as_bytes().get(place).copied();
    let to_the_minute = digits(0, 4)
        && byte(4) == Some(b'-')
        && digits(5, 7)
        && byte(7) == Some(b'-')
        && digits(8, 10)
        && matches!(byte(10), Some(b'T' | b't' | b' '))
        && digits(11, 13)
        && byte(13) == Some(b':')
        && digits(14, 16);
    if !to_the_minute {
        return None;
    }
    let (date, time) = (text.get(..10)?, text.get(11..)?);
    let date = date.parse().ok()?;
    let seconds = text.get(16..)?;
    let time = match (seconds.len(), byte(16), byte(19)) {
        (0, None, None) => chrono::NaiveTime::parse_from_str(time, "%H:%M").ok()?,
        (3, Some(b':'), None) if digits(17, 19) && byte(17) < Some(b'6') => time.parse().ok()?,
        (5..=13, Some(b':'), Some(b'.'))
            if digits(17, 19) && byte(17) < Some(b'6') && digits(20, text.len()) =>
        {
            time.parse().ok()?
        }
        _ => return None,
    };
    Some(NaiveDateTime::new(date, time))
}

/// How far east of UTC `+02:00` or `Z` lies.
fn offset_east(text: &str) -> Option<TimeDelta> {
    if matches!(text, "Z" | "z") {
        return Some(TimeDelta::zero());
    }
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let number = |text: &str, below: i64| {
        let two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: i64 = text.parse().ok()?;
        (two && number < below).then_some(number)
    };
    let size = TimeDelta::minutes(number(hours, 24)? * 60 + number(minutes, 60)?);
    Some(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(line: &str) -> Option<String> {
        let at = read(line.as_bytes(), Tz::Europe__Ljubljana).ok()?;
        Some(at.format("%Y-%m-%dT%H:%M:%S%.f").to_string())
    }

    #[test]
    fn instants_and_wall_clock_times_are_read() {
        for (line, expected) in [
            ("2026-04-24T12:40", "2026-04-24T10:40:00"),
            ("2026-04-24 12:40", "2026-04-24T10:40:00"),
            ("2026-04-24t12:40:30", "2026-04-24T10:40:30"),
            ("2026-04-24T12:40:30.25", "2026-04-24T10:40:30.250"),
            ("  2026-01-24T12:40\r\n", "2026-01-24T11:40:00"),
            ("\u{feff}2026-01-24T12:40", "2026-01-24T11:40:00"),
            ("2026-04-24T12:40:00Z", "2026-04-24T12:40:00"),
            ("2026-04-24T12:40z", "2026-04-24T12:40:00"),
            ("2026-04-24T12:40:00+02:00", "2026-04-24T10:40:00"),
            ("2026-04-24 12:40:00-05:30", "2026-04-24T18:10:00"),
            ("2026-04-24T12:40:00-00:00", "2026-04-24T12:40:00"),
            // The clocks change: the later instant.
            ("2026-03-29T02:30", "2026-03-29T01:30:00"),
            ("2026-10-25T02:30", "2026-10-25T01:30:00"),
            ("2026-10-25T02:30+02:00", "2026-10-25T00:30:00"),
        ] {
            assert_eq!(instant(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for line in [
            "",
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
            "2026-04-24T24:00",
            "2026-02-30T12:40",
            "2026-04-24T12:40:00 02:00",
            "2026-04-24T12:40:00+2:00",
            "2026-04-24T12:40:00+02",
            "2026-04-24T12:40:00+24:00",
            "2026-04-24T12:40:00Zulu",
            "2026-04-24T12:40:00 Europe/Ljubljana",
            "24.4.2026 12:40",
            "2026-04-24T12:40:00ž",
        ] {
            assert_eq!(instant(line), None, "{line}");
        }
        assert!(read(b"2026-04-24T12:40\xff", Tz::Europe__Belgrade).is_err());
    }
}
