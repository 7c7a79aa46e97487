//! Filing a request.

use chrono::{DateTime, Utc};
use domain::{Kind, Language};
use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, coded, deadline::Explanation, questions::ExtraDraft};

/// Files a request. Needs the header `idempotency-key`; the same key and body give the same receipt again.
///
/// Errors: `invalid-fields` with every field in error, `key-reused`, `too-many-tries`.
pub struct FileRequest;

impl Endpoint for FileRequest {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/requests";
    type Body = RequestDraft;
    type Reply = Receipt;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A filing as typed; `domain::fields::Draft::check` decides whether it is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestDraft {
    /// What the citizen wants.
    #[serde(with = "coded")]
    pub kind: Kind,
    /// The category's id.
    pub category: String,
    /// What is wrong, in the citizen's words.
    pub text: String,
    /// Where, as a point: longitude, latitude (WGS 84).
    #[serde(default)]
    pub point: Option<[f64; 2]>,
    /// Where, in words.
    #[serde(default)]
    pub address: String,
    /// A photo sent before.
    #[serde(default)]
    pub photo: Option<String>,
    /// Where the answer goes; empty for an answer that is looked up.
    #[serde(default)]
    pub email: String,
    /// The language the citizen reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// Answers to what the category asks besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ExtraDraft>,
}

/// What the citizen keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The number, e.g. `CE-2026-000123`.
    pub reference: String,
    /// The six-digit PIN.
    pub pin: String,
    /// The token of the tracking link.
    pub token: String,
    /// When the request was received.
    pub received_at: DateTime<Utc>,
    /// By when it is answered, and why then.
    pub explanation: Explanation,
    /// Whether a receipt and the answer go out by e-mail.
    pub by_email: bool,
}
