//! Following a request, as the person who filed it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Kind, Outcome, ReplyChannel, Status,
    lifecycle::{ActKind, Actor},
};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded,
    deadline::{Clock, PromisedDate},
    endpoint::encode,
    photo::Photo,
    questions::ExtraAnswer,
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
    /// What the municipality asked and waits to hear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<OpenQuestion>,
    /// What the citizen can do now: reply, reopen, withdraw.
    #[serde(default, with = "coded::list")]
    pub acts: Vec<ActKind>,
    /// Until when it can be reopened, once it is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopens_until: Option<DateTime<Utc>>,
    /// Answers given before the request was reopened, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<FormerAnswer>,
    /// Whether the answer can be rated now.
    #[serde(default)]
    pub may_rate: bool,
    /// How the citizen rated the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingDraft>,
    /// What was asked besides, and answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<ExtraAnswer>,
}

/// A question the citizen has not replied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenQuestion {
    /// Its words.
    pub text: String,
    /// When it was asked; the answer clock rests since then.
    pub asked_at: DateTime<Utc>,
    /// Until when a reply is waited for; then the clock goes on by itself.
    pub until: DateTime<Utc>,
}

/// An answer that was given before the request was reopened, with its verdict, which never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerAnswer {
    /// The answer.
    pub answer: Answer,
    /// By when it had to be delivered.
    pub due: DateTime<Utc>,
    /// Minutes early or late.
    pub verdict_minutes: Option<i64>,
    /// What became of the date it named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<PromisedDate>,
}

/// The citizen replies to a question; the clock goes on. Errors: `invalid-fields` (`text`), `step-not-allowed`.
pub struct ReplyToQuestion<'a> {
    /// The token.
    pub token: &'a str,
}

impl Endpoint for ReplyToQuestion<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/track/{token}/reply";
    type Body = MessageDraft;
    type Reply = TrackedRequest;

    fn path(&self) -> String {
        format!("/api/track/{}/reply", encode(self.token))
    }
}

/// The citizen reopens an answered request within 14 days, with a text; a new answer clock begins.
/// Errors: `invalid-fields` (`text`), `step-not-allowed`.
pub struct Reopen<'a> {
    /// The token.
    pub token: &'a str,
}

impl Endpoint for Reopen<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/track/{token}/reopen";
    type Body = MessageDraft;
    type Reply = TrackedRequest;

    fn path(&self) -> String {
        format!("/api/track/{}/reopen", encode(self.token))
    }
}

/// The citizen takes the request back. Errors: `step-not-allowed`.
pub struct Withdraw<'a> {
    /// The token.
    pub token: &'a str,
}

impl Endpoint for Withdraw<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/track/{token}/withdraw";
    type Body = Empty;
    type Reply = TrackedRequest;

    fn path(&self) -> String {
        format!("/api/track/{}/withdraw", encode(self.token))
    }
}

/// The citizen rates a delivered answer, once. Errors: `invalid-fields` (`score`, `text`), `step-not-allowed`.
pub struct Rate<'a> {
    /// The token.
    pub token: &'a str,
}

impl Endpoint for Rate<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/track/{token}/rating";
    type Body = RatingDraft;
    type Reply = TrackedRequest;

    fn path(&self) -> String {
        format!("/api/track/{}/rating", encode(self.token))
    }
}

/// What a citizen writes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageDraft {
    /// The words, 10 to 4000 characters.
    pub text: String,
}

/// How satisfied the citizen is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingDraft {
    /// From 1 (very dissatisfied) to 5 (very satisfied).
    pub score: u8,
    /// What the citizen adds, possibly nothing; never public.
    #[serde(default)]
    pub text: String,
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
    /// Who did it.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub actor: Option<Actor>,
    /// The official's name, for colleagues; the citizen never gets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// What can have happened; each language words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    try_from = "crate::tagged::Fields"
)]
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
        /// The name of the routing rule that decided, for officials.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
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
    /// An official took it over; the citizen does not see this.
    Taken,
    /// The deadline passed without an answer.
    Overdue,
    /// A level of escalation was reached, and those it names were told.
    Escalated {
        /// The level, as a `domain::escalation::Level` code.
        level: String,
    },
    /// The administrator validated it: by the municipality's rule the clock counts from then.
    Validated {
        /// By when it must be answered.
        due: DateTime<Utc>,
    },
    /// The citizen was asked something; the clock rests.
    Asked {
        /// What.
        text: String,
    },
    /// The citizen replied; the clock goes on.
    Replied {
        /// What.
        text: String,
        /// By when it must be answered now.
        due: DateTime<Utc>,
    },
    /// The clock went on without a reply.
    Resumed {
        /// `no-reply` after five days, `needless` where the department no longer needs one.
        reason: String,
        /// By when it must be answered now.
        due: DateTime<Utc>,
    },
    /// It is about something else than first thought.
    Recategorised {
        /// What it was filed under.
        from: Names,
        /// What it is.
        to: Names,
        /// By when it must be answered, where a crew on call makes the clock count anew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<DateTime<Utc>>,
        /// Why, for colleagues; the citizen never gets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// What was promised is done.
    Resolved,
    /// What was promised is not done; the request is open again, with a new clock.
    PromiseBroken {
        /// The date that was promised.
        date: NaiveDate,
        /// Why it can't be kept, where the department says so before the date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// By when a new answer is due.
        due: DateTime<Utc>,
    },
    /// It was taken up again, with a new clock.
    Reopened {
        /// Why.
        text: String,
        /// By when a new answer is due.
        due: DateTime<Utc>,
    },
    /// The citizen took it back.
    Withdrawn,
    /// It is dealt with together with another one about the same thing.
    Merged {
        /// The other one's number.
        reference: String,
    },
    /// It is dealt with by itself again.
    Parted,
    /// Another one about the same thing is dealt with together with it.
    Joined {
        /// The other one's number, for officials; the citizen never gets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    },
    /// One of those dealt with together with it is not any more; only officials see this.
    Left {
        /// The other one's number.
        reference: String,
    },
    /// It speaks of two things, and one of them became a request of its own.
    Split {
        /// That one's number.
        reference: String,
        /// Its PIN, for the reporter alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pin: Option<String>,
    },
    /// It was made of another one that speaks of two things.
    SplitFrom {
        /// That one's number.
        reference: String,
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
    /// Somebody tried to bring the answer and did not reach the citizen.
    Tried {
        /// How, as a `domain::ReplyChannel` code.
        channel: String,
        /// How it ended, as a `domain::Attempt` code.
        attempt: String,
        /// What to know about it, for colleagues; the citizen never gets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// The answer and the public text stand on the open map.
    Published,
    /// An answer was put before the administrator; only officials see this.
    Drafted,
    /// The citizen, or whoever has the address to reply to, wrote without being asked; only officials see this.
    Wrote {
        /// What.
        text: String,
    },
    /// What came in may not be as it was meant, and the original is attached; only officials see this.
    Remarked {
        /// Why, as a `domain::mail::Remark` code.
        reason: String,
    },
    /// An official noted something for colleagues; only officials see this.
    Noted {
        /// What.
        text: String,
    },
    /// A drafted answer was returned to the department; only officials see this.
    SentBack {
        /// Why.
        text: String,
    },
    /// Areas of a photo were made unrecognisable for everyone; only officials see this.
    PhotoRedacted,
    /// A photo is shown to everyone as it was sent; only officials see this.
    PhotoRestored,
    /// Somebody outside was asked for help, or replied; only officials see this.
    Outside {
        /// What happened, as a `domain::outside::Step` code.
        step: String,
        /// Whom it is about.
        name: String,
        /// What was asked or replied.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
}
