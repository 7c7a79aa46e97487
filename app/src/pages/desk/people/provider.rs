//! The municipality's own identity provider.

use api::{
    Empty,
    open_id::{ChooseProvider, ProviderDraft, ProviderSettings, ReadProvider, RemoveProvider},
};
use domain::fields::{Provider, RawProvider};
use leptos::prelude::*;

use super::Staff;
use crate::{
    browser,
    client::{self, Failure, Fetched},
    components::{Field, TextInput},
    pages::desk::sending::{Refusal, Sending},
    text::t,
};

const NEWS: &str = "provider-news";

/// What is to be done.
#[derive(Clone)]
enum Deed {
    Choose(ProviderDraft),
    Remove,
}

#[component]
pub(super) fn ProviderForm() -> impl IntoView {
    let staff = Staff::get();
    let remote = client::remote(|| client::read(&ReadProvider));
    let sending = Sending::of_form("provider");
    let [name, issuer, client_id, client_secret] = [(); 4].map(|()| RwSignal::new(String::new()));
    let news = RwSignal::new(None::<&'static str>);
    let there = Memo::new(move |_| {
        remote.state.with(|state| {
            matches!(
                state,
                Fetched::Ready(ProviderSettings {
                    provider: Some(_),
                    ..
                })
            )
        })
    });
    let return_address = move || {
        remote.state.with(|state| match state {
            Fetched::Ready(settings) => settings.return_address.clone(),
            Fetched::Pending | Fetched::Failed(_) => String::new(),
        })
    };
    Effect::new(move |_| {
        if let Fetched::Ready(ProviderSettings { provider, .. }) = remote.state.get() {
            let provider = provider.map(|known| (known.name, known.issuer, known.client_id));
            let known = provider.unwrap_or_default();
            name.set(known.0);
            issuer.set(known.1);
            client_id.set(known.2);
            client_secret.set(String::new());
        }
    });
    let send = client::task(move |deed: Deed| async move {
        let (reply, told): (Result<_, Failure>, _) = match deed {
            Deed::Choose(draft) => (
                client::call(&ChooseProvider, &draft).await,
                "provider-saved",
            ),
            Deed::Remove => (
                client::call(&RemoveProvider, &Empty {}).await,
                "provider-removed",
            ),
        };
        sending.end();
        match reply {
            Ok(settings) => {
                remote.state.try_set(Fetched::Ready(settings));
                news.try_set(Some(told));
                browser::focus(NEWS, false);
            }
            Err(failure) => {
                if !staff.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let run = move |deed: Deed| {
        if sending.begin() {
            news.set(None);
            send.run(deed);
        }
    };
    let submit = move || {
        let draft = ProviderDraft {
            name: name.get_untracked(),
            issuer: issuer.get_untracked(),
            client_id: client_id.get_untracked(),
            client_secret: client_secret.get_untracked(),
        };
        let checked = Provider::check(RawProvider {
            name: &draft.name,
            issuer: &draft.issuer,
            client_id: &draft.client_id,
            client_secret: &draft.client_secret,
            secret_kept: there.get_untracked(),
            // Whether this very machine may be named is for the worker to say.
            local: true,
        });
        match checked {
            Ok(_) => run(Deed::Choose(draft)),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let secret_hint = move || {
        if there.get() {
            t("provider-secret-kept").into_any()
        } else {
            t("provider-secret-new").into_any()
        }
    };
    view! {
        <section aria-labelledby="provider-title">
            <h2 id="provider-title">{t("provider-title")}</h2>
            <p>{t("provider-lead")}</p>
            <p class="quiet">{t("provider-return")} " " <code>{return_address}</code></p>
            <div id=NEWS tabindex="-1" role="status">
                {move || news.get().map(|news| view! { <p class="notice notice-good">{t(news)}</p> })}
            </div>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field
                    field="provider-name"
                    label="provider-name"
                    hint="provider-name-hint"
                    errors=sending.errors
                >
                    <TextInput value=name/>
                </Field>
                <Field field="issuer" label="provider-issuer" hint="provider-issuer-hint" errors=sending.errors>
                    <TextInput value=issuer kind=Signal::stored("url") inputmode="url"/>
                </Field>
                <Field field="client-id" label="provider-client-id" errors=sending.errors>
                    <TextInput value=client_id/>
                </Field>
                <Field field="client-secret" label="provider-client-secret" errors=sending.errors>
                    <TextInput value=client_secret kind=Signal::stored("password") autocomplete="off"/>
                </Field>
                <p class="quiet">{secret_hint}</p>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("provider-save")}
                    </button>
                    <Show when=move || there.get()>
                        <button
                            type="button"
                            class="button button-quiet"
                            aria-disabled=move || sending.busy()
                            on:click=move |_| run(Deed::Remove)
                        >
                            {t("provider-remove")}
                        </button>
                    </Show>
                </p>
            </form>
        </section>
    }
}
