use leptos::prelude::*;
#[component]
pub fn Track(token: String) -> impl IntoView {
    let _ = token;
}
