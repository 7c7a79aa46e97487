//! The promise in plain words, a calculator for any start, and the days that do not count.

use api::{
    ProblemCode,
    deadline::{DayOff, Explanation as Due},
    promise::{ComputeDue, DatedDayOff, Promise, ReadPromise},
};
use domain::fields::received_at;
use leptos::prelude::*;
use words::Arg;

use super::home::how_counted;
use crate::{
    app::{Here, page_title},
    client::{self, Failure, Fetched},
    components::{
        ErrorSummary, Errors, FailureNotice, Field, Pending, Select, TextInput, failure_text,
    },
    live::{IntoPart, Part, says, shows},
    text::{t, use_text},
};

/// The page of the promise.
#[component]
pub fn PromisePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("promise-title"));
    let promise = Here::get().municipality().promise.clone();
    let hours = promise.hours;
    let remote = client::remote(|| client::read(&ReadPromise));
    view! {
        <section class="narrow promise">
            <h1 tabindex="-1">{t("promise-title")}</h1>
            <p class="lead">
                {says(move || text.with("home-promise", &[("hours", Arg::from(hours))]))} "."
            </p>
            <p>{says(move || how_counted(text, &promise))}</p>
            <p>{t("promise-on-call")}</p>
            <p>{t("promise-counts")}</p>
            <p>{t("promise-late")}</p>
            <h2>{t("promise-calculator")}</h2>
            <Calculator/>
            <h2>{t("promise-days-off")}</h2>
            <p>{t("promise-days-off-lead")}</p>
            {shows(move || match remote.state.get() {
                Fetched::Pending => view! { <Pending/> }.part(),
                Fetched::Ready(promise) => view! { <DaysOff promise/> }.part(),
                Fetched::Failed(failure) => {
                    view! { <FailureNotice failure retry=move || remote.fetch_again()/> }.part()
                }
            })}
        </section>
    }
}

/// "When did you write? Then the answer is due …, and why."
#[component]
fn Calculator() -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let errors = Errors::new();
    let now = here.now().with_timezone(&here.time_zone()).naive_local();
    // To the minute, as the field of a date and time writes it: the seconds stand behind.
    let minute = format!("{now:?}").get(..16).unwrap_or_default().to_owned();
    let start = RwSignal::new(minute);
    let category = RwSignal::new(String::new());
    let failure = RwSignal::new(None::<Failure>);
    let due = RwSignal::new(None::<Due>);
    let compute = client::task(move |()| async move {
        let asked = ComputeDue {
            received_at: start.get_untracked(),
            category: Some(category.get_untracked()).filter(|id| !id.is_empty()),
        };
        match client::read(&asked).await {
            Ok(computed) => {
                due.try_set(Some(computed.explanation));
            }
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
        failure.set(None);
        due.set(None);
        match start.with_untracked(|start| received_at(start, here.time_zone())) {
            Ok(_) => {
                errors.set(Vec::new());
                compute.run(());
            }
            Err(error) => errors.set_found([error]),
        }
    };
    let on_call = here
        .municipality()
        .categories
        .iter()
        .filter(|category| category.on_call)
        .map(|category| {
            let name = category.name.clone();
            view! { <option value=category.id.clone()>{says(move || text.name(&name))}</option> }
                .part()
        })
        .collect_view();
    view! {
        <form class="calculator" on:submit=submit novalidate>
            <ErrorSummary errors/>
            <Field field="received-at" label="promise-received-at" errors>
                <TextInput value=start kind="datetime-local"/>
            </Field>
            <Field field="category" label="promise-category" hint="promise-category-hint" errors>
                <Select value=category>
                    <option value="">{t("promise-category-any")}</option>
                    {on_call}
                </Select>
            </Field>
            <button type="submit" class="button">{t("promise-compute")}</button>
        </form>
        <div role="status" class="computed">
            {shows(move || match (due.get(), failure.get()) {
                (Some(due), _) => view! { <Computed due/> }.part(),
                (None, Some(failed)) => view! {
                    <p class="notice notice-late">{says(move || failure_text(text, &failed))}</p>
                }
                .part(),
                (None, None) => Part::none(),
            })}
        </div>
    }
}

#[component]
fn Computed(due: Due) -> impl IntoView {
    let text = use_text();
    let at = due.due;
    let steps = move || {
        text.explanation(&due)
            .into_iter()
            .map(|sentence| view! { <li>{sentence}</li> }.part())
            .collect_view()
            .part()
    };
    view! {
        <div class="panel">
            <p class="lead">
                {says(move || text.with("receipt-due", &[("when", Arg::from(text.date_time(at)))]))}
            </p>
            <ol>{shows(steps)}</ol>
        </div>
    }
}

/// Holidays and other days off of this year and the next.
#[component]
fn DaysOff(promise: Promise) -> impl IntoView {
    let text = use_text();
    let rows = promise
        .calendar
        .days_off
        .into_iter()
        .map(|DatedDayOff { date, reason }| {
            view! {
                <div class="fact">
                    <dt>{says(move || text.local_date(date))}</dt>
                    <dd>{says(move || match &reason {
                        DayOff::Holiday { holiday } => text.code_text("holiday", holiday),
                        DayOff::InsteadOf { holiday, .. } => text.with(
                            "promise-instead-of",
                            &[("name", Arg::from(text.code_text("holiday", holiday)))],
                        ),
                        DayOff::Municipal { name } => text.official(name),
                        // Weekends and Fridays are the rule's business and stand in no calendar.
                        DayOff::Weekend | DayOff::Closed | DayOff::FridayRule => String::new(),
                    })}</dd>
                </div>
            }
            .part()
        })
        .collect_view();
    view! {
        <dl class="facts days-off">{rows}</dl>
        <p class="quiet">{t("promise-data")} " " <a href="/api/promise" rel="external">"/api/promise"</a></p>
    }
}
