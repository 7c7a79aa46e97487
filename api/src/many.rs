//! One answer to many requests: a pipe burst, and forty people reported it.

use chrono::NaiveDate;
use domain::{Outcome, codes};
use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, coded};

/// At most so many requests are answered at once.
pub const MAX_ANSWERS: usize = 50;

/// Answers many requests with the same words, each by itself: what cannot be answered holds up no other. Under two pairs
/// of eyes they become drafts.
///
/// It takes an idempotency key ([`crate::endpoint::IDEMPOTENCY_KEY`]): the same key and body give the same reply again and
/// answer nothing twice.
///
/// Errors: `malformed-request` without a key, with no item, with more than [`MAX_ANSWERS`] or one of them twice;
/// `invalid-fields`, `key-reused`.
pub struct AnswerMany;

impl Endpoint for AnswerMany {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/answers";
    type Body = ManyDraft;
    type Reply = ManyReply;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// An answer to many requests. None of it is released to everyone: that is for a person to read, one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManyDraft {
    /// The requests.
    pub items: Vec<ManyItem>,
    /// The substance; that a request was reported before is said one by one.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// The words, with placeholders as in templates; each request fills in its own.
    pub text: String,
    /// The date promised, with `planned`.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// To whom it is handed, with `not-competent`.
    #[serde(default)]
    pub addressee: String,
    /// Why, with `rejected`.
    #[serde(default)]
    pub reason: String,
}

/// One of the requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManyItem {
    /// Its id.
    pub id: String,
    /// The version it was decided on.
    pub version: u32,
}

/// What became of each, in the order they were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManyReply {
    /// As many as were sent.
    pub items: Vec<ManyDone>,
}

/// What became of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManyDone {
    /// Its id.
    pub id: String,
    /// What became of it.
    #[serde(with = "coded")]
    pub result: ManyResult,
}

/// What can become of a request that is answered with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ManyResult {
    /// It is answered.
    Answered,
    /// The answer awaits publication.
    Drafted,
    /// It changed since it was read; it stands as it stood.
    Changed,
    /// It cannot be answered from where it stands.
    NotNow,
    /// There is no such request that this person may read.
    NotFound,
    /// The words leave something open that this request does not know.
    Unfilled,
    /// An outcome like this does not fit what was asked.
    Unfitting,
}
codes!(ManyResult {
    Answered = "answered",
    Drafted = "drafted",
    Changed = "changed",
    NotNow = "not-now",
    NotFound = "not-found",
    Unfilled = "unfilled",
    Unfitting = "unfitting",
});
