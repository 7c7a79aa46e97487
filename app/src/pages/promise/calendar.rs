//! The days off of this year and the next, and the days worked after all.

use api::{
    deadline::DayOff,
    municipality::PromiseRule,
    promise::{CalendarVersion, CalendarYears, DatedDayOff},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::clock::ClockKind;
use leptos::prelude::*;
use words::Arg;

use super::history::{Span, spans};
use crate::{
    live::{IntoPart, Part, says},
    text::{Text, t, use_text},
};

/// A date that the calendar knows something of: why it is off, or `None` where it is worked after all.
type Day = (NaiveDate, Option<DayOff>);

/// The calendar in force, by year; where every day counts, it says so.
#[component]
pub(super) fn Calendar(
    rule: PromiseRule,
    calendar: CalendarYears,
    calendars: Vec<CalendarVersion>,
    as_of: DateTime<Utc>,
) -> impl IntoView {
    let every_day = rule
        .counted()
        .is_ok_and(|rule| rule.clock().kind() == ClockKind::Elapsed);
    if every_day {
        return view! { <p>{t("promise-days-off-none")}</p> }.part();
    }
    let years = by_year(days(calendar.days_off, &calendars, as_of))
        .into_iter()
        .map(|(year, days)| view! { <Year year days/> }.part())
        .collect_view();
    view! {
        <p>{t("promise-days-off-lead")}</p>
        {years}
    }
    .part()
}

#[component]
fn Year(year: i32, days: Vec<Day>) -> impl IntoView {
    let text = use_text();
    let rows = days
        .into_iter()
        .map(|(date, reason)| fact(text, date, move || said(text, reason.as_ref())))
        .collect_view();
    view! {
        <h3>{says(move || text.with("promise-year", &[("year", Arg::from(year.to_string()))]))}</h3>
        <dl class="facts days">{rows}</dl>
    }
}

/// A date and what is said of it.
pub(super) fn fact(
    text: Text,
    date: NaiveDate,
    what: impl Fn() -> String + Send + Sync + 'static,
) -> Part {
    view! {
        <div class="fact">
            <dt>{says(move || text.local_date(date))}</dt>
            <dd>{says(what)}</dd>
        </div>
    }
    .part()
}

fn said(text: Text, reason: Option<&DayOff>) -> String {
    match reason {
        None => text.get("promise-worked"),
        Some(DayOff::Holiday { holiday }) => text.code_text("holiday", holiday),
        Some(DayOff::InsteadOf { holiday, .. }) => text.with(
            "promise-instead-of",
            &[("name", Arg::from(text.code_text("holiday", holiday)))],
        ),
        Some(DayOff::Municipal { name }) if !name.is_empty() => text.official(name),
        // Weekends and Fridays are the rule's business and stand in no calendar.
        Some(DayOff::Municipal { .. } | DayOff::Weekend | DayOff::Closed | DayOff::FridayRule) => {
            text.get("promise-day-off")
        }
    }
}

/// Days off, and between them the days that the calendar in force has worked after all, in the same years.
fn days(
    days_off: Vec<DatedDayOff>,
    calendars: &[CalendarVersion],
    as_of: DateTime<Utc>,
) -> Vec<Day> {
    let mut days: Vec<Day> = days_off
        .into_iter()
        .map(|day| (day.date, Some(day.reason)))
        .collect();
    let years: Vec<i32> = days.iter().map(|(date, _)| date.year()).collect();
    let spans = spans(calendars, as_of, |calendar| {
        (calendar.valid_from, calendar.version)
    });
    let worked = calendars
        .iter()
        .zip(spans)
        .filter(|(_, span)| matches!(span, Span::Now { .. }))
        .flat_map(|(calendar, _)| &calendar.overrides)
        .filter(|day| !day.off && years.contains(&day.date.year()))
        .map(|day| (day.date, None));
    days.extend(worked);
    days.sort_by_key(|(date, _)| *date);
    days
}

fn by_year(days: Vec<Day>) -> Vec<(i32, Vec<Day>)> {
    let mut years: Vec<(i32, Vec<Day>)> = Vec::new();
    for day in days {
        let year = day.0.year();
        match years.last_mut() {
            Some((last, days)) if *last == year => days.push(day),
            _ => years.push((year, vec![day])),
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::promise::DateOverride;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn off(day: &str) -> DatedDayOff {
        DatedDayOff {
            date: date(day),
            reason: DayOff::Holiday {
                holiday: "si-new-year".to_owned(),
            },
        }
    }

    fn version(version: u32, from: &str, worked: &str) -> CalendarVersion {
        CalendarVersion {
            id: "celje".to_owned(),
            version,
            overrides: vec![
                DateOverride {
                    date: date(worked),
                    off: false,
                    name: String::new(),
                },
                DateOverride {
                    date: date("2020-01-01"),
                    off: false,
                    name: String::new(),
                },
            ],
            valid_from: from.parse().unwrap(),
            published_at: from.parse().unwrap(),
        }
    }

    #[test]
    fn days_worked_after_all_stand_among_the_days_off_of_the_same_years() {
        let calendars = [
            version(3, "2026-06-01T00:00:00Z", "2026-12-25"),
            version(2, "2026-04-01T00:00:00Z", "2026-12-26"),
            version(1, "2000-01-01T00:00:00Z", "2026-12-24"),
        ];
        let days = days(
            vec![off("2026-01-01"), off("2027-01-01")],
            &calendars,
            "2026-05-01T00:00:00Z".parse().unwrap(),
        );
        let years: Vec<(i32, usize)> = by_year(days.clone())
            .iter()
            .map(|(year, days)| (*year, days.len()))
            .collect();
        assert_eq!(years, [(2026, 2), (2027, 1)]);
        assert_eq!(days[1], (date("2026-12-26"), None));
    }
}
