//! What became of the requests that were answered together.

use api::many::ManyResult;
use leptos::prelude::*;

use super::chosen::{Chosen, One};
use crate::{
    pages::desk::room::Room,
    text::{t, use_text},
};

/// The id that takes focus when it is there.
pub(super) const DONE: &str = "many-done";

/// One line each, those that were not answered first.
#[component]
pub(super) fn Done() -> impl IntoView {
    let chosen = Chosen::get();
    let lines = move || {
        let mut done = chosen.done.get();
        done.sort_by_key(|(_, result)| is_written(*result));
        done.into_iter()
            .map(|(one, result)| view! { <li><Line one result/></li> })
            .collect_view()
    };
    view! {
        <Show when=move || !chosen.done.with(Vec::is_empty)>
            <section class="notice" id=DONE tabindex="-1" aria-labelledby="many-done-title">
                <h2 id="many-done-title">{t("many-done-title")}</h2>
                <ul>{lines}</ul>
                <button type="button" class="button button-quiet" on:click=move |_| chosen.done.set(Vec::new())>
                    {t("many-done-close")}
                </button>
            </section>
        </Show>
    }
}

fn is_written(result: ManyResult) -> bool {
    match result {
        ManyResult::Answered | ManyResult::Drafted => true,
        ManyResult::Changed
        | ManyResult::NotNow
        | ManyResult::NotFound
        | ManyResult::Unfilled
        | ManyResult::Unfitting => false,
    }
}

#[component]
fn Line(one: One, result: ManyResult) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    view! {
        <a href=move || room.address(Some(&one.item.id))>{one.reference}</a>
        ": "
        {move || text.code("many-result", result)}
    }
}
