//! A request as the person who filed it sees it.

use std::time::Duration;

use api::{
    ProblemCode,
    deadline::ClockState,
    track::{ReadTracked, TrackedRequest},
};
use domain::{Outcome, ReplyChannel, Status};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched},
    components::{
        AnswerLetter, Explanation, FailureNotice, Icon, IconName, Pending, PhotoPair, Ring,
        Timeline,
    },
    live::{IntoPart, says, shows},
    paths::Address,
    text::{Text, t, use_text},
};

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
    let remote = client::remote(move || {
        let token = token.clone();
        async move { client::read(&ReadTracked { token: &token }).await }
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
    shows(move || match remote.state.get() {
        Fetched::Pending => view! { <h1 tabindex="-1">{t("track-title")}</h1><Pending/> }.part(),
        Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
            view! { <NoSuchRequest/> }.part()
        }
        Fetched::Failed(failure) => view! {
            <h1 tabindex="-1">{t("track-title")}</h1>
            <FailureNotice failure retry=move |()| remote.fetch_again()/>
        }
        .part(),
        Fetched::Ready(request) => view! { <Tracked request/> }.part(),
    })
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
fn Tracked(request: TrackedRequest) -> impl IntoView {
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
        ..
    } = request;
    let explanation = clock.explanation.clone();
    let answered = answer.is_some();
    let pair = (!photos.is_empty()).then(|| view! { <PhotoPair photos/> });
    let placed = !address.is_empty() || point.is_some();
    let place = says(move || {
        if address.is_empty() {
            text.get("track-place-point")
        } else {
            address.clone()
        }
    });
    view! {
        <p class="request-number">{reference} " · " {says(move || text.code("kind", kind))}</p>
        <h1 tabindex="-1">{says(move || text.name(&category))}</h1>
        <div class="state">
            <Ring clock/>
            <div>
                <p class="state-sentence">
                    <strong>{says(move || now.with_value(|request| happens_now(text, request)))}</strong>
                </p>
                <p>{says(move || now.with_value(|request| what_follows(text, request)))}</p>
            </div>
        </div>
        {explanation.map(|explanation| view! { <Explanation explanation/> })}
        <div class="request-columns">
            <div>
                {answer.map(|answer| view! {
                    <section aria-labelledby="track-answer">
                        <h2 id="track-answer">{t("track-answer")}</h2>
                        <AnswerLetter answer/>
                    </section>
                })}
                <section aria-labelledby="track-own" class:after-answer=answered>
                    <h2 id="track-own">{t("track-own")}</h2>
                    <p class="own-words">{own_words}</p>
                    {placed.then(|| view! {
                        <p><span class="quiet">{t("track-place")}</span> " " {place}</p>
                    })}
                    {pair}
                </section>
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

/// What happens now and who has it, in a sentence.
fn happens_now(text: Text, request: &TrackedRequest) -> String {
    let by_department = |id: &str| {
        text.with(
            id,
            &[("department", Arg::from(text.name(&request.department)))],
        )
    };
    match request.status {
        Status::Received => text.get("track-now-received"),
        Status::Assigned if request.clock.state == ClockState::Overdue => {
            by_department("track-now-overdue")
        }
        Status::Assigned => by_department("track-now-assigned"),
        Status::Waiting => text.get("track-now-waiting"),
        Status::Drafted => by_department("track-now-drafted"),
        Status::Answered | Status::Resolved => match &request.answer {
            Some(answer) => text.with(
                "track-now-answered",
                &[("outcome", Arg::from(text.code("outcome", answer.outcome)))],
            ),
            None => text.code("status", request.status),
        },
        Status::Withdrawn => text.get("track-now-withdrawn"),
    }
}

/// What the reader can expect next.
fn what_follows(text: Text, request: &TrackedRequest) -> String {
    let due = || {
        text.with(
            "track-then-due",
            &[("when", Arg::from(text.date_time(request.clock.due)))],
        )
    };
    match request.status {
        Status::Received | Status::Assigned | Status::Drafted => {
            if request.clock.state == ClockState::Overdue {
                text.with(
                    "track-then-overdue",
                    &[("when", Arg::from(text.date_time(request.clock.due)))],
                )
            } else {
                due()
            }
        }
        Status::Waiting => text.get("track-then-waiting"),
        Status::Answered | Status::Resolved => match &request.answer {
            Some(answer) if answer.delivered_at.is_none() => match request.reply_channel {
                ReplyChannel::Email => text.get("track-then-sending"),
                ReplyChannel::Track
                | ReplyChannel::Phone
                | ReplyChannel::Sms
                | ReplyChannel::Post => text.get("track-then-delivering"),
            },
            Some(answer) if answer.outcome == Outcome::Planned => match answer.date {
                Some(date) => text.with(
                    "track-then-planned",
                    &[("when", Arg::from(text.date_by(date)))],
                ),
                None => text.get("track-then-answered"),
            },
            _ => text.get("track-then-answered"),
        },
        Status::Withdrawn => text.get("track-then-withdrawn"),
    }
}
