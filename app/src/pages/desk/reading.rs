//! Everything there is to read about a request, beside its editor.

use api::{
    deadline::ClockName,
    desk::DeskRequest,
    intake::Contact,
    track::{OpenQuestion, RatingDraft, TimelineEntry, TimelineEvent},
};
use chrono::{DateTime, Utc};
use domain::{Attempt, Code, ReplyChannel};
use leptos::prelude::*;
use words::{Arg, Words};

use super::{
    beside::Beside, blur::BlurPhotos, bring::ended_words, came_in::CameIn, drafted::Drafted,
    knowledge::MadePublic, outside::AskedList, place::Place, reached::Reached,
    responsible::Responsible, room::Room, together::TogetherView,
};
use crate::{
    browser,
    components::{
        AnswerLetter, Explanation, Extra, FormerAnswers, OfficeWords, PhotoPair, Ring, Timeline,
    },
    text::{Text, t, use_text},
};

/// Everything there is to read about the request.
#[component]
pub(super) fn Reading(request: DeskRequest, may_answer: bool) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let DeskRequest {
        id,
        reference: _,
        kind,
        status,
        category,
        department,
        responsible,
        may_take,
        version,
        text: body,
        point,
        address,
        channel,
        reply_channel,
        by_hand,
        received_at,
        photos,
        clock,
        answer,
        public_text,
        timeline,
        question,
        former,
        rating,
        draft,
        outside,
        lead,
        followers,
        contact,
        contact_erased_at,
        taken_down,
        language,
        extra,
        article,
        ..
    } = request;
    let contact = contact.filter(|contact| *contact != Contact::default());
    let statutory = clock.statutory_due;
    let promise = clock.promise;
    let explanation = clock.explanation.clone();
    // The list is brought up to date every minute, and the clock of this request with it; right after an act the
    // request itself knows more.
    let clock = Memo::new(move |_| {
        room.list
            .rows
            .with(|rows| {
                rows.iter()
                    .find(|row| row.id == id && row.clock.as_of > clock.as_of)
                    .map(|row| row.clock.clone())
            })
            .unwrap_or_else(|| clock.clone())
    });
    let answered = answer.is_some();
    view! {
        <div class="case-read">
            <p class="case-category">
                {move || text.name(&category)} " · " {move || text.code("kind", kind)} " · "
                {move || text.code("status", status)}
            </p>
            <section class="case-clock" aria-label=t("desk-clock")>
                {move || view! { <Ring clock=clock.get()/> }}
                <div>
                    <p>{t("desk-clock")} ": " <strong>{move || text.date_time(clock.with(|clock| clock.due))}</strong></p>
                    // The nearest of the others, where it is not the answer that comes next.
                    {move || {
                        let nearest = clock.with(|clock| clock.nearest);
                        nearest
                            .filter(|nearest| nearest.clock != ClockName::Answer)
                            .map(|nearest| view! { <p>{text.nearest(nearest)}</p> })
                    }}
                    {explanation.map(|explanation| view! { <Explanation explanation statutory/> })}
                </div>
            </section>
            {question.map(|question| view! { <Asked question by_hand/> })}
            <AskedList asked=outside/>
            {draft.map(|draft| view! { <Drafted draft office=department.clone()/> })}
            {answer.map(|answer| view! {
                <section>
                    <h2>{t("desk-given-answer")}</h2>
                    <AnswerLetter answer promise/>
                    {article.map(|article| view! { <MadePublic article/> })}
                </section>
            })}
            {rating.map(|rating| view! { <Rated rating/> })}
            {(!former.is_empty()).then(|| view! { <FormerAnswers former/> })}
            <section>
                <h2>{t("desk-citizen-text")}</h2>
                <p class="own-words">{body}</p>
                <Extra extra/>
                {(!photos.is_empty()).then(|| view! {
                    <PhotoPair photos=photos.clone()/>
                    <BlurPhotos photos version/>
                })}
            </section>
            <section>
                <h2>{t("desk-place")}</h2>
                <Place address point/>
            </section>
            {contact_erased_at.map(|at| view! {
                <section>
                    <h2>{t("delivery-citizen")}</h2>
                    <p class="quiet">
                        {move || text.with("own-contact-erased", &[("date", Arg::from(text.short_date(at)))])}
                    </p>
                </section>
            })}
            {contact.map(|contact| view! {
                <section>
                    <h2>{t("delivery-citizen")}</h2>
                    <dl class="facts">
                        <Reached contact/>
                        <div class="fact">
                            <dt>{t("intake-language")}</dt>
                            <dd lang=language.code()>{Words::language_name(language)}</dd>
                        </div>
                    </dl>
                </section>
            })}
            {answered.then(|| view! {
                <section>
                    <h2>{t("desk-public-text")}</h2>
                    {match public_text {
                        Some(public_text) => view! { <p class="own-words">{public_text}</p> }.into_any(),
                        None => view! { <p class="quiet">{t("desk-not-public")}</p> }.into_any(),
                    }}
                </section>
            })}
            <section>
                <h2>{t("desk-facts")}</h2>
                <dl class="facts">
                    <div class="fact"><dt>{t("desk-received")}</dt><dd><When at=received_at/></dd></div>
                    <CameIn taken=taken_down/>
                    <div class="fact">
                        <dt>{t("desk-channel")}</dt>
                        <dd>{move || text.code("channel", channel)}</dd>
                    </div>
                    <div class="fact">
                        <dt>{t("desk-reply-channel")}</dt>
                        <dd>{move || text.code("reply-channel", reply_channel)}</dd>
                    </div>
                    <div class="fact">
                        <dt>{t("desk-department")}</dt>
                        <dd>{move || text.name(&department)}</dd>
                    </div>
                    <Responsible name=responsible may_take version/>
                </dl>
            </section>
            <section>
                <h2>{t("desk-timeline")}</h2>
                <Timeline entries=timeline who=Some(who) among=Some(among)/>
            </section>
            <TogetherView lead followers/>
            <Beside/>
            // On a narrow screen the editor stands below; this leads to it from wherever one reads.
            {may_answer.then(|| view! { <ToTheAnswer/> })}
        </div>
    }
}

/// Who did something: their part in it, and their name where it was an official.
fn who(text: Text, entry: &TimelineEntry) -> String {
    let part = entry.actor.map(|actor| text.code("desk-actor", actor));
    let parts: Vec<String> = [entry.by.clone(), part].into_iter().flatten().collect();
    parts.join(", ")
}

/// What officials have among themselves.
fn among(text: Text, event: &TimelineEvent) -> String {
    match event {
        TimelineEvent::Assigned {
            department,
            note: Some(rule),
        } => text.with(
            "desk-among-routed",
            &[
                ("department", Arg::from(text.name(department))),
                ("rule", Arg::from(rule)),
            ],
        ),
        TimelineEvent::Drafted => text.get("desk-among-drafted"),
        TimelineEvent::Noted { .. } => text.get("desk-among-noted"),
        TimelineEvent::Wrote { .. } => text.get("desk-among-wrote"),
        TimelineEvent::Remarked { reason } => text.code_text("remark", reason),
        TimelineEvent::SentBack { .. } => text.get("desk-among-sent-back"),
        TimelineEvent::PhotoRedacted => text.get("desk-among-photo-redacted"),
        TimelineEvent::PhotoRestored => text.get("desk-among-photo-restored"),
        TimelineEvent::Joined {
            reference: Some(reference),
        } => text.with("desk-among-joined", &[("reference", Arg::from(reference))]),
        TimelineEvent::Left { reference } => {
            text.with("desk-among-left", &[("reference", Arg::from(reference))])
        }
        TimelineEvent::Split { reference, .. } => {
            text.with("desk-among-split", &[("reference", Arg::from(reference))])
        }
        TimelineEvent::Outside { step, name, .. } => {
            let id = format!("outside-step-{step}");
            text.with(&id, &[("name", Arg::from(name))])
        }
        TimelineEvent::Tried {
            channel, attempt, ..
        } => tried(text, channel, attempt),
        TimelineEvent::Delivered { channel } => text.get(&format!("delivery-delivered-{channel}")),
        _ => String::new(),
    }
}

/// How an attempt to bring the answer ended; codes that are not known are said as they are.
fn tried(text: Text, channel: &str, attempt: &str) -> String {
    let how = text.code_text("reply-channel", channel);
    let ended = match (
        ReplyChannel::from_code(channel),
        Attempt::from_code(attempt),
    ) {
        (Some(channel), Some(attempt)) => ended_words(text, channel, attempt),
        _ => text.code_text("attempt", attempt),
    };
    text.with(
        "desk-among-tried",
        &[("channel", Arg::from(how)), ("ended", Arg::from(ended))],
    )
}

/// What the citizen was asked and has not replied to.
#[component]
fn Asked(question: OpenQuestion, by_hand: Option<ReplyChannel>) -> impl IntoView {
    let text = use_text();
    let until = question.until;
    view! {
        <section class="notice notice-wait">
            <h2>{t("desk-question")}</h2>
            <OfficeWords body=question.text/>
            {by_hand.map(|channel| view! {
                <p>
                    {move || {
                        let channel = text.code("reply-channel", channel);
                        text.with("desk-question-by-hand", &[("channel", Arg::from(channel))])
                    }}
                </p>
            })}
            <p>{move || text.with("desk-question-until", &[("when", Arg::from(text.date_time(until)))])}</p>
        </section>
    }
}

/// How satisfied the citizen was.
#[component]
fn Rated(rating: RatingDraft) -> impl IntoView {
    let text = use_text();
    let RatingDraft { score, text: added } = rating;
    view! {
        <section>
            <h2>{t("desk-rating")}</h2>
            <p>{move || text.get(&format!("rating-{score}"))}</p>
            {(!added.is_empty()).then(|| view! { <p class="own-words">{added}</p> })}
        </section>
    }
}

/// A moment in the fewest characters.
#[component]
fn When(at: DateTime<Utc>) -> impl IntoView {
    let text = use_text();
    view! { <time datetime=at.to_rfc3339()>{move || text.short_date_time(at)}</time> }
}

#[component]
fn ToTheAnswer() -> impl IntoView {
    view! {
        <p class="case-jump no-print">
            <a
                class="button"
                href="#answer"
                on:click=move |event| {
                    event.prevent_default();
                    browser::focus("answer", false);
                }
            >
                {t("desk-answer-jump")}
            </a>
        </p>
    }
}
