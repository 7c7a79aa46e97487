//! What was tried to bring an answer, so that nobody tries the same again in vain.

use api::{delivery::Tried, desk::DeskRequest, track::TimelineEvent};
use domain::{Attempt, Code, ReplyChannel};
use leptos::prelude::*;

use super::form::ended_words;
use crate::text::{t, use_text};

/// The attempts, oldest first; nothing where there was none.
#[component]
pub(in crate::pages::desk) fn TriedList(
    #[prop(into)] attempts: Signal<Vec<Tried>>,
) -> impl IntoView {
    move || {
        let attempts = attempts.get();
        (!attempts.is_empty()).then(|| {
            view! {
                <section class="bring-tried">
                    <h3>{t("delivery-tried")}</h3>
                    <ol class="timeline">
                        {attempts.into_iter().map(|tried| view! { <One tried/> }).collect_view()}
                    </ol>
                </section>
            }
        })
    }
}

#[component]
fn One(tried: Tried) -> impl IntoView {
    let text = use_text();
    let Tried {
        at,
        channel,
        attempt,
        by,
        note,
    } = tried;
    view! {
        <li class="timeline-entry">
            <time class="timeline-at" datetime=at.to_rfc3339()>{move || text.short_date_time(at)}</time>
            <span class="timeline-event">
                {move || text.code("reply-channel", channel)} ": " {move || ended_words(text, channel, attempt)}
            </span>
            {note.map(|note| view! {
                <blockquote class="timeline-words">{move || text.official(&note)}</blockquote>
            })}
            {by.map(|by| view! { <span class="timeline-who">{by}</span> })}
        </li>
    }
}

/// What was tried for the answer of a request since it was given, as its history has it.
pub(in crate::pages::desk) fn tried_of(request: &DeskRequest) -> Vec<Tried> {
    let since = request.answer.as_ref().map(|answer| answer.answered_at);
    request
        .timeline
        .iter()
        .filter(|entry| since.is_some_and(|since| entry.at >= since))
        .filter_map(|entry| match &entry.event {
            TimelineEvent::Tried {
                channel,
                attempt,
                note,
            } => Some(Tried {
                at: entry.at,
                channel: ReplyChannel::from_code(channel)?,
                attempt: Attempt::from_code(attempt)?,
                by: entry.by.clone(),
                note: note.clone(),
            }),
            _ => None,
        })
        .collect()
}
