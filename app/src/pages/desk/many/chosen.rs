//! Which requests are chosen, and what was typed for them: both stay while lists come and go.

use api::{
    desk::InboxRow,
    many::{MAX_ANSWERS, ManyItem, ManyResult},
};
use leptos::prelude::*;
use words::Arg;

use crate::{app::Here, text::use_text};

/// A request that was chosen, as it was then: what changes afterwards is not answered unseen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct One {
    /// Its id and version.
    pub(super) item: ManyItem,
    /// Its number.
    pub(super) reference: String,
}

impl One {
    fn of(row: &InboxRow) -> Self {
        Self {
            item: ManyItem {
                id: row.id.clone(),
                version: row.version,
            },
            reference: row.reference.clone(),
        }
    }
}

/// What is typed for all of them.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    /// The code of the outcome.
    pub(super) outcome: RwSignal<String>,
    /// The words.
    pub(super) text: RwSignal<String>,
    /// The date promised.
    pub(super) date: RwSignal<String>,
    /// To whom it is handed.
    pub(super) addressee: RwSignal<String>,
    /// Why not.
    pub(super) reason: RwSignal<String>,
}

impl Letter {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            outcome: empty(),
            text: empty(),
            date: empty(),
            addressee: empty(),
            reason: empty(),
        }
    }

    /// It was sent.
    pub(super) fn clear(self) {
        for field in [
            self.outcome,
            self.text,
            self.date,
            self.addressee,
            self.reason,
        ] {
            field.try_set(String::new());
        }
    }
}

/// The requests chosen in the list.
#[derive(Clone, Copy)]
pub(in crate::pages::desk) struct Chosen {
    /// Whether this person may answer at all.
    pub(super) may: bool,
    /// Whether rows can be chosen now.
    pub(super) on: RwSignal<bool>,
    /// Those chosen, in the order they were.
    pub(super) ones: RwSignal<Vec<One>>,
    /// Whether there was no room for one more.
    pub(super) full: RwSignal<bool>,
    /// Whether the answer is being written.
    pub(super) writing: RwSignal<bool>,
    /// What is typed.
    pub(super) letter: Letter,
    /// What became of those answered last.
    pub(super) done: RwSignal<Vec<(One, ManyResult)>>,
    pub(super) here: Here,
}

impl Chosen {
    /// None yet, for a person who may answer or not.
    pub(in crate::pages::desk) fn new(may: bool) -> Self {
        Self {
            may,
            on: RwSignal::new(false),
            ones: RwSignal::new(Vec::new()),
            full: RwSignal::new(false),
            writing: RwSignal::new(false),
            letter: Letter::new(),
            done: RwSignal::new(Vec::new()),
            here: Here::get(),
        }
    }

    /// Those of the desk around the calling component.
    pub(in crate::pages::desk) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Begins choosing, or ends it; what was typed stays.
    pub(super) fn switch(self) {
        let on = !self.on.get_untracked();
        self.on.set(on);
        if !on {
            self.clear();
            self.writing.set(false);
        }
    }

    /// Whether this request is chosen.
    fn has(self, id: &str) -> bool {
        self.ones
            .with(|ones| ones.iter().any(|one| one.item.id == id))
    }

    /// Chooses a request, or leaves it; that begins choosing.
    pub(in crate::pages::desk) fn toggle(self, row: &InboxRow) {
        if !self.may {
            return;
        }
        self.on.set(true);
        if untrack(|| self.has(&row.id)) {
            self.ones
                .update(|ones| ones.retain(|one| one.item.id != row.id));
            self.full.set(false);
        } else {
            self.add_all(std::slice::from_ref(row));
        }
    }

    /// Chooses all of these, as many as may be.
    pub(super) fn add_all(self, rows: &[InboxRow]) {
        let mut full = false;
        self.ones.update(|ones| {
            for row in rows {
                if ones.iter().any(|one| one.item.id == row.id) {
                    continue;
                }
                if ones.len() >= MAX_ANSWERS {
                    full = true;
                    break;
                }
                ones.push(One::of(row));
            }
        });
        self.full.set(full);
    }

    /// Leaves all of them.
    pub(super) fn clear(self) {
        self.ones.set(Vec::new());
        self.full.set(false);
    }

    /// They were answered, or refused.
    pub(super) fn answered(self, done: Vec<(One, ManyResult)>) {
        self.ones.try_set(Vec::new());
        self.full.try_set(false);
        self.writing.try_set(false);
        self.letter.clear();
        self.done.try_set(done);
    }
}

/// The box beside a row, while rows can be chosen.
#[component]
pub(in crate::pages::desk) fn ChooseBox(row: Memo<Option<InboxRow>>) -> impl IntoView {
    let text = use_text();
    let chosen = Chosen::get();
    let reference = Memo::new(move |_| {
        row.with(|row| row.as_ref().map(|row| row.reference.clone()))
            .unwrap_or_default()
    });
    let has =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| chosen.has(&row.id))));
    view! {
        <Show when=move || chosen.on.get()>
            <label class="choose-box">
                <input
                    type="checkbox"
                    aria-label=move || text.with("many-check", &[("reference", Arg::from(reference.get()))])
                    prop:checked=has
                    on:change:target=move |event| {
                        if let Some(row) = row.get_untracked() {
                            chosen.toggle(&row);
                        }
                        // Where there was no room for it, it is not chosen, whatever the box says.
                        event.target().set_checked(has.get_untracked());
                    }
                />
            </label>
        </Show>
    }
}
