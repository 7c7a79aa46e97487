//! Words the steps to a due time for a terminal; the pages have their own, in each language.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use domain::Code;
use domain::calendar::DayOff;
use domain::clock::{Step, day_ended_by};

/// One step, without a tab or line break in it.
pub fn words(step: &Step, zone: Tz) -> String {
    let at = |instant: &DateTime<Utc>| {
        let local = instant.with_timezone(&zone);
        let time = local.to_rfc3339_opts(SecondsFormat::AutoSi, false);
        format!("{} {time}", local.format("%a"))
    };
    match step {
        Step::Received { at: when } => format!("received {}", at(when)),
        Step::Validated { at: when } => format!("validated {}", at(when)),
        Step::Reopened { at: when } => format!("reopened {}", at(when)),
        Step::DaysOff {
            first,
            last,
            reason,
        } => {
            let why = why(reason);
            if first == last {
                format!("{} does not count: {why}", day(*first))
            } else {
                format!("{} to {} do not count: {why}", day(*first), day(*last))
            }
        }
        Step::StartsLater { at: when, reason } => {
            format!("counts from {}: {}", at(when), why(reason))
        }
        Step::Paused { from, to, minutes } => {
            format!("paused {} to {}: {minutes} min", at(from), at(to))
        }
        Step::Due { at: when } => match day_ended_by(zone, *when) {
            Some(ended) => format!("due {}, the end of {}", at(when), day(ended)),
            None => format!("due {}", at(when)),
        },
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%a %Y-%m-%d").to_string()
}

fn why(reason: &DayOff) -> String {
    match reason {
        DayOff::Weekend => "weekend".to_owned(),
        DayOff::Closed => "closed".to_owned(),
        DayOff::Holiday(holiday) => format!("holiday {}", holiday.code()),
        DayOff::InsteadOf { holiday, fell_on } => {
            format!(
                "instead of {}, which fell on {}",
                holiday.code(),
                day(*fell_on)
            )
        }
        DayOff::Municipal { name } => name.clone(),
        DayOff::FridayRule => "the Friday rule".to_owned(),
    }
}
