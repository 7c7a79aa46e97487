//! A municipality's published rule: how, how long and from when the answer clock counts.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

use super::office::{OfficeWeek, WorkingWeekdays};
use crate::calendar::Calendar;
use crate::codes;

/// How time is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// Real time, day and night.
    Elapsed,
    /// A working day counts 24 hours, any other day none.
    WorkingDays {
        /// Whether a request that comes in on a Friday counts from the next working day.
        friday_to_monday: bool,
    },
    /// Only minutes in which the office is open on a working day count.
    OfficeHours {
        /// When the office is open.
        office: OfficeWeek,
        /// Whether a request that comes in on a Friday counts from the next working day.
        friday_to_monday: bool,
    },
}

/// The kind of a clock, without its settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClockKind {
    /// Real time, day and night.
    Elapsed,
    /// Working days of 24 hours; the default.
    WorkingDays,
    /// Minutes inside office hours.
    OfficeHours,
}
codes!(ClockKind {
    Elapsed = "elapsed",
    WorkingDays = "working-days",
    OfficeHours = "office-hours",
});

/// What sets the answer clock going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StartAt {
    /// The request's receipt (post stamp, time of the call).
    Receipt,
    /// The administrator's first act on it, as in Tivat; both times are then shown.
    Validation,
}
codes!(StartAt {
    Receipt = "receipt",
    Validation = "validation",
});

/// From where a particular clock counts, and why from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// From receipt.
    Received(DateTime<Utc>),
    /// From validation, where the rule says so.
    Validated {
        /// When the request was received.
        received_at: DateTime<Utc>,
        /// When the administrator validated it.
        at: DateTime<Utc>,
    },
    /// From the moment a closed request was reopened.
    Reopened(DateTime<Utc>),
}

impl Start {
    /// The instant itself.
    pub fn at(self) -> DateTime<Utc> {
        match self {
            Self::Received(at) | Self::Reopened(at) | Self::Validated { at, .. } => at,
        }
    }
}

/// A plain instant is a receipt.
impl From<DateTime<Utc>> for Start {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Received(at)
    }
}

/// A rule in one published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    id: String,
    version: u32,
    clock: Clock,
    hours: u32,
    weekdays: WorkingWeekdays,
    start_at: StartAt,
}

impl Rule {
    /// The longest promise a rule can make: a year of hours.
    pub const MAX_HOURS: u32 = 8_760;

    /// A rule that counts from receipt; `None` unless `hours` is between 1 and [`Rule::MAX_HOURS`].
    ///
    /// Working weekdays are those on which the office is open, for the other clocks Monday to Friday.
    pub fn new(id: impl Into<String>, version: u32, clock: Clock, hours: u32) -> Option<Self> {
        let weekdays = match &clock {
            Clock::Elapsed | Clock::WorkingDays { .. } => WorkingWeekdays::monday_to_friday(),
            Clock::OfficeHours { office, .. } => office.weekdays(),
        };
        (1..=Self::MAX_HOURS).contains(&hours).then(|| Self {
            id: id.into(),
            version,
            clock,
            hours,
            weekdays,
            start_at: StartAt::Receipt,
        })
    }

    /// The same rule with other working weekdays.
    #[must_use]
    pub fn with_weekdays(self, weekdays: WorkingWeekdays) -> Self {
        Self { weekdays, ..self }
    }

    /// The same rule counting from elsewhere.
    #[must_use]
    pub fn starting_at(self, start_at: StartAt) -> Self {
        Self { start_at, ..self }
    }

    /// The rule as it applies to a category: on-call ones (burst main, danger on a road) count day and night
    /// from receipt, whatever the rule says; id, version and hours stay those of the published rule.
    #[must_use]
    pub fn for_category(&self, on_call: bool) -> Self {
        if on_call {
            Self {
                clock: Clock::Elapsed,
                start_at: StartAt::Receipt,
                ..self.clone()
            }
        } else {
            self.clone()
        }
    }

    /// From where the answer clock of a new request counts; `None` while a validation it needs has not happened.
    pub fn start(
        &self,
        received_at: DateTime<Utc>,
        validated_at: Option<DateTime<Utc>>,
    ) -> Option<Start> {
        match self.start_at {
            StartAt::Receipt => Some(Start::Received(received_at)),
            StartAt::Validation => validated_at.map(|at| Start::Validated { received_at, at }),
        }
    }

    /// The rule's stable name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version, growing with every change of the rule.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// How time is counted.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// How many hours are counted until the answer is due.
    pub fn hours(&self) -> u32 {
        self.hours
    }

    /// The weekdays that are working days unless they are holidays.
    pub fn weekdays(&self) -> &WorkingWeekdays {
        &self.weekdays
    }

    /// What sets the clock going.
    pub fn start_at(&self) -> StartAt {
        self.start_at
    }

    /// Whether a date is a working day: a weekday that the rule names and that is no day off, or a day worked after all.
    pub fn is_working_day(&self, calendar: &Calendar, date: NaiveDate) -> bool {
        let by_weekday =
            || self.weekdays.contains(date.weekday()) && calendar.day_off(date).is_none();
        calendar.is_worked_after_all(date) || by_weekday()
    }

    /// Whether a start on this weekday is put off to the next working day.
    pub(super) fn puts_off(&self, weekday: Weekday) -> bool {
        match self.clock {
            Clock::Elapsed => false,
            Clock::WorkingDays { friday_to_monday }
            | Clock::OfficeHours {
                friday_to_monday, ..
            } => friday_to_monday && weekday == Weekday::Fri,
        }
    }
}

impl Clock {
    /// The kind of this clock.
    pub fn kind(&self) -> ClockKind {
        match self {
            Self::Elapsed => ClockKind::Elapsed,
            Self::WorkingDays { .. } => ClockKind::WorkingDays,
            Self::OfficeHours { .. } => ClockKind::OfficeHours,
        }
    }

    /// Whether requests that come in on a Friday count from the next working day.
    pub fn friday_to_monday(&self) -> bool {
        match self {
            Self::Elapsed => false,
            Self::WorkingDays { friday_to_monday }
            | Self::OfficeHours {
                friday_to_monday, ..
            } => *friday_to_monday,
        }
    }
}
