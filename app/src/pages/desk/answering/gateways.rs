//! Where mails and text messages come in and go out.

use api::{
    Empty,
    gateways::{
        ChooseSmsGateway, ChooseUnreadCategory, GatewaySettings, ReadGateways, RemoveSmsGateway,
        SmsGatewayDraft, UnreadCategoryDraft,
    },
};
use domain::fields::{self, FieldError, FieldErrorCode, Gateway, RawGateway};
use leptos::prelude::*;

use super::{Here, mailboxes::Mailboxes};
use crate::{
    app, browser,
    client::{self, Fetched, Remote},
    components::{FailureNotice, Field, Pending, Select, TextInput},
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

/// Mails and text messages, as they are set up and to be changed.
#[component]
pub(super) fn GatewaysPart() -> impl IntoView {
    let here = Here::get();
    let remote = client::remote(|| client::read(&ReadGateways));
    Effect::new(move |_| {
        if let Fetched::Failed(failure) = remote.state.get() {
            here.ended(&failure);
        }
    });
    let is_there = Memo::new(move |_| {
        remote
            .state
            .with(|state| matches!(state, Fetched::Ready(_)))
    });
    view! {
        <section aria-labelledby="gateways-title">
            <h2 id="gateways-title">{t("gateways-title")}</h2>
            <p>{t("gateways-lead")}</p>
            {move || {
                if is_there.get() {
                    return view! { <Mailboxes remote/><Mails remote/><TextMessages remote/> }.into_any();
                }
                match remote.state.get() {
                    Fetched::Failed(failure) => view! {
                        <FailureNotice failure retry=move |()| remote.fetch_again()/>
                    }
                    .into_any(),
                    Fetched::Pending | Fetched::Ready(_) => view! { <Pending/> }.into_any(),
                }
            }}
        </section>
    }
}

/// What is set up, once it is known.
pub(super) fn settings(remote: Remote<GatewaySettings>) -> Option<GatewaySettings> {
    match remote.state.get() {
        Fetched::Ready(settings) => Some(settings),
        Fetched::Pending | Fetched::Failed(_) => None,
    }
}

const MAIL_NEWS: &str = "unread-news";

/// What is filed under what until somebody has read it.
#[component]
fn Mails(remote: Remote<GatewaySettings>) -> impl IntoView {
    let (text, here) = (use_text(), Here::get());
    let sending = Sending::of_form("unread");
    let category = RwSignal::new(String::new());
    let saved = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(settings) = settings(remote) {
            category.set(settings.category.unwrap_or_default());
        }
    });
    let send = client::task(move |draft: UnreadCategoryDraft| async move {
        let reply = client::call(&ChooseUnreadCategory, &draft).await;
        sending.end();
        match reply {
            Ok(settings) => {
                remote.state.try_set(Fetched::Ready(settings));
                saved.try_set(true);
                browser::focus(MAIL_NEWS, false);
            }
            Err(failure) => {
                if !here.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        let draft = UnreadCategoryDraft {
            category: category.get_untracked(),
        };
        if draft.category.is_empty() {
            sending.errors.lead_to([FieldError {
                field: fields::Field::Category,
                error: FieldErrorCode::Required,
            }]);
        } else if sending.begin() {
            saved.set(false);
            send.run(draft);
        }
    };
    let options = app::Here::get()
        .municipality()
        .categories
        .iter()
        .map(|one| {
            let name = one.name.clone();
            view! { <option value=one.id.clone()>{move || text.name(&name)}</option> }
        })
        .collect_view();
    let options = StoredValue::new_local(Some(options));
    view! {
        <div id=MAIL_NEWS tabindex="-1" role="status">
            {move || saved.get().then(|| view! {
                <p class="notice notice-good">{t("gateways-category-saved")}</p>
            })}
        </div>
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <Field
                field="category"
                label="gateways-category"
                hint="gateways-category-hint"
                errors=sending.errors
            >
                <Select value=category>
                    <option value="">{t("file-category-choose")}</option>
                    {options.try_update_value(Option::take).flatten()}
                </Select>
            </Field>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t("gateways-category-save")}
                </button>
            </p>
        </form>
    }
}

const SMS_NEWS: &str = "sms-news";

/// What is to be done with the gateway for text messages.
#[derive(Clone)]
enum Deed {
    Choose(SmsGatewayDraft),
    Remove,
}

/// The gateway for text messages.
#[component]
fn TextMessages(remote: Remote<GatewaySettings>) -> impl IntoView {
    let here = Here::get();
    let sending = Sending::of_form("sms");
    let [url, sender, secret] = [(); 3].map(|()| RwSignal::new(String::new()));
    let news = RwSignal::new(None::<&'static str>);
    let there = Memo::new(move |_| settings(remote).and_then(|settings| settings.sms));
    Effect::new(move |_| {
        let known = there.get().map(|known| (known.url, known.sender));
        let known = known.unwrap_or_default();
        url.set(known.0);
        sender.set(known.1);
        secret.set(String::new());
    });
    let send = client::task(move |deed: Deed| async move {
        let (reply, told) = match deed {
            Deed::Choose(draft) => (
                client::call(&ChooseSmsGateway, &draft).await,
                "gateways-saved",
            ),
            Deed::Remove => (
                client::call(&RemoveSmsGateway, &Empty {}).await,
                "gateways-removed",
            ),
        };
        sending.end();
        match reply {
            Ok(settings) => {
                remote.state.try_set(Fetched::Ready(settings));
                secret.try_set(String::new());
                news.try_set(Some(told));
                browser::focus(SMS_NEWS, false);
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
        let draft = SmsGatewayDraft {
            url: url.get_untracked(),
            sender: sender.get_untracked(),
            secret: secret.get_untracked(),
        };
        let checked = Gateway::check(RawGateway {
            url: &draft.url,
            sender: &draft.sender,
            secret: &draft.secret,
            secret_kept: there.with_untracked(|there| {
                there
                    .as_ref()
                    .is_some_and(|known| known.url == draft.url.trim())
            }),
            // Whether this very machine may be named is for the worker to say.
            local: true,
        });
        match checked {
            Ok(_) => run(Deed::Choose(draft)),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let is_there = move || there.with(Option::is_some);
    let incoming = move || {
        settings(remote)
            .map(|settings| settings.incoming_address)
            .unwrap_or_default()
    };
    view! {
        <h3 id="sms-title">{t("gateways-sms-title")}</h3>
        <p>{t("gateways-sms-lead")}</p>
        <p class="quiet">{t("gateways-incoming")} " " <code>{incoming}</code></p>
        <div id=SMS_NEWS tabindex="-1" role="status">
            {move || news.get().map(|news| view! { <p class="notice notice-good">{t(news)}</p> })}
        </div>
        <form
            class="narrow"
            novalidate
            aria-labelledby="sms-title"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <Field field="gateway-url" label="gateways-url" hint="gateways-url-hint" errors=sending.errors>
                <TextInput value=url kind=Signal::stored("url") inputmode="url"/>
            </Field>
            <Field
                field="gateway-sender"
                label="gateways-sender"
                hint="gateways-sender-hint"
                errors=sending.errors
            >
                <TextInput value=sender/>
            </Field>
            <Field
                field="gateway-secret"
                label="gateways-secret"
                hint="gateways-secret-hint"
                errors=sending.errors
            >
                <TextInput value=secret kind=Signal::stored("password") autocomplete="off"/>
            </Field>
            <Show when=is_there>
                <p class="quiet">{t("gateways-secret-kept")}</p>
            </Show>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t("gateways-save")}
                </button>
                <Show when=is_there>
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-disabled=move || sending.busy()
                        on:click=move |_| run(Deed::Remove)
                    >
                        {t("gateways-remove")}
                    </button>
                </Show>
            </p>
        </form>
    }
}
