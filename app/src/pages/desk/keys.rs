//! The keys of the list: what they do, shown on `?`.
//!
//! Those that are single characters can be switched off, because whoever dictates or slips would set them off unawares
//! (WCAG 2.1.4); the choice is kept on the device. None works where one types.

use leptos::{ev, prelude::*};

use super::{many::Chosen, room::Room, search::focus_search};
use crate::{
    browser::{self, Keep},
    text::t,
};

/// Where the choice is kept.
const KEPT: &str = "servis48-desk-keys";

/// What is kept where they are off.
const OFF: &str = "off";

/// Whether keys that are single characters do anything.
#[derive(Clone, Copy)]
pub(super) struct Shortcuts(RwSignal<bool>);

impl Shortcuts {
    /// As they were chosen on this device; on where nothing was chosen.
    pub(super) fn recall() -> Self {
        let off = browser::recall(Keep::Always, KEPT).is_some_and(|kept| kept == OFF);
        Self(RwSignal::new(!off))
    }

    /// Those of the desk around the calling component.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Whether they do anything.
    pub(super) fn are_on(self) -> bool {
        self.0.get()
    }

    fn choose(self, on: bool) {
        self.0.set(on);
        if on {
            browser::forget(Keep::Always, KEPT);
        } else {
            // Where nothing can be kept, the choice holds until the page is closed.
            let _ = browser::remember(Keep::Always, KEPT, OFF);
        }
    }
}

/// Whether the keys are shown; the list and the explanation share it.
#[derive(Clone, Copy)]
pub(super) struct KeysShown(pub(super) RwSignal<bool>);

/// What a key pressed on a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Next,
    Previous,
    Help,
    Search,
    Choose,
}

impl Asked {
    fn by(key: &str) -> Option<Self> {
        match key {
            "j" | "ArrowDown" => Some(Self::Next),
            "k" | "ArrowUp" => Some(Self::Previous),
            "?" => Some(Self::Help),
            "/" => Some(Self::Search),
            "x" => Some(Self::Choose),
            _ => None,
        }
    }

    /// The same with what can be switched off left out where it is.
    fn allowed(key: &str, shortcuts: bool) -> Option<Self> {
        let is_character = key.chars().count() == 1;
        Self::by(key).filter(|_| shortcuts || !is_character)
    }
}

/// The id of a row, by which it is focused.
pub(super) fn row_id(id: &str) -> String {
    format!("inbox-{id}")
}

/// Answers a key pressed on the row of the request with this id; whether it was one of ours.
pub(super) fn answer_key(
    room: Room,
    shown: RwSignal<bool>,
    shortcuts: Shortcuts,
    chosen: Chosen,
    (key, id): (&str, &str),
) -> bool {
    let Some(asked) = Asked::allowed(key, shortcuts.0.get_untracked()) else {
        return false;
    };
    let neighbour = |step: isize| {
        room.list.rows.with_untracked(|rows| {
            let at = rows.iter().position(|row| row.id == id)?;
            rows.get(at.checked_add_signed(step)?)
                .map(|row| row_id(&row.id))
        })
    };
    let target = match asked {
        Asked::Next => neighbour(1),
        Asked::Previous => neighbour(-1),
        Asked::Help => {
            shown.update(|shown| *shown = !*shown);
            None
        }
        Asked::Search => {
            focus_search();
            None
        }
        Asked::Choose => {
            let row = room
                .list
                .rows
                .with_untracked(|rows| rows.iter().find(|row| row.id == id).cloned());
            if let Some(row) = row {
                chosen.toggle(&row);
            }
            None
        }
    };
    if let Some(target) = target {
        browser::focus(&target, false);
    }
    true
}

/// Answers keys that no row was asked for: `/`, `?`, and `j` or `k`, which lead into the list.
pub(super) fn listen(room: Room) {
    let shown = expect_context::<KeysShown>().0;
    let shortcuts = Shortcuts::get();
    let listener = window_event_listener(ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if !plain || event.default_prevented() || browser::is_typed(&event) {
            return;
        }
        let key = event.key();
        // Arrows scroll where no row has focus.
        let is_character = key.chars().count() == 1;
        let Some(asked) =
            Asked::allowed(&key, shortcuts.0.get_untracked()).filter(|_| is_character)
        else {
            return;
        };
        event.prevent_default();
        match asked {
            Asked::Help => shown.update(|shown| *shown = !*shown),
            Asked::Search => focus_search(),
            // No row has focus.
            Asked::Choose => {}
            Asked::Next | Asked::Previous => {
                if let Some(row) = entry(room) {
                    browser::focus(&row, false);
                }
            }
        }
    });
    on_cleanup(move || listener.remove());
}

/// The row by which one comes into the list: that of the request that is open, or the first.
fn entry(room: Room) -> Option<String> {
    let open = room.open.get_untracked();
    room.list.rows.with_untracked(|rows| {
        let is_open = |id: &String| open.as_ref() == Some(id);
        rows.iter()
            .find(|row| is_open(&row.id))
            .or_else(|| rows.first())
            .map(|row| row_id(&row.id))
    })
}

/// The keys and what they do.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let shown = expect_context::<KeysShown>().0;
    let shortcuts = Shortcuts::get();
    let line = |keys: [&'static str; 2], says: &'static str| {
        let [key, other] = keys;
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                    {(!other.is_empty()).then(|| view! { " " {t("desk-keys-or")} " " <kbd>{other}</kbd> })}
                </dt>
                <dd>{t(says)}</dd>
            </div>
        }
    };
    view! {
        <details class="keys" prop:open=shown>
            <summary
                on:click=move |event| {
                    event.prevent_default();
                    shown.update(|shown| *shown = !*shown);
                }
            >
                {t("desk-keys")}
                <Show when=move || shortcuts.are_on()>" " <kbd>"?"</kbd></Show>
            </summary>
            <label class="check">
                <input
                    type="checkbox"
                    aria-describedby="desk-keys-scope"
                    prop:checked=move || shortcuts.are_on()
                    on:change:target=move |event| shortcuts.choose(event.target().checked())
                />
                {t("desk-keys-on")}
            </label>
            <p class="quiet" id="desk-keys-scope">{t("desk-keys-where")}</p>
            <dl>
                {line(["j", "↓"], "desk-keys-next")}
                {line(["k", "↑"], "desk-keys-previous")}
                {line(["Enter", ""], "desk-keys-open")}
                {line(["/", ""], "desk-keys-search")}
                {line(["x", ""], "desk-keys-choose")}
                {line(["?", ""], "desk-keys-help")}
            </dl>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn only_our_keys_are_answered() {
        assert_eq!(Asked::by("j"), Some(Asked::Next));
        assert_eq!(Asked::by("ArrowUp"), Some(Asked::Previous));
        assert_eq!(Asked::by("?"), Some(Asked::Help));
        assert_eq!(Asked::by("/"), Some(Asked::Search));
        for key in ["Enter", "Tab", " ", "J", "Escape"] {
            assert_eq!(Asked::by(key), None, "{key}");
        }
    }

    #[test]
    fn only_single_characters_are_switched_off() {
        for key in ["j", "k", "?", "/", "x"] {
            assert_eq!(Asked::allowed(key, false), None, "{key}");
            assert!(Asked::allowed(key, true).is_some(), "{key}");
        }
        for on in [true, false] {
            assert_eq!(Asked::allowed("ArrowDown", on), Some(Asked::Next));
            assert_eq!(Asked::allowed("ArrowUp", on), Some(Asked::Previous));
        }
    }
}
