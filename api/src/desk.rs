//! The desk: one request, and what is done with it. Its lists are in [`crate::inbox`].

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Channel, Kind, Language, Outcome, ReplyChannel, Status, lifecycle::ActKind};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names,
    answers::DraftedAnswer,
    coded,
    deadline::Clock,
    endpoint::encode,
    intake::{Contact, TakenDown},
    knowledge::ArticleLink,
    merge::Together,
    outside::Asked,
    photo::Photo,
    questions::ExtraAnswer,
    track::{Answer, FormerAnswer, OpenQuestion, RatingDraft, TimelineEntry},
    typed::KeptTyped,
};

pub use crate::inbox::{Filters, InboxPage, InboxQuery, InboxRow, ListInbox, Queue, QueueCounts};

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
    /// The official who sees to it, by name; `None` where nobody does yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// Whether this person may become the one who sees to it.
    #[serde(default)]
    pub may_take: bool,
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
    /// The language the citizen reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// The channel on which a person has to bring what the reporter is told; `None` where it goes out by itself.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub by_hand: Option<ReplyChannel>,
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
    /// What the person who reads this has typed so far, on whatever device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<KeptTyped>,
    /// Whom outside somebody asked for help with it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Asked>,
    /// Whether this person may ask somebody outside now.
    #[serde(default)]
    pub may_ask_outside: bool,
    /// The one it is or was dealt with together with, whose answer its reporter gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Together>,
    /// Those that follow it, oldest first: what it is answered, they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub followers: Vec<Together>,
    /// How to reach the citizen, for who may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// When that was forgotten, because it need not be kept any longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_erased_at: Option<DateTime<Utc>>,
    /// How it came in.
    #[serde(default)]
    pub taken_down: TakenDown,
    /// What was asked besides, and answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<ExtraAnswer>,
    /// Whether the box that publishes an answer is ticked beforehand.
    #[serde(default)]
    pub public_by_default: bool,
    /// The public answer that was made from its answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<ArticleLink>,
    /// Whether this person may make a public answer of its answer now.
    #[serde(default)]
    pub may_make_article: bool,
}

/// Makes the signed-in person the one who sees to a request. Errors: `conflict`, `step-not-allowed`.
pub struct Take<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for Take<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/take";
    type Body = TakeDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/take", encode(self.id))
    }
}

/// What taking a request says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeDraft {
    /// The version it was decided on.
    pub version: u32,
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
