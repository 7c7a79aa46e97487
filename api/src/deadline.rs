//! A deadline, why it is then, and where its clock stands.
//!
//! The explanation is data: the worker stores it with the request as JSON of this very form, and each language words
//! its steps (promise.md §3).

use chrono::{DateTime, NaiveDate, Utc};
use domain::codes;
use serde::{Deserialize, Serialize};

use crate::coded;

/// A due instant with everything needed to compute it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The rule's id.
    pub rule_id: String,
    /// The rule's version.
    pub rule_version: u32,
    /// The calendar's id.
    pub calendar_id: String,
    /// The calendar's version.
    pub calendar_version: u32,
    /// The hours promised.
    pub hours: u32,
    /// When the clock started.
    pub start: DateTime<Utc>,
    /// By when the answer must have been delivered.
    pub due: DateTime<Utc>,
    /// The steps from start to due, in order.
    pub steps: Vec<Step>,
}

/// One step of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Step {
    /// The request was received.
    Received {
        /// When.
        at: DateTime<Utc>,
    },
    /// Counting begins later than the receipt.
    StartsLater {
        /// When counting begins.
        at: DateTime<Utc>,
        /// Why.
        reason: DayOff,
    },
    /// A run of days that do not count, first to last.
    DaysOff {
        /// The first.
        from: NaiveDate,
        /// The last; the same as `from` for a single day.
        to: NaiveDate,
        /// Why.
        reason: DayOff,
    },
    /// The clock rested while the citizen was asked.
    Paused {
        /// From when.
        from: DateTime<Utc>,
        /// To when.
        to: DateTime<Utc>,
        /// Counted minutes added to the due time.
        minutes: i64,
    },
    /// The due instant.
    Due {
        /// When.
        at: DateTime<Utc>,
    },
}

/// Why a day does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum DayOff {
    /// A weekday the rule does not name.
    Weekend,
    /// A holiday, as a `domain::Holiday` code.
    Holiday {
        /// Which.
        holiday: String,
    },
    /// A day off because a holiday fell on a Sunday (Serbia, čl. 3a).
    Moved {
        /// Which holiday moved.
        holiday: String,
    },
    /// A day the municipality declared.
    Municipal {
        /// Its name as the municipality wrote it.
        name: String,
    },
    /// The Friday rule: what comes on a Friday counts from the next working day.
    Friday,
    /// Outside the office hours of the day.
    Closed,
}

/// Where the answer clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockState {
    /// More than a quarter of the promised time is left.
    Running,
    /// A quarter of the promised time or less is left.
    Soon,
    /// The deadline passed and no answer was delivered.
    Overdue,
    /// It rests while the citizen is asked.
    Waiting,
    /// The answer was delivered by the deadline.
    Kept,
    /// The answer was delivered after the deadline.
    Broken,
    /// The request was withdrawn before an answer was due.
    Ended,
}
codes!(ClockState {
    Running = "running",
    Soon = "soon",
    Overdue = "overdue",
    Waiting = "waiting",
    Kept = "kept",
    Broken = "broken",
    Ended = "ended",
});

/// The answer clock of a request, as of a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Where it stands.
    #[serde(with = "coded")]
    pub state: ClockState,
    /// By when the answer must have been delivered.
    pub due: DateTime<Utc>,
    /// Hours promised: the ticks of the full ring.
    pub hours: u32,
    /// Minutes of counted time left, by the rule and not the wall clock; 0 when none is.
    pub left_minutes: i64,
    /// Minutes of real time since the deadline while it is overdue; 0 before.
    pub late_minutes: i64,
    /// Minutes early (positive) or late (negative) once the answer was delivered; never changes afterwards.
    pub verdict_minutes: Option<i64>,
    /// The moment this was computed for.
    pub as_of: DateTime<Utc>,
    /// Why it is due then; left out of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}
