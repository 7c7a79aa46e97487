//! Each published number with its name, for the list of all of them and for the weekly sheet.

use api::numbers::Counts;
use leptos::prelude::*;
use words::Arg;

use crate::{
    live::{IntoPart, says},
    text::{Text, t, use_text},
};

/// A number: the message of its name, and how it is said; `None` where there is none to say.
pub(super) struct Figure {
    pub name: &'static str,
    pub say: fn(Text, &Counts) -> Option<String>,
}

/// A count, which is always there.
macro_rules! count {
    ($name:literal, $count:expr) => {
        Figure {
            name: $name,
            say: |text, counts| {
                let count: fn(&Counts) -> u64 = $count;
                Some(text.words().number(count(counts)))
            },
        }
    };
}

/// All of them. The five after the first two add up to these: `count-sum` says so.
pub(super) const FIGURES: &[Figure] = &[
    count!("count-received", |counts| counts.received),
    count!("count-reopened", |counts| counts.reopened),
    count!("count-on-time", |counts| counts.on_time),
    count!("count-late", |counts| counts.late),
    count!("count-unanswered", |counts| counts.unanswered),
    count!("count-withdrawn", |counts| counts.withdrawn),
    count!("count-running", Counts::running),
    Figure {
        name: "count-median",
        say: |text, counts| Some(text.words().length(counts.median_minutes?.into())),
    },
    Figure {
        name: "count-p90",
        say: |text, counts| Some(text.words().length(counts.p90_minutes?.into())),
    },
    count!("count-promised", |counts| counts.promised),
    count!("count-kept", |counts| counts.kept),
    count!("count-broken", |counts| counts.broken),
    count!("count-not-competent", |counts| counts.not_competent),
    Figure {
        name: "count-satisfaction",
        say: |text, counts| {
            let Some(hundredths) = counts.score_hundredths() else {
                return Some(text.get("numbers-no-ratings"));
            };
            let score = text.words().score(hundredths);
            Some(text.with(
                "numbers-satisfaction",
                &[
                    ("score", Arg::from(score)),
                    ("ratings", Arg::from(counts.ratings)),
                ],
            ))
        },
    },
    Figure {
        name: "count-validation",
        say: |text, counts| {
            let length = text.words().length(counts.validation_delay_minutes()?);
            Some(text.with(
                "numbers-validation",
                &[
                    ("length", Arg::from(length)),
                    ("reports", Arg::from(counts.validated)),
                ],
            ))
        },
    },
];

/// "214 od 228 odgovorov v roku (93,8 %)"; `None` where nothing was due or given.
pub(super) fn headline(text: Text, counts: &Counts) -> Option<String> {
    out_of(text, "numbers-headline", counts)
}

/// "93,8 % (214 od 228)".
pub(super) fn share_of(text: Text, counts: &Counts) -> Option<String> {
    out_of(text, "numbers-bar", counts)
}

fn out_of(text: Text, message: &'static str, counts: &Counts) -> Option<String> {
    let share = text.words().share(counts.on_time, counts.decided())?;
    Some(text.with(
        message,
        &[
            ("on-time", Arg::from(counts.on_time)),
            ("decided", Arg::from(counts.decided())),
            ("share", Arg::from(share)),
        ],
    ))
}

/// "214 od 228".
pub(super) fn part_of(text: Text, counts: &Counts) -> String {
    text.with(
        "numbers-part",
        &[
            ("on-time", Arg::from(counts.on_time)),
            ("decided", Arg::from(counts.decided())),
        ],
    )
}

/// The list of all numbers, with what has to be known of them.
#[component]
pub(super) fn AllFigures(counts: Counts) -> impl IntoView {
    let text = use_text();
    let rows = FIGURES
        .iter()
        .filter(|figure| (figure.say)(text, &counts).is_some())
        .map(|figure| {
            let say = figure.say;
            view! {
                <div class="fact">
                    <dt>{t(figure.name)}</dt>
                    <dd class="number">
                        {says(move || say(text, &counts).unwrap_or_default())}
                    </dd>
                </div>
            }
            .part()
        })
        .collect_view();
    let timed = counts.median_minutes.is_some();
    view! {
        <dl class="facts figures">{rows}</dl>
        <ul class="quiet notes">
            <li>{t("count-sum")}</li>
            {timed.then(|| view! { <li>{t("count-times")}</li> })}
            <li>{t("numbers-counted")}</li>
        </ul>
    }
}
