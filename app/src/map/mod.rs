//! The map itself.

use api::municipality::MapFrame;
use leptos::prelude::*;

/// Picks a point on a map.
#[component]
pub fn PointPicker(value: RwSignal<Option<[f64; 2]>>, frame: MapFrame) -> impl IntoView {
    let _ = (value, frame);
}
