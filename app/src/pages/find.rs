//! Finding a request by number and PIN.

use api::{
    ProblemCode,
    track::{FindRequest, NumberAndPin},
};
use domain::fields::Tracking;
use leptos::prelude::*;

use crate::{
    app::{go, page_title},
    client::{self, Failure},
    components::{ErrorSummary, Errors, Field, TextInput, failure_text},
    live::{IntoPart, Part, perhaps, says, shows},
    paths::Address,
    text::{t, use_text},
};

/// The page that asks for number and PIN.
#[component]
pub fn Find() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("find-title"));
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{t("find-title")}</h1>
            <p class="lead">{t("find-lead")}</p>
            <FindForm/>
        </section>
    }
}

/// Number, PIN, and the way to the request.
#[component]
pub fn FindForm() -> impl IntoView {
    let text = use_text();
    let go = go();
    let errors = Errors::new();
    let reference = RwSignal::new(String::new());
    let pin = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let send = client::task(move |()| async move {
        let body = NumberAndPin {
            reference: reference.get_untracked(),
            pin: pin.get_untracked(),
        };
        let reply = client::call(&FindRequest, &body).await;
        busy.try_set(false);
        match reply {
            Ok(found) => go.run(Address::Track { token: found.token }.to_string()),
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                errors.set(problem.fields);
            }
            Err(failed) => {
                failure.try_set(Some(failed));
            }
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        failure.set(None);
        let checked = reference
            .with_untracked(|reference| pin.with_untracked(|pin| Tracking::check(reference, pin)));
        match checked {
            Ok(_) => {
                errors.set(Vec::new());
                busy.set(true);
                send.run(());
            }
            Err(found) => errors.set_found(found),
        }
    };
    view! {
        <form class="find-form" on:submit=submit novalidate>
            <ErrorSummary errors/>
            <div role="alert">
                {shows(move || match failure.get() {
                    None => Part::none(),
                    Some(failed) => view! {
                        <div class="notice notice-late">
                            <p>{says(move || failure_text(text, &failed))}</p>
                        </div>
                    }
                    .part(),
                })}
            </div>
            <div class="find">
                <Field field="reference" label="find-reference" hint="find-reference-hint" errors>
                    <TextInput value=reference autocomplete="off"/>
                </Field>
                <Field field="pin" label="find-pin" hint="find-pin-hint" errors>
                    <TextInput value=pin inputmode="numeric" class="pin-input"/>
                </Field>
                <button type="submit" class="button" aria-disabled=perhaps(move || busy.get().then(|| "true".to_owned()))>
                    {says(move || text.get(if busy.get() { "find-sending" } else { "find-send" }))}
                </button>
            </div>
        </form>
    }
}
