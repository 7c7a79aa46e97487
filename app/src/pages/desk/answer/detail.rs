//! What an outcome must name: only that is asked for.

use domain::Requirement;
use leptos::prelude::*;

use super::typed::Typed;
use crate::components::{Errors, Field, TextArea, TextInput};

/// The field that the chosen outcome needs, if any. What was typed for another outcome stays, and comes back with it.
#[component]
pub(super) fn Detail(typed: Typed, errors: Errors) -> impl IntoView {
    let requirement = Memo::new(move |_| {
        typed
            .outcome()
            .map_or(Requirement::Nothing, domain::Outcome::requires)
    });
    move || {
        match requirement.get() {
        Requirement::Nothing => ().into_any(),
        Requirement::Date => view! {
            <Field field="date" label="desk-answer-date" errors>
                <TextInput value=typed.date kind="date" class="short"/>
            </Field>
        }
        .into_any(),
        Requirement::Addressee => view! {
            <Field field="addressee" label="desk-answer-addressee" hint="desk-answer-addressee-hint" errors>
                <TextInput value=typed.addressee/>
            </Field>
        }
        .into_any(),
        Requirement::Reason => view! {
            <Field field="reason" label="desk-answer-reason" errors>
                <TextArea value=typed.reason rows=3/>
            </Field>
        }
        .into_any(),
        Requirement::Reference => view! {
            <Field field="duplicate-of" label="desk-answer-duplicate" hint="desk-answer-duplicate-hint" errors>
                <TextInput value=typed.duplicate_of class="short"/>
            </Field>
        }
        .into_any(),
    }
    }
}
