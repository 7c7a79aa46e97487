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
    keys::Keys,
    notices::NoticesLink,
    room::{Left, Room, address_in},
};
use crate::{
    client::{self, Failure},
    components::failure_text,
    text::{t, use_text},
};

/// At most so many are counted.
const COUNTED: u32 = 1_000;

/// The first pane.
#[component]
pub(super) fn Queues() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let queues = Queue::ALL
        .iter()
        .map(|queue| {
            let queue = *queue;
            let count = move || match queue {
                Queue::Open => Some(room.counts.with(|counts| counts.open)),
                Queue::Overdue => Some(room.counts.with(|counts| counts.overdue)),
                Queue::Answered => None,
            };
            let urgent = move || queue == Queue::Overdue && count().is_some_and(|count| count > 0);
            let counted = move || {
                count().map(|count| {
                    let more = if count >= COUNTED { "+" } else { "" };
                    view! { <span class="queue-count">{text.words().number(count)}{more}</span> }
                })
            };
            view! {
                <li>
                    <a
                        class="queue"
                        class:queue-urgent=urgent
                        href=address_in(queue, None)
                        aria-current=move || (room.queue.get() == queue).then_some("true")
                    >
                        <span>{move || text.get(&format!("desk-queue-{}", queue.code()))}</span>
                        " "
                        {counted}
                    </a>
                </li>
            }
        })
        .collect_view();
    let (sees_notices, chooses) = room.session.with_value(|session| {
        (
            session.role.may(Right::SeeFailedNotices),
            session.role.may(Right::ManageSettings),
        )
    });
    view! {
        <div class="desk-queues">
            <nav aria-label=t("desk-queues")>
                <ul class="queues">
                    {queues}
                    {sees_notices.then(|| view! { <li><NoticesLink/></li> })}
                    {chooses.then(|| view! { <li><AnsweringLink/></li> })}
                </ul>
            </nav>
            <Keys/>
            <Account/>
        </div>
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
