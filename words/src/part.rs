//! Which files there are, compiled in as text.

use domain::Language;

/// A set of messages: one Fluent file per language.
///
/// Every part but [`Part::Common`] has a cargo feature of its name, so that its files are linked only where they are
/// asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Codes, problems, dates and durations: what everything else needs.
    Common,
    /// The pages of the citizen.
    #[cfg(feature = "citizen")]
    Citizen,
    /// The pages of the desk.
    #[cfg(feature = "desk")]
    Desk,
    /// The open map.
    #[cfg(feature = "map")]
    Map,
    /// The mails the worker sends.
    #[cfg(feature = "mail")]
    Mail,
}

macro_rules! texts {
    ($language:expr, $part:literal) => {
        match $language {
            Language::Slovenian => include_str!(concat!("../locales/sl/", $part, ".ftl")),
            Language::SerbianCyrillic | Language::SerbianLatin => {
                include_str!(concat!("../locales/sr-Cyrl/", $part, ".ftl"))
            }
            Language::English => include_str!(concat!("../locales/en/", $part, ".ftl")),
        }
    };
}

impl Part {
    /// The file for a language; for Serbian in either script the Cyrillic one.
    pub(crate) fn text(self, language: Language) -> &'static str {
        match self {
            Self::Common => texts!(language, "common"),
            #[cfg(feature = "citizen")]
            Self::Citizen => texts!(language, "citizen"),
            #[cfg(feature = "desk")]
            Self::Desk => texts!(language, "desk"),
            #[cfg(feature = "map")]
            Self::Map => texts!(language, "map"),
            #[cfg(feature = "mail")]
            Self::Mail => texts!(language, "mail"),
        }
    }
}
