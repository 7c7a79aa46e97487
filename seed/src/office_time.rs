//! When people write, and when offices work.

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use domain::{
    calendar::Calendar,
    clock::{Rule, local_instant},
};

use crate::{chance::Chance, town::Town};

/// How many of a hundred messages come in each hour of the day.
const HOURS: [(u32, u32); 18] = [
    (5, 1),
    (6, 3),
    (7, 7),
    (8, 9),
    (9, 9),
    (10, 9),
    (11, 8),
    (12, 6),
    (13, 6),
    (14, 5),
    (15, 5),
    (16, 6),
    (17, 6),
    (18, 6),
    (19, 6),
    (20, 4),
    (21, 3),
    (22, 1),
];

/// A town's rule and calendar, as its clocks are counted.
#[derive(Debug)]
pub struct Hours {
    /// The rule in force.
    pub rule: Rule,
    /// The calendar in force.
    pub calendar: Calendar,
}

impl Hours {
    /// Whether somebody sits in the office: 07.30 to 15.30 of working days, Wednesdays to 17.00.
    pub fn open(&self, town: &Town, at: DateTime<Utc>) -> bool {
        let local = town.local(at);
        let closes = if local.weekday() == Weekday::Wed {
            17 * 60
        } else {
            15 * 60 + 30
        };
        let minute = local.hour() * 60 + local.minute();
        self.rule.is_working_day(&self.calendar, local.date_naive())
            && (7 * 60 + 30..closes).contains(&minute)
    }

    /// The first quarter of an hour from an instant on in which the office is open.
    pub fn next_open(&self, town: &Town, at: DateTime<Utc>) -> DateTime<Utc> {
        let quarters = (0..14 * 96).map(|step| at + TimeDelta::minutes(15 * step));
        quarters
            .into_iter()
            .find(|at| self.open(town, *at))
            .unwrap_or(at)
    }
}

/// Whether a crew on call answers messages: not in the dead of the night.
pub fn awake(town: &Town, at: DateTime<Utc>) -> bool {
    (6..23).contains(&town.local(at).hour())
}

/// A moment between two others, as citizens write: by day and in the evening, less at weekends.
pub fn written(
    town: &Town,
    chance: &mut Chance,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> DateTime<Utc> {
    let days = u32::try_from((to - from).num_days()).unwrap_or_default();
    // Nearly every try succeeds; the last resort is only there for spans of a few hours.
    for _ in 0..400 {
        let day = town.local(from + TimeDelta::days(chance.between(0, days + 1).into()));
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if weekend && chance.percent(55) {
            continue;
        }
        let hour = chance.weighted(&HOURS).unwrap_or(12);
        let time = NaiveTime::from_hms_opt(hour, chance.below(60), chance.below(60));
        let at = time.and_then(|time| {
            local_instant(town.country.time_zone(), day.date_naive().and_time(time))
        });
        if let Some(at) = at.filter(|at| from <= *at && *at <= to) {
            return at;
        }
    }
    from + (to - from) / 2
}
