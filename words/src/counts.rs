//! Shares, scores and lengths of time as published numbers say them.

use crate::{Arg, Words};

/// Minutes of an hour and of a day.
const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

impl Words {
    /// A part of a whole: "93,8 %", "93.8%". Rounded down, so that only the whole is "100 %"; `None` of nothing.
    pub fn share(&self, part: u64, whole: u64) -> Option<String> {
        let permille = part.saturating_mul(1_000).checked_div(whole)?;
        let number = if permille == 1_000 || part == 0 {
            self.number(permille / 10)
        } else {
            self.decimal(permille)
        };
        Some(self.text_with("percent", &[("number", Arg::from(number))]))
    }

    /// A mean score that is given in hundredths: "4,3".
    pub fn score(&self, hundredths: u64) -> String {
        self.decimal((hundredths + 5) / 10)
    }

    /// How long something took, to about a fiftieth: "35 minut", "5 ur in 20 minut", "46 ur", "3 dni in 10 ur".
    ///
    /// Up to 72 hours in hours, as delays are told; an exactness that the number has not got is left out.
    pub fn length(&self, minutes: u64) -> String {
        let grain = match minutes {
            0..HOUR => 1,
            HOUR..600 => 10,
            600..14_400 => HOUR,
            _ => DAY,
        };
        let minutes = minutes.saturating_add(grain / 2) / grain * grain;
        let (days, rest) = if minutes < 3 * DAY {
            (0, minutes)
        } else {
            (minutes / DAY, minutes % DAY)
        };
        let parts: Vec<String> = [
            ("length-days", days),
            ("length-hours", rest / HOUR),
            ("length-minutes", rest % HOUR),
        ]
        .into_iter()
        .filter(|(id, count)| *count > 0 || (*id == "length-minutes" && minutes == 0))
        .map(|(id, count)| self.text_with(id, &[("count", Arg::from(count))]))
        .collect();
        self.list(&parts)
    }

    /// A number of tenths with the language's decimal mark.
    fn decimal(&self, tenths: u64) -> String {
        self.text_with(
            "decimal",
            &[
                ("whole", Arg::from(tenths / 10)),
                ("tenth", Arg::from(tenths % 10)),
            ],
        )
    }
}
