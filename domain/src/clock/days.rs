//! Local days one after the other, each with the stretches of it that count.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};

use super::local::{boundary, change};
use super::rule::{Clock, Rule};
use crate::calendar::{Calendar, DayOff};

/// A stretch of real time in which every instant counts; half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: DateTime<Utc>,
    pub(super) to: DateTime<Utc>,
    /// Counted all at once when `from` is reached: the hour that a working day in March lacks.
    pub(super) credit: TimeDelta,
}

/// A local date, why it does not count, and the stretches of it that do.
#[derive(Debug)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    pub(super) off: Option<DayOff>,
    pub(super) spans: Vec<Span>,
}

/// The days from a date on, without end but for chrono's range of years.
pub(super) struct Days<'a> {
    rule: &'a Rule,
    calendar: &'a Calendar,
    next: Option<NaiveDate>,
    put_off: Option<NaiveDate>,
    days_off: Option<(i32, BTreeMap<NaiveDate, DayOff>)>,
}

impl<'a> Days<'a> {
    /// The days from the local date of an instant on.
    pub(super) fn from(rule: &'a Rule, calendar: &'a Calendar, at: DateTime<Utc>) -> Self {
        let date = at.with_timezone(&calendar.time_zone()).date_naive();
        Self {
            rule,
            calendar,
            next: Some(date),
            put_off: None,
            days_off: None,
        }
    }

    /// The same for a request that starts on that first day, which then may not count by the Friday rule.
    pub(super) fn from_start(rule: &'a Rule, calendar: &'a Calendar, at: DateTime<Utc>) -> Self {
        let days = Self::from(rule, calendar, at);
        let put_off = days.next.filter(|date| rule.puts_off(date.weekday()));
        Self { put_off, ..days }
    }

    fn off(&mut self, date: NaiveDate) -> Option<DayOff> {
        if *self.rule.clock() == Clock::Elapsed {
            return None;
        }
        let worked_after_all = self.calendar.is_worked_after_all(date);
        if !worked_after_all && !self.rule.weekdays().contains(date.weekday()) {
            return Some(match date.weekday() {
                Weekday::Sat | Weekday::Sun => DayOff::Weekend,
                Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
                    DayOff::Closed
                }
            });
        }
        self.by_calendar(date)
            .or_else(|| (self.put_off == Some(date)).then_some(DayOff::FridayRule))
            .or_else(|| self.is_closed(date).then_some(DayOff::Closed))
    }

    fn by_calendar(&mut self, date: NaiveDate) -> Option<DayOff> {
        let year = date.year();
        if self.days_off.as_ref().is_none_or(|(of, _)| *of != year) {
            self.days_off = Some((year, self.calendar.days_off(year)));
        }
        self.days_off
            .as_ref()
            .and_then(|(_, days)| days.get(&date))
            .cloned()
    }

    /// A working day can be without office hours: a Saturday worked after all in an office that has none on Saturdays.
    fn is_closed(&self, date: NaiveDate) -> bool {
        match self.rule.clock() {
            Clock::Elapsed | Clock::WorkingDays { .. } => false,
            Clock::OfficeHours { office, .. } => office.on(date.weekday()).next().is_none(),
        }
    }

    fn spans(&self, date: NaiveDate) -> Option<Vec<Span>> {
        let zone = self.calendar.time_zone();
        let whole = || {
            let from = boundary(zone, date, TimeDelta::zero())?;
            let to = boundary(zone, date, TimeDelta::days(1))?;
            Some(Span {
                from,
                to,
                credit: TimeDelta::zero(),
            })
        };
        match self.rule.clock() {
            Clock::Elapsed => Some(vec![whole()?]),
            Clock::WorkingDays { .. } => Some(twenty_four_hours(self.calendar, whole()?)),
            Clock::OfficeHours { office, .. } => office
                .on(date.weekday())
                .map(|hours| {
                    let from = boundary(zone, date, hours.opens())?;
                    let to = boundary(zone, date, hours.closes())?;
                    Some(Span {
                        from,
                        to,
                        credit: TimeDelta::zero(),
                    })
                })
                .collect(),
        }
    }
}

impl Iterator for Days<'_> {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        let date = self.next?;
        let off = self.off(date);
        let spans = if off.is_none() {
            self.spans(date)?
        } else {
            Vec::new()
        };
        self.next = date.succ_opt();
        Some(Day { date, off, spans })
    }
}

/// Splits a working day at a change of clocks so that it counts 24 hours: the hour that is skipped in March counts
/// when the clocks change, and of the hour that is repeated in October only the second pass counts.
fn twenty_four_hours(calendar: &Calendar, day: Span) -> Vec<Span> {
    match change(calendar.time_zone(), day.from, day.to) {
        None => vec![day],
        Some(change) => vec![
            Span {
                to: change.at + change.shift.min(TimeDelta::zero()),
                ..day
            },
            Span {
                from: change.at,
                credit: change.shift.max(TimeDelta::zero()),
                ..day
            },
        ],
    }
}
