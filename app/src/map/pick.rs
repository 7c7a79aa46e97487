//! A map on which a place is chosen.

use std::rc::Rc;

use api::municipality::MapFrame;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;

use super::{
    assets::{self, Listeners},
    canvas::{Canvas, CanvasView, Stage, Without, options},
};
use crate::{
    client,
    live::{IntoPart, says, shows_when, whether},
    text::{t, use_text},
};

/// Chooses a place by a tap, by dragging the mark, or with the keyboard: the map is moved under a cross.
#[component]
pub fn PointPicker(
    /// Longitude, latitude (WGS 84) of the place; what is set from elsewhere moves the mark.
    value: RwSignal<Option<[f64; 2]>>,
    /// The municipality; a place outside its bounds is refused with a message.
    frame: MapFrame,
) -> impl IntoView {
    let text = use_text();
    let canvas = Canvas::new();
    let map = RwSignal::new_local(None::<assets::PickMap>);
    let outside = RwSignal::new(false);
    let lost = Rc::new(Closure::<dyn Fn()>::new(move || {
        canvas.base_lost.try_set(true);
    }));
    let pick = Rc::new(Closure::<dyn Fn(f64, f64)>::new(
        move |longitude, latitude| {
            outside.try_set(false);
            value.try_set(Some([longitude, latitude]));
        },
    ));
    let refuse = Rc::new(Closure::<dyn Fn()>::new(move || {
        outside.try_set(true);
    }));
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some((node, controller)) = canvas.begin(text) else {
            return;
        };
        map.set(None);
        let (frame, lost, pick, refuse) =
            (frame.clone(), lost.clone(), pick.clone(), refuse.clone());
        let task = async move {
            let mut options = options(text, "map-pick-region", &frame);
            options.value = value.get_untracked();
            let listeners = Listeners {
                signal: &controller.signal(),
                on_base_map_lost: &lost,
                on_select: None,
                on_pick: Some(&pick),
                on_outside: Some(&refuse),
            };
            let made = assets::pick_point(&node, &options, &listeners).await;
            if let Some(made) = canvas.settle(&controller, made) {
                map.try_set(Some(made));
            }
        };
        match &owner {
            Some(owner) => owner.with(|| client::run(task)),
            None => client::run(task),
        }
    });
    // A map that was just taken away has no mark to move; the next one opens with the value.
    Effect::new(move |_| {
        let value = value.get();
        if let Some(map) = map.get() {
            let _ = map.set(value);
        }
    });
    let shown = whether(move || canvas.stage.get() == Stage::Shown);
    let help = shows_when(shown, || {
        view! { <p class="field-hint">{t("map-pick-help")}</p> }.part()
    });
    let use_centre = shows_when(shown, move || {
        view! {
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    if let Some(map) = map.get_untracked() {
                        let _ = map.use_centre();
                    }
                }
            >
                {t("map-pick-centre")}
            </button>
        }
        .part()
    });
    let refused = says(move || {
        if outside.get() {
            text.get("map-pick-outside")
        } else {
            String::new()
        }
    });
    view! {
        <div class="map-pick">
            {help}
            <CanvasView
                canvas
                class="map-middle"
                without=Without {
                    unable: "map-pick-unable",
                    not_loaded: "map-pick-not-loaded",
                }
            />
            {use_centre}
            <p class="field-error" role="alert">{refused}</p>
        </div>
    }
}
