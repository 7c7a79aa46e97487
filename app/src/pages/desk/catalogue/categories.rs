//! The categories under their departments: a line each, and what can be changed of the one that is open.

use api::{
    Empty, Names,
    catalogue::MoveDraft,
    categories::{
        CategoryDraft, ChangeCategory, KeptCategory, MakeCategory, MoveCategory, RestoreCategory,
        RetireCategory,
    },
};
use domain::{
    Code, Kind,
    fields::{CategoryDraft as Checked, RawCategory},
    rights::Right,
};
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    Making, Places,
    departments::NAMES,
    emergency::EmergencyForm,
    names::{NamesFields, Typing},
    questions::Questions,
    shelf::{News, Open, Shelf},
};
use crate::{
    app::Here,
    client,
    components::{Errors, Field, FieldError, Select},
    text::{Text, t, use_text},
};

#[component]
pub(super) fn Categories() -> impl IntoView {
    let shelf = Shelf::get();
    let groups = move || {
        let catalogue = shelf.catalogue();
        catalogue
            .departments
            .into_iter()
            .filter_map(|department| {
                let own: Vec<_> = catalogue
                    .categories
                    .iter()
                    .filter(|category| category.department_id == department.id)
                    .cloned()
                    .collect();
                (!own.is_empty()).then(|| view! { <Group name=department.name categories=own/> })
            })
            .collect_view()
    };
    view! {
        <section aria-labelledby="catalogue-categories">
            <h2 id="catalogue-categories">{t("catalogue-categories")}</h2>
            <p>{t("catalogue-categories-lead")}</p>
            {groups}
            <Making open=Open::NewCategory title="catalogue-category-make">
                <Form category=None sending=Sending::of_form("category")/>
            </Making>
        </section>
    }
}

/// The categories of one department.
#[component]
fn Group(name: Names, categories: Vec<KeptCategory>) -> impl IntoView {
    let text = use_text();
    let (retired, offered): (Vec<_>, Vec<_>) = categories
        .into_iter()
        .partition(|category| category.retired);
    let last = offered.len().saturating_sub(1);
    let offered = offered
        .into_iter()
        .enumerate()
        .map(|(at, category)| view! { <Row category first={at == 0} last={at == last}/> })
        .collect_view();
    let retired = retired
        .into_iter()
        .map(|category| view! { <Retired category/> })
        .collect_view();
    view! {
        <h3>{move || text.name(&name)}</h3>
        <ul class="rows">{offered}{retired}</ul>
    }
}

/// What there is to know of a category, in one line.
fn about(text: Text, category: &KeptCategory) -> String {
    let kinds = category.kinds.iter().map(|kind| text.code("kind", *kind));
    let mut parts: Vec<String> = vec![kinds.collect::<Vec<_>>().join(", ")];
    if category.on_call {
        parts.push(text.get("catalogue-category-is-on-call"));
    }
    if category.public_by_default {
        parts.push(text.get("catalogue-category-is-public"));
    }
    if let Some(emergency) = &category.emergency {
        parts.push(text.with(
            "catalogue-category-is-emergency",
            &[("phone", Arg::from(&emergency.phone))],
        ));
    }
    let asked = category.questions.iter().filter(|one| !one.retired).count();
    if asked > 0 {
        parts.push(text.with("catalogue-category-asks", &[("count", Arg::from(asked))]));
    }
    parts.join(" · ")
}

#[component]
fn Row(category: KeptCategory, first: bool, last: bool) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("category-place");
    let open = StoredValue::new(Open::Category(category.id.clone()));
    let is_open = Memo::new(move |_| open.with_value(|open| shelf.is_open(open)));
    let category = StoredValue::new(category);
    let name = move || category.with_value(|one| text.name(&one.name));
    let place = move |up: bool, id: String| {
        let (own, name) = category.with_value(|one| (one.id.clone(), one.name.clone()));
        let news = News::moved(up, name);
        shelf.act_and_focus(sending, news, id, async move {
            client::call(&MoveCategory { id: &own }, &MoveDraft { up }).await
        });
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{move || category.with_value(|one| about(text, one))}</p>
            </div>
            <Show when=move || shelf.may(Right::ManageSettings)>
                <div class="row-buttons">
                    {category.with_value(|one| {
                        Places { id: format!("category-{}", one.id), first, last }
                    })
                    .view(name, place)}
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| shelf.toggle(open.get_value())
                    >
                        {t("catalogue-change")}
                        <span class="unseen">": " {name}</span>
                    </button>
                </div>
            </Show>
            <Refusal sending/>
            <Show when=move || is_open.get()>
                <div class="row-form">
                    <Form category=Some(category.get_value()) sending=Sending::of_form("category-change")/>
                    <Questions category=category.get_value()/>
                    <EmergencyForm category=category.get_value()/>
                    <Retire category=category.get_value()/>
                </div>
            </Show>
        </li>
    }
}

/// A retired category, which can be offered again.
#[component]
fn Retired(category: KeptCategory) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("category-restore");
    let category = StoredValue::new(category);
    let name = move || category.with_value(|one| text.name(&one.name));
    let restore = move |_| {
        let (id, name) = category.with_value(|one| (one.id.clone(), one.name.clone()));
        shelf.act(
            sending,
            "catalogue-told-category-restored",
            name,
            async move { client::call(&RestoreCategory { id: &id }, &Empty {}).await },
        );
    };
    view! {
        <li class="row row-gone">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{t("catalogue-category-retired")}</p>
            </div>
            <Show when=move || shelf.may(Right::ManageSettings)>
                <button type="button" class="button button-quiet" on:click=restore>
                    {t("catalogue-category-restore")}
                    <span class="unseen">": " {name}</span>
                </button>
            </Show>
            <Refusal sending/>
        </li>
    }
}

#[component]
fn Form(category: Option<KeptCategory>, sending: Sending) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let languages = Here::get().municipality().languages.clone();
    let errors = sending.errors;
    let id = category.as_ref().map(|category| category.id.clone());
    let revision = category.as_ref().map_or(0, |one| one.revision);
    let of =
        |whether: fn(&KeptCategory) -> bool| RwSignal::new(category.as_ref().is_some_and(whether));
    let on_call = of(|one| one.on_call);
    let public = of(|one| one.public_by_default);
    let kinds = RwSignal::new(
        category
            .as_ref()
            .map(|one| one.kinds.clone())
            .unwrap_or_default(),
    );
    let department = RwSignal::new(
        category
            .as_ref()
            .map(|one| one.department_id.clone())
            .unwrap_or_default(),
    );
    let name = Typing::new(category.map(|one| one.name.into()).unwrap_or_default());
    let is_new = id.is_none();
    let submit = move || {
        let draft = CategoryDraft {
            revision,
            name: name.typed(),
            kinds: kinds
                .with_untracked(|kinds| kinds.iter().map(|kind| kind.code().to_owned()).collect()),
            department: department.get_untracked(),
            on_call: on_call.get_untracked(),
            public_by_default: public.get_untracked(),
        };
        let raw = RawCategory {
            name: draft.name.raw(),
            kinds: &draft.kinds,
            department: &draft.department,
            on_call: draft.on_call,
            public_by_default: draft.public_by_default,
        };
        let checked = match Checked::check(raw, &languages) {
            Ok(checked) => checked,
            Err(found) => return errors.lead_to(found),
        };
        let called = Names::from(checked.name);
        match id.clone() {
            None => shelf.act(
                sending,
                "catalogue-told-category-made",
                called,
                async move { client::call(&MakeCategory, &draft).await },
            ),
            Some(id) => shelf.act(
                sending,
                "catalogue-told-category-changed",
                called,
                async move { client::call(&ChangeCategory { id: &id }, &draft).await },
            ),
        }
    };
    let departments = move || {
        shelf
            .catalogue()
            .departments
            .into_iter()
            .filter(|department| !department.closed)
            .map(|department| {
                view! { <option value=department.id>{move || text.name(&department.name)}</option> }
            })
            .collect_view()
    };
    let hint = |what: &str| errors.input_id(&format!("{what}-hint"));
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <NamesFields value=name labels=NAMES errors/>
            <Field field="department" label="catalogue-category-department" errors>
                <Select value=department>
                    <option value="">{t("catalogue-category-department-choose")}</option>
                    {departments}
                </Select>
            </Field>
            <Kinds kinds errors/>
            <label class="check">
                <input type="checkbox" bind:checked=on_call aria-describedby=hint("on-call")/>
                <span>{t("catalogue-category-on-call")}</span>
            </label>
            <p class="field-hint" id=hint("on-call")>{t("catalogue-category-on-call-hint")}</p>
            <label class="check">
                <input type="checkbox" bind:checked=public aria-describedby=hint("public")/>
                <span>{t("catalogue-category-public")}</span>
            </label>
            <p class="field-hint" id=hint("public")>{t("catalogue-category-public-hint")}</p>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if is_new { "catalogue-category-make-send" } else { "catalogue-save" })}
                </button>
            </p>
        </form>
    }
}

/// For which kinds of request it can be chosen.
#[component]
fn Kinds(kinds: RwSignal<Vec<Kind>>, errors: Errors) -> impl IntoView {
    let text = use_text();
    let boxes = Kind::ALL
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let kind = *kind;
            let id = if at == 0 {
                errors.input_id("kinds")
            } else {
                format!("{}-{at}", errors.input_id("kinds"))
            };
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        id=id
                        prop:checked=move || kinds.with(|kinds| kinds.contains(&kind))
                        on:change:target=move |event| {
                            let chosen = event.target().checked();
                            kinds.update(|kinds| {
                                kinds.retain(|one| *one != kind);
                                if chosen {
                                    kinds.push(kind);
                                }
                            });
                            errors.clear("kinds");
                        }
                    />
                    <span>{move || text.code("kind", kind)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" class:field-wrong=move || errors.of("kinds").is_some()>
            <legend class="field-label">{t("catalogue-category-kinds")}</legend>
            <FieldError field="kinds" errors/>
            {boxes}
        </fieldset>
    }
}

/// Retiring a category takes two presses: the second says what it does.
#[component]
fn Retire(category: KeptCategory) -> impl IntoView {
    let shelf = Shelf::get();
    let sending = Sending::of_form("category-retire");
    let asked = RwSignal::new(false);
    let category = StoredValue::new(category);
    let retire = move || {
        let (id, name) = category.with_value(|one| (one.id.clone(), one.name.clone()));
        shelf.act(
            sending,
            "catalogue-told-category-retired",
            name,
            async move { client::call(&RetireCategory { id: &id }, &Empty {}).await },
        );
    };
    view! {
        <Refusal sending/>
        <p class="quiet">{t("catalogue-category-retire-hint")}</p>
        <p class="actions">
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    if asked.get_untracked() {
                        retire();
                    } else {
                        asked.set(true);
                    }
                }
            >
                {move || t(if asked.get() { "catalogue-category-retire-sure" } else { "catalogue-category-retire" })()}
            </button>
            <Show when=move || asked.get()>
                <button type="button" class="button button-quiet" on:click=move |_| asked.set(false)>
                    {t("catalogue-keep")}
                </button>
            </Show>
        </p>
    }
}
