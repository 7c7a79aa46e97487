//! Why a deadline is when it is.

use api::deadline;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::says,
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
            {provisional.then(|| view! { <p class="explanation-more">{t("clock-provisional")}</p> })}
            {statutory.map(|due| view! {
                <p class="explanation-more">
                    {says(move || text.with("clock-statutory", &[("when", Arg::from(text.date_time(due)))]))}
                </p>
            })}
        </details>
    }
}
