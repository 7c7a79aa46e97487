use leptos::prelude::*;
#[component]
pub fn ReceiptPage() -> impl IntoView {}
