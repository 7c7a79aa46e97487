//! What came of an act: said at once, focused, with the way to the next request.

use api::Names;
use domain::{Code, ReplyChannel, lifecycle::ActKind};
use leptos::prelude::*;
use words::Arg;

use super::{
    knowledge::SeeIt,
    request::{Case, Next},
    room::Room,
};
use crate::{
    client::Fetched,
    components::{CopyButton, Icon, IconName},
    paths::Address,
    text::{Text, t, use_text},
};

/// The id it takes focus with.
pub(super) const ID: &str = "desk-news";

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum News {
    /// The answer was given.
    Answered {
        /// The request's number.
        reference: String,
        /// How it goes to the citizen.
        channel: ReplyChannel,
        /// Whether a person has to bring it.
        by_hand: bool,
        /// Whether it stands on the open map.
        published: bool,
    },
    /// The request was handed over.
    HandedOver {
        /// Its number.
        reference: String,
        /// Who has it now.
        department: Names,
    },
    /// Another act was done.
    Done {
        /// The request's number.
        reference: String,
        /// Which.
        act: ActKind,
        /// Who has it now, where the act decided it.
        department: Option<Names>,
    },
    /// It was written down what the citizen was asked by a person.
    AskedByHand {
        /// The request's number.
        reference: String,
    },
    /// A public answer was made of the one to this request.
    MadePublic {
        /// Its address among those of the municipality.
        slug: String,
        /// Its question.
        question: String,
    },
    /// Something was noted for colleagues.
    Noted,
    /// It was written down that an attempt to bring the answer did not reach the citizen.
    Tried,
    /// Somebody else was faster.
    Overtaken {
        /// What was typed for an act and not sent.
        unsent: Option<(ActKind, String)>,
    },
}

/// The news, with the way to the next request where something was done.
#[component]
pub(super) fn NewsView() -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let said = move || {
        case.news.get().map(|news| match news {
            News::Overtaken { unsent } => view! {
                <div class="notice notice-soon">
                    <p>
                        {move || text.get(if is_answered(case) { "desk-conflict-answered" } else { "desk-conflict" })}
                    </p>
                    {unsent.map(|(act, words)| view! { <Impossible act words/> })}
                </div>
            }
            .into_any(),
            News::Noted => view! { <p class="notice notice-good">{t("desk-noted")}</p> }.into_any(),
            News::MadePublic { slug, question } => view! {
                <div class="notice notice-good">
                    <p>{move || text.with("knowledge-told-made", &[("question", Arg::from(&question))])}</p>
                    <SeeIt address=Address::Answer { slug }/>
                </div>
            }
            .into_any(),
            News::Tried => view! { <p class="notice notice-good">{t("delivery-tried-here")}</p> }.into_any(),
            News::Answered { .. }
            | News::HandedOver { .. }
            | News::AskedByHand { .. }
            | News::Done { .. } => view! {
                <div class="notice notice-good">
                    <p>{move || done(text, &news)}</p>
                    <NextRequest/>
                </div>
            }
            .into_any(),
        })
    };
    view! { <div class="no-print" id=ID tabindex="-1" role="status">{said}</div> }
}

fn is_answered(case: Case) -> bool {
    case.remote
        .state
        .with(|state| matches!(state, Fetched::Ready(request) if request.answer.is_some()))
}

fn done(text: Text, news: &News) -> String {
    match news {
        News::Overtaken { .. } | News::Noted | News::Tried | News::MadePublic { .. } => {
            String::new()
        }
        News::Done {
            reference,
            act,
            department,
        } => {
            let id = format!("desk-done-{}", act.code());
            let department = department.as_ref().map(|name| text.name(name));
            text.with(
                &id,
                &[
                    ("reference", Arg::from(reference)),
                    ("department", Arg::from(department.unwrap_or_default())),
                ],
            )
        }
        News::AskedByHand { reference } => {
            text.with("desk-asked-by-hand", &[("reference", Arg::from(reference))])
        }
        News::HandedOver {
            reference,
            department,
        } => text.with(
            "desk-handed-over",
            &[
                ("reference", Arg::from(reference)),
                ("department", Arg::from(text.name(department))),
            ],
        ),
        News::Answered {
            reference,
            channel,
            by_hand,
            published,
        } => {
            let reference = ("reference", Arg::from(reference));
            let answered = match channel {
                ReplyChannel::Track => text.with("desk-done-track", &[reference]),
                ReplyChannel::Email => text.with("desk-done-email", &[reference]),
                ReplyChannel::Sms if !*by_hand => text.with("desk-done-sms", &[reference]),
                ReplyChannel::Phone
                | ReplyChannel::Sms
                | ReplyChannel::Post
                | ReplyChannel::InPerson => text.with(
                    "desk-done-by-hand",
                    &[
                        reference,
                        ("channel", Arg::from(text.code("reply-channel", *channel))),
                    ],
                ),
            };
            if *published {
                format!("{answered} {}", text.get("desk-done-published"))
            } else {
                answered
            }
        }
    }
}

/// What was typed for an act that is not possible any more; where it still is, its form has the words.
#[component]
fn Impossible(act: ActKind, words: String) -> impl IntoView {
    let case = Case::get();
    move || {
        let is_gone = case
            .remote
            .state
            .with(|state| matches!(state, Fetched::Ready(request) if !request.acts.contains(&act)));
        is_gone.then(|| {
            view! {
                <p>{t("desk-conflict-text")} ":"</p>
                <p class="own-words">{words.clone()}</p>
                <CopyButton what=words.clone() label="desk-copy"/>
            }
        })
    }
}

/// The request with the nearest deadline, so that nobody has to look for it.
#[component]
fn NextRequest() -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    move || {
        case.next.get().map(|next| match next {
            Next::Nothing => view! { <p>{t("desk-next-none")}</p> }.into_any(),
            Next::Request { id, reference } => view! {
                <p>
                    <a class="button" href=move || room.address(Some(&id))>
                        <span>{move || text.with("desk-next", &[("reference", Arg::from(&reference))])}</span>
                        <Icon name=IconName::On/>
                    </a>
                </p>
            }
            .into_any(),
        })
    }
}
