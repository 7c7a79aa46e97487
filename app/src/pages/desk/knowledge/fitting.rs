//! Public answers that fit what is being taken in: whoever asks need not wait for what is known already.

use api::knowledge::{FoundAnswer, ReadAnswer};
use domain::{Code, Language, script::to_latin};
use leptos::prelude::*;
use words::{Arg, Words};

use crate::{
    browser,
    client::{self, Failure},
    components::{Errors, failure_text, fitting},
    paths::Address,
    text::{t, use_text},
};

/// The answers that fit, each to be read in a window of its own; where one can be told on the spot, a press takes it
/// over as the answer.
#[component]
pub(in crate::pages::desk) fn Fitting(
    /// What is typed.
    value: RwSignal<String>,
    /// The answer that is given on the spot.
    answer: RwSignal<String>,
    /// Whether one can be given now.
    #[prop(into)]
    on_the_spot: Signal<bool>,
    /// The language of whoever asks.
    #[prop(into)]
    language: Signal<Language>,
    errors: Errors,
) -> impl IntoView {
    let text = use_text();
    let found = fitting(value);
    let failure = RwSignal::new(None::<Failure>);
    let take = client::task(move |slug: String| async move {
        failure.set(None);
        match client::read(&ReadAnswer { slug: &slug }).await {
            Ok(article) => {
                let Some(language) = language.try_get_untracked() else {
                    return;
                };
                let words = in_script(&article.answer, language);
                // What was typed already stays.
                answer.try_update(|answer| {
                    if answer.trim().is_empty() {
                        *answer = words;
                    } else {
                        answer.push_str("\n\n");
                        answer.push_str(&words);
                    }
                });
                errors.clear("answer");
                browser::focus(&errors.input_id("answer"), true);
            }
            Err(reason) => {
                failure.try_set(Some(reason));
            }
        }
    });
    let row = move |one: FoundAnswer| {
        let FoundAnswer {
            slug,
            language: written,
            question,
        } = one;
        let address = Address::Answer { slug: slug.clone() };
        let label = question.clone();
        let other = move || {
            let name = Words::language_name(written);
            (!same(written, language.get())).then(|| view! { <span class="quiet">{name}</span> })
        };
        view! {
            <li>
                <a href=address.to_string() target="_blank" rel="noopener" lang=written.code()>
                    {question}
                </a>
                {other}
                <Show when=move || on_the_spot.get()>
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click={
                            let slug = slug.clone();
                            move |_| take.run(slug.clone())
                        }
                    >
                        {t("knowledge-take-over")}
                        <span class="unseen">": " {label.clone()}</span>
                    </button>
                </Show>
            </li>
        }
    };
    view! {
        <div role="status">
            {move || {
                let found = found.get().unwrap_or_default();
                (!found.is_empty()).then(|| {
                    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
                    view! {
                        <div class="notice intake-fitting">
                            <p>
                                <strong>
                                    {move || text.with("knowledge-fitting", &[("count", Arg::from(count))])}
                                </strong>
                            </p>
                            <ul class="fitting">{found.into_iter().map(row).collect_view()}</ul>
                        </div>
                    }
                })
            }}
        </div>
        <div role="alert">
            {move || failure.get().map(|failure| view! {
                <p class="field-error">{move || failure_text(text, &failure)}</p>
            })}
        </div>
    }
}

/// Whether who speaks the one reads the other.
fn same(written: Language, spoken: Language) -> bool {
    let serbian = |language| match language {
        Language::SerbianCyrillic | Language::SerbianLatin => true,
        Language::Slovenian | Language::English => false,
    };
    written == spoken || (serbian(written) && serbian(spoken))
}

/// What an office wrote, in the script of whoever asks.
fn in_script(written: &str, language: Language) -> String {
    match language {
        Language::SerbianLatin => to_latin(written),
        Language::Slovenian | Language::SerbianCyrillic | Language::English => written.to_owned(),
    }
}
