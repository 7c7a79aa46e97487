//! A map of points.

use std::rc::Rc;

use api::{
    municipality::MapFrame,
    public::{Point, PublishedState},
};
use domain::Code;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;

use super::{
    assets::{self, Listeners, Mark},
    canvas::{Canvas, CanvasView, Without, options},
    pin::{PLACE, pin_shape},
};
use crate::{client, text::use_text};

/// Shows points, each by the sign of its outcome; one of them may be chosen, here or there.
#[component]
pub fn PointsMap(
    /// The municipality.
    frame: MapFrame,
    /// What is shown.
    #[prop(into)]
    points: Signal<Vec<Point>>,
    /// The number of the chosen request; a tap on a point sets it.
    #[prop(optional)]
    chosen: Option<RwSignal<Option<String>>>,
    /// A small map inside a page: it opens at its point, and a swipe of the finger scrolls the page.
    #[prop(optional)]
    still: bool,
) -> impl IntoView {
    let text = use_text();
    let canvas = Canvas::new();
    let map = RwSignal::new_local(None::<assets::PointsMap>);
    let lost = Rc::new(Closure::<dyn Fn()>::new(move || {
        canvas.base_lost.try_set(true);
    }));
    let select = Rc::new(Closure::<dyn Fn(String)>::new(move |reference| {
        if let Some(chosen) = chosen {
            chosen.try_set(Some(reference));
        }
    }));
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some((node, controller)) = canvas.begin(text) else {
            return;
        };
        map.set(None);
        let (frame, lost, select) = (frame.clone(), lost.clone(), select.clone());
        let task = async move {
            let shown = points.get_untracked();
            let mut options = options(text, "map-region", &frame);
            options.still = still;
            options.points = Some(shown.iter().map(Mark::from).collect());
            options.pins = Some(PublishedState::ALL.iter().copied().map(pin_shape).collect());
            let listeners = Listeners {
                signal: &controller.signal(),
                on_base_map_lost: &lost,
                on_select: chosen.is_some().then_some(&*select),
                on_pick: None,
                on_outside: None,
            };
            let made = assets::show_points(&node, &options, &listeners).await;
            if let Some(made) = canvas.settle(&controller, made) {
                map.try_set(Some(made));
            }
        };
        match &owner {
            Some(owner) => owner.with(|| client::run(task)),
            None => client::run(task),
        }
    });
    // A map that was taken away while its points changed has nothing to draw them on; the next one gets them.
    Effect::new(move |_| {
        let points = points.get();
        if let Some(map) = map.get() {
            let _ = map.set_points(&points);
        }
    });
    if let Some(chosen) = chosen {
        Effect::new(move |_| {
            let chosen = chosen.get();
            if let Some(map) = map.get() {
                let _ = map.select(chosen.as_deref());
            }
        });
    }
    let (class, without) = if still {
        (
            "map-small",
            Without {
                unable: "map-unable-small",
                not_loaded: "map-not-loaded-small",
            },
        )
    } else {
        (
            "map-large",
            Without {
                unable: "map-unable",
                not_loaded: "map-not-loaded",
            },
        )
    };
    view! { <CanvasView canvas class without/> }
}

/// A small map of one place, for a request that has no outcome yet.
#[component]
pub fn PlaceMap(
    /// The municipality.
    frame: MapFrame,
    /// Longitude, latitude (WGS 84).
    at: [f64; 2],
) -> impl IntoView {
    let text = use_text();
    let canvas = Canvas::new();
    let lost = Rc::new(Closure::<dyn Fn()>::new(move || {
        canvas.base_lost.try_set(true);
    }));
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some((node, controller)) = canvas.begin(text) else {
            return;
        };
        let (frame, lost) = (frame.clone(), lost.clone());
        let task = async move {
            let mut options = options(text, "map-region", &frame);
            options.still = true;
            options.points = Some(vec![Mark {
                reference: "",
                at,
                outcome: PLACE.code,
            }]);
            options.pins = Some(vec![PLACE]);
            let listeners = Listeners {
                signal: &controller.signal(),
                on_base_map_lost: &lost,
                on_select: None,
                on_pick: None,
                on_outside: None,
            };
            let made = assets::show_points(&node, &options, &listeners).await;
            canvas.settle(&controller, made.map(|_| ()));
        };
        match &owner {
            Some(owner) => owner.with(|| client::run(task)),
            None => client::run(task),
        }
    });
    let without = Without {
        unable: "map-unable-small",
        not_loaded: "map-not-loaded-small",
    };
    view! { <CanvasView canvas class="map-small" without/> }
}
