//! An answer as an official typed it.

use chrono::{Months, NaiveDate};

use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::text::{
    ADDRESSEE_MAX, ANSWER_MAX, NAMED_MIN, PUBLIC_TEXT_MAX, REASON_MAX, TEXT_MIN, line, lines,
    optional_id,
};
use crate::{
    Code, Kind, Outcome, Reference,
    placeholder::{fill, gaps, has_unknown},
};

/// The farthest promise, in months from today; a later date is taken for a slip of the keyboard.
const FARTHEST_PROMISE: Months = Months::new(120);

/// An answer before it is checked; details that the outcome does not need are not looked at.
#[derive(Debug, Clone, Copy)]
pub struct RawAnswer<'a> {
    /// Its substance, once chosen.
    pub outcome: Option<Outcome>,
    /// Its words.
    pub text: &'a str,
    /// The date promised, with `planned`.
    pub date: Option<NaiveDate>,
    /// To whom the matter was handed, with `not-competent`.
    pub addressee: &'a str,
    /// Why, with `rejected`.
    pub reason: &'a str,
    /// The number of the request that goes on, with `duplicate-of`.
    pub duplicate_of: &'a str,
    /// The id of a photo of the repair sent before.
    pub photo: Option<&'a str>,
    /// What is released to everyone, if anything.
    pub publication: Option<RawPublication<'a>>,
}

/// A release to everyone before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawPublication<'a> {
    /// What was wrong, without personal data.
    pub text: &'a str,
    /// Whether the citizen's photo is released too.
    pub photo: bool,
}

/// An answer that can be given; only [`AnswerDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerDraft {
    /// Its substance, with what that must name.
    pub detail: AnswerDetail,
    /// Its words: 10 to 8000 characters, trimmed, lines ended by `\n`, nothing left to be filled in.
    pub text: String,
    /// The id of a photo of the repair; whether there is such a photo is not known here.
    pub photo: Option<String>,
    /// What is released to everyone, if anything.
    pub publication: Option<Publication>,
}

/// The substance of an answer with what it must name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerDetail {
    /// The thing is done.
    Solved,
    /// The question is answered.
    Answered,
    /// It will be done.
    Planned {
        /// By the end of this local day; today at the earliest.
        by: NaiveDate,
    },
    /// It needs money that is not in the plan.
    NeedsInvestment,
    /// Somebody else's task.
    NotCompetent {
        /// To whom it was handed, 3 to 200 characters.
        addressee: String,
    },
    /// Will not be done.
    Rejected {
        /// Why, 3 to 1000 characters.
        reason: String,
    },
    /// Reported before.
    DuplicateOf {
        /// The request that goes on; whether there is one is not known here.
        reference: Reference,
    },
}

impl AnswerDetail {
    /// The outcome without what it names.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Solved => Outcome::Solved,
            Self::Answered => Outcome::Answered,
            Self::Planned { .. } => Outcome::Planned,
            Self::NeedsInvestment => Outcome::NeedsInvestment,
            Self::NotCompetent { .. } => Outcome::NotCompetent,
            Self::Rejected { .. } => Outcome::Rejected,
            Self::DuplicateOf { .. } => Outcome::DuplicateOf,
        }
    }

    /// What it names, apart from the outcome.
    pub fn parts(&self) -> DetailParts<'_> {
        let none = DetailParts::default();
        match self {
            Self::Solved | Self::Answered | Self::NeedsInvestment => none,
            Self::Planned { by } => DetailParts {
                date: Some(*by),
                ..none
            },
            Self::NotCompetent { addressee } => DetailParts {
                addressee: Some(addressee),
                ..none
            },
            Self::Rejected { reason } => DetailParts {
                reason: Some(reason),
                ..none
            },
            Self::DuplicateOf { reference } => DetailParts {
                duplicate_of: Some(reference),
                ..none
            },
        }
    }
}

/// What the substance of an answer names; at most one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DetailParts<'a> {
    /// The date promised.
    pub date: Option<NaiveDate>,
    /// To whom it was handed.
    pub addressee: Option<&'a str>,
    /// Why it will not be done.
    pub reason: Option<&'a str>,
    /// The request that goes on.
    pub duplicate_of: Option<&'a Reference>,
}

/// What is released to everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// What was wrong, 1 to 4000 characters.
    pub text: String,
    /// Whether the citizen's photo is released too.
    pub photo: bool,
}

impl AnswerDraft {
    /// The answer to a request of this kind, or every field's error. `today` is the municipality's local date.
    pub fn check(
        raw: RawAnswer<'_>,
        kind: Kind,
        today: NaiveDate,
    ) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let outcome = match raw.outcome {
            None => Err(FieldErrorCode::Required),
            Some(outcome) if !kind.outcomes().contains(&outcome) => Err(FieldErrorCode::NotAllowed),
            Some(outcome) => Ok(outcome),
        };
        let outcome = errors.take(Field::Outcome, outcome);
        let text = errors.take(Field::Text, words(raw.text));
        let detail = outcome.and_then(|outcome| detail(&mut errors, outcome, raw, today));
        let photo = errors.take(Field::Photo, optional_id(raw.photo));
        let publication = errors.take(Field::PublicText, publication(raw.publication, kind));
        let whole = (|| {
            Some(Self {
                detail: detail?,
                text: text?,
                photo: photo?,
                publication: publication?,
            })
        })();
        errors.or(whole)
    }
}

impl AnswerDraft {
    /// The outcome of an answer to many requests, or what is wrong with it whatever each of them is. Its words may have
    /// placeholders, which each request fills in; that a request was reported before is said one by one.
    pub fn check_many(raw: RawAnswer<'_>, today: NaiveDate) -> Result<Outcome, Vec<FieldError>> {
        let outcome = raw
            .outcome
            .filter(|outcome| *outcome != Outcome::DuplicateOf);
        let fits = |kind: &Kind| outcome.is_some_and(|outcome| kind.outcomes().contains(&outcome));
        let kind = Kind::ALL.iter().copied().find(fits);
        let filled = fill(raw.text, |placeholder| Some(placeholder.code().to_owned()));
        let filled = RawAnswer {
            outcome,
            text: &filled,
            ..raw
        };
        let checked = Self::check(filled, kind.unwrap_or(Kind::Request), today);
        let unknown = has_unknown(raw.text).then_some(FieldError {
            field: Field::Text,
            error: FieldErrorCode::Unfilled,
        });
        match (checked, unknown) {
            (Ok(answer), None) => Ok(answer.detail.outcome()),
            (Ok(_), Some(unknown)) => Err(vec![unknown]),
            (Err(mut errors), unknown) => {
                if raw.outcome == Some(Outcome::DuplicateOf) {
                    for error in &mut errors {
                        if error.field == Field::Outcome {
                            error.error = FieldErrorCode::NotAllowed;
                        }
                    }
                }
                if errors.iter().all(|error| error.field != Field::Text) {
                    errors.extend(unknown);
                }
                Err(errors)
            }
        }
    }
}

fn words(typed: &str) -> Result<String, FieldErrorCode> {
    let text = lines(typed, TEXT_MIN, ANSWER_MAX)?;
    if gaps(&text).is_empty() {
        Ok(text)
    } else {
        Err(FieldErrorCode::Unfilled)
    }
}

fn detail(
    errors: &mut Errors,
    outcome: Outcome,
    raw: RawAnswer<'_>,
    today: NaiveDate,
) -> Option<AnswerDetail> {
    match outcome {
        Outcome::Solved => Some(AnswerDetail::Solved),
        Outcome::Answered => Some(AnswerDetail::Answered),
        Outcome::NeedsInvestment => Some(AnswerDetail::NeedsInvestment),
        Outcome::Planned => {
            let by = errors.take(Field::Date, promised(raw.date, today))?;
            Some(AnswerDetail::Planned { by })
        }
        Outcome::NotCompetent => {
            let addressee = errors.take(
                Field::Addressee,
                line(raw.addressee, NAMED_MIN, ADDRESSEE_MAX),
            )?;
            Some(AnswerDetail::NotCompetent { addressee })
        }
        Outcome::Rejected => {
            let reason = errors.take(Field::Reason, lines(raw.reason, NAMED_MIN, REASON_MAX))?;
            Some(AnswerDetail::Rejected { reason })
        }
        Outcome::DuplicateOf => {
            let reference = errors.take(
                Field::DuplicateOf,
                super::tracking::reference(raw.duplicate_of),
            )?;
            Some(AnswerDetail::DuplicateOf { reference })
        }
    }
}

fn promised(date: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, FieldErrorCode> {
    let date = date.ok_or(FieldErrorCode::Required)?;
    let farthest = today
        .checked_add_months(FARTHEST_PROMISE)
        .unwrap_or(NaiveDate::MAX);
    if date < today {
        Err(FieldErrorCode::InThePast)
    } else if date > farthest {
        Err(FieldErrorCode::TooFar)
    } else {
        Ok(date)
    }
}

fn publication(
    raw: Option<RawPublication<'_>>,
    kind: Kind,
) -> Result<Option<Publication>, FieldErrorCode> {
    match raw {
        None => Ok(None),
        Some(_) if !kind.may_be_public() => Err(FieldErrorCode::NotAllowed),
        Some(raw) => {
            let text = lines(raw.text, 1, PUBLIC_TEXT_MAX)?;
            Ok(Some(Publication {
                text,
                photo: raw.photo,
            }))
        }
    }
}

impl Kind {
    /// Whether a request of this kind may be shown to everyone; praise and complaints never are.
    pub fn may_be_public(self) -> bool {
        match self {
            Self::Request | Self::Question | Self::Proposal | Self::Notice => true,
            Self::PraiseOrComplaint => false,
        }
    }
}
