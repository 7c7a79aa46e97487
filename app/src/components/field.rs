//! A field is label, hint, error and input, wired together by id.

use api::FieldProblem;
use leptos::{context::Provider, prelude::*};

use crate::text::{t, use_text};

/// The errors of one form, by field.
#[derive(Clone, Copy)]
pub struct Errors(RwSignal<Vec<FieldProblem>>);

impl Errors {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Puts these in the place of what was there.
    pub fn set(self, problems: Vec<FieldProblem>) {
        self.0.try_set(problems);
    }

    /// Every error, in the order of the form.
    pub fn all(self) -> Vec<FieldProblem> {
        self.0.get()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0.with(Vec::is_empty)
    }

    /// The first error of a field.
    pub fn of(self, field: &str) -> Option<FieldProblem> {
        self.0.with(|problems| {
            problems
                .iter()
                .find(|problem| problem.field == field)
                .cloned()
        })
    }

    /// The person is correcting this field: its error has said what it had to say.
    pub fn clear(self, field: &str) {
        if self
            .0
            .with_untracked(|problems| problems.iter().any(|problem| problem.field == field))
        {
            self.0
                .update(|problems| problems.retain(|problem| problem.field != field));
        }
    }
}

impl Default for Errors {
    fn default() -> Self {
        Self::new()
    }
}

/// The id of a field's input, to which the error summary leads.
pub fn field_id(field: &str) -> String {
    format!("field-{field}")
}

/// What an input inside a [`Field`] needs to know of it.
#[derive(Clone, Copy)]
struct Wiring {
    field: &'static str,
    hinted: bool,
    errors: Errors,
}

impl Wiring {
    fn described_by(self) -> Option<String> {
        let hint = self.hinted.then(|| format!("field-{}-hint", self.field));
        let error = self
            .errors
            .of(self.field)
            .map(|_| format!("field-{}-error", self.field));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    fn invalid(self) -> Option<&'static str> {
        self.errors.of(self.field).map(|_| "true")
    }
}

/// Label, hint and error around one input ([`TextInput`], [`TextArea`], [`Select`]).
#[component]
pub fn Field(
    /// The field's code, as errors name it.
    field: &'static str,
    /// The message of the label.
    label: &'static str,
    /// The message of the hint; empty for none.
    #[prop(optional)]
    hint: &'static str,
    /// The errors of the form.
    errors: Errors,
    children: Children,
) -> impl IntoView {
    let hinted = !hint.is_empty();
    let wiring = Wiring {
        field,
        hinted,
        errors,
    };
    view! {
        <div class="field" class:field-wrong=move || errors.of(field).is_some()>
            <label class="field-label" for=field_id(field)>{t(label)}</label>
            {hinted.then(|| view! {
                <p class="field-hint" id=format!("field-{field}-hint")>{t(hint)}</p>
            })}
            <FieldError field errors/>
            <Provider value=wiring>{children()}</Provider>
        </div>
    }
}

/// The error of a field, when it has one.
#[component]
pub(super) fn FieldError(field: &'static str, errors: Errors) -> impl IntoView {
    let text = use_text();
    move || {
        errors.of(field).map(|problem| {
            view! {
                <p class="field-error" id=format!("field-{field}-error")>
                    {text.field_problem(&problem)}
                </p>
            }
        })
    }
}

/// A line of text.
#[component]
pub fn TextInput(
    /// What is typed.
    value: RwSignal<String>,
    /// The input's type.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in (HTML autofill tokens).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Which keyboard a phone shows.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// A further class, e.g. `short`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let wiring = expect_context::<Wiring>();
    view! {
        <input
            id=field_id(wiring.field)
            name=wiring.field
            class=format!("input {class}")
            type=kind
            autocomplete=autocomplete
            inputmode=inputmode
            aria-describedby=move || wiring.described_by()
            aria-invalid=move || wiring.invalid()
            prop:value=value
            on:input:target=move |event| {
                value.set(event.target().value());
                wiring.errors.clear(wiring.field);
            }
        />
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What is typed.
    value: RwSignal<String>,
    /// Lines shown at first.
    #[prop(default = 6)]
    rows: u32,
) -> impl IntoView {
    let wiring = expect_context::<Wiring>();
    view! {
        <textarea
            id=field_id(wiring.field)
            name=wiring.field
            class="input"
            rows=rows
            aria-describedby=move || wiring.described_by()
            aria-invalid=move || wiring.invalid()
            prop:value=value
            on:input:target=move |event| {
                value.set(event.target().value());
                wiring.errors.clear(wiring.field);
            }
        ></textarea>
    }
}

/// A choice from a list; the children are `option` and `optgroup` elements.
#[component]
pub fn Select(
    /// The value chosen.
    value: RwSignal<String>,
    children: Children,
) -> impl IntoView {
    let wiring = expect_context::<Wiring>();
    view! {
        <select
            id=field_id(wiring.field)
            name=wiring.field
            class="input"
            aria-describedby=move || wiring.described_by()
            aria-invalid=move || wiring.invalid()
            prop:value=value
            on:change:target=move |event| {
                value.set(event.target().value());
                wiring.errors.clear(wiring.field);
            }
        >
            {children()}
        </select>
    }
}
