//! The form of a template, new or old.

use api::templates::{Template, TemplateDraft};
use domain::{
    Code, Language, Outcome,
    fields::{RawTemplate, TemplateDraft as Checked},
    placeholder::Placeholder,
};
use leptos::prelude::*;

use super::{Deed, Refusal, Sending, Shelf};
use crate::{
    app::Here,
    components::{Field, Select, TextArea, TextInput},
    text::{t, use_text},
};

/// Outcomes a template can have; which report goes on is another one each time.
fn outcomes() -> impl Iterator<Item = Outcome> {
    Outcome::ALL
        .iter()
        .copied()
        .filter(|outcome| *outcome != Outcome::DuplicateOf)
}

#[component]
pub(super) fn Form(template: Option<Template>, sending: Sending) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let shelf = Shelf::get();
    let errors = sending.errors;
    let is_new = template.is_none();
    let id = template.as_ref().map(|template| template.id.clone());
    let old = template.map_or_else(TemplateDraft::default, typed);
    let revision = old.revision;
    let [
        name,
        category,
        outcome,
        text_sl,
        text_sr,
        text_en,
        days,
        addressee,
    ] = [
        old.name,
        old.category,
        old.outcome,
        old.text_sl,
        old.text_sr,
        old.text_en,
        old.working_days,
        old.addressee,
    ]
    .map(RwSignal::new);
    let municipality = here.municipality();
    let own = municipality
        .languages
        .first()
        .copied()
        .unwrap_or(Language::English);
    let chosen = move || outcome.with(|code| Outcome::from_code(code));
    let submit = move || {
        let fits = |wanted: Outcome, value: RwSignal<String>| {
            if untrack(chosen) == Some(wanted) {
                value.get_untracked()
            } else {
                String::new()
            }
        };
        let draft = TemplateDraft {
            revision,
            name: name.get_untracked(),
            category: category.get_untracked(),
            outcome: outcome.get_untracked(),
            text_sl: text_sl.get_untracked(),
            text_sr: text_sr.get_untracked(),
            text_en: text_en.get_untracked(),
            working_days: fits(Outcome::Planned, days),
            addressee: fits(Outcome::NotCompetent, addressee),
        };
        match check(&draft, own) {
            Err(found) => errors.lead_to(found),
            Ok(_) => {
                let deed = match &id {
                    Some(id) => Deed::Change(id.clone(), draft),
                    None => Deed::Make(draft),
                };
                shelf.run.run((sending, deed));
            }
        }
    };
    let speaks = |wanted: &[Language]| {
        municipality
            .languages
            .iter()
            .any(|one| wanted.contains(one))
    };
    let slovenian = speaks(&[Language::Slovenian]);
    let serbian = speaks(&[Language::SerbianCyrillic, Language::SerbianLatin]);
    let english = speaks(&[Language::English]);
    let categories = municipality
        .categories
        .iter()
        .map(|category| {
            let (id, name) = (category.id.clone(), category.name.clone());
            view! { <option value=id>{move || text.name(&name)}</option> }
        })
        .collect_view();
    let outcomes = outcomes()
        .map(|outcome| {
            view! { <option value=outcome.code()>{move || text.code("outcome", outcome)}</option> }
        })
        .collect_view();
    view! {
        <form
            class="narrow template-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <Field field="name" label="templates-name" hint="templates-name-hint" errors>
                <TextInput value=name/>
            </Field>
            <Field field="category" label="templates-category" errors>
                <Select value=category>
                    <option value="">{t("templates-category-all")}</option>
                    {categories}
                </Select>
            </Field>
            <Field field="outcome" label="templates-outcome" errors>
                <Select value=outcome>
                    <option value="">{t("templates-outcome-choose")}</option>
                    {outcomes}
                </Select>
            </Field>
            <Show when=move || chosen() == Some(Outcome::Planned)>
                <Field field="working-days" label="templates-working-days" hint="templates-working-days-hint" errors>
                    <TextInput value=days inputmode="numeric" class="short"/>
                </Field>
            </Show>
            <Show when=move || chosen() == Some(Outcome::NotCompetent)>
                <Field field="addressee" label="templates-addressee" hint="templates-addressee-hint" errors>
                    <TextInput value=addressee/>
                </Field>
            </Show>
            <Placeholders/>
            {slovenian.then(|| view! {
                <Field field="text-sl" label="templates-text-sl" hint="templates-text-hint" errors>
                    <TextArea value=text_sl rows=6/>
                </Field>
            })}
            {serbian.then(|| view! {
                <Field field="text-sr" label="templates-text-sr" hint="templates-text-hint" errors>
                    <TextArea value=text_sr rows=6/>
                </Field>
            })}
            {english.then(|| view! {
                <Field field="text-en" label="templates-text-en" hint="templates-text-hint" errors>
                    <TextArea value=text_en rows=6/>
                </Field>
            })}
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if is_new { "templates-make-send" } else { "templates-save" })}
                </button>
            </p>
        </form>
    }
}

/// What can stand in the texts.
#[component]
fn Placeholders() -> impl IntoView {
    let text = use_text();
    let all = Placeholder::ALL
        .iter()
        .map(|placeholder| {
            let placeholder = *placeholder;
            view! {
                <li><code>{placeholder.mark()}</code> " " {move || text.code("placeholder", placeholder)}</li>
            }
        })
        .collect_view();
    view! {
        <details class="template-marks">
            <summary>{t("templates-placeholders")}</summary>
            <p class="quiet">{t("templates-placeholders-hint")}</p>
            <ul>{all}</ul>
        </details>
    }
}

/// Retiring a template takes two presses: the second says what it does.
#[component]
pub(super) fn Retire(template: Template) -> impl IntoView {
    let shelf = Shelf::get();
    let sending = Sending::of_form("template-retire");
    let asked = RwSignal::new(false);
    let template = StoredValue::new(template);
    view! {
        <Refusal sending/>
        <p class="actions">
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    if asked.get_untracked() {
                        shelf.run.run((sending, Deed::Retire(template.get_value())));
                    } else {
                        asked.set(true);
                    }
                }
            >
                {move || t(if asked.get() { "templates-retire-sure" } else { "templates-retire" })()}
            </button>
            <Show when=move || asked.get()>
                <button type="button" class="button button-quiet" on:click=move |_| asked.set(false)>
                    {t("templates-cancel")}
                </button>
            </Show>
        </p>
    }
}

/// A template as it stands in its form.
fn typed(template: Template) -> TemplateDraft {
    TemplateDraft {
        revision: template.revision,
        name: template.name,
        category: template.category_id.unwrap_or_default(),
        outcome: template.outcome.code().to_owned(),
        text_sl: template.texts.sl.unwrap_or_default(),
        text_sr: template.texts.sr.unwrap_or_default(),
        text_en: template.texts.en.unwrap_or_default(),
        working_days: template
            .working_days
            .map(|days| days.to_string())
            .unwrap_or_default(),
        addressee: template.addressee.unwrap_or_default(),
    }
}

/// The same check as the worker's.
fn check(draft: &TemplateDraft, own: Language) -> Result<Checked, Vec<domain::fields::FieldError>> {
    Checked::check(
        RawTemplate {
            name: &draft.name,
            category: &draft.category,
            outcome: &draft.outcome,
            sl: &draft.text_sl,
            sr: &draft.text_sr,
            en: &draft.text_en,
            working_days: &draft.working_days,
            addressee: &draft.addressee,
        },
        own,
    )
}
