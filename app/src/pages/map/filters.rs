//! Which requests are shown: a category, an outcome.

use domain::{Code, Outcome};
use leptos::prelude::*;

use super::Choice;
use crate::{
    app::{Here, replace},
    paths::Address,
    text::{t, use_text},
};

/// Two lists to choose from; a choice is written into the address at once.
#[component]
pub(super) fn Filters(choice: Choice) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let replace = replace();
    let show = Callback::new(
        move |(category, outcome): (Option<String>, Option<Outcome>)| {
            replace.run(Address::Map.with(&[
                ("category", category),
                ("outcome", outcome.map(|outcome| outcome.code().to_owned())),
            ]));
        },
    );
    let category = move || choice.category.get().unwrap_or_default();
    let outcome = move || choice.outcome.get().map(Code::code).unwrap_or_default();
    // An option exists before the list is told which one is chosen, because each knows it for itself.
    let categories = here
        .municipality()
        .categories
        .iter()
        .filter(|category| category.kinds.iter().any(|kind| kind.may_be_public()))
        .map(|one| {
            let (id, own, name) = (one.id.clone(), one.id.clone(), one.name.clone());
            view! {
                <option value=id selected=move || category() == own>{move || text.name(&name)}</option>
            }
        })
        .collect_view();
    let outcomes = Outcome::ALL
        .iter()
        .map(|one| {
            let one = *one;
            view! {
                <option value=one.code() selected=move || outcome() == one.code()>
                    {move || text.code("outcome", one)}
                </option>
            }
        })
        .collect_view();
    view! {
        <fieldset class="filters">
            <legend class="unseen">{t("map-filter-title")}</legend>
            <div class="filter">
                <label class="field-label" for="filter-category">{t("map-filter-category")}</label>
                <select
                    id="filter-category"
                    class="input"
                    on:change:target=move |event| {
                        let chosen = event.target().value();
                        show.run(((!chosen.is_empty()).then_some(chosen), choice.outcome.get_untracked()));
                    }
                >
                    <option value="" selected=move || category().is_empty()>
                        {t("map-filter-any-category")}
                    </option>
                    {categories}
                </select>
            </div>
            <div class="filter">
                <label class="field-label" for="filter-outcome">{t("map-filter-outcome")}</label>
                <select
                    id="filter-outcome"
                    class="input"
                    on:change:target=move |event| {
                        show.run((
                            choice.category.get_untracked(),
                            Outcome::from_code(&event.target().value()),
                        ));
                    }
                >
                    <option value="" selected=move || outcome().is_empty()>
                        {t("map-filter-any-outcome")}
                    </option>
                    {outcomes}
                </select>
            </div>
            <Show when=move || !choice.is_everything()>
                <button type="button" class="button button-quiet" on:click=move |_| show.run((None, None))>
                    {t("map-filter-clear")}
                </button>
            </Show>
        </fieldset>
    }
}
