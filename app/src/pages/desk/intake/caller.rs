//! Who calls: known again by the whole number or e-mail address, with what they reported before.

use api::{
    intake::{Caller, CallerDraft, FindCaller},
    near::BesideRow,
};
use domain::{Code, ReplyChannel, fields::Email};
use leptos::prelude::*;
use words::Arg;

use super::{choice, typed::Typed};
use crate::{
    app::Here,
    client,
    components::{Field, RadioCards, TextInput},
    pages::desk::{beside::small_print, door::Door},
    paths::Address,
    text::{t, use_text},
};

/// By what somebody is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum By {
    Phone(String),
    Email(String),
}

/// Name, number and addresses, and what is known of whoever they belong to.
#[component]
pub(super) fn Person(typed: Typed, door: Door) -> impl IntoView {
    let text = use_text();
    let country = Here::get().municipality().country;
    let errors = typed.errors;
    let known = RwSignal::new(None::<Caller>);
    let by = Memo::new(move |_| {
        let email = typed
            .email
            .with(|typed| Email::parse(typed).ok())
            .map(|email| By::Email(email.as_str().to_owned()));
        typed.whole_phone(country).map(By::Phone).or(email)
    });
    // Each question has a number, so that a late reply to an earlier one says nothing.
    let asked = StoredValue::new(0_u32);
    let find = client::task(move |by: By| async move {
        asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let number = asked.get_value();
        let draft = match by {
            By::Phone(phone) => CallerDraft {
                phone,
                ..CallerDraft::default()
            },
            By::Email(email) => CallerDraft {
                email,
                ..CallerDraft::default()
            },
        };
        let reply = client::call(&FindCaller, &draft).await;
        if asked.try_get_value() != Some(number) {
            return;
        }
        match reply {
            Ok(caller) => {
                known.try_set(Some(caller));
            }
            // Whoever is not known again is taken down as anybody; only a session that ended must be said.
            Err(failure) => {
                door.ended(&failure);
                known.try_set(None);
            }
        }
    });
    Effect::new(move |_| match by.get() {
        Some(by) => find.run(by),
        None => {
            asked.update_value(|asked| *asked = asked.wrapping_add(1));
            known.set(None);
        }
    });
    let replies = Signal::derive(move || {
        ReplyChannel::ALL
            .iter()
            .map(|channel| choice(channel.code(), text.code("reply-channel", *channel)))
            .collect::<Vec<_>>()
    });
    // Once they stand there, they stay: a field must not go while it is emptied.
    let by_post = Memo::new(move |before: Option<&bool>| {
        let needed = typed.needs_address();
        needed || before == Some(&true)
    });
    view! {
        <Field field="phone" label="intake-phone" errors>
            <TextInput value=typed.phone kind="tel" inputmode="tel" class="short"/>
        </Field>
        <div role="status">
            {move || known.get().map(|caller| view! { <Known caller typed/> })}
        </div>
        <RadioCards
            field="reply-channel"
            legend="intake-reply"
            value=typed.reply_channel
            choices=replies
            errors
        />
        <Field field="name" label="intake-name" errors>
            <TextInput value=typed.name/>
        </Field>
        <Field field="email" label="intake-email" errors>
            <TextInput value=typed.email kind="email" inputmode="email"/>
        </Field>
        <Show when=move || by_post.get()>
            <div class="intake-address">
                <Field field="street" label="intake-street" errors>
                    <TextInput value=typed.street/>
                </Field>
                <Field field="post" label="intake-post" errors>
                    <TextInput value=typed.post/>
                </Field>
            </div>
        </Show>
    }
}

/// What is known of somebody, and one press to take it over.
#[component]
fn Known(caller: Caller, typed: Typed) -> impl IntoView {
    let text = use_text();
    let Some(contact) = caller.contact else {
        return view! { <p class="quiet">{t("intake-caller-new")}</p> }.into_any();
    };
    let name = contact.name.clone();
    let count = u32::try_from(caller.requests.len()).unwrap_or(u32::MAX);
    let take = move |_| {
        typed.take_over(&contact);
        if let Some(channel) = caller.reply_channel {
            typed.reply_channel.set(channel.code().to_owned());
        }
        if let Some(language) = caller.language {
            typed.language.set(language.code().to_owned());
        }
    };
    let title = move || {
        if name.is_empty() {
            text.get("intake-caller-known")
        } else {
            text.with("intake-caller-known-name", &[("name", Arg::from(&name))])
        }
    };
    view! {
        <div class="notice intake-known">
            <p><strong>{title}</strong></p>
            <p class="actions">
                <button type="button" class="button button-quiet" on:click=take>
                    {t("intake-caller-take")}
                </button>
            </p>
            {(count > 0).then(|| view! {
                <p class="quiet">{move || text.with("intake-caller-requests", &[("count", Arg::from(count))])}</p>
                <Rows rows=caller.requests/>
            })}
        </div>
    }
    .into_any()
}

/// Requests, each a way to it in a window of its own: the form stays as it is.
#[component]
pub(super) fn Rows(rows: Vec<BesideRow>) -> impl IntoView {
    let text = use_text();
    let row = move |row: BesideRow| {
        let about = row.clone();
        let BesideRow {
            id,
            reference,
            excerpt,
            ..
        } = row;
        let address = Address::DeskRequest { id }.to_string();
        view! {
            <li>
                <a href=address target="_blank" rel="noopener">
                    {reference} <span class="unseen">" " {t("intake-new-window")}</span>
                </a>
                <span class="beside-words">{excerpt}</span>
                <span class="quiet">{move || small_print(text, &about)}</span>
            </li>
        }
    };
    view! { <ul class="beside-rows">{rows.into_iter().map(row).collect_view()}</ul> }
}
