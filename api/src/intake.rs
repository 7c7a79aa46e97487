//! The contact centre: what is taken in for a citizen who phones, writes or stands at the counter.

use chrono::{DateTime, Utc};
use domain::{Channel, Kind, Language, ReplyChannel};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, coded,
    deadline::Explanation,
    endpoint::{encode, query},
    near::BesideRow,
    questions::ExtraDraft,
};

/// The largest file accepted, in bytes (10 MiB).
pub const MAX_ATTACHMENT_BYTES: usize = 10 * 1024 * 1024;

/// Takes a request in. Needs the header `idempotency-key`; the same key and body give the same receipt again.
///
/// Errors: `invalid-fields` with every field in error, `key-reused`, `step-not-allowed` for an answer on the spot by
/// somebody whose part it is not.
pub struct TakeIn;

impl Endpoint for TakeIn {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/intake";
    type Body = IntakeDraft;
    type Reply = TakenIn;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What an operator typed; `domain::fields::Intake::check` decides whether it can be filed. Its `Debug` says nothing.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeDraft {
    /// How it came.
    #[serde(default, with = "coded::option")]
    pub channel: Option<Channel>,
    /// When, in the municipality's time; blank for just now.
    #[serde(default)]
    pub received_at: String,
    /// What is wanted.
    #[serde(default, with = "coded::option")]
    pub kind: Option<Kind>,
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
    /// The language the citizen speaks and reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// How to reach the citizen.
    #[serde(default)]
    pub contact: Contact,
    /// How the citizen wants the answer.
    #[serde(default, with = "coded::option")]
    pub reply_channel: Option<ReplyChannel>,
    /// The number under which the paper is filed.
    #[serde(default)]
    pub paper: String,
    /// Ids of files sent before.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// Whether the citizen was told what their data are used for.
    #[serde(default)]
    pub informed: bool,
    /// An answer given on the spot; blank for none.
    #[serde(default)]
    pub answer: String,
    /// What was answered to what the category asks besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ExtraDraft>,
}

impl std::fmt::Debug for IntakeDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IntakeDraft(…)")
    }
}

/// How to reach a citizen; what is blank is not known. Its `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The telephone number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// The e-mail address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Street and house number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Post code and town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub post: String,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// What the citizen is told or handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenIn {
    /// The request's id.
    pub id: String,
    /// The number.
    pub reference: String,
    /// The six-digit PIN.
    pub pin: String,
    /// The token of the tracking link.
    pub token: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// By when it is answered, and why then.
    pub explanation: Explanation,
    /// How the answer comes.
    #[serde(with = "coded")]
    pub reply_channel: ReplyChannel,
    /// Whether it was answered on the spot.
    pub answered: bool,
    /// Whether whoever took it in may read it on.
    pub readable: bool,
}

/// Finds who calls or writes by the whole number or address, with the latest requests of theirs that may be read.
/// Never in an address bar or a log: both are in the body.
///
/// Error: `invalid-fields` (`phone`, `email`).
pub struct FindCaller;

impl Endpoint for FindCaller {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/intake/caller";
    type Body = CallerDraft;
    type Reply = Caller;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// By what a caller is looked for; the first that is not blank. Its `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CallerDraft {
    /// The telephone number.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
}

impl std::fmt::Debug for CallerDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CallerDraft(…)")
    }
}

/// What is known of a caller.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// How to reach them, as they said last; `None` for somebody who never was here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// How they wanted the last answer.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub reply_channel: Option<ReplyChannel>,
    /// The language they read.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub language: Option<Language>,
    /// Their latest requests, the newest first; at most [`crate::near::BESIDE`].
    #[serde(default)]
    pub requests: Vec<BesideRow>,
}

/// Finds what was reported already, while it is being typed: of the same category near the same point or in the same
/// street.
pub struct FindSimilar;

impl Endpoint for FindSimilar {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/intake/similar";
    type Body = SimilarDraft;
    type Reply = Similar;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What is being taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimilarDraft {
    /// The category's id.
    pub category: String,
    /// Where: longitude, latitude (WGS 84).
    #[serde(default)]
    pub point: Option<[f64; 2]>,
    /// Where, in words; a house number at the end is left out.
    #[serde(default)]
    pub address: String,
}

/// What was reported already.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similar {
    /// The nearest first, then those of the street, the newest first; at most [`crate::near::BESIDE`].
    pub requests: Vec<BesideRow>,
}

/// Sends one file for an intake; the body is the file itself (PDF, JPEG, PNG or WebP), not JSON. Pictures lose what a
/// camera wrote into them.
///
/// Errors: `too-large`, `unsupported-file`.
pub struct SendAttachment<'a> {
    /// What the file is called.
    pub name: &'a str,
}

impl Endpoint for SendAttachment<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/attachments";
    type Body = Empty;
    type Reply = Attachment;

    fn path(&self) -> String {
        let name = [("name", Some(self.name.to_owned()))];
        format!("{}{}", Self::PATTERN, query(&name))
    }
}

/// A file that belongs to a request; an unnamed one waits 24 hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its unguessable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub content_type: String,
    /// Its size in bytes.
    pub bytes: u32,
}

/// Reads a file as an official who may read its request, or who just sent it. Errors: `not-found`.
pub struct ReadAttachment<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ReadAttachment<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/attachments/{id}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/desk/attachments/{}", encode(self.id))
    }
}

/// How a request came in, for officials.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenDown {
    /// When it was entered, where that is not when it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_at: Option<DateTime<Utc>>,
    /// Who entered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The number under which the paper is filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// Files that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}
