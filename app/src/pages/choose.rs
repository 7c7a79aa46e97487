//! The choice of municipalities, on a host that belongs to none.

use api::municipality::ListMunicipalities;
use leptos::prelude::*;

use crate::{
    app::page_title,
    client::{self, Fetched},
    components::{Empty, FailureNotice, Pending},
    live::{IntoPart, says, shows},
    paths::Address,
    text::{t, use_text},
};

/// Every municipality served here, as links to its own page.
#[component]
pub fn Choose() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("choose-title"));
    let remote = client::remote(|| client::read(&ListMunicipalities));
    let list = shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
        Fetched::Ready(reply) if reply.municipalities.is_empty() => {
            view! { <Empty says="choose-empty"/> }.part()
        }
        Fetched::Ready(reply) => {
            let links = reply
                .municipalities
                .into_iter()
                .map(|link| {
                    view! {
                        <li>
                            <a class="begin" href=link.origin rel="external">
                                <span>{says(move || text.name(&link.name))}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="begins">{links}</ul> }.part()
        }
    });
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{t("choose-title")}</h1>
            <p class="lead">{t("choose-lead")}</p>
            {list}
            <p><a href=Address::NewMunicipality.to_string() rel="external">{t("choose-new")}</a></p>
        </section>
    }
}
