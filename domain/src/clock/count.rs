//! Counting: how much time counts between two instants, and when an amount of it is reached.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::days::{Days, Span};
use super::pause::{Pause, merged};
use super::rule::Rule;
use crate::calendar::{Calendar, DayOff};

/// Days after its start (or last pause) within which a deadline must be reached.
///
/// A year of hours at four office hours a working day takes nine years; whatever needs longer is a mistake in the rule.
const HORIZON: TimeDelta = TimeDelta::days(3_660);

/// The rule and calendar leave so little working time that the deadline is not reached within ten years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWorkingTime;

impl std::fmt::Display for NoWorkingTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the rule and the calendar leave too little working time to reach the deadline")
    }
}

impl std::error::Error for NoWorkingTime {}

/// Where counting an amount of time led.
pub(super) struct Reached {
    /// The first instant that counted.
    pub(super) counts_from: DateTime<Utc>,
    /// The earliest instant at which the amount is reached.
    pub(super) at: DateTime<Utc>,
    /// The dates on the way that did not count.
    pub(super) off: Vec<(NaiveDate, DayOff)>,
    /// The pauses on the way.
    pub(super) pauses: Vec<Pause>,
}

/// Counts `amount` (more than zero) from a start, pauses aside.
pub(super) fn reach(
    rule: &Rule,
    calendar: &Calendar,
    start: DateTime<Utc>,
    amount: TimeDelta,
    pauses: &[Pause],
) -> Result<Reached, NoWorkingTime> {
    let mut pauses = merged(pauses, start);
    let last = pauses.last().map_or(start, |pause| pause.to());
    let horizon = last
        .checked_add_signed(HORIZON)
        .ok_or(NoWorkingTime)?
        .date_naive();
    let mut counts_from = None;
    let mut left = amount;
    let mut off = Vec::new();
    for day in Days::from_start(rule, calendar, start).take_while(|day| day.date <= horizon) {
        off.extend(day.off.map(|reason| (day.date, reason)));
        for span in day.spans.into_iter().filter(|span| span.to > start) {
            let counts_from = *counts_from.get_or_insert(span.from.max(start));
            if let Some(at) = count_down(span, start, &pauses, &mut left) {
                pauses.retain(|pause| pause.from() < at);
                return Ok(Reached {
                    counts_from,
                    at,
                    off,
                    pauses,
                });
            }
        }
    }
    Err(NoWorkingTime)
}

/// Takes what a stretch counts off what is left, and gives the instant at which nothing is.
fn count_down(
    span: Span,
    start: DateTime<Utc>,
    pauses: &[Pause],
    left: &mut TimeDelta,
) -> Option<DateTime<Utc>> {
    let rests = pauses
        .iter()
        .any(|pause| pause.from() < span.from && span.from <= pause.to());
    if start < span.from && !rests {
        *left -= span.credit;
        if *left <= TimeDelta::zero() {
            return Some(span.from);
        }
    }
    let mut cursor = span.from.max(start);
    let rest = std::iter::once((span.to, span.to));
    for (stop, go_on) in pauses
        .iter()
        .map(|pause| (pause.from(), pause.to()))
        .chain(rest)
    {
        let counted = stop.min(span.to) - cursor;
        if counted >= *left {
            return Some(cursor + *left);
        }
        *left -= counted.max(TimeDelta::zero());
        cursor = cursor.max(go_on);
    }
    None
}

/// How much time counts from one instant to another by the clock, weekdays and days off; zero when they are the other way round.
///
/// The Friday rule concerns only where a request's count begins ([`super::Deadline::counts_from`]) and plays no part here.
pub fn counted_between(
    rule: &Rule,
    calendar: &Calendar,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> TimeDelta {
    let last = to.with_timezone(&calendar.time_zone()).date_naive();
    if to <= from {
        return TimeDelta::zero();
    }
    Days::from(rule, calendar, from)
        .take_while(|day| day.date <= last)
        .flat_map(|day| day.spans)
        .map(|span| {
            let inside = span.to.min(to) - span.from.max(from);
            let credited = from < span.from && span.from <= to;
            inside.max(TimeDelta::zero())
                + if credited {
                    span.credit
                } else {
                    TimeDelta::zero()
                }
        })
        .fold(TimeDelta::zero(), |sum, counted| sum + counted)
}

/// The earliest instant at which this much time has been counted from a start, pauses aside.
pub(crate) fn reached_after(
    rule: &Rule,
    calendar: &Calendar,
    start: DateTime<Utc>,
    amount: TimeDelta,
    pauses: &[Pause],
) -> Result<DateTime<Utc>, NoWorkingTime> {
    reach(rule, calendar, start, amount, pauses).map(|reached| reached.at)
}
