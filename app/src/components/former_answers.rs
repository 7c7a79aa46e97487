//! Answers given before a request was reopened: they stay to be read, with what was promised and when they came.

use api::track::FormerAnswer;
use leptos::prelude::*;
use words::Arg;

use super::AnswerLetter;
use crate::{
    live::{IntoPart, says},
    text::use_text,
};

/// Former answers under their heading, oldest first, each folded away.
#[component]
pub fn FormerAnswers(former: Vec<FormerAnswer>) -> impl IntoView {
    let text = use_text();
    let count = i64::try_from(former.len()).unwrap_or(i64::MAX);
    let letters = former
        .into_iter()
        .map(|former| {
            let FormerAnswer {
                answer,
                due: _,
                verdict_minutes,
                promise,
            } = former;
            let given = answer.answered_at;
            let title = says(move || {
                let date = ("date", Arg::from(text.short_date(given)));
                match verdict_minutes {
                    Some(minutes) => {
                        let verdict = text.words().verdict(minutes);
                        text.with("former-verdict", &[date, ("verdict", Arg::from(verdict))])
                    }
                    None => text.with("former-undelivered", &[date]),
                }
            });
            view! {
                <details class="fold">
                    <summary>{title}</summary>
                    <AnswerLetter answer promise/>
                </details>
            }
            .part()
        })
        .collect_view();
    view! {
        <section aria-labelledby="former-answers">
            <h2 id="former-answers">
                {says(move || text.with("track-former", &[("count", Arg::from(count))]))}
            </h2>
            {letters}
        </section>
    }
}
