//! What rule and calendar were before, are now and will be.

use api::promise::{CalendarVersion, RuleVersion};
use chrono::{DateTime, Datelike, NaiveTime, Utc};
use leptos::prelude::*;
use words::Arg;

use super::{calendar::fact, rule::Says};
use crate::{
    app::Here,
    live::{IntoPart, Part, says},
    text::{Text, t, use_text},
};

/// The product is younger than this year: what is valid from before has always been.
const BEGINNING: i32 = 2001;

/// When a version decides what is received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// It is still to come.
    ToCome {
        /// From when.
        from: DateTime<Utc>,
    },
    /// It is in force.
    Now {
        /// Since when.
        from: DateTime<Utc>,
    },
    /// It was in force.
    Past {
        /// From when.
        from: DateTime<Utc>,
        /// Up to when; then another took its place.
        until: DateTime<Utc>,
    },
    /// Another took its place before it came into force.
    Never,
}

/// The spans of these versions, each in its place. A receipt is decided by the version valid from last before it, and
/// of several from the same instant by the newest.
pub(super) fn spans<T>(
    versions: &[T],
    as_of: DateTime<Utc>,
    key: impl Fn(&T) -> (DateTime<Utc>, u32),
) -> Vec<Span> {
    let keys: Vec<(DateTime<Utc>, u32)> = versions.iter().map(key).collect();
    keys.iter()
        .map(|own| {
            let from = own.0;
            let next = keys.iter().filter(|other| *other > own).min();
            match next.map(|next| next.0) {
                Some(until) if until == from => Span::Never,
                _ if from > as_of => Span::ToCome { from },
                Some(until) if until <= as_of => Span::Past { from, until },
                _ => Span::Now { from },
            }
        })
        .collect()
}

/// Every version of the rule, as they came.
#[component]
pub(super) fn Rules(rules: Vec<RuleVersion>, as_of: DateTime<Utc>) -> impl IntoView {
    let spans = spans(&rules, as_of, |rule| (rule.valid_from, rule.rule.version));
    let versions = rules
        .into_iter()
        .zip(spans)
        .map(|(RuleVersion { rule, .. }, span)| {
            let version = rule.version;
            view! { <li><Version version span/><Says rule/></li> }.part()
        })
        .collect_view();
    view! { <ol class="versions">{versions}</ol> }
}

/// Every version of the calendar, with the municipality's own days.
#[component]
pub(super) fn Calendars(calendars: Vec<CalendarVersion>, as_of: DateTime<Utc>) -> impl IntoView {
    let spans = spans(&calendars, as_of, |calendar| {
        (calendar.valid_from, calendar.version)
    });
    let versions = calendars
        .into_iter()
        .zip(spans)
        .map(|(calendar, span)| {
            let version = calendar.version;
            view! { <li><Version version span/>{departures(calendar)}</li> }.part()
        })
        .collect_view();
    view! { <ol class="versions">{versions}</ol> }
}

/// Where a calendar departs from the law.
fn departures(calendar: CalendarVersion) -> Part {
    let text = use_text();
    if calendar.overrides.is_empty() {
        return view! { <p>{t("promise-law-only")}</p> }.part();
    }
    let days = calendar
        .overrides
        .into_iter()
        .map(|day| {
            fact(text, day.date, move || match (day.off, day.name.as_str()) {
                (false, _) => text.get("promise-worked"),
                (true, "") => text.get("promise-day-off"),
                (true, name) => text.official(name),
            })
        })
        .collect_view();
    view! { <dl class="facts days">{days}</dl> }.part()
}

#[component]
fn Version(version: u32, span: Span) -> impl IntoView {
    let text = use_text();
    view! {
        <h3 class:version-now=matches!(span, Span::Now { .. })>
            {says(move || text.with("promise-version", &[("version", Arg::from(version))]))}
        </h3>
        <p class="quiet">{says(move || in_force(text, span))}</p>
    }
}

/// "Velja od 20. 4. 2026".
fn in_force(text: Text, span: Span) -> String {
    let always = |from: DateTime<Utc>| from.year() < BEGINNING;
    match span {
        Span::ToCome { from } => text.with("version-to-come", &[("from", moment(text, from))]),
        Span::Now { from } if always(from) => text.get("version-now-always"),
        Span::Now { from } => text.with("version-now", &[("from", moment(text, from))]),
        Span::Past { from, until } if always(from) => {
            text.with("version-past-always", &[("until", moment(text, until))])
        }
        Span::Past { from, until } => text.with(
            "version-past",
            &[("from", moment(text, from)), ("until", moment(text, until))],
        ),
        Span::Never => text.get("version-never"),
    }
}

/// A moment in the fewest characters; the beginning of a day is the day alone.
fn moment(text: Text, at: DateTime<Utc>) -> Arg<'static> {
    let local = at.with_timezone(&Here::get().time_zone());
    Arg::from(if local.time() == NaiveTime::MIN {
        text.short_date(at)
    } else {
        text.short_date_time(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> DateTime<Utc> {
        format!("2026-04-{day:02}T00:00:00Z").parse().unwrap()
    }

    #[test]
    fn a_version_is_in_force_until_the_one_valid_after_it() {
        let versions = [(day(28), 4), (day(20), 3), (day(20), 2), (day(1), 1)];
        assert_eq!(
            spans(&versions, day(22), |version| *version),
            [
                Span::ToCome { from: day(28) },
                Span::Now { from: day(20) },
                Span::Never,
                Span::Past {
                    from: day(1),
                    until: day(20)
                },
            ]
        );
        assert_eq!(
            spans(&versions, day(20), |version| *version)[1],
            Span::Now { from: day(20) }
        );
    }

    #[test]
    fn a_version_published_for_an_earlier_time_does_not_outlast_the_later_one() {
        // The newest is valid from before the one that was announced already.
        let versions = [(day(10), 3), (day(20), 2), (day(1), 1)];
        assert_eq!(
            spans(&versions, day(22), |version| *version),
            [
                Span::Past {
                    from: day(10),
                    until: day(20)
                },
                Span::Now { from: day(20) },
                Span::Past {
                    from: day(1),
                    until: day(10)
                },
            ]
        );
    }
}
