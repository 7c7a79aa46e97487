//! The three programs the page is made of, and what stands at each address in them.
//!
//! Citizens load only theirs: desk, open map and numbers would add a third to a first visit on a phone. `start.js` chooses by the
//! address; what stands in another program is loaded anew.

use leptos::prelude::*;

use words::Part as Words;

use crate::{
    app::{Program, use_address},
    browser,
    components::Pending,
    live::{IntoPart, Part},
    pages::{
        answers::{AnswerPage, AnswersPage},
        begin::Begin,
        choose::Choose,
        desk::{
            Answering, Audit, CataloguePage, Deliveries, Desk, Forgot, IntakePage, KnowledgePage,
            LetterPage, LinkPage, NewMunicipalityPage, Notices, OutsidePage, OwnAccount, OwnPage,
            PeoplePage, RulesPage, SettingsFilePage, SignIn, SignInReturn, TemplatesPage,
        },
        file::File,
        find::Find,
        home::Home,
        map::{OpenMap, PublishedRequest},
        not_found::NotFound,
        numbers::{NumbersPage, SheetPage},
        promise::PromisePage,
        receipt::ReceiptPage,
        track::Track,
    },
    paths::Address,
};

/// What citizens load: none of the desk's sentences is in it. Its map is the one a place is chosen on.
pub const CITIZEN: Program = Program {
    pages: citizen,
    nowhere: choose,
    words: &[Words::CITIZEN, Words::MAP],
};

/// What the open map, the promise, the numbers and the public answers are read with. Its frame and components speak from the citizen's part too.
pub const PROMISE: Program = Program {
    pages: promise,
    nowhere: choose,
    words: &[Words::CITIZEN, Words::PROMISE, Words::MAP, Words::ANSWERS],
};

/// What the desk loads. Its frame and components speak from the citizen's part too.
pub const DESK: Program = Program {
    pages: desk,
    nowhere: desk_nowhere,
    words: &[
        Words::CITIZEN,
        Words::DESK,
        Words::PEOPLE,
        Words::INBOX,
        Words::OUTSIDE,
        Words::TEMPLATES,
        Words::CATALOGUE,
        Words::MANY,
        Words::TOLD,
        Words::INTAKE,
        Words::DELIVERY,
        Words::GATEWAYS,
        Words::OWN,
        Words::RULES,
        Words::KNOWLEDGE,
        Words::SHARING,
        Words::MAP,
    ],
};

fn choose() -> Part {
    view! { <Choose/> }.part()
}

/// On a host of no municipality, whoever runs the service makes one.
fn desk_nowhere() -> Part {
    match use_address().get_untracked() {
        Some(Address::NewMunicipality) => view! { <NewMunicipalityPage/> }.part(),
        Some(_) | None => choose(),
    }
}

fn citizen(address: Option<Address>) -> Part {
    match address {
        None => view! { <NotFound/> }.part(),
        Some(Address::Home) => view! { <Home/> }.part(),
        Some(Address::File) => view! { <Begin/> }.part(),
        Some(Address::FileKind(kind)) => view! { <File kind/> }.part(),
        Some(Address::Receipt) => view! { <ReceiptPage/> }.part(),
        Some(Address::Find) => view! { <Find/> }.part(),
        Some(Address::Track { token }) => view! { <Track token/> }.part(),
        Some(
            address @ (Address::Map
            | Address::Published { .. }
            | Address::Promise
            | Address::Numbers
            | Address::Sheet
            | Address::Answers
            | Address::Answer { .. }
            | Address::Desk
            | Address::DeskSignIn
            | Address::DeskSignInReturn
            | Address::DeskDeliveries
            | Address::DeskLetter { .. }
            | Address::DeskNotices
            | Address::DeskAnswering
            | Address::DeskOwn
            | Address::DeskPromise
            | Address::DeskPeople
            | Address::DeskIntake
            | Address::DeskTemplates
            | Address::DeskKnowledge
            | Address::NewMunicipality
            | Address::DeskCatalogue
            | Address::DeskSettingsFile
            | Address::DeskAudit
            | Address::DeskAccount
            | Address::DeskForgot
            | Address::DeskLink { .. }
            | Address::DeskOutside { .. }
            | Address::DeskRequest { .. }),
        ) => view! { <Elsewhere address/> }.part(),
    }
}

fn promise(address: Option<Address>) -> Part {
    match address {
        None => view! { <NotFound/> }.part(),
        Some(Address::Map) => view! { <OpenMap/> }.part(),
        Some(Address::Published { reference }) => view! { <PublishedRequest reference/> }.part(),
        Some(Address::Promise) => view! { <PromisePage/> }.part(),
        Some(Address::Numbers) => view! { <NumbersPage/> }.part(),
        Some(Address::Sheet) => view! { <SheetPage/> }.part(),
        Some(Address::Answers) => view! { <AnswersPage/> }.part(),
        Some(Address::Answer { slug }) => view! { <AnswerPage slug/> }.part(),
        Some(
            address @ (Address::Home
            | Address::File
            | Address::FileKind(_)
            | Address::Receipt
            | Address::Find
            | Address::Track { .. }
            | Address::Desk
            | Address::DeskSignIn
            | Address::DeskSignInReturn
            | Address::DeskDeliveries
            | Address::DeskLetter { .. }
            | Address::DeskNotices
            | Address::DeskAnswering
            | Address::DeskOwn
            | Address::DeskPromise
            | Address::DeskPeople
            | Address::DeskIntake
            | Address::DeskTemplates
            | Address::DeskKnowledge
            | Address::NewMunicipality
            | Address::DeskCatalogue
            | Address::DeskSettingsFile
            | Address::DeskAudit
            | Address::DeskAccount
            | Address::DeskForgot
            | Address::DeskLink { .. }
            | Address::DeskOutside { .. }
            | Address::DeskRequest { .. }),
        ) => view! { <Elsewhere address/> }.part(),
    }
}

fn desk(address: Option<Address>) -> Part {
    match address {
        None => view! { <NotFound/> }.part(),
        Some(Address::DeskSignIn) => view! { <SignIn/> }.part(),
        Some(Address::DeskSignInReturn) => view! { <SignInReturn/> }.part(),
        Some(Address::DeskDeliveries) => view! { <Deliveries/> }.part(),
        Some(Address::DeskLetter { id }) => view! { <LetterPage id/> }.part(),
        Some(Address::DeskNotices) => view! { <Notices/> }.part(),
        Some(Address::DeskAnswering) => view! { <Answering/> }.part(),
        Some(Address::DeskOwn) => view! { <OwnPage/> }.part(),
        Some(Address::DeskPromise) => view! { <RulesPage/> }.part(),
        Some(Address::DeskPeople) => view! { <PeoplePage/> }.part(),
        Some(Address::DeskIntake) => view! { <IntakePage/> }.part(),
        Some(Address::DeskTemplates) => view! { <TemplatesPage/> }.part(),
        Some(Address::DeskKnowledge) => view! { <KnowledgePage/> }.part(),
        Some(Address::DeskCatalogue) => view! { <CataloguePage/> }.part(),
        Some(Address::NewMunicipality) => view! { <NewMunicipalityPage/> }.part(),
        Some(Address::DeskSettingsFile) => view! { <SettingsFilePage/> }.part(),
        Some(Address::DeskAudit) => view! { <Audit/> }.part(),
        Some(Address::DeskAccount) => view! { <OwnAccount/> }.part(),
        Some(Address::DeskForgot) => view! { <Forgot/> }.part(),
        Some(Address::DeskLink { token }) => view! { <LinkPage token/> }.part(),
        Some(Address::DeskOutside { token }) => view! { <OutsidePage token/> }.part(),
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
            | Address::Numbers
            | Address::Sheet
            | Address::Answers
            | Address::Answer { .. }
            | Address::Published { .. }),
        ) => view! { <Elsewhere address/> }.part(),
    }
}

/// An address of another program: the page is loaded anew, there.
#[component]
fn Elsewhere(address: Address) -> impl IntoView {
    // By the next frame the router has written the address into the history, and only its place is taken.
    request_animation_frame(move || browser::load_instead(&address.to_string()));
    view! { <Pending/> }
}
