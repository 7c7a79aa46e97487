//! Reads one start: an instant, or a wall-clock time of the municipality.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::fields::moment;

/// The instant a line stands for; the error is the reason why it stands for none.
pub fn read(line: &[u8], zone: Tz) -> Result<DateTime<Utc>, &'static str> {
    let text = str::from_utf8(line).map_err(|_| "is not UTF-8")?;
    // Spreadsheets on Windows begin a file with a byte order mark and end lines with CR LF.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err("the line is empty");
    }
    moment(text, zone).ok_or(
        "a start is written 2026-04-24T12:40, with seconds and the offset (+02:00 or Z) if known",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_add_is_no_part_of_a_start() {
        let read = |line: &[u8]| read(line, Tz::Europe__Ljubljana);
        let noon = "2026-04-24T10:00:00Z".parse().unwrap();
        assert_eq!(read("\u{feff}2026-04-24T12:00\r\n".as_bytes()), Ok(noon));
        assert!(read(b"2026-04-24T12:00\xff").is_err());
        assert!(read("\u{feff}\r\n".as_bytes()).is_err());
        assert!(read(b"2026-04-24").is_err());
    }
}
