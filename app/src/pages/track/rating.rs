//! How satisfied the citizen is with the answer.

use api::track::RatingDraft;
use domain::fields::Rating;
use leptos::prelude::*;

use super::deeds::{Deed, DeedForm, Deeds};
use crate::{
    components::{Choice, Field, RadioCards, TextArea},
    live::{IntoPart, says},
    text::{t, use_text},
};

/// The question how satisfied one is, or what one said.
#[component]
pub(super) fn RatingForm(rating: Option<RatingDraft>, deeds: Deeds) -> impl IntoView {
    let text = use_text();
    let inside = match rating {
        Some(RatingDraft { score, text: added }) => view! {
            <p>{says(move || text.get(&format!("rating-{score}")))}</p>
            {(!added.is_empty()).then(|| view! { <p class="own-words">{added}</p> })}
        }
        .part(),
        None => view! { <Asked deeds/> }.part(),
    };
    view! {
        <section class="rating" aria-labelledby="track-rating">
            <h2 id="track-rating">{t("track-rating")}</h2>
            {inside}
        </section>
    }
}

#[component]
fn Asked(deeds: Deeds) -> impl IntoView {
    let text = use_text();
    let form = deeds.form("rating");
    let score = RwSignal::new(String::new());
    let check = Callback::new(move |()| {
        let score = score.with_untracked(|score| score.parse().unwrap_or_default());
        Rating::check(score, &form.typed.text.get_untracked()).map(|checked| {
            Deed::Rate(RatingDraft {
                score: checked.score,
                text: checked.text.unwrap_or_default(),
            })
        })
    });
    let choices = Signal::derive(move || {
        (Rating::MIN..=Rating::MAX)
            .map(|score| Choice {
                value: score.to_string(),
                label: text.get(&format!("rating-{score}")),
                hint: String::new(),
            })
            .collect::<Vec<_>>()
    });
    view! {
        <DeedForm deeds form check send="track-rating-send">
            <RadioCards field="score" legend="track-rating-score" value=score choices errors=form.errors/>
            <Field field="text" label="track-rating-text" hint="track-rating-hint" errors=form.errors>
                <TextArea value=form.typed.text rows=3/>
            </Field>
        </DeedForm>
    }
}
