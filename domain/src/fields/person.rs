//! Inviting somebody, and setting a password.

use std::fmt;

use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::text::{id, line};
use crate::{Code, Language, Role};

/// The shortest name of a person, in characters.
const NAME_MIN: usize = 2;
/// The longest.
const NAME_MAX: usize = 100;

/// The fewest characters of a password.
pub const PASSWORD_MIN: usize = 12;
/// The most: a sentence or two, and no novel.
pub const PASSWORD_MAX: usize = 256;

/// What an administrator typed to invite somebody.
#[derive(Clone, Copy)]
pub struct RawInvitation<'a> {
    /// The e-mail address.
    pub email: &'a str,
    /// The name.
    pub name: &'a str,
    /// The department's id.
    pub department: &'a str,
    /// The role's code.
    pub role: &'a str,
    /// The language's code.
    pub language: &'a str,
}

/// An invitation that can be sent; only [`Invitation::check`] makes one.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Invitation {
    /// The e-mail address, all lower case: officials' addresses are compared without regard to case.
    pub email: String,
    /// The name, as it signs answers.
    pub name: String,
    /// The department's id; whether there is such a department is not known here.
    pub department: String,
    /// What the person may do.
    pub role: Role,
    /// In which language mails to the person are.
    pub language: Language,
}

impl Invitation {
    /// The invitation, or every field's error.
    pub fn check(raw: RawInvitation<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let email = errors.take(Field::Email, Email::parse(raw.email));
        let name = errors.take(Field::Name, person_name(raw.name));
        let department = errors.take(Field::Department, id(raw.department));
        let role = errors.take(Field::Role, code(raw.role));
        let language = errors.take(Field::Language, code(raw.language));
        let whole = match (email, name, department, role, language) {
            (Some(email), Some(name), Some(department), Some(role), Some(language)) => Some(Self {
                email: email.as_str().to_lowercase(),
                name,
                department,
                role,
                language,
            }),
            _ => None,
        };
        errors.or(whole)
    }
}

impl fmt::Debug for Invitation {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invitation(…)")
    }
}

/// The name of a person.
pub fn person_name(typed: &str) -> Result<String, FieldErrorCode> {
    line(typed, NAME_MIN, NAME_MAX)
}

fn code<T: Code>(typed: &str) -> Result<T, FieldErrorCode> {
    match typed.trim() {
        "" => Err(FieldErrorCode::Required),
        typed => T::from_code(typed).ok_or(FieldErrorCode::Unknown),
    }
}

/// The length of a new password. It is taken as typed: spaces count and are kept.
pub fn new_password(typed: &str) -> Result<(), FieldErrorCode> {
    match typed.chars().count() {
        0 => Err(FieldErrorCode::Required),
        length if length < PASSWORD_MIN => Err(FieldErrorCode::TooShort),
        length if length > PASSWORD_MAX => Err(FieldErrorCode::TooLong),
        _ => Ok(()),
    }
}

/// The digits of an authenticator's code.
const CODE_DIGITS: usize = 6;
/// The characters of a recovery code.
const RECOVERY_CHARACTERS: usize = 10;

/// A code as a person typed it, as an authenticator shows it or as it stands among the recovery codes.
#[derive(Clone, PartialEq, Eq)]
pub enum SecondCode {
    /// Six digits.
    OfTheMinute(String),
    /// Ten letters and digits, lower case.
    Recovery(String),
}

impl SecondCode {
    /// Reads it; blanks and hyphens are for the eye.
    pub fn parse(typed: &str) -> Result<Self, FieldErrorCode> {
        let plain: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_lowercase)
            .collect();
        let length = plain.chars().count();
        if plain.is_empty() {
            Err(FieldErrorCode::Required)
        } else if length == CODE_DIGITS && plain.chars().all(|c| c.is_ascii_digit()) {
            Ok(Self::OfTheMinute(plain))
        } else if length == RECOVERY_CHARACTERS && plain.chars().all(|c| c.is_ascii_alphanumeric())
        {
            Ok(Self::Recovery(plain))
        } else {
            Err(FieldErrorCode::Invalid)
        }
    }
}

impl fmt::Debug for SecondCode {
    /// A code never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecondCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_says_everything_that_is_wrong_at_once() {
        let raw = RawInvitation {
            email: "Ana@Celje.si",
            name: " Ana Novak ",
            department: "roads",
            role: "officer",
            language: "sl",
        };
        let invitation = Invitation::check(raw).unwrap();
        assert_eq!(invitation.email, "ana@celje.si");
        assert_eq!(invitation.name, "Ana Novak");
        let nothing = RawInvitation {
            email: "",
            name: "A",
            department: "",
            role: "mayor",
            language: "",
        };
        let errors: Vec<_> = Invitation::check(nothing)
            .unwrap_err()
            .into_iter()
            .map(|error| (error.field, error.error))
            .collect();
        assert_eq!(
            errors,
            [
                (Field::Email, FieldErrorCode::Required),
                (Field::Name, FieldErrorCode::TooShort),
                (Field::Department, FieldErrorCode::Required),
                (Field::Role, FieldErrorCode::Unknown),
                (Field::Language, FieldErrorCode::Required),
            ]
        );
    }

    #[test]
    fn a_password_is_measured_in_characters_and_not_in_bytes() {
        assert_eq!(new_password(""), Err(FieldErrorCode::Required));
        assert_eq!(new_password("žžžžžžžžžžž"), Err(FieldErrorCode::TooShort));
        assert_eq!(new_password("žžžžžžžžžžžž"), Ok(()));
        assert_eq!(new_password(&"ж".repeat(256)), Ok(()));
        assert_eq!(new_password(&"a".repeat(257)), Err(FieldErrorCode::TooLong));
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let minute = |digits: &str| Ok(SecondCode::OfTheMinute(digits.to_owned()));
        assert_eq!(SecondCode::parse(" 123 456 "), minute("123456"));
        assert_eq!(
            SecondCode::parse("ABCDE-12345"),
            Ok(SecondCode::Recovery("abcde12345".to_owned()))
        );
        assert_eq!(SecondCode::parse(" "), Err(FieldErrorCode::Required));
        for typed in ["12345", "1234567", "abcdef", "abcde-1234č"] {
            assert_eq!(
                SecondCode::parse(typed),
                Err(FieldErrorCode::Invalid),
                "{typed}"
            );
        }
    }
}
