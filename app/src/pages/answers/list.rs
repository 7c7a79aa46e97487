//! Questions that many ask: found while one types, and listed newest first.

use api::{
    Names,
    knowledge::{ListAnswers, ListedAnswer},
};
use chrono::{DateTime, Utc};
use domain::{Code, Kind, Language};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::page_title,
    client::{
        self,
        list::{List, Page, Work},
    },
    components::{Empty, FailureNotice, Pending, fitting},
    live::{IntoPart, Part, perhaps, says, shows, shows_when, whether},
    paths::Address,
    text::{t, use_text},
};

/// The id of the line one types in.
const SEARCH: &str = "answers-search";

/// The page.
#[component]
pub fn AnswersPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("answers-title"));
    let typed = RwSignal::new(String::new());
    let found = fitting(typed);
    let list = List::new(|cursor| async move {
        let asked = ListAnswers {
            cursor,
            ..ListAnswers::default()
        };
        let page = client::read(&asked).await?;
        Ok(Page {
            rows: page.answers,
            next: page.next,
        })
    });
    list.begin();
    let searches = whether(move || found.with(Option::is_some));
    let results = shows_when(searches, move || {
        let rows = shows(move || {
            let rows = found.get().unwrap_or_default().into_iter();
            rows.map(|answer| row(answer.slug, answer.language, answer.question, None))
                .collect_view()
                .part()
        });
        view! { <ul class="answers">{rows}</ul> }.part()
    });
    let said = says(
        move || match found.with(|found| found.as_ref().map(Vec::len)) {
            None => String::new(),
            Some(0) => text.get("answers-nothing"),
            Some(count) => text.with("answers-found", &[("count", Arg::from(count))]),
        },
    );
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{t("answers-title")}</h1>
            <p class="lead">{t("answers-lead")}</p>
            <form class="field" role="search" on:submit=|event| event.prevent_default()>
                <label class="field-label" for=SEARCH>{t("answers-search")}</label>
                <p class="field-hint" id="answers-search-hint">{t("answers-search-hint")}</p>
                <input
                    id=SEARCH
                    class="input"
                    type="search"
                    autocomplete="off"
                    maxlength="200"
                    aria-describedby="answers-search-hint"
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                />
            </form>
            <p class="quiet" role="status">{said}</p>
            {results}
            {shows_when(whether(move || !searches.get()), move || view! { <All list/> }.part())}
            <AskUs title="answers-ask-title"/>
        </section>
    }
}

/// Every answer, newest first.
#[component]
fn All(list: List<ListedAnswer>) -> impl IntoView {
    let count = Memo::new(move |_| list.rows.with(Vec::len));
    let rows = shows(move || {
        list.rows
            .get()
            .into_iter()
            .map(|answer| {
                let about = Some((answer.category, answer.published_at));
                row(answer.slug, answer.language, answer.question, about)
            })
            .collect_view()
            .part()
    });
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
            (Work::Idle, 0) => view! { <Empty says="answers-empty"/> }.part(),
            (Work::Idle, _) => Part::none(),
        }
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
        <ul class="answers">{rows}</ul>
        {state}
        {more}
    }
}

/// A question that leads to its answer, with what it is about and since when.
fn row(
    slug: String,
    language: Language,
    question: String,
    about: Option<(Option<Names>, DateTime<Utc>)>,
) -> Part {
    let text = use_text();
    let address = Address::Answer { slug };
    let about = match about {
        None => Part::none(),
        Some((category, at)) => {
            let about = says(move || {
                let category = category.as_ref().map(|name| text.name(name));
                let parts = category.into_iter().chain([text.short_date(at)]);
                parts.collect::<Vec<_>>().join(" · ")
            });
            view! { <span class="quiet">{about}</span> }.part()
        }
    };
    view! {
        <li>
            <a href=address.to_string() lang=perhaps(move || Some(text.script_of(language).code().to_owned()))>
                {says(move || text.official(&question))}
            </a>
            {about}
        </li>
    }
    .part()
}

/// The way to a question of one's own.
#[component]
pub(super) fn AskUs(
    /// The message of the heading.
    title: &'static str,
) -> impl IntoView {
    view! {
        <section class="answers-ask no-print">
            <h2>{t(title)}</h2>
            <p>{t("answers-ask")}</p>
            <p class="actions">
                <a class="button" href=Address::FileKind(Kind::Question).to_string() rel="external">
                    {t("answers-ask-link")}
                </a>
            </p>
        </section>
    }
}
