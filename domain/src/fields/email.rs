//! E-mail addresses to which a message can be sent.

use std::fmt;

use super::errors::FieldErrorCode;

/// The longest address that mail servers accept (RFC 5321), in characters.
const MAX: usize = 254;

/// An e-mail address, its domain in lower case.
///
/// Conservative: ASCII only and no quoted or bracketed forms, so that whatever is accepted can also be delivered to.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Reads what a person typed; `Required` for nothing at all.
    pub fn parse(typed: &str) -> Result<Self, FieldErrorCode> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(FieldErrorCode::Required);
        }
        if typed.chars().count() > MAX {
            return Err(FieldErrorCode::TooLong);
        }
        match typed.rsplit_once('@') {
            Some((mailbox, domain)) if is_mailbox(mailbox) && is_domain(domain) => {
                Ok(Self(format!("{mailbox}@{}", domain.to_ascii_lowercase())))
            }
            Some(_) | None => Err(FieldErrorCode::Invalid),
        }
    }

    /// The same where nothing need be given.
    pub(super) fn optional(typed: &str) -> Result<Option<Self>, FieldErrorCode> {
        if typed.trim().is_empty() {
            Ok(None)
        } else {
            Self::parse(typed).map(Some)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Email {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

fn is_mailbox(mailbox: &str) -> bool {
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    mailbox.len() <= 64
        && mailbox
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(atom))
}

fn is_domain(domain: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(letter)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(label)
        && top.len() >= 2
        && top.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Result<&str, FieldErrorCode>) {
        let parsed = Email::parse(typed);
        assert_eq!(
            parsed.as_ref().map(Email::as_str).map_err(|error| *error),
            expected,
            "{typed}"
        );
    }

    #[test]
    fn addresses_are_read_conservatively() {
        check(
            " Ana.Novak+servis@Celje.SI ",
            Ok("Ana.Novak+servis@celje.si"),
        );
        check("o'brien@mail.example.org", Ok("o'brien@mail.example.org"));
        check(
            "ime@xn--e1aqafbe.xn--90a3ac",
            Ok("ime@xn--e1aqafbe.xn--90a3ac"),
        );
        check("  ", Err(FieldErrorCode::Required));
        for invalid in [
            "ana",
            "ana@",
            "@celje.si",
            "ana@celje",
            "ana@@celje.si",
            "ana@-celje.si",
            "ana@celje-.si",
            "ana@celje..si",
            ".ana@celje.si",
            "ana.@celje.si",
            "a na@celje.si",
            "ana@celje.s",
            "ana@127.0.0.1",
            "ana@celje.si.",
            "ана@celje.si",
            "Ana <ana@celje.si>",
            "ana@celje.si, bor@celje.si",
            "\"ana\"@celje.si",
            "ana@celje.si\r\nbcc:x@y.si",
        ] {
            check(invalid, Err(FieldErrorCode::Invalid));
        }
        check(
            &format!("{}@celje.si", "a".repeat(64)),
            Ok(&format!("{}@celje.si", "a".repeat(64))),
        );
        check(
            &format!("{}@celje.si", "a".repeat(65)),
            Err(FieldErrorCode::Invalid),
        );
        check(
            &format!("a@{}si", "abc.".repeat(63)),
            Err(FieldErrorCode::TooLong),
        );
    }

    #[test]
    fn an_address_stays_out_of_logs() {
        assert_eq!(
            format!("{:?}", Email::parse("ana@celje.si")),
            "Ok(Email(…))"
        );
    }
}
