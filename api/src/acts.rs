//! What the desk does with a request beside answering and handing over: each act moves its clock, or says how a promise ended.

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, desk::DeskRequest, endpoint::encode};

/// Validates a request that waits for it and gives it to a department: the administrator's first act, from which the
/// clock counts where the rule says so.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct Validate<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Validate<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/validate";
    type Body = ValidateDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/validate", encode(self.id))
    }
}

/// Asks the citizen something; the clock rests until the reply, at most five days.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct AskCitizen<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for AskCitizen<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/ask";
    type Body = QuestionDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/ask", encode(self.id))
    }
}

/// Lets the clock go on: with the citizen's reply as it was told to the official, or without one where none is needed.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct Resume<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Resume<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/resume";
    type Body = ResumeDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/resume", encode(self.id))
    }
}

/// Corrects the category. The clock goes on; to or from one on call it is computed anew from the same start.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct Recategorise<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Recategorise<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/category";
    type Body = CategoryDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/category", encode(self.id))
    }
}

/// Confirms that what was promised is done.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct Resolve<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Resolve<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/resolve";
    type Body = ResolveDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/resolve", encode(self.id))
    }
}

/// Says that a promised date can't be kept; the request is open again, with a new clock.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct BreakPromise<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for BreakPromise<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/break-promise";
    type Body = ReasonDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/break-promise", encode(self.id))
    }
}

/// Reopens an answered request for a citizen who says that it is not done; a new clock begins.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct ReopenForCitizen<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for ReopenForCitizen<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/reopen";
    type Body = ReasonDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/reopen", encode(self.id))
    }
}

/// Takes a request back for a citizen who says so.
///
/// Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct WithdrawForCitizen<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for WithdrawForCitizen<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/withdraw";
    type Body = ReasonDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/withdraw", encode(self.id))
    }
}

/// A validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValidateDraft {
    /// The version it was decided on.
    pub version: u32,
    /// The department it goes to; empty for the category's own.
    #[serde(default)]
    pub department: String,
}

/// A question to the citizen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// The version it was decided on.
    pub version: u32,
    /// Its words, 10 to 4000 characters; the citizen reads them.
    pub text: String,
}

/// The end of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumeDraft {
    /// The version it was decided on.
    pub version: u32,
    /// The citizen's reply, 10 to 4000 characters, or empty where none is needed.
    #[serde(default)]
    pub reply: String,
}

/// Another category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryDraft {
    /// The version it was decided on.
    pub version: u32,
    /// Its id.
    pub category: String,
    /// Why, for colleagues; the citizen does not see it.
    #[serde(default)]
    pub note: String,
}

/// A promise kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResolveDraft {
    /// The version it was decided on.
    pub version: u32,
    /// A photo of what was done, sent before.
    #[serde(default)]
    pub photo: Option<String>,
}

/// An act that needs a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonDraft {
    /// The version it was decided on.
    pub version: u32,
    /// Why, 3 to 1000 characters; the citizen reads it.
    pub reason: String,
}
