//! Bringing one answer: how the citizen is reached, that they were, or how an attempt ended.

use api::{
    ProblemCode,
    delivery::{Deliver, DeliveryDraft},
    desk::DeskRequest,
    intake::Contact,
    track::Answer,
};
use domain::{
    Attempt, Code, Language, ReplyChannel,
    fields::{Field as FieldName, FieldError, FieldErrorCode, note},
};
use leptos::prelude::*;
use words::Arg;

use super::means::Means;
use crate::{
    client::{self, Failure},
    components::{Choice, Field, KeptText, RadioCards, Select, TextArea},
    pages::desk::{
        reached::can_be_written_to,
        sending::{Refusal, Sending},
    },
    text::{Text, t, use_text},
};

/// An answer that is to be brought, and to whom.
#[derive(Debug, Clone)]
pub(in crate::pages::desk) struct Errand {
    /// The request's id.
    pub(in crate::pages::desk) id: String,
    /// Its number.
    pub(in crate::pages::desk) reference: String,
    /// How the citizen wants the answer.
    pub(in crate::pages::desk) chosen: ReplyChannel,
    /// The language the citizen reads.
    pub(in crate::pages::desk) language: Language,
    /// How to reach the citizen.
    pub(in crate::pages::desk) contact: Contact,
    /// The answer.
    pub(in crate::pages::desk) answer: Answer,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pages::desk) enum Came {
    /// The answer has reached the citizen on this channel.
    Reached(ReplyChannel, Box<DeskRequest>),
    /// An attempt did not, and is written down.
    Tried(Box<DeskRequest>),
    /// Somebody else was faster; nothing was written.
    Overtaken,
}

/// The acts of bringing an answer. What is noted is kept in this tab until it is sent.
#[component]
pub(in crate::pages::desk) fn Bring(
    errand: Errand,
    /// The version it is decided on, as it is now.
    #[prop(into)]
    version: Signal<u32>,
    /// On which channel to begin, where that is not the chosen one: the letter's page has a letter.
    #[prop(default = None)]
    begin: Option<ReplyChannel>,
    /// Whether the answer itself stands here, to be read out; beside the request it stands already.
    #[prop(default = true)]
    aloud: bool,
    /// What came of it.
    came: Callback<Came>,
    /// Whether a failure means that nobody is signed in any more.
    ended: Callback<Failure, bool>,
) -> impl IntoView {
    let text = use_text();
    let sending = Sending::of_form("deliver");
    let Errand { id, chosen, .. } = errand.clone();
    let kept = KeptText::new(format!("desk-deliver-{id}"));
    let code = RwSignal::new(begin.unwrap_or(chosen).code().to_owned());
    let channel = Memo::new(move |_| {
        code.with(|code| ReplyChannel::from_code(code))
            .unwrap_or(chosen)
    });
    let attempt = RwSignal::new(String::new());
    // How a letter comes back says nothing of a call.
    Effect::new(move |before: Option<ReplyChannel>| {
        let now = channel.get();
        if before.is_some_and(|before| before != now) {
            attempt.set(String::new());
        }
        now
    });
    let id = StoredValue::new(id);
    let send = client::task(move |draft: DeliveryDraft| async move {
        let id = id.get_value();
        let (channel, tried) = (draft.channel, draft.attempt.is_some());
        let reply = client::call(&Deliver { id: &id }, &draft).await;
        sending.end();
        match reply {
            Ok(request) => {
                kept.sent();
                attempt.try_set(String::new());
                let request = Box::new(request);
                came.run(if tried {
                    Came::Tried(request)
                } else {
                    Came::Reached(channel, request)
                });
            }
            Err(Failure::Problem(problem)) if is_overtaken(problem.code) => {
                came.run(Came::Overtaken);
            }
            Err(failure) => {
                if !ended.run(failure.clone()) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move |tried: bool| {
        if !sending.begin() {
            return;
        }
        let typed = kept.text.get_untracked();
        let ends = attempt.with_untracked(|code| Attempt::from_code(code));
        let checked = check(&typed, tried, ends);
        match checked {
            Ok(attempt) => send.run(DeliveryDraft {
                version: version.get_untracked(),
                channel: channel.get_untracked(),
                attempt,
                note: typed,
            }),
            Err(errors) => {
                sending.end();
                sending.errors.lead_to(errors);
            }
        }
    };
    let ends = Signal::derive(move || {
        let ends = Attempt::on(channel.get()).iter();
        ends.map(|end| Choice {
            value: end.code().to_owned(),
            label: ended_words(text, channel.get(), *end),
            hint: String::new(),
        })
        .collect::<Vec<_>>()
    });
    let others = others(&errand);
    let at_letter = begin.is_some();
    view! {
        <form
            class="bring"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit(true);
            }
        >
            {move || (channel.get() != chosen).then(|| view! {
                <p class="notice notice-soon">
                    {move || text.with(
                        "delivery-another-way",
                        &[
                            ("chosen", Arg::from(text.code("reply-channel", chosen))),
                            ("channel", Arg::from(text.code("reply-channel", channel.get()))),
                        ],
                    )}
                </p>
            })}
            {(!at_letter).then(|| view! { <Means errand channel aloud/> })}
            <Field field="note" label="delivery-note" hint="delivery-note-hint" errors=sending.errors>
                <TextArea value=kept.text rows=2/>
            </Field>
            <Refusal sending/>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || sending.busy()
                    on:click=move |_| submit(false)
                >
                    {move || text.get(&format!("delivery-done-{}", channel.get().code()))}
                </button>
            </p>
            <details class="fold">
                <summary>{move || text.get(&format!("delivery-failed-{}", channel.get().code()))}</summary>
                <RadioCards
                    field="attempt"
                    legend="delivery-attempt"
                    value=attempt
                    choices=ends
                    errors=sending.errors
                />
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || sending.busy()>
                        {t("delivery-attempt-send")}
                    </button>
                </p>
            </details>
            {(!at_letter && others.len() > 1).then(|| view! {
                <details class="fold">
                    <summary>{t("delivery-other")}</summary>
                    <Field field="reply-channel" label="delivery-channel" hint="delivery-channel-hint" errors=sending.errors>
                        <Select value=code>
                            {others
                                .into_iter()
                                .map(|channel| view! {
                                    <option value=channel.code()>
                                        {move || text.code("reply-channel", channel)}
                                    </option>
                                })
                                .collect_view()}
                        </Select>
                    </Field>
                </details>
            })}
        </form>
    }
}

/// Whether what was decided on is no longer so.
fn is_overtaken(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::Conflict | ProblemCode::StepNotAllowed | ProblemCode::NotFound
    )
}

/// How the attempt ended, if one is to be written down; or every field's error.
fn check(
    typed: &str,
    tried: bool,
    ends: Option<Attempt>,
) -> Result<Option<Attempt>, Vec<FieldError>> {
    let attempt = match (tried, ends) {
        (true, None) => Err(FieldError {
            field: FieldName::Attempt,
            error: FieldErrorCode::Required,
        }),
        (true, Some(attempt)) => Ok(Some(attempt)),
        (false, _) => Ok(None),
    };
    match (attempt, note(typed)) {
        (Ok(attempt), Ok(_)) => Ok(attempt),
        (attempt, note) => Err([note.err(), attempt.err()].into_iter().flatten().collect()),
    }
}

/// How an attempt on this channel ended, in words.
pub(in crate::pages::desk) fn ended_words(
    text: Text,
    channel: ReplyChannel,
    attempt: Attempt,
) -> String {
    match (attempt, channel) {
        // Nobody lets a counter ring.
        (Attempt::NoAnswer, ReplyChannel::InPerson) => text.get("delivery-nobody-came"),
        (Attempt::Wrong, ReplyChannel::Post) => text.get("delivery-wrong-address"),
        _ => text.code("attempt", attempt),
    }
}

/// Ways on which this answer can be brought: the chosen one, and those for which enough is known.
fn others(errand: &Errand) -> Vec<ReplyChannel> {
    let contact = &errand.contact;
    ReplyChannel::ALL
        .iter()
        .copied()
        .filter(|channel| match channel {
            ReplyChannel::Track | ReplyChannel::Email => false,
            ReplyChannel::Phone | ReplyChannel::Sms => {
                *channel == errand.chosen || !contact.phone.trim().is_empty()
            }
            ReplyChannel::Post => *channel == errand.chosen || can_be_written_to(contact),
            ReplyChannel::InPerson => true,
        })
        .collect()
}
