//! The keys of the list: what they do, shown on `?`.
//!
//! They work only while a row has focus, so that nobody who dictates or slips sets one off elsewhere (WCAG 2.1.4).

use leptos::prelude::*;

use super::room::Room;
use crate::{browser, text::t};

/// Whether the keys are shown; the list and the explanation share it.
#[derive(Clone, Copy)]
pub(super) struct KeysShown(pub(super) RwSignal<bool>);

/// What a key pressed on a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Next,
    Previous,
    Help,
}

impl Asked {
    fn by(key: &str) -> Option<Self> {
        match key {
            "j" | "ArrowDown" => Some(Self::Next),
            "k" | "ArrowUp" => Some(Self::Previous),
            "?" => Some(Self::Help),
            _ => None,
        }
    }
}

/// The id of a row, by which it is focused.
pub(super) fn row_id(id: &str) -> String {
    format!("inbox-{id}")
}

/// Answers a key pressed on the row of the request with this id; whether it was one of ours.
pub(super) fn answer_key(room: Room, shown: RwSignal<bool>, key: &str, id: &str) -> bool {
    let Some(asked) = Asked::by(key) else {
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
    };
    if let Some(target) = target {
        browser::focus(&target, false);
    }
    true
}

/// The keys and what they do.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let shown = expect_context::<KeysShown>().0;
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
                {t("desk-keys")} " " <kbd>"?"</kbd>
            </summary>
            <p class="quiet">{t("desk-keys-scope")}</p>
            <dl>
                {line(["j", "↓"], "desk-keys-next")}
                {line(["k", "↑"], "desk-keys-previous")}
                {line(["Enter", ""], "desk-keys-open")}
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
        for key in ["Enter", "Tab", " ", "J", "Escape"] {
            assert_eq!(Asked::by(key), None, "{key}");
        }
    }
}
