//! The desk.

use leptos::prelude::*;

/// The inbox.
#[component]
pub fn Inbox() -> impl IntoView {}

/// Signing in.
#[component]
pub fn SignIn() -> impl IntoView {}

/// One request.
#[component]
pub fn DeskRequest(id: String) -> impl IntoView {
    let _ = id;
}
