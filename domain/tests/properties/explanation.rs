//! The steps of an explanation are enough to compute the due instant again, here minute by minute and without a calendar.

use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use servis48_domain::clock::{Clock, Rule, Step, deadline};

use crate::cases::{Case, case, pauses, placed};
use crate::config;

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn steps_recompute_to_the_due_instant(case in case(), pauses in pauses()) {
        let Case { rule, calendar, start } = case;
        let found = deadline(&rule, &calendar, start, &placed(start, &pauses)).unwrap();
        let again = Recount::of(&rule, calendar.time_zone(), &found.steps);
        prop_assert_eq!(again.due(), found.due);
        prop_assert!(found.steps.is_sorted_by_key(|step| local_date(step, calendar.time_zone())), "not told in order of time");
    }
}

/// The local date a step tells of.
fn local_date(step: &Step, zone: Tz) -> NaiveDate {
    match step {
        Step::Received { at }
        | Step::Validated { at }
        | Step::Reopened { at }
        | Step::StartsLater { at, .. }
        | Step::Due { at }
        | Step::Paused { from: at, .. } => at.with_timezone(&zone).date_naive(),
        Step::DaysOff { first, .. } => *first,
    }
}

struct Recount<'a> {
    rule: &'a Rule,
    zone: Tz,
    start: DateTime<Utc>,
    off: Vec<(NaiveDate, NaiveDate)>,
    paused: Vec<(DateTime<Utc>, DateTime<Utc>)>,
}

impl<'a> Recount<'a> {
    fn of(rule: &'a Rule, zone: Tz, steps: &[Step]) -> Self {
        let mut count = Self {
            rule,
            zone,
            start: DateTime::<Utc>::MIN_UTC,
            off: Vec::new(),
            paused: Vec::new(),
        };
        for step in steps {
            match step {
                Step::Received { at }
                | Step::Validated { at }
                | Step::Reopened { at }
                | Step::StartsLater { at, .. } => count.start = *at,
                Step::DaysOff { first, last, .. } => count.off.push((*first, *last)),
                Step::Paused { from, to, .. } => count.paused.push((*from, *to)),
                Step::Due { .. } => {}
            }
        }
        count
    }

    fn due(&self) -> DateTime<Utc> {
        let mut left = i64::from(self.rule.hours()) * 60;
        let mut at = self.start;
        while left > 0 {
            let next = at + TimeDelta::minutes(1);
            if !self.paused.iter().any(|(from, to)| *from <= at && at < *to) {
                left -= self.minutes(at, next);
            }
            at = next;
        }
        at
    }

    /// What the minute from `at` to `next` counts.
    fn minutes(&self, at: DateTime<Utc>, next: DateTime<Utc>) -> i64 {
        let wall = |at: DateTime<Utc>| at.with_timezone(&self.zone).naive_local();
        let date = wall(at).date();
        if self
            .off
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&date))
        {
            return 0;
        }
        match self.rule.clock() {
            Clock::Elapsed => 1,
            Clock::WorkingDays { .. } => match self.zone.from_local_datetime(&wall(at)) {
                // The first pass of the hour that is repeated does not count; the second does.
                MappedLocalTime::Ambiguous(one, other) if at < one.max(other) => 0,
                // The hour that is skipped counts at once.
                _ => (wall(next) - wall(at)).num_minutes(),
            },
            Clock::OfficeHours { office, .. } => {
                let time = wall(at)
                    .signed_duration_since(date.and_hms_opt(0, 0, 0).expect("midnight is a time"));
                let open = office
                    .on(date.weekday())
                    .any(|hours| hours.opens() <= time && time < hours.closes());
                i64::from(open)
            }
        }
    }
}
