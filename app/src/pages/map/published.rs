//! One published request: what was reported, what was answered, by whom and how fast.

use api::{
    Names, ProblemCode,
    deadline::{Clock, ClockState, PromiseState, PromisedDate},
    public::{Point, Published, ReadPublished},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Outcome;
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{Here, page_title},
    client::{self, Failure, Fetched},
    components::{
        Explanation, FailureNotice, Icon, IconName, OfficeWords, Pending, PhotoPair, Ring,
    },
    live::{IntoPart, Part, says, shows},
    map::{Pin, PointsMap},
    paths::Address,
    text::{Text, t, use_text},
};

/// The public page of one request.
#[component]
pub fn PublishedRequest(
    /// Its number.
    reference: String,
) -> impl IntoView {
    let text = use_text();
    let title = {
        let reference = reference.clone();
        move || {
            text.with(
                "map-request-title",
                &[("reference", Arg::from(reference.clone()))],
            )
        }
    };
    page_title(title.clone());
    let remote = client::remote(move || {
        let reference = reference.clone();
        async move {
            client::read(&ReadPublished {
                reference: &reference,
            })
            .await
        }
    });
    // The heading is there before the request is, for focus to land on; then it says what the request is about.
    let title = StoredValue::new(title);
    let number = shows(move || {
        match remote.state.get() {
        Fetched::Ready(_) => {
            view! { <p class="request-number">{says(move || title.with_value(|title| title()))}</p> }.part()
        }
        Fetched::Pending | Fetched::Failed(_) => Part::none(),
    }
    });
    let heading = says(move || {
        remote.state.with(|state| match state {
            Fetched::Ready(request) => text.name(&request.category),
            Fetched::Pending | Fetched::Failed(_) => title.with_value(|title| title()),
        })
    });
    let body = shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Ready(request) => view! { <Whole request/> }.part(),
        Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
            view! { <p class="notice">{t("map-request-missing")}</p> }.part()
        }
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
    });
    view! {
        <p class="no-print">
            <a class="back" href=Address::Map.to_string()><Icon name=IconName::Back/> {t("map-back")}</a>
        </p>
        {number}
        <h1 tabindex="-1">{heading}</h1>
        {body}
    }
}

#[component]
fn Whole(request: Published) -> impl IntoView {
    let text = use_text();
    let Published {
        reference,
        department,
        state,
        text: reported,
        point,
        outcome,
        answer,
        date,
        received_at,
        answered_at,
        verdict_minutes,
        clock,
        photos,
        ..
    } = request;
    let open_again = state.outcome().is_none();
    // What is open again is not told as a promise kept.
    let verdict = if open_again {
        Part::none()
    } else {
        let late = verdict_minutes.is_some_and(|minutes| minutes < 0);
        let said = says(move || match verdict_minutes {
            None => text.get("map-on-its-way"),
            Some(minutes) => {
                let id = if minutes < 0 {
                    "map-late"
                } else {
                    "map-on-time"
                };
                text.with(id, &[("span", Arg::from(text.words().verdict(minutes)))])
            }
        });
        view! { <p class="verdict" class:verdict-late=late>{said}</p> }.part()
    };
    let photos = if photos.is_empty() {
        Part::none()
    } else {
        view! {
            <section>
                <h2>{t("map-request-photos")}</h2>
                <PhotoPair photos/>
            </section>
        }
        .part()
    };
    let promise = clock.promise;
    let answer_title = if open_again {
        "map-former-answer"
    } else {
        "map-request-answer"
    };
    let now = if open_again {
        view! { <OpenAgain clock/> }.part()
    } else {
        Part::none()
    };
    let place = match point {
        None => Part::none(),
        Some(at) => {
            let frame = Here::get().municipality().map.clone();
            let points = vec![Point {
                reference,
                at,
                outcome: state,
            }];
            view! {
                <section class="no-print">
                    <h2>{t("map-request-place")}</h2>
                    <PointsMap frame points=Signal::stored(points) still=true/>
                </section>
            }
            .part()
        }
    };
    view! {
        {now}
        <div class="request-columns">
            <div>
                <section>
                    <h2>{t("map-request-text")}</h2>
                    <p class="own-words">{says(move || text.official(&reported))}</p>
                </section>
                <section>
                    <h2>{t(answer_title)}</h2>
                    <PublishedLetter office=department answered_at outcome body=answer date promise/>
                </section>
                {photos}
            </div>
            <aside>
                {verdict}
                <dl class="facts">
                    <div class="fact">
                        <dt>{t("map-received")}</dt>
                        <dd><time datetime=received_at.to_rfc3339()>{says(move || text.short_date_time(received_at))}</time></dd>
                    </div>
                    <div class="fact">
                        <dt>{t("map-answered")}</dt>
                        <dd><time datetime=answered_at.to_rfc3339()>{says(move || text.short_date_time(answered_at))}</time></dd>
                    </div>
                </dl>
                {place}
            </aside>
        </div>
    }
}

/// An answer as everyone reads it.
#[component]
pub(crate) fn PublishedLetter(
    /// The department that answered.
    office: Names,
    answered_at: DateTime<Utc>,
    outcome: Outcome,
    /// Its words.
    body: String,
    /// The date it named.
    date: Option<NaiveDate>,
    /// What became of that.
    promise: Option<PromisedDate>,
) -> impl IntoView {
    let text = use_text();
    let promised = match promise_words(date, promise) {
        None => Part::none(),
        Some((id, date)) => {
            let promised = move || text.with(id, &[("date", Arg::from(text.date_by(date)))]);
            view! { <p class="letter-text">{says(promised)}</p> }.part()
        }
    };
    view! {
        <article class="letter">
            <header class="letter-head">
                <p class="letter-from">{says(move || text.name(&office))}</p>
                <time datetime=answered_at.to_rfc3339()>{says(move || text.date(answered_at))}</time>
            </header>
            <p class="letter-outcome"><Pin outcome/> {says(move || text.code("outcome", outcome))}</p>
            <OfficeWords body/>
            {promised}
        </article>
    }
}

/// What goes on with a request that was opened again: by when there is a new answer, or how late it is, and why.
#[component]
fn OpenAgain(clock: Clock) -> impl IntoView {
    let text = use_text();
    let explanation = clock.explanation.clone();
    let state = clock.state;
    // The words beside the ring speak to whoever asked; to everyone else a pause is said by the sentence alone.
    let ring = match state {
        ClockState::Waiting => Part::none(),
        ClockState::Running
        | ClockState::Soon
        | ClockState::Overdue
        | ClockState::Kept
        | ClockState::Broken
        | ClockState::Ended => {
            let clock = clock.clone();
            view! { <Ring clock/> }.part()
        }
    };
    view! {
        <div class="state">
            {ring}
            <p class="state-sentence"><strong>{says(move || open_again_words(text, &clock))}</strong></p>
        </div>
        {explanation.map(|explanation| view! { <Explanation explanation/> }.part())}
    }
}

/// The same in a sentence.
pub(super) fn open_again_words(text: Text, clock: &Clock) -> String {
    match clock.state {
        ClockState::Overdue | ClockState::Broken => text.with(
            "map-open-again-late",
            &[(
                "late",
                Arg::from(text.words().duration_late(clock.late_minutes)),
            )],
        ),
        ClockState::Waiting => text.get("map-open-again-waiting"),
        ClockState::Running | ClockState::Soon | ClockState::Kept | ClockState::Ended => text.with(
            "map-open-again",
            &[("when", Arg::from(text.date_time(clock.due)))],
        ),
    }
}

/// What is said of the date an answer named: what became of it, once something did.
fn promise_words(
    named: Option<NaiveDate>,
    promise: Option<PromisedDate>,
) -> Option<(&'static str, NaiveDate)> {
    match promise {
        Some(PromisedDate { date, state }) => {
            let id = match state {
                PromiseState::Open => "map-promised",
                PromiseState::Kept => "map-promise-kept",
                PromiseState::Broken => "map-promise-broken",
            };
            Some((id, date))
        }
        None => named.map(|date| ("map-promised", date)),
    }
}
