//! "When did you write? Then the answer is due …, and why": for any moment, by the rule in force then.

use api::{ProblemCode, deadline::Explanation as Due, promise::ComputeDue};
use domain::fields::received_at;
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::Here,
    client::{self, Failure},
    components::{ErrorSummary, Errors, Field, Select, TextInput, failure_text},
    live::{IntoPart, Part, says, shows},
    text::{t, use_text},
};

/// "When did you write? Then the answer is due …, and why."
#[component]
pub(super) fn Calculator() -> impl IntoView {
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
        <p>{t("promise-calculator-lead")}</p>
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
    let (rule, calendar) = (due.rule_version, due.calendar_version);
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
            <p class="quiet">{says(move || text.with(
                "promise-computed-by",
                &[("rule", Arg::from(rule)), ("calendar", Arg::from(calendar))],
            ))}</p>
        </div>
    }
}
