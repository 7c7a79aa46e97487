//! What is typed goes to the server as it is typed, so that it is there on another device; until it is there, and where
//! it cannot go there, this device keeps it.

use std::time::Duration;

use api::{
    ProblemCode,
    typed::{KeepTyped, KeptTyped, TypedAnswer, TypedDraft},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use words::Arg;

use super::{kept::OnDevice, typed::Typed};
use crate::{
    browser::{self, Keep},
    client::{self, Failure},
    text::use_text,
};

/// How long nobody types before it is saved.
const REST: Duration = Duration::from_secs(1);

/// How long to wait after the server was not reached.
const AGAIN: Duration = Duration::from_secs(30);

/// Where what is typed is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing was typed, or it is about to be saved.
    Unsaid,
    /// On the server.
    Saved(DateTime<Utc>),
    /// On this device alone.
    Device,
}

/// How what is typed for one request is saved.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    /// The request's id.
    id: StoredValue<String>,
    /// The server's revision that was seen last.
    revision: StoredValue<u32>,
    /// What the server has.
    there: StoredValue<Option<TypedAnswer>>,
    on_its_way: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Counts how often it was time to save.
    due: RwSignal<u32>,
    place: RwSignal<Place>,
    /// Counts how often another device was found to have saved something else.
    pub(super) overtaken: RwSignal<u32>,
}

impl Saving {
    /// For the request with this id; nothing is known of what the server has.
    pub(super) fn of(id: &str) -> Self {
        let timer = StoredValue::new(None::<TimeoutHandle>);
        on_cleanup(move || {
            if let Some(timer) = timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        });
        let due = RwSignal::new(0);
        browser::on_online(move || {
            due.try_update(|due: &mut u32| *due = due.wrapping_add(1));
        });
        Self {
            id: StoredValue::new(id.to_owned()),
            revision: StoredValue::new(0),
            there: StoredValue::new(None),
            on_its_way: StoredValue::new(false),
            timer,
            due,
            place: RwSignal::new(Place::Unsaid),
            overtaken: RwSignal::new(0),
        }
    }

    fn key(self) -> String {
        self.id.with_value(|id| format!("desk-answer-{id}"))
    }

    /// What this device keeps.
    pub(super) fn on_device(self) -> Option<OnDevice> {
        browser::recall(Keep::Always, &self.key()).and_then(|text| serde_json::from_str(&text).ok())
    }

    /// The same with what is in the editor now.
    pub(super) fn in_editor(
        self,
        answer: Option<TypedAnswer>,
        now: DateTime<Utc>,
    ) -> Option<OnDevice> {
        let unsaved = self.there.with_value(|there| *there != answer);
        answer.map(|answer| OnDevice {
            answer,
            revision: self.revision.get_value(),
            unsaved,
            at: now,
        })
    }

    /// Whether the server has something that was not seen here; what is on its way from here is nothing new.
    pub(super) fn is_news(self, server: Option<&KeptTyped>) -> bool {
        !self.on_its_way.get_value()
            && server.is_some_and(|server| server.revision > self.revision.get_value())
    }

    /// Notes what the server has.
    pub(super) fn seen(self, server: Option<&KeptTyped>) {
        let (revision, there) =
            server.map_or((0, None), |server| (server.revision, server.typed.clone()));
        if self
            .revision
            .try_get_value()
            .is_some_and(|known| known <= revision)
        {
            self.revision.try_set_value(revision);
            self.there.try_set_value(there);
        }
    }

    /// Something was typed, or what was typed is gone: this device keeps it at once, the server after a rest.
    pub(super) fn changed(self, answer: Option<TypedAnswer>, now: DateTime<Utc>) {
        let unsaved = self.there.with_value(|there| *there != answer);
        match self.in_editor(answer, now) {
            None => browser::forget(Keep::Always, &self.key()),
            Some(kept) => {
                // Where nothing may be kept, the words stay on the page, as in any form.
                if let Ok(text) = serde_json::to_string(&kept) {
                    let _ = browser::remember(Keep::Always, &self.key(), &text);
                }
            }
        }
        if unsaved {
            self.later(REST);
        }
    }

    fn later(self, rest: Duration) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let ring = move || {
            self.due.try_update(|due| *due = due.wrapping_add(1));
        };
        // Where no timer can be set, it is saved at once.
        match set_timeout_with_handle(ring, rest) {
            Ok(timer) => {
                self.timer.try_set_value(Some(timer));
            }
            Err(_) => ring(),
        }
    }

    /// Saves whenever it is time to.
    pub(super) fn start(self, typed: Typed) {
        let save = client::task(move |()| async move { self.save(typed).await });
        Effect::new(move |_| {
            if self.due.get() > 0 {
                save.run(());
            }
        });
    }

    async fn save(self, typed: Typed) {
        let answer = typed.content();
        let Some(saved) = self.there.try_with_value(|there| *there == answer) else {
            return;
        };
        if saved {
            return;
        }
        if self.on_its_way.get_value() {
            self.later(REST);
            return;
        }
        self.on_its_way.set_value(true);
        let draft = TypedDraft {
            after: self.revision.get_value(),
            typed: answer.clone(),
        };
        let id = self.id.get_value();
        let reply = client::call(&KeepTyped { id: &id }, &draft).await;
        self.on_its_way.try_set_value(false);
        match reply {
            Ok(receipt) => {
                if self
                    .revision
                    .try_get_value()
                    .is_some_and(|known| known > receipt.revision)
                {
                    return;
                }
                self.revision.try_set_value(receipt.revision);
                self.there.try_set_value(answer.clone());
                self.place.try_set(match answer {
                    Some(_) => Place::Saved(receipt.saved_at),
                    None => Place::Unsaid,
                });
                // The device knows now that the server has it; what was typed meanwhile goes next.
                if let Some(now) = typed.try_content() {
                    self.changed(now, receipt.saved_at);
                }
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::Conflict => {
                self.overtaken
                    .try_update(|times| *times = times.wrapping_add(1));
            }
            Err(Failure::Problem(_) | Failure::Unreadable) => {
                self.place.try_set(Place::Device);
            }
            Err(Failure::Offline) => {
                self.place.try_set(Place::Device);
                self.later(AGAIN);
            }
        }
    }
}

/// Where what is typed is kept.
#[component]
pub(super) fn SavedAt(saving: Saving) -> impl IntoView {
    let text = use_text();
    view! {
        <p class="quiet" role="status">
            {move || match saving.place.get() {
                Place::Unsaid => text.get("desk-answer-kept"),
                Place::Saved(at) => text.with(
                    "desk-answer-saved",
                    &[("when", Arg::from(text.short_date_time(at)))],
                ),
                Place::Device => text.get("desk-answer-on-device"),
            }}
        </p>
    }
}
