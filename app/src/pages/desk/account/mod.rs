//! The own access: where one is signed in, passkeys, the password, two-step sign-in.

mod passkeys;
mod password;
mod sessions;
mod two_step;

use api::account::{Account, ReadAccount};
use leptos::prelude::*;

use super::door::{BackToDesk, Door};
use crate::{
    app::page_title,
    browser,
    client::{self, Fetched, Remote},
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use passkeys::OwnPasskeys;
use password::PasswordForm;
use sessions::Sessions;
use two_step::TwoStep;

/// The id that what came of an act takes focus with.
const NEWS: &str = "account-news";

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Own {
    remote: Remote<Account>,
    /// The message of what came of the last act.
    news: RwSignal<Option<&'static str>>,
    door: Door,
}

impl Own {
    fn get() -> Self {
        expect_context::<Self>()
    }

    /// Shows the account as it is now, and says what was done.
    fn done(self, account: Account, news: &'static str) {
        self.remote.state.try_set(Fetched::Ready(account));
        self.tell(news);
    }

    /// Says what was done.
    fn tell(self, news: &'static str) {
        self.news.try_set(Some(news));
        browser::focus(NEWS, false);
    }

    /// The account as the worker gave it last.
    fn account<T>(self, read: impl FnOnce(&Account) -> T) -> Option<T> {
        self.remote.state.with(|state| match state {
            Fetched::Ready(account) => Some(read(account)),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    }
}

/// The page.
#[component]
pub fn OwnAccount() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("account-title"));
    let door = Door::of(&Address::DeskAccount);
    let remote = client::remote(|| client::read(&ReadAccount));
    door.watch(remote);
    let own = Own {
        remote,
        news: RwSignal::new(None),
        door,
    };
    provide_context(own);
    // Built once: what is being typed stays when the account is brought up to date.
    let known = Memo::new(move |_| match remote.state.get() {
        Fetched::Pending => None,
        Fetched::Ready(_) => Some(Ok(())),
        Fetched::Failed(failure) => Some(Err(failure)),
    });
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("account-title")}</h1>
            <p class="lead">
                {move || own.account(|account| format!("{}, {}", account.name, account.email))}
            </p>
            <div id=NEWS tabindex="-1" role="status">
                {move || own.news.get().map(|news| view! { <p class="notice notice-good">{t(news)}</p> })}
            </div>
            {move || match known.get() {
                None => view! { <Pending/> }.into_any(),
                Some(Err(failure)) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Some(Ok(())) => view! {
                    <Sessions/>
                    <OwnPasskeys/>
                    <PasswordForm/>
                    <TwoStep/>
                }
                .into_any(),
            }}
        </div>
    }
}
