//! Signing in at the desk.

use chrono::{DateTime, Utc};
use domain::Role;
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded};

/// Signs in; the session is an HttpOnly cookie. Throttled. Errors: `wrong-credentials`, `too-many-tries`.
pub struct SignIn;

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session";
    type Body = Credentials;
    type Reply = Session;

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
