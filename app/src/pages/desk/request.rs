//! The third pane: one request, and what can be done with it.

use api::{
    ProblemCode,
    desk::{DeskRequest, Filters, ListInbox, Queue, ReadDeskRequest},
};
use domain::lifecycle::ActKind;
use leptos::prelude::*;
use words::Arg;

use super::{
    acts::{Acts, FIRST},
    answer::{AnswerEditor, Typed, Unsent},
    knowledge::MakePublic,
    news::{News, NewsView},
    note::Note,
    outside::AskForm,
    presence::Presence,
    reading::Reading,
    room::Room,
};
use crate::{
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, Icon, IconName, Pending},
    text::{t, use_text},
};

/// What the parts of this pane share.
#[derive(Clone, Copy)]
pub(super) struct Case {
    /// The request's id.
    pub(super) id: StoredValue<String>,
    /// The request as the worker gave it last.
    pub(super) remote: Remote<DeskRequest>,
    /// The answer as typed so far.
    pub(super) typed: Typed,
    /// What came of the last act.
    pub(super) news: RwSignal<Option<News>>,
    /// The request to go on with; unknown until something was done.
    pub(super) next: RwSignal<Option<Next>>,
    find_next: Callback<()>,
}

/// Whether another request waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// The one with the nearest deadline.
    Request {
        /// Its id.
        id: String,
        /// Its number.
        reference: String,
    },
    /// None does.
    Nothing,
}

impl Case {
    /// The case of the calling component.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Says what came of an act, and brings the list and the offer of the next request up to date.
    pub(super) fn tell(self, news: News) {
        self.news.try_set(Some(news));
        browser::focus(super::news::ID, false);
        Room::get().list.refresh();
        self.find_next.run(());
    }

    /// Shows what somebody else did to the request meanwhile; what was typed stays.
    pub(super) fn overtaken(self) {
        self.overtaken_by(News::Overtaken { unsent: None });
    }

    /// The same while an act was being sent, with what was typed for it: where the act is no longer possible, the
    /// words are shown, so that they can be kept.
    pub(super) fn overtaken_at(self, act: ActKind, typed: String) {
        let unsent = (!typed.trim().is_empty()).then_some((act, typed));
        self.overtaken_by(News::Overtaken { unsent });
    }

    fn overtaken_by(self, news: News) {
        self.news.try_set(Some(news));
        browser::focus(super::news::ID, false);
        self.remote.fetch_again();
    }
}

/// One request.
#[component]
pub(super) fn Request(id: String) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let typed = Typed::new(&id);
    let id = StoredValue::new(id);
    let remote = client::remote(move || async move {
        let id = id.get_value();
        client::read(&ReadDeskRequest { id: &id }).await
    });
    let next = RwSignal::new(None);
    let find_next = client::task(move |()| async move {
        let queue = Queue::Open;
        let page = client::read(&ListInbox {
            queue,
            filters: Filters::default(),
            cursor: None,
        })
        .await;
        if let Ok(page) = page {
            let other = page
                .rows
                .into_iter()
                .find(|row| id.with_value(|own| row.id != *own));
            next.try_set(Some(other.map_or(Next::Nothing, |row| Next::Request {
                id: row.id,
                reference: row.reference,
            })));
        }
    });
    let case = Case {
        id,
        remote,
        typed,
        news: RwSignal::new(None),
        next,
        find_next,
    };
    provide_context(case);
    // The number is known from the list before the request is here.
    let reference = Memo::new(move |_| match remote.state.get() {
        Fetched::Ready(request) => Some(request.reference),
        Fetched::Pending | Fetched::Failed(_) => room.list.rows.with(|rows| {
            id.with_value(|id| {
                rows.iter()
                    .find(|row| row.id == *id)
                    .map(|row| row.reference.clone())
            })
        }),
    });
    Effect::new(move |_| room.reading.set(reference.get()));
    on_cleanup(move || {
        room.reading.try_set(None);
    });
    let asked = StoredValue::new(false);
    typed.when_overtaken(move || {
        asked.set_value(true);
        remote.fetch_again();
    });
    Effect::new(
        move |before: Option<Option<u32>>| match remote.state.get() {
            Fetched::Ready(request) => {
                typed.begin(&request);
                // Asked for because what is typed here was not the newest: where the request itself moved on too, the
                // editor may be gone from under the person's hands, and that is said.
                let asked = asked.try_update_value(std::mem::take) == Some(true);
                let moved_on = before
                    .flatten()
                    .is_some_and(|known| known != request.version);
                if asked && moved_on {
                    case.news.try_set(Some(News::Overtaken { unsent: None }));
                    browser::focus(super::news::ID, false);
                }
                Some(request.version)
            }
            Fetched::Failed(failure) => {
                room.ended(&failure);
                before.flatten()
            }
            Fetched::Pending => before.flatten(),
        },
    );
    let handed_over = Memo::new(move |_| {
        case.news
            .with(|news| matches!(news, Some(News::HandedOver { .. })))
    });
    let body = move || {
        if handed_over.get() {
            return ().into_any();
        }
        match remote.state.get() {
            Fetched::Pending => view! { <Pending/> }.into_any(),
            Fetched::Ready(request) => view! { <Whole request/> }.into_any(),
            Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
                view! {
                    <p class="notice">{t("desk-request-missing")}</p>
                    <Unsent/>
                }
                .into_any()
            }
            Fetched::Failed(failure) => view! {
                <FailureNotice failure retry=move |()| remote.fetch_again()/>
            }
            .into_any(),
        }
    };
    view! {
        <div class="case">
            <div class="case-head">
                <a class="back no-print" href=move || room.address(None)>
                    <Icon name=IconName::Back/>
                    <span>{t("desk-back")}</span>
                </a>
                <h1 tabindex="-1">
                    {move || text.with(
                        "desk-request-title",
                        &[("reference", Arg::from(reference.get().unwrap_or_default()))],
                    )}
                </h1>
                <button type="button" class="button button-quiet no-print" on:click=|_| browser::print()>
                    <Icon name=IconName::Print/>
                    <span>{t("desk-print")}</span>
                </button>
            </div>
            <NewsView/>
            <Presence/>
            {body}
        </div>
    }
}

#[component]
fn Whole(request: DeskRequest) -> impl IntoView {
    let may_answer = !request.outcomes.is_empty();
    let may_ask = request.may_ask_outside;
    // One is enough; where it is not, the page of public answers takes another.
    let may_make_public = request.may_make_article && request.article.is_none();
    let body = request.text.clone();
    let kept = StoredValue::new(request.clone());
    let (first, others): (Vec<_>, Vec<_>) = request
        .acts
        .iter()
        .copied()
        .partition(|act| FIRST.contains(act));
    view! {
        <div class="case-columns">
            <Reading request may_answer/>
            <div class="case-act no-print">
                <Acts request=kept acts=first/>
                {if may_answer {
                    view! { <AnswerEditor request=kept/> }.into_any()
                } else {
                    view! { <Unsent/> }.into_any()
                }}
                <Note/>
                {may_make_public.then(|| view! { <MakePublic request=kept/> })}
                {may_ask.then(|| view! { <AskForm body/> })}
                <Acts request=kept acts=others/>
            </div>
        </div>
    }
}
