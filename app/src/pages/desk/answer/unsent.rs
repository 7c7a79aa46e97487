//! Words that were typed for an answer that can no longer be given: they are shown, to be copied or thrown away.

use leptos::prelude::*;

use crate::{components::CopyButton, pages::desk::request::Case, text::t};

/// What was typed and not sent, if anything.
#[component]
pub(crate) fn Unsent() -> impl IntoView {
    let typed = Case::get().typed;
    move || {
        let text = typed.text.get();
        (!text.trim().is_empty()).then(|| {
            view! {
                <section class="notice unsent">
                    <h2>{t("desk-conflict-text")}</h2>
                    <p class="own-words">{text.clone()}</p>
                    <p class="actions">
                        <CopyButton what=text label="desk-copy"/>
                        <button type="button" class="button button-quiet" on:click=move |_| typed.reset()>
                            {t("desk-conflict-discard")}
                        </button>
                    </p>
                </section>
            }
        })
    }
}
