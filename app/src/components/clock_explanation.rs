//! Why a deadline is when it is.

use api::deadline;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::{IntoPart, Part, says},
    text::{t, use_text},
};

/// "Why then?": one tap opens the steps from the receipt to the deadline, and what else is to be kept.
#[component]
pub fn Explanation(
    explanation: deadline::Explanation,
    /// When the term set by law ends, while an answer is owed.
    #[prop(default = None)]
    statutory: Option<DateTime<Utc>>,
) -> impl IntoView {
    let text = use_text();
    let provisional = explanation.provisional;
    let steps = move || {
        text.explanation(&explanation)
            .into_iter()
            .map(|sentence| view! { <li>{sentence}</li> })
            .collect_view()
    };
    view! {
        <details class="explanation">
            <summary>{t("clock-why")}</summary>
            <ol>{steps}</ol>
            {provisional.then(|| more(says(move || text.get("clock-provisional"))))}
            {statutory.map(|due| more(says(move || {
                text.with("clock-statutory", &[("when", Arg::from(text.date_time(due)))])
            })))}
        </details>
    }
}

fn more(sentence: Signal<String>) -> Part {
    view! { <p class="explanation-more">{sentence}</p> }.part()
}
