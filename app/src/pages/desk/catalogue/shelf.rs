//! What the parts of the page share: the catalogue, which form is open, and what came of the last act.

use std::{future::Future, pin::Pin};

use api::{
    Names,
    catalogue::{Catalogue, ReadCatalogue},
    municipality::ReadMunicipality,
    people::{ListPeople, People},
    session::{ReadSession, Session},
};
use domain::rights::Right;
use leptos::prelude::*;

use super::super::{door::Door, sending::Sending};
use crate::{
    app::Here,
    browser,
    client::{self, Failure, Fetched, Remote},
};

/// The id that what came of an act takes focus with.
pub(super) const NEWS: &str = "catalogue-news";

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct News {
    /// The message that says so.
    pub(super) says: &'static str,
    /// To what it was done.
    pub(super) name: Names,
}

impl News {
    /// Something was moved by one place.
    pub(super) fn moved(up: bool, name: Names) -> Self {
        let says = if up {
            "catalogue-told-up"
        } else {
            "catalogue-told-down"
        };
        Self { says, name }
    }
}

/// The form that is open: one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Open {
    /// That of a new department.
    NewDepartment,
    /// That of this department.
    Department(String),
    /// That of a new category.
    NewCategory,
    /// That of this category.
    Category(String),
    /// That of a new routing rule.
    NewRoute,
    /// That of this routing rule.
    Route(String),
}

/// Something that is done to the catalogue.
pub(super) struct Deed {
    /// The form it is sent from.
    pub(super) sending: Sending,
    /// What is said once it is done.
    pub(super) news: News,
    /// The id of what takes focus then, where that is not the news.
    pub(super) focus: Option<String>,
    /// Whether the form that is open stays open.
    pub(super) stays: bool,
    /// The asking.
    pub(super) call: Pin<Box<dyn Future<Output = Result<Catalogue, Failure>>>>,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    pub(super) remote: Remote<Catalogue>,
    pub(super) people: Remote<People>,
    session: Remote<Session>,
    pub(super) news: RwSignal<Option<News>>,
    open: RwSignal<Option<Open>>,
    run: Callback<Deed>,
}

impl Shelf {
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    pub(super) fn new(door: Door) -> Self {
        let here = Here::get();
        let remote = client::remote(|| client::read(&ReadCatalogue));
        let people = client::remote(|| client::read(&ListPeople));
        let session = client::remote(|| client::read(&ReadSession));
        let news = RwSignal::new(None);
        let open = RwSignal::new(None);
        let run = client::task(move |deed: Deed| async move {
            let reply = deed.call.await;
            deed.sending.end();
            match reply {
                Ok(catalogue) => {
                    if !deed.stays {
                        open.try_set(None);
                    }
                    remote.state.try_set(Fetched::Ready(catalogue));
                    news.try_set(Some(deed.news));
                    browser::focus(deed.focus.as_deref().unwrap_or(NEWS), false);
                    // The other pages of the desk offer what is there now.
                    if let Ok(municipality) = client::read(&ReadMunicipality).await {
                        here.renew(municipality);
                    }
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        deed.sending.refused(failure);
                    }
                }
            }
        });
        Self {
            remote,
            people,
            session,
            news,
            open,
            run,
        }
    }

    /// Does it, unless the form is being sent already.
    pub(super) fn act(
        self,
        sending: Sending,
        says: &'static str,
        name: Names,
        call: impl Future<Output = Result<Catalogue, Failure>> + 'static,
    ) {
        self.begin(Deed {
            sending,
            news: News { says, name },
            focus: None,
            stays: false,
            call: Box::pin(call),
        });
    }

    /// The same for a part of what is open, which is gone on with.
    pub(super) fn act_within(
        self,
        sending: Sending,
        says: &'static str,
        name: Names,
        call: impl Future<Output = Result<Catalogue, Failure>> + 'static,
    ) {
        self.begin(Deed {
            sending,
            news: News { says, name },
            focus: None,
            stays: true,
            call: Box::pin(call),
        });
    }

    /// The same for a button that is pressed again and again, and so keeps the focus.
    pub(super) fn act_and_focus(
        self,
        sending: Sending,
        news: News,
        focus: String,
        call: impl Future<Output = Result<Catalogue, Failure>> + 'static,
    ) {
        self.begin(Deed {
            sending,
            news,
            focus: Some(focus),
            stays: true,
            call: Box::pin(call),
        });
    }

    fn begin(self, deed: Deed) {
        if deed.sending.begin() {
            self.run.run(deed);
        }
    }

    /// What is kept, as far as it is here.
    pub(super) fn catalogue(self) -> Catalogue {
        self.remote.state.with(|state| match state {
            Fetched::Ready(catalogue) => catalogue.clone(),
            Fetched::Pending | Fetched::Failed(_) => Catalogue::default(),
        })
    }

    /// Whether whoever reads this may do that.
    pub(super) fn may(self, right: Right) -> bool {
        self.session
            .state
            .with(|state| matches!(state, Fetched::Ready(session) if session.role.may(right)))
    }

    /// Whether this form is open.
    pub(super) fn is_open(self, form: &Open) -> bool {
        self.open.with(|open| open.as_ref() == Some(form))
    }

    /// Opens a form, which closes any other, or closes it.
    pub(super) fn toggle(self, form: Open) {
        self.open
            .update(|open| *open = (open.as_ref() != Some(&form)).then_some(form));
    }
}
