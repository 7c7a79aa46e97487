//! What happens at the desk while it is open: one socket for each window.
//!
//! Nothing of a request travels here: whoever is told that something changed reads it anew, with the rights they have.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method};

/// Opens the socket; a `GET` with `Upgrade: websocket` from our own page. Texts of [`Said`] go up, of [`Told`] come
/// down, and [`PING`] is answered with [`PONG`].
///
/// Errors: `sign-in-required`, `not-allowed`, `cross-origin`, `malformed-request` without the upgrade.
pub struct OpenLive;

impl Endpoint for OpenLive {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/live";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What keeps a socket alive; the runtime answers it without waking anybody.
pub const PING: &str = "ping";

/// The answer to [`PING`].
pub const PONG: &str = "pong";

/// The socket is closed with this when the session ended that opened it.
pub const SESSION_ENDED: u16 = 4401;

/// Where a window of the desk is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The id of the request that is open there.
    #[serde(default)]
    pub request: Option<String>,
    /// Whether somebody is writing an answer to it.
    #[serde(default)]
    pub answering: bool,
}

/// What a window of the desk is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Something changed in a department whose requests are read there.
    #[serde(default)]
    pub changed: bool,
    /// Who else has the request open that is open there, where that is what is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Present>,
}

/// Who else has a request open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    /// The request's id.
    pub request: String,
    /// The others, by name.
    pub people: Vec<PersonPresent>,
}

/// Somebody else who has it open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonPresent {
    /// The name.
    pub name: String,
    /// Whether they are writing an answer.
    pub answering: bool,
}
