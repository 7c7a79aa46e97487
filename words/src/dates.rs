//! Dates and times as people say them, always in the municipality's time zone.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use domain::clock::day_ended_by;

use crate::{Arg, Words};

/// How a weekday stands in a sentence.
#[derive(Clone, Copy)]
enum Weekday {
    /// "četrtek", "четвртак", "Thursday".
    Named,
    /// "v četrtek", "у четвртак", "Thursday": what follows "najpozneje".
    By,
    /// "v četrtek", "у четвртак", "on Thursday".
    On,
    /// "četrtka", "четвртка", "Thursday".
    Of,
}

impl Words {
    /// The date of an instant, by itself: "četrtek, 30. april 2026".
    pub fn date(&self, at: DateTime<Utc>, tz: Tz) -> String {
        self.local_date(at.with_timezone(&tz).date_naive())
    }

    /// A date by itself: "četrtek, 30. april 2026".
    pub fn local_date(&self, date: NaiveDate) -> String {
        self.day_phrase("date-long", Weekday::Named, "month", date)
    }

    /// A date promised, with its preposition: "do četrtka, 30. aprila 2026", "by Thursday 30 April 2026".
    pub fn date_by(&self, date: NaiveDate) -> String {
        self.day_phrase("date-by", Weekday::Of, "month-of", date)
    }

    /// The day on which something happened, with its preposition where the language has one: "30. aprila",
    /// "on 30 April".
    pub fn date_on(&self, at: DateTime<Utc>, tz: Tz) -> String {
        let date = at.with_timezone(&tz).date_naive();
        self.day_phrase("date-on", Weekday::On, "month-of", date)
    }

    /// A date in the fewest characters, for lists: "30. 4. 2026", "30 Apr 2026".
    pub fn short_date(&self, date: NaiveDate) -> String {
        self.day_phrase("date-short", Weekday::Named, "month-short", date)
    }

    /// A month of a year, for headings: "april 2026". Months are counted from 1.
    pub fn month(&self, year: i32, month: u32) -> String {
        let name = self.text(&format!("month-{month}"));
        self.text_with(
            "month-long",
            &[
                ("month", Arg::from(name)),
                ("year", Arg::from(year.to_string())),
            ],
        )
    }

    /// A deadline, as it stands after "najpozneje" and "by": "v četrtek, 30. aprila, ob 12.40".
    ///
    /// A deadline at local midnight is the end of the day before: "do konca petka, 1. maja", "the end of Friday 1 May".
    pub fn date_time(&self, due: DateTime<Utc>, tz: Tz) -> String {
        self.due_phrase(due, tz, "")
    }

    /// The same, with the year when it differs from that of `as_of`.
    pub fn date_time_as_of(&self, due: DateTime<Utc>, tz: Tz, as_of: DateTime<Utc>) -> String {
        // The evening of 31 December belongs to the year that ends, also when the deadline is its midnight.
        let year = |at: DateTime<Utc>| at.with_timezone(&tz).year();
        let due_year = day_ended_by(tz, due).map_or_else(|| year(due), |date| date.year());
        self.due_phrase(due, tz, if due_year == year(as_of) { "" } else { "-year" })
    }

    /// When something happened, as it stands in a sentence: "v četrtek, 30. aprila, ob 12.40",
    /// "on Thursday 30 April at 12:40".
    pub fn moment(&self, at: DateTime<Utc>, tz: Tz) -> String {
        let local = at.with_timezone(&tz);
        self.time_phrase("moment", Weekday::On, local.date_naive(), local.time())
    }

    /// A day, as it stands in a sentence: "v torek, 28. aprila", "on Tuesday 28 April".
    pub fn day(&self, date: NaiveDate) -> String {
        self.day_phrase("day", Weekday::On, "month-of", date)
    }

    /// A day as the subject of a sentence: "torek, 28. april", "Tuesday 28 April".
    pub(crate) fn day_name(&self, date: NaiveDate) -> String {
        self.day_phrase("day-named", Weekday::Named, "month", date)
    }

    /// A day after "od" and "do": "torka, 28. aprila", "Tuesday 28 April".
    pub(crate) fn day_of(&self, date: NaiveDate) -> String {
        self.day_phrase("day-of", Weekday::Of, "month-of", date)
    }

    /// When something happened, for a timeline or a list: "30. 4. 2026 ob 12.40", "30 Apr 2026, 12:40".
    pub fn short_date_time(&self, at: DateTime<Utc>, tz: Tz) -> String {
        let local = at.with_timezone(&tz);
        let date = self.short_date(local.date_naive());
        let time = self.clock_time(local.time());
        self.text_with(
            "date-time-short",
            &[("date", Arg::from(date)), ("time", Arg::from(time))],
        )
    }

    /// The time of day: "12.40", "12:40".
    pub fn time(&self, at: DateTime<Utc>, tz: Tz) -> String {
        self.clock_time(at.with_timezone(&tz).time())
    }

    pub(crate) fn clock_time(&self, time: NaiveTime) -> String {
        // As texts, so that no number format touches them.
        let hour = time.hour().to_string();
        let minute = format!("{:02}", time.minute());
        self.text_with(
            "clock-time",
            &[("hour", Arg::from(hour)), ("minute", Arg::from(minute))],
        )
    }

    fn due_phrase(&self, due: DateTime<Utc>, tz: Tz, suffix: &str) -> String {
        match day_ended_by(tz, due) {
            Some(date) => self.day_phrase(
                &format!("due-end-of-day{suffix}"),
                Weekday::Of,
                "month-of",
                date,
            ),
            None => {
                let local = due.with_timezone(&tz);
                self.time_phrase(
                    &format!("due{suffix}"),
                    Weekday::By,
                    local.date_naive(),
                    local.time(),
                )
            }
        }
    }

    fn time_phrase(&self, id: &str, weekday: Weekday, date: NaiveDate, time: NaiveTime) -> String {
        let mut args = self.day_args(weekday, "month-of", date).to_vec();
        args.push(("time", Arg::from(self.clock_time(time))));
        self.text_with(id, &args)
    }

    fn day_phrase(&self, id: &str, weekday: Weekday, month: &str, date: NaiveDate) -> String {
        self.text_with(id, &self.day_args(weekday, month, date))
    }

    fn day_args(
        &self,
        weekday: Weekday,
        month: &str,
        date: NaiveDate,
    ) -> [(&'static str, Arg<'static>); 4] {
        let prefix = match weekday {
            Weekday::Named => "weekday",
            Weekday::By => "weekday-by",
            Weekday::On => "weekday-on",
            Weekday::Of => "weekday-of",
        };
        let weekday = self.text(&format!("{prefix}-{}", date.weekday().number_from_monday()));
        let month = self.text(&format!("{month}-{}", date.month()));
        [
            ("weekday", Arg::from(weekday)),
            ("day", Arg::from(date.day())),
            ("month", Arg::from(month)),
            // As a text: a year has no thousands separator.
            ("year", Arg::from(date.year().to_string())),
        ]
    }
}
