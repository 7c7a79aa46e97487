//! A municipality's first page: the promise, the ways to begin, the way back to a request, what was solved lately.

use api::{
    Endpoint, Method,
    municipality::PromiseRule,
    numbers::ReadNumbers,
    public::{ListPublished, Published, PublishedPage, PublishedState},
};
use domain::{PhotoRole, clock::StartAt};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::Arg;

use super::{begin::Begins, find::FindForm};
use crate::{
    app::{Here, page_title},
    client::{self, Fetched},
    components::{Empty, FailureNotice, Pending},
    live::{IntoPart, Part, Shown, says, shows},
    paths::Address,
    text::{Text, t, use_text},
};

/// How many of the lately solved are shown.
const SHOWN: usize = 3;

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    let text = use_text();
    let here = Here::get().municipality();
    page_title(move || text.get("home-title"));
    let promise = here.promise.clone();
    let hours = promise.hours;
    view! {
        <section class="hero">
            <h1 tabindex="-1">
                {says(move || text.with("home-promise", &[("hours", Arg::from(hours))]))}
            </h1>
            {here.welcome.clone().map(|welcome| view! { <p>{says(move || text.name(&welcome))}</p> })}
            <p class="lead">{says(move || how_counted(text, &promise))}</p>
            <p><a href=Address::Promise.to_string() rel="external">{t("promise-title")}</a></p>
            {this_month(text)}
        </section>
        <section aria-labelledby="home-begin">
            <h2 id="home-begin" class="unseen">{t("begin-title")}</h2>
            <Begins/>
        </section>
        <section class="panel" aria-labelledby="home-find">
            <h2 id="home-find">{t("home-find")}</h2>
            <FindForm/>
        </section>
        <LatelySolved/>
    }
}

/// What counts towards the hours, and when the deadline is known; the page of the promise says it in full.
fn how_counted(text: Text, promise: &PromiseRule) -> String {
    let counted = match (promise.clock.as_str(), promise.weekdays.as_str()) {
        ("elapsed", _) => "home-counted-elapsed",
        ("office-hours", _) => "home-counted-office-hours",
        (_, "" | "Mon-Fri" | "Mon,Tue,Wed,Thu,Fri") if promise.friday_to_monday => {
            "home-counted-working-days-friday"
        }
        (_, "" | "Mon-Fri" | "Mon,Tue,Wed,Thu,Fri") => "home-counted-working-days",
        (_, _) => "home-counted-weekdays",
    };
    let learn = match promise.start_at {
        StartAt::Receipt => "home-learn",
        StartAt::Validation => "home-learn-validation",
    };
    format!("{} {}", text.get(counted), text.get(learn))
}

/// [`ReadNumbers`] for this month, of which the first page reads three numbers: all of them would add 3 kB to what a
/// phone has to load first.
struct ThisMonth;

#[derive(Clone, Deserialize, Serialize)]
struct Kept {
    total: Total,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
struct Total {
    on_time: u64,
    late: u64,
    unanswered: u64,
}

impl Endpoint for ThisMonth {
    const METHOD: Method = ReadNumbers::METHOD;
    const PATTERN: &'static str = ReadNumbers::PATTERN;
    type Body = api::Empty;
    type Reply = Kept;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// How the promise was kept this month; nothing where that is not known, or nothing was due yet.
fn this_month(text: Text) -> Shown {
    let remote = client::remote(|| async { client::read(&ThisMonth).await });
    shows(move || {
        let Fetched::Ready(Kept { total }) = remote.state.get() else {
            return Part::none();
        };
        let (on_time, decided) = (total.on_time, total.on_time + total.late + total.unanswered);
        if decided == 0 {
            return Part::none();
        }
        let said = move || {
            text.with(
                "home-numbers",
                &[
                    ("on-time", Arg::from(on_time)),
                    ("decided", Arg::from(decided)),
                ],
            )
        };
        view! { <p><a href=Address::Numbers.to_string() rel="external">{says(said)}</a></p> }.part()
    })
}

/// The last few requests that were solved and published.
#[component]
fn LatelySolved() -> impl IntoView {
    let remote = client::remote(|| async {
        client::read(&ListPublished {
            outcome: Some(PublishedState::Solved),
            ..ListPublished::default()
        })
        .await
    });
    let list = shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
        Fetched::Ready(PublishedPage { requests, .. }) if requests.is_empty() => {
            view! { <Empty says="home-solved-empty"/> }.part()
        }
        Fetched::Ready(PublishedPage { requests, .. }) => {
            let cards = requests
                .into_iter()
                .take(SHOWN)
                .map(|published| view! { <li><SolvedCard published/></li> })
                .collect_view();
            view! {
                <ul class="solved">{cards}</ul>
                <p><a href=Address::Map.to_string()>{t("home-solved-all")}</a></p>
            }
            .part()
        }
    });
    view! {
        <section aria-labelledby="home-solved">
            <h2 id="home-solved">{t("home-solved")}</h2>
            {list}
        </section>
    }
}

/// One solved request; the photo of the repair goes before the citizen's.
#[component]
fn SolvedCard(published: Published) -> impl IntoView {
    let text = use_text();
    let Published {
        reference,
        category,
        text: released,
        answered_at,
        photos,
        ..
    } = published;
    let after = photos
        .iter()
        .position(|photo| photo.role == PhotoRole::After);
    let photo = photos.into_iter().nth(after.unwrap_or_default());
    view! {
        <a class="solved-card" href=Address::Published { reference }.to_string()>
            {photo.map(|photo| {
                let role = photo.role;
                view! {
                    <img
                        src=photo.src
                        width=photo.width.to_string()
                        height=photo.height.to_string()
                        alt=says(move || text.code("photo-role", role))
                        loading="lazy"
                        decoding="async"
                    />
                }
            })}
            <span class="solved-words">
                <strong>{says(move || text.name(&category))}</strong>
                <span class="solved-text">{says(move || text.official(&released))}</span>
                <span class="quiet">{says(move || text.short_date(answered_at))}</span>
            </span>
        </a>
    }
}
