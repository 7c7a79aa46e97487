//! Which answer is open on the list of those to be brought, and what came of the last act.

use std::time::Duration;

use api::delivery::Delivery;
use leptos::{ev, prelude::*};

use super::{
    form::Came,
    news::{Happened, NEWS},
    tried::tried_of,
};
use crate::{browser, client::list::List, pages::desk::door::Door};

/// How often the list is looked at: others bring answers too.
const TICK: Duration = Duration::from_secs(30);

/// Which answer is open.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    /// The one on top, as soon as the list is there.
    Top,
    /// This one.
    One(Named),
    /// None: it was closed by hand, or it is gone.
    Nothing,
}

/// A request by its id and number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The id.
    pub(super) id: String,
    /// The number.
    pub(super) reference: String,
}

impl Named {
    fn of(row: &Delivery) -> Self {
        Self {
            id: row.id.clone(),
            reference: row.reference.clone(),
        }
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Bringing {
    /// The answers.
    pub(super) list: List<Delivery>,
    /// What came of the last act.
    pub(super) happened: RwSignal<Option<Happened>>,
    /// Where whoever is no longer signed in is led.
    pub(super) door: Door,
    opened: RwSignal<Opened>,
}

impl Bringing {
    /// Nothing yet.
    pub(super) fn new(list: List<Delivery>, door: Door) -> Self {
        let bringing = Self {
            list,
            happened: RwSignal::new(None),
            door,
            opened: RwSignal::new(Opened::Top),
        };
        Effect::new(move |_| list.rows.with(|rows| bringing.settle(rows)));
        bringing
    }

    /// Those of the page around the calling component.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Fetches the list from its top, which is opened.
    pub(super) fn begin(self) {
        self.happened.set(None);
        self.opened.set(Opened::Top);
        self.list.begin();
    }

    /// The list changed: the top is opened where nobody chose, and one that is gone is told of.
    fn settle(self, rows: &[Delivery]) {
        match self.opened.get_untracked() {
            Opened::Top => {
                if let Some(row) = rows.first() {
                    self.opened.set(Opened::One(Named::of(row)));
                }
            }
            Opened::One(named) => {
                // Far down a long list a refresh may end above it.
                if rows.iter().all(|row| row.id != named.id) && !self.list.has_more() {
                    self.opened.set(Opened::Nothing);
                    self.happened.set(Some(Happened::Gone {
                        reference: named.reference,
                    }));
                }
            }
            Opened::Nothing => {}
        }
    }

    /// Which is open.
    pub(super) fn open(self) -> Option<Named> {
        match self.opened.get() {
            Opened::One(named) => Some(named),
            Opened::Top | Opened::Nothing => None,
        }
    }

    /// Opens one instead of the one that is open, or closes it.
    pub(super) fn toggle(self, id: &str) {
        let row = self.list.rows.with_untracked(|rows| {
            let row = rows.iter().find(|row| row.id == id);
            row.map(Named::of)
        });
        let Some(named) = row else { return };
        self.opened.update(|opened| {
            *opened = match opened {
                Opened::One(open) if *open == named => Opened::Nothing,
                Opened::One(_) | Opened::Top | Opened::Nothing => Opened::One(named),
            };
        });
    }

    /// Says what came of an act, and goes on to the next.
    pub(super) fn came(self, named: Named, came: Came) {
        let Named { id, reference } = named;
        match came {
            Came::Reached(channel, _) => {
                self.go_on(&id);
                self.list
                    .rows
                    .update(|rows| rows.retain(|row| row.id != id));
                self.happened
                    .set(Some(Happened::Reached { reference, channel }));
            }
            Came::Tried(request) => {
                self.go_on(&id);
                self.list.rows.update(|rows| {
                    if let Some(row) = rows.iter_mut().find(|row| row.id == id) {
                        row.version = request.version;
                        row.attempts = tried_of(&request);
                    }
                });
                self.happened.set(Some(Happened::Tried { reference }));
            }
            // It stays open, as it now is.
            Came::Overtaken => {
                self.happened.set(Some(Happened::Overtaken { reference }));
            }
        }
        self.list.refresh();
        browser::focus(NEWS, false);
    }

    /// Opens the one after this, or the first where this is the last; the one that is alone stays open.
    fn go_on(self, id: &str) {
        let next = self.list.rows.with_untracked(|rows| {
            let at = rows.iter().position(|row| row.id == id)?;
            rows.get(at + 1).or_else(|| rows.first()).map(Named::of)
        });
        if let Some(next) = next {
            self.opened.set(if next.id == id {
                Opened::Top
            } else {
                Opened::One(next)
            });
        }
    }

    /// Looks at the list now and then, and when somebody comes back to it.
    pub(super) fn keep_fresh(self) {
        let look = move || {
            // A timer may still go off when the page was left.
            let is_here = self.list.work.try_get_untracked().is_some();
            if is_here && browser::is_visible() && browser::is_online() {
                self.list.refresh();
            }
        };
        // Where no timer can be set, the list is as old as the page; the button below it still works.
        if let Ok(timer) = set_interval_with_handle(look, TICK) {
            on_cleanup(move || timer.clear());
        }
        let seen = window_event_listener(ev::visibilitychange, move |_| look());
        on_cleanup(move || seen.remove());
    }
}
