//! A name in the languages of a municipality.

use domain::{
    Language,
    fields::{NamesDraft, RawNames},
};
use serde::{Deserialize, Serialize};

/// A name as the municipality wrote it: at least one language; Serbian in Cyrillic, from which the Latin is derived.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Slovenian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sl: Option<String>,
    /// Serbian, in Cyrillic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sr: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// A name as it was typed, by language; `domain::fields` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedNames {
    /// In Slovenian.
    pub sl: String,
    /// In Serbian, in Cyrillic.
    pub sr: String,
    /// In English.
    pub en: String,
}

impl TypedNames {
    /// As it is checked.
    pub fn raw(&self) -> RawNames<'_> {
        RawNames {
            sl: &self.sl,
            sr: &self.sr,
            en: &self.en,
        }
    }
}

impl From<Names> for TypedNames {
    fn from(names: Names) -> Self {
        Self {
            sl: names.sl.unwrap_or_default(),
            sr: names.sr.unwrap_or_default(),
            en: names.en.unwrap_or_default(),
        }
    }
}

impl From<NamesDraft> for Names {
    fn from(NamesDraft { sl, sr, en }: NamesDraft) -> Self {
        Self { sl, sr, en }
    }
}

impl Names {
    /// The name for a reader of this language: the language itself, else English, else whatever there is.
    ///
    /// A Serbian name read by anyone but a reader of Cyrillic is given in Latin.
    pub fn pick(&self, language: Language) -> String {
        let serbian = || match (&self.sr, language) {
            (Some(text), Language::SerbianCyrillic) => Some(text.clone()),
            (Some(text), _) => Some(domain::script::to_latin(text)),
            (None, _) => None,
        };
        let own = match language {
            Language::Slovenian => self.sl.clone(),
            Language::SerbianCyrillic | Language::SerbianLatin => serbian(),
            Language::English => self.en.clone(),
        };
        own.or_else(|| self.en.clone())
            .or_else(|| self.sl.clone())
            .or_else(serbian)
            .unwrap_or_default()
    }
}
