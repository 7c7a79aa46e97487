//! A municipality's rule in plain words.

use chrono::{NaiveTime, TimeDelta, Weekday};
use domain::clock::{Clock, Rule, StartAt, WorkingWeekdays};

use crate::{Arg, Words};

impl Words {
    /// What a rule says, one sentence each; [`Words::office`] has the hours of an office.
    pub fn rule(&self, rule: &Rule) -> Vec<String> {
        let (counts, outside) = match rule.clock() {
            Clock::Elapsed => (self.text("rule-counts-elapsed"), None),
            Clock::WorkingDays { .. } => (
                self.text_with(
                    "rule-counts-working-days",
                    &[("weekdays", Arg::from(self.weekdays(rule.weekdays())))],
                ),
                Some("rule-outside-working-days"),
            ),
            Clock::OfficeHours { .. } => (
                self.text("rule-counts-office-hours"),
                Some("rule-outside-office-hours"),
            ),
        };
        let friday = rule.clock().friday_to_monday().then_some("rule-friday");
        let start = match rule.start_at() {
            StartAt::Receipt => "rule-start-receipt",
            StartAt::Validation => "rule-start-validation",
        };
        let hours = self.text_with("rule-hours", &[("hours", Arg::from(rule.hours()))]);
        [hours, counts]
            .into_iter()
            .chain(
                [Some(start), outside, friday]
                    .into_iter()
                    .flatten()
                    .map(|id| self.text(id)),
            )
            .collect()
    }

    /// When the office is open, by weekday: "ponedeljek", "8.00–12.00 in 13.00–16.00". None where office hours do not
    /// count, and no weekday on which the rule does not count.
    pub fn office(&self, rule: &Rule) -> Vec<(String, String)> {
        let Clock::OfficeHours { office, .. } = rule.clock() else {
            return Vec::new();
        };
        rule.weekdays()
            .iter()
            .filter_map(|day| {
                let intervals: Vec<String> = office
                    .on(day)
                    .map(|open| {
                        let (from, to) = (
                            self.since_midnight(open.opens()),
                            self.since_midnight(open.closes()),
                        );
                        format!("{from}–{to}")
                    })
                    .collect();
                (!intervals.is_empty()).then(|| (self.weekday(day), self.list(&intervals)))
            })
            .collect()
    }

    /// Weekdays, runs of three and more as such: "od ponedeljka do petka", "ponedeljek in sreda".
    fn weekdays(&self, days: &WorkingWeekdays) -> String {
        let mut runs: Vec<Vec<Weekday>> = Vec::new();
        for day in days.iter() {
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(|last| last.succ() == day) => run.push(day),
                _ => runs.push(vec![day]),
            }
        }
        let items: Vec<String> = runs
            .iter()
            .flat_map(|run| match run.as_slice() {
                [first, _, .., last] => vec![self.text_with(
                    "weekdays-range",
                    &[
                        ("first", Arg::from(self.weekday_in("weekday-of", *first))),
                        ("last", Arg::from(self.weekday_in("weekday-of", *last))),
                    ],
                )],
                few => few.iter().map(|day| self.weekday(*day)).collect(),
            })
            .collect();
        self.list(&items)
    }

    fn weekday(&self, day: Weekday) -> String {
        self.weekday_in("weekday", day)
    }

    fn weekday_in(&self, form: &str, day: Weekday) -> String {
        self.text(&format!("{form}-{}", day.number_from_monday()))
    }

    /// A time of day; a day ends at 24.00, which no time of day is.
    fn since_midnight(&self, time: TimeDelta) -> String {
        if time >= TimeDelta::days(1) {
            return self.text_with(
                "clock-time",
                &[("hour", Arg::from("24")), ("minute", Arg::from("00"))],
            );
        }
        self.clock_time(NaiveTime::MIN.overflowing_add_signed(time).0)
    }
}
