//! The first way in: a passkey, without e-mail address or password.

use api::{
    Empty,
    passkey::{BeginPasskey, SignInWithPasskey},
};
use leptos::prelude::*;

use crate::{
    browser::{
        self,
        passkey::{self, NoPasskey},
    },
    client::{self, Failure},
    components::failure_text,
    text::{Text, t, use_text},
};

const FAILED: &str = "passkey-failed";

/// Why somebody is not in yet.
#[derive(Clone)]
pub(super) enum Trouble {
    /// The device gave nothing.
    Device(NoPasskey),
    /// The worker refused, or was not reached.
    Call(Failure),
}

impl From<NoPasskey> for Trouble {
    fn from(reason: NoPasskey) -> Self {
        Self::Device(reason)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Call(failure)
    }
}

impl Trouble {
    /// What happened, and what to do.
    fn words(&self, text: Text) -> String {
        match self {
            Self::Call(failure) => failure_text(text, failure),
            Self::Device(reason) => device_words(text, *reason),
        }
    }
}

/// Why a device gave nothing, and what to do.
pub(super) fn device_words(text: Text, reason: NoPasskey) -> String {
    text.get(match reason {
        NoPasskey::NotSupported => "passkey-not-supported",
        NoPasskey::Cancelled => "passkey-cancelled",
        NoPasskey::AlreadyThere => "passkey-already-there",
        NoPasskey::Failed => "passkey-failed",
    })
}

/// The button, with what came of it.
#[component]
pub(super) fn PasskeyDoor(
    /// Leads on once somebody is in.
    enter: Callback<()>,
) -> impl IntoView {
    let text = use_text();
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);
    let open = client::task(move |()| async move {
        busy.set(true);
        trouble.set(None);
        let came = come_in().await;
        busy.try_set(false);
        match came {
            Ok(()) => enter.run(()),
            Err(reason) => {
                trouble.try_set(Some(reason));
                browser::focus(FAILED, false);
            }
        }
    });
    view! {
        <p>{t("passkey-lead")}</p>
        <div id=FAILED tabindex="-1" role="alert">
            {move || trouble.get().map(|trouble| view! {
                <p class="notice notice-late">{move || trouble.words(text)}</p>
            })}
        </div>
        <p class="actions">
            <button
                type="button"
                class="button"
                aria-disabled=move || busy.get().to_string()
                on:click=move |_| {
                    if !busy.get_untracked() {
                        open.run(());
                    }
                }
            >
                {t("passkey-sign-in")}
            </button>
            <span role="status">{move || busy.get().then(|| text.get("passkey-waiting"))}</span>
        </p>
    }
}

async fn come_in() -> Result<(), Trouble> {
    let given = client::call(&BeginPasskey, &Empty {}).await?;
    let assertion = passkey::sign(&given).await?;
    client::call(&SignInWithPasskey, &assertion).await?;
    Ok(())
}
