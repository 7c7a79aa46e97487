//! The list: nearest deadline first, what is overdue on top and unmistakable.

use api::{
    deadline::ClockState,
    desk::{InboxRow, Queue},
};
use domain::{Channel, Code, rights::Right};
use leptos::prelude::*;
use words::Arg;

use super::{
    filters::FilterBar,
    keys::{KeysShown, Shortcuts, answer_key, row_id},
    many::{ChooseBar, ChooseBox, Chosen},
    room::Room,
    search::{Found, Marked, SearchBox, nothing_found},
};
use crate::{
    client::{Failure, list::Work},
    components::{Empty, FailureNotice, Icon, IconName, Pending, Ring},
    map::Pin,
    text::{t, use_text},
};

/// The second pane.
#[component]
pub(super) fn Inbox() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let searches = Memo::new(move |_| room.asked.with(|asked| !asked.is_empty()));
    let title = move || {
        if searches.get() {
            text.get("desk-search-title")
        } else {
            text.get(&format!("desk-queue-{}", queue(room).code()))
        }
    };
    // While a request is open, it has the page's heading.
    let heading = move || {
        if room.open.with(Option::is_some) {
            view! { <h2 class="inbox-title">{title}</h2> }.into_any()
        } else {
            view! { <h1 class="inbox-title" tabindex="-1">{title}</h1> }.into_any()
        }
    };
    let order = move || text.get(&format!("desk-list-order-{}", order_of(queue(room))));
    view! {
        <section class="inbox" aria-label=title>
            <SearchBox/>
            {heading}
            <Show when=move || !searches.get() fallback=|| view! { <Found/> }>
                <p class="quiet inbox-order">{order}</p>
                <FilterBar/>
            </Show>
            <ChooseBar/>
            <Stale/>
            <ol class="inbox-rows">
                <For
                    each=move || room.list.rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
                    key=Clone::clone
                    children=move |id| view! { <Row id/> }
                />
            </ol>
            <State/>
            <Show when=move || room.list.has_more() && room.list.work.get() != Work::Growing>
                <button type="button" class="button button-quiet" on:click=move |_| room.list.grow()>
                    {t("desk-more")}
                </button>
            </Show>
        </section>
    }
}

fn queue(room: Room) -> Queue {
    room.view.with(|view| view.queue)
}

/// What a list is sorted by, as its words name it.
fn order_of(queue: Queue) -> &'static str {
    match queue {
        Queue::Open
        | Queue::DueToday
        | Queue::Mine
        | Queue::Unassigned
        | Queue::Drafted
        | Queue::ToDeliver
        | Queue::Reopened => "open",
        Queue::Overdue => "overdue",
        Queue::Waiting => "waiting",
        Queue::Unhappy => "unhappy",
        Queue::Promises => "promises",
        Queue::Answered => "answered",
    }
}

/// What is said where no row is shown.
fn nothing_here(room: Room) -> &'static str {
    if room.asked.with(|asked| !asked.is_empty()) {
        return nothing_found(room);
    }
    match (
        room.view.with(|view| view.filters.is_empty()),
        room.list.has_more(),
    ) {
        (true, _) => nothing(queue(room)),
        (false, false) => "desk-filter-nothing",
        (false, true) => "desk-filter-nothing-yet",
    }
}

/// What an empty list says: what would be in it.
fn nothing(queue: Queue) -> &'static str {
    match queue {
        Queue::Open => "desk-empty-open",
        Queue::DueToday => "desk-empty-due-today",
        Queue::Overdue => "desk-empty-overdue",
        Queue::Mine => "desk-empty-mine",
        Queue::Unassigned => "desk-empty-unassigned",
        Queue::Drafted => "desk-empty-drafted",
        Queue::Waiting => "desk-empty-waiting",
        Queue::ToDeliver => "desk-empty-to-deliver",
        Queue::Reopened => "desk-empty-reopened",
        Queue::Unhappy => "desk-empty-unhappy",
        Queue::Promises => "desk-empty-promises",
        Queue::Answered => "desk-empty-answered",
    }
}

/// What is said when the list could not be brought up to date.
#[component]
fn Stale() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let is_stale = move || {
        room.list.failure.with(Option::is_some) && room.list.rows.with(|rows| !rows.is_empty())
    };
    let time = move || {
        room.fresh_at
            .get()
            .map(|at| text.short_date_time(at))
            .unwrap_or_default()
    };
    view! {
        <div role="status">
            <Show when=is_stale>
                <div class="notice notice-soon">
                    <p>{move || text.with("desk-stale", &[("time", Arg::from(time()))])}</p>
                    <button type="button" class="button button-quiet" on:click=move |_| room.list.refresh()>
                        {t("desk-refresh")}
                    </button>
                </div>
            </Show>
        </div>
    }
}

/// Below the rows: on its way, nothing here, or not to be had.
#[component]
fn State() -> impl IntoView {
    let room = Room::get();
    let is_empty = Memo::new(move |_| room.list.rows.with(Vec::is_empty));
    let failure = Memo::new(move |_| room.list.failure.get().filter(|_| is_empty.get()));
    let waits = Memo::new(move |_| match room.list.work.get() {
        Work::Beginning | Work::Growing => true,
        Work::Refreshing | Work::Idle => false,
    });
    move || match (failure.get(), waits.get(), is_empty.get()) {
        // Who is no longer signed in is on the way to the sign-in page.
        (Some(Failure::Problem(problem)), _, _)
            if problem.code == api::ProblemCode::SignInRequired =>
        {
            view! { <Pending/> }.into_any()
        }
        (Some(failure), _, _) => {
            view! { <FailureNotice failure retry=move |()| room.list.begin()/> }.into_any()
        }
        (None, true, _) => view! { <Pending/> }.into_any(),
        (None, false, true) => view! { <Empty says=nothing_here(room)/> }.into_any(),
        (None, false, false) => ().into_any(),
    }
}

/// One row. What it says changes in place when the list is brought up to date, so the focus stays.
#[component]
fn Row(id: String) -> impl IntoView {
    let room = Room::get();
    let shown = expect_context::<KeysShown>().0;
    let shortcuts = Shortcuts::get();
    let chosen = Chosen::get();
    let own = StoredValue::new(id.clone());
    let row = Memo::new(move |_| {
        room.list
            .rows
            .with(|rows| own.with_value(|own| rows.iter().find(|row| row.id == *own).cloned()))
    });
    let is_open = move || {
        room.open
            .with(|open| own.with_value(|own| open.as_ref() == Some(own)))
    };
    let is_overdue = move || {
        row.with(|row| {
            row.as_ref()
                .is_some_and(|row| row.clock.state == ClockState::Overdue)
        })
    };
    view! {
        <li class="inbox-item">
            <ChooseBox row/>
            <a
                class="inbox-row"
                class:inbox-overdue=is_overdue
                id=row_id(&id)
                href=move || room.address(Some(&own.get_value()))
                aria-current=move || is_open().then_some("true")
                on:keydown=move |event| {
                    let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
                    if plain && own.with_value(|own| answer_key(room, shown, shortcuts, chosen, (&event.key(), own))) {
                        event.prevent_default();
                    }
                }
            >
                {move || row.get().map(|row| view! { <RowWords row/> })}
            </a>
        </li>
    }
}

#[component]
fn RowWords(row: InboxRow) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let InboxRow {
        reference,
        category,
        department,
        excerpt,
        address,
        channel,
        has_photo,
        followers,
        clock,
        outcome,
        ..
    } = row;
    // Only who reads several departments needs to be told which; the page itself is the usual way in.
    let several = room
        .session
        .with_value(|session| session.role.may(Right::ReadAll));
    let has_place = !address.is_empty();
    let small_print = move || {
        let department = several.then(|| text.name(&department));
        let channel = (channel != Channel::Web).then(|| text.code("channel", channel));
        let parts: Vec<String> = [department, channel].into_iter().flatten().collect();
        let begins = if has_place && !parts.is_empty() {
            " · "
        } else {
            ""
        };
        format!("{begins}{}", parts.join(" · "))
    };
    view! {
        <span class="inbox-top">
            <Ring clock=clock.clone() small=true/>
            <span class="inbox-number"><Marked text=reference/></span>
        </span>
        {outcome.map(|outcome| view! {
            <span class="inbox-outcome"><Pin outcome/> " " {move || text.code("outcome", outcome)}</span>
        })}
        <span class="inbox-category">
            {move || text.name(&category)}
            {has_photo.then(|| view! {
                " " <Icon name=IconName::Camera/> <span class="unseen">{t("desk-has-photo")}</span>
            })}
        </span>
        {(followers > 0).then(|| view! {
            <span class="inbox-outcome">
                {move || text.with("desk-merge-row", &[("count", Arg::from(followers))])}
            </span>
        })}
        <span class="inbox-text"><Marked text=excerpt/></span>
        {clock.nearest.map(|nearest| view! {
            <span class="inbox-due">
                {move || text.code("clock-name", nearest.clock)} ": "
                {move || text.short_due(nearest.due)}
            </span>
        })}
        <span class="inbox-place"><Marked text=address/>{small_print}</span>
    }
}
