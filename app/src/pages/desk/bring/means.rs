//! With what an answer is brought: the number to call, the text to send, the letter to print; and the answer itself, in
//! the citizen's language, to be read out.

use domain::{Code, ReplyChannel, fields::spoken};
use leptos::{context::Provider, prelude::*};
use words::Arg;

use super::form::Errand;
use crate::{
    app::Here,
    components::{AnswerLetter, CopyButton, Icon, IconName, Telephone},
    pages::desk::reached::{can_be_written_to, lines},
    paths::Address,
    text::{Text, t, use_text},
};

/// How the citizen is reached on a channel, and what is said there.
#[component]
pub(super) fn Means(
    errand: Errand,
    channel: Memo<ReplyChannel>,
    /// Whether the answer itself stands here.
    aloud: bool,
) -> impl IntoView {
    let text = use_text();
    let errand = StoredValue::new(errand);
    move || {
        let Errand {
            id,
            reference,
            language,
            contact,
            answer,
            ..
        } = errand.get_value();
        let whose = view! { <p class="bring-name">{contact.name.clone()}</p> };
        let theirs = text.in_language(language);
        let read_out = {
            let answer = answer.clone();
            move || {
                aloud.then(|| {
                    view! {
                        <h3>{t("delivery-read-out")}</h3>
                        <section class="bring-answer" lang=language.code()>
                            <Provider value=theirs><AnswerLetter answer/></Provider>
                        </section>
                    }
                })
            }
        };
        match channel.get() {
            ReplyChannel::Phone => view! {
                {whose}
                <Number phone=contact.phone/>
                {read_out()}
            }
            .into_any(),
            ReplyChannel::Sms => {
                let sms = sms(theirs, &reference, &answer);
                view! {
                    {whose}
                    <Number phone=contact.phone/>
                    <h3>{t("delivery-sms")}</h3>
                    <p class="own-words" lang=language.code()>{sms.clone()}</p>
                    <p class="actions"><CopyButton what=sms label="delivery-copy"/></p>
                }
                .into_any()
            }
            ReplyChannel::Post => {
                let known = can_be_written_to(&contact);
                let mut address = lines(&contact.street, &contact.post);
                address.insert(0, contact.name.clone());
                view! {
                    {if known {
                        view! {
                            <address class="bring-address">
                                {address.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}
                            </address>
                        }
                        .into_any()
                    } else {
                        view! { <p class="notice notice-soon">{t("delivery-no-address")}</p> }.into_any()
                    }}
                    <p class="actions">
                        <a class="button button-quiet" href=Address::DeskLetter { id }.to_string()>
                            <Icon name=IconName::Print/>
                            <span>{t("delivery-letter-link")}</span>
                        </a>
                    </p>
                }
                .into_any()
            }
            ReplyChannel::InPerson => view! {
                {whose}
                {read_out()}
            }
            .into_any(),
            ReplyChannel::Track | ReplyChannel::Email => read_out().into_any(),
        }
    }
}

/// The number to call, large enough to be read off the screen.
#[component]
fn Number(phone: String) -> impl IntoView {
    if phone.trim().is_empty() {
        view! { <p class="notice notice-soon">{t("delivery-no-phone")}</p> }.into_any()
    } else {
        view! { <p class="bring-number"><Telephone number=spoken(&phone)/></p> }.into_any()
    }
}

/// What a text message says, in the citizen's language.
fn sms(theirs: Text, reference: &str, answer: &api::track::Answer) -> String {
    theirs.with(
        "delivery-sms-text",
        &[
            (
                "municipality",
                Arg::from(theirs.name(&Here::get().municipality().name)),
            ),
            ("reference", Arg::from(reference)),
            ("answer", Arg::from(theirs.official(&answer.text))),
        ],
    )
}
