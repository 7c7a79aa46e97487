//! The open map of published requests, with the same as a list beside it.

use leptos::prelude::*;

/// The map and the list.
#[component]
pub fn OpenMap() -> impl IntoView {}

/// One published request.
#[component]
pub fn PublishedRequest(reference: String) -> impl IntoView {
    let _ = reference;
}
