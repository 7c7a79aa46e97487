//! A deadline, why it is then, and where its clock stands.
//!
//! The explanation is data: the worker stores it with the request as JSON of this very form, and each language words
//! its steps.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Code, calendar, clock, codes};
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

/// One step of an explanation; mirrors `domain::clock::Step`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Step {
    /// The request was received.
    Received {
        /// When.
        at: DateTime<Utc>,
    },
    /// The administrator validated it, and the rule counts from then.
    Validated {
        /// When.
        at: DateTime<Utc>,
    },
    /// It was reopened, and a new count began.
    Reopened {
        /// When.
        at: DateTime<Utc>,
    },
    /// A run of dates that do not count, for one reason.
    DaysOff {
        /// The first.
        first: NaiveDate,
        /// The last; the same as `first` for a single day.
        last: NaiveDate,
        /// Why.
        reason: DayOff,
    },
    /// The count begins later than the start.
    StartsLater {
        /// When it begins.
        at: DateTime<Utc>,
        /// Why the start itself does not count.
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

/// Why a date does not count; mirrors `domain::calendar::DayOff`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum DayOff {
    /// A Saturday or Sunday that the rule does not name.
    Weekend,
    /// By the rule nobody works then: another weekday, or an hour outside office hours.
    Closed,
    /// A holiday by law.
    Holiday {
        /// Which, as a `domain::holidays::Holiday` code.
        holiday: String,
    },
    /// Off by law instead of a holiday that fell on a day off (Serbia, čl. 3a).
    InsteadOf {
        /// The holiday that is given back.
        holiday: String,
        /// The date it fell on.
        fell_on: NaiveDate,
    },
    /// A day the municipality declared.
    Municipal {
        /// Its name as the municipality wrote it.
        name: String,
    },
    /// The Friday a request came in on, where such requests count from the next working day.
    FridayRule,
}

impl From<clock::Step> for Step {
    fn from(step: clock::Step) -> Self {
        match step {
            clock::Step::Received { at } => Self::Received { at },
            clock::Step::Validated { at } => Self::Validated { at },
            clock::Step::Reopened { at } => Self::Reopened { at },
            clock::Step::DaysOff {
                first,
                last,
                reason,
            } => Self::DaysOff {
                first,
                last,
                reason: reason.into(),
            },
            clock::Step::StartsLater { at, reason } => Self::StartsLater {
                at,
                reason: reason.into(),
            },
            clock::Step::Paused { from, to, minutes } => Self::Paused { from, to, minutes },
            clock::Step::Due { at } => Self::Due { at },
        }
    }
}

impl From<calendar::DayOff> for DayOff {
    fn from(reason: calendar::DayOff) -> Self {
        match reason {
            calendar::DayOff::Weekend => Self::Weekend,
            calendar::DayOff::Closed => Self::Closed,
            calendar::DayOff::Holiday(holiday) => Self::Holiday {
                holiday: holiday.code().to_owned(),
            },
            calendar::DayOff::InsteadOf { holiday, fell_on } => Self::InsteadOf {
                holiday: holiday.code().to_owned(),
                fell_on,
            },
            calendar::DayOff::Municipal { name } => Self::Municipal { name },
            calendar::DayOff::FridayRule => Self::FridayRule,
        }
    }
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
