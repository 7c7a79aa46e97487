//! Durations as people say them: one unit, whole, never rounded up.
//!
//! Under an hour in minutes; up to 72 hours in hours, because the promise is made in hours; beyond that in days.

use crate::{Arg, Words};

/// From here on (72 hours) a delay is told in days: "kasni 75 ur" says less than "kasni 3 dni".
const DAYS_FROM_MINUTES: u64 = 72 * 60;

impl Words {
    /// What is left of the clock: "še 31 ur", "31 hours left". Always hours, also beyond 72, for the ring counts hours;
    /// nothing left, or less, is "še manj kot minuta".
    pub fn duration_left(&self, minutes: i64) -> String {
        let minutes = u64::try_from(minutes).unwrap_or(0);
        match minutes {
            0 => self.text("left-moment"),
            1..60 => self.counted("left-minutes", minutes),
            _ => self.counted("left-hours", minutes / 60),
        }
    }

    /// By how much it is late: "kasni 3 ure", "3 hours late".
    pub fn duration_late(&self, minutes: i64) -> String {
        self.span("late", minutes.unsigned_abs())
    }

    /// How the promise was kept: minutes early (positive) "3 ure pred rokom", or late (negative) "3 ure po roku".
    pub fn verdict(&self, minutes: i64) -> String {
        let prefix = if minutes < 0 {
            "after-due"
        } else {
            "before-due"
        };
        self.span(prefix, minutes.unsigned_abs())
    }

    /// A length by which something grew or took, in hours and minutes: "3 ure in 20 minut", "20 minut".
    pub fn duration(&self, minutes: i64) -> String {
        let minutes = minutes.unsigned_abs();
        let hours = (minutes >= 60).then(|| self.counted("span-hours", minutes / 60));
        let rest = (!minutes.is_multiple_of(60) || minutes == 0)
            .then(|| self.counted("span-minutes", minutes % 60));
        let parts: Vec<String> = [hours, rest].into_iter().flatten().collect();
        self.list(&parts)
    }

    fn span(&self, prefix: &str, minutes: u64) -> String {
        match minutes {
            0 => self.text(&format!("{prefix}-moment")),
            1..60 => self.counted(&format!("{prefix}-minutes"), minutes),
            60..DAYS_FROM_MINUTES => self.counted(&format!("{prefix}-hours"), minutes / 60),
            DAYS_FROM_MINUTES.. => self.counted(&format!("{prefix}-days"), minutes / (24 * 60)),
        }
    }

    fn counted(&self, id: &str, count: u64) -> String {
        self.text_with(id, &[("count", Arg::from(count))])
    }
}
