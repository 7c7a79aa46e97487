//! The numbers as bars, each with the same said beside it and a table of the same numbers below.
//!
//! Drawn as SVG by attributes: the content policy lets no style stand in an element, and on paper and in forced colours
//! a drawing stays. On time is plain, late hatched, unanswered dotted, so that nothing hangs on colour.

use std::cmp::Reverse;

use api::numbers::{Counts, Group, Month};
use chrono::Datelike;
use domain::numbers::RANKED_FROM;
use leptos::prelude::*;
use words::Arg;

use super::{
    figures::{part_of, share_of},
    table::{NumbersTable, Row},
};
use crate::{
    live::{IntoPart, Part, says},
    text::{t, use_text},
};

/// Answers by month: on time, late, unanswered.
#[component]
pub(super) fn Months(months: Vec<Month>, total: Counts) -> impl IntoView {
    let text = use_text();
    let longest = months
        .iter()
        .map(|month| month.counts.decided())
        .max()
        .unwrap_or_default();
    let name = move |month: &Month| {
        let month = month.month;
        says(move || text.words().month(month.year(), month.month()))
    };
    let bars = months
        .iter()
        .map(|month| {
            let counts = month.counts;
            let parts = [counts.on_time, counts.late, counts.unanswered];
            bar(
                name(month),
                stacked(parts, longest),
                says(move || part_of(text, &counts)),
            )
        })
        .collect_view();
    let rows = months
        .iter()
        .map(|month| Row {
            name: name(month),
            counts: month.counts,
            ranked: true,
        })
        .collect();
    let legend = ["count-on-time", "count-late", "count-unanswered"]
        .into_iter()
        .zip([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
        .map(|(name, parts)| view! { <li>{stacked(parts, 1)}<span>{t(name)}</span></li> }.part())
        .collect_view();
    view! {
        <section aria-labelledby="numbers-months">
            <h2 id="numbers-months">{t("numbers-months")}</h2>
            <Patterns/>
            <ul class="legend">{legend}</ul>
            <ul class="bars">{bars}</ul>
            <NumbersTable title="numbers-months" column="numbers-month" rows total/>
        </section>
    }
}

/// Departments or categories: with enough cases the best first, else in the municipality's order and without a share.
#[component]
pub(super) fn Compared(
    title: &'static str,
    column: &'static str,
    groups: Vec<Group>,
    total: Counts,
) -> impl IntoView {
    let text = use_text();
    let rows = groups
        .iter()
        .map(|group| {
            let name = group.name.clone();
            Row {
                name: says(move || text.name(&name)),
                counts: group.counts,
                ranked: is_ranked(&group.counts),
            }
        })
        .collect();
    let (ranked, few) = ranked(groups);
    let why = (!few.is_empty()).then(|| {
        view! {
            <p class="quiet">
                {says(move || text.with("numbers-few-why", &[("count", Arg::from(RANKED_FROM))]))}
            </p>
        }
    });
    let bars = ranked
        .into_iter()
        .map(|group| {
            let (name, counts) = (group.name, group.counts);
            let drawn = stacked([counts.on_time, 0, 0], counts.decided());
            let said = says(move || share_of(text, &counts).unwrap_or_default());
            bar(says(move || text.name(&name)), drawn, said)
        })
        .chain(few.into_iter().map(|group| {
            let (name, counts) = (group.name, group.counts);
            let said =
                says(move || format!("{} · {}", part_of(text, &counts), text.get("numbers-few")));
            bar(says(move || text.name(&name)), Part::none(), said)
        }))
        .collect_view();
    view! {
        <section aria-labelledby=title>
            <h2 id=title>{t(title)}</h2>
            {why}
            <ul class="bars">{bars}</ul>
            <NumbersTable title column rows total/>
        </section>
    }
}

fn is_ranked(counts: &Counts) -> bool {
    counts.decided() >= RANKED_FROM
}

/// Those with enough cases, the best first, and the others in the order they had.
fn ranked(groups: Vec<Group>) -> (Vec<Group>, Vec<Group>) {
    let (mut ranked, few): (Vec<Group>, Vec<Group>) = groups
        .into_iter()
        .partition(|group| is_ranked(&group.counts));
    ranked.sort_by_key(|group| Reverse(group.counts.on_time_permille()));
    (ranked, few)
}

/// A name, what is drawn for it, and the same in words.
fn bar(name: Signal<String>, drawn: Part, said: Signal<String>) -> Part {
    view! {
        <li>
            <span class="bar-name">{name}</span>
            {drawn}
            <span class="bar-said number">{said}</span>
        </li>
    }
    .part()
}

/// Parts beside each other, as long as they are of the longest bar.
fn stacked(parts: [u64; 3], longest: u64) -> Part {
    let classes = ["bar-on-time", "bar-late", "bar-unanswered"];
    let fills = [None, Some("url(#bars-late)"), Some("url(#bars-unanswered)")];
    let pieces = pieces(parts, longest)
        .into_iter()
        .zip(classes.into_iter().zip(fills))
        .filter_map(|(piece, look)| piece.map(|piece| (piece, look)))
        .map(|((x, width), (class, fill))| {
            view! { <rect class=class fill=fill x=percent(x) width=percent(width) height="100%"/> }
                .part()
        })
        .collect_view();
    view! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="bar-ground" width="100%" height="100%"/>
            {pieces}
        </svg>
    }
    .part()
}

/// Where each part begins and how long it is, in thousandths of the longest; what is there at all is to be seen.
fn pieces(parts: [u64; 3], longest: u64) -> [Option<(u64, u64)>; 3] {
    let mut begins = 0;
    parts.map(|part| {
        let length = (part * 1_000).checked_div(longest)?;
        let piece = (part > 0).then_some((begins, length.max(4)));
        begins += length;
        piece
    })
}

fn percent(permille: u64) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}

/// The hatching and the dots, once on the page.
#[component]
fn Patterns() -> impl IntoView {
    view! {
        <svg class="bar-patterns" aria-hidden="true" focusable="false" width="0" height="0">
            <pattern id="bars-late" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="bar-late-ground" width="8" height="8"/>
                <rect class="bar-late-mark" width="4" height="8"/>
            </pattern>
            <pattern id="bars-unanswered" width="8" height="8" patternUnits="userSpaceOnUse">
                <rect class="bar-unanswered-ground" width="8" height="8"/>
                <circle class="bar-unanswered-mark" cx="4" cy="4" r="2"/>
            </pattern>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(id: &str, on_time: u64, late: u64) -> Group {
        Group {
            id: id.to_owned(),
            name: api::Names::default(),
            counts: Counts {
                on_time,
                late,
                ..Counts::default()
            },
        }
    }

    #[test]
    fn what_has_too_few_cases_is_not_ranked_and_keeps_its_place() {
        let (ranked, few) = ranked(vec![
            group("few-good", 19, 0),
            group("worse", 18, 2),
            group("few-bad", 1, 9),
            group("better", 39, 1),
            group("as-good", 39, 1),
        ]);
        let ids = |groups: Vec<Group>| groups.into_iter().map(|group| group.id).collect::<Vec<_>>();
        assert_eq!(ids(ranked), ["better", "as-good", "worse"]);
        assert_eq!(ids(few), ["few-good", "few-bad"]);
    }

    #[test]
    fn parts_stand_one_after_the_other_and_none_is_too_small_to_see() {
        assert_eq!(
            pieces([6, 3, 1], 10),
            [Some((0, 600)), Some((600, 300)), Some((900, 100))]
        );
        assert_eq!(
            pieces([1_000, 0, 1], 2_000),
            [Some((0, 500)), None, Some((500, 4))]
        );
        assert_eq!(pieces([0, 0, 0], 0), [None, None, None]);
        assert_eq!(percent(938), "93.8%");
    }
}
