//! Passkeys: signing in with one, and each person's own.
//!
//! What a device says is carried in the JSON forms of WebAuthn Level 3 (`PublicKeyCredential.toJSON()`), as far as it is
//! needed; bytes are base64url without padding.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, session::Session};

/// Asks for something to sign, before anybody is signed in. Throttled. Errors: `too-many-tries`.
pub struct BeginPasskey;

impl Endpoint for BeginPasskey {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/passkey/challenge";
    type Body = Empty;
    type Reply = Challenge;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Signs in with a passkey; the session is an HttpOnly cookie. Throttled. Errors: `passkey-refused`, `too-many-tries`.
pub struct SignInWithPasskey;

impl Endpoint for SignInWithPasskey {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/passkey";
    type Body = Assertion;
    type Reply = Session;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Reads one's own passkeys.
pub struct ListPasskeys;

impl Endpoint for ListPasskeys {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/account/passkeys";
    type Body = Empty;
    type Reply = Passkeys;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Asks for something to sign with one's own passkey, to prove that it is still the same person.
pub struct BeginProof;

impl Endpoint for BeginProof {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/passkeys/proof";
    type Body = Empty;
    type Reply = Challenge;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Begins to add a passkey, once it is certain that the same person still sits there. Errors: `invalid-fields`
/// (`current-password` with `wrong`), `passkey-refused`, `too-many-tries`.
pub struct BeginNewPasskey;

impl Endpoint for BeginNewPasskey {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/passkeys/begin";
    type Body = Proof;
    type Reply = NewChallenge;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Adds the passkey that the device made of it. Errors: `invalid-fields` (`passkey-name`), `passkey-refused`, `conflict`
/// where it is here already or its owner has as many as anybody may.
pub struct AddPasskey;

impl Endpoint for AddPasskey {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/passkeys";
    type Body = NewPasskey;
    type Reply = Passkeys;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Gives one's own passkey another name. Errors: `invalid-fields`, `not-found`.
pub struct RenamePasskey<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RenamePasskey<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/passkeys/{id}/name";
    type Body = PasskeyName;
    type Reply = Passkeys;

    fn path(&self) -> String {
        format!(
            "/api/desk/account/passkeys/{}/name",
            crate::endpoint::encode(self.id)
        )
    }
}

/// Removes one's own passkey. Errors: `not-found`, `invalid-fields` (`current-password` with `wrong`), `passkey-refused`,
/// `too-many-tries`.
pub struct RemovePasskey<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RemovePasskey<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/passkeys/{id}/remove";
    type Body = Proof;
    type Reply = Passkeys;

    fn path(&self) -> String {
        format!(
            "/api/desk/account/passkeys/{}/remove",
            crate::endpoint::encode(self.id)
        )
    }
}

/// Something to sign, once and within five minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// What is signed.
    pub challenge: String,
    /// Whose passkeys are asked for: the host of the municipality.
    pub rp_id: String,
    /// The credential ids of the passkeys that can sign it; any, where nobody is signed in yet.
    pub allowed: Vec<String>,
}

/// Something to sign, with what a device needs to make a new passkey.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewChallenge {
    /// What is signed.
    pub challenge: String,
    /// Whose passkeys are asked for: the host of the municipality.
    pub rp_id: String,
    /// The person's id, in base64url: devices keep it beside the key.
    pub user_id: String,
    /// By what the person signs in: the device shows it.
    pub user_name: String,
    /// The person's name.
    pub display_name: String,
    /// The credential ids of the passkeys there are: a device that has one of them makes no other.
    pub known: Vec<String>,
    /// The signatures that are taken, best first, as COSE numbers them.
    pub algorithms: Vec<i32>,
}

impl std::fmt::Debug for NewChallenge {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewChallenge(…)")
    }
}

/// A passkey that a device made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPasskey {
    /// What its owner calls it.
    pub name: String,
    /// The credential id.
    pub id: String,
    /// What the browser says it was asked.
    pub client_data: String,
    /// What the device says of itself and the key.
    pub authenticator_data: String,
    /// The public key (SubjectPublicKeyInfo).
    pub public_key: String,
    /// Its algorithm, as COSE numbers it.
    pub algorithm: i32,
}

/// What a device signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assertion {
    /// The credential id.
    pub id: String,
    /// What the browser says it was asked.
    pub client_data: String,
    /// What the device says of itself.
    pub authenticator_data: String,
    /// The signature over both.
    pub signature: String,
    /// The id of the person the device made the passkey for.
    pub user_handle: String,
}

/// A new name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasskeyName {
    /// What its owner calls it.
    pub name: String,
}

/// A proof that it is still the same person who sits there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// The password.
    Password(String),
    /// One of the person's passkeys.
    Passkey(Assertion),
}

impl std::fmt::Debug for Proof {
    /// A password never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof(…)")
    }
}

/// One's own passkeys, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkeys {
    /// They.
    pub passkeys: Vec<Passkey>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When somebody last signed in with it.
    pub used_at: Option<DateTime<Utc>>,
}
