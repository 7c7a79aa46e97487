//! What a rule says, and who is told when it is not kept.

use api::{municipality::PromiseRule, promise::ToldAt};
use domain::escalation::Level;
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::{IntoPart, says, shows},
    text::{Text, t, use_text},
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
pub(super) fn Told(levels: Vec<ToldAt>) -> impl IntoView {
    let text = use_text();
    let levels = levels
        .into_iter()
        .map(|ToldAt { level, addressees }| {
            let who = move || {
                let names: Vec<String> = addressees
                    .iter()
                    .map(|addressee| text.code("addressee", *addressee))
                    .collect();
                if names.is_empty() {
                    text.get("promise-told-nobody")
                } else {
                    text.words().list(&names)
                }
            };
            let visible = (level == Level::Due).then(|| view! { <br/>{t("promise-told-visible")} });
            view! {
                <div class="fact">
                    <dt>{says(move || text.get(when(level)))}</dt>
                    <dd>{says(who)} {visible}</dd>
                </div>
            }
            .part()
        })
        .collect_view();
    view! { <dl class="facts days">{levels}</dl> }
}

/// When messages to officials wait; nothing where they never do.
#[component]
pub(super) fn Quiet(hours: (String, String)) -> impl IntoView {
    let text = use_text();
    let (from, to) = hours;
    (from != to).then(|| {
        let hours = move || {
            text.with(
                "promise-quiet",
                &[
                    ("from", Arg::from(time_of_day(text, &from))),
                    ("to", Arg::from(time_of_day(text, &to))),
                ],
            )
        };
        view! { <p>{says(hours)}</p> }
    })
}

/// A time of day such as `20:00`, as the reader writes it.
fn time_of_day(text: Text, time: &str) -> String {
    let (hour, minute) = time.split_once(':').unwrap_or((time, "00"));
    let hour = hour.strip_prefix('0').unwrap_or(hour);
    let parts = [("hour", Arg::from(hour)), ("minute", Arg::from(minute))];
    text.with("clock-time", &parts)
}

/// The message that says when a level is reached.
fn when(level: Level) -> &'static str {
    match level {
        Level::HalfGone => "promise-told-half",
        Level::ThreeQuarters => "promise-told-three-quarters",
        Level::Due => "promise-told-due",
        Level::DayAfter => "promise-told-day-after",
        Level::PromisePassed => "promise-told-date",
    }
}
