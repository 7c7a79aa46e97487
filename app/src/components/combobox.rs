//! A line of text that finds something while it is typed: an editable combobox with a list (WAI-ARIA 1.2), worked by
//! keys alone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::field::Wiring;
use crate::{browser, text::use_text};
use words::Arg;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What is chosen by it.
    pub value: String,
    /// What it is called; stands in the line once it is chosen.
    pub label: String,
    /// What tells it from others of that name; empty where nothing does.
    pub more: String,
}

/// The line with its list, inside a [`super::Field`].
#[component]
pub fn Combobox(
    /// What is typed.
    typed: RwSignal<String>,
    /// What fits it, the likeliest first.
    #[prop(into)]
    found: Signal<Vec<Suggestion>>,
    /// Called when something is typed: what was chosen is so no more.
    #[prop(into)]
    on_typed: Callback<()>,
    /// Called with what is chosen.
    #[prop(into)]
    choose: Callback<Suggestion>,
    /// Whether leaving the line chooses the only thing that fits.
    #[prop(optional)]
    takes_only: bool,
) -> impl IntoView {
    let text = use_text();
    let wiring = expect_context::<Wiring>();
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let id = wiring.id();
    let list_id = format!("{id}-list");
    let option_id = {
        let list_id = list_id.clone();
        move |at: usize| format!("{list_id}-{at}")
    };
    let shown = Memo::new(move |_| open.get() && found.with(|found| !found.is_empty()));
    let close = move || {
        open.set(false);
        active.set(None);
    };
    let pick = move |at: usize| {
        let Some(suggestion) = found.with_untracked(|found| found.get(at).cloned()) else {
            return;
        };
        typed.set(suggestion.label.clone());
        wiring.errors.clear(wiring.field);
        close();
        choose.run(suggestion);
    };
    let moved = move |forward: bool| {
        let count = found.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        open.set(true);
        let last = count - 1;
        active.update(|active| {
            *active = Some(match (*active, forward) {
                (None, true) => 0,
                (None, false) => last,
                (Some(at), true) => {
                    if at >= last {
                        0
                    } else {
                        at + 1
                    }
                }
                (Some(at), false) => at.checked_sub(1).unwrap_or(last).min(last),
            });
        });
    };
    // What is active must be seen, also in a list that scrolls.
    let seen = option_id.clone();
    Effect::new(move |_| {
        if let Some(at) = active.get() {
            browser::scroll_into_view(&seen(at));
        }
    });
    let key = move |event: leptos::ev::KeyboardEvent| {
        // A browser that fills in a choice tells of it with an event that is no key.
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                moved(true);
            }
            "ArrowUp" => {
                event.prevent_default();
                moved(false);
            }
            "Enter" => {
                if let (true, Some(at)) = (shown.get_untracked(), active.get_untracked()) {
                    event.prevent_default();
                    pick(at);
                }
            }
            "Escape" if shown.get_untracked() => {
                event.prevent_default();
                close();
            }
            _ => {}
        }
    };
    let options = move || {
        let option_id = option_id.clone();
        found
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, suggestion)| {
                let Suggestion { label, more, .. } = suggestion;
                view! {
                    <li
                        role="option"
                        id=option_id(at)
                        class="option"
                        aria-selected=move || (active.get() == Some(at)).to_string()
                        // The line keeps the focus.
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| pick(at)
                    >
                        <span>{label}</span>
                        {(!more.is_empty()).then(|| view! { " " <span class="quiet">{more}</span> })}
                    </li>
                }
            })
            .collect_view()
    };
    let active_id = {
        let list_id = list_id.clone();
        move || {
            active
                .get()
                .filter(|_| shown.get())
                .map(|at| format!("{list_id}-{at}"))
        }
    };
    let controls = list_id.clone();
    view! {
        <div class="combobox">
            <input
                id=id.clone()
                name=wiring.field
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=controls
                aria-expanded=move || shown.get().to_string()
                aria-activedescendant=active_id
                aria-describedby=move || wiring.described_by()
                aria-invalid=move || wiring.invalid()
                prop:value=typed
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    wiring.errors.clear(wiring.field);
                    active.set(None);
                    open.set(true);
                    on_typed.run(());
                }
                on:keydown=key
                on:click=move |_| open.set(true)
                on:blur=move |_| {
                    let only = takes_only
                        && open.get_untracked()
                        && typed.with_untracked(|typed| !typed.trim().is_empty())
                        && found.with_untracked(|found| found.len() == 1);
                    if only {
                        pick(0);
                    } else {
                        close();
                    }
                }
            />
            <ul
                id=list_id
                role="listbox"
                class="options"
                aria-label=move || text.get("intake-found")
                hidden=move || !shown.get()
            >
                {options}
            </ul>
            <p class="unseen" role="status">
                {move || shown.get().then(|| {
                    let count = u32::try_from(found.with(Vec::len)).unwrap_or(u32::MAX);
                    text.with("intake-found-count", &[("count", Arg::from(count))])
                })}
            </p>
        </div>
    }
}
