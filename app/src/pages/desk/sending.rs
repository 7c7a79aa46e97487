//! A form that is sent once at a time, and what came of it.

use api::ProblemCode;
use leptos::prelude::*;

use crate::{
    browser,
    client::Failure,
    components::{Errors, failure_text},
    text::use_text,
};

/// How far a form is.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    /// What is wrong with its fields.
    pub(super) errors: Errors,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

impl Sending {
    /// A form by its name, with which the ids of its inputs begin.
    pub(super) fn of_form(name: &'static str) -> Self {
        Self::of(Errors::of_form(name))
    }

    /// The form that has these errors.
    pub(super) fn of(errors: Errors) -> Self {
        Self {
            errors,
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Whether it may be sent now; then it counts as being sent.
    pub(super) fn begin(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.errors.set(Vec::new());
        true
    }

    /// The reply is here.
    pub(super) fn end(self) {
        self.busy.try_set(false);
    }

    /// The reply is a refusal: what is wrong with a field stands at the field, and the first of them takes focus.
    pub(super) fn refused(self, failure: Failure) {
        match failure {
            Failure::Problem(problem) if problem.code == ProblemCode::InvalidFields => {
                self.errors.set(problem.fields);
                self.errors.lead();
            }
            other => {
                self.failure.try_set(Some(other));
                browser::focus(&self.errors.input_id(FAILED), false);
            }
        }
    }

    /// For the button: whether it is being sent.
    pub(super) fn busy(self) -> String {
        self.busy.get().to_string()
    }
}

/// What the id of a refusal ends with.
const FAILED: &str = "failed";

/// Why a form was refused, where no field is to blame.
#[component]
pub(super) fn Refusal(sending: Sending) -> impl IntoView {
    let text = use_text();
    view! {
        <div id=sending.errors.input_id(FAILED) tabindex="-1" role="alert">
            {move || sending.failure.get().map(|failure| view! {
                <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
            })}
        </div>
    }
}
