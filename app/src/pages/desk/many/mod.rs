//! Several requests of the list chosen, and one answer to all of them.

mod chosen;
mod done;
mod form;

use api::many::MAX_ANSWERS;
use leptos::prelude::*;
use words::Arg;

use super::room::Room;
use crate::{
    browser,
    text::{t, use_text},
};

pub(super) use chosen::{ChooseBox, Chosen};

use done::Done;
use form::{Form, TITLE};

/// Above the rows: choosing several of them, and what can be done with those.
#[component]
pub(super) fn ChooseBar() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let chosen = Chosen::get();
    if !chosen.may {
        return ().into_any();
    }
    let none = Memo::new(move |_| chosen.ones.with(Vec::is_empty));
    let said = move || {
        let count = chosen.ones.with(Vec::len);
        if chosen.full.get() {
            text.with("many-full", &[("count", Arg::from(MAX_ANSWERS))])
        } else if count == 0 {
            text.get("many-chosen-none")
        } else {
            text.with("many-chosen", &[("count", Arg::from(count))])
        }
    };
    view! {
        <div class="choose no-print">
            <p class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    aria-pressed=move || chosen.on.get().to_string()
                    on:click=move |_| chosen.switch()
                >
                    {t("many-choose")}
                </button>
                <Show when=move || chosen.on.get()>
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click=move |_| room.list.rows.with_untracked(|rows| chosen.add_all(rows))
                    >
                        {t("many-all")}
                    </button>
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-disabled=move || none.get().to_string()
                        on:click=move |_| chosen.clear()
                    >
                        {t("many-none")}
                    </button>
                    <button
                        type="button"
                        class="button"
                        aria-disabled=move || none.get().to_string()
                        on:click=move |_| {
                            if !none.get_untracked() {
                                chosen.writing.set(true);
                                browser::focus(TITLE, false);
                            }
                        }
                    >
                        {t("many-answer")}
                    </button>
                </Show>
            </p>
            <p class="quiet" role="status">{move || chosen.on.get().then(said)}</p>
            <Done/>
            <Show when=move || chosen.on.get() && chosen.writing.get()>
                <Form/>
            </Show>
        </div>
    }
    .into_any()
}
