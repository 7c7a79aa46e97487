use leptos::prelude::*;
#[component]
pub fn Begin() -> impl IntoView {}

#[component]
pub fn File(kind: domain::Kind) -> impl IntoView {
    let _ = kind;
}
