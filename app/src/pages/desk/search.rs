//! Searching: the box, what is said of the results, and the words that were looked for, marked.

use std::time::Duration;

use domain::{fold::words, rights::Right};
use leptos::prelude::*;
use words::Arg;

use super::{keys::Shortcuts, room::Room};
use crate::{
    browser,
    client::list::Work,
    text::{t, use_text},
};

/// The id of the box, by which it is focused.
pub(super) const SEARCH_BOX: &str = "desk-search";

/// How long nobody types before it is searched for.
const PAUSE: Duration = Duration::from_millis(350);

/// One letter begins too many words to be looked for.
const SHORTEST: usize = 2;

/// Longer questions hardly say more, and the worker takes no more than 400 bytes.
const LONGEST: &str = "100";

/// Where one types what is looked for; a pause asks, and Enter at once.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let room = Room::get();
    let shortcuts = Shortcuts::get();
    let typed = RwSignal::new(String::new());
    // Each letter has a number, so that only the last one's pause counts.
    let letters = StoredValue::new(0_u32);
    let ask = move || {
        let text = typed.with_untracked(|typed| typed.trim().to_owned());
        let text = if text.chars().count() < SHORTEST {
            String::new()
        } else {
            text
        };
        if room.asked.with_untracked(|asked| *asked != text) {
            room.asked.set(text);
        }
    };
    // Who chose a list meanwhile finds the box empty.
    Effect::new(move |before: Option<bool>| {
        let searches = room.asked.with(|asked| !asked.is_empty());
        if before == Some(true)
            && !searches
            && typed.with_untracked(|typed| typed.trim().chars().count() >= SHORTEST)
        {
            typed.set(String::new());
        }
        searches
    });
    view! {
        <form
            role="search"
            class="desk-search"
            on:submit=move |event| {
                event.prevent_default();
                ask();
            }
        >
            <label for=SEARCH_BOX>
                {t("desk-search")}
                <Show when=move || shortcuts.are_on()>" " <kbd aria-hidden="true">"/"</kbd></Show>
            </label>
            <input
                id=SEARCH_BOX
                class="input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                maxlength=LONGEST
                aria-describedby="desk-search-hint"
                aria-keyshortcuts=move || shortcuts.are_on().then_some("/")
                prop:value=typed
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    let number = letters.with_value(|letters| letters.wrapping_add(1));
                    letters.set_value(number);
                    set_timeout(
                        move || {
                            if letters.try_get_value() == Some(number) {
                                ask();
                            }
                        },
                        PAUSE,
                    );
                }
            />
            <p class="quiet" id="desk-search-hint">{t("desk-search-hint")}</p>
        </form>
    }
}

/// How much was found.
#[component]
pub(super) fn Found() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let says = Memo::new(move |_| {
        let works = match room.list.work.get() {
            Work::Beginning => true,
            Work::Growing | Work::Refreshing | Work::Idle => false,
        };
        let count = room.list.rows.with(Vec::len);
        if works || count == 0 {
            return String::new();
        }
        let count = [("count", Arg::from(u32::try_from(count).unwrap_or(u32::MAX)))];
        if room.list.has_more() {
            text.with("desk-search-first", &count)
        } else {
            text.with("desk-search-found", &count)
        }
    });
    view! { <p class="quiet inbox-order" role="status">{says}</p> }
}

/// What is said where nothing was found: what can be looked for.
pub(super) fn nothing_found(room: Room) -> &'static str {
    let sees_contacts = room
        .session
        .with_value(|session| session.role.may(Right::SeeContacts));
    if sees_contacts {
        "desk-search-nothing-person"
    } else {
        "desk-search-nothing"
    }
}

/// A text with what is searched for marked in it.
#[component]
pub(super) fn Marked(text: String) -> impl IntoView {
    let room = Room::get();
    move || {
        let asked = room.asked.with(|asked| words(asked));
        if asked.is_empty() {
            return text.clone().into_any();
        }
        pieces(&text, &asked)
            .into_iter()
            .map(|(piece, marked)| {
                if marked {
                    view! { <mark>{piece}</mark> }.into_any()
                } else {
                    piece.into_any()
                }
            })
            .collect_view()
            .into_any()
    }
}

/// Cuts a text where a word begins or ends, and says which words are among those looked for: each as a whole, the last
/// as the beginning of one, as the worker finds them.
fn pieces(text: &str, asked: &[String]) -> Vec<(String, bool)> {
    let mut cut: Vec<(String, bool)> = Vec::new();
    for letter in text.chars() {
        let in_word = letter.is_alphanumeric();
        match cut.last_mut() {
            Some((piece, of_word)) if *of_word == in_word => piece.push(letter),
            Some(_) | None => cut.push((letter.to_string(), in_word)),
        }
    }
    cut.into_iter()
        .map(|(piece, is_word)| {
            let marked = is_word && is_asked(&words(&piece).concat(), asked);
            (piece, marked)
        })
        .collect()
}

fn is_asked(word: &str, asked: &[String]) -> bool {
    let begins = asked.last().is_some_and(|last| word.starts_with(last));
    begins || asked.iter().any(|one| one == word)
}

/// Leads to the box.
pub(super) fn focus_search() {
    browser::focus(SEARCH_BOX, false);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, asked: &str) -> Vec<String> {
        let cut = pieces(text, &words(asked));
        let whole: String = cut.iter().map(|(piece, _)| piece.as_str()).collect();
        assert_eq!(whole, text);
        cut.into_iter()
            .filter_map(|(piece, marked)| marked.then_some(piece))
            .collect()
    }

    #[test]
    fn what_is_found_is_marked_in_either_script() {
        let text = "Čopova 12: džamija pri ћуприји, čopova.";
        assert_eq!(marked(text, "copova"), ["Čopova", "čopova"]);
        assert_eq!(marked(text, "cupr"), ["ћуприји"]);
        assert_eq!(marked(text, "ЏАМИЈА 12"), ["12", "džamija"]);
        // Only the last word may be the beginning of one.
        assert_eq!(marked(text, "čop 12"), ["12"]);
        assert!(marked(text, "").is_empty());
        assert_eq!(
            marked("CE-2026-000123", "ce-2026-000123"),
            ["CE", "2026", "000123"]
        );
    }
}
