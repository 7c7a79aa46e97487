//! When the office is open, a line for each weekday.

use api::municipality::PromiseRule;
use chrono::{TimeDelta, Weekday};
use domain::clock::Clock;
use leptos::prelude::*;

use super::super::catalogue::WEEKDAYS;
use crate::{
    components::{Errors, FieldError},
    text::{t, use_text},
};

/// What is typed, Monday first.
pub(super) type Hours = [RwSignal<String>; 7];

/// The hours of a rule as they are typed, Monday first; empty where the office is closed.
pub(super) fn hours(rule: &PromiseRule) -> Hours {
    let office = match rule.counted().map(|rule| rule.clock().clone()) {
        Ok(Clock::OfficeHours { office, .. }) => Some(office),
        Ok(Clock::Elapsed | Clock::WorkingDays { .. }) | Err(_) => None,
    };
    let mut day = Weekday::Mon;
    [(); 7].map(|()| {
        let intervals: Vec<String> = office
            .iter()
            .flat_map(|office| office.on(day))
            .map(|open| format!("{}-{}", clock(open.opens()), clock(open.closes())))
            .collect();
        day = day.succ();
        RwSignal::new(intervals.join(", "))
    })
}

/// A time of day as it is typed.
fn clock(since_midnight: TimeDelta) -> String {
    let minutes = since_midnight.num_minutes();
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The lines of a rule, of what is typed.
pub(super) fn lines(hours: Hours) -> Vec<String> {
    WEEKDAYS
        .iter()
        .zip(hours)
        .filter_map(|((day, _), typed)| {
            let typed = typed.with(|typed| plain(typed));
            (!typed.is_empty()).then(|| format!("{day} {typed}"))
        })
        .collect()
}

/// Hours as a rule is written, of how people write them: "8.00–12.00, 13–16" is "08:00-12:00,13:00-16:00".
fn plain(typed: &str) -> String {
    let time = |typed: &str| {
        let typed = typed.trim().replace('.', ":");
        let (hour, minute) = typed.split_once(':').unwrap_or((&typed, "00"));
        if hour.is_empty() {
            return typed;
        }
        format!("{hour:0>2}:{minute:0>2}")
    };
    let intervals: Vec<String> = typed
        .replace(['–', '—'], "-")
        .split([',', ';'])
        .filter(|interval| !interval.trim().is_empty())
        .map(|interval| match interval.split_once('-') {
            Some((from, to)) => format!("{}-{}", time(from), time(to)),
            None => interval.trim().to_owned(),
        })
        .collect();
    intervals.join(",")
}

#[component]
pub(super) fn OfficeHours(hours: Hours, errors: Errors) -> impl IntoView {
    let text = use_text();
    let hint = format!("{}-hint", errors.input_id("office"));
    let rows = WEEKDAYS
        .iter()
        .zip(hours)
        .enumerate()
        .map(|(at, ((_, name), value))| {
            let first = errors.input_id("office");
            let id = if at == 0 {
                first
            } else {
                format!("{first}-{at}")
            };
            let described = hint.clone();
            view! {
                <div class="office-day">
                    <label class="field-label" for=id.clone()>{move || text.get(name)}</label>
                    <input
                        class="input"
                        id=id
                        type="text"
                        autocomplete="off"
                        aria-describedby=described
                        aria-invalid=move || errors.of("office").map(|_| "true")
                        prop:value=value
                        on:input:target=move |event| {
                            value.set(event.target().value());
                            errors.clear("office");
                        }
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" class:field-wrong=move || errors.of("office").is_some()>
            <legend class="field-label">{t("rules-office")}</legend>
            <p class="field-hint" id=hint.clone()>{t("rules-office-hint")}</p>
            <FieldError field="office" errors/>
            {rows}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, read) in [
            ("8.00–12.00, 13–16", "08:00-12:00,13:00-16:00"),
            ("08:00-16:00", "08:00-16:00"),
            (" 8 - 16 ; ", "08:00-16:00"),
            ("", ""),
            ("po dogovoru", "po dogovoru"),
        ] {
            assert_eq!(plain(typed), read, "{typed}");
        }
    }
}
