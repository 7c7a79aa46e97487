//! An answer as typed so far, kept until it is sent: a session that ends, a network that drops, another device or a
//! colleague who is faster must not cost an official the words.

use api::{
    desk::{AnswerDraft, DeskRequest},
    typed::TypedAnswer,
};
use chrono::NaiveDate;
use domain::fields::FieldError;
use leptos::prelude::*;

use super::{
    kept::{self, Beginning, OnDevice, Other, Whose},
    saving::Saving,
    written::{blank, draft},
};
use crate::app::Here;

/// The fields of the answer; copies are the same fields.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    pub(super) outcome: RwSignal<String>,
    pub(super) text: RwSignal<String>,
    pub(super) date: RwSignal<String>,
    pub(super) addressee: RwSignal<String>,
    pub(super) reason: RwSignal<String>,
    pub(super) duplicate_of: RwSignal<String>,
    pub(super) photo: RwSignal<Option<String>>,
    pub(super) publish: RwSignal<bool>,
    pub(super) public_text: RwSignal<String>,
    pub(super) public_photo: RwSignal<bool>,
    /// Whether it was begun at an earlier visit.
    pub(super) restored: RwSignal<bool>,
    /// A text that stands beside it until the person chooses.
    pub(super) other: RwSignal<Option<Other>>,
    /// How it is saved.
    pub(super) saving: Saving,
    /// What was thrown away last, to be brought back.
    thrown: RwSignal<Option<TypedAnswer>>,
    /// An answer of which nothing is typed yet; unknown until the request is here.
    blank: RwSignal<Option<TypedAnswer>>,
    here: Here,
}

impl Typed {
    /// Nothing yet, for the request with this id.
    pub(crate) fn new(id: &str) -> Self {
        let empty = || RwSignal::new(String::new());
        let typed = Self {
            outcome: empty(),
            text: empty(),
            date: empty(),
            addressee: empty(),
            reason: empty(),
            duplicate_of: empty(),
            photo: RwSignal::new(None),
            publish: RwSignal::new(false),
            public_text: empty(),
            public_photo: RwSignal::new(false),
            restored: RwSignal::new(false),
            other: RwSignal::new(None),
            saving: Saving::of(id),
            thrown: RwSignal::new(None),
            blank: RwSignal::new(None),
            here: Here::get(),
        };
        Effect::new(move |_| {
            let now = typed.now();
            if let Some(blank) = typed.blank.get() {
                let answer = (now != blank).then_some(now);
                typed.saving.changed(answer, typed.here.now());
            }
        });
        typed.saving.start(typed);
        typed
    }

    /// Another device of the same person saved something else: what it was is asked for.
    pub(crate) fn when_overtaken(self, ask: impl Fn() + 'static) {
        Effect::new(move |_| {
            if self.saving.overtaken.get() > 0 {
                ask();
            }
        });
    }

    /// The request is here: an answer begins as what was typed of it before, on this device or another, or as the draft
    /// there is, or else with the citizen's own text for the public. Where the draft is another than before, what was
    /// typed meanwhile stays, and the draft stands beside it.
    pub(crate) fn begin(self, request: &DeskRequest) {
        let blank = blank(request);
        let Some(before) = self.blank.get_untracked() else {
            let begun = kept::begin(self.saving.on_device(), request.typed.as_ref());
            self.saving.seen(request.typed.as_ref());
            self.restored.set(begun.answer.is_some());
            self.take(begun, &blank);
            self.blank.set(Some(blank));
            return;
        };
        let untouched = before == self.now_untracked();
        if before != blank {
            if untouched {
                self.fill(blank.clone());
            } else if let Some(draft) = &request.draft {
                self.other.set(Some(Other {
                    answer: blank.clone(),
                    of: Whose::Colleague {
                        author: draft.author.clone(),
                        at: draft.drafted_at,
                    },
                }));
            }
            self.blank.set(Some(blank.clone()));
        }
        if self.saving.is_news(request.typed.as_ref()) {
            let now = self.now_untracked();
            let answer = (!untouched && now != blank).then_some(now);
            // Whoever has it on the screen must not see it go, even where the server had it.
            let device = self.saving.in_editor(answer, self.here.now());
            let device = device.map(|device| OnDevice {
                unsaved: true,
                ..device
            });
            let begun = kept::begin(device, request.typed.as_ref());
            self.saving.seen(request.typed.as_ref());
            self.take(begun, &blank);
        }
    }

    fn take(self, begun: Beginning, blank: &TypedAnswer) {
        self.fill(begun.answer.unwrap_or_else(|| blank.clone()));
        if begun.other.is_some() {
            self.other.set(begun.other);
        }
    }

    /// Whether anything was typed.
    pub(crate) fn is_begun(self) -> bool {
        let now = self.now();
        self.blank
            .with(|blank| blank.as_ref().is_some_and(|blank| *blank != now))
    }

    /// Forgets everything: it was sent, or is not wanted any more.
    pub(crate) fn reset(self) {
        if let Some(blank) = self.blank.try_get_untracked().flatten() {
            self.fill(blank);
        }
        self.restored.try_set(false);
    }

    /// It was sent: what there is now is where the next answer begins.
    pub(super) fn sent(self, request: &DeskRequest) {
        self.saving.seen(request.typed.as_ref());
        let blank = blank(request);
        if self.blank.try_set(Some(blank.clone())).is_none() {
            self.fill(blank);
        }
        self.other.try_set(None);
        self.restored.try_set(false);
    }

    /// Throws away what was typed, but not yet for good.
    pub(super) fn throw_away(self) {
        self.thrown.set(Some(self.now_untracked()));
        self.reset();
    }

    /// Whether something was thrown away and nothing was typed since.
    pub(super) fn can_bring_back(self) -> bool {
        self.thrown.with(Option::is_some) && !self.is_begun()
    }

    /// Brings back what was thrown away.
    pub(super) fn bring_back(self) {
        if let Some(kept) = self.thrown.try_update(Option::take).flatten() {
            self.fill(kept);
        }
    }

    /// Takes the text beside the editor into it; what was in it stands beside it then.
    pub(super) fn exchange(self) {
        if let Some(other) = self.other.try_update(Option::take).flatten() {
            let answer = self.now_untracked();
            self.fill(other.answer);
            self.other.set(Some(Other {
                answer,
                of: Whose::Own,
            }));
        }
    }

    /// The answer to send, decided on this version of the request; or every field's error.
    pub(super) fn check(
        self,
        request: &DeskRequest,
        today: NaiveDate,
    ) -> Result<AnswerDraft, Vec<FieldError>> {
        draft(&self.now(), request.kind, request.version, today)
    }

    /// What was typed, if anything was.
    pub(super) fn content(self) -> Option<TypedAnswer> {
        let now = self.now_untracked();
        self.blank
            .with_untracked(|blank| blank.as_ref().is_some_and(|blank| *blank != now))
            .then_some(now)
    }

    /// The same where the page may be gone; the outer `None` says that it is.
    pub(super) fn try_content(self) -> Option<Option<TypedAnswer>> {
        self.text.try_get_untracked()?;
        Some(self.content())
    }

    pub(super) fn now(self) -> TypedAnswer {
        TypedAnswer {
            outcome: self.outcome.get(),
            text: self.text.get(),
            date: self.date.get(),
            addressee: self.addressee.get(),
            reason: self.reason.get(),
            duplicate_of: self.duplicate_of.get(),
            photo: self.photo.get(),
            publish: self.publish.get(),
            public_text: self.public_text.get(),
            public_photo: self.public_photo.get(),
        }
    }

    pub(super) fn now_untracked(self) -> TypedAnswer {
        untrack(|| self.now())
    }

    /// Puts this into the fields.
    pub(super) fn fill(self, kept: TypedAnswer) {
        self.outcome.set(kept.outcome);
        self.text.set(kept.text);
        self.date.set(kept.date);
        self.addressee.set(kept.addressee);
        self.reason.set(kept.reason);
        self.duplicate_of.set(kept.duplicate_of);
        self.photo.set(kept.photo);
        self.publish.set(kept.publish);
        self.public_text.set(kept.public_text);
        self.public_photo.set(kept.public_photo);
    }
}
