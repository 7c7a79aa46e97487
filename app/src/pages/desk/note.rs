//! A note for colleagues: it stands in the history that officials see, and nowhere else.

use api::{
    ProblemCode,
    answers::{AddNote, NoteDraft},
};
use domain::fields::remark;
use leptos::prelude::*;

use super::{news::News, request::Case, room::Room};
use crate::{
    client::{self, Failure, Fetched},
    components::{Errors, Field, KeptText, TextArea, failure_text},
    text::{t, use_text},
};

/// The form of a note, folded away; what is typed is kept until it is saved.
#[component]
pub(super) fn Note() -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    let errors = Errors::of_form("internal");
    let key = case.id.with_value(|id| format!("desk-note-{id}"));
    let typed = KeptText::new(key);
    let failure = RwSignal::new(None::<Failure>);
    let sending = RwSignal::new(false);
    let send = client::task(move |note: String| async move {
        sending.set(true);
        failure.set(None);
        let id = case.id.get_value();
        let reply = client::call(&AddNote { id: &id }, &NoteDraft { note }).await;
        sending.try_set(false);
        match reply {
            Ok(request) => {
                typed.sent();
                case.remote.state.try_set(Fetched::Ready(request));
                case.tell(News::Noted);
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                errors.set(problem.fields);
                errors.lead();
            }
            Err(reason) => {
                if !room.ended(&reason) {
                    failure.try_set(Some(reason));
                }
            }
        }
    });
    let begun = typed.text.with_untracked(|text| !text.is_empty());
    view! {
        <details class="fold act" open=begun>
            <summary>{t("desk-note")}</summary>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    if sending.get_untracked() {
                        return;
                    }
                    match remark(&typed.text.get_untracked()) {
                        Ok(note) => {
                            errors.set(Vec::new());
                            send.run(note);
                        }
                        Err(error) => errors.lead_to([error]),
                    }
                }
            >
                <Field field="note" label="desk-note-text" hint="desk-note-hint" errors>
                    <TextArea value=typed.text rows=3/>
                </Field>
                <div role="alert">
                    {move || failure.get().map(|failure| view! {
                        <p class="field-error">{move || failure_text(text, &failure)}</p>
                    })}
                </div>
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || sending.get().to_string()>
                        {t("desk-note-send")}
                    </button>
                    <span role="status">{move || sending.get().then(|| text.get("desk-act-sending"))}</span>
                </p>
            </form>
        </details>
    }
}
