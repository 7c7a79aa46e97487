//! Making a second request of one that speaks of two things.

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, desk::DeskRequest, endpoint::encode};

/// Makes a second request of one: of the same reporter, received when it was, with a number, category and clock of its
/// own. The reply is the first one, whose words never change.
///
/// Errors: `invalid-fields` (`text`; `category`: `required`, `unknown`, `not-allowed` for the kind, `full` beyond
/// [`PARTS`](domain::lifecycle::PARTS)), `conflict`, `step-not-allowed`, also once it was opened again.
pub struct Split<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Split<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/split";
    type Body = SplitDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/split", encode(self.id))
    }
}

/// What the second one is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitDraft {
    /// The version it was decided on.
    pub version: u32,
    /// The second one's category's id; its department gets it.
    pub category: String,
    /// What it is about.
    pub text: String,
}
