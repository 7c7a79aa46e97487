//! Answers as typed so far: kept for whoever types them, on every device, until they are given.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, endpoint::encode};

/// Keeps an answer as typed so far in the place of what was kept before, for the person signed in alone. It changes
/// nothing of the request.
///
/// Errors: `conflict` when another device of the same person kept something else meanwhile, `invalid-fields` (`text`).
pub struct KeepTyped<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for KeepTyped<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/typed";
    type Body = TypedDraft;
    type Reply = TypedReceipt;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/typed", encode(self.id))
    }
}

/// What is to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedDraft {
    /// The revision it follows; 0 where nothing was kept before.
    pub after: u32,
    /// What was typed; `None` when it was thrown away.
    pub typed: Option<TypedAnswer>,
}

/// That it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedReceipt {
    /// Its revision.
    pub revision: u32,
    /// Since when.
    pub saved_at: DateTime<Utc>,
}

/// What is kept for the person who reads the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptTyped {
    /// Counts what was kept; the next one names it.
    pub revision: u32,
    /// Since when.
    pub saved_at: DateTime<Utc>,
    /// What was typed; `None` when it was sent or thrown away.
    pub typed: Option<TypedAnswer>,
}

/// An answer as it stands in the editor: nothing of it is checked, and every field may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedAnswer {
    /// The code of the outcome.
    pub outcome: String,
    /// Its words.
    pub text: String,
    /// The date promised.
    pub date: String,
    /// To whom it is handed.
    pub addressee: String,
    /// Why not.
    pub reason: String,
    /// The number of the request that goes on.
    pub duplicate_of: String,
    /// The id of a photo of the repair.
    pub photo: Option<String>,
    /// Whether it is to be published.
    pub publish: bool,
    /// The text for the public.
    pub public_text: String,
    /// Whether the citizen's photo is published too.
    pub public_photo: bool,
}
