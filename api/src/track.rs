//! Following a request, as the person who filed it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Kind, Outcome, ReplyChannel, Status};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded, deadline::Clock, endpoint::encode, photo::Photo,
};

/// Finds a request by number and PIN. Throttled; a wrong number looks like a wrong PIN (`wrong-number-or-pin`).
pub struct FindRequest;

impl Endpoint for FindRequest {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/track";
    type Body = NumberAndPin;
    type Reply = TrackingToken;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What a citizen types to find a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberAndPin {
    /// The number as typed.
    pub reference: String,
    /// The PIN as typed.
    pub pin: String,
}

/// The key of a tracking link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackingToken {
    /// Opens the request to whoever has it.
    pub token: String,
}

/// Reads a request by its tracking link.
pub struct ReadTracked<'a> {
    /// The token.
    pub token: &'a str,
}

impl Endpoint for ReadTracked<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/track/{token}";
    type Body = Empty;
    type Reply = TrackedRequest;

    fn path(&self) -> String {
        format!("/api/track/{}", encode(self.token))
    }
}

/// A request as its reporter sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrackedRequest {
    /// The number.
    pub reference: String,
    /// What the citizen wants.
    #[serde(with = "coded")]
    pub kind: Kind,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
    /// Its category.
    pub category: Names,
    /// The department that has it.
    pub department: Names,
    /// The citizen's words.
    pub text: String,
    /// Where, as a point.
    pub point: Option<[f64; 2]>,
    /// Where, in words.
    pub address: String,
    /// Photos, before and after.
    pub photos: Vec<Photo>,
    /// The answer clock.
    pub clock: Clock,
    /// How the answer comes.
    #[serde(with = "coded")]
    pub reply_channel: ReplyChannel,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// What happened, oldest first; only what the citizen may see.
    pub timeline: Vec<TimelineEntry>,
}

/// An answer from a named office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its substance.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// Its words.
    pub text: String,
    /// The department that signs it.
    pub department: Names,
    /// The person who wrote it.
    pub author: String,
    /// The date promised, with `planned`.
    pub date: Option<NaiveDate>,
    /// To whom it was handed, with `not-competent`.
    pub addressee: Option<String>,
    /// The reason, with `rejected`.
    pub reason: Option<String>,
    /// The number of the request that goes on, with `duplicate-of`.
    pub duplicate_of: Option<String>,
    /// When it was written.
    pub answered_at: DateTime<Utc>,
    /// When it reached the citizen on the chosen channel; the clock stops then.
    pub delivered_at: Option<DateTime<Utc>>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: TimelineEvent,
}

/// What can have happened; each language words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum TimelineEvent {
    /// The request was received.
    Received {
        /// How it came, as a `domain::Channel` code.
        channel: String,
    },
    /// A department has it.
    Assigned {
        /// Which.
        department: Names,
    },
    /// It went from one department to another.
    HandedOver {
        /// From where.
        from: Names,
        /// To where.
        to: Names,
        /// Why, for the colleagues there; the citizen never gets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// The deadline passed without an answer.
    Overdue,
    /// The head of the department was told of it.
    Escalated {
        /// The level, as a `domain::escalation::Level` code.
        level: String,
    },
    /// It was answered.
    Answered {
        /// The outcome, as a `domain::Outcome` code.
        outcome: String,
    },
    /// The answer reached the citizen.
    Delivered {
        /// How, as a `domain::ReplyChannel` code.
        channel: String,
    },
    /// The answer and the public text stand on the open map.
    Published,
}
