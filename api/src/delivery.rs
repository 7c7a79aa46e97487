//! Answers that a person must still bring: by telephone, text message, letter or at the counter.

use chrono::{DateTime, Utc};
use domain::{Attempt, Channel, Language, ReplyChannel};
use serde::{Deserialize, Serialize};

use crate::{
    Endpoint, Method, Names, coded,
    deadline::Clock,
    desk::DeskRequest,
    endpoint::{encode, query},
    intake::Contact,
    track::Answer,
};

/// Lists answers to be brought, the first due on top; of the own department for who reads no other.
pub struct ListDeliveries {
    /// On which channel; all when nothing is said.
    pub channel: Option<ReplyChannel>,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

impl Endpoint for ListDeliveries {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/deliveries";
    type Body = crate::Empty;
    type Reply = Deliveries;

    fn path(&self) -> String {
        use domain::Code;
        let channel = self.channel.map(|channel| channel.code().to_owned());
        let parameters = [("channel", channel), ("cursor", self.cursor.clone())];
        format!("{}{}", Self::PATTERN, query(&parameters))
    }
}

/// One page of answers to be brought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliveries {
    /// The rows.
    pub rows: Vec<Delivery>,
    /// Where the next page begins, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// An answer to be brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The request's id.
    pub id: String,
    /// The version that bringing it is decided on.
    pub version: u32,
    /// The number.
    pub reference: String,
    /// The six-digit PIN, where one answer is read for its letter by somebody who may bring it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<String>,
    /// The category.
    pub category: Names,
    /// The first characters of the citizen's words.
    pub excerpt: String,
    /// How it came.
    #[serde(with = "coded")]
    pub channel: Channel,
    /// How the citizen wants the answer.
    #[serde(with = "coded")]
    pub reply_channel: ReplyChannel,
    /// The language the citizen reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// How to reach the citizen.
    pub contact: Contact,
    /// When the request was received.
    pub received_at: DateTime<Utc>,
    /// By when the answer must have reached the citizen, and how it stands.
    pub clock: Clock,
    /// The answer.
    pub answer: Answer,
    /// What was tried since it was given, oldest first.
    #[serde(default)]
    pub attempts: Vec<Tried>,
    /// Whether this person may say that it was brought.
    pub may_deliver: bool,
}

/// An attempt that did not reach the citizen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// When.
    pub at: DateTime<Utc>,
    /// On which channel.
    #[serde(with = "coded")]
    pub channel: ReplyChannel,
    /// How it ended.
    #[serde(with = "coded")]
    pub attempt: Attempt,
    /// Who tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What they noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Says that an answer has reached the citizen, which stops the clock, or that an attempt did not.
///
/// Errors: `invalid-fields` (`reply-channel`, `attempt`, `note`), `conflict`, `step-not-allowed`.
pub struct Deliver<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for Deliver<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/deliver";
    type Body = DeliveryDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/deliver", encode(self.id))
    }
}

/// How bringing an answer went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryDraft {
    /// The version it was decided on.
    pub version: u32,
    /// On which channel: mostly the one the citizen chose.
    #[serde(with = "coded")]
    pub channel: ReplyChannel,
    /// How it ended without reaching the citizen; `None` when it did.
    #[serde(default, with = "coded::option")]
    pub attempt: Option<Attempt>,
    /// What to know about it, for colleagues.
    #[serde(default)]
    pub note: String,
}

/// Reads one answer to be brought or brought, as it stands on a letter. Errors: `not-found`.
pub struct ReadDelivery<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for ReadDelivery<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/requests/{id}/delivery";
    type Body = crate::Empty;
    type Reply = Delivery;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/delivery", encode(self.id))
    }
}
