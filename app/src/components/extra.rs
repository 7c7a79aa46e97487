//! What was asked besides in a category, and answered.

use api::questions::ExtraAnswer;
use leptos::prelude::*;

use crate::{
    live::{IntoPart, Part, says},
    text::use_text,
};

/// Questions with their answers, in the reader's language as far as they were worded in it.
#[component]
pub fn Extra(extra: Vec<ExtraAnswer>) -> impl IntoView {
    let text = use_text();
    if extra.is_empty() {
        return Part::none();
    }
    let lines = extra
        .into_iter()
        .map(|ExtraAnswer { question, answer }| {
            view! {
                <div class="preview-line">
                    <dt>{says(move || text.name(&question))}</dt>
                    <dd class="own-words">{says(move || text.name(&answer))}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="preview">{lines}</dl> }.part()
}
