//! Passwords: argon2id, with the parameters OWASP recommends (19 MiB, two passes, one lane).

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::{
    fields::{FieldErrorCode, new_password},
    password::is_guessable,
};

use super::common::Common;
use crate::{error::AppError, random};

/// The longest password hashed, in bytes; longer ones are wrong, and would only cost time.
const LONGEST: usize = 1_024;

/// The hash of a password nobody has, with the same parameters as the real ones: an unknown e-mail address then takes
/// as long as a wrong password, and a clock does not tell who works here.
pub const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2VydmlzNDgvbm9ib2R5cw$dh1qJqy7yQhYIs5L2JYb8n9cYJrmmGXvhMDRlqnIKsA";

/// Whether the password is the one that was hashed; the comparison takes the same time whatever differs.
pub fn matches(password: &str, hash: &str) -> bool {
    password.len() <= LONGEST
        && Argon2::default()
            .verify_password(password.as_bytes(), hash)
            .is_ok()
}

/// Bytes of salt (RFC 9106).
const SALT_BYTES: usize = 16;

/// The hash of a password that is to be set (a PHC string), with the parameters of this file.
pub fn hash(password: &str) -> Result<String, AppError> {
    let salt: [u8; SALT_BYTES] = random::bytes()?;
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| AppError::internal(format!("hashing: {error}")))
}

/// Whether a password may be set by somebody of whom everybody knows `personal`.
pub fn check(password: &str, personal: &[&str]) -> Result<(), FieldErrorCode> {
    new_password(password)?;
    let common = Common::new();
    if is_guessable(password, personal, |word| common.has(word)) {
        Err(FieldErrorCode::Guessable)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::{Algorithm, Params, Version, password_hash::phc::PasswordHash};

    fn hash_with(password: &str, params: Params) -> String {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_with_salt(password.as_bytes(), b"a salt of 16 byt")
            .unwrap()
            .to_string()
    }

    fn recommended() -> Params {
        Params::new(19_456, 2, 1, None).unwrap()
    }

    #[test]
    fn only_the_right_password_matches() {
        let hash = hash_with("koza v mlinu 1845", recommended());
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("koza v mlinu 1845", &hash));
        assert!(!matches("koza v mlinu 1846", &hash));
        assert!(!matches("", &hash));
        assert!(!matches("koza v mlinu 1845", "no hash"));
    }

    #[test]
    fn a_password_of_any_length_beyond_reason_is_wrong_at_once() {
        let long = "a".repeat(LONGEST + 1);
        assert!(!matches(&long, &hash_with(&long, recommended())));
    }

    #[test]
    fn what_is_set_is_hashed_with_the_same_parameters_and_a_salt_of_its_own() {
        let one = hash("koza v mlinu 1845").unwrap();
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("koza v mlinu 1845", &one));
        assert_ne!(one, hash("koza v mlinu 1845").unwrap());
    }

    #[test]
    fn what_may_be_set_is_long_and_not_guessed() {
        assert_eq!(check("kratko", &[]), Err(FieldErrorCode::TooShort));
        assert_eq!(check("password2026", &[]), Err(FieldErrorCode::Guessable));
        let own = ["Ana Zarnik", "ana.zarnik@celje.si"];
        assert_eq!(
            check("ana.zarnik.zarnik", &own),
            Err(FieldErrorCode::Guessable)
        );
        assert_eq!(check("koza v mlinu 1845", &own), Ok(()));
    }

    #[test]
    fn an_unknown_address_costs_as_much_as_a_wrong_password() {
        let nobodys = PasswordHash::new(NOBODYS).unwrap();
        let params = Params::try_from(&nobodys).unwrap();
        assert_eq!(
            (params.m_cost(), params.t_cost(), params.p_cost()),
            (19_456, 2, 1)
        );
        assert_eq!(nobodys.hash.unwrap().len(), 32);
        assert!(!matches("", NOBODYS));
    }
}
