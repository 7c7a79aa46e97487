//! Weekdays on which people work and the hours in which an office is open.

use std::fmt;
use std::str::FromStr;

use chrono::{TimeDelta, Weekday};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The weekdays that count as working days, holidays aside; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingWeekdays(Vec<Weekday>);

impl WorkingWeekdays {
    /// These weekdays in any order; `None` when there is none.
    pub fn new(days: &[Weekday]) -> Option<Self> {
        let days: Vec<_> = WEEK.into_iter().filter(|day| days.contains(day)).collect();
        (!days.is_empty()).then_some(Self(days))
    }

    /// Monday to Friday, the default of every rule.
    pub fn monday_to_friday() -> Self {
        Self(WEEK.into_iter().take(5).collect())
    }

    /// Whether this weekday is one of them.
    pub fn contains(&self, day: Weekday) -> bool {
        self.0.contains(&day)
    }

    /// The weekdays from Monday on.
    pub fn iter(&self) -> impl Iterator<Item = Weekday> + '_ {
        self.0.iter().copied()
    }
}

/// Written as `Mon,Tue,Wed`.
impl fmt::Display for WorkingWeekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, day) in self.iter().enumerate() {
            write!(f, "{}{day}", if place == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

/// Reads `Mon-Fri` as well as `Mon,Tue,Wed`.
impl FromStr for WorkingWeekdays {
    type Err = OfficeError;

    fn from_str(text: &str) -> Result<Self, OfficeError> {
        Self::new(&weekdays(text)?).ok_or(OfficeError::Weekdays)
    }
}

/// A stretch of one day in which an office is open; ends on the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OfficeInterval {
    open: u16,
    close: u16,
}

impl OfficeInterval {
    /// Open from one minute of the day (0 is midnight) to another (at most 1440); `None` unless it ends after it begins.
    pub fn new(open: u16, close: u16) -> Option<Self> {
        (open < close && close <= 24 * 60).then_some(Self { open, close })
    }

    /// The opening time, since midnight.
    pub fn opens(self) -> TimeDelta {
        TimeDelta::minutes(self.open.into())
    }

    /// The closing time, since midnight.
    pub fn closes(self) -> TimeDelta {
        TimeDelta::minutes(self.close.into())
    }
}

/// Written as `08:00-16:00`.
impl fmt::Display for OfficeInterval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { open, close } = self;
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            open / 60,
            open % 60,
            close / 60,
            close % 60
        )
    }
}

/// An office's hours in every week; at least one interval, none overlapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeWeek(Vec<(u32, OfficeInterval)>);

/// Why hours are no office hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeError {
    /// No interval at all.
    Empty,
    /// Two intervals of one day overlap.
    Overlap,
    /// A weekday is not one of `Mon` … `Sun`, or a range of them.
    Weekdays,
    /// An interval is not `HH:MM-HH:MM` with an end after its beginning.
    Interval,
}

impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "no office hours given",
            Self::Overlap => "two intervals of one day overlap",
            Self::Weekdays => "weekdays are written as Mon-Fri or Mon,Wed",
            Self::Interval => "an interval is written as 08:00-16:00 and ends after it begins",
        })
    }
}

impl std::error::Error for OfficeError {}

impl OfficeWeek {
    /// The week with these intervals, in any order; intervals may touch but not overlap.
    pub fn new(
        intervals: impl IntoIterator<Item = (Weekday, OfficeInterval)>,
    ) -> Result<Self, OfficeError> {
        let mut week: Vec<_> = intervals
            .into_iter()
            .map(|(day, interval)| (day.num_days_from_monday(), interval))
            .collect();
        week.sort_unstable();
        let pairs = week.iter().zip(week.iter().skip(1));
        for ((day, earlier), (next, later)) in pairs {
            if day == next && later.open < earlier.close {
                return Err(OfficeError::Overlap);
            }
        }
        if week.is_empty() {
            Err(OfficeError::Empty)
        } else {
            Ok(Self(week))
        }
    }

    /// The intervals of a weekday, in order; none where the office is closed.
    pub fn on(&self, day: Weekday) -> impl Iterator<Item = OfficeInterval> + '_ {
        let day = day.num_days_from_monday();
        self.0
            .iter()
            .filter(move |(of, _)| *of == day)
            .map(|(_, interval)| *interval)
    }

    /// The weekdays on which the office is open at all.
    pub fn weekdays(&self) -> WorkingWeekdays {
        WorkingWeekdays(
            WEEK.into_iter()
                .filter(|day| self.on(*day).next().is_some())
                .collect(),
        )
    }
}

/// Written day by day as `Mon 08:00-12:00,13:00-16:00; Tue 08:00-16:00`.
impl fmt::Display for OfficeWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, day) in self.weekdays().iter().enumerate() {
            write!(f, "{}{day}", if place == 0 { "" } else { "; " })?;
            for (place, interval) in self.on(day).enumerate() {
                write!(f, "{}{interval}", if place == 0 { " " } else { "," })?;
            }
        }
        Ok(())
    }
}

/// Reads lines such as `Mon-Fri 08:00-16:00` or `Mon,Wed 08:00-11:00,12:00-15:00`, separated by semicolons or line ends.
impl FromStr for OfficeWeek {
    type Err = OfficeError;

    fn from_str(text: &str) -> Result<Self, OfficeError> {
        let mut week = Vec::new();
        for line in text
            .split([';', '\n'])
            .map(str::trim)
            .filter(|line| !line.is_empty())
        {
            let (days, hours) = line
                .split_once(char::is_whitespace)
                .ok_or(OfficeError::Interval)?;
            let days = weekdays(days)?;
            for hours in hours.split(',') {
                let interval = interval(hours).ok_or(OfficeError::Interval)?;
                week.extend(days.iter().map(|day| (*day, interval)));
            }
        }
        Self::new(week)
    }
}

/// Reads `Mon`, `Mon-Fri`, `Mon,Wed-Thu`; a range may pass the end of the week.
fn weekdays(text: &str) -> Result<Vec<Weekday>, OfficeError> {
    let day = |name: &str| {
        name.trim()
            .parse::<Weekday>()
            .map_err(|_| OfficeError::Weekdays)
    };
    let mut days = Vec::new();
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (mut next, last) = (day(first)?, day(last)?);
        days.push(next);
        while next != last {
            next = next.succ();
            days.push(next);
        }
    }
    Ok(days)
}

fn interval(text: &str) -> Option<OfficeInterval> {
    let (open, close) = text.split_once('-')?;
    OfficeInterval::new(minute_of_day(open)?, minute_of_day(close)?)
}

fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, OfficeError>) {
        let week = text.parse::<OfficeWeek>();
        assert_eq!(
            week.as_ref()
                .map(ToString::to_string)
                .map_err(|error| *error),
            expected.map(str::to_owned),
            "{text}"
        );
        if let Ok(week) = week {
            assert_eq!(week.to_string().parse(), Ok(week), "{text}");
        }
    }

    #[test]
    fn office_hours_are_read_and_written() {
        check(
            "Mon 08:00-11:00,12:00-15:00",
            Ok("Mon 08:00-11:00,12:00-15:00"),
        );
        check(
            "Mon-Wed 08:00-16:00",
            Ok("Mon 08:00-16:00; Tue 08:00-16:00; Wed 08:00-16:00"),
        );
        check(
            "Fri 13:00-14:00\nFri 08:00-13:00;",
            Ok("Fri 08:00-13:00,13:00-14:00"),
        );
        check(
            "Sat-Sun,wed 00:00-24:00",
            Ok("Wed 00:00-24:00; Sat 00:00-24:00; Sun 00:00-24:00"),
        );
        check("", Err(OfficeError::Empty));
        check(
            "Mon 08:00-16:00; Mon 15:59-17:00",
            Err(OfficeError::Overlap),
        );
        check("Pon 08:00-16:00", Err(OfficeError::Weekdays));
        check("Mon", Err(OfficeError::Interval));
        check("Mon 16:00-08:00", Err(OfficeError::Interval));
        check("Mon 08:00-24:01", Err(OfficeError::Interval));
        check("Mon 08:60-10:00", Err(OfficeError::Interval));
        check("Mon +8:00-10:00", Err(OfficeError::Interval));
        check("Mon 99:00-99:30", Err(OfficeError::Interval));
    }

    #[test]
    fn weekdays_are_read_and_written() {
        assert_eq!("Mon-Fri".parse(), Ok(WorkingWeekdays::monday_to_friday()));
        assert_eq!(
            "Sun,Mon"
                .parse::<WorkingWeekdays>()
                .map(|days| days.to_string()),
            Ok("Mon,Sun".to_owned())
        );
        assert_eq!("".parse::<WorkingWeekdays>(), Err(OfficeError::Weekdays));
        assert_eq!(WorkingWeekdays::new(&[]), None);
    }
}
