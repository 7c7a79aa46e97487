//! What is left to do in a new municipality, for its administrators. It is read from what is there, and goes by itself.

use api::people::{ListPeople, People};
use leptos::prelude::*;

use crate::{
    app::Here,
    client::{self, Fetched},
    paths::Address,
    text::t,
};

/// The list, as long as somebody works here alone or nothing can be reported.
#[component]
pub(super) fn Beginning() -> impl IntoView {
    let municipality = Here::get().municipality();
    let empty = municipality.categories.is_empty();
    let plain = municipality.welcome.is_none() && municipality.arms.is_none();
    let unchanged = municipality.promise.version == 1;
    let remote = client::remote(|| client::read(&ListPeople));
    let alone = Memo::new(move |_| {
        remote
            .state
            .with(|state| matches!(state, Fetched::Ready(People { people }) if people.len() == 1))
    });
    view! {
        <Show when=move || empty || alone.get()>
            <section class="beginning" aria-labelledby="beginning-title">
                <h2 id="beginning-title">{t("start-title")}</h2>
                <ul>
                    {move || alone.get().then(|| view! {
                        <li><a href=Address::DeskPeople.to_string()>{t("start-people")}</a></li>
                    })}
                    {empty.then(|| view! {
                        <li><a href=Address::DeskCatalogue.to_string()>{t("start-categories")}</a></li>
                    })}
                    {empty.then(|| view! {
                        <li><a href=Address::DeskSettingsFile.to_string()>{t("start-settings")}</a></li>
                    })}
                    {plain.then(|| view! {
                        <li><a href=Address::DeskOwn.to_string()>{t("start-look")}</a></li>
                    })}
                    {unchanged.then(|| view! {
                        <li><a href=Address::DeskPromise.to_string()>{t("start-promise")}</a></li>
                    })}
                </ul>
            </section>
        </Show>
    }
}
