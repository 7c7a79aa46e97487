//! Who else has a request open or is answering it, so that no two people do the same work.

use api::live::{PersonPresent, Said};
use leptos::{ev, prelude::*};
use words::Arg;

use super::{live::Live, request::Case};
use crate::{browser, text::use_text};

/// The id of the answer's editor.
const EDITOR: &str = "answer";

/// Says that the request is open here, and who else has it open.
#[component]
pub(super) fn Presence() -> impl IntoView {
    let text = use_text();
    let (case, live) = (Case::get(), Live::get());
    let in_editor = RwSignal::new(false);
    // When the focus leaves, where it went to is known a moment later.
    let look = move || {
        request_animation_frame(move || {
            in_editor.try_set(browser::has_focus_within(EDITOR));
        });
    };
    let came = window_event_listener(ev::focusin, move |_| look());
    let left = window_event_listener(ev::focusout, move |_| look());
    let said = Memo::new(move |_| Said {
        request: Some(case.id.get_value()),
        answering: in_editor.get() || case.typed.is_begun(),
    });
    Effect::new(move |_| live.say(said.get()));
    on_cleanup(move || {
        came.remove();
        left.remove();
        live.say(Said::default());
    });
    let names = move |answering: bool| {
        live.present.with(|present| {
            present.as_ref().and_then(|present| {
                let there = |person: &&PersonPresent| person.answering == answering;
                let names: Vec<&str> = present
                    .people
                    .iter()
                    .filter(there)
                    .map(|person| person.name.as_str())
                    .collect();
                (!names.is_empty()).then(|| (names.len(), names.join(", ")))
            })
        })
    };
    let line = move |id: &'static str, answering: bool| {
        names(answering).map(|(count, names)| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let values = [
                ("count", Arg::from(count)),
                ("names", Arg::from(names.as_str())),
            ];
            let says = text.with(id, &values);
            view! { <p>{says}</p> }
        })
    };
    view! {
        <div class="presence no-print" role="status">
            {move || line("desk-present-answering", true)}
            {move || line("desk-present-open", false)}
        </div>
    }
}
