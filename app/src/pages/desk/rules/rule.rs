//! A new version of the rule.

use api::{
    municipality::{PromiseRule, RulePart},
    promise::{PublishRule, RuleDraft},
};
use domain::{
    Code,
    clock::{ClockKind, StartAt},
    fields::{self, FieldError, FieldErrorCode},
};
use leptos::prelude::*;

use super::{
    super::{
        catalogue::{WEEKDAYS, Weekdays},
        sending::{Refusal, Sending},
    },
    Kept, RulesPart,
    office::{self, OfficeHours},
};
use crate::{
    client,
    components::{Choice, Field, RadioCards, TextInput},
    text::{t, use_text},
};

const PART: &str = "rule";

/// The weekdays a rule counts on when it names none.
const MONDAY_TO_FRIDAY: [&str; 5] = ["Mon", "Tue", "Wed", "Thu", "Fri"];

/// The rule as it is typed.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    /// Of which rule, and which version of it this one follows.
    follows: StoredValue<(String, u32)>,
    clock: RwSignal<String>,
    hours: RwSignal<String>,
    friday_to_monday: RwSignal<bool>,
    start_at: RwSignal<String>,
    weekdays: RwSignal<Vec<String>>,
    office: office::Hours,
}

impl Typing {
    pub(super) fn new(rule: &PromiseRule) -> Self {
        let weekdays = rule.counted().map(|counted| {
            let days = counted.weekdays();
            WEEKDAYS
                .iter()
                .filter(|(code, _)| code.parse().is_ok_and(|day| days.contains(day)))
                .map(|(code, _)| (*code).to_owned())
                .collect()
        });
        Self {
            follows: StoredValue::new((rule.id.clone(), rule.version)),
            clock: RwSignal::new(rule.clock.clone()),
            hours: RwSignal::new(rule.hours.to_string()),
            friday_to_monday: RwSignal::new(rule.friday_to_monday),
            start_at: RwSignal::new(rule.start_at.code().to_owned()),
            weekdays: RwSignal::new(weekdays.unwrap_or_default()),
            office: office::hours(rule),
        }
    }

    /// The clock that is chosen.
    fn kind(self) -> Option<ClockKind> {
        self.clock.with(|code| ClockKind::from_code(code))
    }

    /// The rule; hours that are no number are none, which no rule has.
    pub(super) fn rule(self) -> PromiseRule {
        let (id, version) = self.follows.get_value();
        let (on_weekdays, in_office) = match self.kind() {
            Some(ClockKind::WorkingDays) => (true, false),
            Some(ClockKind::OfficeHours) => (false, true),
            Some(ClockKind::Elapsed) | None => (false, false),
        };
        let weekdays = self.weekdays.with(|days| {
            let in_order: Vec<&str> = WEEKDAYS
                .iter()
                .map(|(code, _)| *code)
                .filter(|code| days.iter().any(|day| day == code))
                .collect();
            if in_order == MONDAY_TO_FRIDAY {
                String::new()
            } else {
                in_order.join(",")
            }
        });
        PromiseRule {
            id,
            version,
            clock: self.clock.get(),
            hours: self
                .hours
                .with(|hours| hours.trim().parse().unwrap_or_default()),
            friday_to_monday: (on_weekdays || in_office) && self.friday_to_monday.get(),
            start_at: self
                .start_at
                .with(|code| StartAt::from_code(code))
                .unwrap_or(StartAt::Receipt),
            weekdays: if on_weekdays { weekdays } else { String::new() },
            office: if in_office {
                office::lines(self.office)
            } else {
                Vec::new()
            },
        }
    }

    /// What is wrong with it, as the worker would say it too; no day chosen is nothing to count on.
    fn check(self) -> Option<FieldError> {
        let wrong = |field, error| Some(FieldError { field, error });
        let no_day =
            self.kind() == Some(ClockKind::WorkingDays) && self.weekdays.with(Vec::is_empty);
        if no_day {
            return wrong(fields::Field::Weekdays, FieldErrorCode::Required);
        }
        match self.rule().counted() {
            Ok(_) => None,
            Err(RulePart::Clock) => wrong(fields::Field::Clock, FieldErrorCode::Unknown),
            Err(RulePart::Hours) => wrong(fields::Field::Hours, FieldErrorCode::NotAllowed),
            Err(RulePart::Weekdays) => wrong(fields::Field::Weekdays, FieldErrorCode::Invalid),
            Err(RulePart::Office) => wrong(fields::Field::Office, FieldErrorCode::Invalid),
        }
    }
}

#[component]
pub(super) fn RuleForm(typing: Typing) -> impl IntoView {
    let text = use_text();
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let errors = sending.errors;
    let valid_from = RwSignal::new(String::new());
    let clocks = Signal::derive(move || {
        ClockKind::ALL
            .iter()
            .map(|kind| Choice {
                value: kind.code().to_owned(),
                label: text.code("clock-kind", *kind),
                hint: text.code("rules-clock-hint", *kind),
            })
            .collect::<Vec<_>>()
    });
    let starts = Signal::derive(move || {
        StartAt::ALL
            .iter()
            .map(|start| Choice {
                value: start.code().to_owned(),
                label: text.code("rules-start", *start),
                hint: String::new(),
            })
            .collect::<Vec<_>>()
    });
    let submit = move || {
        if let Some(error) = typing.check() {
            return errors.lead_to([error]);
        }
        let valid_from_typed = valid_from.get_untracked();
        let draft = RuleDraft {
            rule: untrack(|| typing.rule()),
            valid_from: (!valid_from_typed.is_empty()).then_some(valid_from_typed),
        };
        let published = async move { client::call(&PublishRule, &draft).await };
        kept.send(PART, sending, published, move || {
            let newest = kept.with(|promise| {
                promise
                    .rules
                    .first()
                    .map(|version| (version.rule.id.clone(), version.rule.version))
            });
            if let Some(newest) = newest.flatten() {
                typing.follows.try_set_value(newest);
            }
            valid_from.try_set(String::new());
        });
    };
    let counts_days = move || typing.kind() == Some(ClockKind::WorkingDays);
    let counts_hours = move || typing.kind() == Some(ClockKind::OfficeHours);
    view! {
        <RulesPart part=PART title="rules-rule" lead="rules-rule-lead" published="rules-rule-published">
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field field="hours" label="rules-hours" hint="rules-hours-hint" errors>
                    <TextInput value=typing.hours inputmode="numeric" class="short"/>
                </Field>
                <RadioCards field="clock" legend="rules-clock" value=typing.clock choices=clocks errors/>
                <Show when=counts_days>
                    <Weekdays legend="rules-weekdays" weekdays=typing.weekdays errors/>
                </Show>
                <Show when=counts_hours>
                    <OfficeHours hours=typing.office errors/>
                </Show>
                <Show when=move || counts_days() || counts_hours()>
                    <div class="field">
                        <label class="check">
                            <input type="checkbox" bind:checked=typing.friday_to_monday/>
                            <span>{t("rules-friday")}</span>
                        </label>
                    </div>
                </Show>
                <RadioCards field="start-at" legend="rules-start" value=typing.start_at choices=starts errors/>
                <Field field="valid-from" label="rules-valid-from" hint="rules-valid-from-hint" errors>
                    <TextInput value=valid_from kind=Signal::stored("datetime-local")/>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("rules-rule-publish")}
                    </button>
                </p>
            </form>
        </RulesPart>
    }
}
