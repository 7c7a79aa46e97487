//! The lists with their counts, and who is signed in.

use api::{
    Empty,
    desk::Queue,
    session::{SignOut, SignOutEverywhere},
};
use domain::{Code, rights::Right};
use leptos::prelude::*;

use super::{
    answering::AnsweringLink,
    audit::AuditLink,
    beginning::Beginning,
    bring::DeliveriesLink,
    catalogue::CatalogueLink,
    intake::IntakeLink,
    keys::Keys,
    knowledge::KnowledgeLink,
    live::LiveState,
    notices::NoticesLink,
    own::OwnLink,
    people::PeopleLink,
    room::{Left, Room},
    rules::RulesLink,
    saved::SavedViews,
    settings_file::SettingsFileLink,
    templates::TemplatesLink,
    view::View,
};
use crate::{
    client::{self, Failure},
    components::failure_text,
    paths::Address,
    text::{t, use_text},
};

/// At most so many are counted.
const COUNTED: u32 = 1_000;

/// The first pane.
#[component]
pub(super) fn Queues() -> impl IntoView {
    let room = Room::get();
    let link = move |queue: Queue| view! { <li><QueueLink queue/></li> };
    // Signals of their own, so that a refresh that moves nothing builds nothing.
    let hidden = Memo::new(move |_| rare_and_empty(room));
    let queues = move || {
        let hidden = hidden.get();
        let shown = Queue::ALL.iter().filter(|queue| !hidden.contains(queue));
        shown.map(|queue| link(*queue)).collect_view()
    };
    let others = move || {
        let hidden = hidden.get();
        (!hidden.is_empty()).then(|| {
            view! {
                <details class="queues-empty">
                    <summary>{t("desk-queues-empty")}</summary>
                    <ul class="queues">{hidden.into_iter().map(link).collect_view()}</ul>
                </details>
            }
        })
    };
    let (sees_notices, chooses) = room.session.with_value(|session| {
        (
            session.role.may(Right::SeeFailedNotices),
            session.role.may(Right::ManageSettings),
        )
    });
    let takes_in = room
        .session
        .with_value(|session| session.role.may(Right::TakeIn));
    let brings = room.session.with_value(|session| {
        let may = |right| session.role.may(right);
        may(Right::SeeContacts) && (may(Right::Note) || may(Right::ReadAll))
    });
    let reads = room
        .session
        .with_value(|session| session.role.may(Right::ReadOwn));
    let (sees_people, sees_audit) = room.session.with_value(|session| {
        (
            session.role.may(Right::ReadPeople),
            session.role.may(Right::ReadAudit),
        )
    });
    view! {
        <div class="desk-queues">
            {chooses.then(|| view! { <Beginning/> })}
            <nav aria-label=t("desk-queues")>
                {takes_in.then(|| view! { <p class="desk-take-in"><IntakeLink/></p> })}
                <ul class="queues">{queues}</ul>
                {others}
                <ul class="queues desk-places">
                    {brings.then(|| view! { <li><DeliveriesLink/></li> })}
                    {sees_notices.then(|| view! { <li><NoticesLink/></li> })}
                    {chooses.then(|| view! { <li><AnsweringLink/></li> })}
                    {chooses.then(|| view! { <li><TemplatesLink/></li> })}
                    {chooses.then(|| view! { <li><OwnLink/></li> })}
                    {chooses.then(|| view! { <li><RulesLink/></li> })}
                    {reads.then(|| view! { <li><KnowledgeLink/></li> })}
                    {sees_people.then(|| view! { <li><PeopleLink/></li> })}
                    {sees_people.then(|| view! { <li><CatalogueLink/></li> })}
                    {chooses.then(|| view! { <li><SettingsFileLink/></li> })}
                    {sees_audit.then(|| view! { <li><AuditLink/></li> })}
                </ul>
            </nav>
            <SavedViews/>
            <Keys/>
            <LiveState/>
            <Account/>
        </div>
    }
}

/// Lists that come into play now and then, while there is nothing in them; never the one that is shown.
fn rare_and_empty(room: Room) -> Vec<Queue> {
    let shown = room.view.with(|view| view.queue);
    let counts = room.counts.get();
    Queue::ALL
        .iter()
        .copied()
        .filter(|queue| is_rare(*queue) && *queue != shown && counts.of(*queue) == Some(0))
        .collect()
}

fn is_rare(queue: Queue) -> bool {
    match queue {
        Queue::Open | Queue::DueToday | Queue::Overdue | Queue::Mine | Queue::Answered => false,
        Queue::Unassigned
        | Queue::Drafted
        | Queue::Waiting
        | Queue::ToDeliver
        | Queue::Reopened
        | Queue::Unhappy
        | Queue::Promises => true,
    }
}

/// The way to a list, with how many stand in it.
#[component]
fn QueueLink(queue: Queue) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let count = Memo::new(move |_| room.counts.with(|counts| counts.of(queue)));
    let urgent = move || queue == Queue::Overdue && count.get().is_some_and(|count| count > 0);
    let counted = move || {
        count.get().map(|count| {
            let more = if count >= COUNTED { "+" } else { "" };
            view! { <span class="queue-count">{text.words().number(count)}{more}</span> }
        })
    };
    view! {
        <a
            class="queue"
            class:queue-urgent=urgent
            href=View::of(queue).address(None)
            aria-current=move || {
                let shown = room.asked.with(String::is_empty) && room.view.with(|view| view.queue) == queue;
                shown.then_some("true")
            }
            // Also where this list was shown before the search.
            on:click=move |_| room.asked.set(String::new())
        >
            <span>{move || text.get(&format!("desk-queue-{}", queue.code()))}</span>
            " "
            {counted}
        </a>
    }
}

/// Who is signed in, and the ways out.
#[component]
pub(super) fn Account() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let failure = RwSignal::new(None::<Failure>);
    let leave = client::task(move |why: Left| async move {
        let gone = match why {
            Left::Everywhere => client::call(&SignOutEverywhere, &Empty {}).await,
            Left::Out | Left::Ended | Left::Never => client::call(&SignOut, &Empty {}).await,
        };
        match gone {
            Ok(Empty {}) => room.leave(why),
            Err(reason) => {
                if !room.ended(&reason) {
                    failure.try_set(Some(reason));
                }
            }
        }
    });
    let (name, department) = room
        .session
        .with_value(|session| (session.name.clone(), session.department.clone()));
    view! {
        <details class="account">
            <summary>
                <span class="unseen">{t("desk-account")} " "</span>
                <span class="account-name">{name}</span>
            </summary>
            <p class="quiet">{move || text.name(&department)}</p>
            <p><a href=Address::DeskAccount.to_string()>{t("account-link")}</a></p>
            <button type="button" class="button button-quiet" on:click=move |_| leave.run(Left::Out)>
                {t("desk-sign-out")}
            </button>
            <button type="button" class="button button-quiet" on:click=move |_| leave.run(Left::Everywhere)>
                {t("desk-sign-out-everywhere")}
            </button>
            <p class="field-error" role="alert">
                {move || failure.get().map(|failure| failure_text(text, &failure))}
            </p>
        </details>
    }
}
