//! A new municipality, for whoever runs the service: the form, and what was made with it.

mod form;
mod made;
mod typed;

use api::new_municipality::{MadeMunicipality, ReadNewMunicipality};
use leptos::prelude::*;

use crate::{
    app::page_title,
    browser,
    client::{self, Fetched},
    components::{FailureNotice, Pending},
    text::{t, use_text},
};
use form::Form;
use made::Made;
use typed::Typed;

/// The id that takes focus once a municipality was made.
const MADE: &str = "new-made";

/// The page. It stands on every host, also where no municipality is.
#[component]
pub fn NewMunicipalityPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("new-title"));
    let remote = client::remote(|| client::read(&ReadNewMunicipality));
    let made = RwSignal::new(None::<MadeMunicipality>);
    let tell = Callback::new(move |done: MadeMunicipality| {
        made.try_set(Some(done));
        browser::focus(MADE, false);
    });
    let again = Callback::new(move |()| {
        made.set(None);
        browser::focus_heading();
    });
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{t("new-title")}</h1>
            {move || match (remote.state.get(), made.get()) {
                (_, Some(done)) => view! { <Made done again/> }.into_any(),
                (Fetched::Pending, None) => view! { <Pending/> }.into_any(),
                (Fetched::Failed(failure), None) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                (Fetched::Ready(state), None) if !state.open => view! {
                    <p class="notice">{t("new-off")}</p>
                }
                .into_any(),
                (Fetched::Ready(_), None) => view! { <Form typed=Typed::new(text.language_untracked()) tell/> }.into_any(),
            }}
        </div>
    }
}
