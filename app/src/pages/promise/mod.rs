//! The promise in plain words: the rule, who is told when it is not kept, a calculator, the calendar, and what it all
//! was before.

mod calculator;
mod calendar;
mod history;
mod rule;

use api::promise::{Promise, ReadPromise};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{Here, page_title},
    client::{self, Fetched},
    components::{FailureNotice, Pending},
    live::{IntoPart, Part, says, shows},
    paths::Address,
    text::{t, use_text},
};

use calculator::Calculator;
use calendar::Calendar;
use history::{Calendars, Rules};
use rule::{Quiet, Says, Told};

/// The page of the promise.
#[component]
pub fn PromisePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("promise-title"));
    let here = Here::get().municipality();
    let hours = here.promise.hours;
    let remote = client::remote(|| client::read(&ReadPromise));
    let statutory = shows(move || {
        remote.state.with(|state| match state {
            Fetched::Ready(Promise {
                statutory_days: Some(days),
                ..
            }) => {
                let days = *days;
                view! {
                    <p>{says(move || text.with("promise-statutory", &[("days", Arg::from(days))]))}</p>
                }
                .part()
            }
            Fetched::Ready(_) | Fetched::Pending | Fetched::Failed(_) => Part::none(),
        })
    });
    let told = shows(move || {
        remote.state.with(|state| match state {
            Fetched::Ready(promise) => {
                let (levels, hours) = (promise.levels.clone(), promise.quiet_hours.clone());
                view! { <h2>{t("promise-told")}</h2><Told levels/><Quiet hours/> }.part()
            }
            Fetched::Pending | Fetched::Failed(_) => Part::none(),
        })
    });
    let published = shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Ready(promise) => view! { <Published promise/> }.part(),
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
    });
    view! {
        <section class="narrow promise">
            <h1 tabindex="-1">{t("promise-title")}</h1>
            <p class="lead">
                {says(move || text.with("home-promise", &[("hours", Arg::from(hours))]))} "."
            </p>
            <p><a href=Address::Numbers.to_string()>{t("shell-numbers")}</a></p>
            <h2>{t("promise-rule")}</h2>
            <Says rule=here.promise.clone()/>
            <OnCall/>
            <p>{t("promise-pause")}</p>
            {statutory}
            <h2>{t("promise-answer")}</h2>
            <p>{t("promise-counts")}</p>
            <p>{t("promise-dates")}</p>
            <p>{t("promise-reopened")}</p>
            {told}
            <h2>{t("promise-calculator")}</h2>
            <Calculator/>
            {published}
        </section>
    }
}

/// The categories that a crew is on call for; nothing where there are none.
#[component]
fn OnCall() -> impl IntoView {
    let text = use_text();
    let names: Vec<_> = Here::get()
        .municipality()
        .categories
        .iter()
        .filter(|category| category.on_call)
        .map(|category| category.name.clone())
        .collect();
    (!names.is_empty()).then(|| {
        let categories = move || {
            let names: Vec<String> = names.iter().map(|name| text.name(name)).collect();
            let list = text.words().list(&names);
            text.with("promise-on-call", &[("categories", Arg::from(list))])
        };
        view! { <p>{says(categories)}</p> }
    })
}

/// What the worker knows and the municipality's own description does not say.
#[component]
fn Published(promise: Promise) -> impl IntoView {
    let Promise {
        rule,
        calendar,
        as_of,
        rules,
        calendars,
        ..
    } = promise;
    let shown = calendars.clone();
    view! {
        <h2>{t("promise-days-off")}</h2>
        <Calendar rule calendar calendars=shown as_of/>
        <h2>{t("promise-history")}</h2>
        <Rules rules as_of/>
        <h2>{t("promise-calendars")}</h2>
        <Calendars calendars as_of/>
        <p class="quiet">
            {t("promise-data")} " " <a href="/api/promise" rel="external">"/api/promise"</a>
        </p>
        <p class="quiet">
            {t("promise-data-due")} " "
            <a href=EXAMPLE rel="external">{EXAMPLE}</a>
        </p>
    }
}

/// A calculation for whoever wants to compute many: a start at local time.
const EXAMPLE: &str = "/api/promise/due?received_at=2026-04-24T12:40";
