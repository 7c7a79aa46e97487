//! What the rule and the calendar as they are typed would say of a start; nothing of it is promised to anybody.

use api::{
    ProblemCode,
    deadline::Explanation,
    promise::{PromiseTrial, TryPromise},
};
use domain::fields::received_at;
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    Kept,
};
use crate::{
    app::Here,
    client::{self, Failure},
    components::{Field, TextInput},
    text::{t, use_text},
};

/// The field of the start, as errors name it.
const START: &str = "received-at";

#[component]
pub(super) fn Trial() -> impl IntoView {
    let text = use_text();
    let kept = Kept::get();
    let here = Here::get();
    let sending = Sending::of_form("trial");
    let errors = sending.errors;
    let now = here.now().with_timezone(&here.time_zone()).naive_local();
    // To the minute, as the field of a date and time writes it: the seconds stand behind.
    let minute = format!("{now:?}").get(..16).unwrap_or_default().to_owned();
    let start = RwSignal::new(minute);
    let due = RwSignal::new(None::<Explanation>);
    // What is wrong stands in one of the forms above, whose own button says so at the field.
    let incomplete = RwSignal::new(false);
    let send = client::task(move |trial: PromiseTrial| async move {
        let reply = client::call(&TryPromise, &trial).await;
        sending.end();
        match reply {
            Ok(computed) => {
                due.try_set(Some(computed.explanation));
            }
            Err(Failure::Problem(problem))
                if problem.code == ProblemCode::InvalidFields
                    && problem.fields.iter().all(|one| one.field != START) =>
            {
                incomplete.try_set(true);
            }
            Err(failure) => {
                if !kept.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        due.set(None);
        incomplete.set(false);
        let received = start.get_untracked();
        if let Err(error) = received_at(&received, here.time_zone()) {
            return errors.lead_to([error]);
        }
        if sending.begin() {
            send.run(PromiseTrial {
                received_at: received,
                rule: kept.typed.get_untracked(),
                overrides: kept.overrides.get_untracked(),
            });
        }
    };
    let computed = move || {
        due.get().map(|due| {
            let steps = text
                .explanation(&due)
                .into_iter()
                .map(|sentence| view! { <li>{sentence}</li> })
                .collect_view();
            let when = text.date_time(due.due);
            view! {
                <div class="panel">
                    <p class="lead">{text.with("receipt-due", &[("when", Arg::from(when))])}</p>
                    <ol>{steps}</ol>
                </div>
            }
        })
    };
    view! {
        <section aria-labelledby="trial-title">
            <h2 id="trial-title">{t("rules-trial")}</h2>
            <p>{t("rules-trial-lead")}</p>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field field=START label="rules-trial-start" errors>
                    <TextInput value=start kind=Signal::stored("datetime-local")/>
                </Field>
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || sending.busy()>
                        {t("rules-trial-send")}
                    </button>
                </p>
            </form>
            <div role="status">
                {computed}
                {move || incomplete.get().then(|| view! {
                    <p class="notice notice-late">{t("rules-trial-incomplete")}</p>
                })}
            </div>
        </section>
    }
}
