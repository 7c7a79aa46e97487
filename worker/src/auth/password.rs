//! Passwords: argon2id, with the parameters OWASP recommends (19 MiB, two passes, one lane).

use argon2::{Argon2, PasswordVerifier};

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

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::{Algorithm, Params, PasswordHasher, Version, password_hash::phc::PasswordHash};

    fn hash(password: &str, params: Params) -> String {
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
        let hash = hash("koza v mlinu 1845", recommended());
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("koza v mlinu 1845", &hash));
        assert!(!matches("koza v mlinu 1846", &hash));
        assert!(!matches("", &hash));
        assert!(!matches("koza v mlinu 1845", "no hash"));
    }

    #[test]
    fn a_password_of_any_length_beyond_reason_is_wrong_at_once() {
        let long = "a".repeat(LONGEST + 1);
        assert!(!matches(&long, &hash(&long, recommended())));
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
