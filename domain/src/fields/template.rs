//! A template of an answer as an administrator typed it.

use std::num::NonZeroU16;

use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::text::{ADDRESSEE_MAX, ANSWER_MAX, NAMED_MIN, TEXT_MIN, id, line, lines};
use crate::{Code, Language, Outcome, placeholder::has_unknown};

/// The longest name of a template, in characters.
pub const TEMPLATE_NAME_MAX: usize = 100;
/// The most working days a template promises within: about a year.
pub const WORKING_DAYS_MAX: u16 = 250;

/// A template before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawTemplate<'a> {
    /// By which it is found.
    pub name: &'a str,
    /// The category's id; blank for every category.
    pub category: &'a str,
    /// The code of its outcome.
    pub outcome: &'a str,
    /// Its words in Slovenian.
    pub sl: &'a str,
    /// Its words in Serbian, in Cyrillic.
    pub sr: &'a str,
    /// Its words in English.
    pub en: &'a str,
    /// With `planned`: within how many working days; blank where each answer names its date.
    pub working_days: &'a str,
    /// With `not-competent`: to whom; blank where each answer names it.
    pub addressee: &'a str,
}

/// A template that can be kept; only [`TemplateDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TemplateDraft {
    /// By which it is found, 3 to 100 characters.
    pub name: String,
    /// The category's id; whether there is one is not known here.
    pub category: Option<String>,
    /// Its outcome.
    pub outcome: Outcome,
    /// Its words in Slovenian.
    pub sl: Option<String>,
    /// Its words in Serbian, in Cyrillic.
    pub sr: Option<String>,
    /// Its words in English.
    pub en: Option<String>,
    /// What it decides beside its words.
    pub next: NextStep,
}

/// What a template decides beside outcome and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Nothing.
    Nothing,
    /// The date: so many working days from the day it is used.
    PromiseIn {
        /// 1 to 250.
        working_days: NonZeroU16,
    },
    /// To whom the matter is handed.
    HandTo {
        /// 3 to 200 characters.
        addressee: String,
    },
}

impl TemplateDraft {
    /// The template, or every field's error; the words in the municipality's own language must be there.
    pub fn check(raw: RawTemplate<'_>, own: Language) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = errors.take(Field::Name, line(raw.name, NAMED_MIN, TEMPLATE_NAME_MAX));
        let category = errors.take(Field::Category, category(raw.category));
        let outcome = errors.take(Field::Outcome, outcome(raw.outcome));
        let text = |language: Language, typed: &str| words(typed, language == own);
        let sl = errors.take(Field::TextSl, text(Language::Slovenian, raw.sl));
        let sr = errors.take(Field::TextSr, {
            let latin = own == Language::SerbianLatin;
            words(raw.sr, latin || own == Language::SerbianCyrillic)
        });
        let en = errors.take(Field::TextEn, text(Language::English, raw.en));
        let next = outcome.and_then(|outcome| next(&mut errors, outcome, raw));
        let whole = (|| {
            Some(Self {
                name: name?,
                category: category?,
                outcome: outcome?,
                sl: sl?,
                sr: sr?,
                en: en?,
                next: next?,
            })
        })();
        errors.or(whole)
    }
}

fn category(typed: &str) -> Result<Option<String>, FieldErrorCode> {
    (!typed.trim().is_empty()).then(|| id(typed)).transpose()
}

fn outcome(typed: &str) -> Result<Outcome, FieldErrorCode> {
    if typed.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    match Outcome::from_code(typed).ok_or(FieldErrorCode::Invalid)? {
        // Which request goes on is another one each time.
        Outcome::DuplicateOf => Err(FieldErrorCode::NotAllowed),
        outcome @ (Outcome::Solved
        | Outcome::Answered
        | Outcome::Planned
        | Outcome::NeedsInvestment
        | Outcome::NotCompetent
        | Outcome::Rejected) => Ok(outcome),
    }
}

fn words(typed: &str, required: bool) -> Result<Option<String>, FieldErrorCode> {
    if typed.trim().is_empty() && !required {
        return Ok(None);
    }
    let text = lines(typed, TEXT_MIN, ANSWER_MAX)?;
    if has_unknown(&text) {
        return Err(FieldErrorCode::Unknown);
    }
    Ok(Some(text))
}

fn next(errors: &mut Errors, outcome: Outcome, raw: RawTemplate<'_>) -> Option<NextStep> {
    let days = errors.take(
        Field::WorkingDays,
        working_days(raw.working_days, outcome == Outcome::Planned),
    );
    let addressee = errors.take(
        Field::Addressee,
        addressee(raw.addressee, outcome == Outcome::NotCompetent),
    );
    Some(match (days?, addressee?) {
        (Some(working_days), _) => NextStep::PromiseIn { working_days },
        (None, Some(addressee)) => NextStep::HandTo { addressee },
        (None, None) => NextStep::Nothing,
    })
}

fn working_days(typed: &str, fits: bool) -> Result<Option<NonZeroU16>, FieldErrorCode> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if !fits {
        return Err(FieldErrorCode::NotAllowed);
    }
    typed
        .parse()
        .ok()
        .filter(|days: &NonZeroU16| days.get() <= WORKING_DAYS_MAX)
        .map(Some)
        .ok_or(FieldErrorCode::Invalid)
}

fn addressee(typed: &str, fits: bool) -> Result<Option<String>, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    if !fits {
        return Err(FieldErrorCode::NotAllowed);
    }
    line(typed, NAMED_MIN, ADDRESSEE_MAX).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: RawTemplate<'static> = RawTemplate {
        name: " Luč: v delu ",
        category: "",
        outcome: "planned",
        sl: "Svetilko popravimo {date}.",
        sr: "",
        en: "We mend the lamp {date}.",
        working_days: "5",
        addressee: "",
    };

    fn refused(raw: RawTemplate<'_>) -> Vec<(Field, FieldErrorCode)> {
        TemplateDraft::check(raw, Language::Slovenian)
            .map(|_| Vec::new())
            .unwrap_or_else(|errors| errors.iter().map(|e| (e.field, e.error)).collect())
    }

    #[test]
    fn a_template_is_taken_as_it_was_meant() {
        let template = TemplateDraft::check(GOOD, Language::Slovenian).ok();
        let expected = NonZeroU16::new(5).map(|working_days| TemplateDraft {
            name: "Luč: v delu".to_owned(),
            category: None,
            outcome: Outcome::Planned,
            sl: Some("Svetilko popravimo {date}.".to_owned()),
            sr: None,
            en: Some("We mend the lamp {date}.".to_owned()),
            next: NextStep::PromiseIn { working_days },
        });
        assert_eq!(template, expected);
    }

    #[test]
    fn each_slip_is_told_at_its_field() {
        use FieldErrorCode::{Invalid, NotAllowed, Required, TooShort, Unknown};
        let nothing = RawTemplate {
            name: "",
            category: "a b",
            outcome: "",
            sl: "",
            ..GOOD
        };
        assert_eq!(
            refused(nothing),
            [
                (Field::Name, Required),
                (Field::Category, Invalid),
                (Field::Outcome, Required),
                (Field::TextSl, Required),
            ]
        );
        let slips = RawTemplate {
            sl: "Kratko",
            sr: "Поправљамо {datum}.",
            working_days: "0",
            addressee: "Direkcija",
            ..GOOD
        };
        assert_eq!(
            refused(slips),
            [
                (Field::TextSl, TooShort),
                (Field::TextSr, Unknown),
                (Field::WorkingDays, Invalid),
                (Field::Addressee, NotAllowed),
            ]
        );
        let elsewhere = RawTemplate {
            outcome: "solved",
            ..GOOD
        };
        assert_eq!(refused(elsewhere), [(Field::WorkingDays, NotAllowed)]);
        let duplicate = RawTemplate {
            outcome: "duplicate-of",
            ..GOOD
        };
        assert_eq!(refused(duplicate), [(Field::Outcome, NotAllowed)]);
    }
}
