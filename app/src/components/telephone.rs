//! A telephone number that a phone can call.

use leptos::prelude::*;

/// A telephone number as a link; shown as written, called without spaces and brackets.
#[component]
pub fn Telephone(#[prop(into)] number: String) -> impl IntoView {
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    view! { <a class="telephone" href=format!("tel:{dialled}")>{number}</a> }
}
