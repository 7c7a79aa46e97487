//! A category, its emergency notice and its questions as an administrator typed them.

use super::department::{CATALOGUE_NAME_MAX, CATALOGUE_NAME_MIN};
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::names::{NamesDraft, RawNames, TEXTS};
use super::text::{id, line};
use crate::{Code, Kind, Language, question::DataType};

/// The longest emergency notice, in characters.
pub const EMERGENCY_TEXT_MAX: usize = 300;
/// The longest wording of a question, in characters.
pub const QUESTION_MAX: usize = 150;
/// The most choices of a question.
pub const CHOICES_MAX: usize = 30;
/// The longest choice, in characters.
pub const CHOICE_MAX: usize = 80;

/// A category before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawCategory<'a> {
    /// Its name.
    pub name: RawNames<'a>,
    /// The codes of the kinds it can be chosen for.
    pub kinds: &'a [String],
    /// The id of its department.
    pub department: &'a str,
    /// Whether a crew is on call.
    pub on_call: bool,
    /// Whether the box that publishes an answer is ticked beforehand.
    pub public_by_default: bool,
}

/// A category that can be kept; only [`CategoryDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CategoryDraft {
    /// Its name in each language the municipality offers, 2 to 100 characters.
    pub name: NamesDraft,
    /// The kinds it can be chosen for, in their order; at least one.
    pub kinds: Vec<Kind>,
    /// The id of its department; whether there is one is not known here.
    pub department: String,
    /// Whether a crew is on call, so that 48 hours of real time count.
    pub on_call: bool,
    /// Whether the box that publishes an answer is ticked beforehand.
    pub public_by_default: bool,
}

impl CategoryDraft {
    /// The category, or every field's error; `offered` are the languages of the municipality.
    ///
    /// # Errors
    /// `text-sl`, `text-sr`, `text-en`, `kinds`, `department`.
    pub fn check(raw: RawCategory<'_>, offered: &[Language]) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let length = (CATALOGUE_NAME_MIN, CATALOGUE_NAME_MAX);
        let name = raw.name.check(&mut errors, TEXTS, offered, length);
        let kinds = errors.take(Field::Kinds, kinds(raw.kinds));
        let department = errors.take(Field::Department, id(raw.department));
        let whole = (|| {
            Some(Self {
                name: name?,
                kinds: kinds?,
                department: department?,
                on_call: raw.on_call,
                public_by_default: raw.public_by_default,
            })
        })();
        errors.or(whole)
    }
}

fn kinds(typed: &[String]) -> Result<Vec<Kind>, FieldErrorCode> {
    if typed.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let known = |code: &String| Kind::from_code(code).is_some();
    if !typed.iter().all(known) {
        return Err(FieldErrorCode::Unknown);
    }
    let named = |kind: &Kind| typed.iter().any(|code| code == kind.code());
    Ok(Kind::ALL.iter().copied().filter(named).collect())
}

/// An emergency notice that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EmergencyDraft {
    /// What is said, in each language the municipality offers, 10 to 300 characters.
    pub text: NamesDraft,
    /// Which number is to be called: digits, with a plus before them and blanks between them where it is long.
    pub phone: String,
}

impl EmergencyDraft {
    /// The notice, or every field's error.
    ///
    /// # Errors
    /// `text-sl`, `text-sr`, `text-en`, `emergency-phone`.
    pub fn check(
        text: RawNames<'_>,
        phone: &str,
        offered: &[Language],
    ) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let text = text.check(&mut errors, TEXTS, offered, (10, EMERGENCY_TEXT_MAX));
        let phone = errors.take(Field::EmergencyPhone, telephone(phone));
        let whole = text.zip(phone).map(|(text, phone)| Self { text, phone });
        errors.or(whole)
    }
}

/// A number as it is dialled: 3 digits (112) to 15 (ITU-T E.164).
pub(super) fn telephone(typed: &str) -> Result<String, FieldErrorCode> {
    let typed = line(typed, 1, 30)?;
    let digits = typed.strip_prefix('+').unwrap_or(&typed);
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let plain = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ');
    if plain && (3..=15).contains(&count) {
        Ok(typed)
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// A question before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawQuestion<'a> {
    /// How it is asked.
    pub name: RawNames<'a>,
    /// The code of what kind of answer it takes.
    pub data_type: &'a str,
    /// Whether it must be answered.
    pub required: bool,
    /// What can be chosen, one a line, in the same order in each language.
    pub choices: RawNames<'a>,
}

/// A question that can be kept; only [`QuestionDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuestionDraft {
    /// How it is asked in each language the municipality offers, 3 to 150 characters.
    pub name: NamesDraft,
    /// What kind of answer it takes.
    pub data_type: DataType,
    /// Whether it must be answered.
    pub required: bool,
    /// What can be chosen, 2 to 30; empty where nothing is.
    pub choices: Vec<NamesDraft>,
}

/// The fields of the three languages of choices.
const CHOICES: [Field; 3] = [Field::ChoicesSl, Field::ChoicesSr, Field::ChoicesEn];

impl QuestionDraft {
    /// The question, or every field's error; `offered` are the languages of the municipality.
    ///
    /// # Errors
    /// `text-sl`, `text-sr`, `text-en`, `data-type`, and for a list `choices-sl`, `choices-sr`, `choices-en`: `required`,
    /// `invalid` for fewer than 2, more than 30 or not as many as in the other languages, `taken` for one that is there
    /// twice.
    pub fn check(raw: RawQuestion<'_>, offered: &[Language]) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = raw
            .name
            .check(&mut errors, TEXTS, offered, (3, QUESTION_MAX));
        let data_type = errors.take(
            Field::DataType,
            match raw.data_type {
                "" => Err(FieldErrorCode::Required),
                typed => DataType::from_code(typed).ok_or(FieldErrorCode::Unknown),
            },
        );
        let choices = if data_type.is_some_and(DataType::is_list) {
            choices(&mut errors, raw.choices, offered)
        } else {
            Some(Vec::new())
        };
        let whole = (|| {
            Some(Self {
                name: name?,
                data_type: data_type?,
                required: raw.required,
                choices: choices?,
            })
        })();
        errors.or(whole)
    }
}

fn choices(
    errors: &mut Errors,
    raw: RawNames<'_>,
    offered: &[Language],
) -> Option<Vec<NamesDraft>> {
    let count = |typed: &str| written(typed).count();
    let most = count(raw.sl).max(count(raw.sr)).max(count(raw.en));
    let [sl_field, sr_field, en_field] = CHOICES;
    let serbian =
        offered.contains(&Language::SerbianCyrillic) || offered.contains(&Language::SerbianLatin);
    let mut of = |field, typed, needed| errors.take(field, listed(typed, needed, most));
    let sl = of(sl_field, raw.sl, offered.contains(&Language::Slovenian));
    let sr = of(sr_field, raw.sr, serbian);
    let en = of(en_field, raw.en, offered.contains(&Language::English));
    let (mut sl, mut sr, mut en) = (sl?.into_iter(), sr?.into_iter(), en?.into_iter());
    Some(
        (0..most)
            .map(|_| NamesDraft {
                sl: sl.next(),
                sr: sr.next(),
                en: en.next(),
            })
            .collect(),
    )
}

fn written(typed: &str) -> impl Iterator<Item = &str> {
    typed.lines().filter(|line| !line.trim().is_empty())
}

/// The choices in one language, as many as there are in the one that has most; none where none are needed.
fn listed(typed: &str, needed: bool, most: usize) -> Result<Vec<String>, FieldErrorCode> {
    let choices = written(typed)
        .map(|choice| line(choice, 1, CHOICE_MAX))
        .collect::<Result<Vec<String>, _>>()?;
    if choices.is_empty() {
        return if needed {
            Err(FieldErrorCode::Required)
        } else {
            Ok(choices)
        };
    }
    if choices.len() != most || !(2..=CHOICES_MAX).contains(&choices.len()) {
        return Err(FieldErrorCode::Invalid);
    }
    let twice = choices
        .iter()
        .enumerate()
        .any(|(place, one)| choices.iter().skip(place + 1).any(|other| other == one));
    if twice {
        return Err(FieldErrorCode::Taken);
    }
    Ok(choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: [Language; 2] = [Language::Slovenian, Language::English];

    const fn names(sl: &'static str, en: &'static str) -> RawNames<'static> {
        RawNames { sl, sr: "", en }
    }

    fn found<T>(checked: Result<T, Vec<FieldError>>) -> Vec<(Field, FieldErrorCode)> {
        checked
            .map(|_| Vec::new())
            .unwrap_or_else(|errors| errors.iter().map(|e| (e.field, e.error)).collect())
    }

    #[test]
    fn a_category_has_kinds_and_a_department() {
        let codes = ["notice", "request"].map(str::to_owned);
        let raw = RawCategory {
            name: names("Luči", "Lights"),
            kinds: &codes,
            department: "lighting",
            on_call: false,
            public_by_default: true,
        };
        let category = CategoryDraft::check(raw, &OFFERED);
        assert_eq!(
            category.map(|category| category.kinds),
            Ok(vec![Kind::Request, Kind::Notice])
        );
        let nothing = RawCategory {
            kinds: &[],
            department: "",
            ..raw
        };
        assert_eq!(
            found(CategoryDraft::check(nothing, &OFFERED)),
            [
                (Field::Kinds, FieldErrorCode::Required),
                (Field::Department, FieldErrorCode::Required),
            ]
        );
    }

    #[test]
    fn a_notice_has_a_number_that_can_be_dialled() {
        let text = names("Pokličite takoj.", "Call at once.");
        for phone in ["112", "+386 3 425 64 00"] {
            let notice = EmergencyDraft::check(text, phone, &OFFERED);
            assert_eq!(notice.map(|notice| notice.phone), Ok(phone.to_owned()));
        }
        for phone in ["12", "modra", "1234567890123456", "+", "03/425"] {
            assert_eq!(
                found(EmergencyDraft::check(text, phone, &OFFERED)),
                [(Field::EmergencyPhone, FieldErrorCode::Invalid)],
                "{phone}"
            );
        }
    }

    #[test]
    fn choices_stand_in_the_same_order_in_each_language() {
        let raw = RawQuestion {
            name: names("Kaj je narobe?", "What is wrong?"),
            data_type: "singlevaluelist",
            required: true,
            choices: names("Ne sveti\n\nUtripa", "Is out\nFlickers\n"),
        };
        let question = QuestionDraft::check(raw, &OFFERED);
        let choices = question.map(|question| {
            question
                .choices
                .into_iter()
                .map(|choice| (choice.sl, choice.en))
                .collect::<Vec<_>>()
        });
        let pair = |sl: &str, en: &str| (Some(sl.to_owned()), Some(en.to_owned()));
        assert_eq!(
            choices,
            Ok(vec![pair("Ne sveti", "Is out"), pair("Utripa", "Flickers")])
        );
        for (choices, expected) in [
            (
                names("A\nB\nC", "A\nB"),
                vec![(Field::ChoicesEn, FieldErrorCode::Invalid)],
            ),
            (
                names("A\nA", ""),
                vec![
                    (Field::ChoicesSl, FieldErrorCode::Taken),
                    (Field::ChoicesEn, FieldErrorCode::Required),
                ],
            ),
        ] {
            let raw = RawQuestion { choices, ..raw };
            assert_eq!(found(QuestionDraft::check(raw, &OFFERED)), expected);
        }
        let line = RawQuestion {
            data_type: "string",
            ..raw
        };
        let question = QuestionDraft::check(line, &OFFERED);
        assert_eq!(question.map(|question| question.choices), Ok(Vec::new()));
    }
}
