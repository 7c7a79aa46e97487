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
    /// Whether the clock starts only with the administrator's validation, which has not happened: until then it is
    /// counted from receipt, so that a request nobody looks at is late all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
}

/// One step of an explanation; mirrors `domain::clock::Step`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    try_from = "crate::tagged::StepFields"
)]
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
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    try_from = "crate::tagged::Fields"
)]
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

/// What a request's reader can expect now, of all clocks together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The administrator has to validate it before its clock starts.
    Unvalidated,
    /// An answer is due, and more than a quarter of the time is left.
    OnTime,
    /// An answer is due, and a quarter of the time or less is left.
    DueSoon,
    /// No answer was delivered by the deadline.
    Overdue,
    /// The citizen was asked something; the clock rests.
    Waiting,
    /// An answer is written and has not reached the citizen yet; the clock goes on.
    Undelivered,
    /// Answered with a date that is still to come.
    Promised,
    /// The promised date passed, or cannot be kept: the request is open again.
    PromiseBroken,
    /// Answered on time, and nothing remains to be done.
    AnsweredOnTime,
    /// Answered late, and nothing remains to be done.
    AnsweredLate,
    /// Taken back by the citizen.
    Withdrawn,
}
codes!(Standing {
    Unvalidated = "unvalidated",
    OnTime = "on-time",
    DueSoon = "due-soon",
    Overdue = "overdue",
    Waiting = "waiting",
    Undelivered = "undelivered",
    Promised = "promised",
    PromiseBroken = "promise-broken",
    AnsweredOnTime = "answered-on-time",
    AnsweredLate = "answered-late",
    Withdrawn = "withdrawn",
});

/// Which clock a deadline belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClockName {
    /// The 48 hours of the municipality's rule.
    Answer,
    /// The date an answer named.
    Promise,
    /// The term set by law.
    Statutory,
}
codes!(ClockName {
    Answer = "answer",
    Promise = "promise",
    Statutory = "statutory",
});

/// A deadline that still runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearest {
    /// Whose.
    #[serde(with = "coded")]
    pub clock: ClockName,
    /// When it ends.
    pub due: DateTime<Utc>,
}

/// What became of a promised date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseState {
    /// It is still to come.
    Open,
    /// What was promised is done.
    Kept,
    /// It passed, or cannot be kept.
    Broken,
}
codes!(PromiseState {
    Open = "open",
    Kept = "kept",
    Broken = "broken",
});

/// A date that an answer named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromisedDate {
    /// The local date.
    pub date: NaiveDate,
    /// What became of it.
    #[serde(with = "coded")]
    pub state: PromiseState,
}

/// The answer clock of a request, as of a moment, and what else is to be kept.
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
    /// What the reader can expect now.
    #[serde(with = "coded")]
    pub standing: Standing,
    /// The nearest deadline of those that still run; `None` when none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Nearest>,
    /// When the term set by law ends, while an answer is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statutory_due: Option<DateTime<Utc>>,
    /// The date an answer named last: also one that was broken, until there is a new answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<PromisedDate>,
    /// Why it is due then; left out of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}
