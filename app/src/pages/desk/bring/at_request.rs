//! Bringing the answer of the request that is open at the desk.

use api::desk::DeskRequest;
use domain::lifecycle::ActKind;
use leptos::prelude::*;

use super::{
    form::{Bring, Came, Errand},
    tried::{TriedList, tried_of},
};
use crate::{
    client::Fetched,
    pages::desk::{news::News, request::Case, room::Room},
    text::t,
};

/// Bringing an answer that the citizen gets from a person; nothing where it goes by itself.
#[component]
pub(in crate::pages::desk) fn BringHere(request: StoredValue<DeskRequest>) -> impl IntoView {
    let case = Case::get();
    let room = Room::get();
    let known = request.with_value(|request| {
        let answer = request.answer.clone()?;
        let chosen = request.reply_channel.by_hand()?;
        let errand = Errand {
            id: request.id.clone(),
            reference: request.reference.clone(),
            chosen,
            language: request.language,
            contact: request.contact.clone().unwrap_or_default(),
            answer,
        };
        Some((errand, request.version, tried_of(request)))
    });
    known.map(|(errand, version, attempts)| {
        let reference = errand.reference.clone();
        let came = Callback::new(move |came| match came {
            Came::Reached(_, now) => {
                case.remote.state.try_set(Fetched::Ready(*now));
                case.tell(News::Done {
                    reference: reference.clone(),
                    act: ActKind::Deliver,
                    department: None,
                });
            }
            Came::Tried(now) => {
                case.remote.state.try_set(Fetched::Ready(*now));
                case.tell(News::Tried);
            }
            // What was noted stays in the tab, and so in the form, where there still is one.
            Came::Overtaken => case.overtaken(),
        });
        view! {
            <section class="act bring-here" aria-label=t("delivery-here")>
                <h2>{t("delivery-here")}</h2>
                <p class="quiet">{t("delivery-clock")}</p>
                <TriedList attempts=Signal::stored(attempts)/>
                <Bring
                    errand
                    version=Signal::stored(version)
                    aloud=false
                    came
                    ended=Callback::new(move |failure| room.ended(&failure))
                />
            </section>
        }
    })
}
