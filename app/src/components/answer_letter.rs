//! The answer: a letter from a named office.

use api::{deadline::PromisedDate, track::Answer};
use leptos::prelude::*;
use words::Arg;

use super::OfficeWords;
use crate::{
    live::says,
    text::{t, use_text},
};

/// An answer as a letter: who writes, when, what it comes to, the words, the signature.
#[component]
pub fn AnswerLetter(
    answer: Answer,
    /// What became of the date it names, once something did.
    #[prop(default = None)]
    promise: Option<PromisedDate>,
) -> impl IntoView {
    let text = use_text();
    let Answer {
        outcome,
        text: body,
        department,
        author,
        date,
        addressee,
        reason,
        duplicate_of,
        answered_at,
        delivered_at: _,
    } = answer;
    let office = department.clone();
    let line = move |label: &'static str, value: Signal<String>| {
        view! { <div class="fact"><dt>{t(label)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <article class="letter">
            <header class="letter-head">
                <p class="letter-from">{says(move || text.name(&office))}</p>
                <time datetime=answered_at.to_rfc3339()>{says(move || text.date(answered_at))}</time>
            </header>
            <p class="letter-outcome">{says(move || text.code("outcome", outcome))}</p>
            <OfficeWords body/>
            <dl class="facts">
                {date.map(|date| line("letter-planned-for", says(move || text.date_by(date))))}
                {promise.map(|promise| line("letter-promise", says(move || text.code("promise-state", promise.state))))}
                {addressee.map(|addressee| line("letter-handed-to", says(move || text.official(&addressee))))}
                {reason.map(|reason| line("letter-reason", says(move || text.official(&reason))))}
                {duplicate_of.map(|number| line("letter-goes-on-as", Signal::stored(number)))}
            </dl>
            <footer class="letter-foot">
                {says(move || text.with(
                    "letter-signature",
                    &[
                        ("author", Arg::from(author.clone())),
                        ("department", Arg::from(text.name(&department))),
                    ],
                ))}
            </footer>
        </article>
    }
}
