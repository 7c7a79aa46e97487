//! Where one is signed in.

use api::{
    Empty,
    account::{EndOtherSessions, EndSession, OpenSession},
};
use leptos::prelude::*;
use words::Arg;

use super::Own;
use crate::{
    client,
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

#[component]
pub(super) fn Sessions() -> impl IntoView {
    let own = Own::get();
    let sending = Sending::of_form("sessions");
    let end = client::task(move |id: Option<String>| async move {
        let (reply, news) = match id {
            Some(id) => (
                client::call(&EndSession { id: &id }, &Empty {}).await,
                "account-session-ended",
            ),
            None => (
                client::call(&EndOtherSessions, &Empty {}).await,
                "account-others-ended",
            ),
        };
        sending.end();
        match reply {
            Ok(account) => own.done(account, news),
            Err(failure) => {
                if !own.door.ended(&failure) {
                    sending.refused(failure);
                    own.remote.fetch_again();
                }
            }
        }
    });
    let end = Callback::new(move |id: Option<String>| {
        if sending.begin() {
            end.run(id);
        }
    });
    let rows = move || {
        own.account(|account| account.sessions.clone())
            .unwrap_or_default()
            .into_iter()
            .map(|session| view! { <Row session end/> })
            .collect_view()
    };
    let others = move || own.account(|account| account.sessions.len() > 1) == Some(true);
    view! {
        <section aria-labelledby="account-sessions">
            <h2 id="account-sessions">{t("account-sessions-title")}</h2>
            <Refusal sending/>
            <ul class="rows">{rows}</ul>
            <Show when=others>
                <p class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-disabled=move || sending.busy()
                        on:click=move |_| end.run(None)
                    >
                        {t("account-others-end")}
                    </button>
                </p>
            </Show>
        </section>
    }
}

#[component]
fn Row(session: OpenSession, end: Callback<Option<String>>) -> impl IntoView {
    let text = use_text();
    let OpenSession {
        id,
        device,
        method,
        begun_at,
        seen_at,
        this,
    } = session;
    let device = move || {
        if device.is_empty() {
            text.get("account-session-unknown")
        } else {
            device.clone()
        }
    };
    let named = device.clone();
    let begun = move || {
        text.with(
            "account-session-begun",
            &[
                ("time", Arg::from(text.short_date_time(begun_at))),
                ("method", Arg::from(text.code("method", method))),
            ],
        )
    };
    let seen = move || {
        let time = Arg::from(text.short_date_time(seen_at));
        text.with("account-session-seen", &[("time", time)])
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head">
                    <strong>{device}</strong>
                    {this.then(|| view! { " " <span class="tag">{t("account-session-this")}</span> })}
                </p>
                <p class="quiet">{begun}</p>
                <p class="quiet">{seen}</p>
            </div>
            {(!this).then(|| view! {
                <button type="button" class="button button-quiet" on:click=move |_| end.run(Some(id.clone()))>
                    {t("account-session-end")}
                    <span class="unseen">": " {named}</span>
                </button>
            })}
        </li>
    }
}
