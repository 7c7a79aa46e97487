//! An answer that awaits publication, as the citizen would get it, or that was sent back.

use api::{Names, answers::DraftedAnswer, track::Answer};
use leptos::prelude::*;
use words::Arg;

use crate::{
    components::{AnswerLetter, OfficeWords, PhotoPair},
    text::{t, use_text},
};

/// The draft: who wrote it, what was said of it, the letter, the photo, and what the public would read.
#[component]
pub(super) fn Drafted(
    draft: DraftedAnswer,
    /// The department in whose name it goes out.
    office: Names,
) -> impl IntoView {
    let text = use_text();
    let DraftedAnswer {
        answer,
        author,
        drafted_at,
        photo,
        comment,
    } = draft;
    let filled = |text: String| (!text.is_empty()).then_some(text);
    let publication = answer.publication;
    let letter = Answer {
        outcome: answer.outcome,
        text: answer.text,
        department: office,
        author: author.clone(),
        date: answer.date,
        addressee: filled(answer.addressee),
        reason: filled(answer.reason),
        duplicate_of: filled(answer.duplicate_of),
        answered_at: drafted_at,
        delivered_at: None,
    };
    let written = move || {
        text.with(
            "desk-draft-by",
            &[
                ("author", Arg::from(&author)),
                ("when", Arg::from(text.short_date_time(drafted_at))),
            ],
        )
    };
    view! {
        <section>
            <h2>{t("desk-draft-title")}</h2>
            {match comment {
                Some(comment) => view! {
                    <div class="notice notice-soon">
                        <p><strong>{t("desk-draft-sent-back")}</strong></p>
                        <OfficeWords body=comment/>
                    </div>
                }
                .into_any(),
                None => view! { <p class="notice">{t("desk-draft-awaits")}</p> }.into_any(),
            }}
            <p class="quiet">{written}</p>
            <AnswerLetter answer=letter/>
            {photo.map(|photo| view! { <PhotoPair photos=vec![photo]/> })}
            {match publication {
                None => view! { <p class="quiet">{t("desk-draft-not-public")}</p> }.into_any(),
                Some(publication) => view! {
                    <h3>{t("desk-public-text")}</h3>
                    <p class="own-words">{publication.text}</p>
                    {publication.photo.then(|| view! { <p class="quiet">{t("desk-draft-public-photo")}</p> })}
                }
                .into_any(),
            }}
        </section>
    }
}
