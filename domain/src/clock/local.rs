//! Between instants and the wall clock of a time zone.

use chrono::{
    DateTime, Days, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone, Utc,
};
use chrono_tz::Tz;

/// The instant that a wall-clock time somebody wrote stands for.
///
/// At a change of clocks a time may exist twice, or not at all and then has a reading with the offset before the change
/// and one with the offset after it: the later instant is taken. 02:30 on the last Sunday of March
/// is therefore 03:30 summer time. `None` only at the far ends of chrono's range of years.
pub fn local_instant(zone: Tz, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) => Some(at.to_utc()),
        MappedLocalTime::Ambiguous(one, other) => Some(one.max(other).to_utc()),
        MappedLocalTime::None => {
            let day_before = wall.checked_sub_days(Days::new(1))?;
            let offset = zone.offset_from_utc_datetime(&day_before).fix();
            Some(wall.checked_sub_offset(offset)?.and_utc())
        }
    }
}

/// The local date that ends at this very instant, when it is a local midnight: people are shown
/// *end of Friday*, not *Saturday 00:00*.
pub fn day_ended_by(zone: Tz, at: DateTime<Utc>) -> Option<NaiveDate> {
    let local = at.with_timezone(&zone);
    if local.time() == NaiveTime::MIN {
        local.date_naive().pred_opt()
    } else {
        None
    }
}

/// The last instant of a local date, which is the first of the next: when a promise for that date is due.
/// `None` only at the far end of chrono's range of years.
pub fn end_of_day(zone: Tz, date: NaiveDate) -> Option<DateTime<Utc>> {
    boundary(zone, date.succ_opt()?, TimeDelta::zero())
}

/// When the local clock, which is counted by, reaches a time of day (from midnight) for good.
///
/// Unlike [`local_instant`] a time that is skipped is reached when the clocks have been changed: counted time never runs
/// backwards, so that a request received later is never due sooner.
pub(crate) fn boundary(
    zone: Tz,
    date: NaiveDate,
    since_midnight: TimeDelta,
) -> Option<DateTime<Utc>> {
    let wall = date
        .and_time(NaiveTime::MIN)
        .checked_add_signed(since_midnight)?;
    let reading = local_instant(zone, wall)?;
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(_) | MappedLocalTime::Ambiguous(..) => Some(reading),
        MappedLocalTime::None => {
            change(zone, reading.checked_sub_days(Days::new(1))?, reading).map(|change| change.at)
        }
    }
}

/// A change of clocks.
pub(crate) struct Change {
    /// The first instant with the new offset.
    pub(crate) at: DateTime<Utc>,
    /// By how much the clock jumped forward (or, negative, back).
    pub(crate) shift: TimeDelta,
}

/// The change of clocks after `from` and up to `to`, provided there is at most one.
pub(crate) fn change(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Option<Change> {
    let offset = |at: DateTime<Utc>| {
        zone.offset_from_utc_datetime(&at.naive_utc())
            .fix()
            .local_minus_utc()
    };
    let (before, after) = (offset(from), offset(to));
    if before == after {
        return None;
    }
    let (mut old, mut new) = (from.timestamp(), to.timestamp());
    while new - old > 1 {
        let middle = old + (new - old) / 2;
        if offset(DateTime::from_timestamp(middle, 0)?) == before {
            old = middle;
        } else {
            new = middle;
        }
    }
    let at = DateTime::from_timestamp(new, 0)?;
    Some(Change {
        at,
        shift: TimeDelta::seconds(i64::from(after) - i64::from(before)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wall: &str, expected: &str) {
        let wall: NaiveDateTime = wall.parse().unwrap();
        for zone in [Tz::Europe__Ljubljana, Tz::Europe__Belgrade] {
            let at = local_instant(zone, wall).unwrap();
            assert_eq!(
                at,
                expected.parse::<DateTime<Utc>>().unwrap(),
                "{wall} in {zone}"
            );
        }
    }

    #[test]
    fn a_written_time_is_read_as_the_later_instant() {
        check("2026-02-12T09:30:00", "2026-02-12T08:30:00Z");
        check("2026-07-12T09:30:00", "2026-07-12T07:30:00Z");
        check("2026-03-29T01:59:59", "2026-03-29T00:59:59Z");
        check("2026-03-29T02:00:00", "2026-03-29T01:00:00Z");
        check("2026-03-29T02:30:00", "2026-03-29T01:30:00Z");
        check("2026-03-29T03:00:00", "2026-03-29T01:00:00Z");
        check("2026-10-25T01:59:00", "2026-10-24T23:59:00Z");
        check("2026-10-25T02:00:00", "2026-10-25T01:00:00Z");
        check("2026-10-25T02:30:00", "2026-10-25T01:30:00Z");
        check("2026-10-25T03:00:00", "2026-10-25T02:00:00Z");
    }

    #[test]
    fn a_skipped_time_of_day_is_reached_with_the_change() {
        let sunday = "2026-03-29".parse().unwrap();
        let reached =
            |minutes| boundary(Tz::Europe__Ljubljana, sunday, TimeDelta::minutes(minutes)).unwrap();
        for minutes in [120, 150, 179, 180] {
            assert_eq!(reached(minutes).to_string(), "2026-03-29 01:00:00 UTC");
        }
        assert_eq!(reached(119).to_string(), "2026-03-29 00:59:00 UTC");
    }

    #[test]
    fn midnight_ends_the_day_before() {
        let zone = Tz::Europe__Belgrade;
        let friday = "2016-02-12".parse().unwrap();
        let midnight = end_of_day(zone, friday).unwrap();
        assert_eq!(midnight.to_string(), "2016-02-12 23:00:00 UTC");
        assert_eq!(day_ended_by(zone, midnight), Some(friday));
        assert_eq!(day_ended_by(zone, midnight - TimeDelta::seconds(1)), None);
    }
}
