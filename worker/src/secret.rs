//! What is derived from the secret key: PINs, tracking tokens and hashes that name nobody.
//!
//! Nothing random is stored for a receipt, so a retried filing gets the same PIN and link, and mails can carry them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::Pin;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

use crate::base32;

/// Bytes of the code that proves a tracking token ours: 128 bits cannot be guessed.
const PROOF_BYTES: usize = 16;

/// Bytes of the code in an address that mails reply to: such an address has room for no more, and trying one takes a
/// whole mail.
const REPLY_PROOF_BYTES: usize = 8;

/// Bytes that make each sealing different; drawn at random, so many never meet.
pub const NONCE_BYTES: usize = 24;

/// The secret key of this installation.
pub struct SecretKey(String);

impl SecretKey {
    /// A key as configured.
    pub fn new(key: String) -> Self {
        Self(key)
    }

    /// The PIN of a request.
    pub fn pin(&self, request_id: &str) -> Pin {
        let code = self.code(&["pin", request_id]);
        let bits = code
            .first_chunk()
            .map_or(0, |bytes: &[u8; 8]| u64::from_be_bytes(*bytes));
        Pin::from_random(bits)
    }

    /// The token of a request's tracking link; `None` for an id that is no UUID.
    pub fn token(&self, request_id: &str) -> Option<String> {
        self.token_for("track", request_id)
    }

    /// The request that a tracking token opens, or `None` when we did not give it out.
    pub fn open(&self, token: &str) -> Option<String> {
        self.open_for("track", token)
    }

    /// The token of a link to an account: an invitation, a new password.
    pub fn account_token(&self, link_id: &str) -> Option<String> {
        self.token_for("account", link_id)
    }

    /// The link that such a token opens.
    pub fn open_account(&self, token: &str) -> Option<String> {
        self.open_for("account", token)
    }

    /// The token of a link that shows somebody outside one request.
    pub fn outside_token(&self, link_id: &str) -> Option<String> {
        self.token_for("outside", link_id)
    }

    /// The link that such a token opens.
    pub fn open_outside(&self, token: &str) -> Option<String> {
        self.open_for("outside", token)
    }

    /// What stands in the address that a reply about this request goes to: in small letters, since addresses lose capitals.
    pub fn reply_tag(&self, request_id: &str) -> Option<String> {
        let id = Uuid::parse_str(request_id).ok()?;
        let code = self.code(&["reply", request_id]);
        let proof = code.first_chunk::<REPLY_PROOF_BYTES>()?;
        Some(base32::encode(&[id.as_bytes().as_slice(), proof].concat()).to_ascii_lowercase())
    }

    /// The request that such an address is about, or `None` when we did not give it out.
    pub fn open_reply(&self, tag: &str) -> Option<String> {
        let bytes = base32::decode(tag)?;
        let (id, proof) = bytes.split_first_chunk::<16>()?;
        if proof.len() != REPLY_PROOF_BYTES {
            return None;
        }
        let id = Uuid::from_bytes(*id).to_string();
        // Compared in constant time.
        self.mac(&["reply", &id])?
            .verify_truncated_left(proof)
            .ok()?;
        Some(id)
    }

    fn token_for(&self, purpose: &str, id_text: &str) -> Option<String> {
        let id = Uuid::parse_str(id_text).ok()?;
        let code = self.code(&[purpose, id_text]);
        let proof = code.first_chunk::<PROOF_BYTES>()?;
        Some(URL_SAFE_NO_PAD.encode([*id.as_bytes(), *proof].concat()))
    }

    fn open_for(&self, purpose: &str, token: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (id, proof) = bytes.split_first_chunk::<16>()?;
        if proof.len() != PROOF_BYTES {
            return None;
        }
        let id = Uuid::from_bytes(*id).to_string();
        // Compared in constant time.
        self.mac(&[purpose, &id])?
            .verify_truncated_left(proof)
            .ok()?;
        Some(id)
    }

    /// Seals what must be stored and read again, such as the secret of an authenticator; only the same owner opens it.
    pub fn seal(&self, owner: &str, open: &[u8], nonce: [u8; NONCE_BYTES]) -> Option<String> {
        let payload = Payload {
            msg: open,
            aad: owner.as_bytes(),
        };
        let sealed = self.cipher()?.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(URL_SAFE_NO_PAD.encode([&nonce, sealed.as_slice()].concat()))
    }

    /// Opens what was sealed for this owner.
    pub fn unseal(&self, owner: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload {
            msg: sealed,
            aad: owner.as_bytes(),
        };
        self.cipher()?.decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn cipher(&self) -> Option<XChaCha20Poly1305> {
        XChaCha20Poly1305::new_from_slice(&self.code(&["seal"])).ok()
    }

    /// A hash of something personal, such as an address, under which it can be counted but not read.
    pub fn hash(&self, purpose: &str, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.code(&[purpose, ":", text]))
    }

    fn code(&self, parts: &[&str]) -> Vec<u8> {
        self.mac(parts)
            .map(|mac| mac.finalize().into_bytes().to_vec())
            .unwrap_or_default()
    }

    fn mac(&self, parts: &[&str]) -> Option<Hmac<Sha256>> {
        // A key of any length is taken, so this is always `Some`.
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).ok()?;
        for part in parts {
            mac.update(part.as_bytes());
        }
        Some(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0196b0a0-7c1e-7000-8000-00000000002a";

    fn key(text: &str) -> SecretKey {
        SecretKey::new(text.repeat(8))
    }

    #[test]
    fn a_receipt_is_the_same_each_time_and_differs_by_request_and_key() {
        let key_a = key("abcd");
        assert_eq!(key_a.pin(ID), key_a.pin(ID));
        assert_eq!(key_a.token(ID), key_a.token(ID));
        let other = "0196b0a0-7c1e-7000-8000-00000000002b";
        assert_ne!(key_a.token(ID), key_a.token(other));
        assert_ne!(key_a.token(ID), key("efgh").token(ID));
    }

    #[test]
    fn only_our_own_tokens_open_a_request() {
        let key_a = key("abcd");
        let token = key_a.token(ID).unwrap();
        assert_eq!(key_a.open(&token).as_deref(), Some(ID));
        assert_eq!(key("efgh").open(&token), None);
        assert_eq!(key_a.token("42"), None);

        let mut bytes = URL_SAFE_NO_PAD.decode(&token).unwrap();
        for at in 0..bytes.len() {
            bytes[at] ^= 1;
            assert_eq!(key_a.open(&URL_SAFE_NO_PAD.encode(&bytes)), None, "{at}");
            bytes[at] ^= 1;
        }
        for short in 0..bytes.len() {
            assert_eq!(key_a.open(&URL_SAFE_NO_PAD.encode(&bytes[..short])), None);
        }
        assert_eq!(key_a.open("ž"), None);
    }

    #[test]
    fn a_link_to_an_account_opens_no_request() {
        let key_a = key("abcd");
        let token = key_a.account_token(ID).unwrap();
        assert_eq!(key_a.open_account(&token).as_deref(), Some(ID));
        assert_eq!(key_a.open(&token), None);
        assert_eq!(key_a.open_account(&key_a.token(ID).unwrap()), None);
        let outside = key_a.outside_token(ID).unwrap();
        assert_eq!(key_a.open_outside(&outside).as_deref(), Some(ID));
        assert_eq!(key_a.open(&outside), None);
        assert_eq!(key_a.open_account(&outside), None);
        assert_eq!(key_a.open_outside(&token), None);
    }

    #[test]
    fn an_address_to_reply_to_opens_its_thread_alone() {
        let key_a = key("abcd");
        let tag = key_a.reply_tag(ID).unwrap();
        assert_eq!(tag.len(), 39);
        assert_eq!(key_a.open_reply(&tag).as_deref(), Some(ID));
        assert_eq!(key_a.open_reply(&tag.to_uppercase()).as_deref(), Some(ID));
        assert_eq!(key("efgh").open_reply(&tag), None);
        assert_eq!(key_a.open(&tag), None);
        assert_eq!(key_a.open_reply(&key_a.token(ID).unwrap()), None);
        assert_eq!(key_a.open_reply("a"), None);
        for at in 0..tag.len() {
            let mut forged = tag.clone().into_bytes();
            forged[at] = if forged[at] == b'a' { b'b' } else { b'a' };
            let forged = String::from_utf8(forged).unwrap();
            assert_eq!(key_a.open_reply(&forged), None, "{at}");
        }
    }

    #[test]
    fn what_is_sealed_opens_for_its_owner_with_the_same_key() {
        let key_a = key("abcd");
        let sealed = key_a.seal("ana", b"secret", [7; NONCE_BYTES]).unwrap();
        assert!(!sealed.contains("secret"));
        assert_eq!(key_a.unseal("ana", &sealed).unwrap(), b"secret");
        assert_eq!(key_a.unseal("bor", &sealed), None);
        assert_eq!(key("efgh").unseal("ana", &sealed), None);
        assert_eq!(key_a.unseal("ana", "x"), None);
        let again = key_a.seal("ana", b"secret", [8; NONCE_BYTES]).unwrap();
        assert_ne!(sealed, again);
    }

    #[test]
    fn hashes_are_apart_by_purpose() {
        assert_ne!(key("abcd").hash("ip", "x"), key("abcd").hash("email", "x"));
    }
}
