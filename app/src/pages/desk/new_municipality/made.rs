//! A municipality that was made: where it is, the invitation to hand over, and what to do next.

use api::new_municipality::MadeMunicipality;
use leptos::prelude::*;

use super::MADE;
use crate::{components::CopyButton, text::t};

#[component]
pub(super) fn Made(done: MadeMunicipality, again: Callback<()>) -> impl IntoView {
    let MadeMunicipality { origin, invitation } = done;
    let address = origin.clone();
    let link = invitation.clone();
    view! {
        <section id=MADE tabindex="-1" aria-labelledby="new-made-title">
            <h2 id="new-made-title">{t("new-made-title")}</h2>
            <dl class="facts">
                <dt>{t("new-made-address")}</dt>
                <dd><a href=origin rel="external">{address}</a></dd>
                <dt>{t("new-made-invitation")}</dt>
                <dd>
                    <p class="made-link"><a href=invitation rel="external">{link.clone()}</a></p>
                    <CopyButton what=link label="new-made-copy"/>
                </dd>
            </dl>
            <h3>{t("new-made-next")}</h3>
            <ol>
                <li>{t("new-made-step-invitation")}</li>
                <li>{t("new-made-step-people")}</li>
                <li>{t("new-made-step-address")}</li>
            </ol>
            <p class="actions">
                <button type="button" class="button button-quiet" on:click=move |_| again.run(())>
                    {t("new-made-another")}
                </button>
            </p>
        </section>
    }
}
