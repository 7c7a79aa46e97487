//! Which department gets a request: the first rule that fits decides, and where none fits, the category's own department
//! gets it.

use chrono::{DateTime, Datelike, NaiveTime, Timelike, Utc};

use crate::{
    calendar::Calendar,
    clock::{Clock, Rule, WorkingWeekdays},
    codes,
    escalation::QuietHours,
};

/// How many rules a municipality has at most.
pub const RULES_MAX: usize = 100;

/// When a rule applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At any time.
    Always,
    /// While nobody is at work: on days off, and outside the office hours of the promise, or where it counts none, in
    /// the hours in which messages to officials are held back.
    OffDuty,
    /// On these weekdays between two times of day. Where the end is not after the beginning, it is that of the next
    /// day, so that the weekday is the one on which the stretch begins; equal times mean 24 hours.
    Hours {
        /// On which weekdays it begins.
        weekdays: WorkingWeekdays,
        /// When it begins.
        from: NaiveTime,
        /// When it is over.
        to: NaiveTime,
    },
}

/// The kinds of time a rule can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WhenKind {
    /// [`When::Always`].
    Always,
    /// [`When::OffDuty`].
    OffDuty,
    /// [`When::Hours`].
    Hours,
}
codes!(WhenKind {
    Always = "always",
    OffDuty = "off-duty",
    Hours = "hours",
});

impl When {
    /// Of which kind it is.
    pub fn kind(&self) -> WhenKind {
        match self {
            Self::Always => WhenKind::Always,
            Self::OffDuty => WhenKind::OffDuty,
            Self::Hours { .. } => WhenKind::Hours,
        }
    }

    /// Whether it is then.
    fn includes(&self, moment: Moment) -> bool {
        match self {
            Self::Always => true,
            Self::OffDuty => moment.off_duty,
            Self::Hours { weekdays, from, to } => {
                let began_today = weekdays.contains(moment.weekday);
                let began_yesterday = weekdays.contains(moment.weekday.pred());
                if from < to {
                    began_today && *from <= moment.time && moment.time < *to
                } else {
                    (began_today && *from <= moment.time) || (began_yesterday && moment.time < *to)
                }
            }
        }
    }
}

/// A rule: whatever it leaves open fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route<'a> {
    /// The id of a category; `None` for every category.
    pub category: Option<&'a str>,
    /// The id of a district; `None` for every place, also one that lies in no district.
    pub district: Option<&'a str>,
    /// When it applies.
    pub when: &'a When,
}

/// A local moment as rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The weekday.
    pub weekday: chrono::Weekday,
    /// The time of day.
    pub time: NaiveTime,
    /// Whether nobody is at work.
    pub off_duty: bool,
}

impl Moment {
    /// An instant as the rules of a municipality see it.
    pub fn of(rule: &Rule, calendar: &Calendar, quiet: QuietHours, at: DateTime<Utc>) -> Self {
        let local = at.with_timezone(&calendar.time_zone());
        let weekday = local.weekday();
        let since_midnight =
            chrono::TimeDelta::seconds(local.time().num_seconds_from_midnight().into());
        let open = match rule.clock() {
            Clock::OfficeHours { office, .. } => office
                .on(weekday)
                .any(|hours| hours.opens() <= since_midnight && since_midnight < hours.closes()),
            Clock::Elapsed | Clock::WorkingDays { .. } => !quiet.contains(local.time()),
        };
        Self {
            weekday,
            time: local.time(),
            off_duty: !open || !rule.is_working_day(calendar, local.date_naive()),
        }
    }
}

/// The place of the first rule that fits; `None` where none does.
pub fn decide<'a>(
    routes: impl IntoIterator<Item = Route<'a>>,
    category: &str,
    district: Option<&str>,
    moment: Moment,
) -> Option<usize> {
    routes.into_iter().position(|route| {
        route.category.is_none_or(|wanted| wanted == category)
            && route.district.is_none_or(|wanted| Some(wanted) == district)
            && route.when.includes(moment)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Country;
    use chrono::Weekday;

    fn at(time: &str) -> NaiveTime {
        format!("{time}:00").parse().unwrap_or(NaiveTime::MIN)
    }

    fn moment(weekday: Weekday, time: &str) -> Moment {
        Moment {
            weekday,
            time: at(time),
            off_duty: false,
        }
    }

    #[test]
    fn a_night_begins_on_its_weekday_and_ends_on_the_next() {
        let night = When::Hours {
            weekdays: WorkingWeekdays::monday_to_friday(),
            from: at("22:00"),
            to: at("06:00"),
        };
        for (weekday, time, included) in [
            (Weekday::Mon, "22:00", true),
            (Weekday::Tue, "05:59", true),
            (Weekday::Tue, "06:00", false),
            (Weekday::Sat, "05:00", true),
            (Weekday::Sat, "22:30", false),
            // The night before Monday is Sunday's.
            (Weekday::Mon, "05:00", false),
        ] {
            assert_eq!(
                night.includes(moment(weekday, time)),
                included,
                "{weekday} {time}"
            );
        }
    }

    #[test]
    fn the_same_time_twice_is_24_hours() {
        let whole = When::Hours {
            weekdays: WorkingWeekdays::monday_to_friday(),
            from: at("07:00"),
            to: at("07:00"),
        };
        assert!(whole.includes(moment(Weekday::Wed, "03:00")));
        assert!(whole.includes(moment(Weekday::Wed, "12:00")));
        assert!(!whole.includes(moment(Weekday::Sun, "12:00")));
    }

    #[test]
    fn nobody_is_at_work_at_night_and_on_days_off() {
        let clock = Clock::WorkingDays {
            friday_to_monday: false,
        };
        let rule = Rule::new("test", 1, clock, 48);
        let calendar = Calendar::national(Country::Slovenia);
        for (instant, off_duty) in [
            // A Wednesday at noon, at nine in the evening, a Saturday, and 27 April, a holiday.
            ("2026-04-22T10:00:00Z", false),
            ("2026-04-22T19:00:00Z", true),
            ("2026-04-25T10:00:00Z", true),
            ("2026-04-27T10:00:00Z", true),
        ] {
            let found = rule.as_ref().zip(instant.parse().ok()).map(|(rule, at)| {
                Moment::of(rule, &calendar, QuietHours::default_hours(), at).off_duty
            });
            assert_eq!(found, Some(off_duty), "{instant}");
        }
    }
}
