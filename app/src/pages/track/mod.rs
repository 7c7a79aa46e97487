//! A request as the person who filed it sees it, and what that person can do with it.

mod deeds;
mod forms;
mod rating;
mod sentences;

use std::time::Duration;

use api::{
    ProblemCode,
    track::{ReadTracked, TrackedRequest},
};
use chrono::DateTime;
use domain::lifecycle::ActKind;
use leptos::prelude::*;

use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched},
    components::{
        AnswerLetter, Explanation, Extra, FailureNotice, FormerAnswers, Icon, IconName, Pending,
        PhotoPair, Ring, Timeline,
    },
    live::{IntoPart, Part, says, shows},
    paths::Address,
    text::{t, use_text},
};
use deeds::{Deeds, NewsView};
use forms::{Question, ReopenForm, WithdrawForm};
use rating::RatingForm;
use sentences::{happens_now, nearest, what_follows};

/// How often a request on screen is read again.
const REFRESH: Duration = Duration::from_secs(60);

/// The page of one request, by the key of its tracking link.
#[component]
pub fn Track(
    /// The key.
    token: String,
) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("track-title"));
    let token = StoredValue::new(token);
    let remote = client::remote(move || async move {
        let token = token.get_value();
        client::read(&ReadTracked { token: &token }).await
    });
    // Where no timer can be set, the page shows what was true when it was opened.
    if let Ok(timer) = set_interval_with_handle(
        move || {
            if browser::is_visible() && browser::is_online() {
                remote.fetch_again();
            }
        },
        REFRESH,
    ) {
        on_cleanup(move || timer.clear());
    }
    let deeds = Deeds::new(token, remote);
    provide_context(deeds);
    // Only what changed is built anew: who is typing must not lose the place because a minute went by.
    let seen = Memo::new(move |_| match remote.state.get() {
        Fetched::Ready(request) => Fetched::Ready(at_rest(request)),
        other => other,
    });
    shows(move || match seen.get() {
        Fetched::Pending => view! { <h1 tabindex="-1">{t("track-title")}</h1><Pending/> }.part(),
        Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
            view! { <NoSuchRequest/> }.part()
        }
        Fetched::Failed(failure) => view! {
            <h1 tabindex="-1">{t("track-title")}</h1>
            <FailureNotice failure retry=move |()| remote.fetch_again()/>
        }
        .part(),
        Fetched::Ready(request) => view! { <Tracked request deeds/> }.part(),
    })
}

/// The request without what every minute changes.
fn at_rest(mut request: TrackedRequest) -> TrackedRequest {
    request.clock.left_minutes = 0;
    request.clock.late_minutes = 0;
    request.clock.as_of = DateTime::UNIX_EPOCH;
    request
}

/// The link leads to no request.
#[component]
fn NoSuchRequest() -> impl IntoView {
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{t("track-none-title")}</h1>
            <p>{t("track-none-text")}</p>
            <p class="actions">
                <a class="button" href=Address::Find.to_string()>{t("track-none-find")}</a>
            </p>
        </section>
    }
}

#[component]
fn Tracked(request: TrackedRequest, deeds: Deeds) -> impl IntoView {
    let text = use_text();
    let now = StoredValue::new(request.clone());
    let TrackedRequest {
        reference,
        kind,
        category,
        text: own_words,
        address,
        point,
        photos,
        clock,
        answer,
        timeline,
        question,
        acts,
        reopens_until,
        former,
        may_rate,
        rating,
        extra,
        ..
    } = request;
    let statutory = clock.statutory_due;
    let promise = clock.promise;
    let answered = answer.is_some();
    let pair = (!photos.is_empty()).then(|| view! { <PhotoPair photos/> }.part());
    let placed = !address.is_empty() || point.is_some();
    let place = says(move || {
        if address.is_empty() {
            text.get("track-place-point")
        } else {
            address.clone()
        }
    });
    let sentence = |say: fn(_, &_) -> _| says(move || now.with_value(|request| say(text, request)));
    view! {
        <p class="request-number">{reference} " · " {says(move || text.code("kind", kind))}</p>
        <h1 tabindex="-1">{says(move || text.name(&category))}</h1>
        <NewsView deeds/>
        <div class="state">
            // The time left goes on by itself.
            {shows(move || match deeds.remote.state.get() {
                Fetched::Ready(request) => view! { <Ring clock=request.clock/> }.part(),
                Fetched::Pending | Fetched::Failed(_) => Part::none(),
            })}
            <div>
                <p class="state-sentence"><strong>{sentence(happens_now)}</strong></p>
                <p>{sentence(what_follows)}</p>
                {shows(move || match now.with_value(|request| nearest(text, request)) {
                    Some(line) => view! { <p>{line}</p> }.part(),
                    None => Part::none(),
                })}
            </div>
        </div>
        {clock.explanation.map(|explanation| view! { <Explanation explanation statutory/> }.part())}
        {question.map(|question| view! { <Question question deeds/> }.part())}
        <div class="request-columns">
            <div>
                {answer.map(|answer| view! {
                    <section aria-labelledby="track-answer">
                        <h2 id="track-answer">{t("track-answer")}</h2>
                        <AnswerLetter answer promise/>
                    </section>
                }
                .part())}
                {(may_rate || rating.is_some()).then(|| view! { <RatingForm rating deeds/> }.part())}
                {(!former.is_empty()).then(|| view! { <FormerAnswers former/> }.part())}
                {acts.contains(&ActKind::Reopen).then(|| view! { <ReopenForm until=reopens_until deeds/> }.part())}
                <section aria-labelledby="track-own" class:after-answer=answered>
                    <h2 id="track-own">{t("track-own")}</h2>
                    <p class="own-words">{own_words}</p>
                    <Extra extra/>
                    {placed.then(|| view! {
                        <p><span class="quiet">{t("track-place")}</span> " " {place}</p>
                    }
                    .part())}
                    {pair}
                </section>
                {acts.contains(&ActKind::Withdraw).then(|| view! { <WithdrawForm deeds/> }.part())}
            </div>
            <section aria-labelledby="track-timeline">
                <h2 id="track-timeline">{t("track-timeline")}</h2>
                <Timeline entries=timeline/>
                <p class="actions no-print">
                    <button type="button" class="button button-quiet" on:click=|_| browser::print()>
                        <Icon name=IconName::Print/>
                        <span>{t("receipt-print")}</span>
                    </button>
                </p>
            </section>
        </div>
    }
}
