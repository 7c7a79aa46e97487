//! What a rule says, and who is told when it is not kept.

use api::municipality::PromiseRule;
use domain::{Code, escalation::Level};
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::{IntoPart, says, shows},
    text::{t, use_text},
};

/// A rule in plain words, with the office hours where they count.
#[component]
pub(super) fn Says(rule: PromiseRule) -> impl IntoView {
    let text = use_text();
    let hours = rule.hours;
    let counted = StoredValue::new(rule.counted());
    let sentences = move || {
        let words = text.words();
        counted
            .with_value(|counted| match counted {
                Ok(rule) => words.rule(rule),
                // A newer worker may count in a way that this page has no words for.
                Err(_) => vec![words.text_with("rule-hours", &[("hours", Arg::from(hours))])],
            })
            .into_iter()
            .map(|sentence| view! { <li>{sentence}</li> }.part())
            .collect_view()
            .part()
    };
    let office = move || {
        let words = text.words();
        counted
            .with_value(|counted| {
                counted
                    .as_ref()
                    .map(|rule| words.office(rule))
                    .unwrap_or_default()
            })
            .into_iter()
            .map(|(weekday, hours)| {
                view! { <div class="fact"><dt>{weekday}</dt><dd class="number">{hours}</dd></div> }
                    .part()
            })
            .collect_view()
            .part()
    };
    let open = counted.with_value(|counted| {
        counted
            .as_ref()
            .is_ok_and(|rule| rule.clock().kind() == domain::clock::ClockKind::OfficeHours)
    });
    view! {
        <ul class="rule">{shows(sentences)}</ul>
        {open.then(|| view! {
            <p class="rule-office">{t("promise-office")}</p>
            <dl class="facts days">{shows(office)}</dl>
        })}
    }
}

/// Who is told of a late answer, and when.
#[component]
pub(super) fn Told() -> impl IntoView {
    let text = use_text();
    let levels = Level::ALL
        .iter()
        .map(|level| {
            let (when, who) = told(*level);
            view! {
                <div class="fact">
                    <dt>{says(move || text.get(when))}</dt>
                    <dd>{says(move || text.get(who))}</dd>
                </div>
            }
            .part()
        })
        .collect_view();
    view! {
        <dl class="facts days">{levels}</dl>
        <p>{t("promise-quiet")}</p>
    }
}

/// The messages of a level: when it is reached, and who is told.
fn told(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::HalfGone => ("promise-told-half", "promise-told-half-who"),
        Level::ThreeQuarters => (
            "promise-told-three-quarters",
            "promise-told-three-quarters-who",
        ),
        Level::Due => ("promise-told-due", "promise-told-due-who"),
        Level::DayAfter => ("promise-told-day-after", "promise-told-day-after-who"),
        Level::PromisePassed => ("promise-told-date", "promise-told-date-who"),
    }
}
