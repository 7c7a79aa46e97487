//! Signing in at the desk.

use chrono::{DateTime, Utc};
use domain::{Role, codes};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names,
    account::{Authenticator, CodeDraft, RecoveryCodes},
    coded,
    endpoint::encode,
};

/// Signs in with the password; the session is an HttpOnly cookie. Where a second step is to come, the cookie is good for
/// that alone. Throttled. Errors: `wrong-credentials`, `too-many-tries`.
pub struct SignIn;

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session";
    type Body = Credentials;
    type Reply = SignedIn;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// E-mail and password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The official's e-mail address; upper and lower case are the same.
    pub email: String,
    /// The password.
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    /// A password never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// How far a sign-in is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum SignedIn {
    /// All the way.
    Done(Session),
    /// A code of the second factor is asked for.
    Code,
    /// A second factor must be set up first, because the municipality insists on it.
    SetUp,
}

/// The second step: a code of the authenticator, or a recovery code. Errors: `sign-in-required` when the first step is
/// too long ago, `invalid-fields` (`code`), `too-many-tries`.
pub struct SignInWithCode;

impl Endpoint for SignInWithCode {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/code";
    type Body = CodeDraft;
    type Reply = Session;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The second step where a second factor must be set up: what the authenticator needs. Errors: `sign-in-required`.
pub struct SetUpAtSignIn;

impl Endpoint for SetUpAtSignIn {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/second-factor";
    type Body = Empty;
    type Reply = Authenticator;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Confirms it with a code, and signs in. Errors: `sign-in-required`, `invalid-fields` (`code`), `too-many-tries`.
pub struct ConfirmAtSignIn;

impl Endpoint for ConfirmAtSignIn {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/second-factor/confirm";
    type Body = CodeDraft;
    type Reply = RecoveryCodes;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Asks for a link to set a new password. The reply is the same whether or not somebody has the address. Errors:
/// `invalid-fields` (`email`), `too-many-tries`.
pub struct AskPasswordLink;

impl Endpoint for AskPasswordLink {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/password-link";
    type Body = AddressDraft;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Reads for whom a link is that came by mail. Errors: `not-found` when it was used, has been replaced, or is too old.
pub struct ReadLink<'a> {
    /// The key in the link.
    pub token: &'a str,
}

impl Endpoint for ReadLink<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/links/{token}";
    type Body = Empty;
    type Reply = Link;

    fn path(&self) -> String {
        format!("/api/desk/links/{}", encode(self.token))
    }
}

/// Sets a password by such a link, and accepts the invitation where it is one; every session of the person ends.
/// Errors: `not-found`, `invalid-fields` (`name`, `new-password`).
pub struct UseLink<'a> {
    /// The key in the link.
    pub token: &'a str,
}

impl Endpoint for UseLink<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/links/{token}";
    type Body = LinkDraft;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/desk/links/{}", encode(self.token))
    }
}

/// An e-mail address, as it was typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressDraft {
    /// The address.
    pub email: String,
}

impl std::fmt::Debug for AddressDraft {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressDraft(…)")
    }
}

/// For whom a link is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is for.
    #[serde(with = "coded")]
    pub purpose: LinkPurpose,
    /// The person's name, as the invitation has it.
    pub name: String,
    /// The person's e-mail address, by which they will sign in.
    pub email: String,
    /// What the person may do.
    #[serde(with = "coded")]
    pub role: Role,
    /// The person's department.
    pub department: Names,
}

impl std::fmt::Debug for Link {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Link").field(&self.purpose).finish()
    }
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// To accept an invitation.
    Invitation,
    /// To set a new password in the place of a forgotten one.
    Password,
}
codes!(LinkPurpose {
    Invitation = "invitation",
    Password = "password",
});

/// What is set by a link.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkDraft {
    /// The name, as it signs answers; only an invitation takes it.
    #[serde(default)]
    pub name: String,
    /// The password.
    pub new_password: String,
}

impl std::fmt::Debug for LinkDraft {
    /// A password never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkDraft(…)")
    }
}

/// Reads who is signed in; `sign-in-required` when nobody is.
pub struct ReadSession;

impl Endpoint for ReadSession {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/session";
    type Body = Empty;
    type Reply = Session;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Ends this session.
pub struct SignOut;

impl Endpoint for SignOut {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/session";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Ends every session of the signed-in person, on every device.
pub struct SignOutEverywhere;

impl Endpoint for SignOutEverywhere {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/sessions";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The person's id.
    pub person_id: String,
    /// The person's name, as it signs answers.
    pub name: String,
    /// What the person may do.
    #[serde(with = "coded")]
    pub role: Role,
    /// The person's department.
    pub department_id: String,
    /// Its name.
    pub department: Names,
    /// When the session ends unless it is used.
    pub expires_at: DateTime<Utc>,
}
