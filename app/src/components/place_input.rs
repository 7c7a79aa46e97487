//! A place: in words, by one's own position, or on a map; the map is never needed.

use leptos::prelude::*;

use super::{Errors, Field, Icon, IconName, TextInput};
use crate::{
    app::Here,
    browser::{self, NoPosition},
    client,
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
    /// The errors of the form; those of the place stand at `address`.
    errors: Errors,
) -> impl IntoView {
    let text = use_text();
    let frame = Here::get().municipality().map.clone();
    let bounds = frame.bounds;
    let asked = RwSignal::new(Asked::Not);
    let map_open = RwSignal::new(false);
    let owner = Owner::current();
    let locate = move |_| {
        asked.set(Asked::Waiting);
        let task = async move {
            let outcome = match browser::position().await {
                Ok(at) if within(at, bounds) => {
                    point.try_set(Some(at));
                    Asked::Not
                }
                Ok(_) => Asked::Outside,
                Err(NoPosition::Refused) => Asked::Refused,
                Err(NoPosition::NotFound) => Asked::NotFound,
            };
            asked.try_set(outcome);
        };
        match &owner {
            Some(owner) => owner.with(|| client::run(task)),
            None => client::run(task),
        }
    };
    // Any change of the point answers the error that a place is missing.
    Effect::new(move |_| {
        if point.get().is_some() {
            errors.clear("address");
        }
    });
    let state = move || {
        let id = match asked.get() {
            Asked::Not => return point.get().map(|_| text.get("place-marked")),
            Asked::Waiting => "place-locating",
            Asked::Refused => "place-refused",
            Asked::NotFound => "place-not-found",
            Asked::Outside => "place-outside",
        };
        Some(text.get(id))
    };
    view! {
        <Field field="address" label="place-address" hint="place-address-hint" errors>
            <TextInput value=address autocomplete="street-address"/>
        </Field>
        <div class="actions">
            <button type="button" class="button button-quiet" on:click=locate>
                <Icon name=IconName::Position/>
                <span>{t("place-locate")}</span>
            </button>
            <button
                type="button"
                class="button button-quiet"
                aria-expanded=move || map_open.get().to_string()
                on:click=move |_| map_open.update(|open| *open = !*open)
            >
                <Icon name=IconName::Map/>
                <span>{move || text.get(if map_open.get() { "place-close-map" } else { "place-open-map" })}</span>
            </button>
            <Show when=move || point.get().is_some()>
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
            </Show>
        </div>
        <p class="place-state" role="status">{state}</p>
        <Show when=move || map_open.get()>
            <PointPicker value=point frame=frame.clone()/>
        </Show>
    }
}

/// Whether a point lies within west, south, east, north.
fn within([longitude, latitude]: [f64; 2], [west, south, east, north]: [f64; 4]) -> bool {
    (west..=east).contains(&longitude) && (south..=north).contains(&latitude)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_point_lies_within_its_bounds_or_not() {
        let celje = [15.15, 46.18, 15.36, 46.31];
        assert!(within([15.26, 46.23], celje));
        assert!(!within([14.50, 46.05], celje));
        assert!(!within([15.26, 45.0], celje));
    }
}
