//! Two texts for one answer: the one in the editor and one beside it, until the person takes one over or drops it.

use api::typed::TypedAnswer;
use chrono::NaiveDate;
use domain::{Code, Outcome};
use leptos::prelude::*;
use words::Arg;

use super::{
    kept::{Other, Whose},
    typed::Typed,
};
use crate::{
    components::CopyButton,
    text::{Text, t, use_text},
};

/// The text beside the editor's, if there is one.
#[component]
pub(super) fn Meanwhile(typed: Typed) -> impl IntoView {
    let text = use_text();
    view! {
        <div role="status">
            {move || typed.other.get().map(|Other { answer, of }| view! {
                <section class="notice notice-soon unsent" aria-labelledby="meanwhile-title">
                    <h3 id="meanwhile-title">{move || whose(text, &of)}</h3>
                    <Words answer=answer.clone()/>
                    <p class="actions">
                        <button type="button" class="button button-quiet" on:click=move |_| typed.exchange()>
                            {t("desk-meanwhile-take")}
                        </button>
                        <button type="button" class="button button-quiet" on:click=move |_| typed.other.set(None)>
                            {t("desk-meanwhile-drop")}
                        </button>
                        <CopyButton what=answer.text label="desk-copy"/>
                    </p>
                </section>
            })}
        </div>
    }
}

fn whose(text: Text, of: &Whose) -> String {
    match of {
        Whose::OtherDevice { at } => text.with(
            "desk-meanwhile-device",
            &[("when", Arg::from(text.short_date_time(*at)))],
        ),
        Whose::Colleague { author, at } => text.with(
            "desk-meanwhile-colleague",
            &[
                ("author", Arg::from(author)),
                ("when", Arg::from(text.short_date_time(*at))),
            ],
        ),
        Whose::Own => text.get("desk-meanwhile-own"),
    }
}

/// An answer as typed, to be read: its outcome, what that names, its words.
#[component]
pub(super) fn Words(answer: TypedAnswer) -> impl IntoView {
    let text = use_text();
    let outcome = Outcome::from_code(&answer.outcome);
    let date = answer.date.parse::<NaiveDate>().ok();
    let named = [answer.addressee, answer.reason, answer.duplicate_of];
    view! {
        {outcome.map(|outcome| view! { <p><strong>{move || text.code("outcome", outcome)}</strong></p> })}
        {date.map(|date| view! { <p>{move || text.date_by(date)}</p> })}
        {named
            .into_iter()
            .filter(|named| !named.trim().is_empty())
            .map(|named| view! { <p class="own-words">{named}</p> })
            .collect_view()}
        <p class="own-words">{answer.text}</p>
    }
}
