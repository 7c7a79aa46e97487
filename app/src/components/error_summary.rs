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
pub fn ErrorSummary(
    /// The errors of the form.
    errors: Errors,
    /// Called with a field before the reader is led there, where a form shows only a part of itself.
    #[prop(optional, into)]
    before: Option<Callback<String>>,
) -> impl IntoView {
    let text = use_text();
    let shown = Memo::new(move |_| !errors.is_empty());
    Effect::new(move |_| {
        if errors.found() > 0 {
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
                let says = problem.clone();
                view! {
                    <li>
                        <a
                            href=href
                            on:click=move |event| {
                                event.prevent_default();
                                if let Some(before) = before {
                                    before.run(problem.field.clone());
                                }
                                browser::focus(&id, false);
                            }
                        >
                            {move || text.field_problem(&says)}
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
