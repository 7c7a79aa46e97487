//! The promise as data: the rule, the calendar, and a calculator for any start.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Country;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, coded,
    deadline::{DayOff, Explanation},
    endpoint::query,
    municipality::PromiseRule,
};

/// Reads the rule in force and its calendar for this year and the next.
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
