//! Answers that fit a question while it is typed: whoever finds theirs need not wait for it.

use domain::Code;
use leptos::prelude::*;

use crate::{
    components::fitting,
    live::{IntoPart, Part, shows},
    paths::Address,
    text::{t, use_text},
};

/// The answers, each in a window of its own, so that what was typed stays where it is.
#[component]
pub(super) fn Fitting(
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let text = use_text();
    let found = fitting(value);
    let list = shows(move || {
        let found = found.get().unwrap_or_default();
        if found.is_empty() {
            return Part::none();
        }
        let links = found
            .into_iter()
            .map(|answer| {
                let language = text.script_of(answer.language).code();
                let address = Address::Answer { slug: answer.slug };
                view! {
                    <li lang=language>
                        <a href=address.to_string() target="_blank" rel="noopener">
                            {text.official(&answer.question)}
                        </a>
                    </li>
                }
                .part()
            })
            .collect_view();
        view! {
            <div class="notice">
                <p>{t("file-fitting")}</p>
                <ul class="fitting">{links}</ul>
            </div>
        }
        .part()
    });
    view! { <div role="status">{list}</div> }
}
