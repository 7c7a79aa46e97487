//! The own account of whoever is signed in: sessions, password, second factor.

use chrono::{DateTime, Utc};
use domain::audit::SignInMethod;
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, coded, endpoint::encode};

/// Reads the own account.
pub struct ReadAccount;

impl Endpoint for ReadAccount {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/account";
    type Body = Empty;
    type Reply = Account;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes the own password; every other session ends. Errors: `invalid-fields` (`current-password` with `wrong`,
/// `new-password`), `too-many-tries`.
pub struct ChangePassword;

impl Endpoint for ChangePassword {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/password";
    type Body = PasswordDraft;
    type Reply = Account;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Ends one of the own sessions. Errors: `not-found`.
pub struct EndSession<'a> {
    /// The session's id.
    pub id: &'a str,
}

impl Endpoint for EndSession<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/account/sessions/{id}";
    type Body = Empty;
    type Reply = Account;

    fn path(&self) -> String {
        format!("/api/desk/account/sessions/{}", encode(self.id))
    }
}

/// Ends every own session but this one.
pub struct EndOtherSessions;

impl Endpoint for EndOtherSessions {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/account/sessions";
    type Body = Empty;
    type Reply = Account;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Begins to set up a second factor; it counts once a code confirms it. Errors: `invalid-fields` (`current-password`
/// with `wrong`), `too-many-tries`, `conflict` where there is one already.
pub struct BeginSecondFactor;

impl Endpoint for BeginSecondFactor {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/second-factor";
    type Body = OwnPassword;
    type Reply = Authenticator;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Confirms it with a code of the authenticator. Errors: `invalid-fields` (`code`), `conflict` where nothing was begun.
pub struct ConfirmSecondFactor;

impl Endpoint for ConfirmSecondFactor {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/second-factor/confirm";
    type Body = CodeDraft;
    type Reply = RecoveryCodes;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Turns the second factor off. Errors: `invalid-fields` (`current-password` with `wrong`), `too-many-tries`,
/// `second-factor-required` where the municipality insists on it.
pub struct TurnOffSecondFactor;

impl Endpoint for TurnOffSecondFactor {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/second-factor/off";
    type Body = OwnPassword;
    type Reply = Account;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Makes new recovery codes; those before no longer help. Errors: `invalid-fields` (`current-password` with `wrong`),
/// `too-many-tries`, `conflict` where there is no second factor.
pub struct MakeRecoveryCodes;

impl Endpoint for MakeRecoveryCodes {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/account/recovery-codes";
    type Body = OwnPassword;
    type Reply = RecoveryCodes;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The own password, once more.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPassword {
    /// The password.
    pub current_password: String,
}

/// The own password and the one in its place.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordDraft {
    /// The password so far.
    pub current_password: String,
    /// The new one.
    pub new_password: String,
}

/// A code of the second factor, as it was typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeDraft {
    /// Six digits, or a recovery code where one helps.
    pub code: String,
}

/// What an authenticator needs to know, once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authenticator {
    /// The secret in Base32, to be typed where no code can be scanned.
    pub secret: String,
    /// The same as an address that authenticators open (`otpauth:`).
    pub uri: String,
    /// The address as a QR code: how many modules a side has.
    pub size: u32,
    /// Its dark modules as the path of a drawing (SVG), a module being one unit.
    pub path: String,
}

/// Codes that stand in for the authenticator, once each; nobody can show them again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryCodes {
    /// The codes.
    pub codes: Vec<String>,
}

macro_rules! secret {
    ($($name:ident)+) => {$(
        impl std::fmt::Debug for $name {
            /// Nothing secret reaches a log through `{:?}`.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}
secret!(OwnPassword PasswordDraft CodeDraft Authenticator RecoveryCodes);

/// The own account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Since when there is a second factor; `None` where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_factor_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
    /// Whether the municipality insists on a second factor.
    pub second_factor_required: bool,
    /// The sessions that have not ended: the one that asks, and then the one used last.
    pub sessions: Vec<OpenSession>,
}

impl std::fmt::Debug for Account {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account(…)")
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenSession {
    /// Its id.
    pub id: String,
    /// Browser and system; empty where nothing is known.
    pub device: String,
    /// How it began.
    #[serde(with = "coded")]
    pub method: SignInMethod,
    /// When it began.
    pub begun_at: DateTime<Utc>,
    /// When it was last used, to ten minutes.
    pub seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub this: bool,
}
