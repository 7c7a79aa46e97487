//! A name or a wording in every language of the municipality.

use super::errors::{Errors, Field, FieldErrorCode};
use super::text::line;
use crate::Language;

/// A wording by language, before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawNames<'a> {
    /// In Slovenian.
    pub sl: &'a str,
    /// In Serbian, in Cyrillic.
    pub sr: &'a str,
    /// In English.
    pub en: &'a str,
}

/// A wording in every language that is needed; nothing where a language was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamesDraft {
    /// In Slovenian.
    pub sl: Option<String>,
    /// In Serbian, in Cyrillic.
    pub sr: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// How long a wording is, in characters.
pub(super) type Length = (usize, usize);

/// The fields of the three languages of a wording.
pub(super) const TEXTS: [Field; 3] = [Field::TextSl, Field::TextSr, Field::TextEn];

impl RawNames<'_> {
    /// The wording, or nothing and an error at each field; each language the municipality offers must be there.
    pub(super) fn check(
        self,
        errors: &mut Errors,
        [sl, sr, en]: [Field; 3],
        offered: &[Language],
        length: Length,
    ) -> Option<NamesDraft> {
        let serbian = offered.iter().any(|language| match language {
            Language::SerbianCyrillic | Language::SerbianLatin => true,
            Language::Slovenian | Language::English => false,
        });
        let sl_needed = offered.contains(&Language::Slovenian);
        let en_needed = offered.contains(&Language::English);
        let sl = errors.take(sl, one(self.sl, sl_needed, length));
        let sr = errors.take(sr, one(self.sr, serbian, length));
        let en = errors.take(en, one(self.en, en_needed, length));
        Some(NamesDraft {
            sl: sl?,
            sr: sr?,
            en: en?,
        })
    }
}

fn one(typed: &str, needed: bool, (min, max): Length) -> Result<Option<String>, FieldErrorCode> {
    if typed.trim().is_empty() && !needed {
        return Ok(None);
    }
    line(typed, min, max).map(Some)
}
