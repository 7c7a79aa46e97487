//! A published request in the list, and the one that was chosen on the map.

use api::{
    deadline::PromiseState,
    public::{Published, PublishedState, ReadPublished},
};
use leptos::prelude::*;
use words::Arg;

use super::published::open_again_words;
use crate::{
    browser,
    client::{self, list::List},
    live::{IntoPart, Part, says, shows, whether},
    map::Pin,
    paths::Address,
    text::{t, use_text},
};

/// The id of a row, for scrolling to it.
fn row_id(reference: &str) -> String {
    format!("row-{reference}")
}

/// One row. Its place on the map is shown by a button; choosing the point there marks the row.
#[component]
pub(super) fn Row(request: Published, chosen: RwSignal<Option<String>>) -> impl IntoView {
    let reference = StoredValue::new(request.reference.clone());
    let is_chosen = whether(move || {
        chosen.with(|chosen| reference.with_value(|own| chosen.as_ref() == Some(own)))
    });
    let id = row_id(&request.reference);
    let place = if request.point.is_some() {
        view! {
            <button
                type="button"
                class="button button-quiet on-map"
                aria-pressed=says(move || is_chosen.get().to_string())
                on:click=move |_| {
                    let own = reference.get_value();
                    chosen.update(|chosen| *chosen = (chosen.as_ref() != Some(&own)).then_some(own));
                }
            >
                {t("map-on-map")}
                <span class="unseen">" " {reference.get_value()}</span>
            </button>
        }
        .part()
    } else {
        view! { <p class="quiet">{t("map-no-point")}</p> }.part()
    };
    view! {
        <li class="published-row" id=id class:published-chosen=is_chosen>
            {words(request)}
            {place}
        </li>
    }
}

/// What a row says: how it stands by sign and word, category, beginning of the text, day of the answer or what became
/// of it.
fn words(request: Published) -> Part {
    let text = use_text();
    let Published {
        reference,
        category,
        state,
        text: body,
        answered_at,
        clock,
        ..
    } = request;
    let broken = clock.promise.map(|promise| promise.state) == Some(PromiseState::Broken);
    let stands = says(move || match state {
        PublishedState::OpenAgain if broken => text.get("standing-promise-broken"),
        _ => text.code("outcome", state),
    });
    let when = says(move || match state.outcome() {
        Some(_) => text.with(
            "map-answered-on",
            &[("date", Arg::from(text.date(answered_at)))],
        ),
        None => open_again_words(text, &clock),
    });
    let address = Address::Published {
        reference: reference.clone(),
    };
    view! {
        <div class="published-words">
            <p class="published-outcome"><Pin outcome=state/> {stands}</p>
            <h3>
                <a href=address.to_string()>
                    {says(move || text.name(&category))}
                    <span class="unseen">" " {reference}</span>
                </a>
            </h3>
            <p class="published-text">{says(move || text.official(&body))}</p>
            <p class="quiet">{when}</p>
        </div>
    }
    .part()
}

/// The request chosen on the map, over the map: on a phone its row may be far below, or not fetched yet.
#[component]
pub(super) fn Chosen(chosen: RwSignal<Option<String>>, list: List<Published>) -> impl IntoView {
    let text = use_text();
    let fetched = RwSignal::new(None::<Published>);
    let read = client::task(move |reference: String| async move {
        let reply = client::read(&ReadPublished {
            reference: &reference,
        })
        .await;
        // What cannot be fetched still has its point on the map and its row further down the list.
        if let Ok(request) = reply
            && chosen.try_get_untracked().flatten() == Some(reference)
        {
            fetched.try_set(Some(request));
        }
    });
    Effect::new(move |_| {
        let Some(reference) = chosen.get() else {
            fetched.set(None);
            return;
        };
        let known = list
            .rows
            .with_untracked(|rows| rows.iter().find(|row| row.reference == reference).cloned());
        match known {
            None => {
                fetched.set(None);
                read.run(reference);
            }
            Some(row) => {
                // From this width on the list stands beside the map; below it, under the map at the top of the page.
                if browser::is_wide() {
                    browser::scroll_into_view(&row_id(&reference));
                } else {
                    browser::scroll_to(0.0);
                }
                fetched.set(Some(row));
            }
        }
    });
    let card = shows(move || {
        let Some(request) = fetched.get() else {
            return Part::none();
        };
        let reference = request.reference.clone();
        let name = says(move || text.with("map-chosen", &[("reference", Arg::from(&reference))]));
        view! {
            <section class="map-chosen-card" aria-label=name>
                {words(request)}
                <button
                    type="button"
                    class="map-close"
                    aria-label=t("map-close")
                    on:click=move |_| chosen.set(None)
                >
                    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <path d="M6 6l12 12M18 6L6 18"/>
                    </svg>
                </button>
            </section>
        }
        .part()
    });
    view! { <div class="map-chosen" role="status">{card}</div> }
}
