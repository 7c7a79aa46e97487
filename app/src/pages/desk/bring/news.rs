//! What came of bringing an answer: said at once, focused, with the way to the next.

use domain::{Code, ReplyChannel};
use leptos::prelude::*;
use words::Arg;

use super::{row::row_id, state::Bringing};
use crate::{
    browser,
    components::{Icon, IconName},
    text::{Text, use_text},
};

/// The id it takes focus with.
pub(super) const NEWS: &str = "delivery-news";

/// What came of the last act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Happened {
    /// The answer has reached the citizen.
    Reached {
        /// The request's number.
        reference: String,
        /// How.
        channel: ReplyChannel,
    },
    /// An attempt is written down.
    Tried {
        /// The request's number.
        reference: String,
    },
    /// Somebody else was faster; nothing was written.
    Overtaken {
        /// The request's number.
        reference: String,
    },
    /// The one that was open is not to be brought any more.
    Gone {
        /// The request's number.
        reference: String,
    },
}

/// The news, with the way to the answer that is open now.
#[component]
pub(super) fn NewsView() -> impl IntoView {
    let text = use_text();
    let bringing = Bringing::get();
    let said = move || {
        bringing.happened.get().map(|happened| {
            let class = match happened {
                Happened::Reached { .. } | Happened::Tried { .. } => "notice notice-good",
                Happened::Overtaken { .. } | Happened::Gone { .. } => "notice notice-soon",
            };
            let offers = matches!(happened, Happened::Reached { .. } | Happened::Tried { .. });
            view! {
                <div class=class>
                    <p>{move || words(text, &happened)}</p>
                    {offers.then(|| view! { <Next/> })}
                </div>
            }
        })
    };
    view! { <div id=NEWS tabindex="-1" role="status">{said}</div> }
}

fn words(text: Text, happened: &Happened) -> String {
    let (id, reference) = match happened {
        Happened::Reached { reference, channel } => {
            (format!("delivery-told-{}", channel.code()), reference)
        }
        Happened::Tried { reference } => ("delivery-tried-noted".to_owned(), reference),
        Happened::Overtaken { reference } => ("delivery-overtaken".to_owned(), reference),
        Happened::Gone { reference } => ("delivery-gone".to_owned(), reference),
    };
    text.with(&id, &[("reference", Arg::from(reference))])
}

/// Leads to the answer that is open now.
#[component]
fn Next() -> impl IntoView {
    let text = use_text();
    let bringing = Bringing::get();
    move || {
        bringing.open().map(|next| {
            let id = row_id(&next.id);
            view! {
                <p>
                    <button type="button" class="button" on:click=move |_| browser::focus(&id, false)>
                        <span>
                            {move || text.with("delivery-next", &[("reference", Arg::from(&next.reference))])}
                        </span>
                        <Icon name=IconName::On/>
                    </button>
                </p>
            }
        })
    }
}
