//! Asking somebody outside for help with a request, and their reply.

use std::fmt;

use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::person::person_name;
use super::text::{NAMED_MIN, TEXT_MAX, TEXT_MIN, id, lines};
use crate::{Code, Language, outside::PHOTOS_MAX};

/// What an official typed to ask somebody outside.
#[derive(Clone, Copy)]
pub struct RawHelp<'a> {
    /// Whom: a person or a service.
    pub name: &'a str,
    /// The e-mail address.
    pub email: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// The code of the language they read.
    pub language: &'a str,
}

/// A question to somebody outside that can be sent; only [`HelpDraft::check`] makes one.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpDraft {
    /// Whom.
    pub name: String,
    /// The e-mail address.
    pub email: Email,
    /// What is asked, 10 to 4000 characters.
    pub question: String,
    /// The language they read.
    pub language: Language,
}

impl HelpDraft {
    /// The question, or every field's error.
    pub fn check(raw: RawHelp<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = errors.take(Field::Name, person_name(raw.name));
        let email = errors.take(Field::Email, Email::parse(raw.email));
        let question = errors.take(Field::Text, lines(raw.question, TEXT_MIN, TEXT_MAX));
        let language = Language::from_code(raw.language.trim()).ok_or(FieldErrorCode::Unknown);
        let language = errors.take(Field::Language, language);
        let whole = match (name, email, question, language) {
            (Some(name), Some(email), Some(question), Some(language)) => Some(Self {
                name,
                email,
                question,
                language,
            }),
            _ => None,
        };
        errors.or(whole)
    }
}

impl fmt::Debug for HelpDraft {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HelpDraft(…)")
    }
}

/// A reply from outside; only [`HelpReply::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpReply {
    /// Its words, 3 to 4000 characters: "Done" is a reply.
    pub text: String,
    /// Ids of photos sent before, each once; at most [`PHOTOS_MAX`].
    pub photos: Vec<String>,
}

impl HelpReply {
    /// The reply, or every field's error.
    pub fn check(text: &str, photos: &[String]) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let text = errors.take(Field::Text, lines(text, NAMED_MIN, TEXT_MAX));
        let photos = errors.take(Field::Photo, each_once(photos));
        errors.or(text.zip(photos).map(|(text, photos)| Self { text, photos }))
    }
}

fn each_once(typed: &[String]) -> Result<Vec<String>, FieldErrorCode> {
    if typed.len() > PHOTOS_MAX {
        return Err(FieldErrorCode::NotAllowed);
    }
    let mut photos: Vec<String> = Vec::new();
    for photo in typed {
        let photo = id(photo)?;
        if photos.contains(&photo) {
            return Err(FieldErrorCode::NotAllowed);
        }
        photos.push(photo);
    }
    Ok(photos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_says_everything_that_is_wrong_at_once() {
        let raw = RawHelp {
            name: " Elektro Celje, dežurni ",
            email: "dezurni@example.com",
            question: "Ali je kabel pod napetostjo?",
            language: "sl",
        };
        let draft = HelpDraft::check(raw).unwrap();
        assert_eq!(draft.name, "Elektro Celje, dežurni");
        assert_eq!(draft.language, Language::Slovenian);
        assert_eq!(format!("{draft:?}"), "HelpDraft(…)");
        let wrong = RawHelp {
            name: "",
            email: "dezurni",
            question: "Kaj?",
            language: "de",
        };
        let errors: Vec<_> = HelpDraft::check(wrong)
            .unwrap_err()
            .into_iter()
            .map(|error| (error.field, error.error))
            .collect();
        assert_eq!(
            errors,
            [
                (Field::Name, FieldErrorCode::Required),
                (Field::Email, FieldErrorCode::Invalid),
                (Field::Text, FieldErrorCode::TooShort),
                (Field::Language, FieldErrorCode::Unknown),
            ]
        );
    }

    #[test]
    fn a_reply_has_words_and_at_most_three_photos() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let reply = HelpReply::check(" Urejeno. ", &ids(&["a", " b ", "c"])).unwrap();
        assert_eq!(
            (reply.text.as_str(), reply.photos),
            ("Urejeno.", ids(&["a", "b", "c"]))
        );
        for (text, photos, field, error) in [
            ("", ids(&[]), Field::Text, FieldErrorCode::Required),
            ("Ok", ids(&[]), Field::Text, FieldErrorCode::TooShort),
            (
                "Urejeno",
                ids(&["a", "b", "c", "d"]),
                Field::Photo,
                FieldErrorCode::NotAllowed,
            ),
            (
                "Urejeno",
                ids(&["a", "a"]),
                Field::Photo,
                FieldErrorCode::NotAllowed,
            ),
            (
                "Urejeno",
                ids(&["../x"]),
                Field::Photo,
                FieldErrorCode::Invalid,
            ),
        ] {
            assert_eq!(
                HelpReply::check(text, &photos),
                Err(vec![FieldError { field, error }])
            );
        }
    }
}
