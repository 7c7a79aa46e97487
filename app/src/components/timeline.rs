//! What happened to a request, oldest first.

use api::track::{TimelineEntry, TimelineEvent};
use domain::{Code, ReplyChannel, escalation::Level};
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::{IntoPart, says},
    text::{Text, use_text},
};

/// The history of a request.
#[component]
pub fn Timeline(
    entries: Vec<TimelineEntry>,
    /// Who did it, for colleagues.
    #[prop(default = None)]
    who: Option<fn(Text, &TimelineEntry) -> String>,
    /// How what only colleagues see is said.
    #[prop(default = None)]
    among: Option<fn(Text, &TimelineEvent) -> String>,
) -> impl IntoView {
    let text = use_text();
    let lines = entries
        .into_iter()
        .map(|entry| {
            let at = entry.at;
            let late = is_late(&entry.event);
            let among_officials = is_among(&entry.event);
            let quoted = quoted(&entry.event).map(|(words, by_office)| {
                let words = words.to_owned();
                view! {
                    <blockquote class="timeline-words">
                        {says(move || if by_office { text.official(&words) } else { words.clone() })}
                    </blockquote>
                }
                .part()
            });
            let doer = who.map(|who| {
                let entry = entry.clone();
                view! { <span class="timeline-who">{says(move || who(text, &entry))}</span> }.part()
            });
            view! {
                <li class="timeline-entry" class:timeline-late=late class:timeline-among=among_officials>
                    <time class="timeline-at" datetime=at.to_rfc3339()>
                        {says(move || text.short_date_time(at))}
                    </time>
                    <span class="timeline-event">{says(move || sentence(text, &entry.event, among))}</span>
                    {quoted}
                    {doer}
                </li>
            }
            .part()
        })
        .collect_view();
    view! { <ol class="timeline">{lines}</ol> }
}

/// Whether something went wrong for the citizen.
fn is_late(event: &TimelineEvent) -> bool {
    match event {
        TimelineEvent::Overdue | TimelineEvent::PromiseBroken { .. } => true,
        // Half of the time being gone is no fault yet.
        TimelineEvent::Escalated { level } => !matches!(
            Level::from_code(level),
            Some(Level::HalfGone | Level::ThreeQuarters)
        ),
        TimelineEvent::Received { .. }
        | TimelineEvent::Assigned { .. }
        | TimelineEvent::HandedOver { .. }
        | TimelineEvent::Taken
        | TimelineEvent::Validated { .. }
        | TimelineEvent::Asked { .. }
        | TimelineEvent::Replied { .. }
        | TimelineEvent::Resumed { .. }
        | TimelineEvent::Recategorised { .. }
        | TimelineEvent::Resolved
        | TimelineEvent::Reopened { .. }
        | TimelineEvent::Withdrawn
        | TimelineEvent::Merged { .. }
        | TimelineEvent::Parted
        | TimelineEvent::Joined { .. }
        | TimelineEvent::Left { .. }
        | TimelineEvent::Split { .. }
        | TimelineEvent::SplitFrom { .. }
        | TimelineEvent::Answered { .. }
        | TimelineEvent::Delivered { .. }
        | TimelineEvent::Tried { .. }
        | TimelineEvent::Published
        | TimelineEvent::Drafted
        | TimelineEvent::Wrote { .. }
        | TimelineEvent::Remarked { .. }
        | TimelineEvent::Noted { .. }
        | TimelineEvent::SentBack { .. }
        | TimelineEvent::PhotoRedacted
        | TimelineEvent::PhotoRestored
        | TimelineEvent::Outside { .. } => false,
    }
}

/// Whether only officials see it.
fn is_among(event: &TimelineEvent) -> bool {
    matches!(
        event,
        TimelineEvent::Drafted
            | TimelineEvent::Wrote { .. }
            | TimelineEvent::Remarked { .. }
            | TimelineEvent::Noted { .. }
            | TimelineEvent::SentBack { .. }
            | TimelineEvent::PhotoRedacted
            | TimelineEvent::PhotoRestored
            | TimelineEvent::Left { .. }
            | TimelineEvent::Outside { .. }
    )
}

/// What somebody wrote, and whether an office did, whose words follow the reader's script.
fn quoted(event: &TimelineEvent) -> Option<(&str, bool)> {
    match event {
        TimelineEvent::Asked { text }
        | TimelineEvent::Noted { text }
        | TimelineEvent::SentBack { text } => Some((text, true)),
        TimelineEvent::Replied { text, .. }
        | TimelineEvent::Wrote { text }
        | TimelineEvent::Reopened { text, .. }
        | TimelineEvent::Outside {
            text: Some(text), ..
        } => Some((text, false)),
        TimelineEvent::HandedOver {
            note: Some(words), ..
        }
        | TimelineEvent::Recategorised {
            note: Some(words), ..
        }
        | TimelineEvent::Tried {
            note: Some(words), ..
        }
        | TimelineEvent::PromiseBroken {
            reason: Some(words),
            ..
        } => Some((words, true)),
        TimelineEvent::HandedOver { note: None, .. }
        | TimelineEvent::Recategorised { note: None, .. }
        | TimelineEvent::Tried { note: None, .. }
        | TimelineEvent::PromiseBroken { reason: None, .. }
        | TimelineEvent::Received { .. }
        | TimelineEvent::Assigned { .. }
        | TimelineEvent::Taken
        | TimelineEvent::Overdue
        | TimelineEvent::Escalated { .. }
        | TimelineEvent::Validated { .. }
        | TimelineEvent::Resumed { .. }
        | TimelineEvent::Resolved
        | TimelineEvent::Withdrawn
        | TimelineEvent::Merged { .. }
        | TimelineEvent::Parted
        | TimelineEvent::Joined { .. }
        | TimelineEvent::Left { .. }
        | TimelineEvent::Split { .. }
        | TimelineEvent::SplitFrom { .. }
        | TimelineEvent::Answered { .. }
        | TimelineEvent::Delivered { .. }
        | TimelineEvent::Published
        | TimelineEvent::Drafted
        | TimelineEvent::Remarked { .. }
        | TimelineEvent::PhotoRedacted
        | TimelineEvent::PhotoRestored
        | TimelineEvent::Outside { text: None, .. } => None,
    }
}

/// What happened, in a sentence.
fn sentence(
    text: Text,
    event: &TimelineEvent,
    among: Option<fn(Text, &TimelineEvent) -> String>,
) -> String {
    let name = |key: &'static str, value: String| (key, Arg::from(value));
    // Which message, and up to two values of it.
    let (id, values) = match event {
        TimelineEvent::Received { channel } => (
            "timeline-received",
            vec![name("channel", text.code_text("channel", channel))],
        ),
        TimelineEvent::Assigned { department, note } => match (note, among) {
            // Officials are told which rule decided.
            (Some(_), Some(among)) => return among(text, event),
            (Some(_) | None, _) => (
                "timeline-assigned",
                vec![name("department", text.name(department))],
            ),
        },
        TimelineEvent::HandedOver { from, to, .. } => (
            "timeline-handed-over",
            vec![name("from", text.name(from)), name("to", text.name(to))],
        ),
        TimelineEvent::Taken => ("timeline-taken", Vec::new()),
        TimelineEvent::Overdue => ("timeline-overdue", Vec::new()),
        TimelineEvent::Escalated { level } => return text.code_text("level", level),
        TimelineEvent::Validated { due } => (
            "timeline-validated",
            vec![name("due", text.date_time(*due))],
        ),
        TimelineEvent::Asked { .. } => ("timeline-asked", Vec::new()),
        TimelineEvent::Replied { due, .. } => {
            ("timeline-replied", vec![name("due", text.date_time(*due))])
        }
        TimelineEvent::Resumed { reason, due } => (
            if reason == "no-reply" {
                "timeline-resumed-no-reply"
            } else {
                "timeline-resumed-needless"
            },
            vec![name("due", text.date_time(*due))],
        ),
        TimelineEvent::Recategorised { from, to, due, .. } => {
            let names = [name("from", text.name(from)), name("to", text.name(to))];
            match due {
                None => ("timeline-recategorised", names.into()),
                Some(due) => (
                    "timeline-recategorised-due",
                    names
                        .into_iter()
                        .chain([name("due", text.date_time(*due))])
                        .collect(),
                ),
            }
        }
        TimelineEvent::Resolved => ("timeline-resolved", Vec::new()),
        TimelineEvent::PromiseBroken { date, due, .. } => (
            "timeline-promise-broken",
            vec![
                name("date", text.date_by(*date)),
                name("due", text.date_time(*due)),
            ],
        ),
        TimelineEvent::Reopened { due, .. } => {
            ("timeline-reopened", vec![name("due", text.date_time(*due))])
        }
        TimelineEvent::Withdrawn => ("timeline-withdrawn", Vec::new()),
        TimelineEvent::Merged { reference } => (
            "timeline-merged",
            vec![name("reference", reference.clone())],
        ),
        TimelineEvent::Parted => ("timeline-parted", Vec::new()),
        TimelineEvent::Split {
            reference,
            pin: Some(pin),
        } => (
            "timeline-split",
            vec![
                name("reference", reference.clone()),
                name("pin", pin.clone()),
            ],
        ),
        TimelineEvent::SplitFrom { reference } => (
            "timeline-split-from",
            vec![name("reference", reference.clone())],
        ),
        TimelineEvent::Joined { reference: None } => ("timeline-joined", Vec::new()),
        TimelineEvent::Answered { outcome } => (
            "timeline-answered",
            vec![name("outcome", text.code_text("outcome", outcome))],
        ),
        TimelineEvent::Delivered { channel } => {
            let channel = ReplyChannel::from_code(channel);
            // Officials are told who brings it.
            if let (Some(among), Some(_)) = (among, channel.and_then(ReplyChannel::by_hand)) {
                return among(text, event);
            }
            let id = match channel {
                Some(ReplyChannel::Email) => "timeline-delivered-email",
                _ => "timeline-delivered",
            };
            (id, Vec::new())
        }
        // Officials are told how it ended.
        TimelineEvent::Tried { .. } => match among {
            Some(among) => return among(text, event),
            None => ("timeline-tried", Vec::new()),
        },
        TimelineEvent::Published => ("timeline-published", Vec::new()),
        // Nobody else gets these, so only the desk has words for them.
        TimelineEvent::Drafted
        | TimelineEvent::Wrote { .. }
        | TimelineEvent::Remarked { .. }
        | TimelineEvent::Noted { .. }
        | TimelineEvent::SentBack { .. }
        | TimelineEvent::PhotoRedacted
        | TimelineEvent::PhotoRestored
        | TimelineEvent::Joined { reference: Some(_) }
        | TimelineEvent::Left { .. }
        | TimelineEvent::Split { pin: None, .. }
        | TimelineEvent::Outside { .. } => {
            return among.map_or_else(String::new, |among| among(text, event));
        }
    };
    text.to_reader(id, &values)
}
