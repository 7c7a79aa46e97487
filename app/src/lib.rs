//! The page of Servis 48, for citizens and for the desk.
//!
//! In scope: what people see and do, the addresses, the calls to the worker and the browser's own services. Out of
//! scope: rules (`domain`), the wire (`api`) and the sentences (`words`). [`browser`] alone touches window, storage,
//! position and clock; [`client`] alone speaks to the worker; [`paths`] alone knows addresses.

pub mod app;
pub mod browser;
pub mod client;
pub mod components;
pub mod live;
pub mod map;
pub mod pages;
pub mod paths;
pub mod programs;
pub mod text;

/// Shows a program's pages in the element `app` of `index.html`.
///
/// A panic stops a Wasm program for good, so the hook uncovers the static notice that offers to load the page again.
pub fn start(program: app::Program) {
    std::panic::set_hook(Box::new(|info| {
        browser::log_error(&info.to_string());
        browser::uncover("crashed");
    }));
    let Some(root) = browser::mount_point("app") else {
        browser::uncover("crashed");
        return;
    };
    root.set_inner_text("");
    leptos::mount::mount_to(root, move || app::App(app::AppProps { program })).forget();
}
