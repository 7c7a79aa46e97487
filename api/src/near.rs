//! What belongs beside a request: what was reported near it, and what else the same person reported.

use chrono::{DateTime, Utc};
use domain::Status;
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded, endpoint::encode};

/// At most so many of each are told.
pub const BESIDE: usize = 10;

/// Reads what belongs beside a request, as far as the person may read it. Error: `not-found`.
pub struct ReadBeside<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for ReadBeside<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/requests/{id}/beside";
    type Body = Empty;
    type Reply = Beside;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/beside", encode(self.id))
    }
}

/// What belongs beside a request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Of the same category within `domain::near::NEAR_METRES`, the nearest first.
    pub near: Vec<BesideRow>,
    /// Of the same person, the newest first; empty for whoever may not see contacts.
    pub same_person: Vec<BesideRow>,
}

/// One request beside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideRow {
    /// Its id.
    pub id: String,
    /// The number.
    pub reference: String,
    /// Its category.
    pub category: Names,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The first characters of the citizen's words.
    pub excerpt: String,
    /// How far away, where both places are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<u32>,
}
