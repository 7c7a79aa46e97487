//! What everyone may see: answered requests that were published, as a list and as points on the map. One that was
//! opened again stays among them, with the answer it had and the promise that was broken.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Code, Kind, Outcome, Status, codes};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded,
    deadline::Clock,
    endpoint::{encode, query},
    photo::Photo,
};

/// Entries of one page of a list.
pub const PAGE_SIZE: usize = 30;

/// Points of one map view; where there are more, the newest are given and `truncated` says so.
pub const MAX_POINTS: usize = 2_000;

/// How a published request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishedState {
    /// Answered: done.
    Solved,
    /// A question, answered.
    Answered,
    /// A date was promised, or was and is kept.
    Planned,
    /// Nothing can be done without a larger investment.
    NeedsInvestment,
    /// Handed to whoever is competent.
    NotCompetent,
    /// Refused, with a reason.
    Rejected,
    /// Goes on as another request.
    DuplicateOf,
    /// Open again: a promised date was not kept, or the citizen said that it is not done.
    OpenAgain,
}
codes!(PublishedState {
    Solved = "solved",
    Answered = "answered",
    Planned = "planned",
    NeedsInvestment = "needs-investment",
    NotCompetent = "not-competent",
    Rejected = "rejected",
    DuplicateOf = "duplicate-of",
    OpenAgain = "open-again",
});

impl PublishedState {
    /// The outcome of what is answered; `None` of what is open again.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Solved => Some(Outcome::Solved),
            Self::Answered => Some(Outcome::Answered),
            Self::Planned => Some(Outcome::Planned),
            Self::NeedsInvestment => Some(Outcome::NeedsInvestment),
            Self::NotCompetent => Some(Outcome::NotCompetent),
            Self::Rejected => Some(Outcome::Rejected),
            Self::DuplicateOf => Some(Outcome::DuplicateOf),
            Self::OpenAgain => None,
        }
    }
}

impl From<Outcome> for PublishedState {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Solved => Self::Solved,
            Outcome::Answered => Self::Answered,
            Outcome::Planned => Self::Planned,
            Outcome::NeedsInvestment => Self::NeedsInvestment,
            Outcome::NotCompetent => Self::NotCompetent,
            Outcome::Rejected => Self::Rejected,
            Outcome::DuplicateOf => Self::DuplicateOf,
        }
    }
}

/// Lists published requests, newest answer first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListPublished {
    /// Only this category.
    pub category: Option<String>,
    /// Only what stands so.
    pub outcome: Option<PublishedState>,
    /// Where the page before ended ([`PublishedPage::next`]).
    pub cursor: Option<String>,
}

/// The query of [`ListPublished`] and [`ListPoints`] as the worker reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedQuery {
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// Only what stands so.
    #[serde(default, with = "coded::option")]
    pub outcome: Option<PublishedState>,
    /// Where the page before ended.
    #[serde(default)]
    pub cursor: Option<String>,
}

impl Endpoint for ListPublished {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/public/requests";
    type Body = Empty;
    type Reply = PublishedPage;

    fn path(&self) -> String {
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[
                ("category", self.category.clone()),
                (
                    "outcome",
                    self.outcome.map(|outcome| outcome.code().to_owned())
                ),
                ("cursor", self.cursor.clone()),
            ])
        )
    }
}

/// One page of published requests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedPage {
    /// At most [`PAGE_SIZE`].
    pub requests: Vec<Published>,
    /// Ask for the next page with this; `None` at the end.
    pub next: Option<String>,
}

/// A published request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The number.
    pub reference: String,
    /// What was wanted.
    #[serde(with = "coded")]
    pub kind: Kind,
    /// Where it stands.
    #[serde(with = "coded")]
    pub status: Status,
    /// Its category.
    pub category: Names,
    /// Who answered.
    pub department: Names,
    /// How it stands: by the answer's substance, or open again. The pin shows it by colour and shape.
    #[serde(with = "coded")]
    pub state: PublishedState,
    /// The text an official released; never the citizen's words unread.
    pub text: String,
    /// Where, as a point.
    pub point: Option<[f64; 2]>,
    /// The substance of the answer given last; of one that is open again, of the answer that did not settle it.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// That answer's words.
    pub answer: String,
    /// The date promised, with `planned`.
    pub date: Option<NaiveDate>,
    /// When the request was received.
    pub received_at: DateTime<Utc>,
    /// When it was answered so.
    pub answered_at: DateTime<Utc>,
    /// Minutes early (positive) or late (negative) of that answer against its deadline; `None` while it is on its way.
    pub verdict_minutes: Option<i64>,
    /// Where its clocks stand now: a promised date with what became of it, the deadline of a request that is open again.
    pub clock: Clock,
    /// Photos released.
    pub photos: Vec<Photo>,
}

/// Reads one published request by its number.
pub struct ReadPublished<'a> {
    /// The number.
    pub reference: &'a str,
}

impl Endpoint for ReadPublished<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/public/requests/{reference}";
    type Body = Empty;
    type Reply = Published;

    fn path(&self) -> String {
        format!("/api/public/requests/{}", encode(self.reference))
    }
}

/// Lists published requests as points; takes the same filters as the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListPoints {
    /// Only this category.
    pub category: Option<String>,
    /// Only what stands so.
    pub outcome: Option<PublishedState>,
}

impl Endpoint for ListPoints {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/public/points";
    type Body = Empty;
    type Reply = Points;

    fn path(&self) -> String {
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[
                ("category", self.category.clone()),
                (
                    "outcome",
                    self.outcome.map(|outcome| outcome.code().to_owned())
                ),
            ])
        )
    }
}

/// Points of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Points {
    /// At most [`MAX_POINTS`], newest answer first.
    pub points: Vec<Point>,
    /// Whether there were more.
    pub truncated: bool,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The number.
    pub reference: String,
    /// Longitude, latitude (WGS 84).
    pub at: [f64; 2],
    /// How it stands, which the pin shows by colour and shape.
    #[serde(with = "coded")]
    pub outcome: PublishedState,
}

/// One tile of the configured base map.
pub struct ReadTile {
    /// Zoom.
    pub z: u8,
    /// Column.
    pub x: u32,
    /// Row.
    pub y: u32,
}

impl Endpoint for ReadTile {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/basemap/{z}/{x}/{y}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/basemap/{}/{}/{}", self.z, self.x, self.y)
    }
}
