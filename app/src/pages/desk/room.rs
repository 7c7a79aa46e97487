//! The desk as a whole: who sits at it, the lists, the request that is open. It stays while requests come and go, so
//! the list keeps its place and its focus.

use api::{
    ProblemCode,
    desk::{InboxRow, ListInbox, QueueCounts},
    search::{Search, SearchDraft},
    session::{ReadSession, Session},
};
use chrono::{DateTime, Utc};
use domain::{Code, rights::Right};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use words::Arg;

use super::{
    inbox::Inbox,
    keys::{self, KeysShown, Shortcuts},
    live,
    many::Chosen,
    queues::{Account, Queues},
    request::Request,
    saved::Saved,
    view::View,
};
use crate::{
    app::{Here, page_title, replace},
    client::{
        self, Failure, Fetched,
        list::{List, Page},
    },
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};

/// What every part of the desk shares.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Who sits here.
    pub(super) session: StoredValue<Session>,
    /// Which list is shown; it stands in the address.
    pub(super) view: Memo<View>,
    /// The id of the request that is open.
    pub(super) open: Signal<Option<String>>,
    /// What is searched for; empty while a list is shown. It can name a person, so it never stands in the address.
    pub(super) asked: RwSignal<String>,
    /// The list, or what was found.
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
        self.view.with(|view| view.address(id))
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
    let query = use_query_map();
    let view = Memo::new(move |_| query.with(|query| View::read(|name| query.get(name))));
    let replace = replace();
    let leave = Callback::new(move |why: Left| {
        let next = match why {
            Left::Never | Left::Ended => {
                Some(view.with_untracked(|view| view.address(open.get_untracked().as_deref())))
            }
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
        Fetched::Ready(session) => view! { <Open session shown=view open leave/> }.into_any(),
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
    shown: Memo<View>,
    open: Signal<Option<String>>,
    leave: Callback<Left>,
) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let counts = RwSignal::new(QueueCounts::default());
    let fresh_at = RwSignal::new(None);
    let asked = RwSignal::new(String::new());
    let list = List::new(move |cursor| async move {
        let text = asked.get_untracked();
        let page = if text.is_empty() {
            let View { queue, filters } = shown.get_untracked();
            let list = ListInbox {
                queue,
                filters,
                cursor,
            };
            client::read(&list).await
        } else {
            client::call(&Search, &SearchDraft { text, cursor }).await
        };
        let page = page.inspect_err(|failure| {
            if is_sign_in_required(failure) {
                leave.run(Left::Ended);
            }
        })?;
        if let Some(counted) = page.counts {
            counts.try_set(counted);
        }
        fresh_at.try_set(Some(here.now()));
        Ok(Page {
            rows: page.rows,
            next: page.next,
        })
    });
    let reads = session.role.may(Right::ReadOwn);
    let may_answer = session.role.may(Right::Answer);
    let room = Room {
        session: StoredValue::new(session),
        view: shown,
        open,
        asked,
        list,
        counts,
        fresh_at,
        reading: RwSignal::new(None),
        leave,
    };
    provide_context(room);
    provide_context(KeysShown(RwSignal::new(false)));
    provide_context(Shortcuts::recall());
    provide_context(Chosen::new(may_answer));
    if !reads {
        return view! { <OnlyNumbers/> }.into_any();
    }
    provide_context(Saved::fetch());
    // Whoever chooses a list has done with searching.
    Effect::new(move |before: Option<View>| {
        let now = shown.get();
        if before.is_some_and(|before| before != now)
            && asked.with_untracked(|asked| !asked.is_empty())
        {
            asked.set(String::new());
        } else {
            list.begin();
        }
        now
    });
    Effect::new(move |before: Option<String>| {
        let now = asked.get();
        if before.is_some_and(|before| before != now) {
            list.begin();
        }
        now
    });
    live::keep(list);
    keys::listen(room);
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
