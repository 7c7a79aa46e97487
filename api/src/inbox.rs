//! The lists of the desk: each answers one question of the people who work there.

use chrono::NaiveDate;
use domain::{Channel, Code, Kind, Outcome, Status, codes};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded, deadline::Clock, endpoint::query};

/// Which list, in the order of the desk. Each has its own nearest deadline on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Queue {
    /// Everything that still owes an answer: what is overdue stands on top.
    Open,
    /// What has to be answered before the day ends.
    DueToday,
    /// What is overdue.
    Overdue,
    /// What the signed-in person sees to.
    Mine,
    /// What was received and not yet given to a department.
    Unassigned,
    /// What was drafted and is to be published.
    Drafted,
    /// What waits for the citizen, the longest wait first.
    Waiting,
    /// What was answered and did not reach the citizen yet.
    ToDeliver,
    /// What owes another answer, because the first was not the end of it.
    Reopened,
    /// What was rated 1 or 2 within [`UNHAPPY_DAYS`], newest first.
    Unhappy,
    /// What was promised for a day within [`PROMISE_DAYS`], or for one that has passed.
    Promises,
    /// What was answered, newest first.
    Answered,
}
codes!(Queue {
    Open = "open",
    DueToday = "due-today",
    Overdue = "overdue",
    Mine = "mine",
    Unassigned = "unassigned",
    Drafted = "drafted",
    Waiting = "waiting",
    ToDeliver = "to-deliver",
    Reopened = "reopened",
    Unhappy = "unhappy",
    Promises = "promises",
    Answered = "answered",
});

/// For how many days a bad rating stands in its list.
pub const UNHAPPY_DAYS: i64 = 30;

/// How many days ahead promised dates stand in their list.
pub const PROMISE_DAYS: i64 = 14;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// The id of a category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The id of a district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// How it came.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub channel: Option<Channel>,
    /// What is wanted.
    #[serde(
        default,
        with = "coded::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub kind: Option<Kind>,
    /// Received on this local day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Received on this local day or before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Filters {
    /// As parameters of an address, the page's and the worker's alike.
    pub fn parameters(&self) -> [(&'static str, Option<String>); 6] {
        [
            ("category", self.category.clone()),
            ("district", self.district.clone()),
            ("channel", self.channel.map(|it| it.code().to_owned())),
            ("kind", self.kind.map(|it| it.code().to_owned())),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
        ]
    }

    /// Reads parameters of an address; what means nothing narrows nothing.
    pub fn of_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let code = |name| get(name).unwrap_or_default();
        Self {
            category: get("category").filter(|id| !id.is_empty()),
            district: get("district").filter(|id| !id.is_empty()),
            channel: Channel::from_code(&code("channel")),
            kind: Kind::from_code(&code("kind")),
            from: code("from").parse().ok(),
            to: code("to").parse().ok(),
        }
    }

    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Lists requests of the departments the signed-in person may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListInbox {
    /// Which list.
    pub queue: Queue,
    /// What it is narrowed to.
    pub filters: Filters,
    /// Where the page before ended ([`InboxPage::next`]).
    pub cursor: Option<String>,
}

/// The query of [`ListInbox`] as the worker reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxQuery {
    /// Which list.
    #[serde(with = "coded")]
    pub queue: Queue,
    /// What it is narrowed to.
    #[serde(flatten)]
    pub filters: Filters,
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
        let mut parameters = vec![("queue", Some(self.queue.code().to_owned()))];
        parameters.extend(self.filters.parameters());
        parameters.push(("cursor", self.cursor.clone()));
        format!("{}{}", Self::PATTERN, query(&parameters))
    }
}

/// One page of the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InboxPage {
    /// At most [`crate::public::PAGE_SIZE`].
    pub rows: Vec<InboxRow>,
    /// Ask for the next page with this; `None` at the end.
    pub next: Option<String>,
    /// How many stand in each list, with the first page only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<QueueCounts>,
}

/// How many requests stand in each list, for the departments this person may read and without filters; at most 1000
/// of each are counted, and those answered are not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueCounts {
    /// [`Queue::Open`].
    pub open: u32,
    /// [`Queue::DueToday`].
    pub due_today: u32,
    /// [`Queue::Overdue`].
    pub overdue: u32,
    /// [`Queue::Mine`].
    pub mine: u32,
    /// [`Queue::Unassigned`].
    pub unassigned: u32,
    /// [`Queue::Drafted`].
    pub drafted: u32,
    /// [`Queue::Waiting`].
    pub waiting: u32,
    /// [`Queue::ToDeliver`].
    pub to_deliver: u32,
    /// [`Queue::Reopened`].
    pub reopened: u32,
    /// [`Queue::Unhappy`].
    pub unhappy: u32,
    /// [`Queue::Promises`].
    pub promises: u32,
}

impl QueueCounts {
    /// How many stand in a list; `None` for the one that is not counted.
    pub fn of(&self, queue: Queue) -> Option<u32> {
        match queue {
            Queue::Open => Some(self.open),
            Queue::DueToday => Some(self.due_today),
            Queue::Overdue => Some(self.overdue),
            Queue::Mine => Some(self.mine),
            Queue::Unassigned => Some(self.unassigned),
            Queue::Drafted => Some(self.drafted),
            Queue::Waiting => Some(self.waiting),
            Queue::ToDeliver => Some(self.to_deliver),
            Queue::Reopened => Some(self.reopened),
            Queue::Unhappy => Some(self.unhappy),
            Queue::Promises => Some(self.promises),
            Queue::Answered => None,
        }
    }
}

/// One request in the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InboxRow {
    /// Its id, for the desk's addresses.
    pub id: String,
    /// Counts its changes; an act names the version it was decided on.
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
    /// How many about the same thing follow it and get its answer.
    #[serde(default)]
    pub followers: u32,
    /// The answer clock.
    pub clock: Clock,
    /// The outcome, once answered.
    #[serde(default, with = "coded::option")]
    pub outcome: Option<Outcome>,
}
