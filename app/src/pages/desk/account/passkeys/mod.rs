//! The own passkeys: the list, and one thing at a time that is done with it.

mod forms;

use api::{
    Empty,
    passkey::{
        AddPasskey, BeginNewPasskey, BeginProof, ListPasskeys, Passkey, PasskeyName,
        Passkeys as List, Proof, RemovePasskey, RenamePasskey,
    },
};
use leptos::prelude::*;
use words::Arg;

use super::Own;
use crate::{
    browser::{
        self,
        passkey::{self, NoPasskey},
    },
    client::{self, Fetched, Remote},
    components::{FailureNotice, Pending},
    pages::desk::{
        passkey::{Trouble, device_words},
        sending::{Refusal, Sending},
    },
    text::{t, use_text},
};
use forms::{Adding, Removing, Renaming};

/// How the same person proves that they still sit there.
#[derive(Clone)]
enum By {
    Password(String),
    Passkey,
}

impl By {
    async fn proof(self) -> Result<Proof, Trouble> {
        match self {
            Self::Password(password) => Ok(Proof::Password(password)),
            Self::Passkey => {
                let asked = client::call(&BeginProof, &Empty {}).await?;
                Ok(Proof::Passkey(passkey::sign(&asked).await?))
            }
        }
    }
}

/// Something to be done.
#[derive(Clone)]
enum Deed {
    Add(String, By),
    Rename(String, String),
    Remove(String, By),
}

impl Deed {
    async fn run(self) -> Result<List, Trouble> {
        match self {
            Self::Add(name, by) => {
                let asked = client::call(&BeginNewPasskey, &by.proof().await?).await?;
                let made = passkey::make(&asked, name).await?;
                Ok(client::call(&AddPasskey, &made).await?)
            }
            Self::Rename(id, name) => {
                Ok(client::call(&RenamePasskey { id: &id }, &PasskeyName { name }).await?)
            }
            Self::Remove(id, by) => {
                let proof = by.proof().await?;
                Ok(client::call(&RemovePasskey { id: &id }, &proof).await?)
            }
        }
    }

    /// What is said once it is done.
    fn done(&self) -> &'static str {
        match self {
            Self::Add(..) => "passkeys-added",
            Self::Rename(..) => "passkeys-renamed",
            Self::Remove(..) => "passkeys-removed",
        }
    }
}

/// What is shown.
#[derive(Clone)]
enum Shown {
    /// The passkeys, with what can be done.
    List,
    /// One is being added.
    Adding,
    /// This one gets another name.
    Renaming(Passkey),
    /// This one is about to go.
    Removing(Passkey),
}

/// What the list and the forms share.
#[derive(Clone, Copy)]
struct Section {
    remote: Remote<List>,
    shown: RwSignal<Shown>,
    sending: Sending,
    trouble: RwSignal<Option<NoPasskey>>,
    act: Callback<Deed>,
}

impl Section {
    fn get() -> Self {
        expect_context::<Self>()
    }

    /// Whether the person has a passkey to confirm with.
    fn has_some(self) -> bool {
        self.remote.state.with(
            |state| matches!(state, Fetched::Ready(List { passkeys }) if !passkeys.is_empty()),
        )
    }

    /// Shows a form, and leads to its first input.
    fn open(self, form: Shown, field: &str) {
        self.trouble.set(None);
        self.sending.errors.set(Vec::new());
        self.shown.set(form);
        browser::focus(&self.sending.errors.input_id(field), false);
    }

    /// Back to the list.
    fn close(self) {
        self.trouble.set(None);
        self.shown.set(Shown::List);
        browser::focus(TITLE, false);
    }
}

const TITLE: &str = "account-passkeys";
const DEVICE: &str = "passkeys-device";

#[component]
pub(super) fn OwnPasskeys() -> impl IntoView {
    let text = use_text();
    let own = Own::get();
    let remote = client::remote(|| client::read(&ListPasskeys));
    own.door.watch(remote);
    let sending = Sending::of_form("passkeys");
    let shown = RwSignal::new(Shown::List);
    let trouble = RwSignal::new(None::<NoPasskey>);
    let run = client::task(move |deed: Deed| async move {
        let done = deed.done();
        let came = deed.run().await;
        sending.end();
        match came {
            Ok(list) => {
                remote.state.try_set(Fetched::Ready(list));
                shown.try_set(Shown::List);
                own.tell(done);
            }
            Err(Trouble::Device(reason)) => {
                trouble.try_set(Some(reason));
                browser::focus(DEVICE, false);
            }
            Err(Trouble::Call(failure)) => {
                if !own.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let act = Callback::new(move |deed: Deed| {
        if sending.begin() {
            trouble.set(None);
            run.run(deed);
        }
    });
    let section = Section {
        remote,
        shown,
        sending,
        trouble,
        act,
    };
    provide_context(section);
    view! {
        <section aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t("passkeys-title")}</h2>
            <p>{t("passkeys-lead")}</p>
            <Refusal sending/>
            <div id=DEVICE tabindex="-1" role="alert">
                {move || trouble.get().map(|reason| view! {
                    <p class="notice notice-late">{move || device_words(text, reason)}</p>
                })}
            </div>
            {move || match shown.get() {
                Shown::List => view! { <Rows/> }.into_any(),
                Shown::Adding => view! { <Adding/> }.into_any(),
                Shown::Renaming(passkey) => view! { <Renaming passkey/> }.into_any(),
                Shown::Removing(passkey) => view! { <Removing passkey/> }.into_any(),
            }}
        </section>
    }
}

/// The list.
#[component]
fn Rows() -> impl IntoView {
    let section = Section::get();
    let remote = section.remote;
    move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.into_any(),
        Fetched::Failed(failure) => view! {
            <FailureNotice failure retry=move |()| remote.fetch_again()/>
        }
        .into_any(),
        Fetched::Ready(List { passkeys }) => {
            let list = if passkeys.is_empty() {
                view! { <p class="quiet">{t("passkeys-empty")}</p> }.into_any()
            } else {
                let rows = passkeys
                    .into_iter()
                    .map(|passkey| view! { <Row passkey/> })
                    .collect_view();
                view! { <ul class="rows">{rows}</ul> }.into_any()
            };
            view! {
                {list}
                <p class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click=move |_| section.open(Shown::Adding, "passkey-name")
                    >
                        {t("passkeys-add")}
                    </button>
                </p>
            }
            .into_any()
        }
    }
}

/// One passkey.
#[component]
fn Row(passkey: Passkey) -> impl IntoView {
    let text = use_text();
    let section = Section::get();
    let Passkey {
        name,
        created_at,
        used_at,
        ..
    } = passkey.clone();
    let added = move || {
        let time = Arg::from(text.short_date_time(created_at));
        text.with("passkeys-facts", &[("time", time)])
    };
    let used = move || match used_at {
        Some(at) => {
            let time = Arg::from(text.short_date_time(at));
            text.with("passkeys-used", &[("time", time)])
        }
        None => text.get("passkeys-never"),
    };
    let passkey = StoredValue::new(passkey);
    let named = name.clone();
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head"><strong>{name.clone()}</strong></p>
                <p class="quiet">{added}</p>
                <p class="quiet">{used}</p>
            </div>
            <div class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| section.open(Shown::Renaming(passkey.get_value()), "passkey-name")
                >
                    {t("passkeys-rename")}
                    <span class="unseen">": " {name}</span>
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| section.open(Shown::Removing(passkey.get_value()), "current-password")
                >
                    {t("passkeys-remove")}
                    <span class="unseen">": " {named}</span>
                </button>
            </div>
        </li>
    }
}
