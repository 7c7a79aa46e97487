//! How values that are one of several things are read: first all fields there may be, then the ones of its type.
//!
//! Serde reads such a value twice, with a reader for each type: 60 kB of the program that a phone has to load.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

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

/// Every field a [`TimelineEvent`] may have.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct EventFields {
    r#type: String,
    channel: Option<String>,
    department: Option<Names>,
    from: Option<Names>,
    to: Option<Names>,
    note: Option<String>,
    level: Option<String>,
    due: Option<DateTime<Utc>>,
    text: Option<String>,
    reason: Option<String>,
    date: Option<NaiveDate>,
    outcome: Option<String>,
    step: Option<String>,
    name: Option<String>,
    reference: Option<String>,
    pin: Option<String>,
    attempt: Option<String>,
}

impl TryFrom<EventFields> for TimelineEvent {
    type Error = Unread;

    fn try_from(fields: EventFields) -> Result<Self, Unread> {
        let EventFields {
            r#type,
            channel,
            department,
            from,
            to,
            note,
            level,
            due,
            text,
            reason,
            date,
            outcome,
            step,
            name,
            reference,
            pin,
            attempt,
        } = fields;
        Ok(match r#type.as_str() {
            "received" => Self::Received {
                channel: needed(channel, "channel")?,
            },
            "assigned" => Self::Assigned {
                department: needed(department, "department")?,
            },
            "handed-over" => Self::HandedOver {
                from: needed(from, "from")?,
                to: needed(to, "to")?,
                note,
            },
            "taken" => Self::Taken,
            "overdue" => Self::Overdue,
            "escalated" => Self::Escalated {
                level: needed(level, "level")?,
            },
            "validated" => Self::Validated {
                due: needed(due, "due")?,
            },
            "asked" => Self::Asked {
                text: needed(text, "text")?,
            },
            "replied" => Self::Replied {
                text: needed(text, "text")?,
                due: needed(due, "due")?,
            },
            "resumed" => Self::Resumed {
                reason: needed(reason, "reason")?,
                due: needed(due, "due")?,
            },
            "recategorised" => Self::Recategorised {
                from: needed(from, "from")?,
                to: needed(to, "to")?,
                due,
                note,
            },
            "resolved" => Self::Resolved,
            "promise-broken" => Self::PromiseBroken {
                date: needed(date, "date")?,
                reason,
                due: needed(due, "due")?,
            },
            "reopened" => Self::Reopened {
                text: needed(text, "text")?,
                due: needed(due, "due")?,
            },
            "withdrawn" => Self::Withdrawn,
            "merged" => Self::Merged {
                reference: needed(reference, "reference")?,
            },
            "parted" => Self::Parted,
            "joined" => Self::Joined { reference },
            "left" => Self::Left {
                reference: needed(reference, "reference")?,
            },
            "split" => Self::Split {
                reference: needed(reference, "reference")?,
                pin,
            },
            "split-from" => Self::SplitFrom {
                reference: needed(reference, "reference")?,
            },
            "answered" => Self::Answered {
                outcome: needed(outcome, "outcome")?,
            },
            "delivered" => Self::Delivered {
                channel: needed(channel, "channel")?,
            },
            "tried" => Self::Tried {
                channel: needed(channel, "channel")?,
                attempt: needed(attempt, "attempt")?,
                note,
            },
            "published" => Self::Published,
            "drafted" => Self::Drafted,
            "wrote" => Self::Wrote {
                text: needed(text, "text")?,
            },
            "remarked" => Self::Remarked {
                reason: needed(reason, "reason")?,
            },
            "noted" => Self::Noted {
                text: needed(text, "text")?,
            },
            "sent-back" => Self::SentBack {
                text: needed(text, "text")?,
            },
            "photo-redacted" => Self::PhotoRedacted,
            "photo-restored" => Self::PhotoRestored,
            "outside" => Self::Outside {
                step: needed(step, "step")?,
                name: needed(name, "name")?,
                text,
            },
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

/// Every field a [`DayOff`] may have.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct DayOffFields {
    r#type: String,
    holiday: Option<String>,
    fell_on: Option<NaiveDate>,
    name: Option<String>,
}

impl TryFrom<DayOffFields> for DayOff {
    type Error = Unread;

    fn try_from(fields: DayOffFields) -> Result<Self, Unread> {
        let DayOffFields {
            r#type,
            holiday,
            fell_on,
            name,
        } = fields;
        Ok(match r#type.as_str() {
            "weekend" => Self::Weekend,
            "closed" => Self::Closed,
            "holiday" => Self::Holiday {
                holiday: needed(holiday, "holiday")?,
            },
            "instead-of" => Self::InsteadOf {
                holiday: needed(holiday, "holiday")?,
                fell_on: needed(fell_on, "fell_on")?,
            },
            "municipal" => Self::Municipal {
                name: needed(name, "name")?,
            },
            "friday-rule" => Self::FridayRule,
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
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
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
