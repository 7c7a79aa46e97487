//! Who is told, and when, as a deadline comes near and passes.

use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};

use crate::calendar::Calendar;
use crate::clock::{NoWorkingTime, Pause, Rule, Start, boundary, reached_after};
use crate::codes;

/// A level of escalation; each is acted on once per request and count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Half of the answer clock is gone.
    HalfGone,
    /// Three quarters of it are gone.
    ThreeQuarters,
    /// The answer is due: the request is overdue, visibly, for everyone.
    Due,
    /// A further 24 counted hours are gone.
    DayAfter,
    /// A promised date passed: the promise is broken and the request open again.
    PromisePassed,
}
codes!(Level {
    HalfGone = "half-gone",
    ThreeQuarters = "three-quarters",
    Due = "due",
    DayAfter = "day-after",
    PromisePassed = "promise-passed",
});

/// Who is told of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Addressee {
    /// The person responsible for the request.
    ResponsiblePerson,
    /// The head of the department that has it.
    Head,
    /// The municipality's administrator.
    Administrator,
    /// The director or the mayor's office.
    Leadership,
}
codes!(Addressee {
    ResponsiblePerson = "responsible-person",
    Head = "head",
    Administrator = "administrator",
    Leadership = "leadership",
});

impl Level {
    /// Who is told, unless the municipality configured somebody else.
    pub fn addressees(self) -> &'static [Addressee] {
        match self {
            Self::HalfGone => &[Addressee::ResponsiblePerson],
            Self::ThreeQuarters => &[Addressee::ResponsiblePerson, Addressee::Head],
            Self::Due => &[Addressee::Head, Addressee::Administrator],
            Self::DayAfter => &[Addressee::Leadership],
            Self::PromisePassed => &[Addressee::Head],
        }
    }

    /// The counted time, of a rule of so many hours, after which the level is reached;
    /// `None` for the level that no counted time leads to.
    fn after(self, hours: u32) -> Option<TimeDelta> {
        let whole = TimeDelta::hours(hours.into());
        match self {
            Self::HalfGone => Some(whole / 2),
            Self::ThreeQuarters => Some(whole * 3 / 4),
            Self::Due => Some(whole),
            Self::DayAfter => Some(whole + TimeDelta::hours(24)),
            Self::PromisePassed => None,
        }
    }
}

/// When the levels of an answer clock are reached, in order; counted as the deadline is, so that [`Level::Due`]
/// is the deadline's due instant.
pub fn marks(
    rule: &Rule,
    calendar: &Calendar,
    start: impl Into<Start>,
    pauses: &[Pause],
) -> Result<Vec<(Level, DateTime<Utc>)>, NoWorkingTime> {
    let start = start.into().at();
    [
        Level::HalfGone,
        Level::ThreeQuarters,
        Level::Due,
        Level::DayAfter,
    ]
    .into_iter()
    .filter_map(|level| level.after(rule.hours()).map(|after| (level, after)))
    .map(|(level, after)| reached_after(rule, calendar, start, after, pauses).map(|at| (level, at)))
    .collect()
}

/// The local hours in which messages to officials are held back; those on non-working days are held back all day.
/// They hold messages back, never the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// When they begin.
    pub from: NaiveTime,
    /// When they end, on the next day if that is earlier; equal times mean no quiet hours.
    pub to: NaiveTime,
}

impl QuietHours {
    /// From eight in the evening to seven in the morning.
    pub fn default_hours() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        Self {
            from: at(20),
            to: at(7),
        }
    }

    /// Until when a message is held back; `None` when it goes out now, as those of on-call categories always do.
    pub fn held_until(
        self,
        rule: &Rule,
        calendar: &Calendar,
        on_call: bool,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        if on_call || self.is_loud(rule, calendar, now) {
            return None;
        }
        let zone = calendar.time_zone();
        let morning = TimeDelta::seconds(self.to.num_seconds_from_midnight().into());
        now.with_timezone(&zone)
            .date_naive()
            .iter_days()
            // A calendar without a working day in two years holds nothing back for ever.
            .take(731)
            .flat_map(|date| [TimeDelta::zero(), morning].map(|time| boundary(zone, date, time)))
            .flatten()
            .find(|at| *at > now && self.is_loud(rule, calendar, *at))
    }

    /// Whether it is quiet at this time of day.
    pub fn contains(self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        }
    }

    fn is_loud(self, rule: &Rule, calendar: &Calendar, at: DateTime<Utc>) -> bool {
        let local = at.with_timezone(&calendar.time_zone());
        !self.contains(local.time()) && rule.is_working_day(calendar, local.date_naive())
    }
}
