//! The choice of who sends an answer to the citizen.

use api::settings::{ChoosePublishing, PublishingDraft};
use domain::{Code, lifecycle::Publishing};
use leptos::prelude::*;

use super::Here;
use crate::{
    client::{self, Failure},
    components::{Choice, Errors, RadioCards, failure_text},
    text::{t, use_text},
};

/// The choice, as it stands and to be changed.
#[component]
pub(super) fn PublishingForm(publishing: Publishing) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let errors = Errors::of_form("publishing");
    let chosen = RwSignal::new(publishing.code().to_owned());
    let sending = RwSignal::new(false);
    let saved = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let choices = Signal::derive(move || {
        Publishing::ALL
            .iter()
            .map(|publishing| Choice {
                value: publishing.code().to_owned(),
                label: text.code("desk-publishing", *publishing),
                hint: String::new(),
            })
            .collect::<Vec<_>>()
    });
    let send = client::task(move |publishing: Publishing| async move {
        sending.set(true);
        saved.set(false);
        failure.set(None);
        let reply = client::call(&ChoosePublishing, &PublishingDraft { publishing }).await;
        sending.try_set(false);
        match reply {
            Ok(settings) => {
                chosen.try_set(settings.publishing.code().to_owned());
                saved.try_set(true);
            }
            Err(reason) => {
                if !here.ended(&reason) {
                    failure.try_set(Some(reason));
                }
            }
        }
    });
    view! {
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                let publishing = chosen.with_untracked(|code| Publishing::from_code(code));
                if let Some(publishing) = publishing.filter(|_| !sending.get_untracked()) {
                    send.run(publishing);
                }
            }
        >
            <RadioCards field="publishing" legend="answering-publishing" value=chosen choices errors/>
            <div role="alert">
                {move || failure.get().map(|failure| view! {
                    <p class="field-error">{move || failure_text(text, &failure)}</p>
                })}
            </div>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.get().to_string()>
                    {t("answering-save")}
                </button>
                <span role="status">{move || saved.get().then(|| text.get("answering-saved"))}</span>
            </p>
        </form>
    }
}
