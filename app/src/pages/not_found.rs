//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    app::page_title,
    paths::Address,
    text::{t, use_text},
};

/// Says so, and where to go on.
#[component]
pub fn NotFound() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("not-found-title"));
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{t("not-found-title")}</h1>
            <p>{t("not-found-text")}</p>
            <p class="actions">
                <a class="button" href=Address::Home.to_string()>{t("not-found-home")}</a>
                <a class="button button-quiet" href=Address::Find.to_string()>{t("shell-track")}</a>
            </p>
        </section>
    }
}
