//! How values that are one of several things are read: first all fields there may be, then the ones of its type.
//!
//! Serde reads such a value twice, with a reader for each type: 60 kB of the program that a phone has to load.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};

use crate::{
    Names,
    deadline::{DayOff, Step},
    track::TimelineEvent,
};

/// A value whose type is not known or that lacks a field of its type; says which.
type Unread = String;

fn unknown(kind: &str) -> Unread {
    format!("unknown type `{kind}`")
}

/// The field, which its type must have.
fn needed<T>(field: Option<T>, name: &str) -> Result<T, Unread> {
    field.ok_or_else(|| format!("missing field `{name}`"))
}

/// What a value may have that is one of several things and is made of words and names alone, such as a [`TimelineEvent`]
/// or a [`DayOff`]. Instants and dates are words until it is known which are needed: a reader for each field of each type
/// would be a tenth of what a phone has to load.
#[derive(Default)]
pub(crate) struct Fields {
    words: Vec<(String, String)>,
    names: Vec<(String, Names)>,
}

/// The fields that are words; what is not known is passed over.
const WORDS: [&str; 16] = [
    "type",
    "channel",
    "note",
    "level",
    "due",
    "text",
    "reason",
    "date",
    "outcome",
    "step",
    "name",
    "reference",
    "pin",
    "attempt",
    "holiday",
    "fell_on",
];

/// The fields that are names in several languages.
const NAMES: [&str; 3] = ["department", "from", "to"];

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading;

        impl<'de> Visitor<'de> for Reading {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Fields::default();
                while let Some(key) = map.next_key::<String>()? {
                    if WORDS.contains(&key.as_str()) {
                        if let Some(word) = map.next_value::<Option<String>>()? {
                            fields.words.push((key, word));
                        }
                    } else if NAMES.contains(&key.as_str()) {
                        let names = map.next_value()?;
                        fields.names.push((key, names));
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(fields)
            }
        }

        deserializer.deserialize_map(Reading)
    }
}

impl Fields {
    /// A word, if it is there.
    fn word(&mut self, name: &str) -> Option<String> {
        let place = self.words.iter().position(|(known, _)| known == name)?;
        Some(self.words.swap_remove(place).1)
    }

    /// A word that must be there.
    fn needed(&mut self, name: &str) -> Result<String, Unread> {
        needed(self.word(name), name)
    }

    /// A name that must be there.
    fn names(&mut self, name: &str) -> Result<Names, Unread> {
        let place = self.names.iter().position(|(known, _)| known == name);
        needed(place.map(|place| self.names.swap_remove(place).1), name)
    }

    /// The instant that something is due, if it is there.
    fn due(&mut self) -> Result<Option<DateTime<Utc>>, Unread> {
        self.word("due")
            .map(|due| due.parse().map_err(|_| "no instant: `due`".to_owned()))
            .transpose()
    }

    /// The same where it must be there.
    fn needed_due(&mut self) -> Result<DateTime<Utc>, Unread> {
        needed(self.due()?, "due")
    }

    /// A date that must be there.
    fn date(&mut self, name: &str) -> Result<NaiveDate, Unread> {
        self.needed(name)?
            .parse()
            .map_err(|_| format!("no date: `{name}`"))
    }
}

impl TryFrom<Fields> for TimelineEvent {
    type Error = Unread;

    fn try_from(mut fields: Fields) -> Result<Self, Unread> {
        let kind = fields.needed("type")?;
        Ok(match kind.as_str() {
            "received" => Self::Received {
                channel: fields.needed("channel")?,
            },
            "assigned" => Self::Assigned {
                department: fields.names("department")?,
                note: fields.word("note"),
            },
            "handed-over" => Self::HandedOver {
                from: fields.names("from")?,
                to: fields.names("to")?,
                note: fields.word("note"),
            },
            "taken" => Self::Taken,
            "overdue" => Self::Overdue,
            "escalated" => Self::Escalated {
                level: fields.needed("level")?,
            },
            "validated" => Self::Validated {
                due: fields.needed_due()?,
            },
            "asked" => Self::Asked {
                text: fields.needed("text")?,
            },
            "replied" => Self::Replied {
                text: fields.needed("text")?,
                due: fields.needed_due()?,
            },
            "resumed" => Self::Resumed {
                reason: fields.needed("reason")?,
                due: fields.needed_due()?,
            },
            "recategorised" => Self::Recategorised {
                from: fields.names("from")?,
                to: fields.names("to")?,
                due: fields.due()?,
                note: fields.word("note"),
            },
            "resolved" => Self::Resolved,
            "promise-broken" => Self::PromiseBroken {
                date: fields.date("date")?,
                reason: fields.word("reason"),
                due: fields.needed_due()?,
            },
            "reopened" => Self::Reopened {
                text: fields.needed("text")?,
                due: fields.needed_due()?,
            },
            "withdrawn" => Self::Withdrawn,
            "merged" => Self::Merged {
                reference: fields.needed("reference")?,
            },
            "parted" => Self::Parted,
            "joined" => Self::Joined {
                reference: fields.word("reference"),
            },
            "left" => Self::Left {
                reference: fields.needed("reference")?,
            },
            "split" => Self::Split {
                reference: fields.needed("reference")?,
                pin: fields.word("pin"),
            },
            "split-from" => Self::SplitFrom {
                reference: fields.needed("reference")?,
            },
            "answered" => Self::Answered {
                outcome: fields.needed("outcome")?,
            },
            "delivered" => Self::Delivered {
                channel: fields.needed("channel")?,
            },
            "tried" => Self::Tried {
                channel: fields.needed("channel")?,
                attempt: fields.needed("attempt")?,
                note: fields.word("note"),
            },
            "published" => Self::Published,
            "drafted" => Self::Drafted,
            "wrote" => Self::Wrote {
                text: fields.needed("text")?,
            },
            "remarked" => Self::Remarked {
                reason: fields.needed("reason")?,
            },
            "noted" => Self::Noted {
                text: fields.needed("text")?,
            },
            "sent-back" => Self::SentBack {
                text: fields.needed("text")?,
            },
            "photo-redacted" => Self::PhotoRedacted,
            "photo-restored" => Self::PhotoRestored,
            "outside" => Self::Outside {
                step: fields.needed("step")?,
                name: fields.needed("name")?,
                text: fields.word("text"),
            },
            other => return Err(unknown(other)),
        })
    }
}

impl TryFrom<Fields> for DayOff {
    type Error = Unread;

    fn try_from(mut fields: Fields) -> Result<Self, Unread> {
        let kind = fields.needed("type")?;
        Ok(match kind.as_str() {
            "weekend" => Self::Weekend,
            "closed" => Self::Closed,
            "holiday" => Self::Holiday {
                holiday: fields.needed("holiday")?,
            },
            "instead-of" => Self::InsteadOf {
                holiday: fields.needed("holiday")?,
                fell_on: fields.date("fell_on")?,
            },
            "municipal" => Self::Municipal {
                name: fields.needed("name")?,
            },
            "friday-rule" => Self::FridayRule,
            other => return Err(unknown(other)),
        })
    }
}

/// Every field a [`Step`] may have.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepFields {
    r#type: String,
    at: Option<DateTime<Utc>>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    reason: Option<DayOff>,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
    minutes: Option<i64>,
}

impl TryFrom<StepFields> for Step {
    type Error = Unread;

    fn try_from(fields: StepFields) -> Result<Self, Unread> {
        let StepFields {
            r#type,
            at,
            first,
            last,
            reason,
            from,
            to,
            minutes,
        } = fields;
        Ok(match r#type.as_str() {
            "received" => Self::Received {
                at: needed(at, "at")?,
            },
            "validated" => Self::Validated {
                at: needed(at, "at")?,
            },
            "reopened" => Self::Reopened {
                at: needed(at, "at")?,
            },
            "days-off" => Self::DaysOff {
                first: needed(first, "first")?,
                last: needed(last, "last")?,
                reason: needed(reason, "reason")?,
            },
            "starts-later" => Self::StartsLater {
                at: needed(at, "at")?,
                reason: needed(reason, "reason")?,
            },
            "paused" => Self::Paused {
                from: needed(from, "from")?,
                to: needed(to, "to")?,
                minutes: needed(minutes, "minutes")?,
            },
            "due" => Self::Due {
                at: needed(at, "at")?,
            },
            other => return Err(unknown(other)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    fn date() -> NaiveDate {
        NaiveDate::default()
    }

    fn word() -> String {
        "word".to_owned()
    }

    fn there_and_back<T>(values: &[T])
    where
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + fmt::Debug,
    {
        for value in values {
            let json = serde_json::to_string(value).unwrap();
            let back: T = serde_json::from_str(&json).unwrap();
            assert_eq!(back, *value, "{json}");
        }
    }

    #[test]
    fn every_event_is_read_as_it_was_written() {
        let (from, to) = (Names::default(), Names::default());
        let (due, text, reason) = (at(), word(), word());
        there_and_back(&[
            TimelineEvent::Received { channel: word() },
            TimelineEvent::Assigned {
                department: Names::default(),
                note: None,
            },
            TimelineEvent::Assigned {
                department: Names::default(),
                note: Some(word()),
            },
            TimelineEvent::HandedOver {
                from: from.clone(),
                to: to.clone(),
                note: None,
            },
            TimelineEvent::HandedOver {
                from: from.clone(),
                to: to.clone(),
                note: Some(word()),
            },
            TimelineEvent::Taken,
            TimelineEvent::Overdue,
            TimelineEvent::Escalated { level: word() },
            TimelineEvent::Validated { due },
            TimelineEvent::Asked { text: word() },
            TimelineEvent::Replied {
                text: text.clone(),
                due,
            },
            TimelineEvent::Resumed {
                reason: reason.clone(),
                due,
            },
            TimelineEvent::Recategorised {
                from,
                to,
                due: Some(due),
                note: Some(word()),
            },
            TimelineEvent::Resolved,
            TimelineEvent::PromiseBroken {
                date: date(),
                reason: Some(reason),
                due,
            },
            TimelineEvent::Reopened { text, due },
            TimelineEvent::Withdrawn,
            TimelineEvent::Merged { reference: word() },
            TimelineEvent::Parted,
            TimelineEvent::Joined { reference: None },
            TimelineEvent::Joined {
                reference: Some(word()),
            },
            TimelineEvent::Left { reference: word() },
            TimelineEvent::Split {
                reference: word(),
                pin: None,
            },
            TimelineEvent::Split {
                reference: word(),
                pin: Some(word()),
            },
            TimelineEvent::SplitFrom { reference: word() },
            TimelineEvent::Answered { outcome: word() },
            TimelineEvent::Delivered { channel: word() },
            TimelineEvent::Tried {
                channel: word(),
                attempt: word(),
                note: None,
            },
            TimelineEvent::Tried {
                channel: word(),
                attempt: word(),
                note: Some(word()),
            },
            TimelineEvent::Published,
            TimelineEvent::Drafted,
            TimelineEvent::Wrote { text: word() },
            TimelineEvent::Remarked { reason: word() },
            TimelineEvent::Noted { text: word() },
            TimelineEvent::SentBack { text: word() },
            TimelineEvent::PhotoRedacted,
            TimelineEvent::PhotoRestored,
        ]);
    }

    #[test]
    fn every_step_and_day_off_is_read_as_it_was_written() {
        let days_off = [
            DayOff::Weekend,
            DayOff::Closed,
            DayOff::Holiday { holiday: word() },
            DayOff::InsteadOf {
                holiday: word(),
                fell_on: date(),
            },
            DayOff::Municipal { name: word() },
            DayOff::FridayRule,
        ];
        there_and_back(&days_off);
        let (first, last) = (date(), date());
        for reason in days_off {
            there_and_back(&[
                Step::DaysOff {
                    first,
                    last,
                    reason: reason.clone(),
                },
                Step::StartsLater { at: at(), reason },
            ]);
        }
        there_and_back(&[
            Step::Received { at: at() },
            Step::Validated { at: at() },
            Step::Reopened { at: at() },
            Step::Paused {
                from: at(),
                to: at(),
                minutes: 200,
            },
            Step::Due { at: at() },
        ]);
    }

    #[test]
    fn what_is_unknown_or_incomplete_is_refused_by_name() {
        let refused = |json: &str| {
            serde_json::from_str::<TimelineEvent>(json)
                .unwrap_err()
                .to_string()
        };
        assert!(refused(r#"{"type":"lost"}"#).contains("unknown type `lost`"));
        assert!(refused(r#"{"type":"asked"}"#).contains("missing field `text`"));
    }
}
