use leptos::prelude::*;
#[component]
pub fn Find() -> impl IntoView {}
