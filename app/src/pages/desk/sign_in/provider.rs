//! The way in through the municipality's own identity provider: going there, and coming back.

use api::{
    Empty,
    open_id::{BeginOpenId, ProviderReturn, ReadWaysIn, SignInWithOpenId},
};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{page_title, replace, use_page_query},
    browser,
    client::{self, Failure, Fetched},
    components::{Pending, failure_text},
    paths::Address,
    text::{t, use_text},
};

const FAILED: &str = "provider-failed";

/// The button that leads to the provider, where there is one.
#[component]
pub(super) fn ProviderDoor() -> impl IntoView {
    let text = use_text();
    // Without an answer the other ways in are there all the same.
    let ways = client::remote(|| client::read(&ReadWaysIn));
    let name = Memo::new(move |_| match ways.state.get() {
        Fetched::Ready(ways) => ways.provider,
        Fetched::Pending | Fetched::Failed(_) => None,
    });
    let failure = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let go = client::task(move |()| async move {
        busy.set(true);
        failure.set(None);
        match client::call(&BeginOpenId, &Empty {}).await {
            // The page is about to be left, so it stays busy.
            Ok(there) => browser::leave_for(&there.address),
            Err(reason) => {
                busy.try_set(false);
                failure.try_set(Some(reason));
                browser::focus(FAILED, false);
            }
        }
    });
    move || {
        name.get().map(|name| {
            let label = move || text.with("provider-sign-in", &[("name", Arg::from(name.clone()))]);
            view! {
                <div id=FAILED tabindex="-1" role="alert">
                    {move || failure.get().map(|failure| view! {
                        <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
                    })}
                </div>
                <p class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-disabled=move || busy.get().to_string()
                        on:click=move |_| {
                            if !busy.get_untracked() {
                                go.run(());
                            }
                        }
                    >
                        {label}
                    </button>
                    <span role="status">{move || busy.get().then(|| text.get("provider-going"))}</span>
                </p>
            }
        })
    }
}

/// Where the provider sends people back to.
#[component]
pub fn SignInReturn() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("desk-sign-in-title"));
    let replace = replace();
    let state = use_page_query("state");
    let code = use_page_query("code");
    let failure = RwSignal::new(None::<Failure>);
    let finish = client::task(move |back: ProviderReturn| async move {
        match client::call(&SignInWithOpenId, &back).await {
            Ok(_) => replace.run(Address::Desk.to_string()),
            Err(reason) => {
                failure.try_set(Some(reason));
                browser::focus(FAILED, false);
            }
        }
    });
    finish.run(ProviderReturn {
        state: state.get_untracked().unwrap_or_default(),
        code: code.get_untracked(),
    });
    view! {
        <div class="narrow sign-in">
            <h1 tabindex="-1">{t("desk-sign-in-title")}</h1>
            {move || match failure.get() {
                None => view! {
                    <p>{t("provider-coming-back")}</p>
                    <Pending/>
                }
                .into_any(),
                Some(failure) => view! {
                    <div id=FAILED tabindex="-1" role="alert">
                        <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
                    </div>
                    <p><a href=Address::DeskSignIn.to_string()>{t("provider-again")}</a></p>
                }
                .into_any(),
            }}
        </div>
    }
}
