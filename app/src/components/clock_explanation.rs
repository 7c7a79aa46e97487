//! Why a deadline is when it is.

use api::deadline;
use leptos::prelude::*;

use crate::text::{t, use_text};

/// "Why then?": one tap opens the steps from the receipt to the deadline.
#[component]
pub fn Explanation(explanation: deadline::Explanation) -> impl IntoView {
    let text = use_text();
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
        </details>
    }
}
