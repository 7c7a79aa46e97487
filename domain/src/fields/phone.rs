//! Telephone numbers on which somebody can be called back, whole and in one form, so that a caller is known again.

use std::fmt;

use super::errors::FieldErrorCode;
use crate::{Code, Country};

/// Digits of the shortest and the longest number with its country code (ITU-T E.164 allows 15; none here has fewer
/// than 8).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// A telephone number as `+38640123456`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads what a person typed, in a country whose own numbers begin with a 0: `040 123 456`, `+386 40 123-456`,
    /// `00386 (0)40/123 456`. `Required` for nothing at all, `Invalid` for what cannot be called.
    pub fn parse(typed: &str, country: Country) -> Result<Self, FieldErrorCode> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(FieldErrorCode::Required);
        }
        // The 0 of a number at home stands in brackets where its country code stands too.
        let typed = typed.replace("(0)", "");
        let mut digits = String::new();
        let mut international = false;
        for character in typed.chars() {
            match character {
                '+' if digits.is_empty() && !international => international = true,
                _ if character.is_ascii_digit() => digits.push(character),
                ' ' | '\u{a0}' | '-' | '/' | '.' | '(' | ')' => {}
                _ => return Err(FieldErrorCode::Invalid),
            }
        }
        let code = calling_code(country);
        let whole = if international {
            digits
        } else if let Some(rest) = digits.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = digits.strip_prefix('0') {
            format!("{code}{rest}")
        } else {
            return Err(FieldErrorCode::Invalid);
        };
        // A country code never begins with 0, and the 0 at home is not dialled after it.
        let after_code = whole.strip_prefix(code);
        if whole.starts_with('0')
            || after_code.is_some_and(|rest| rest.starts_with('0'))
            || !DIGITS.contains(&whole.len())
        {
            return Err(FieldErrorCode::Invalid);
        }
        Ok(Self(format!("+{whole}")))
    }

    /// The same where nothing need be given.
    pub(super) fn optional(typed: &str, country: Country) -> Result<Option<Self>, FieldErrorCode> {
        if typed.trim().is_empty() {
            Ok(None)
        } else {
            Self::parse(typed, country).map(Some)
        }
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Phone {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(…)")
    }
}

/// What stands before a country's numbers (ITU-T E.164).
fn calling_code(country: Country) -> &'static str {
    match country {
        Country::Slovenia => "386",
        Country::Serbia => "381",
    }
}

/// A stored number as people read it out: `+386 40 123 456`.
pub fn spoken(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let known = Country::ALL.iter().find_map(|country| {
        let code = calling_code(*country);
        digits.strip_prefix(code).map(|rest| (code, rest))
    });
    let Some((code, rest)) = known else {
        return number.to_owned();
    };
    let mut parts = vec![format!("+{code}")];
    let mut rest: Vec<char> = rest.chars().collect();
    // The network first, then groups of three; what is left over joins the last.
    while rest.len() > 4 {
        // Five are read as two and three: nobody says three and two.
        let take = if parts.len() == 1 || rest.len() == 5 {
            2
        } else {
            3
        };
        let tail = rest.split_off(take);
        parts.push(rest.into_iter().collect());
        rest = tail;
    }
    parts.push(rest.into_iter().collect());
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str, country: Country) -> Result<String, FieldErrorCode> {
        Phone::parse(typed, country).map(|phone| phone.as_str().to_owned())
    }

    #[test]
    fn the_same_number_is_the_same_however_it_is_written() {
        for typed in [
            "040 123 456",
            "040/123-456",
            "(040) 123.456",
            "+386 40 123 456",
            "+386 (0)40 123 456",
            "00386 40 123 456",
            " 040\u{a0}123456 ",
        ] {
            let read = read(typed, Country::Slovenia);
            assert_eq!(read.as_deref(), Ok("+38640123456"), "{typed}");
        }
        let serbian = read("037/421-123", Country::Serbia);
        assert_eq!(serbian.as_deref(), Ok("+38137421123"));
        let abroad = read("+49 170 1234567", Country::Slovenia);
        assert_eq!(abroad.as_deref(), Ok("+491701234567"));
    }

    #[test]
    fn what_cannot_be_called_is_refused() {
        assert_eq!(read(" ", Country::Slovenia), Err(FieldErrorCode::Required));
        for typed in [
            "112",
            "123456",
            "040 12",
            "040 123 456 789 012 34",
            "+0 40 123 456",
            "+386 040 123 456",
            "040 123 456 int. 3",
            "040+123456",
            "++38640123456",
            "ana@celje.si",
        ] {
            let read = read(typed, Country::Slovenia);
            assert_eq!(read, Err(FieldErrorCode::Invalid), "{typed}");
        }
    }

    #[test]
    fn a_number_is_read_out_in_groups_and_stays_out_of_logs() {
        assert_eq!(spoken("+38640123456"), "+386 40 123 456");
        assert_eq!(spoken("+38634265000"), "+386 34 265 000");
        assert_eq!(spoken("+381374211234"), "+381 37 421 1234");
        assert_eq!(spoken("+3813742112345"), "+381 37 421 12 345");
        assert_eq!(spoken("+491701234567"), "+491701234567");
        let phone = Phone::parse("040 123 456", Country::Slovenia);
        assert_eq!(format!("{phone:?}"), "Ok(Phone(…))");
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again_as_itself(typed in "[+0-9 /()-]{0,24}") {
            for country in [Country::Slovenia, Country::Serbia] {
                if let Ok(phone) = Phone::parse(&typed, country) {
                    let again = Phone::parse(phone.as_str(), country);
                    prop_assert_eq!(again.as_ref(), Ok(&phone));
                    let out_loud = Phone::parse(&spoken(phone.as_str()), country);
                    prop_assert_eq!(out_loud.as_ref(), Ok(&phone));
                }
            }
        }
    }
}
