//! The addresses whose mails are read.

use api::gateways::{AddMailbox, GatewaySettings, MailboxDraft, RemoveMailbox};
use domain::fields::{self, Email, FieldError};
use leptos::prelude::*;
use words::Arg;

use super::{Here, gateways::settings};
use crate::{
    browser,
    client::{self, Fetched, Remote},
    components::{Field, TextInput},
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

const NEWS: &str = "mailbox-news";

/// What is to be done with an address.
#[derive(Clone)]
enum Deed {
    Add(MailboxDraft),
    Remove(MailboxDraft),
}

/// The addresses, each with a button that ends it, and one more.
#[component]
pub(super) fn Mailboxes(remote: Remote<GatewaySettings>) -> impl IntoView {
    let (text, here) = (use_text(), Here::get());
    let sending = Sending::of_form("mailbox");
    let typed = RwSignal::new(String::new());
    let news = RwSignal::new(None::<(&'static str, String)>);
    let send = client::task(move |deed: Deed| async move {
        let (reply, told, address) = match deed {
            Deed::Add(draft) => (
                client::call(&AddMailbox, &draft).await,
                "gateways-mailbox-added",
                draft.mailbox,
            ),
            Deed::Remove(draft) => (
                client::call(&RemoveMailbox, &draft).await,
                "gateways-mailbox-removed",
                draft.mailbox,
            ),
        };
        sending.end();
        match reply {
            Ok(settings) => {
                if told == "gateways-mailbox-added" {
                    typed.try_set(String::new());
                }
                remote.state.try_set(Fetched::Ready(settings));
                news.try_set(Some((told, address)));
                browser::focus(NEWS, false);
            }
            Err(failure) => {
                if !here.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let run = move |deed: Deed| {
        if sending.begin() {
            news.set(None);
            send.run(deed);
        }
    };
    let submit = move || {
        let mailbox = typed.get_untracked().trim().to_owned();
        // Whether it is of the municipality's own domain is for the worker to say.
        match Email::parse(&mailbox) {
            Ok(_) => run(Deed::Add(MailboxDraft { mailbox })),
            Err(error) => sending.errors.lead_to([FieldError {
                field: fields::Field::Mailbox,
                error,
            }]),
        }
    };
    let rows = move || {
        let mailboxes = settings(remote).map_or_else(Vec::new, |settings| settings.mailboxes);
        if mailboxes.is_empty() {
            return view! { <p class="quiet">{t("gateways-no-mailbox")}</p> }.into_any();
        }
        let rows = mailboxes
            .into_iter()
            .map(|mailbox| {
                let named = mailbox.clone();
                let shown = mailbox.clone();
                view! {
                    <li class="row">
                        <p class="row-words"><code>{shown}</code></p>
                        <button
                            type="button"
                            class="button button-quiet"
                            on:click=move |_| run(Deed::Remove(MailboxDraft { mailbox: mailbox.clone() }))
                        >
                            {t("gateways-mailbox-remove")}
                            <span class="unseen">": " {named}</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <p>{t("gateways-mailboxes")}</p>
            <ul class="rows">{rows}</ul>
        }
        .into_any()
    };
    view! {
        <div id=NEWS tabindex="-1" role="status">
            {move || news.get().map(|(says, address)| view! {
                <p class="notice notice-good">{text.with(says, &[("address", Arg::from(&address))])}</p>
            })}
        </div>
        {rows}
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <Field field="mailbox" label="gateways-mailbox" hint="gateways-mailbox-hint" errors=sending.errors>
                <TextInput value=typed kind=Signal::stored("email") inputmode="email"/>
            </Field>
            <p class="actions">
                <button type="submit" class="button button-quiet" aria-disabled=move || sending.busy()>
                    {t("gateways-mailbox-add")}
                </button>
            </p>
        </form>
    }
}
