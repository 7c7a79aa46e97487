//! What comes before an answer is given: drafts where two pairs of eyes publish, and what officials note for each other.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Endpoint, Method,
    acts::ReasonDraft,
    desk::{AnswerDraft, DeskRequest},
    endpoint::encode,
    photo::Photo,
};

/// Puts an answer before the administrator, or replaces the one put before; the citizen does not see it.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct DraftAnswer<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for DraftAnswer<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/draft";
    type Body = AnswerDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/draft", encode(self.id))
    }
}

/// Returns a draft to the department, with a comment that only officials see.
///
/// Errors: `invalid-fields` (`reason`), `conflict`, `step-not-allowed`.
pub struct SendBack<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for SendBack<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/send-back";
    type Body = ReasonDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/send-back", encode(self.id))
    }
}

/// Notes something for colleagues. It stands in the history that officials see, and in nothing a citizen or the public
/// gets; it changes nothing, so it needs no version.
///
/// Errors: `invalid-fields` (`note`).
pub struct AddNote<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for AddNote<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/notes";
    type Body = NoteDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/notes", encode(self.id))
    }
}

/// A note for colleagues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteDraft {
    /// Its words, 1 to 1000 characters.
    pub note: String,
}

/// An answer that awaits publication, or was sent back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftedAnswer {
    /// All of it, ready to be published on the present version of the request.
    pub answer: AnswerDraft,
    /// Who wrote it; publishing by somebody else does not change that.
    pub author: String,
    /// When.
    pub drafted_at: DateTime<Utc>,
    /// The photo of the repair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
    /// What the administrator said when it was sent back; `None` while it awaits publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}
