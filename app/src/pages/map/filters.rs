//! Which requests are shown: a category, an outcome.

use api::public::PublishedState;
use domain::Code;
use leptos::prelude::*;

use super::Choice;
use crate::{
    app::{Here, replace},
    live::{IntoPart, says, shows_when, whether},
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
        move |(category, outcome): (Option<String>, Option<PublishedState>)| {
            replace.run(Address::Map.with(&[
                ("category", category),
                ("outcome", outcome.map(|outcome| outcome.code().to_owned())),
            ]));
        },
    );
    let option = move |value: String, chosen: Signal<bool>, name: Signal<String>| {
        view! { <option value=value selected=chosen>{name}</option> }.part()
    };
    // An option exists before the list is told which one is chosen, because each knows it for itself.
    let categories = here
        .municipality()
        .categories
        .iter()
        .filter(|category| category.kinds.iter().any(|kind| kind.may_be_public()))
        .map(|one| {
            let (own, name) = (one.id.clone(), one.name.clone());
            option(
                one.id.clone(),
                whether(move || choice.category.with(|chosen| chosen.as_ref() == Some(&own))),
                says(move || text.name(&name)),
            )
        })
        .collect_view();
    let outcomes = PublishedState::ALL
        .iter()
        .map(|one| {
            let one = *one;
            option(
                one.code().to_owned(),
                whether(move || choice.outcome.get() == Some(one)),
                says(move || text.code("outcome", one)),
            )
        })
        .collect_view();
    let clear = shows_when(whether(move || !choice.is_everything()), move || {
        view! {
            <button type="button" class="button button-quiet" on:click=move |_| show.run((None, None))>
                {t("map-filter-clear")}
            </button>
        }
        .part()
    });
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
                    <option value="" selected=whether(move || choice.category.with(Option::is_none))>
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
                            PublishedState::from_code(&event.target().value()),
                        ));
                    }
                >
                    <option value="" selected=whether(move || choice.outcome.with(Option::is_none))>
                        {t("map-filter-any-outcome")}
                    </option>
                    {outcomes}
                </select>
            </div>
            {clear}
        </fieldset>
    }
}
