//! Words that were typed for an answer that can no longer be given: they are shown beside the answer that was, to be
//! copied or thrown away.

use leptos::prelude::*;

use super::meanwhile::{Meanwhile, Words};
use crate::{
    client::Fetched,
    components::{AnswerLetter, CopyButton},
    pages::desk::request::Case,
    text::t,
};

/// What was typed and not sent, if anything, beside the answer that was given.
#[component]
pub(crate) fn Unsent() -> impl IntoView {
    let case = Case::get();
    let typed = case.typed;
    let given = move || {
        case.remote.state.with(|state| match state {
            Fetched::Ready(request) => request.answer.clone(),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    };
    let unsent = move || {
        let answer = typed.now();
        (!answer.text.trim().is_empty() && typed.is_begun()).then(|| {
            view! {
                <div class="both">
                    <section class="notice unsent" aria-labelledby="unsent-title">
                        <h2 id="unsent-title">{t("desk-conflict-text")}</h2>
                        <Words answer=answer.clone()/>
                        <p class="actions">
                            <CopyButton what=answer.text label="desk-copy"/>
                            <button type="button" class="button button-quiet" on:click=move |_| typed.reset()>
                                {t("desk-conflict-discard")}
                            </button>
                        </p>
                    </section>
                    {move || given().map(|answer| view! {
                        <section aria-labelledby="given-title">
                            <h2 id="given-title">{t("desk-conflict-given")}</h2>
                            <AnswerLetter answer/>
                        </section>
                    })}
                </div>
            }
        })
    };
    view! {
        <Meanwhile typed/>
        {unsent}
    }
}
