//! Whether everybody must have a second factor.

use api::settings::{ReadSettings, RequireSecondFactor, SecondFactorDraft, Settings};
use leptos::prelude::*;

use super::Staff;
use crate::{
    client::{self, Fetched},
    components::{Choice, RadioCards},
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

const REQUIRED: &str = "required";
const OPTIONAL: &str = "optional";

#[component]
pub(super) fn RequireForm() -> impl IntoView {
    let text = use_text();
    let staff = Staff::get();
    let remote = client::remote(|| client::read(&ReadSettings));
    let sending = Sending::of_form("require");
    let chosen = RwSignal::new(String::new());
    let saved = RwSignal::new(false);
    Effect::new(move |_| {
        if let Fetched::Ready(Settings {
            second_factor_required,
            ..
        }) = remote.state.get()
        {
            let value = if second_factor_required {
                REQUIRED
            } else {
                OPTIONAL
            };
            chosen.set(value.to_owned());
        }
    });
    let choices = Signal::derive(move || {
        [
            (OPTIONAL, "people-require-off"),
            (REQUIRED, "people-require-on"),
        ]
        .map(|(value, label)| Choice {
            value: value.to_owned(),
            label: text.get(label),
            hint: String::new(),
        })
        .to_vec()
    });
    let send = client::task(move |required: bool| async move {
        let reply = client::call(&RequireSecondFactor, &SecondFactorDraft { required }).await;
        sending.end();
        match reply {
            Ok(settings) => {
                remote.state.try_set(Fetched::Ready(settings));
                saved.try_set(true);
            }
            Err(failure) => {
                if !staff.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    view! {
        <section class="department" aria-labelledby="people-require">
            <h2 id="people-require">{t("people-require-title")}</h2>
            <p>{t("people-require-lead")}</p>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    let required = chosen.with_untracked(|chosen| chosen == REQUIRED);
                    if sending.begin() {
                        saved.set(false);
                        send.run(required);
                    }
                }
            >
                <Refusal sending/>
                <RadioCards
                    field="second-factor"
                    legend="people-two-step"
                    value=chosen
                    choices
                    errors=sending.errors
                />
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("people-require-save")}
                    </button>
                    <span role="status">{move || saved.get().then(|| text.get("people-require-saved"))}</span>
                </p>
            </form>
        </section>
    }
}
