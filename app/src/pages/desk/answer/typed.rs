//! An answer as typed so far, kept in this browser until it is sent: a session that ends, a network that drops or a
//! colleague who is faster must not cost an official the words.

use api::{
    answers::DraftedAnswer,
    desk::{AnswerDraft, DeskRequest, Publication},
};
use chrono::NaiveDate;
use domain::{
    Code, Kind, Outcome,
    fields::{self, AnswerDetail, FieldError, RawAnswer, RawPublication},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser::{self, Keep};

/// The answer as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    outcome: String,
    text: String,
    date: String,
    addressee: String,
    reason: String,
    duplicate_of: String,
    photo: Option<String>,
    publish: bool,
    public_text: String,
    public_photo: bool,
}

impl Kept {
    /// An answer to this request of which nothing is typed yet.
    fn of(request: &DeskRequest) -> Self {
        let citizens = || request.text.clone();
        match &request.draft {
            None => Self {
                public_text: citizens(),
                ..Self::default()
            },
            Some(DraftedAnswer { answer, .. }) => Self {
                outcome: answer.outcome.code().to_owned(),
                text: answer.text.clone(),
                date: answer.date.map(|date| date.to_string()).unwrap_or_default(),
                addressee: answer.addressee.clone(),
                reason: answer.reason.clone(),
                duplicate_of: answer.duplicate_of.clone(),
                photo: answer.photo.clone(),
                publish: answer.publication.is_some(),
                public_text: answer
                    .publication
                    .as_ref()
                    .map_or_else(citizens, |publication| publication.text.clone()),
                public_photo: answer
                    .publication
                    .as_ref()
                    .is_some_and(|publication| publication.photo),
            },
        }
    }
}

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
    /// What was thrown away last, to be brought back.
    thrown: RwSignal<Option<Kept>>,
    /// An answer of which nothing is typed yet; unknown until the request is here.
    blank: RwSignal<Option<Kept>>,
    key: StoredValue<String>,
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
            thrown: RwSignal::new(None),
            blank: RwSignal::new(None),
            key: StoredValue::new(format!("desk-answer-{id}")),
        };
        Effect::new(move |_| {
            let now = typed.now();
            typed.blank.with(|blank| match blank {
                None => {}
                Some(blank) if *blank == now => {
                    typed
                        .key
                        .with_value(|key| browser::forget(Keep::Always, key));
                }
                Some(_) => {
                    // Where nothing may be kept, the words stay on the page, as in any form.
                    if let Ok(text) = serde_json::to_string(&now) {
                        let _ = typed
                            .key
                            .with_value(|key| browser::remember(Keep::Always, key, &text));
                    }
                }
            });
        });
        typed
    }

    /// The request is here: an answer begins as the draft there is, or else with the citizen's own text for the public;
    /// what was kept comes back. Where the draft is another than before, what was typed meanwhile stays.
    pub(crate) fn begin(self, request: &DeskRequest) {
        let blank = Kept::of(request);
        let before = self.blank.get_untracked();
        if let Some(before) = before {
            let untouched = before == self.now_untracked();
            if before != blank {
                if untouched {
                    self.fill(blank.clone());
                }
                self.blank.set(Some(blank));
            }
            return;
        }
        let kept = self
            .key
            .with_value(|key| browser::recall(Keep::Always, key))
            .and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        self.restored.set(kept.is_some());
        self.fill(kept.unwrap_or_else(|| blank.clone()));
        self.blank.set(Some(blank));
    }

    /// Whether anything was typed.
    pub(super) fn is_begun(self) -> bool {
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
        let blank = Kept::of(request);
        if self.blank.try_set(Some(blank.clone())).is_none() {
            self.fill(blank);
        }
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

    /// The outcome chosen.
    pub(super) fn outcome(self) -> Option<Outcome> {
        self.outcome.with(|code| Outcome::from_code(code))
    }

    /// The answer to send, decided on this version of the request; or every field's error.
    pub(super) fn check(
        self,
        request: &DeskRequest,
        today: NaiveDate,
    ) -> Result<AnswerDraft, Vec<FieldError>> {
        draft(&self.now(), request.kind, request.version, today)
    }

    fn now(self) -> Kept {
        Kept {
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

    fn now_untracked(self) -> Kept {
        untrack(|| self.now())
    }

    fn fill(self, kept: Kept) {
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

/// The answer to send, or every field's error, by the rule of `domain`.
fn draft(
    kept: &Kept,
    kind: Kind,
    version: u32,
    today: NaiveDate,
) -> Result<AnswerDraft, Vec<FieldError>> {
    let checked = fields::AnswerDraft::check(
        RawAnswer {
            outcome: Outcome::from_code(&kept.outcome),
            text: &kept.text,
            date: kept.date.parse().ok(),
            addressee: &kept.addressee,
            reason: &kept.reason,
            duplicate_of: &kept.duplicate_of,
            photo: kept.photo.as_deref(),
            publication: kept.publish.then_some(RawPublication {
                text: &kept.public_text,
                photo: kept.public_photo,
            }),
        },
        kind,
        today,
    )?;
    let mut draft = AnswerDraft {
        version,
        outcome: checked.detail.outcome(),
        text: checked.text,
        date: None,
        addressee: String::new(),
        reason: String::new(),
        duplicate_of: String::new(),
        photo: checked.photo,
        publication: checked.publication.map(|publication| Publication {
            text: publication.text,
            photo: publication.photo,
        }),
    };
    match checked.detail {
        AnswerDetail::Solved | AnswerDetail::Answered | AnswerDetail::NeedsInvestment => {}
        AnswerDetail::Planned { by } => draft.date = Some(by),
        AnswerDetail::NotCompetent { addressee } => draft.addressee = addressee,
        AnswerDetail::Rejected { reason } => draft.reason = reason,
        AnswerDetail::DuplicateOf { reference } => draft.duplicate_of = reference.to_string(),
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fields::{Field, FieldErrorCode};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 4, 24).unwrap()
    }

    fn kept(outcome: Outcome) -> Kept {
        Kept {
            outcome: outcome.code().to_owned(),
            text: "Svetilko bomo zamenjali.".to_owned(),
            ..Kept::default()
        }
    }

    #[test]
    fn what_another_outcome_needs_is_kept_but_not_sent() {
        let mut kept = kept(Outcome::Planned);
        kept.date = "2026-05-04".to_owned();
        kept.reason = "Ni v načrtu.".to_owned();
        let draft = draft(&kept, Kind::Request, 3, today()).unwrap();
        assert_eq!(draft.version, 3);
        assert_eq!(draft.date, NaiveDate::from_ymd_opt(2026, 5, 4));
        assert_eq!(draft.reason, "");
        assert_eq!(draft.publication, None);
    }

    #[test]
    fn a_number_is_sent_as_it_is_written_officially() {
        let mut kept = kept(Outcome::DuplicateOf);
        kept.duplicate_of = " ce 2026 12 ".to_owned();
        let draft = draft(&kept, Kind::Request, 1, today()).unwrap();
        assert_eq!(draft.duplicate_of, "CE-2026-000012");
    }

    #[test]
    fn every_error_is_found_at_once() {
        let mut kept = kept(Outcome::Planned);
        kept.text = String::new();
        kept.publish = true;
        let errors = draft(&kept, Kind::Request, 1, today()).unwrap_err();
        for field in [Field::Text, Field::Date, Field::PublicText] {
            assert!(
                errors
                    .iter()
                    .any(|error| error.field == field && error.error == FieldErrorCode::Required),
                "{field:?} in {errors:?}"
            );
        }
    }

    #[test]
    fn an_answer_kept_by_an_older_page_is_still_read() {
        let kept: Kept = serde_json::from_str(r#"{"text":"Pride jutri.","draft_id":7}"#).unwrap();
        assert_eq!(kept.text, "Pride jutri.");
        assert_eq!(kept.outcome, "");
    }
}
