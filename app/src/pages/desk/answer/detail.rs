//! What an outcome must name: only that is asked for.

use domain::{Code, Outcome, Requirement};
use leptos::prelude::*;

use crate::components::{Errors, Field, TextArea, TextInput};

/// The field that the chosen outcome needs, if any. What was typed for another outcome stays, and comes back with it.
#[component]
pub(in crate::pages::desk) fn Detail(
    /// The code of the outcome.
    outcome: RwSignal<String>,
    date: RwSignal<String>,
    addressee: RwSignal<String>,
    reason: RwSignal<String>,
    /// Where the outcome may be that it was reported before.
    #[prop(optional)]
    duplicate_of: Option<RwSignal<String>>,
    errors: Errors,
) -> impl IntoView {
    let requirement = Memo::new(move |_| {
        outcome
            .with(|code| Outcome::from_code(code))
            .map_or(Requirement::Nothing, Outcome::requires)
    });
    move || {
        match requirement.get() {
        Requirement::Nothing => ().into_any(),
        Requirement::Date => view! {
            <Field field="date" label="desk-answer-date" errors>
                <TextInput value=date kind="date" class="short"/>
            </Field>
        }
        .into_any(),
        Requirement::Addressee => view! {
            <Field field="addressee" label="desk-answer-addressee" hint="desk-answer-addressee-hint" errors>
                <TextInput value=addressee/>
            </Field>
        }
        .into_any(),
        Requirement::Reason => view! {
            <Field field="reason" label="desk-answer-reason" errors>
                <TextArea value=reason rows=3/>
            </Field>
        }
        .into_any(),
        Requirement::Reference => duplicate_of.map(|number| view! {
            <Field field="duplicate-of" label="desk-answer-duplicate" hint="desk-answer-duplicate-hint" errors>
                <TextInput value=number class="short"/>
            </Field>
        })
        .into_any(),
    }
    }
}
