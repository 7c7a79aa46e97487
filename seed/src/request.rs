//! A request of the demo with all that became of it.

use api::deadline::Explanation;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Channel, Language, Outcome, ReplyChannel, Status, escalation::Level, sweep::Mark};

use crate::{
    matter::Matter,
    town::{Category, Department, Person},
    wording::Spot,
};

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id (a UUID of version 7).
    pub id: String,
    /// Its number; the serial is given in the order of entry.
    pub reference: String,
    /// What it is about.
    pub matter: &'static Matter,
    /// Which of the matter's wordings.
    pub wording: usize,
    /// Its category.
    pub category: &'static Category,
    /// The department that has it.
    pub department: &'static Department,
    /// Where it stands.
    pub status: Status,
    /// How it came.
    pub channel: Channel,
    /// How the answer goes.
    pub reply_channel: ReplyChannel,
    /// The language of its reporter.
    pub language: Language,
    /// What the citizen wrote.
    pub text: String,
    /// Where it is.
    pub spot: Option<Spot>,
    /// Whether the citizen put a point on the map.
    pub pointed: bool,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// When it stood in the system.
    pub entered_at: DateTime<Utc>,
    /// When it is due, and why then.
    pub explanation: Explanation,
    /// The levels of its clock.
    pub marks: Vec<Mark>,
    /// The highest of them that was acted on.
    pub level: Option<Level>,
    /// Since when its reporter is asked something, and what.
    pub asked: Option<(DateTime<Utc>, &'static str)>,
    /// When the sweep marked it.
    pub overdue_at: Option<DateTime<Utc>>,
    /// When its first department handed it over, and who did.
    pub handed_over: Option<HandedOver>,
    /// Its answer.
    pub answer: Option<Answer>,
}

/// A change of department.
#[derive(Debug, Clone)]
pub struct HandedOver {
    /// When.
    pub at: DateTime<Utc>,
    /// The department that had it before.
    pub from: &'static Department,
    /// Who handed it over.
    pub by: Option<&'static Person>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its substance.
    pub outcome: Outcome,
    /// Its words.
    pub text: String,
    /// The date promised.
    pub date: Option<NaiveDate>,
    /// To whom it was handed.
    pub addressee: Option<&'static str>,
    /// Why it will not be done.
    pub reason: Option<&'static str>,
    /// The id of the request that goes on.
    pub duplicate_of: Option<String>,
    /// When it was given.
    pub at: DateTime<Utc>,
    /// Who gave it.
    pub by: Option<&'static Person>,
    /// When it reached the citizen.
    pub delivered_at: Option<DateTime<Utc>>,
    /// When what it promised was done.
    pub kept_at: Option<DateTime<Utc>>,
    /// The text released to everyone.
    pub public: Option<String>,
}

/// An id that sorts by its moment and, within a millisecond, by `order`.
pub fn id(at: DateTime<Utc>, order: u32, bits: u64) -> String {
    let moment = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    let (high, low) = (moment >> 16, moment & 0xffff);
    let variant = 0x8000 | (bits >> 50);
    format!(
        "{high:08x}-{low:04x}-7{:03x}-{variant:04x}-{:012x}",
        order & 0xfff,
        bits & 0xffff_ffff_ffff
    )
}
