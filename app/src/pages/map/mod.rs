//! The open map of published requests, with the same as a list beside it.

mod filters;
mod published;
mod row;

use api::public::{ListPoints, ListPublished, Points, PublishedState};
use domain::Code;
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{Here, page_title, use_page_query},
    client::{
        self, Fetched,
        list::{List, Page, Work},
    },
    components::{Empty, FailureNotice, Pending},
    live::{IntoPart, Part, says, shows, shows_when, whether},
    map::PointsMap,
    text::{t, use_text},
};

pub(crate) use published::PublishedLetter;
pub use published::PublishedRequest;

use filters::Filters;
use row::{Chosen, Row};

/// What is shown of all that is published; kept in the address, so that it can be sent to somebody.
#[derive(Clone, Copy)]
struct Choice {
    category: Memo<Option<String>>,
    outcome: Memo<Option<PublishedState>>,
}

impl Choice {
    fn is_everything(self) -> bool {
        self.category.with(Option::is_none) && self.outcome.with(Option::is_none)
    }
}

/// The map and the list.
#[component]
pub fn OpenMap() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("map-title"));
    let frame = Here::get().municipality().map.clone();
    let outcome = use_page_query("outcome");
    let choice = Choice {
        category: use_page_query("category"),
        outcome: Memo::new(move |_| outcome.get().as_deref().and_then(PublishedState::from_code)),
    };
    let chosen = RwSignal::new(None::<String>);
    let list = List::new(move |cursor| async move {
        let page = client::read(&ListPublished {
            category: choice.category.get_untracked(),
            outcome: choice.outcome.get_untracked(),
            cursor,
        })
        .await?;
        Ok(Page {
            rows: page.requests,
            next: page.next,
        })
    });
    let points = RwSignal::new(Points {
        points: Vec::new(),
        truncated: false,
    });
    let fetched = client::remote(move || async move {
        client::read(&ListPoints {
            category: choice.category.get_untracked(),
            outcome: choice.outcome.get_untracked(),
        })
        .await
    });
    Effect::new(move |before: Option<()>| {
        choice.category.track();
        choice.outcome.track();
        list.begin();
        // The first points are on their way already.
        if before.is_some() {
            chosen.set(None);
            fetched.fetch_again();
        }
    });
    // The last points stay on the map while others are fetched, or cannot be.
    Effect::new(move |_| {
        if let Fetched::Ready(new) = fetched.state.get() {
            points.set(new);
        }
    });
    let truncated = shows(move || {
        let count = points.with(|points| points.truncated.then_some(points.points.len()));
        match count {
            None => Part::none(),
            Some(count) => view! {
                <p class="quiet">
                    {says(move || text.with("map-truncated", &[("count", Arg::from(count))]))}
                </p>
            }
            .part(),
        }
    });
    let shown_points = Signal::derive(move || points.with(|points| points.points.clone()));
    view! {
        <div class="open-map">
            <div class="open-map-map">
                <PointsMap frame points=shown_points chosen/>
                <Chosen chosen list/>
            </div>
            <div class="open-map-list">
                <h1 tabindex="-1">{t("map-title")}</h1>
                <p class="lead">{t("map-lead")}</p>
                <Filters choice/>
                {truncated}
                <PublishedList list choice chosen/>
            </div>
        </div>
    }
}

/// The list: complete without the map.
#[component]
fn PublishedList(
    list: List<api::public::Published>,
    choice: Choice,
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let text = use_text();
    let count = Memo::new(move |_| list.rows.with(Vec::len));
    let state = shows(move || {
        if let Some(failure) = list.failure.get() {
            let retry = move |()| {
                if count.get_untracked() == 0 {
                    list.begin();
                } else {
                    list.grow();
                }
            };
            return view! { <FailureNotice failure retry/> }.part();
        }
        match (list.work.get(), count.get()) {
            (Work::Beginning | Work::Growing | Work::Refreshing, _) => view! { <Pending/> }.part(),
            (Work::Idle, 0) if choice.is_everything() => view! { <Empty says="map-empty"/> }.part(),
            (Work::Idle, 0) => view! { <Empty says="map-empty-filtered"/> }.part(),
            (Work::Idle, count) => view! {
                <p class="quiet" role="status">
                    {says(move || text.with("map-shown", &[("count", Arg::from(count))]))}
                </p>
            }
            .part(),
        }
    });
    let rows = shows(move || {
        let rows = list.rows.get();
        let rows = rows
            .into_iter()
            .map(|request| view! { <Row request chosen/> }.part());
        rows.collect_view().part()
    });
    let more = shows_when(
        whether(move || list.has_more() && list.work.get() == Work::Idle),
        move || {
            view! {
                <button type="button" class="button button-quiet" on:click=move |_| list.grow()>
                    {t("map-more")}
                </button>
            }
            .part()
        },
    );
    view! {
        <section class="published" aria-labelledby="published-title">
            <h2 class="unseen" id="published-title">{t("map-list-title")}</h2>
            <ol class="published-rows">{rows}</ol>
            {state}
            {more}
        </section>
    }
}
