//! A place: in words, by one's own position, or on a map; the map is never needed.

use domain::fields::{Bounds, Point};
use leptos::prelude::*;

use super::{Errors, Field, Icon, IconName, TextInput, field::FieldError};
use crate::{
    app::Here,
    browser::{self, NoPosition},
    client,
    live::{IntoPart, perhaps, says, shows_when, whether},
    map::PointPicker,
    text::{t, use_text},
};

/// What came of asking for the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Not,
    Waiting,
    Refused,
    NotFound,
    Outside,
}

/// A place as a point, as an address in words, or both.
#[component]
pub fn PlaceInput(
    /// Longitude, latitude (WGS 84).
    point: RwSignal<Option<[f64; 2]>>,
    /// The place in words.
    address: RwSignal<String>,
    /// The errors of the form.
    errors: Errors,
) -> impl IntoView {
    let text = use_text();
    let frame = Here::get().municipality().map.clone();
    let bounds = Here::get().bounds();
    let asked = RwSignal::new(Asked::Not);
    let map_open = RwSignal::new(false);
    let locate = client::task(move |()| async move {
        asked.try_set(Asked::Waiting);
        let outcome = match browser::position().await {
            Ok(at) if lies_within(at, bounds) => {
                point.try_set(Some(at));
                Asked::Not
            }
            Ok(_) => Asked::Outside,
            Err(NoPosition::Refused) => Asked::Refused,
            Err(NoPosition::NotFound) => Asked::NotFound,
        };
        asked.try_set(outcome);
    });
    // A point or an address answers the error that a place is missing, whoever sets it.
    Effect::new(move |_| {
        let given = point.get().is_some() || address.with(|address| !address.trim().is_empty());
        if given {
            errors.clear("location");
        }
    });
    let state = says(move || {
        let id = match asked.get() {
            Asked::Not if point.get().is_some() => "place-marked",
            Asked::Not => return String::new(),
            Asked::Waiting => "place-locating",
            Asked::Refused => "place-refused",
            Asked::NotFound => "place-not-found",
            Asked::Outside => "place-outside",
        };
        text.get(id)
    });
    view! {
        <FieldError field="location" errors/>
        <Field field="address" label="place-address" hint="place-address-hint" errors>
            <TextInput value=address autocomplete="street-address"/>
        </Field>
        <div class="actions">
            <button
                type="button"
                class="button button-quiet"
                id=errors.input_id("location")
                aria-describedby=perhaps(move || {
                    errors.of("location").map(|_| format!("{}-error", errors.input_id("location")))
                })
                on:click=move |_| locate.run(())
            >
                <Icon name=IconName::Position/>
                <span>{t("place-locate")}</span>
            </button>
            <button
                type="button"
                class="button button-quiet"
                aria-expanded=says(move || map_open.get().to_string())
                on:click=move |_| map_open.update(|open| *open = !*open)
            >
                <Icon name=IconName::Map/>
                <span>
                    {says(move || {
                        text.get(if map_open.get() { "place-close-map" } else { "place-open-map" })
                    })}
                </span>
            </button>
            {shows_when(whether(move || point.get().is_some()), move || view! {
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| {
                        asked.set(Asked::Not);
                        point.set(None);
                    }
                >
                    {t("place-remove")}
                </button>
            }
            .part())}
        </div>
        <p class="place-state" role="status">{state}</p>
        {shows_when(map_open.into(), move || view! {
            <PointPicker value=point frame=frame.clone()/>
        }
        .part())}
    }
}

/// Whether a point lies where requests may be about; where the municipality gave no bounds, the worker decides.
fn lies_within([longitude, latitude]: [f64; 2], bounds: Option<Bounds>) -> bool {
    bounds.is_none_or(|bounds| {
        Point::new(longitude, latitude).is_some_and(|point| bounds.contains(point))
    })
}
