//! The municipality itself: how it is called and reached, how it looks, where its map comes from, and for how long it
//! keeps what it knows of people. Each part is a form of its own; administrators only.

mod arms;
mod base_map;
mod details;
mod look;
mod retention;
mod welcome;

use std::future::Future;

use api::own::{Own, ReadOwn};
use leptos::prelude::*;

use super::{
    door::{BackToDesk, Door},
    sending::{Refusal, Sending},
};
use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use arms::ArmsForm;
use base_map::BaseMapForm;
use details::DetailsForm;
use look::LookForm;
use retention::RetentionForm;
use welcome::WelcomeForm;

/// What the parts of this page share.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    door: Door,
    remote: Remote<Own>,
    /// The part that was saved last.
    saved: RwSignal<Option<&'static str>>,
}

impl Kept {
    fn get() -> Self {
        expect_context::<Self>()
    }

    /// What is kept; nothing before it was read.
    fn own(self) -> Option<Own> {
        match self.remote.state.get() {
            Fetched::Ready(own) => Some(own),
            Fetched::Pending | Fetched::Failed(_) => None,
        }
    }

    /// What is kept, for a form that begins with it.
    fn begin<T>(self, read: impl FnOnce(&Own) -> T) -> Option<T> {
        self.remote.state.with_untracked(|state| match state {
            Fetched::Ready(own) => Some(read(own)),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    }

    /// The revision a change is made to.
    fn revision(self) -> u32 {
        self.begin(|own| own.revision).unwrap_or_default()
    }

    /// Sends a part; what was saved is told above its form.
    fn send(
        self,
        part: &'static str,
        sending: Sending,
        call: impl Future<Output = Result<Own, Failure>> + 'static,
    ) {
        if !sending.begin() {
            return;
        }
        self.saved.set(None);
        client::run(async move {
            let reply = call.await;
            sending.end();
            match reply {
                Ok(own) => {
                    self.remote.state.try_set(Fetched::Ready(own));
                    self.saved.try_set(Some(part));
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

/// The id of where it is told that a part was saved.
fn news_id(part: &str) -> String {
    format!("{part}-news")
}

/// The page; administrators only.
#[component]
pub fn OwnPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("own-title"));
    let door = Door::of(&Address::DeskOwn);
    let remote = client::remote(|| client::read(&ReadOwn));
    door.watch(remote);
    provide_context(Kept {
        door,
        remote,
        saved: RwSignal::new(None),
    });
    // The forms stay while what they show changes, so that nothing typed in another one is lost.
    let known = Memo::new(move |_| match remote.state.get() {
        Fetched::Pending => None,
        Fetched::Ready(_) => Some(Ok(())),
        Fetched::Failed(failure) => Some(Err(failure)),
    });
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("own-title")}</h1>
            <p class="lead">{t("own-lead")}</p>
            {move || match known.get() {
                None => view! { <Pending/> }.into_any(),
                Some(Err(failure)) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Some(Ok(())) => view! {
                    <DetailsForm/>
                    <WelcomeForm/>
                    <ArmsForm/>
                    <LookForm/>
                    <BaseMapForm/>
                    <RetentionForm/>
                }
                .into_any(),
            }}
        </div>
    }
}

/// For administrators: the way to this page.
#[component]
pub(super) fn OwnLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskOwn.to_string()><span>{t("own-title")}</span></a> }
}

/// A part: its heading, what it is for, what was told of it last, and its form.
#[component]
fn OwnPart(
    /// The name with which its ids begin.
    part: &'static str,
    title: &'static str,
    lead: &'static str,
    /// What is told once it was saved.
    saved: &'static str,
    children: Children,
) -> impl IntoView {
    let kept = Kept::get();
    let heading = format!("{part}-title");
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{t(title)}</h2>
            <p>{t(lead)}</p>
            <div id=news_id(part) tabindex="-1" role="status">
                {move || (kept.saved.get() == Some(part)).then(|| view! {
                    <p class="notice notice-good">{t(saved)}</p>
                })}
            </div>
            {children()}
        </section>
    }
}

/// A form of a part with its button.
#[component]
fn OwnForm(
    sending: Sending,
    /// The message on the button.
    button: &'static str,
    /// Checks what was typed, and sends it.
    submit: impl Fn() + 'static,
    children: Children,
) -> impl IntoView {
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            {children()}
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>{t(button)}</button>
            </p>
        </form>
    }
}
