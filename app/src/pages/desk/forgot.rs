//! A forgotten password: asking for a link by mail.

use api::{
    Empty,
    session::{AddressDraft, AskPasswordLink},
};
use domain::fields::{Email, Field as FieldName, FieldError};
use leptos::prelude::*;

use super::sending::{Refusal, Sending};
use crate::{
    app::page_title,
    browser, client,
    components::{Field, TextInput},
    paths::Address,
    text::{t, use_text},
};

/// The id that what came of it takes focus with.
const SENT: &str = "forgot-sent";

/// The page.
#[component]
pub fn Forgot() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("forgot-title"));
    let sending = Sending::of_form("field");
    let email = RwSignal::new(String::new());
    let sent = RwSignal::new(false);
    let send = client::task(move |email: String| async move {
        let reply = client::call(&AskPasswordLink, &AddressDraft { email }).await;
        sending.end();
        match reply {
            Ok(Empty {}) => {
                sent.try_set(true);
                browser::focus(SENT, false);
            }
            Err(failure) => sending.refused(failure),
        }
    });
    let submit = move || match Email::parse(&email.get_untracked()) {
        Ok(_) => {
            if sending.begin() {
                sent.set(false);
                send.run(email.get_untracked());
            }
        }
        Err(error) => sending.errors.lead_to([FieldError {
            field: FieldName::Email,
            error,
        }]),
    };
    view! {
        <div class="narrow sign-in">
            <h1 tabindex="-1">{t("forgot-title")}</h1>
            <p class="lead">{t("forgot-lead")}</p>
            <div id=SENT tabindex="-1" role="status">
                {move || sent.get().then(|| view! { <p class="notice notice-good">{t("forgot-sent")}</p> })}
            </div>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field field="email" label="desk-sign-in-email" errors=sending.errors>
                    <TextInput value=email kind="email" autocomplete="username" inputmode="email"/>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("forgot-send")}
                    </button>
                </p>
            </form>
            <p><a href=Address::DeskSignIn.to_string()>{t("forgot-back")}</a></p>
        </div>
    }
}
