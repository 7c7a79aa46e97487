//! A field is label, hint, error and input, wired together by id.

use api::FieldProblem;
use domain::{Code, fields::FieldError};
use leptos::{context::Provider, prelude::*};

use crate::{
    browser,
    live::{Inside, IntoPart, Part, perhaps, says, shows, whether},
    text::{t, use_text},
};

/// The errors of one form, by field.
#[derive(Clone, Copy)]
pub struct Errors {
    /// What the ids of the form's inputs begin with.
    form: &'static str,
    problems: RwSignal<Vec<FieldProblem>>,
    /// Counts how often errors were found, so that the summary takes focus each time.
    found: RwSignal<u32>,
}

impl Errors {
    /// None yet, of the page's only or main form.
    pub fn new() -> Self {
        Self::of_form("field")
    }

    /// None yet, of one of several forms on a page: their inputs begin with this, so that each id is there once.
    pub fn of_form(form: &'static str) -> Self {
        Self {
            form,
            problems: RwSignal::new(Vec::new()),
            found: RwSignal::new(0),
        }
    }

    /// Puts what the worker found in the place of what was there.
    pub fn set(self, problems: Vec<FieldProblem>) {
        let some = !problems.is_empty();
        self.problems.try_set(problems);
        if some {
            self.found
                .try_update(|found| *found = found.wrapping_add(1));
        }
    }

    /// Puts what the page itself found in the place of what was there.
    pub fn set_found(self, errors: impl IntoIterator<Item = FieldError>) {
        let problems = errors.into_iter().map(|error| FieldProblem {
            field: error.field.code().to_owned(),
            code: error.error.code().to_owned(),
        });
        self.set(problems.collect());
    }

    /// Every error, in the order of the form.
    pub fn all(self) -> Vec<FieldProblem> {
        self.problems.get()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.problems.with(Vec::is_empty)
    }

    /// The id of a field's input.
    pub fn input_id(self, field: &str) -> String {
        format!("{}-{field}", self.form)
    }

    /// Puts what was found in the place of what was there, and leads to the first: a form of one or two fields needs
    /// no summary.
    pub fn lead_to(self, errors: impl IntoIterator<Item = FieldError>) {
        self.set_found(errors);
        self.lead();
    }

    /// Leads to the first field that is wrong.
    pub fn lead(self) {
        let first = self
            .problems
            .try_with_untracked(|problems| problems.first().map(|problem| problem.field.clone()))
            .flatten();
        if let Some(field) = first {
            browser::focus(&self.input_id(&field), false);
        }
    }

    /// How often errors were found; changes each time.
    pub fn found(self) -> u32 {
        self.found.get()
    }

    /// The first error of a field.
    pub fn of(self, field: &str) -> Option<FieldProblem> {
        self.problems.with(|problems| {
            problems
                .iter()
                .find(|problem| problem.field == field)
                .cloned()
        })
    }

    /// The person is correcting this field: its error has said what it had to say.
    pub fn clear(self, field: &str) {
        let stands = self
            .problems
            .with_untracked(|problems| problems.iter().any(|problem| problem.field == field));
        if stands {
            self.problems
                .update(|problems| problems.retain(|problem| problem.field != field));
        }
    }
}

impl Default for Errors {
    fn default() -> Self {
        Self::new()
    }
}

/// What an input inside a [`Field`] needs to know of it.
#[derive(Clone, Copy)]
pub(super) struct Wiring {
    /// The field's code.
    pub(super) field: &'static str,
    hinted: bool,
    /// The errors of the form.
    pub(super) errors: Errors,
}

impl Wiring {
    /// The id of the input.
    pub(super) fn id(self) -> String {
        self.errors.input_id(self.field)
    }

    /// The ids of hint and error.
    pub(super) fn described_by(self) -> Option<String> {
        let id = self.id();
        let hint = self.hinted.then(|| format!("{id}-hint"));
        let error = self.errors.of(self.field).map(|_| format!("{id}-error"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    /// `true` where there is an error.
    pub(super) fn invalid(self) -> Option<String> {
        self.errors.of(self.field).map(|_| "true".to_owned())
    }
}

/// What a field is called: a message, or words that come from elsewhere.
#[derive(Clone, Copy)]
pub struct Label(Signal<String>);

impl From<&'static str> for Label {
    fn from(message: &'static str) -> Self {
        Self(says(t(message)))
    }
}

impl From<Signal<String>> for Label {
    fn from(words: Signal<String>) -> Self {
        Self(words)
    }
}

impl Label {
    /// Its words.
    pub fn words(self) -> Signal<String> {
        self.0
    }
}

/// Label, hint and error around one input ([`TextInput`], [`TextArea`], [`Select`]).
#[component]
pub fn Field(
    /// The field's code, as errors name it.
    field: &'static str,
    /// The message of the label, or its words.
    #[prop(into)]
    label: Label,
    /// The message of the hint; empty for none.
    #[prop(optional)]
    hint: &'static str,
    /// The errors of the form.
    errors: Errors,
    children: Inside,
) -> impl IntoView {
    let hinted = !hint.is_empty();
    let id = errors.input_id(field);
    let wiring = Wiring {
        field,
        hinted,
        errors,
    };
    view! {
        <div class="field" class:field-wrong=whether(move || errors.of(field).is_some())>
            <label class="field-label" for=id>{label.words()}</label>
            {hinted.then(|| view! {
                <p class="field-hint" id=format!("{}-hint", errors.input_id(field))>{t(hint)}</p>
            })}
            <FieldError field errors/>
            <Provider value=wiring>{children.build()}</Provider>
        </div>
    }
}

/// The error of a field, when it has one.
#[component]
pub fn FieldError(field: &'static str, errors: Errors) -> impl IntoView {
    let text = use_text();
    shows(move || match errors.of(field) {
        None => Part::none(),
        Some(problem) => view! {
            <p class="field-error" id=format!("{}-error", errors.input_id(field))>
                {text.field_problem(&problem)}
            </p>
        }
        .part(),
    })
}

/// A line of text.
#[component]
pub fn TextInput(
    /// What is typed.
    value: RwSignal<String>,
    /// The input's type.
    #[prop(default = Signal::stored("text"), into)]
    kind: Signal<&'static str>,
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
            id=wiring.id()
            name=wiring.field
            class=format!("input {class}")
            type=kind
            autocomplete=autocomplete
            inputmode=inputmode
            aria-describedby=perhaps(move || wiring.described_by())
            aria-invalid=perhaps(move || wiring.invalid())
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
            id=wiring.id()
            name=wiring.field
            class="input"
            rows=rows
            aria-describedby=perhaps(move || wiring.described_by())
            aria-invalid=perhaps(move || wiring.invalid())
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
    children: Inside,
) -> impl IntoView {
    let wiring = expect_context::<Wiring>();
    let node = NodeRef::<leptos::html::Select>::new();
    // The options must be there before one of them can be chosen.
    Effect::new(move |_| {
        if let Some(select) = node.get() {
            select.set_value(&value.get());
        }
    });
    view! {
        <select
            node_ref=node
            id=wiring.id()
            name=wiring.field
            class="input"
            aria-describedby=perhaps(move || wiring.described_by())
            aria-invalid=perhaps(move || wiring.invalid())
            on:change:target=move |event| {
                value.set(event.target().value());
                wiring.errors.clear(wiring.field);
            }
        >
            {children.build()}
        </select>
    }
}
