//! Handing a request to another department; its clock goes on.

use api::{
    Empty, ProblemCode,
    desk::{HandOver as HandOverCall, HandOverDraft},
};
use domain::fields;
use leptos::prelude::*;

use super::{news::News, request::Case, room::Room};
use crate::{
    app::Here,
    browser,
    client::{self, Failure},
    components::{Errors, Field, Select, TextArea, failure_text},
    text::{t, use_text},
};

/// The form, folded away: answering is the usual thing to do.
#[component]
pub(super) fn HandOver(
    /// The version that is on screen.
    version: u32,
    /// The request's number.
    reference: String,
    /// The id of the department that has it.
    department: String,
) -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    let to = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let errors = Errors::new();
    let failure = RwSignal::new(None::<Failure>);
    let sending = RwSignal::new(false);
    let others: Vec<_> = Here::get()
        .municipality()
        .departments
        .iter()
        .filter(|one| one.id != department)
        .map(|one| (one.id.clone(), one.name.clone()))
        .collect();
    let known = StoredValue::new(others.clone());
    let reference = StoredValue::new(reference);
    let send = client::task(move |draft: HandOverDraft| async move {
        sending.set(true);
        failure.set(None);
        let id = case.id.get_value();
        let reply = client::call(&HandOverCall { id: &id }, &draft).await;
        sending.try_set(false);
        match reply {
            Ok(Empty {}) => {
                let name = known
                    .try_with_value(|known| {
                        known
                            .iter()
                            .find(|(id, _)| *id == draft.department)
                            .cloned()
                    })
                    .flatten()
                    .map(|(_, name)| name)
                    .unwrap_or_default();
                case.typed.reset();
                case.tell(News::HandedOver {
                    reference: reference.try_get_value().unwrap_or_default(),
                    department: name,
                });
            }
            Err(Failure::Problem(problem)) => match problem.code {
                ProblemCode::InvalidFields => errors.set(problem.fields),
                ProblemCode::Conflict | ProblemCode::StepNotAllowed | ProblemCode::NotFound => {
                    case.overtaken();
                }
                _ => refuse(room, failure, Failure::Problem(problem)),
            },
            Err(other) => refuse(room, failure, other),
        }
    });
    let submit = move || {
        if sending.get_untracked() {
            return;
        }
        match fields::HandOverDraft::check(&to.get_untracked(), &note.get_untracked()) {
            Ok(checked) => {
                errors.set(Vec::new());
                send.run(HandOverDraft {
                    version,
                    department: checked.department,
                    note: checked.note,
                });
            }
            Err(found) => {
                // Two fields need no summary: focus goes to the first that is wrong.
                let first = found
                    .first()
                    .map(|error| format!("field-{}", domain::Code::code(error.field)));
                errors.set_found(found);
                if let Some(first) = first {
                    browser::focus(&first, false);
                }
            }
        }
    };
    let options = others
        .into_iter()
        .map(|(id, name)| view! { <option value=id>{move || text.name(&name)}</option> })
        .collect_view();
    view! {
        <details class="hand-over">
            <summary>{t("desk-hand-over")}</summary>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <p class="quiet">{t("desk-hand-over-clock")}</p>
                <Field field="department" label="desk-hand-over-department" errors>
                    <Select value=to>
                        <option value="">{t("desk-hand-over-choose")}</option>
                        {options}
                    </Select>
                </Field>
                <Field field="note" label="desk-hand-over-note" hint="desk-hand-over-note-hint" errors>
                    <TextArea value=note rows=2/>
                </Field>
                <p class="field-error" role="alert">
                    {move || failure.get().map(|failure| failure_text(text, &failure))}
                </p>
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || sending.get().to_string()>
                        {t("desk-hand-over-send")}
                    </button>
                    <span role="status">{move || sending.get().then(|| text.get("desk-hand-over-sending"))}</span>
                </p>
            </form>
        </details>
    }
}

fn refuse(room: Room, shown: RwSignal<Option<Failure>>, failure: Failure) {
    if !room.ended(&failure) {
        shown.try_set(Some(failure));
    }
}
