//! One of a few, as large cards.

use leptos::prelude::*;

use super::field::{Errors, FieldError};
use crate::{
    live::{perhaps, whether},
    text::t,
};

/// One of the choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value that is chosen with it.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// What it means; empty where the name says it.
    pub hint: String,
}

/// One of a few, as cards that are radio buttons. The first carries the id that the error summary leads to.
#[component]
pub fn RadioCards(
    /// The field's code, as errors name it.
    field: &'static str,
    /// The message of the question.
    legend: &'static str,
    /// The value chosen.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The errors of the form.
    errors: Errors,
) -> impl IntoView {
    let cards = move || {
        choices
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, choice)| {
                let id = if index == 0 {
                    errors.input_id(field)
                } else {
                    format!("{}-{index}", errors.input_id(field))
                };
                let Choice {
                    value: own,
                    label,
                    hint,
                } = choice;
                let (checked, chosen) = (own.clone(), own.clone());
                let named = id.clone();
                view! {
                    <label class="card" for=named>
                        <input
                            type="radio"
                            id=id
                            name=field
                            value=own
                            prop:checked=move || value.with(|value| *value == checked)
                            on:change=move |_| {
                                value.set(chosen.clone());
                                errors.clear(field);
                            }
                        />
                        <span class="card-words">
                            <span class="card-label">{label}</span>
                            {(!hint.is_empty()).then(|| view! { <span class="card-hint">{hint}</span> })}
                        </span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset
            class="field"
            class:field-wrong=whether(move || errors.of(field).is_some())
            aria-describedby=perhaps(move || {
                errors.of(field).map(|_| format!("{}-error", errors.input_id(field)))
            })
        >
            <legend class="field-label">{t(legend)}</legend>
            <FieldError field errors/>
            <div class="cards">{cards}</div>
        </fieldset>
    }
}
