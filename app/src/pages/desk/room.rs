//! The desk as a whole: who sits at it, the lists, the request that is open. It stays while requests come and go, so
//! the list keeps its place and its focus.

use std::time::Duration;

use api::{
    ProblemCode,
    desk::{InboxRow, ListInbox, Queue, QueueCounts},
    session::{ReadSession, Session},
};
use chrono::{DateTime, Utc};
use domain::{Code, rights::Right};
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;
use words::Arg;

use super::{
    inbox::Inbox,
    keys::KeysShown,
    queues::{Account, Queues},
    request::Request,
};
use crate::{
    app::{Here, page_title, replace, use_page_query},
    browser,
    client::{
        self, Failure, Fetched,
        list::{List, Page},
    },
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};

/// How often the list on screen is brought up to date.
const REFRESH: Duration = Duration::from_secs(60);

/// What every part of the desk shares.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Who sits here.
    pub(super) session: StoredValue<Session>,
    /// Which list is shown; it stands in the address.
    pub(super) queue: Memo<Queue>,
    /// The id of the request that is open.
    pub(super) open: Signal<Option<String>>,
    /// The list.
    pub(super) list: List<InboxRow>,
    /// How many stand in each list.
    pub(super) counts: RwSignal<QueueCounts>,
    /// When the list was last brought up to date.
    pub(super) fresh_at: RwSignal<Option<DateTime<Utc>>>,
    /// The number of the request that is open, for the window's title.
    pub(super) reading: RwSignal<Option<String>>,
    leave: Callback<Left>,
}

/// Why somebody is no longer signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// Nobody was signed in when the desk was opened.
    Never,
    /// The session ended by itself.
    Ended,
    /// They signed out here.
    Out,
    /// They signed out on every device.
    Everywhere,
}
domain::codes!(Left {
    Never = "never",
    Ended = "ended",
    Out = "out",
    Everywhere = "everywhere",
});

impl Room {
    /// The room around the calling component.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// The address of a request, or of the list alone, that keeps the list chosen.
    pub(super) fn address(self, id: Option<&str>) -> String {
        address_in(self.queue.get(), id)
    }

    /// To the sign-in page, and back from there to where we are unless they left on purpose.
    pub(super) fn leave(self, why: Left) {
        self.leave.run(why);
    }

    /// Whether the session ended; then the way to the sign-in page has begun.
    pub(super) fn ended(self, failure: &Failure) -> bool {
        let ended = is_sign_in_required(failure);
        if ended {
            self.leave(Left::Ended);
        }
        ended
    }
}

fn is_sign_in_required(failure: &Failure) -> bool {
    matches!(failure, Failure::Problem(problem) if problem.code == ProblemCode::SignInRequired)
}

/// The address of a request, or of a list alone.
pub(super) fn address_in(queue: Queue, id: Option<&str>) -> String {
    let address = match id {
        Some(id) => Address::DeskRequest { id: id.to_owned() },
        None => Address::Desk,
    };
    let queue = (queue != Queue::Open).then(|| queue.code().to_owned());
    address.with(&[("queue", queue)])
}

/// The desk, for whoever is signed in; everybody else is led to the sign-in page.
#[component]
pub fn Desk() -> impl IntoView {
    let text = use_text();
    let remote = client::remote(|| client::read(&ReadSession));
    let pathname = use_location().pathname;
    let open = Signal::derive(move || match Address::parse(&pathname.get()) {
        Some(Address::DeskRequest { id }) => Some(id),
        _ => None,
    });
    let queue_code = use_page_query("queue");
    let queue = Memo::new(move |_| {
        queue_code
            .get()
            .as_deref()
            .and_then(Queue::from_code)
            .unwrap_or(Queue::Open)
    });
    let replace = replace();
    let leave = Callback::new(move |why: Left| {
        let next = match why {
            Left::Never | Left::Ended => Some(address_in(
                queue.get_untracked(),
                open.get_untracked().as_deref(),
            )),
            Left::Out | Left::Everywhere => None,
        };
        let reason = (why != Left::Never).then(|| why.code().to_owned());
        replace.run(Address::DeskSignIn.with(&[("reason", reason), ("next", next)]));
    });
    // Before anybody is known, the page has the plain title.
    page_title(move || text.get("desk-title"));
    Effect::new(move |_| {
        if let Fetched::Failed(failure) = remote.state.get()
            && is_sign_in_required(&failure)
        {
            leave.run(Left::Never);
        }
    });
    move || match remote.state.get() {
        Fetched::Ready(session) => view! { <Open session queue open leave/> }.into_any(),
        Fetched::Failed(failure) if !is_sign_in_required(&failure) => view! {
            <h1 tabindex="-1">{t("desk-title")}</h1>
            <FailureNotice failure retry=move |()| remote.fetch_again()/>
        }
        .into_any(),
        Fetched::Pending | Fetched::Failed(_) => view! {
            <h1 tabindex="-1">{t("desk-title")}</h1>
            <Pending/>
        }
        .into_any(),
    }
}

/// The three panes.
#[component]
fn Open(
    session: Session,
    queue: Memo<Queue>,
    open: Signal<Option<String>>,
    leave: Callback<Left>,
) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let counts = RwSignal::new(QueueCounts::default());
    let fresh_at = RwSignal::new(None);
    let list = List::new(move |cursor| async move {
        let queue = queue.get_untracked();
        let page = client::read(&ListInbox { queue, cursor }).await;
        let page = page.inspect_err(|failure| {
            if is_sign_in_required(failure) {
                leave.run(Left::Ended);
            }
        })?;
        counts.try_set(page.counts);
        fresh_at.try_set(Some(here.now()));
        Ok(Page {
            rows: page.rows,
            next: page.next,
        })
    });
    let reads = session.role.may(Right::ReadOwn);
    let room = Room {
        session: StoredValue::new(session),
        queue,
        open,
        list,
        counts,
        fresh_at,
        reading: RwSignal::new(None),
        leave,
    };
    provide_context(room);
    provide_context(KeysShown(RwSignal::new(false)));
    if !reads {
        return view! { <OnlyNumbers/> }.into_any();
    }
    Effect::new(move |_| {
        queue.track();
        list.begin();
    });
    keep_fresh(list);
    page_title(move || {
        let list = match counts.with(|counts| counts.overdue) {
            0 => text.get("desk-title"),
            overdue => text.with("desk-title-overdue", &[("count", Arg::from(overdue))]),
        };
        match room.reading.get() {
            None => list,
            Some(reference) => format!("{reference} · {list}"),
        }
    });
    // The request is built anew for another id only, and not when the list is brought up to date.
    let open_id = Memo::new(move |_| open.get());
    view! {
        <div class="desk-room" class:desk-reading=move || open_id.with(Option::is_some)>
            <Queues/>
            <Inbox/>
            <div class="desk-request">
                {move || match open_id.get() {
                    Some(id) => view! { <Request id/> }.into_any(),
                    None => view! {
                        <div class="desk-nothing">
                            <p class="lead">{t("desk-choose")}</p>
                            <p class="quiet">{t("desk-choose-hint")}</p>
                        </div>
                    }
                    .into_any(),
                }}
            </div>
        </div>
    }
    .into_any()
}

/// For whoever reads no requests: the way to the numbers, and out.
#[component]
fn OnlyNumbers() -> impl IntoView {
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{t("desk-numbers-title")}</h1>
            <p class="lead">{t("desk-numbers-lead")}</p>
            <p class="actions">
                <a class="button" href=Address::Numbers.to_string() rel="external">{t("desk-numbers-open")}</a>
            </p>
            <Account/>
        </div>
    }
}

/// Brings the list up to date every minute while it can be seen, and at once when it can be seen again.
fn keep_fresh(list: List<InboxRow>) {
    let refresh = move || {
        if browser::is_visible() && browser::is_online() {
            list.refresh();
        }
    };
    // Where no timer can be set, the list is as old as the page; the button beside it still works.
    if let Ok(timer) = set_interval_with_handle(refresh, REFRESH) {
        on_cleanup(move || timer.clear());
    }
    let seen = window_event_listener(ev::visibilitychange, move |_| refresh());
    on_cleanup(move || seen.remove());
}
