//! The two programs the page is made of, and what stands at each address in them.
//!
//! Citizens load only theirs: the desk would add a quarter to a first visit on a phone. `start.js` chooses by the
//! address; what stands in the other program is loaded anew.

use leptos::prelude::*;

use words::Part as Words;

use crate::{
    app::Program,
    browser,
    components::Pending,
    live::{IntoPart, Part},
    pages::{
        begin::Begin,
        desk::{Desk, Notices, SignIn},
        file::File,
        find::Find,
        home::Home,
        map::{OpenMap, PublishedRequest},
        not_found::NotFound,
        promise::PromisePage,
        receipt::ReceiptPage,
        track::Track,
    },
    paths::Address,
};

/// What citizens load: none of the desk's sentences is in it.
pub const CITIZEN: Program = Program {
    pages: citizen,
    words: &[Words::CITIZEN, Words::MAP],
};

/// What the desk loads. Its frame and components speak from the citizen's part too.
pub const DESK: Program = Program {
    pages: desk,
    words: &[Words::CITIZEN, Words::DESK, Words::MAP],
};

fn citizen(address: Option<Address>) -> Part {
    match address {
        None => view! { <NotFound/> }.part(),
        Some(Address::Home) => view! { <Home/> }.part(),
        Some(Address::File) => view! { <Begin/> }.part(),
        Some(Address::FileKind(kind)) => view! { <File kind/> }.part(),
        Some(Address::Receipt) => view! { <ReceiptPage/> }.part(),
        Some(Address::Find) => view! { <Find/> }.part(),
        Some(Address::Track { token }) => view! { <Track token/> }.part(),
        Some(Address::Map) => view! { <OpenMap/> }.part(),
        Some(Address::Promise) => view! { <PromisePage/> }.part(),
        Some(Address::Published { reference }) => view! { <PublishedRequest reference/> }.part(),
        Some(
            address @ (Address::Desk
            | Address::DeskSignIn
            | Address::DeskNotices
            | Address::DeskRequest { .. }),
        ) => view! { <Elsewhere address/> }.part(),
    }
}

fn desk(address: Option<Address>) -> Part {
    match address {
        None => view! { <NotFound/> }.part(),
        Some(Address::DeskSignIn) => view! { <SignIn/> }.part(),
        Some(Address::DeskNotices) => view! { <Notices/> }.part(),
        Some(Address::Desk | Address::DeskRequest { .. }) => view! { <Desk/> }.part(),
        Some(
            address @ (Address::Home
            | Address::File
            | Address::FileKind(_)
            | Address::Receipt
            | Address::Find
            | Address::Track { .. }
            | Address::Map
            | Address::Promise
            | Address::Published { .. }),
        ) => view! { <Elsewhere address/> }.part(),
    }
}

/// An address of the other program: the page is loaded anew, there.
#[component]
fn Elsewhere(address: Address) -> impl IntoView {
    // By the next frame the router has written the address into the history, and only its place is taken.
    request_animation_frame(move || browser::load_instead(&address.to_string()));
    view! { <Pending/> }
}
