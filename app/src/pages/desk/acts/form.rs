//! The form that all acts have: folded away, one set of fields, one button, what went wrong.

use api::{Names, ProblemCode, desk::DeskRequest};
use domain::{Code, fields::FieldError, lifecycle::ActKind};
use leptos::prelude::*;

use super::deed::Deed;
use crate::{
    app::Here,
    client::{self, Failure, Fetched},
    components::{Errors, KeptText, failure_text},
    live::Inside,
    pages::desk::{news::News, request::Case, room::Room},
    text::use_text,
};

/// The state of one act's form.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The act.
    pub(super) act: ActKind,
    /// What is wrong with its fields.
    pub(super) errors: Errors,
    /// What is written in it, kept until it is sent.
    pub(super) typed: KeptText,
    /// Set while a photo is on its way: the act goes with it.
    pub(super) photo_busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    sending: RwSignal<bool>,
}

impl Form {
    /// The form of an act on the request of the calling component.
    pub(super) fn of(act: ActKind) -> Self {
        let key = Case::get()
            .id
            .with_value(|id| format!("desk-{}-{id}", act.code()));
        Self {
            act,
            errors: Errors::of_form(act.code()),
            typed: KeptText::new(key),
            photo_busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            sending: RwSignal::new(false),
        }
    }
}

/// The fields of an act, folded away behind its name.
#[component]
pub(super) fn ActForm(
    form: Form,
    request: StoredValue<DeskRequest>,
    /// Whether it is unfolded at first.
    #[prop(optional)]
    open: bool,
    /// The message of its button, where it is another than the act's own.
    #[prop(optional)]
    send_as: &'static str,
    /// What was typed as a deed, or every field's error.
    check: Callback<(), Result<Deed, Vec<FieldError>>>,
    #[prop(optional)] children: Option<Inside>,
) -> impl IntoView {
    let text = use_text();
    let Form {
        act,
        errors,
        typed,
        photo_busy,
        failure,
        sending,
    } = form;
    let waiting = RwSignal::new(false);
    let send = sender(form, request);
    let submit = move || {
        if sending.get_untracked() {
            return;
        }
        if photo_busy.get_untracked() {
            waiting.set(true);
            return;
        }
        match check.run(()) {
            Ok(deed) => {
                errors.set(Vec::new());
                send.run(deed);
            }
            Err(found) => errors.lead_to(found),
        }
    };
    Effect::new(move |_| {
        if !photo_busy.get() && waiting.get_untracked() {
            waiting.set(false);
            submit();
        }
    });
    let begun = typed.text.with_untracked(|text| !text.is_empty());
    let says =
        move |part: &'static str| move || text.get(&format!("desk-act-{}{part}", act.code()));
    let is_sending = move || sending.get() || waiting.get();
    view! {
        <details class="fold act" open=open || begun>
            <summary>{says("")}</summary>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <p class="quiet">{says("-clock")}</p>
                {children.map(Inside::build)}
                <div role="alert">
                    {move || failure.get().map(|failure| view! {
                        <p class="field-error">{move || failure_text(text, &failure)}</p>
                    })}
                </div>
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || is_sending().to_string()>
                        {move || match send_as {
                            "" => says("-send")(),
                            own => text.get(own),
                        }}
                    </button>
                    <span role="status">{move || is_sending().then(|| text.get("desk-act-sending"))}</span>
                </p>
            </form>
        </details>
    }
}

/// Sends a deed, and says what came of it.
fn sender(form: Form, request: StoredValue<DeskRequest>) -> Callback<Deed> {
    let case = Case::get();
    let room = Room::get();
    let here = Here::get();
    let reference = request.with_value(|request| request.reference.clone());
    let reference = StoredValue::new(reference);
    client::task(move |deed: Deed| async move {
        form.sending.set(true);
        form.failure.set(None);
        let id = case.id.get_value();
        let reply = deed.send(&id).await;
        form.sending.try_set(false);
        match reply {
            Ok(now) => {
                let reference = reference.try_get_value().unwrap_or_default();
                let news = done(here, reference, &deed, now.as_ref());
                form.typed.sent();
                match now {
                    Some(now) => {
                        case.remote.state.try_set(Fetched::Ready(now));
                    }
                    None => case.typed.reset(),
                }
                case.tell(news);
            }
            Err(Failure::Problem(problem)) => match problem.code {
                ProblemCode::InvalidFields => {
                    form.errors.set(problem.fields);
                    form.errors.lead();
                }
                ProblemCode::Conflict | ProblemCode::StepNotAllowed | ProblemCode::NotFound => {
                    let typed = form.typed.text.try_get_untracked().unwrap_or_default();
                    case.overtaken_at(form.act, typed);
                }
                _ => refuse(room, form, Failure::Problem(problem)),
            },
            Err(other) => refuse(room, form, other),
        }
    })
}

/// What is told once the deed is done.
fn done(here: Here, reference: String, deed: &Deed, now: Option<&DeskRequest>) -> News {
    let department = match deed {
        Deed::HandOver(draft) => here
            .department(&draft.department)
            .map(|department| department.name),
        Deed::Validate(_) => now.map(|request| request.department.clone()),
        _ => None,
    };
    let by_hand = now.and_then(|request| request.by_hand);
    match (deed, department) {
        (Deed::Ask(_), _) if by_hand.is_some() => News::AskedByHand { reference },
        (Deed::HandOver(_), department) => News::HandedOver {
            reference,
            department: department.unwrap_or_else(Names::default),
        },
        (deed, department) => News::Done {
            reference,
            act: deed.kind(),
            department,
        },
    }
}

fn refuse(room: Room, form: Form, failure: Failure) {
    if !room.ended(&failure) {
        form.failure.try_set(Some(failure));
    }
}
