//! The browser's own services: clock, storage, languages, position, focus, printing.
//!
//! The only module that touches them. Each may be missing or refused (storage is blocked in private windows, a person
//! may say no to a position), so each returns `Option` or `Result` and none can stop the page.

pub mod blur;
pub mod passkey;
pub mod photo;
pub mod socket;

use chrono::{DateTime, Utc};
use leptos::ev;
use leptos::prelude::{on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Document, HtmlElement, PositionOptions, Storage, Window};

#[expect(
    clippy::disallowed_methods,
    reason = "this module is the one that touches the browser"
)]
fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The device's own time, which may be wrong: `crate::app::Here::now` corrects it by the server's.
pub fn now() -> DateTime<Utc> {
    let milliseconds = js_sys::Date::now();
    // A date of the browser is a whole number of milliseconds within ±8.64e15, which f64 and i64 hold exactly.
    #[expect(
        clippy::as_conversions,
        reason = "a saturating conversion is what is wanted"
    )]
    let milliseconds = milliseconds as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}

/// Writes to the browser's console, for developers.
pub fn log_error(message: &str) {
    leptos::logging::error!("{message}");
}

/// The element to show the page in.
pub fn mount_point(id: &str) -> Option<HtmlElement> {
    element(id)
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows a static element that `index.html` holds hidden.
pub fn uncover(id: &str) {
    if let Some(element) = element(id) {
        element.set_hidden(false);
    }
}

/// Where something is kept on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Until it is removed.
    Always,
    /// Until the tab is closed.
    Tab,
}

fn storage(keep: Keep) -> Option<Storage> {
    let window = window()?;
    match keep {
        Keep::Always => window.local_storage(),
        Keep::Tab => window.session_storage(),
    }
    .ok()?
}

/// What is kept under this key.
pub fn recall(keep: Keep, key: &str) -> Option<String> {
    storage(keep)?.get_item(key).ok()?
}

/// Keeps a text; `None` when the device does not allow it.
pub fn remember(keep: Keep, key: &str, text: &str) -> Option<()> {
    storage(keep)?.set_item(key, text).ok()
}

/// Forgets what is kept under this key.
pub fn forget(keep: Keep, key: &str) {
    if let Some(storage) = storage(keep) {
        // A key that cannot be removed is one that cannot be read either.
        let _ = storage.remove_item(key);
    }
}

/// The languages the person set in the browser, preferred first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    window()
        .map(|window| window.navigator().languages())
        .map(|tags| tags.iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default()
}

/// Sets the language of the document (BCP 47), which screen readers and hyphenation follow.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether the device says that it has a network; `true` when it does not say.
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Whether the page is on screen.
pub fn is_visible() -> bool {
    document()
        .is_none_or(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}

/// Whether the window is wide enough for a form to stand on one page; `style/forms.css` draws the same line.
pub fn is_wide() -> bool {
    window()
        .and_then(|window| window.match_media("(min-width: 56.25rem)").ok()?)
        .is_some_and(|query| query.matches())
}

/// Scheme, host and port of this page.
pub fn origin() -> Option<String> {
    window()?.location().origin().ok()
}

/// A key of 32 hexadecimal digits that no other device makes.
///
/// Every browser since 2013 has a source of strong randomness; where one does not, the weaker one still tells apart
/// the filings it is for.
pub fn random_key() -> String {
    let mut bytes = [0; 16];
    let strong = window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if strong.is_none() {
        for byte in &mut bytes {
            #[expect(
                clippy::as_conversions,
                reason = "the value lies between 0 and 256, and the conversion saturates"
            )]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts a text on the clipboard; `None` where that is not allowed.
pub async fn copy(text: &str) -> Option<()> {
    let clipboard = window()?.navigator().clipboard();
    // Without a secure context the property is missing, which its type does not say.
    if JsValue::from(&clipboard).is_undefined() {
        return None;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text))
        .await
        .ok()
        .map(|_| ())
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Loads the page again from the network.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Loads another address of this site in the place of this one.
pub fn load_instead(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(path);
    }
}

/// Whether a key that is pressed here is one that is typed: into a field, or to choose in a list.
pub fn is_typed(event: &web_sys::KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        element.is_content_editable()
            || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Leaves this site for another.
pub fn leave_for(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(address);
    }
}

/// Focuses the element with this id after the next paint, without scrolling when `still`.
pub fn focus(id: &str, still: bool) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(still);
            let _ = element.focus_with_options(&options);
        }
    });
}

/// Whether the focus is in the element with this id, or in something within it.
pub fn has_focus_within(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    match (element(id), focused) {
        (Some(element), Some(focused)) => element.contains(Some(&focused)),
        (Some(_) | None, Some(_) | None) => false,
    }
}

/// The text of a file; `None` where it cannot be read.
pub async fn text_of(file: &web_sys::Blob) -> Option<String> {
    let text = wasm_bindgen_futures::JsFuture::from(file.text())
        .await
        .ok()?;
    text.as_string()
}

/// A number from 0 up to 1, to spread in time what many devices do at once.
pub fn chance() -> f64 {
    js_sys::Math::random()
}

/// Focuses the first heading of the page after the next paint; it must carry `tabindex="-1"`.
pub fn focus_heading() {
    request_animation_frame(|| {
        let heading = document().and_then(|document| document.query_selector("main h1").ok()?);
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&options);
        }
    });
}

/// How far the page is scrolled down, in CSS pixels.
pub fn scroll_position() -> f64 {
    window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}

/// Scrolls down to this many CSS pixels.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Scrolls as little as needed for the element with this id to be seen.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Leaves the scroll position to us on back and forward: the browser would restore it before the content is there.
pub fn own_scroll_restoration() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Runs something when the network comes back, until the calling component goes away.
pub fn on_online(act: impl Fn() + 'static) {
    let handle = window_event_listener(ev::online, move |_| act());
    on_cleanup(move || handle.remove());
}

/// Why there is no position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPosition {
    /// The person, or the device's settings, said no.
    Refused,
    /// The device could not find it out in time.
    NotFound,
}

/// The device's position: longitude, latitude (WGS 84). Asks the person first.
pub async fn position() -> Result<[f64; 2], NoPosition> {
    let geolocation = window()
        .and_then(|window| window.navigator().geolocation().ok())
        .ok_or(NoPosition::NotFound)?;
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let found = Closure::once_into_js(move |position: web_sys::Position| {
            let _ = resolve.call1(&JsValue::NULL, &position);
        });
        let refuse = reject.clone();
        let failed = Closure::once_into_js(move |error: web_sys::PositionError| {
            let _ = refuse.call1(&JsValue::NULL, &error);
        });
        let options = PositionOptions::new();
        options.set_enable_high_accuracy(true);
        options.set_timeout(15_000);
        options.set_maximum_age(60_000);
        let asked = geolocation.get_current_position_with_error_callback_and_options(
            found.unchecked_ref(),
            Some(failed.unchecked_ref()),
            &options,
        );
        if let Err(error) = asked {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    match wasm_bindgen_futures::JsFuture::from(promise).await {
        Ok(position) => {
            let position: web_sys::Position = position.unchecked_into();
            let at = position.coords();
            Ok([at.longitude(), at.latitude()])
        }
        // Not every browser calls its class by this name, but all give the code.
        Err(error) => match error.unchecked_into::<web_sys::PositionError>().code() {
            web_sys::PositionError::PERMISSION_DENIED => Err(NoPosition::Refused),
            _ => Err(NoPosition::NotFound),
        },
    }
}
