//! What comes before an answer is given: drafts where two pairs of eyes publish, and what officials note for each other.

use chrono::{DateTime, Utc};
use domain::{Language, ReplyChannel};
use serde::{Deserialize, Serialize};

use crate::{
    Endpoint, Method,
    acts::ReasonDraft,
    coded,
    desk::{AnswerDraft, DeskRequest},
    endpoint::encode,
    photo::Photo,
    public::Published,
    track::Answer,
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

/// Says what an answer would be if it were given now: what the citizen gets, and what everyone sees. It is checked as the
/// answer itself is, and changes nothing.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct PreviewAnswer<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for PreviewAnswer<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/preview";
    type Body = AnswerDraft;
    type Reply = AnswerPreview;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/preview", encode(self.id))
    }
}

/// What stands in a preview in the place of the key that opens the request to whoever has it.
pub const HIDDEN_KEY: &str = "…";

/// An answer as it would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerPreview {
    /// How it goes out.
    #[serde(with = "coded")]
    pub channel: ReplyChannel,
    /// The language the reporter reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// The mail, where that is how it goes out.
    pub mail: Option<AnswerMail>,
    /// The answer as the reporter finds it at the request.
    pub letter: Answer,
    /// The request as everyone would see it; `None` where it stays off the open map. Its photos are at addresses for the
    /// desk.
    pub public: Option<Published>,
}

/// A mail with an answer, [`HIDDEN_KEY`] in the place of its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerMail {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
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
