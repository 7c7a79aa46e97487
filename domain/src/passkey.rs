//! Passkeys as far as both ends agree on them: the signatures that are taken, and what a name may be.

use crate::{
    codes,
    fields::{Field, FieldError, FieldErrorCode},
};

/// A kind of signature a device may make; the first is the one we like best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Algorithm {
    /// ECDSA on P-256 with SHA-256: every device.
    Es256,
    /// Ed25519.
    EdDsa,
    /// RSA (PKCS #1 v1.5) with SHA-256: Windows Hello on older computers.
    Rs256,
}
codes!(Algorithm {
    Es256 = "es256",
    EdDsa = "ed-dsa",
    Rs256 = "rs256",
});

impl Algorithm {
    /// Its number in the COSE registry, by which WebAuthn names it.
    pub fn cose(self) -> i32 {
        match self {
            Self::Es256 => -7,
            Self::EdDsa => -8,
            Self::Rs256 => -257,
        }
    }

    /// The algorithm of this number.
    pub fn from_cose(number: i32) -> Option<Self> {
        use crate::Code;
        Self::ALL
            .iter()
            .copied()
            .find(|algorithm| algorithm.cose() == number)
    }
}

/// The longest name of a passkey, in characters.
pub const NAME_MAX: usize = 60;

/// Passkeys one person may have; each is offered to the device when another is added, so the list stays short.
pub const PASSKEYS_MAX: u32 = 20;

/// What its owner calls a passkey: one line, trimmed.
///
/// # Errors
/// The field with what is wrong.
pub fn name(typed: &str) -> Result<String, FieldError> {
    crate::fields::line(typed, 1, NAME_MAX).map_err(|error: FieldErrorCode| FieldError {
        field: Field::PasskeyName,
        error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn an_algorithm_is_found_by_its_number() {
        for algorithm in Algorithm::ALL {
            assert_eq!(Algorithm::from_cose(algorithm.cose()), Some(*algorithm));
        }
        // ES384, and SHA-1, which nobody should sign with any more.
        assert_eq!(Algorithm::from_cose(-35), None);
        assert_eq!(Algorithm::from_cose(-65_535), None);
    }

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(name("  Službeni telefon ").unwrap(), "Službeni telefon");
        assert_eq!(name(" ").unwrap_err().error, FieldErrorCode::Required);
        assert_eq!(
            name(&"a".repeat(NAME_MAX + 1)).unwrap_err().error,
            FieldErrorCode::TooLong
        );
        assert_eq!(
            name("a\nb").unwrap_err().error,
            FieldErrorCode::ControlCharacters
        );
    }
}
