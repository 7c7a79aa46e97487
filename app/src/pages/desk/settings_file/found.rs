//! What a file holds: by part, each thing with what can be done with it.

use api::settings_file::{CheckedFile, FileError, FileFault, FoundState, FoundThing, SettingsPart};
use domain::Code;
use leptos::prelude::*;
use words::Arg;

use super::taking::{FOUND, Looked, Table, new_ones};
use crate::{
    pages::desk::sending::Refusal,
    text::{Text, t, use_text},
};

/// What a file holds, or why it holds nothing.
#[component]
pub(super) fn Found(table: Table, looked: Looked) -> impl IntoView {
    let text = use_text();
    let Looked { name, found, .. } = looked;
    if let Some(fault) = found.fault {
        return view! { <Unread name fault line=found.line/> }.into_any();
    }
    let count = |states: &[FoundState]| {
        let count: usize = states.iter().map(|state| found.count(*state)).sum();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let new = count(&[FoundState::New]);
    let there = count(&[FoundState::Same, FoundState::Different]);
    let refused = count(&[FoundState::Refused]);
    let summary = move || {
        text.with(
            "settings-file-summary",
            &[
                ("new", Arg::from(new)),
                ("there", Arg::from(there)),
                ("refused", Arg::from(refused)),
            ],
        )
    };
    let is_empty = found.things.is_empty();
    let outside = found.errors.clone();
    let parts = SettingsPart::ALL
        .iter()
        .map(|part| view! { <PartOf part=*part found=found.clone() table/> })
        .collect_view();
    let every = new_ones(&found);
    view! {
        <h3 id=FOUND tabindex="-1">{move || text.with("settings-file-found", &[("name", Arg::from(&name))])}</h3>
        {if is_empty {
            view! { <p class="quiet">{t("settings-file-empty")}</p> }.into_any()
        } else {
            view! { <p>{summary}</p> }.into_any()
        }}
        {(!outside.is_empty()).then(|| view! {
            <p>{t("settings-file-outside")}</p>
            <ErrorList errors=outside/>
        })}
        {(new > 1).then(|| view! {
            <p class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| table.chosen.set(every.clone())
                >
                    {t("settings-file-all")}
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| table.chosen.update(std::collections::BTreeSet::clear)
                >
                    {t("settings-file-no")}
                </button>
            </p>
        })}
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                table.take.run(());
            }
        >
            {parts}
            <Refusal sending=table.sending/>
            <p class="field-error" role="alert">
                {move || table.nothing.get().then(t("settings-file-none-chosen"))}
            </p>
            {if new > 0 {
                view! {
                    <p class="actions">
                        <button type="submit" class="button" aria-disabled=move || table.sending.busy()>
                            {t("settings-file-send")}
                        </button>
                    </p>
                }
                .into_any()
            } else {
                (!is_empty).then(|| view! { <p class="quiet">{t("settings-file-nothing-new")}</p> }).into_any()
            }}
        </form>
    }
    .into_any()
}

/// Why a file cannot be read, and what to do about it.
#[component]
fn Unread(name: String, fault: FileFault, line: Option<u32>) -> impl IntoView {
    let text = use_text();
    view! {
        <div class="notice notice-late" id=FOUND tabindex="-1">
            <p><strong>
                {move || text.with("settings-file-unread", &[("name", Arg::from(&name))])}
            </strong></p>
            <p>
                {move || text.code("settings-file-fault", fault)}
                {line.map(|line| move || {
                    format!(" {}", text.with("settings-file-line", &[("line", Arg::from(line))]))
                })}
            </p>
        </div>
    }
}

/// A part of the settings; nothing where the file has none of it.
#[component]
fn PartOf(part: SettingsPart, found: CheckedFile, table: Table) -> impl IntoView {
    let text = use_text();
    let things: Vec<FoundThing> = found
        .things
        .iter()
        .filter(|thing| thing.part == part)
        .cloned()
        .collect();
    (!things.is_empty()).then(|| {
        let rows = things
            .into_iter()
            .map(|thing| {
                let needed = thing.needs.as_ref().and_then(|path| {
                    let things = &mut found.things.iter();
                    things.find(|one| one.path == *path).cloned()
                });
                view! { <li class="row"><Thing thing needed table/></li> }
            })
            .collect_view();
        view! {
            <fieldset class="settings-part">
                <legend>{move || text.code("settings-file-part", part)}</legend>
                <ul class="rows">{rows}</ul>
            </fieldset>
        }
    })
}

/// A thing: to be chosen where it is new, else with what stands in its way.
#[component]
fn Thing(thing: FoundThing, needed: Option<FoundThing>, table: Table) -> impl IntoView {
    let text = use_text();
    let FoundThing {
        path,
        name,
        state,
        errors,
        ..
    } = thing;
    let says = match state {
        FoundState::New => {
            let own = path.clone();
            let chosen = Memo::new(move |_| table.chosen.with(|chosen| chosen.contains(&own)));
            return view! {
                <div class="row-words">
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=chosen
                            on:change:target=move |event| {
                                let wanted = event.target().checked();
                                table.chosen.update(|chosen| {
                                    if wanted {
                                        chosen.insert(path.clone());
                                    } else {
                                        chosen.remove(&path);
                                    }
                                });
                                table.nothing.set(false);
                            }
                        />
                        <span>{move || text.name(&name)}</span>
                    </label>
                    {needed.map(|needed| view! { <p class="quiet">{move || comes_along(text, &needed)}</p> })}
                </div>
            }
            .into_any();
        }
        FoundState::Same => "settings-file-state-same",
        FoundState::Different => "settings-file-state-different",
        FoundState::Refused => "settings-file-state-refused",
    };
    view! {
        <div class="row-words">
            <p class="row-head"><strong>{move || text.name(&name)}</strong></p>
            <p class="quiet">{t(says)}</p>
            {(!errors.is_empty()).then(|| view! { <ErrorList errors/> })}
        </div>
    }
    .into_any()
}

fn comes_along(text: Text, needed: &FoundThing) -> String {
    let name = text.name(&needed.name);
    text.with("settings-file-needs", &[("name", Arg::from(&name))])
}

/// What is wrong, each at its place in the file.
#[component]
fn ErrorList(errors: Vec<FileError>) -> impl IntoView {
    let text = use_text();
    let lines = errors
        .into_iter()
        .map(|FileError { path, code }| {
            view! { <li><code>{path}</code> ": " {move || text.code("settings-file-error", code)}</li> }
        })
        .collect_view();
    view! { <ul class="file-errors">{lines}</ul> }
}
