//! What happened to a request, oldest first.

use api::track::{TimelineEntry, TimelineEvent};
use domain::{Code, ReplyChannel};
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::says,
    text::{Text, use_text},
};

/// The history of a request.
#[component]
pub fn Timeline(entries: Vec<TimelineEntry>) -> impl IntoView {
    let text = use_text();
    let lines = entries
        .into_iter()
        .map(|TimelineEntry { at, event }| {
            let late = matches!(
                event,
                TimelineEvent::Overdue | TimelineEvent::Escalated { .. }
            );
            view! {
                <li class="timeline-entry" class:timeline-late=late>
                    <time class="timeline-at" datetime=at.to_rfc3339()>
                        {says(move || text.short_date_time(at))}
                    </time>
                    <span class="timeline-event">{says(move || sentence(text, &event))}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{lines}</ol> }
}

/// What happened, in a sentence.
fn sentence(text: Text, event: &TimelineEvent) -> String {
    match event {
        TimelineEvent::Received { channel } => text.with(
            "timeline-received",
            &[("channel", Arg::from(text.code_text("channel", channel)))],
        ),
        TimelineEvent::Assigned { department } => text.with(
            "timeline-assigned",
            &[("department", Arg::from(text.name(department)))],
        ),
        TimelineEvent::HandedOver { from, to, .. } => text.with(
            "timeline-handed-over",
            &[
                ("from", Arg::from(text.name(from))),
                ("to", Arg::from(text.name(to))),
            ],
        ),
        TimelineEvent::Overdue => text.get("timeline-overdue"),
        TimelineEvent::Escalated { .. } => text.get("timeline-escalated"),
        TimelineEvent::Answered { outcome } => text.with(
            "timeline-answered",
            &[("outcome", Arg::from(text.code_text("outcome", outcome)))],
        ),
        TimelineEvent::Delivered { channel } => match ReplyChannel::from_code(channel) {
            Some(ReplyChannel::Email) => text.get("timeline-delivered-email"),
            _ => text.get("timeline-delivered"),
        },
        TimelineEvent::Published => text.get("timeline-published"),
    }
}
