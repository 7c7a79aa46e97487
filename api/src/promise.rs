//! The promise as data: the rule, the calendar, and a calculator for any start.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Country,
    escalation::{Addressee, Level},
};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, coded,
    deadline::{DayOff, Explanation},
    endpoint::query,
    municipality::PromiseRule,
};

/// Reads the rule in force with its history, and the calendar for this year and the next with its own.
pub struct ReadPromise;

impl Endpoint for ReadPromise {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/promise";
    type Body = Empty;
    type Reply = Promise;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The promise of a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The rule in force. Categories on call count hours of real time whatever it says.
    pub rule: PromiseRule,
    /// The calendar in force.
    pub calendar: CalendarYears,
    /// The moment this was said.
    pub as_of: DateTime<Utc>,
    /// Every published version of the rule, newest first: what is still to come, what is in force, what was.
    #[serde(default)]
    pub rules: Vec<RuleVersion>,
    /// Every published version of the calendar, newest first.
    #[serde(default)]
    pub calendars: Vec<CalendarVersion>,
    /// Days within which the law wants an answer, where it says so.
    #[serde(default)]
    pub statutory_days: Option<u16>,
    /// Who is told as a deadline comes near and passes, in the order of the levels.
    #[serde(default)]
    pub levels: Vec<ToldAt>,
    /// The local hours in which messages to officials wait, as `20:00` and `07:00`; equal ones mean none.
    #[serde(default)]
    pub quiet_hours: (String, String),
}

/// A level of escalation and who is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldAt {
    /// The level.
    #[serde(with = "coded")]
    pub level: Level,
    /// Who is told; nobody where the municipality chose so.
    #[serde(with = "coded::list")]
    pub addressees: Vec<Addressee>,
}

/// A version of the rule, with the time from which requests received are decided by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleVersion {
    /// The rule.
    pub rule: PromiseRule,
    /// The first instant of receipt that it decides.
    pub valid_from: DateTime<Utc>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// A version of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarVersion {
    /// The calendar's id.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// The municipality's own departures from the law, by date.
    pub overrides: Vec<DateOverride>,
    /// The first instant of receipt that it decides.
    pub valid_from: DateTime<Utc>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// A day on which the municipality departs from the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateOverride {
    /// The local date.
    pub date: NaiveDate,
    /// Whether it is off; else it is worked after all.
    pub off: bool,
    /// Its name, where it is off.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// Publishes a new version of the rule. It decides requests received from then on and no other. Administrators only.
///
/// Errors: `invalid-fields` (`clock`, `hours`, `weekdays`, `office`, `valid-from`), `conflict` when another version was
/// published meanwhile.
pub struct PublishRule;

impl Endpoint for PublishRule {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/promise/rules";
    type Body = RuleDraft;
    type Reply = Promise;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A version of the rule to be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleDraft {
    /// The rule; its id and version are those of the newest version known, which this one follows.
    pub rule: PromiseRule,
    /// From which receipt on it decides, as RFC 3339 or local time, not before now; now where it is left out.
    #[serde(default)]
    pub valid_from: Option<String>,
}

/// Publishes a new version of the calendar; it decides requests received from then on and no other. Administrators only.
///
/// Errors: `invalid-fields` (`overrides`, `valid-from`), `conflict` when another version was published meanwhile.
pub struct PublishCalendar;

impl Endpoint for PublishCalendar {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/promise/calendars";
    type Body = CalendarDraft;
    type Reply = Promise;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A version of the calendar to be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarDraft {
    /// The newest version known, which this one follows.
    pub after_version: u32,
    /// Every departure from the law, those of before included.
    pub overrides: Vec<DateOverride>,
    /// From which receipt on it decides, as RFC 3339 or local time, not before now; now where it is left out.
    #[serde(default)]
    pub valid_from: Option<String>,
}

/// Computes what a rule and a calendar that nobody published yet would say of a start. Administrators only; nothing is
/// stored.
///
/// Errors: `invalid-fields` (`received-at`, `clock`, `hours`, `weekdays`, `office`, `overrides`).
pub struct TryPromise;

impl Endpoint for TryPromise {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/promise/trial";
    type Body = PromiseTrial;
    type Reply = ComputedDue;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A rule and a calendar to be tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseTrial {
    /// When a request would be received: RFC 3339 or local time.
    pub received_at: String,
    /// The rule.
    pub rule: PromiseRule,
    /// Every departure from the law.
    #[serde(default)]
    pub overrides: Vec<DateOverride>,
}

/// The days off of two years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarYears {
    /// The calendar's id.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// The country whose law it follows.
    #[serde(with = "coded")]
    pub country: Country,
    /// Days off by law or by the municipality's decision, in order; weekends are not listed.
    pub days_off: Vec<DatedDayOff>,
}

/// One day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedDayOff {
    /// The local date.
    pub date: NaiveDate,
    /// Why.
    pub reason: DayOff,
}

/// Computes when an answer to a request received at a moment is due, by the rule in force.
///
/// Errors: `invalid-fields` for `received-at` or `category`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputeDue {
    /// When it is received: RFC 3339 with an offset, or local time without one (`2026-04-24T12:40`).
    #[serde(default)]
    pub received_at: String,
    /// The id of a category; one on call counts hours of real time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl Endpoint for ComputeDue {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/promise/due";
    type Body = Empty;
    type Reply = ComputedDue;

    fn path(&self) -> String {
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[
                ("received_at", Some(self.received_at.clone())),
                ("category", self.category.clone()),
            ])
        )
    }
}

/// A deadline that nobody has to keep: what the rule says for this start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputedDue {
    /// The due instant with the steps that lead there.
    pub explanation: Explanation,
}
