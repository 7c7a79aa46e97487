//! The desk: the inbox of a department, and what is done with a request.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Channel, Code, Kind, Outcome, ReplyChannel, Status, codes, lifecycle::ActKind};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names,
    answers::DraftedAnswer,
    coded,
    deadline::Clock,
    endpoint::{encode, query},
    photo::Photo,
    track::{Answer, FormerAnswer, OpenQuestion, RatingDraft, TimelineEntry},
};

/// Which part of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Queue {
    /// Everything that still owes an answer, nearest deadline first: what is overdue stands on top.
    Open,
    /// What is overdue.
    Overdue,
    /// What was answered, newest first.
    Answered,
}
codes!(Queue {
    Open = "open",
    Overdue = "overdue",
    Answered = "answered",
});

/// Lists requests of the departments the signed-in person may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListInbox {
    /// Which part.
    pub queue: Queue,
    /// Where the page before ended ([`InboxPage::next`]).
    pub cursor: Option<String>,
}

/// The query of [`ListInbox`] as the worker reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxQuery {
    /// Which part.
    #[serde(with = "coded")]
    pub queue: Queue,
    /// Where the page before ended.
    #[serde(default)]
    pub cursor: Option<String>,
}

impl Endpoint for ListInbox {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/requests";
    type Body = Empty;
    type Reply = InboxPage;

    fn path(&self) -> String {
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[
                ("queue", Some(self.queue.code().to_owned())),
                ("cursor", self.cursor.clone()),
            ])
        )
    }
}

/// One page of the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InboxPage {
    /// At most [`crate::public::PAGE_SIZE`].
    pub rows: Vec<InboxRow>,
    /// Ask for the next page with this; `None` at the end.
    pub next: Option<String>,
    /// How many stand in each queue, for the departments this person may read; at most 1000 are counted.
    pub counts: QueueCounts,
}

/// How many requests stand in each queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueCounts {
    /// Open, overdue ones included.
    pub open: u32,
    /// Overdue.
    pub overdue: u32,
}

/// One request in the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InboxRow {
    /// Its id, for the desk's addresses.
    pub id: String,
    /// The number.
    pub reference: String,
    /// What is wanted.
    #[serde(with = "coded")]
    pub kind: Kind,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
    /// Its category.
    pub category: Names,
    /// The department that has it.
    pub department: Names,
    /// The first 140 characters of the citizen's words.
    pub excerpt: String,
    /// Where, in words.
    pub address: String,
    /// How it came.
    #[serde(with = "coded")]
    pub channel: Channel,
    /// Whether there is a photo.
    pub has_photo: bool,
    /// The answer clock.
    pub clock: Clock,
    /// The outcome, once answered.
    #[serde(default, with = "coded::option")]
    pub outcome: Option<Outcome>,
}

/// Reads one request. `not-found` also for a request of a department the person may not read.
pub struct ReadDeskRequest<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ReadDeskRequest<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/requests/{id}";
    type Body = Empty;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}", encode(self.id))
    }
}

/// A request as the department sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeskRequest {
    /// Its id.
    pub id: String,
    /// Counts the changes; an act names the version it was decided on.
    pub version: u32,
    /// The number.
    pub reference: String,
    /// What is wanted.
    #[serde(with = "coded")]
    pub kind: Kind,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
    /// Its category.
    pub category: Names,
    /// The department that has it.
    pub department_id: String,
    /// Its name.
    pub department: Names,
    /// The citizen's words.
    pub text: String,
    /// Where, as a point.
    pub point: Option<[f64; 2]>,
    /// Where, in words.
    pub address: String,
    /// How it came.
    #[serde(with = "coded")]
    pub channel: Channel,
    /// How the answer goes out.
    #[serde(with = "coded")]
    pub reply_channel: ReplyChannel,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Photos, before and after.
    pub photos: Vec<Photo>,
    /// The answer clock.
    pub clock: Clock,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The text released to the public, once there is one.
    pub public_text: Option<String>,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// The outcomes an answer may have now; empty when none may be given or drafted.
    #[serde(with = "coded::list")]
    pub outcomes: Vec<Outcome>,
    /// What this person may do with it now, in the order of buttons; whether an answer goes to the citizen or to the
    /// administrator stands here too.
    #[serde(with = "coded::list")]
    pub acts: Vec<ActKind>,
    /// What the citizen was asked and has not replied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<OpenQuestion>,
    /// Answers given before the request was reopened, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<FormerAnswer>,
    /// How the citizen rated the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingDraft>,
    /// The category's id.
    pub category_id: String,
    /// The answer that awaits publication, or was sent back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftedAnswer>,
}

/// Answers a request. Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct AnswerRequest<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for AnswerRequest<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/answer";
    type Body = AnswerDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/answer", encode(self.id))
    }
}

/// An answer as typed; `domain::fields::AnswerDraft::check` decides whether it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraft {
    /// The version it was decided on.
    pub version: u32,
    /// Its substance.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// Its words.
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
    /// The number of the request that goes on, with `duplicate-of`.
    #[serde(default)]
    pub duplicate_of: String,
    /// A photo of the repair, sent before.
    #[serde(default)]
    pub photo: Option<String>,
    /// What everyone may read; `None` keeps the request off the open map.
    #[serde(default)]
    pub publication: Option<Publication>,
}

/// What is released to everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// What was wrong, without personal data.
    pub text: String,
    /// Whether the citizen's photo is released too; a photo of the repair always is.
    pub photo: bool,
}

/// Hands a request to another department; its clock goes on. Errors: `invalid-fields`, `conflict`, `step-not-allowed`.
pub struct HandOver<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for HandOver<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/hand-over";
    type Body = HandOverDraft;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/hand-over", encode(self.id))
    }
}

/// To whom a request is handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverDraft {
    /// The version it was decided on.
    pub version: u32,
    /// The other department's id.
    pub department: String,
    /// Why, for the colleagues there; the citizen does not see it.
    #[serde(default)]
    pub note: String,
}
