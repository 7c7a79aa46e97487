//! Why a deadline is when it is, one sentence per step.

use api::deadline::{DayOff, Explanation, Step};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::{Arg, Words, lists::capitalised};

impl Words {
    /// The sentences that explain a deadline, in order, when it isn't known (or does not matter) how the request came.
    pub fn explanation(&self, explanation: &Explanation, tz: Tz) -> Vec<String> {
        self.sentences(explanation, tz, None)
    }

    /// The same, saying also how the request came, as a `domain::Channel` code.
    pub fn explanation_by_channel(
        &self,
        explanation: &Explanation,
        tz: Tz,
        channel: &str,
    ) -> Vec<String> {
        self.sentences(explanation, tz, Some(channel))
    }

    fn sentences(&self, explanation: &Explanation, tz: Tz, channel: Option<&str>) -> Vec<String> {
        explanation
            .steps
            .iter()
            .map(|step| match step {
                Step::Received { at } => self.received(*at, tz, channel),
                Step::Validated { at } => self.text_with(
                    "explain-validated",
                    &[("when", Arg::from(self.moment(*at, tz)))],
                ),
                Step::Reopened { at } => self.text_with(
                    "explain-reopened",
                    &[("when", Arg::from(self.moment(*at, tz)))],
                ),
                Step::StartsLater { at, reason } => self.starts_later(*at, tz, reason),
                Step::DaysOff {
                    first,
                    last,
                    reason,
                } => self.days_off(*first, *last, reason),
                Step::Paused { from, to, minutes } => self.text_with(
                    "explain-paused",
                    &[
                        ("from", Arg::from(self.moment(*from, tz))),
                        ("to", Arg::from(self.moment(*to, tz))),
                        ("duration", Arg::from(self.duration(*minutes))),
                    ],
                ),
                Step::Due { at } => self.text_with(
                    "explain-due",
                    &[
                        ("hours", Arg::from(explanation.hours)),
                        (
                            "due",
                            Arg::from(self.date_time_as_of(*at, tz, explanation.start)),
                        ),
                    ],
                ),
            })
            .map(|sentence| capitalised(&sentence))
            .collect()
    }

    fn received(&self, at: DateTime<Utc>, tz: Tz, channel: Option<&str>) -> String {
        let id = channel
            .map(|channel| format!("explain-received-{channel}"))
            .filter(|id| self.has(id))
            .unwrap_or_else(|| "explain-received".to_owned());
        self.at(&id, at, tz)
    }

    fn starts_later(&self, at: DateTime<Utc>, tz: Tz, reason: &DayOff) -> String {
        let id = match reason {
            DayOff::Closed => "explain-starts-closed",
            // The days that made it later have had a sentence each.
            DayOff::Weekend
            | DayOff::Holiday { .. }
            | DayOff::InsteadOf { .. }
            | DayOff::Municipal { .. }
            | DayOff::FridayRule => "explain-starts",
        };
        let local = at.with_timezone(&tz);
        let when = if local.time() == NaiveTime::MIN {
            self.day(local.date_naive())
        } else {
            self.moment(at, tz)
        };
        self.text_with(id, &[("when", Arg::from(when))])
    }

    fn at(&self, id: &str, at: DateTime<Utc>, tz: Tz) -> String {
        self.text_with(id, &[("when", Arg::from(self.moment(at, tz)))])
    }

    fn days_off(&self, first: NaiveDate, last: NaiveDate, reason: &DayOff) -> String {
        let days = last.signed_duration_since(first).num_days() + 1;
        self.text_with(
            "explain-days-off",
            &[
                ("days", Arg::from(days)),
                ("first", Arg::from(self.day_name(first))),
                ("last", Arg::from(self.day_name(last))),
                ("first-of", Arg::from(self.day_of(first))),
                ("last-of", Arg::from(self.day_of(last))),
                ("reason", Arg::from(self.reason(reason))),
            ],
        )
    }

    fn reason(&self, reason: &DayOff) -> String {
        match reason {
            DayOff::Weekend => self.text("explain-reason-weekend"),
            DayOff::Closed => self.text("explain-reason-closed"),
            DayOff::Holiday { holiday } => self.text_with(
                "explain-reason-holiday",
                &[("name", Arg::from(self.code_text("holiday", holiday)))],
            ),
            DayOff::InsteadOf { holiday, fell_on } => self.text_with(
                "explain-reason-instead-of",
                &[
                    ("name", Arg::from(self.code_text("holiday", holiday))),
                    ("fell-on", Arg::from(self.day(*fell_on))),
                ],
            ),
            DayOff::Municipal { name } => {
                self.text_with("explain-reason-municipal", &[("name", Arg::from(name))])
            }
            DayOff::FridayRule => self.text("explain-reason-friday"),
        }
    }
}
