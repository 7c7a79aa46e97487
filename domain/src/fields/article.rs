//! A public answer as an official typed it.

use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::text::{ANSWER_MAX, TEXT_MIN, line, lines, optional_id};
use crate::{Code, Language};

/// The longest question of a public answer, in characters.
pub const ARTICLE_QUESTION_MAX: usize = 200;

/// A public answer before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawArticle<'a> {
    /// The code of the language it is written in.
    pub language: &'a str,
    /// The question, as many ask it.
    pub question: &'a str,
    /// The answer.
    pub answer: &'a str,
    /// The category's id; blank where it belongs to none.
    pub category: &'a str,
}

/// A public answer that can be kept; only [`ArticleDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArticleDraft {
    /// The language it is written in; Serbian in Cyrillic, from which the Latin is derived.
    pub language: Language,
    /// The question, 10 to 200 characters in one line.
    pub question: String,
    /// The answer, 10 to 8,000 characters.
    pub answer: String,
    /// The category's id; whether there is one is not known here.
    pub category: Option<String>,
}

impl ArticleDraft {
    /// The answer, or every field's error; the language is one that the municipality offers.
    ///
    /// # Errors
    /// `language`, `question`, `answer`, `category`.
    pub fn check(raw: RawArticle<'_>, offered: &[Language]) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let language = errors.take(Field::Language, language(raw.language, offered));
        let question = errors.take(
            Field::Question,
            line(raw.question, TEXT_MIN, ARTICLE_QUESTION_MAX),
        );
        let answer = errors.take(Field::Answer, lines(raw.answer, TEXT_MIN, ANSWER_MAX));
        let category = errors.take(Field::Category, optional_id(Some(raw.category)));
        let whole = (|| {
            Some(Self {
                language: language?,
                question: question?,
                answer: answer?,
                category: category?,
            })
        })();
        errors.or(whole)
    }
}

/// The languages a public answer can be written in, of those that are offered.
pub fn article_languages(offered: &[Language]) -> impl Iterator<Item = Language> {
    offered.iter().copied().filter(|language| match language {
        // It is derived from the Cyrillic.
        Language::SerbianLatin => false,
        Language::Slovenian | Language::SerbianCyrillic | Language::English => true,
    })
}

fn language(typed: &str, offered: &[Language]) -> Result<Language, FieldErrorCode> {
    if typed.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let language = Language::from_code(typed).ok_or(FieldErrorCode::Invalid)?;
    article_languages(offered)
        .find(|known| *known == language)
        .ok_or(FieldErrorCode::NotAllowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: &[Language] = &[
        Language::SerbianCyrillic,
        Language::SerbianLatin,
        Language::English,
    ];

    fn raw() -> RawArticle<'static> {
        RawArticle {
            language: "sr-Cyrl",
            question: " Када односите смеће? ",
            answer: "Сваког уторка.\r\nКалендар је на сајту.",
            category: "",
        }
    }

    fn errors(raw: RawArticle<'_>) -> Vec<(&'static str, &'static str)> {
        let errors = ArticleDraft::check(raw, OFFERED).unwrap_err();
        errors
            .into_iter()
            .map(|error| (error.field.code(), error.error.code()))
            .collect()
    }

    #[test]
    fn a_question_is_one_line_and_an_answer_may_have_more() {
        let draft = ArticleDraft::check(raw(), OFFERED).unwrap();
        assert_eq!(draft.question, "Када односите смеће?");
        assert_eq!(draft.answer, "Сваког уторка.\nКалендар је на сајту.");
        assert_eq!(draft.category, None);
    }

    #[test]
    fn every_slip_is_told_at_once() {
        let slips = RawArticle {
            language: "sr-Latn",
            question: "Kada\nodnosite?",
            answer: "Da.",
            category: "a b",
        };
        assert_eq!(
            errors(slips),
            [
                ("language", "not-allowed"),
                ("question", "control-characters"),
                ("answer", "too-short"),
                ("category", "invalid"),
            ]
        );
        let slovenian = RawArticle {
            language: "sl",
            ..raw()
        };
        assert_eq!(errors(slovenian), [("language", "not-allowed")]);
    }
}
