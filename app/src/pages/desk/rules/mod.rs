//! The promise, for administrators: a new version of the rule, of the calendar, and what both would say of a start before
//! anybody is promised anything.

mod calendar;
mod office;
mod rule;
mod trial;

use std::future::Future;

use api::{
    municipality::PromiseRule,
    promise::{DateOverride, Promise, ReadPromise},
};
use leptos::prelude::*;

use super::{
    door::{BackToDesk, Door},
    sending::Sending,
};
use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use calendar::CalendarForm;
use rule::RuleForm;
use trial::Trial;

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Kept {
    door: Door,
    remote: Remote<Promise>,
    /// What was published last.
    published: RwSignal<Option<&'static str>>,
    /// The rule as it is typed.
    typed: Signal<PromiseRule>,
    /// The departures from the law as they are typed.
    overrides: RwSignal<Vec<DateOverride>>,
}

impl Kept {
    fn get() -> Self {
        expect_context::<Self>()
    }

    /// What was published, read without being told of changes.
    fn with<T>(self, read: impl FnOnce(&Promise) -> T) -> Option<T> {
        self.remote.state.with_untracked(|state| match state {
            Fetched::Ready(promise) => Some(read(promise)),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    }

    /// Publishes a version; it is told above the form of its part.
    fn send(
        self,
        part: &'static str,
        sending: Sending,
        call: impl Future<Output = Result<Promise, Failure>> + 'static,
        done: impl FnOnce() + 'static,
    ) {
        if !sending.begin() {
            return;
        }
        self.published.set(None);
        client::run(async move {
            let reply = call.await;
            sending.end();
            match reply {
                Ok(promise) => {
                    self.remote.state.try_set(Fetched::Ready(promise));
                    self.published.try_set(Some(part));
                    done();
                    browser::focus(&news_id(part), false);
                }
                Err(failure) => {
                    if !self.door.ended(&failure) {
                        sending.refused(failure);
                    }
                }
            }
        });
    }
}

/// The id of where it is told that a part was published.
fn news_id(part: &str) -> String {
    format!("{part}-news")
}

/// The page; administrators only.
#[component]
pub fn RulesPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("rules-title"));
    let door = Door::of(&Address::DeskPromise);
    let remote = client::remote(|| client::read(&ReadPromise));
    door.watch(remote);
    // The forms stay while what is in force changes, so that nothing typed in the other one is lost: what they begin with
    // is what was published when the page came.
    let known = Memo::new(move |before: Option<&Option<Result<Newest, Failure>>>| {
        match (before, remote.state.get()) {
            (Some(Some(Ok(newest))), Fetched::Ready(_)) => Some(Ok(newest.clone())),
            (_, Fetched::Ready(promise)) => Some(Ok(Newest::of(promise))),
            (_, Fetched::Pending) => None,
            (_, Fetched::Failed(failure)) => Some(Err(failure)),
        }
    });
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("rules-title")}</h1>
            <p class="lead">{t("rules-lead")}</p>
            <p><a href=Address::Promise.to_string() rel="external">{t("rules-public")}</a></p>
            {move || match known.get() {
                None => view! { <Pending/> }.into_any(),
                Some(Err(failure)) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Some(Ok(newest)) => view! { <Parts door remote newest/> }.into_any(),
            }}
        </div>
    }
}

/// The newest versions that were published.
#[derive(Clone, PartialEq)]
struct Newest {
    rule: PromiseRule,
    overrides: Vec<DateOverride>,
}

impl Newest {
    fn of(promise: Promise) -> Self {
        let overrides = promise.calendars.into_iter().next();
        Self {
            rule: promise
                .rules
                .into_iter()
                .next()
                .map_or(promise.rule, |version| version.rule),
            overrides: overrides
                .map(|version| version.overrides)
                .unwrap_or_default(),
        }
    }
}

/// The parts, once it is known what was published.
#[component]
fn Parts(door: Door, remote: Remote<Promise>, newest: Newest) -> impl IntoView {
    let typing = rule::Typing::new(&newest.rule);
    provide_context(Kept {
        door,
        remote,
        published: RwSignal::new(None),
        typed: Signal::derive(move || typing.rule()),
        overrides: RwSignal::new(newest.overrides),
    });
    view! {
        <RuleForm typing/>
        <CalendarForm/>
        <Trial/>
    }
}

/// A part: its heading, what it is for, what was told of it last, and its form.
#[component]
fn RulesPart(
    /// The name with which its ids begin.
    part: &'static str,
    title: &'static str,
    lead: &'static str,
    /// What is told once it was published.
    published: &'static str,
    children: Children,
) -> impl IntoView {
    let kept = Kept::get();
    let heading = format!("{part}-title");
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{t(title)}</h2>
            <p>{t(lead)}</p>
            <div id=news_id(part) tabindex="-1" role="status">
                {move || (kept.published.get() == Some(part)).then(|| view! {
                    <p class="notice notice-good">{t(published)}</p>
                })}
            </div>
            {children()}
        </section>
    }
}

/// For administrators: the way to this page.
#[component]
pub(super) fn RulesLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskPromise.to_string()><span>{t("rules-title")}</span></a> }
}
