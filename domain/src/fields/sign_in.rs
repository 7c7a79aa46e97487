//! Signing in.

use std::fmt;

use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};

/// The longest password that is looked at, in characters; hashing a longer one would only cost time.
const PASSWORD_MAX: usize = 1_000;

/// What an official typed to sign in; only [`SignIn::check`] makes one.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignIn {
    /// The e-mail address, all lower case: officials' addresses are compared without regard to case.
    pub email: String,
    /// The password as typed.
    pub password: String,
}

impl SignIn {
    /// The two, or every field's error.
    pub fn check(email: &str, password: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let email = errors.take(Field::Email, Email::parse(email));
        let password = errors.take(Field::Password, given(password));
        let whole = email.zip(password);
        errors.or(whole.map(|(email, password)| Self {
            email: email.as_str().to_lowercase(),
            password,
        }))
    }
}

impl fmt::Debug for SignIn {
    /// A password never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignIn(…)")
    }
}

fn given(password: &str) -> Result<String, FieldErrorCode> {
    match password.chars().count() {
        0 => Err(FieldErrorCode::Required),
        1..=PASSWORD_MAX => Ok(password.to_owned()),
        _ => Err(FieldErrorCode::TooLong),
    }
}
