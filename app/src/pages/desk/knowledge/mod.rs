//! Public answers at the desk: making, changing, retiring and restoring them; and finding one while somebody asks.

mod at_request;
mod fitting;
mod form;
mod row;
mod shelf;

use leptos::prelude::*;
use words::Arg;

use super::{
    door::{BackToDesk, Door},
    sending::{Refusal, Sending},
};
use crate::{
    app::page_title,
    client::list::Work,
    components::{Empty, FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use form::{ArticleForm, blank};
use row::Row;
use shelf::{Deed, NEWS, Shelf};

pub(super) use at_request::{MadePublic, MakePublic};
pub(super) use fitting::Fitting;

/// The page.
#[component]
pub fn KnowledgePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("knowledge-title"));
    let door = Door::of(&Address::DeskKnowledge);
    let shelf = Shelf::new(door);
    provide_context(shelf);
    let switch = move || {
        let other = if shelf.retired.get() {
            "knowledge-show-published"
        } else {
            "knowledge-show-retired"
        };
        text.get(other)
    };
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("knowledge-title")}</h1>
            <p class="lead">
                {t("knowledge-lead")} " "
                <a href=Address::Answers.to_string() target="_blank" rel="noopener">
                    {t("knowledge-public")}
                </a>
            </p>
            <News/>
            <Show when=move || shelf.may_make.get()>
                <Making/>
            </Show>
            <p class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| {
                        shelf.retired.update(|retired| *retired = !*retired);
                        shelf.editing.set(None);
                        shelf.list.begin();
                    }
                >
                    {switch}
                </button>
            </p>
            <h2>{move || text.get(if shelf.retired.get() { "knowledge-retired" } else { "knowledge-published" })}</h2>
            <Listed/>
        </div>
    }
}

/// What came of an act.
#[component]
fn News() -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    view! {
        <div id=NEWS tabindex="-1" role="status">
            {move || shelf.news.get().map(|(told, article)| {
                let id = format!("knowledge-told-{}", domain::Code::code(told));
                let question = article.question.clone();
                let address = article.retired_at.is_none().then_some(Address::Answer { slug: article.slug });
                view! {
                    <div class="notice notice-good">
                        <p>{move || text.with(&id, &[("question", Arg::from(&question))])}</p>
                        {address.map(|address| view! { <SeeIt address/> })}
                    </div>
                }
            })}
            <Show when=move || shelf.full.get()>
                <p class="notice notice-late">{t("knowledge-no-more")}</p>
            </Show>
        </div>
    }
}

/// The way to the page that everyone reads.
#[component]
pub(super) fn SeeIt(address: Address) -> impl IntoView {
    view! {
        <p>
            <a class="see-it" href=address.to_string() target="_blank" rel="noopener">
                {t("knowledge-see")} <span class="unseen">" " {t("knowledge-new-window")}</span>
            </a>
        </p>
    }
}

/// A new one, folded away.
#[component]
fn Making() -> impl IntoView {
    let shelf = Shelf::get();
    view! {
        <details class="fold" prop:open=move || shelf.making.get()>
            <summary
                on:click=move |event| {
                    // The signal decides, so that the form folds away once it was sent.
                    event.prevent_default();
                    shelf.making.update(|open| *open = !*open);
                }
            >
                {t("knowledge-make-title")}
            </summary>
            {move || shelf.making.get().then(|| {
                let sending = Sending::of_form("article");
                let send = Callback::new(move |draft| shelf.run.run((sending, Deed::Make(draft))));
                view! { <ArticleForm name="article" begin=blank() sending send label="knowledge-make-send"/> }
            })}
        </details>
    }
}

/// The rows, and what is said of them.
#[component]
fn Listed() -> impl IntoView {
    let shelf = Shelf::get();
    let list = shelf.list;
    let count = Memo::new(move |_| list.rows.with(Vec::len));
    let state = move || {
        if let Some(failure) = list.failure.get() {
            let retry = move |()| {
                if count.get_untracked() == 0 {
                    list.begin();
                } else {
                    list.grow();
                }
            };
            return view! { <FailureNotice failure retry/> }.into_any();
        }
        match (list.work.get(), count.get()) {
            (Work::Beginning | Work::Growing | Work::Refreshing, _) => {
                view! { <Pending/> }.into_any()
            }
            (Work::Idle, 0) if shelf.retired.get() => {
                view! { <Empty says="knowledge-empty-retired"/> }.into_any()
            }
            (Work::Idle, 0) => view! { <Empty says="knowledge-empty"/> }.into_any(),
            (Work::Idle, _) => ().into_any(),
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <ul class="rows">
                <For
                    each=move || list.rows.get()
                    key=|article| (article.id.clone(), article.revision)
                    children=|article| view! { <Row article/> }
                />
            </ul>
        </Show>
        {state}
        <Show when=move || list.has_more() && list.work.get() == Work::Idle>
            <button type="button" class="button button-quiet" on:click=move |_| list.grow()>
                {t("knowledge-more")}
            </button>
        </Show>
    }
}

/// The way to this page.
#[component]
pub(super) fn KnowledgeLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskKnowledge.to_string()><span>{t("knowledge-title")}</span></a> }
}
