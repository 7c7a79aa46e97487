//! Published numbers without a look at single requests: counts are kept by day and by month, and the minutes to the
//! answer by class.

use chrono::{Datelike, Months, NaiveDate};

use crate::codes;
use crate::fields::Period;

/// Fewer cases than this are never ranked against each other: one letter more or less would turn the order.
pub const RANKED_FROM: u64 = 20;

/// Over how long counts are added up in advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// One local day.
    Day,
    /// One calendar month.
    Month,
}
codes!(Grain {
    Day = "day",
    Month = "month",
});

/// Counts to be added up: those of a grain that begin between these days, both of them in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Days or months.
    pub grain: Grain,
    /// The first day that one may begin on.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// The fewest counts that make up a period: whole months, and the days before and after them.
pub fn pieces(period: Period) -> Vec<Piece> {
    let (from, to) = (period.from(), period.to());
    let piece =
        |grain, from: NaiveDate, to: NaiveDate| (from <= to).then_some(Piece { grain, from, to });
    let first_month = if from.day() == 1 {
        Some(from)
    } else {
        first_of_month(from).checked_add_months(Months::new(1))
    };
    // The month of `to` counts as a whole only when `to` is its last day.
    let after = to.succ_opt().map(first_of_month);
    let (Some(first_month), Some(after)) = (first_month, after) else {
        return piece(Grain::Day, from, to).into_iter().collect();
    };
    let whole = first_month.pred_opt().zip(after.pred_opt());
    match whole {
        Some((before, last)) if first_month <= last => [
            piece(Grain::Day, from, before),
            piece(Grain::Month, first_month, last),
            piece(Grain::Day, after, to),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Some(_) | None => piece(Grain::Day, from, to).into_iter().collect(),
    }
}

/// The first day of a day's month.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Classes of one doubling: a class is at most a sixteenth of its minutes wide.
const CLASSES: u32 = 16;

/// The class of a time to the answer: single minutes up to 15, then 16 classes for each doubling.
pub fn class_of(minutes: i64) -> u32 {
    // Four weeks and longer is rare, and four thousand years do not occur.
    let minutes = u32::try_from(minutes.max(0)).unwrap_or(u32::MAX);
    match minutes.checked_ilog2() {
        Some(doublings) if minutes >= CLASSES => {
            let shift = doublings - CLASSES.ilog2();
            CLASSES + shift * CLASSES + (minutes >> shift) % CLASSES
        }
        Some(_) | None => minutes,
    }
}

/// The minutes that stand for a class: its middle, so within a thirty-second (about 3 %) of each of its times.
pub fn minutes_of(class: u32) -> u32 {
    if class < CLASSES {
        return class;
    }
    let shift = (class - CLASSES) / CLASSES;
    let lowest = (CLASSES + class % CLASSES)
        .checked_shl(shift)
        .unwrap_or(u32::MAX);
    let width = 1_u32.checked_shl(shift).unwrap_or(u32::MAX);
    lowest.saturating_add((width - 1) / 2)
}

/// The time by which so many of a hundred answers were there (nearest rank); `None` where there are none.
///
/// `classes` are classes with their number of answers, in ascending order.
pub fn percentile(classes: &[(u32, u64)], percent: u64) -> Option<u32> {
    let all: u64 = classes.iter().map(|(_, answers)| answers).sum();
    let rank = (all * percent).div_ceil(100).max(1);
    let mut seen = 0;
    classes
        .iter()
        .find(|(_, answers)| {
            seen += answers;
            seen >= rank
        })
        .map(|(class, _)| minutes_of(*class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Every day a piece counts.
    fn days(piece: &Piece) -> Vec<NaiveDate> {
        let last = match piece.grain {
            Grain::Day => piece.to,
            Grain::Month => first_of_month(piece.to)
                .checked_add_months(Months::new(1))
                .unwrap()
                .pred_opt()
                .unwrap(),
        };
        piece
            .from
            .iter_days()
            .take_while(|day| *day <= last)
            .collect()
    }

    proptest! {
        #[test]
        fn pieces_hold_each_day_once_and_are_few(start in 0_u64..9_000, length in 0_u64..3_000) {
            let from = day("2015-01-01") + Days::new(start);
            let to = from + Days::new(length);
            let period = Period::check(Some(from), Some(to), to).unwrap();
            let pieces = pieces(period);
            prop_assert!(pieces.len() <= 3);
            let counted: Vec<NaiveDate> = pieces.iter().flat_map(days).collect();
            let all: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= to).collect();
            prop_assert_eq!(counted, all);
            let single: usize = pieces
                .iter()
                .filter(|piece| piece.grain == Grain::Day)
                .map(|piece| days(piece).len())
                .sum();
            prop_assert!(single <= 60);
        }

        #[test]
        fn a_class_stands_for_its_times_within_a_thirty_second(minutes in 0_i64..4_000_000) {
            let stands = i64::from(minutes_of(class_of(minutes)));
            prop_assert!((stands - minutes).abs() * 32 <= minutes, "{} for {}", stands, minutes);
            prop_assert!(class_of(minutes) <= class_of(minutes + 1));
        }

        #[test]
        fn a_percentile_is_the_nearest_rank_of_the_times(
            mut times in proptest::collection::vec(0_i64..100_000, 1..200),
            percent in 1_u64..=100,
        ) {
            times.sort_unstable();
            let percent_of = usize::try_from(percent).unwrap();
            let rank = (times.len() * percent_of).div_ceil(100);
            let exact = minutes_of(class_of(times[rank.max(1) - 1]));
            let mut classes = std::collections::BTreeMap::new();
            for time in &times {
                *classes.entry(class_of(*time)).or_insert(0) += 1;
            }
            let classes: Vec<(u32, u64)> = classes.into_iter().collect();
            prop_assert_eq!(percentile(&classes, percent), Some(exact));
        }
    }

    #[test]
    fn nothing_has_no_middle() {
        assert_eq!(percentile(&[], 50), None);
    }
}
