//! Reference numbers and PINs: how a citizen without a link finds a request again.

use std::fmt;

/// A request's public number: the municipality's prefix, the year it was received, and a serial within that year.
///
/// Written `CE-2026-000123`. The serial says nothing secret: reading a request needs the PIN as well.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    prefix: String,
    year: u16,
    serial: u32,
}

impl Reference {
    /// The reference with these parts, or `None` unless the prefix is 2 to 4 ASCII letters,
    /// the year has four digits and the serial is between 1 and 999 999.
    pub fn new(prefix: &str, year: u16, serial: u32) -> Option<Self> {
        let letters =
            (2..=4).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_alphabetic());
        let in_range = (1000..=9999).contains(&year) && (1..=999_999).contains(&serial);
        (letters && in_range).then(|| Self {
            prefix: prefix.to_ascii_uppercase(),
            year,
            serial,
        })
    }

    /// Reads what a person typed: any case, spaces or dashes between the parts, zeros before the serial optional.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut parts = typed
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '.'))
            .filter(|part| !part.is_empty());
        let prefix = parts.next()?;
        let year = parts.next()?.parse().ok()?;
        let serial = parts.next()?.parse().ok()?;
        match parts.next() {
            Some(_) => None,
            None => Self::new(prefix, year, serial),
        }
    }

    /// The municipality's prefix, upper case.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The local year the request was received in.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The serial within the year, from 1.
    pub fn serial(&self) -> u32 {
        self.serial
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:06}", self.prefix, self.year, self.serial)
    }
}

/// The six digits that, with the reference, open a request to its reporter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pin(u32);

impl Pin {
    /// The PIN that these random bits stand for.
    pub fn from_random(bits: u64) -> Self {
        // 2^64 is not a multiple of a million; the bias is below 10^-13 and does not matter here.
        Self(u32::try_from(bits % 1_000_000).unwrap_or_default())
    }

    /// Reads what a person typed: exactly six digits, spaces and dashes ignored.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect();
        let six = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
        six.then(|| digits.parse().ok().map(Self)).flatten()
    }
}

impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl fmt::Debug for Pin {
    /// A PIN is a secret: it never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_as_people_write_it() {
        let expected = Reference::new("CE", 2026, 123);
        for typed in [
            "CE-2026-000123",
            " ce-2026-123 ",
            "CE 2026 000123",
            "ce/2026/123",
            "CE – 2026 – 123",
        ] {
            assert_eq!(Reference::parse(typed), expected, "{typed}");
        }
        assert_eq!(
            expected.map(|reference| reference.to_string()),
            Some("CE-2026-000123".to_owned())
        );
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for typed in [
            "",
            "CE-2026",
            "CE-2026-0",
            "CE-2026-1000000",
            "C-2026-1",
            "ČE-2026-1",
            "CE-26-1",
            "CE-2026-1-1",
            "CE-2026-x",
        ] {
            assert_eq!(Reference::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_pin_keeps_its_zeros_and_its_secret() {
        let pin = Pin::from_random(42);
        assert_eq!(pin.to_string(), "000042");
        assert_eq!(Pin::parse("000 042"), Some(pin));
        assert_eq!(format!("{pin:?}"), "Pin(…)");
        for typed in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            assert_eq!(Pin::parse(typed), None, "{typed}");
        }
    }
}
