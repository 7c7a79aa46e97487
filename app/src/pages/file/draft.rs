//! What was typed so far, kept on the device until it is filed.

use api::{
    questions::{ExtraDraft, Question},
    request::RequestDraft,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Code, Kind,
    fields::{self, FieldError, RawDraft},
    question::{self, QUESTIONS_MAX},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    app::Here,
    browser::{self, Keep},
    text::{Text, use_text},
};

/// How long a draft that was not filed is kept: what was wrong a month ago is not what is wrong now, and an e-mail
/// address should not lie about on a device for ever.
const KEPT_FOR: TimeDelta = TimeDelta::days(7);

/// How long the worker keeps a photo that no filing names, less an hour for the filing itself.
const PHOTO_KEPT_FOR: TimeDelta = TimeDelta::hours(23);

/// What stands between answers on the device (ASCII's separator of records).
const BETWEEN: &str = "\u{1e}";

/// What was typed so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    kind: Kind,
    text_in_use: Text,
    here: Here,
    /// Makes a retried filing the same filing.
    pub key: RwSignal<String>,
    pub category: RwSignal<String>,
    pub text: RwSignal<String>,
    pub point: RwSignal<Option<[f64; 2]>>,
    pub address: RwSignal<String>,
    pub photo: RwSignal<Option<String>>,
    pub email: RwSignal<String>,
    /// Answers to what the category asks besides, by the place of the question.
    answers: [RwSignal<String>; QUESTIONS_MAX],
}

/// A draft as it lies on the device.
#[derive(Serialize, Deserialize)]
struct Kept {
    key: String,
    kept_at: DateTime<Utc>,
    category: String,
    text: String,
    point: Option<[f64; 2]>,
    address: String,
    photo: Option<String>,
    email: String,
    /// Answers to what the category asks besides, between separators that nobody types.
    #[serde(default)]
    answers: String,
}

impl Draft {
    /// The draft of this kind that lies on the device, else a new one with a new key; from now on every change is kept.
    pub(super) fn open(kind: Kind) -> Self {
        let here = Here::get();
        let kept = Kept::recall(kind, here.now()).unwrap_or_else(|| Kept::new(here.now()));
        let mut typed = kept.answers.split(BETWEEN).map(str::to_owned);
        let answers = std::array::from_fn(|_| RwSignal::new(typed.next().unwrap_or_default()));
        let draft = Self {
            kind,
            text_in_use: use_text(),
            here,
            key: RwSignal::new(kept.key),
            category: RwSignal::new(kept.category),
            text: RwSignal::new(kept.text),
            point: RwSignal::new(kept.point),
            address: RwSignal::new(kept.address),
            photo: RwSignal::new(kept.photo),
            email: RwSignal::new(kept.email),
            answers,
        };
        Effect::new(move |_| draft.keep());
        // What one category asked, another does not, and choices read otherwise in another language.
        Effect::new(move |before: Option<String>| {
            let language = draft.text_in_use.language().code();
            let asked = draft
                .category
                .with(|category| format!("{language} {category}"));
            if before.is_some_and(|before| before != asked) {
                for answer in draft.answers {
                    answer.set(String::new());
                }
            }
            asked
        });
        draft
    }

    /// Whether nothing was typed yet that a question asks for first.
    pub(super) fn is_blank(self) -> bool {
        self.category.with(String::is_empty) && self.text.with(String::is_empty)
    }

    /// The draft as it travels.
    pub(super) fn body(self) -> RequestDraft {
        RequestDraft {
            kind: self.kind,
            category: self.category.get_untracked(),
            text: self.text.get_untracked(),
            point: self.point.get_untracked(),
            address: self.address.get_untracked(),
            photo: self.photo.get_untracked(),
            email: self.email.get_untracked(),
            language: self.text_in_use.language_untracked(),
            answers: untrack(move || self.asked())
                .into_iter()
                .map(|(question, value)| ExtraDraft {
                    question: question.id,
                    value: value.get_untracked(),
                })
                .filter(|answer| !answer.value.is_empty())
                .collect(),
        }
    }

    /// What the category that is chosen asks besides, with what was typed.
    pub(super) fn asked(self) -> Vec<(Question, RwSignal<String>)> {
        let category = self.category.with(|id| self.here.category(id));
        let questions = category.map(|category| category.questions);
        questions
            .unwrap_or_default()
            .into_iter()
            .zip(self.answers)
            .collect()
    }

    /// Whether the category that is chosen takes no reports: somebody has to be called.
    pub(super) fn is_emergency(self) -> bool {
        let category = self.category.with(|id| self.here.category(id));
        category.is_some_and(|category| category.emergency.is_some())
    }

    /// The same check that the worker makes, so that most errors are known before anything is sent.
    pub(super) fn check(self) -> Result<(), Vec<FieldError>> {
        let body = self.body();
        let Some(bounds) = self.here.bounds() else {
            return Ok(());
        };
        let raw = RawDraft {
            kind: Some(body.kind),
            category: &body.category,
            text: &body.text,
            point: body.point,
            address: &body.address,
            email: &body.email,
            photo: body.photo.as_deref(),
            language: body.language,
        };
        let mut errors = fields::Draft::check(raw, &bounds).err().unwrap_or_default();
        let asked = untrack(move || self.asked());
        for (place, (question, value)) in asked.into_iter().enumerate() {
            let choices = question.choices_in(body.language);
            if let Err(error) = question.asked(&choices).check(&value.get_untracked()) {
                errors.push(FieldError {
                    field: question::field(place),
                    error,
                });
            }
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(errors)
        }
    }

    /// Begins a new filing with what was typed.
    pub(super) fn renew_key(self) {
        self.key.set(browser::random_key());
    }

    /// Empties the draft, here and on the device.
    pub(super) fn forget(self) {
        self.category.try_set(String::new());
        self.text.try_set(String::new());
        self.point.try_set(None);
        self.address.try_set(String::new());
        self.photo.try_set(None);
        self.email.try_set(String::new());
        // The answers go with the category.
        self.key.try_set(browser::random_key());
        browser::forget(Keep::Always, &storage_key(self.kind));
    }

    fn keep(self) {
        let kept = Kept {
            key: self.key.get(),
            kept_at: self.here.now(),
            category: self.category.get(),
            text: self.text.get(),
            point: self.point.get(),
            address: self.address.get(),
            photo: self.photo.get(),
            email: self.email.get(),
            answers: self.answers.map(|answer| answer.get()).join(BETWEEN),
        };
        if self.is_blank() && kept.address.is_empty() && kept.email.is_empty() {
            return;
        }
        if let Ok(json) = serde_json::to_string(&kept) {
            // Where nothing may be kept, the draft lives as long as the page.
            let _ = browser::remember(Keep::Always, &storage_key(self.kind), &json);
        }
    }
}

impl Kept {
    fn new(now: DateTime<Utc>) -> Self {
        Self {
            key: browser::random_key(),
            kept_at: now,
            category: String::new(),
            text: String::new(),
            point: None,
            address: String::new(),
            photo: None,
            email: String::new(),
            answers: String::new(),
        }
    }

    fn recall(kind: Kind, now: DateTime<Utc>) -> Option<Self> {
        let key = storage_key(kind);
        let json = browser::recall(Keep::Always, &key)?;
        let kept = serde_json::from_str::<Self>(&json).ok();
        let fresh = kept.and_then(|kept| kept.fresh(now));
        if fresh.is_none() {
            browser::forget(Keep::Always, &key);
        }
        fresh
    }

    /// The draft unless it is too old, without a photo that the worker no longer has.
    fn fresh(mut self, now: DateTime<Utc>) -> Option<Self> {
        let age = now - self.kept_at;
        if age > PHOTO_KEPT_FOR {
            self.photo = None;
        }
        (age <= KEPT_FOR).then_some(self)
    }
}

fn storage_key(kind: Kind) -> String {
    format!("draft-{}", kind.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        Kept {
            key: "0123456789abcdef".to_owned(),
            kept_at: DateTime::UNIX_EPOCH,
            category: "lamp".to_owned(),
            text: "Svetilka ne gori.".to_owned(),
            point: Some([15.26, 46.23]),
            address: String::new(),
            photo: Some("photo".to_owned()),
            email: String::new(),
            answers: "42-B".to_owned(),
        }
    }

    #[test]
    fn a_draft_of_today_is_whole() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::hours(3);
        let fresh = kept().fresh(now).unwrap();
        assert_eq!(fresh.photo.as_deref(), Some("photo"));
        assert_eq!(fresh.key, "0123456789abcdef");
    }

    #[test]
    fn a_draft_of_yesterday_has_lost_its_photo() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::hours(30);
        let fresh = kept().fresh(now).unwrap();
        assert_eq!(fresh.photo, None);
        assert_eq!(fresh.text, "Svetilka ne gori.");
    }

    #[test]
    fn a_draft_of_last_week_is_forgotten() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(8);
        assert!(kept().fresh(now).is_none());
    }

    #[test]
    fn what_lies_on_the_device_is_read_back() {
        let json = serde_json::to_string(&kept()).unwrap();
        let back: Kept = serde_json::from_str(&json).unwrap();
        assert_eq!(back.point, Some([15.26, 46.23]));
        assert_eq!(back.category, "lamp");
    }
}
