//! Answers that a person must still bring, as whoever telephones or writes letters goes through them: the first due on
//! top, one open at a time, and after each the next.

mod at_request;
mod form;
mod means;
mod news;
mod row;
mod state;
mod tried;

use api::delivery::ListDeliveries;
use domain::{Code, ReplyChannel};
use leptos::prelude::*;

use super::door::{BackToDesk, Door};
use crate::{
    app::{page_title, use_page_query},
    client::{
        self,
        list::{List, Page, Work},
    },
    components::{Empty, FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};

pub(super) use at_request::BringHere;
pub(super) use form::{Bring, Came, Errand, ended_words};

use news::NewsView;
use row::Row;
use state::Bringing;

/// The page of answers to be brought.
#[component]
pub fn Deliveries() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("delivery-title"));
    let asked = use_page_query("channel");
    let channel = Memo::new(move |_| {
        asked
            .get()
            .and_then(|code| ReplyChannel::from_code(&code))
            .and_then(ReplyChannel::by_hand)
    });
    let door = Door::of(&Address::DeskDeliveries);
    let list = List::new(move |cursor| async move {
        let channel = channel.get_untracked();
        let page = client::read(&ListDeliveries { channel, cursor }).await;
        let page = page.inspect_err(|failure| {
            door.ended(failure);
        })?;
        Ok(Page {
            rows: page.rows,
            next: page.next,
        })
    });
    let bringing = Bringing::new(list, door);
    provide_context(bringing);
    Effect::new(move |_| {
        channel.track();
        bringing.begin();
    });
    bringing.keep_fresh();
    view! {
        <div class="deliveries">
            <BackToDesk/>
            <h1 tabindex="-1">{t("delivery-title")}</h1>
            <p class="lead">{t("delivery-lead")}</p>
            <Channels channel/>
            <NewsView/>
            <ol class="delivery-rows">
                <For
                    each=move || list.rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
                    key=Clone::clone
                    children=move |id| view! { <Row id/> }
                />
            </ol>
            <State/>
        </div>
    }
}

/// The channels, each with an address of its own.
#[component]
fn Channels(channel: Memo<Option<ReplyChannel>>) -> impl IntoView {
    let text = use_text();
    let link = move |of: Option<ReplyChannel>| {
        let code = of.map(|channel| channel.code().to_owned());
        let name = move || match of {
            None => text.get("delivery-all"),
            Some(channel) => text.code("reply-channel", channel),
        };
        view! {
            <li>
                <a
                    href=Address::DeskDeliveries.with(&[("channel", code)])
                    aria-current=move || (channel.get() == of).then_some("page")
                    data-noscroll=""
                >
                    {name}
                </a>
            </li>
        }
    };
    let by_hand = ReplyChannel::ALL.iter().copied();
    let by_hand = by_hand.filter_map(ReplyChannel::by_hand).map(Some);
    view! {
        <nav aria-label=t("delivery-channels")>
            <ul class="delivery-channels">{std::iter::once(None).chain(by_hand).map(link).collect_view()}</ul>
        </nav>
    }
}

/// Below the rows: on its way, nothing here, not to be had; more, and anew.
#[component]
fn State() -> impl IntoView {
    let bringing = Bringing::get();
    let list = bringing.list;
    let is_empty = Memo::new(move |_| list.rows.with(Vec::is_empty));
    let failure = Memo::new(move |_| list.failure.get());
    let waits = Memo::new(move |_| match list.work.get() {
        Work::Beginning | Work::Growing => true,
        Work::Refreshing | Work::Idle => false,
    });
    view! {
        {move || match (failure.get(), waits.get(), is_empty.get()) {
            (Some(failure), _, true) => {
                view! { <FailureNotice failure retry=move |()| bringing.begin()/> }.into_any()
            }
            (Some(_), _, false) => view! { <p class="notice notice-soon" role="status">{t("delivery-stale")}</p> }.into_any(),
            (None, true, _) => view! { <Pending/> }.into_any(),
            (None, false, true) => view! { <Empty says="delivery-empty"/> }.into_any(),
            (None, false, false) => ().into_any(),
        }}
        <p class="actions">
            <Show when=move || list.has_more() && !waits.get()>
                <button type="button" class="button button-quiet" on:click=move |_| list.grow()>
                    {t("desk-more")}
                </button>
            </Show>
            <button type="button" class="button button-quiet" on:click=move |_| list.refresh()>
                {t("desk-refresh")}
            </button>
        </p>
    }
}

/// For whoever brings answers or looks at all of them: the way to this page.
#[component]
pub(super) fn DeliveriesLink() -> impl IntoView {
    view! {
        <a class="queue" href=Address::DeskDeliveries.to_string()><span>{t("delivery-title")}</span></a>
    }
}
