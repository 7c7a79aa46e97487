//! Notices that were given up: an administrator sees whom they did not reach, and tries them again.

use api::{
    Empty, ProblemCode,
    desk::Queue,
    notices::{FailedNotice, FailedNotices, ListFailedNotices, RetryNotice},
    session::ReadSession,
};
use domain::{Code, rights::Right};
use leptos::prelude::*;
use words::Arg;

use super::{room::Left, view::View};
use crate::{
    app::{page_title, replace},
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{Empty as EmptyList, FailureNotice, Icon, IconName, Pending, failure_text},
    paths::Address,
    text::{t, use_text},
};

/// The id that what came of a try takes focus with.
const NEWS: &str = "notices-news";

/// What the rows share.
#[derive(Clone, Copy)]
struct Retrying {
    /// The id of the notice that is being tried, if any.
    busy: RwSignal<Option<String>>,
    /// Whether whoever reads this may try again.
    allowed: Memo<bool>,
    run: Callback<String>,
}

/// The page of notices that were given up, for whoever may see them.
#[component]
pub fn Notices() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("notices-title"));
    let remote = client::remote(|| client::read(&ListFailedNotices));
    let failure = RwSignal::new(None::<Failure>);
    let tried = RwSignal::new(false);
    let replace = replace();
    let sign_in = move || {
        let reason = Left::Ended.code().to_owned();
        let next = Address::DeskNotices.to_string();
        replace.run(Address::DeskSignIn.with(&[("reason", Some(reason)), ("next", Some(next))]));
    };
    Effect::new(move |_| {
        let ended = remote.state.with(
            |state| matches!(state, Fetched::Failed(failure) if is_sign_in_required(failure)),
        );
        if ended {
            sign_in();
        }
    });
    let retrying = retrying(remote, failure, tried);
    Effect::new(move |_| {
        if failure.with(|failure| failure.as_ref().is_some_and(is_sign_in_required)) {
            sign_in();
        }
    });
    let news = move || match (failure.get(), tried.get()) {
        (Some(failure), _) => Some(
            view! { <p class="notice notice-late">{move || failure_text(text, &failure)}</p> }
                .into_any(),
        ),
        (None, true) => {
            Some(view! { <p class="notice notice-good">{t("notices-retried")}</p> }.into_any())
        }
        (None, false) => None,
    };
    view! {
        <div class="notices">
            <a class="back" href=View::of(Queue::Open).address(None)>
                <Icon name=IconName::Back/>
                <span>{t("desk-back")}</span>
            </a>
            <h1 tabindex="-1">{t("notices-title")}</h1>
            <p class="lead">{t("notices-lead")}</p>
            <div id=NEWS tabindex="-1" role="status">{news}</div>
            {move || match remote.state.get() {
                Fetched::Pending => view! { <Pending/> }.into_any(),
                Fetched::Failed(failure) if is_sign_in_required(&failure) => view! { <Pending/> }.into_any(),
                Fetched::Failed(failure) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Fetched::Ready(FailedNotices { notices }) if notices.is_empty() => {
                    view! { <EmptyList says="notices-empty"/> }.into_any()
                }
                Fetched::Ready(FailedNotices { notices }) => view! {
                    <ul class="failed">
                        {notices.into_iter().map(|notice| view! { <Row notice retrying/> }).collect_view()}
                    </ul>
                }
                .into_any(),
            }}
        </div>
    }
}

fn is_sign_in_required(failure: &Failure) -> bool {
    matches!(failure, Failure::Problem(problem) if problem.code == ProblemCode::SignInRequired)
}

/// Tries a notice again; the reply is the list without it.
fn retrying(
    remote: Remote<FailedNotices>,
    failure: RwSignal<Option<Failure>>,
    tried: RwSignal<bool>,
) -> Retrying {
    let busy = RwSignal::new(None::<String>);
    let run = client::task(move |id: String| async move {
        failure.set(None);
        tried.set(false);
        let reply = client::call(&RetryNotice { id: &id }, &Empty {}).await;
        busy.try_set(None);
        match reply {
            Ok(rest) => {
                remote.state.try_set(Fetched::Ready(rest));
                tried.try_set(true);
            }
            Err(reason) => {
                // Somebody else tried it meanwhile: the list says so.
                if matches!(&reason, Failure::Problem(problem) if problem.code == ProblemCode::NotFound)
                {
                    remote.fetch_again();
                }
                failure.try_set(Some(reason));
            }
        }
        browser::focus(NEWS, false);
    });
    let session = client::remote(|| client::read(&ReadSession));
    let allowed = Memo::new(move |_| {
        session.state.with(
            |state| matches!(state, Fetched::Ready(session) if session.role.may(Right::RetryNotices)),
        )
    });
    Retrying { busy, allowed, run }
}

/// One notice: what, for whom, about which request, when, how often, why.
#[component]
fn Row(notice: FailedNotice, retrying: Retrying) -> impl IntoView {
    let text = use_text();
    let FailedNotice {
        id,
        kind,
        request_id,
        reference,
        person,
        created_at,
        attempts,
        failed_at,
        failure,
    } = notice;
    let about = request_id.zip(reference.clone()).map(|(id, reference)| {
        view! { <a href=Address::DeskRequest { id }.to_string()>{reference}</a> }
    });
    let what = move || text.code_text("notice-kind", &kind);
    let named = what.clone();
    let (own, pressed) = (id.clone(), StoredValue::new(id));
    let is_busy = move || retrying.busy.with(|busy| busy.as_ref() == Some(&own));
    let fact = |label: &'static str, value: Signal<String>| {
        view! { <div class="fact"><dt>{t(label)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <li class="failed-notice">
            <h2>{what} {about.map(|about| view! { " · " {about} })}</h2>
            <p class="failed-why">
                <Icon name=IconName::Late/>
                <span>{move || text.code("notice-failure", failure)}</span>
            </p>
            <dl class="facts">
                {fact("notices-for", Signal::derive(move || {
                    person.clone().unwrap_or_else(|| text.get("notices-for-citizen"))
                }))}
                {fact("notices-written", Signal::derive(move || text.short_date_time(created_at)))}
                {fact("notices-given-up", Signal::derive(move || text.short_date_time(failed_at)))}
                {fact("notices-attempts", Signal::derive(move || text.words().number(attempts)))}
            </dl>
            <Show when=move || retrying.allowed.get()>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-disabled={
                        let is_busy = is_busy.clone();
                        move || is_busy().to_string()
                    }
                    on:click=move |_| {
                        if retrying.busy.with_untracked(Option::is_none) {
                            let id = pressed.get_value();
                            retrying.busy.set(Some(id.clone()));
                            retrying.run.run(id);
                        }
                    }
                >
                    {t("notices-retry")}
                    <span class="unseen">
                        ": " {named.clone()} " " {reference.clone()}
                    </span>
                </button>
            </Show>
        </li>
    }
}

/// For whoever may see them: the way to the notices that were given up, with how many there are.
#[component]
pub(super) fn NoticesLink() -> impl IntoView {
    let text = use_text();
    let room = super::room::Room::get();
    let remote = client::remote(|| client::read(&ListFailedNotices));
    // As often as the list beside it.
    Effect::new(move |before: Option<()>| {
        room.fresh_at.track();
        if before.is_some() {
            remote.fetch_again();
        }
    });
    let count = Memo::new(move |_| match remote.state.get() {
        Fetched::Ready(FailedNotices { notices }) => notices.len(),
        Fetched::Pending | Fetched::Failed(_) => 0,
    });
    let urgent = move || count.get() > 0;
    view! {
        <a
            class="queue"
            class:queue-urgent=urgent
            href=Address::DeskNotices.to_string()
        >
            <span>{t("notices-link")}</span>
            " "
            {move || {
                let count = u32::try_from(count.get()).unwrap_or(u32::MAX);
                (count > 0).then(|| view! {
                    <span class="queue-count">{text.with("number", &[("number", Arg::from(count))])}</span>
                })
            }}
        </a>
    }
}
