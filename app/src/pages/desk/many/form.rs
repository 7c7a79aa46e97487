//! The answer to the requests chosen, checked by the same rule as in the worker.

use api::{
    ProblemCode,
    many::{AnswerMany, ManyDraft},
};
use domain::{
    Code, Outcome, Requirement,
    fields::{AnswerDraft, FieldError, RawAnswer},
    placeholder::Placeholder,
};
use leptos::prelude::*;
use words::Arg;

use super::{chosen::Chosen, done::DONE};
use crate::{
    browser,
    client::{self, Failure},
    components::{Choice, Errors, Field, RadioCards, TextArea, failure_text},
    pages::desk::{answer::Detail, room::Room},
    text::{t, use_text},
};

/// The id of the form's heading, which takes focus when it is opened.
pub(super) const TITLE: &str = "many-title";

const FAILED: &str = "many-failed";

/// The form.
#[component]
pub(super) fn Form() -> impl IntoView {
    let text = use_text();
    let chosen = Chosen::get();
    let letter = chosen.letter;
    let errors = Errors::of_form("many");
    let failure = RwSignal::new(None::<Failure>);
    let sending = RwSignal::new(false);
    let send = sender(errors, failure, sending);
    let choices = Signal::derive(move || {
        let each = |outcome: &Outcome| Choice {
            value: outcome.code().to_owned(),
            label: text.code("outcome", *outcome),
            hint: String::new(),
        };
        let offered = Outcome::ALL.iter();
        // That a request was reported before is said one by one.
        let offered = offered.filter(|outcome| **outcome != Outcome::DuplicateOf);
        offered.map(each).collect::<Vec<_>>()
    });
    let marks = move || {
        let each = |placeholder: &Placeholder| {
            let name = text.code("placeholder", *placeholder);
            format!("{} {name}", placeholder.mark())
        };
        let marks: Vec<String> = Placeholder::ALL.iter().map(each).collect();
        text.with("many-marks", &[("marks", Arg::from(marks.join(", ")))])
    };
    let submit = move || {
        if sending.get_untracked() {
            return;
        }
        match untrack(|| draft(chosen)) {
            Ok(draft) => {
                errors.set(Vec::new());
                send.run(draft);
            }
            Err(found) => errors.lead_to(found),
        }
    };
    view! {
        <section class="many" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t("many-title")}</h2>
            <p class="quiet">{t("many-hint")}</p>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <RadioCards field="outcome" legend="desk-answer-outcome" value=letter.outcome choices errors/>
                <Detail
                    outcome=letter.outcome
                    date=letter.date
                    addressee=letter.addressee
                    reason=letter.reason
                    errors
                />
                <Field field="text" label="many-text" hint="many-text-hint" errors>
                    <TextArea value=letter.text rows=6/>
                </Field>
                <p class="quiet">{marks}</p>
                <div id=FAILED tabindex="-1" role="alert">
                    {move || failure.get().map(|failure| view! {
                        <p class="notice notice-late">
                            {move || match failure {
                                Failure::Offline | Failure::Unreadable => text.get("many-unknown"),
                                Failure::Problem(_) => failure_text(text, &failure),
                            }}
                        </p>
                    })}
                </div>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.get().to_string()>
                        {t("many-send")}
                    </button>
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click=move |_| chosen.writing.set(false)
                    >
                        {t("many-close")}
                    </button>
                    <span role="status">{move || sending.get().then(t("many-sending"))}</span>
                </p>
            </form>
        </section>
    }
}

/// What is sent, or every field's error. What another outcome needs is not sent.
fn draft(chosen: Chosen) -> Result<ManyDraft, Vec<FieldError>> {
    let letter = chosen.letter;
    let code = letter.outcome.get();
    let outcome = Outcome::from_code(&code);
    let requires = outcome.map_or(Requirement::Nothing, Outcome::requires);
    let only = |requirement: Requirement, field: RwSignal<String>| {
        if requires == requirement {
            field.get()
        } else {
            String::new()
        }
    };
    let text = letter.text.get();
    let date = only(Requirement::Date, letter.date).parse().ok();
    let addressee = only(Requirement::Addressee, letter.addressee);
    let reason = only(Requirement::Reason, letter.reason);
    let here = chosen.here;
    let today = here.now().with_timezone(&here.time_zone()).date_naive();
    let outcome = AnswerDraft::check_many(
        RawAnswer {
            outcome,
            text: &text,
            date,
            addressee: &addressee,
            reason: &reason,
            duplicate_of: "",
            photo: None,
            publication: None,
        },
        today,
    )?;
    let items = chosen
        .ones
        .with(|ones| ones.iter().map(|one| one.item.clone()).collect());
    Ok(ManyDraft {
        items,
        outcome,
        text,
        date,
        addressee,
        reason,
    })
}

/// Sends a checked answer. The same answer to the same requests has the same key, however often it is tried.
fn sender(
    errors: Errors,
    failure: RwSignal<Option<Failure>>,
    sending: RwSignal<bool>,
) -> Callback<ManyDraft> {
    let room = Room::get();
    let chosen = Chosen::get();
    let tried = StoredValue::new(None::<(String, ManyDraft)>);
    client::task(move |draft: ManyDraft| async move {
        let key = tried
            .try_get_value()
            .flatten()
            .filter(|(_, before)| *before == draft)
            .map_or_else(browser::random_key, |(key, _)| key);
        tried.try_set_value(Some((key.clone(), draft.clone())));
        sending.set(true);
        failure.set(None);
        let reply = client::call_with_key(&AnswerMany, &draft, Some(&key)).await;
        sending.try_set(false);
        match reply {
            Ok(reply) => {
                let mut ones = chosen.ones.try_get_untracked().unwrap_or_default();
                let done = reply.items.into_iter().filter_map(|done| {
                    let at = ones.iter().position(|one| one.item.id == done.id)?;
                    Some((ones.swap_remove(at), done.result))
                });
                let done = done.collect();
                room.list.refresh();
                chosen.answered(done);
                browser::focus(DONE, false);
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                errors.set(problem.fields);
                errors.lead();
            }
            Err(reason) => {
                if !room.ended(&reason) {
                    failure.try_set(Some(reason));
                    browser::focus(FAILED, false);
                }
            }
        }
    })
}
