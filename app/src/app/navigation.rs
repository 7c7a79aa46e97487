//! Moving between pages: titles, focus, announcements, and the scroll position on the way back.

use std::collections::HashMap;

use leptos::{ev, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::{BrowserUrl, LocationProvider},
};

use crate::{browser, paths::Address, text::use_text};

/// What is read to a person who cannot see that the page changed.
#[derive(Clone, Copy)]
pub(super) struct Announcement(pub RwSignal<String>);

/// Goes to an address: `let go = go(); … go.run(address.to_string())`.
pub fn go() -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |path: String| navigate(&path, NavigateOptions::default()))
}

/// Goes to an address that takes the place of this one in the history, without scrolling.
pub fn replace() -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |path: String| {
        navigate(
            &path,
            NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            },
        );
    })
}

/// Goes to the same page with another choice: the way back leads to the one before, and nothing scrolls.
pub fn refine() -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |path: String| {
        navigate(
            &path,
            NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            },
        );
    })
}

/// The value of a query parameter, as it changes.
pub fn use_page_query(name: &'static str) -> Memo<Option<String>> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| query.get(name)))
}

/// Names the page: in the window's title, before the name of the municipality, and to screen readers.
pub fn page_title(title: impl Fn() -> String + 'static) {
    let text = use_text();
    let place = use_context::<super::Here>();
    let announcement = use_context::<Announcement>();
    Effect::new(move |_| {
        let title = title();
        let whole = match place {
            Some(here) => format!("{title} · {}", text.name(&here.municipality().name)),
            None => title.clone(),
        };
        browser::set_title(&whole);
        if let Some(Announcement(signal)) = announcement {
            signal.try_set(title);
        }
    });
}

/// The address shown, and everything that has to happen when it changes.
pub fn use_address() -> Memo<Option<Address>> {
    let location = use_location();
    let pathname = location.pathname;
    let address = Memo::new(move |_| Address::parse(&pathname.get()));
    let provider = use_context::<BrowserUrl>();

    // The router waits for this before it writes the address into the address bar.
    Effect::new(move |_| {
        pathname.track();
        if let Some(provider) = &provider {
            provider.ready_to_complete();
        }
    });

    // Focus follows the page, but not on the first one: there the reader starts at the top.
    Effect::new(move |before: Option<String>| {
        let now = pathname.get();
        if before.is_some_and(|before| before != now) {
            browser::focus_heading();
        }
        now
    });

    keep_scroll_positions();
    address
}

/// Brings a reader who goes back to where the page was left.
fn keep_scroll_positions() {
    browser::own_scroll_restoration();
    let location = use_location();
    let positions = StoredValue::new(HashMap::<String, f64>::new());
    let shown = move || {
        format!(
            "{}?{}",
            location.pathname.get_untracked(),
            location.search.get_untracked()
        )
    };
    let scrolled = window_event_listener(ev::scroll, move |_| {
        positions.update_value(|positions| {
            positions.insert(shown(), browser::scroll_position());
        });
    });
    let back = window_event_listener(ev::popstate, move |_| {
        let top = positions.with_value(|positions| positions.get(&shown()).copied());
        restore(top.unwrap_or_default(), 30);
    });
    on_cleanup(move || {
        scrolled.remove();
        back.remove();
    });
}

/// Scrolls down as soon as the page has grown tall enough, and gives up after some frames.
fn restore(top: f64, frames: u32) {
    request_animation_frame(move || {
        browser::scroll_to(top);
        if frames > 0 && (browser::scroll_position() - top).abs() > 2.0 {
            restore(top, frames - 1);
        }
    });
}
