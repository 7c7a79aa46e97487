//! What a device says when a passkey is made or used (WebAuthn Level 3, §7.1 and §7.2), as far as it can be judged
//! without a database: the ceremony, the origin, the host, the flags, the signature.
//!
//! No attestation is asked for, so nothing but the device's own word binds a new key; it is taken from
//! `getPublicKey()`, and no CBOR has to be read.
//!
//! The libraries there are do not run here: webauthn-rs needs OpenSSL, which does not compile to wasm32, and webauthn_rp
//! reads the system's clock, which panics there.

use domain::passkey::Algorithm;
use p256::{ecdsa::signature::Verifier, pkcs8::DecodePublicKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The longest credential id there may be, in bytes (§5.4.7).
const CREDENTIAL_ID_MAX: usize = 1_023;

/// Somebody touched the device.
const USER_PRESENT: u8 = 0x01;
/// The device knows who: by PIN, finger or face.
const USER_VERIFIED: u8 = 0x04;
/// The key may be copied to the person's other devices.
const BACKUP_ELIGIBLE: u8 = 0x08;
/// It was.
const BACKED_UP: u8 = 0x10;
/// A new key is described.
const ATTESTED: u8 = 0x40;

/// What a device was asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ceremony {
    /// To make a key.
    Create,
    /// To sign with one.
    Get,
}

impl Ceremony {
    fn kind(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}

/// What is not right. The caller is told none of it; tests are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not in the form it must have.
    Malformed,
    /// Another ceremony than was asked for.
    Ceremony,
    /// Another page asked for it.
    Origin,
    /// It is for another host.
    Host,
    /// Nobody touched the device, or the device does not know who.
    Person,
    /// A kind of key we do not take.
    Key,
    /// The signature is not that of the key.
    Signature,
}

/// The challenge that was signed, once it is certain that our own page asked for it.
///
/// # Errors
/// What is not right.
pub fn challenge(client_data: &[u8], ceremony: Ceremony, origin: &str) -> Result<String, Refused> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct ClientData {
        r#type: String,
        challenge: String,
        origin: String,
        #[serde(default)]
        cross_origin: bool,
    }
    let data: ClientData = serde_json::from_slice(client_data).map_err(|_| Refused::Malformed)?;
    if data.r#type != ceremony.kind() {
        Err(Refused::Ceremony)
    } else if data.origin != origin || data.cross_origin {
        Err(Refused::Origin)
    } else {
        Ok(data.challenge)
    }
}

/// What a device said of itself.
struct Said<'a> {
    count: u32,
    attested: bool,
    /// What follows: the new key and extensions.
    rest: &'a [u8],
}

fn said<'a>(authenticator_data: &'a [u8], rp_id: &str) -> Result<Said<'a>, Refused> {
    let (host, rest) = authenticator_data
        .split_first_chunk::<32>()
        .ok_or(Refused::Malformed)?;
    let (flags, rest) = rest.split_first().ok_or(Refused::Malformed)?;
    let (count, rest) = rest.split_first_chunk::<4>().ok_or(Refused::Malformed)?;
    let has = |flag: u8| flags & flag != 0;
    if host[..] != Sha256::digest(rp_id.as_bytes())[..] {
        Err(Refused::Host)
    } else if !has(USER_PRESENT) || !has(USER_VERIFIED) {
        Err(Refused::Person)
    } else if has(BACKED_UP) && !has(BACKUP_ELIGIBLE) {
        Err(Refused::Malformed)
    } else {
        Ok(Said {
            count: u32::from_be_bytes(*count),
            attested: has(ATTESTED),
            rest,
        })
    }
}

/// How often a device says it has signed, when it has just made the key with this credential id.
///
/// # Errors
/// What is not right.
pub fn made(
    authenticator_data: &[u8],
    rp_id: &str,
    credential_id: &[u8],
    algorithm: Algorithm,
    public_key: &[u8],
) -> Result<u32, Refused> {
    let said = said(authenticator_data, rp_id)?;
    let (_model, rest) = said
        .rest
        .split_first_chunk::<16>()
        .filter(|_| said.attested)
        .ok_or(Refused::Malformed)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(Refused::Malformed)?;
    let id = rest.get(..usize::from(u16::from_be_bytes(*length)));
    if id != Some(credential_id)
        || credential_id.is_empty()
        || credential_id.len() > CREDENTIAL_ID_MAX
    {
        return Err(Refused::Malformed);
    }
    PublicKey::read(algorithm, public_key)?;
    Ok(said.count)
}

/// How often a device says it has signed, when it has just signed with this key.
///
/// # Errors
/// What is not right.
pub fn signed(
    client_data: &[u8],
    authenticator_data: &[u8],
    rp_id: &str,
    (algorithm, public_key): (Algorithm, &[u8]),
    signature: &[u8],
) -> Result<u32, Refused> {
    let said = said(authenticator_data, rp_id)?;
    let key = PublicKey::read(algorithm, public_key)?;
    let message = [authenticator_data, &Sha256::digest(client_data)].concat();
    if key.verifies(&message, signature) {
        Ok(said.count)
    } else {
        Err(Refused::Signature)
    }
}

/// The public half of a passkey.
enum PublicKey {
    P256(Box<p256::ecdsa::VerifyingKey>),
    Ed25519(Box<ed25519_dalek::VerifyingKey>),
    Rsa(Box<rsa::pkcs1v15::VerifyingKey<rsa::sha2::Sha256>>),
}

impl PublicKey {
    fn read(algorithm: Algorithm, der: &[u8]) -> Result<Self, Refused> {
        let refused = |_| Refused::Key;
        match algorithm {
            Algorithm::Es256 => p256::ecdsa::VerifyingKey::from_public_key_der(der)
                .map(|key| Self::P256(Box::new(key)))
                .map_err(refused),
            Algorithm::EdDsa => ed25519_dalek::VerifyingKey::from_public_key_der(der)
                .map(|key| Self::Ed25519(Box::new(key)))
                .map_err(refused),
            // The crate refuses keys above 4096 bits, which would only cost time.
            Algorithm::Rs256 => rsa::RsaPublicKey::from_public_key_der(der)
                .map(|key| Self::Rsa(Box::new(rsa::pkcs1v15::VerifyingKey::new(key))))
                .map_err(refused),
        }
    }

    fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::P256(key) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            Self::Rsa(key) => rsa::pkcs1v15::Signature::try_from(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
        }
    }
}

#[cfg(test)]
mod tests;
