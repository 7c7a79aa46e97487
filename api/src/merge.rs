//! Dealing with requests about the same thing together: each reporter gets the answer of one of them, the lead.

use domain::Status;
use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, coded, desk::DeskRequest, endpoint::encode};

/// Lets a request follow another one of the municipality; those that followed it come along. Named by a number that
/// follows another one itself, it follows that one.
///
/// Errors: `invalid-fields` (`duplicate-of`: `required`, `invalid`, `unknown` also for one the person may not read,
/// `not-allowed` for itself, `closed` for one that is owed no answer, `full` beyond
/// [`FOLLOWERS`](domain::lifecycle::FOLLOWERS)), `conflict`, `step-not-allowed`.
pub struct Merge<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Merge<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/merge";
    type Body = MergeDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/merge", encode(self.id))
    }
}

/// Which one it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeDraft {
    /// The version it was decided on.
    pub version: u32,
    /// The other one's number, as typed.
    pub duplicate_of: String,
}

/// Deals with a request by itself again, as long as the lead was not answered. Errors: `conflict`, `step-not-allowed`.
pub struct Part<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Part<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/part";
    type Body = PartDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/part", encode(self.id))
    }
}

/// What parting says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartDraft {
    /// The version it was decided on.
    pub version: u32,
}

/// One of those dealt with together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// Its id.
    pub id: String,
    /// The number.
    pub reference: String,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
}
