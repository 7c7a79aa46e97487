//! Codes of the half minute (TOTP, RFC 6238): SHA-1, six digits, thirty seconds, which every authenticator knows.

use api::account::Authenticator;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use qrcodegen::{QrCode, QrCodeEcc};
use sha1::Sha1;

use crate::{base32, error::AppError, random};

/// Bytes of a secret: as many as the hash has (RFC 4226).
const SECRET_BYTES: usize = 20;

/// Seconds a code is shown.
const STEP: i64 = 30;

/// Steps a clock may be off, either way.
const LEEWAY: i64 = 1;

/// The secret of an authenticator.
pub struct Secret([u8; SECRET_BYTES]);

impl Secret {
    /// A new one.
    pub fn random() -> Result<Self, AppError> {
        Ok(Self(random::bytes()?))
    }

    /// One that was stored.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The step whose code this is, among the present one and its neighbours; the codes of steps up to `used` are used
    /// up.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>, used: i64) -> Option<i64> {
        let present = now.timestamp().div_euclid(STEP);
        (present - LEEWAY..=present + LEEWAY)
            .filter(|step| *step > used)
            .find(|step| self.code(*step) == code)
    }

    fn code(&self, step: i64) -> String {
        // A key of any length is taken, so there always is a code.
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(&self.0) else {
            return String::new();
        };
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        // The last four bits say where the four bytes of the code begin (RFC 4226, 5.3).
        let at = hash.last().map_or(0, |last| usize::from(last & 0x0f));
        let number = hash
            .get(at..)
            .and_then(<[u8]>::first_chunk)
            .map_or(0, |bytes| u32::from_be_bytes(*bytes) & 0x7fff_ffff);
        format!("{:06}", number % 1_000_000)
    }

    /// The secret in Base32, as it is typed.
    pub fn text(&self) -> String {
        base32::encode(&self.0)
    }

    /// What an authenticator needs: the secret as text, as an address and as the drawing of a QR code.
    pub fn authenticator(&self, issuer: &str, account: &str) -> Result<Authenticator, AppError> {
        let secret = self.text();
        let uri = format!(
            "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP}",
            issuer = api::endpoint::encode(issuer),
            account = api::endpoint::encode(account),
        );
        let drawn = QrCode::encode_text(&uri, QrCodeEcc::Low)
            .map_err(|_| AppError::internal("an address too long for a QR code"))?;
        Ok(Authenticator {
            secret,
            uri,
            size: u32::try_from(drawn.size()).unwrap_or_default(),
            path: path(&drawn),
        })
    }
}

/// The dark modules, row by row, as the path of a drawing.
fn path(drawn: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..drawn.size() {
        let mut x = 0;
        while x < drawn.size() {
            let begin = x;
            while x < drawn.size() && drawn.get_module(x, y) {
                x += 1;
            }
            if x > begin {
                path.push_str(&format!("M{begin} {y}h{}v1H{begin}z", x - begin));
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> Secret {
        Secret(*b"12345678901234567890")
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, its last six digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret().code(seconds / STEP), code);
        }
    }

    #[test]
    fn a_code_is_good_for_a_moment_and_once() {
        let now = DateTime::from_timestamp(1_111_111_111, 0).unwrap();
        let step = 1_111_111_111 / STEP;
        for beside in [-1, 0, 1] {
            let code = secret().code(step + beside);
            assert_eq!(secret().step_of(&code, now, 0), Some(step + beside));
            assert_eq!(secret().step_of(&code, now, step + beside), None);
        }
        for beside in [-2, 2] {
            let code = secret().code(step + beside);
            assert_eq!(secret().step_of(&code, now, 0), None);
        }
        assert_eq!(secret().step_of("", now, 0), None);
    }

    #[test]
    fn an_authenticator_reads_what_it_needs() {
        let authenticator = secret()
            .authenticator("Mestna občina Celje", "ana@celje.si")
            .unwrap();
        assert_eq!(authenticator.secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(
            authenticator.uri,
            "otpauth://totp/Mestna%20ob%C4%8Dina%20Celje:ana%40celje.si?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Mestna%20ob%C4%8Dina%20Celje&algorithm=SHA1&digits=6&period=30"
        );
        // The upper left corner of a QR code: a line of seven modules.
        assert!(authenticator.path.starts_with("M0 0h7v1H0z"));
        assert!(authenticator.size >= 21);
    }
}
