//! Who outside was asked about a request, until when, and what came of it.

use api::{
    ProblemCode,
    outside::{Asked, Reply, WithdrawOutside},
};
use chrono::{DateTime, Utc};
use domain::outside::LinkState;
use leptos::prelude::*;
use words::Arg;

use crate::{
    browser,
    client::{self, Failure, Fetched},
    components::{OfficeWords, PhotoPair, failure_text},
    pages::desk::{request::Case, room::Room},
    text::{t, use_text},
};

/// Where the focus goes when somebody was asked or a link was withdrawn.
pub(super) const ID: &str = "case-outside";

/// Everybody outside who was asked.
#[component]
pub(in crate::pages::desk) fn AskedList(asked: Vec<Asked>) -> impl IntoView {
    (!asked.is_empty()).then(|| {
        let entries = asked
            .into_iter()
            .map(|asked| view! { <Entry asked/> })
            .collect_view();
        view! {
            <section>
                <h2 id=ID tabindex="-1">{t("outside-title")}</h2>
                <ul class="outside-list">{entries}</ul>
            </section>
        }
    })
}

#[component]
fn Entry(asked: Asked) -> impl IntoView {
    let text = use_text();
    let Asked {
        id,
        name,
        email,
        question,
        by,
        asked_at,
        expires_at,
        state,
        may_withdraw,
        withdrawn_at,
        reply,
    } = asked;
    let waits = state == LinkState::Open;
    let whom = name.clone();
    view! {
        <li class="outside-entry">
            <p>
                <strong>{move || text.with("outside-to", &[("name", Arg::from(&whom))])}</strong>
                {email.map(|email| view! { <br/> <span class="outside-email">{email}</span> })}
            </p>
            <p class="outside-state" class:outside-waits=waits>{move || text.code("outside-state", state)}</p>
            <OfficeWords body=question/>
            <p class="quiet">
                {move || text.with(
                    "outside-by",
                    &[("by", Arg::from(&by)), ("when", Arg::from(text.short_date_time(asked_at)))],
                )}
            </p>
            {waits.then(|| view! {
                <p>{move || text.with("outside-until", &[("until", Arg::from(text.date_time(expires_at)))])}</p>
            })}
            {withdrawn_at.map(|at| view! { <Withdrawn at/> })}
            {reply.map(|reply| view! { <Came reply/> })}
            {may_withdraw.then(|| view! { <Withdraw id name/> })}
        </li>
    }
}

#[component]
fn Withdrawn(at: DateTime<Utc>) -> impl IntoView {
    let text = use_text();
    let said = move || {
        text.with(
            "outside-withdrawn-at",
            &[("when", Arg::from(text.short_date_time(at)))],
        )
    };
    view! { <p class="quiet">{said}</p> }
}

#[component]
fn Came(reply: Reply) -> impl IntoView {
    let text = use_text();
    let Reply {
        text: words,
        at,
        photos,
    } = reply;
    let said = move || {
        text.with(
            "outside-reply",
            &[("when", Arg::from(text.short_date_time(at)))],
        )
    };
    view! {
        <h3>{said}</h3>
        <p class="own-words">{words}</p>
        {(!photos.is_empty()).then(|| view! { <PhotoPair photos/> })}
    }
}

/// Taking a link back.
#[component]
fn Withdraw(id: String, name: String) -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    let link = StoredValue::new(id);
    let failure = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let send = client::task(move |()| async move {
        busy.set(true);
        failure.set(None);
        let (id, link) = (case.id.get_value(), link.get_value());
        let endpoint = WithdrawOutside {
            id: &id,
            link: &link,
        };
        let reply = client::read(&endpoint).await;
        busy.try_set(false);
        match reply {
            Ok(now) => {
                case.remote.state.try_set(Fetched::Ready(now));
                browser::focus(ID, false);
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::StepNotAllowed => {
                case.overtaken();
            }
            Err(reason) => {
                if !room.ended(&reason) {
                    failure.try_set(Some(reason));
                }
            }
        }
    });
    view! {
        <p class="actions no-print">
            <button
                type="button"
                class="button button-quiet"
                aria-label=move || text.with("outside-withdraw-for", &[("name", Arg::from(&name))])
                aria-disabled=move || busy.get().to_string()
                on:click=move |_| {
                    if !busy.get_untracked() {
                        send.run(());
                    }
                }
            >
                {t("outside-withdraw")}
            </button>
            <span class="field-error" role="alert">
                {move || failure.get().map(|failure| failure_text(text, &failure))}
            </span>
        </p>
    }
}
