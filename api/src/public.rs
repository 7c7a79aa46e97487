//! What everyone may see: answered requests that were published, as a list and as points on the map.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Code, Kind, Outcome, Status};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded,
    endpoint::{encode, query},
    photo::Photo,
};

/// Entries of one page of a list.
pub const PAGE_SIZE: usize = 30;

/// Points of one map view; where there are more, the newest are given and `truncated` says so.
pub const MAX_POINTS: usize = 2_000;

/// Lists published requests, newest answer first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListPublished {
    /// Only this category.
    pub category: Option<String>,
    /// Only this outcome.
    pub outcome: Option<Outcome>,
    /// Where the page before ended ([`PublishedPage::next`]).
    pub cursor: Option<String>,
}

/// The query of [`ListPublished`] and [`ListPoints`] as the worker reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedQuery {
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// Only this outcome.
    #[serde(default, with = "coded::option")]
    pub outcome: Option<Outcome>,
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
    /// The text an official released; never the citizen's words unread.
    pub text: String,
    /// Where, as a point.
    pub point: Option<[f64; 2]>,
    /// The answer's substance.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// The answer's words.
    pub answer: String,
    /// The date promised, with `planned`.
    pub date: Option<NaiveDate>,
    /// When the request was received.
    pub received_at: DateTime<Utc>,
    /// When it was answered.
    pub answered_at: DateTime<Utc>,
    /// Minutes early (positive) or late (negative) against the deadline; `None` while the answer is on its way.
    pub verdict_minutes: Option<i64>,
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
    /// Only this outcome.
    pub outcome: Option<Outcome>,
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
    /// The outcome, which the pin shows by colour and shape.
    #[serde(with = "coded")]
    pub outcome: Outcome,
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
