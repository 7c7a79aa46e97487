//! A new version of the calendar: the municipality's own departures from the law.

use api::promise::{CalendarDraft, DateOverride, PublishCalendar};
use chrono::NaiveDate;
use domain::fields::{self, FieldError, FieldErrorCode};
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    Kept, RulesPart,
};
use crate::{
    browser, client,
    components::{Choice, Errors, Field, FieldError as ErrorOf, RadioCards, TextInput},
    text::{Text, t, use_text},
};

const PART: &str = "calendar";

/// The values of the choice between a day off and a day worked.
const OFF: &str = "off";
const WORKED: &str = "worked";

#[component]
pub(super) fn CalendarForm() -> impl IntoView {
    let text = use_text();
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let errors = sending.errors;
    let overrides = kept.overrides;
    let published = RwSignal::new(overrides.get_untracked());
    let changed = Memo::new(move |_| overrides.get() != published.get());
    let valid_from = RwSignal::new(String::new());
    let submit = move || {
        let typed = valid_from.get_untracked();
        let newest = kept.with(|promise| promise.calendars.first().map(|newest| newest.version));
        let draft = CalendarDraft {
            after_version: newest.flatten().unwrap_or_default(),
            overrides: overrides.get_untracked(),
            valid_from: (!typed.is_empty()).then_some(typed),
        };
        let sent = draft.overrides.clone();
        let call = async move { client::call(&PublishCalendar, &draft).await };
        kept.send(PART, sending, call, move || {
            published.try_set(sent);
            valid_from.try_set(String::new());
        });
    };
    let rows = move || {
        let overrides = overrides.get();
        if overrides.is_empty() {
            return view! { <p class="quiet">{t("rules-calendar-law-only")}</p> }.into_any();
        }
        let rows = overrides
            .into_iter()
            .map(|day| view! { <Row day/> })
            .collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <RulesPart part=PART title="rules-calendar" lead="rules-calendar-lead" published="rules-calendar-published">
            <ErrorOf field="overrides" errors/>
            <div id=errors.input_id("overrides") tabindex="-1">{rows}</div>
            <NewDay/>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <p role="status">
                    {move || changed.get().then(|| view! {
                        <span class="notice">{move || text.get("rules-calendar-unpublished")}</span>
                    })}
                </p>
                <Field field="valid-from" label="rules-valid-from" hint="rules-valid-from-hint" errors>
                    <TextInput value=valid_from kind=Signal::stored("datetime-local")/>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("rules-calendar-publish")}
                    </button>
                </p>
            </form>
        </RulesPart>
    }
}

/// What a departure is.
fn said(text: Text, day: &DateOverride) -> String {
    if day.off {
        text.official(&day.name)
    } else {
        text.get("rules-day-worked")
    }
}

/// One departure, which can be taken out.
#[component]
fn Row(day: DateOverride) -> impl IntoView {
    let text = use_text();
    let kept = Kept::get();
    let date = day.date;
    let day = StoredValue::new(day);
    let remove = move |_| {
        kept.overrides
            .update(|all| all.retain(|other| other.date != date));
        // What was pressed is gone, and so would be the focus.
        browser::focus(ADD, false);
    };
    view! {
        <li class="row">
            <p class="row-time">{move || text.local_date(date)}</p>
            <div class="row-words"><p>{move || day.with_value(|day| said(text, day))}</p></div>
            <button type="button" class="button button-quiet" on:click=remove>
                {t("rules-day-remove")}
                <span class="unseen">": " {move || text.local_date(date)}</span>
            </button>
        </li>
    }
}

/// The id of the button that adds a day.
const ADD: &str = "day-add";

/// A departure to be added.
#[component]
fn NewDay() -> impl IntoView {
    let text = use_text();
    let kept = Kept::get();
    let errors = Errors::of_form("day");
    let date = RwSignal::new(String::new());
    let kind = RwSignal::new(OFF.to_owned());
    let name = RwSignal::new(String::new());
    let added = RwSignal::new(None::<NaiveDate>);
    let choices = Signal::derive(move || {
        [(OFF, "rules-day-off"), (WORKED, "rules-day-worked")]
            .map(|(value, label)| Choice {
                value: value.to_owned(),
                label: text.get(label),
                hint: String::new(),
            })
            .to_vec()
    });
    let is_off = move || kind.with(|kind| kind == OFF);
    let add = move || {
        let wrong = |field, error| errors.lead_to([FieldError { field, error }]);
        let typed = date.get_untracked();
        let Ok(on) = typed.parse::<NaiveDate>() else {
            let error = if typed.trim().is_empty() {
                FieldErrorCode::Required
            } else {
                FieldErrorCode::Invalid
            };
            return wrong(fields::Field::Overrides, error);
        };
        let off = untrack(is_off);
        let called = name.with_untracked(|name| name.trim().to_owned());
        if off && called.is_empty() {
            return wrong(fields::Field::Name, FieldErrorCode::Required);
        }
        let there = kept
            .overrides
            .with_untracked(|all| all.iter().any(|day| day.date == on));
        if there {
            return wrong(fields::Field::Overrides, FieldErrorCode::Taken);
        }
        errors.set(Vec::new());
        kept.overrides.update(|all| {
            all.push(DateOverride {
                date: on,
                off,
                name: if off { called } else { String::new() },
            });
            all.sort_by_key(|day| day.date);
        });
        added.set(Some(on));
        date.set(String::new());
        name.set(String::new());
    };
    view! {
        <form
            class="narrow panel"
            novalidate
            aria-label=t("rules-day-new")
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <Field field="overrides" label="rules-day-date" errors>
                <TextInput value=date kind=Signal::stored("date")/>
            </Field>
            <RadioCards field="day" legend="rules-day-kind" value=kind choices errors/>
            <Show when=is_off>
                <Field field="name" label="rules-day-name" hint="rules-day-name-hint" errors>
                    <TextInput value=name/>
                </Field>
            </Show>
            <p class="actions">
                <button type="submit" class="button button-quiet" id=ADD>{t("rules-day-add")}</button>
                <span role="status">
                    {move || added.get().map(|date| {
                        text.with("rules-day-added", &[("date", Arg::from(text.local_date(date)))])
                    })}
                </span>
            </p>
        </form>
    }
}
