//! Where: in words, and on a small map that is fetched only when somebody asks for it.

use leptos::prelude::*;

use crate::{
    app::Here,
    components::{Icon, IconName},
    map::PlaceMap,
    text::{t, use_text},
};

/// The place of a request.
#[component]
pub(super) fn Place(address: String, point: Option<[f64; 2]>) -> impl IntoView {
    let text = use_text();
    let shown = RwSignal::new(false);
    let words = match (address.is_empty(), point) {
        (false, _) => view! { <p>{address}</p> }.into_any(),
        (true, Some(_)) => ().into_any(),
        (true, None) => view! { <p class="quiet">{t("desk-place-none")}</p> }.into_any(),
    };
    view! {
        {words}
        {point.map(|at| view! {
            <button
                type="button"
                class="button button-quiet no-print"
                aria-expanded=move || shown.get().to_string()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                <Icon name=IconName::Map/>
                <span>{move || text.get(if shown.get() { "desk-hide-map" } else { "desk-show-map" })}</span>
            </button>
            <Show when=move || shown.get()>
                <div class="desk-map no-print"><PlaceMap frame=Here::get().municipality().map.clone() at/></div>
            </Show>
        })}
    }
}
