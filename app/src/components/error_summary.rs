//! What is still missing, all of it, where it is read first.

use leptos::prelude::*;

use super::field::{Errors, field_id};
use crate::{
    browser,
    text::{t, use_text},
};

/// The id that [`ErrorSummary`] takes focus with.
const ID: &str = "error-summary";

/// Lists the errors of a form above it, takes focus when they appear, and leads to each field.
#[component]
pub fn ErrorSummary(errors: Errors) -> impl IntoView {
    let text = use_text();
    let shown = Memo::new(move |_| !errors.is_empty());
    Effect::new(move |_| {
        if shown.get() {
            browser::focus(ID, false);
        }
    });
    let lines = move || {
        errors
            .all()
            .into_iter()
            .map(|problem| {
                let id = field_id(&problem.field);
                let href = format!("#{id}");
                view! {
                    <li>
                        <a
                            href=href
                            on:click=move |event| {
                                event.prevent_default();
                                browser::focus(&id, false);
                            }
                        >
                            {text.field_problem(&problem)}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || shown.get()>
            <div
                class="notice notice-late error-summary"
                id=ID
                tabindex="-1"
                role="alert"
                aria-labelledby="error-summary-title"
            >
                <h2 id="error-summary-title">{t("shell-errors")}</h2>
                <ul>{lines}</ul>
            </div>
        </Show>
    }
}
