//! The due instant of a request, and the steps that led to it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::count::{NoWorkingTime, counted_between, reach};
use super::local::boundary;
use super::pause::Pause;
use super::rule::{Rule, Start};
use crate::calendar::{Calendar, DayOff};

/// When an answer is due, and why then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The receipt, validation or reopening that set the clock going.
    pub start: DateTime<Utc>,
    /// The first instant that counts; `start` itself when that lies in working time.
    pub counts_from: DateTime<Utc>,
    /// The earliest instant at which the rule's hours have been counted.
    pub due: DateTime<Utc>,
    /// The explanation, in order of time; from it and the rule the due instant can be computed again.
    pub steps: Vec<Step>,
}

/// One step of the explanation; each language words it.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Dates that do not count, one after the other and for the same reason.
    DaysOff {
        /// The first of them.
        first: NaiveDate,
        /// The last of them, the same as `first` for a single day.
        last: NaiveDate,
        /// Why they do not count.
        reason: DayOff,
    },
    /// The count begins later than the request's start.
    StartsLater {
        /// When it begins.
        at: DateTime<Utc>,
        /// Why the start itself does not count; what follows it is told by [`Step::DaysOff`].
        reason: DayOff,
    },
    /// The clock rested while the municipality waited for the citizen.
    Paused {
        /// From this instant.
        from: DateTime<Utc>,
        /// Up to this one.
        to: DateTime<Utc>,
        /// Counted minutes (not real ones) that the pause added, rounded down.
        minutes: i64,
    },
    /// The answer is due.
    Due {
        /// When.
        at: DateTime<Utc>,
    },
}

/// When the answer to a request is due: the earliest instant at which the counted time reaches the rule's hours.
///
/// `start` is a plain instant of receipt or a [`Start`]; `pauses` may be in any order and may overlap.
pub fn deadline(
    rule: &Rule,
    calendar: &Calendar,
    start: impl Into<Start>,
    pauses: &[Pause],
) -> Result<Deadline, NoWorkingTime> {
    let start = start.into();
    let amount = TimeDelta::hours(rule.hours().into());
    let reached = reach(rule, calendar, start.at(), amount, pauses)?;
    let (counts_from, due) = (reached.counts_from, reached.at);

    let mut steps = match start {
        Start::Received(at) => vec![Step::Received { at }],
        Start::Validated { received_at, at } => {
            vec![Step::Received { at: received_at }, Step::Validated { at }]
        }
        Start::Reopened(at) => vec![Step::Reopened { at }],
    };
    let zone = calendar.time_zone();
    let mut between: Vec<(DateTime<Utc>, Step)> = Vec::new();
    if start.at() < counts_from {
        let start_date = start.at().with_timezone(&zone).date_naive();
        let whole_day = reached.off.iter().find(|(date, _)| *date == start_date);
        let reason = whole_day.map_or(DayOff::Closed, |(_, reason)| reason.clone());
        between.push((
            counts_from,
            Step::StartsLater {
                at: counts_from,
                reason,
            },
        ));
    }
    for step in grouped(reached.off) {
        if let Step::DaysOff { first, .. } = &step {
            let midnight = boundary(zone, *first, TimeDelta::zero());
            between.extend(midnight.map(|at| (at, step)));
        }
    }
    for pause in reached.pauses {
        let (from, to) = (pause.from(), pause.to());
        let counted = counted_between(rule, calendar, from.max(counts_from), to);
        between.push((
            from,
            Step::Paused {
                from,
                to,
                minutes: counted.num_minutes(),
            },
        ));
    }
    between.sort_by_key(|(at, _)| *at);
    steps.extend(between.into_iter().map(|(_, step)| step));
    steps.push(Step::Due { at: due });
    Ok(Deadline {
        start: start.at(),
        counts_from,
        due,
        steps,
    })
}

/// How much counted time is left at `now`; negative once the answer is overdue.
///
/// `pauses` are those the deadline was computed with; time in which the clock rests is not left.
pub fn remaining(
    rule: &Rule,
    calendar: &Calendar,
    deadline: &Deadline,
    pauses: &[Pause],
    now: DateTime<Utc>,
) -> TimeDelta {
    if deadline.due < now {
        return -counted_between(rule, calendar, deadline.due, now);
    }
    let now = now.max(deadline.counts_from);
    let resting = super::pause::merged(pauses, now)
        .into_iter()
        .map(|pause| counted_between(rule, calendar, pause.from(), pause.to().min(deadline.due)))
        .fold(TimeDelta::zero(), |sum, counted| sum + counted);
    counted_between(rule, calendar, now, deadline.due) - resting
}

/// Joins dates that follow each other and are off for the same reason.
fn grouped(off: Vec<(NaiveDate, DayOff)>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (date, why) in off {
        match steps.last_mut() {
            Some(Step::DaysOff { last, reason, .. })
                if *reason == why && last.succ_opt() == Some(date) =>
            {
                *last = date;
            }
            Some(_) | None => steps.push(Step::DaysOff {
                first: date,
                last: date,
                reason: why,
            }),
        }
    }
    steps
}
