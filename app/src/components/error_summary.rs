//! What is still missing, all of it, where it is read first.

use leptos::prelude::*;

use super::field::Errors;
use crate::{
    browser,
    live::{IntoPart, says, shows, shows_when, whether},
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
                let id = errors.input_id(&problem.field);
                let href = format!("#{id}");
                let field = problem.field.clone();
                view! {
                    <li>
                        <a
                            href=href
                            on:click=move |event| {
                                event.prevent_default();
                                if let Some(before) = before {
                                    before.run(field.clone());
                                }
                                browser::focus(&id, false);
                            }
                        >
                            {says(move || text.field_problem(&problem))}
                        </a>
                    </li>
                }
            })
            .collect_view()
            .part()
    };
    view! {
        {shows_when(whether(move || !errors.is_empty()), move || view! {
            <div
                class="notice notice-late error-summary"
                id=ID
                tabindex="-1"
                role="alert"
                aria-labelledby="error-summary-title"
            >
                <h2 id="error-summary-title">{t("shell-errors")}</h2>
                <ul>{shows(lines)}</ul>
            </div>
        }
        .part())}
    }
}
