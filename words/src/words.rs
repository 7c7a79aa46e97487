//! The messages of one language, loaded and ready to be said.

use std::{fmt, sync::Arc};

use domain::{Language, script};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Arg, Part};

/// The words of one language. Cheap to clone; two are equal when they speak the same language from the same parts.
///
/// The engine is `fluent-bundle`: measured with opt-level z, lto and `wasm-opt -Oz` it adds 48 kB in brotli to a page,
/// which buys the plural rules and a file format translators know. The texts of the pages add another 25 kB.
#[derive(Clone)]
pub struct Words {
    loaded: Arc<Loaded>,
}

struct Loaded {
    language: Language,
    parts: Vec<Part>,
    // The concurrent kind, because handlers of the worker and signals of the page ask for `Send` and `Sync`.
    bundle: FluentBundle<FluentResource>,
}

/// A message could not be said in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// No loaded part has this message.
    NoMessage,
    /// It was said, but something in it was missing: an argument, or a message it refers to.
    Incomplete {
        /// What came out.
        text: String,
        /// What was missing, for the log.
        missing: String,
    },
}

impl Words {
    /// Loads the messages of these parts; [`Part::Common`] is always among them.
    pub fn new(language: Language, parts: &[Part]) -> Self {
        let mut parts: Vec<Part> = [&[Part::Common], parts].concat();
        parts.sort_unstable();
        parts.dedup();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Marks of direction around arguments help only languages written from the right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Slovenian | Language::SerbianCyrillic | Language::SerbianLatin => {
                |value, _| number(value, '.')
            }
            Language::English => |value, _| number(value, ','),
        }));
        for part in &parts {
            let text = part.text(language);
            let text = match language {
                Language::SerbianLatin => script::to_latin(text),
                Language::Slovenian | Language::SerbianCyrillic | Language::English => {
                    text.to_owned()
                }
            };
            let resource = match FluentResource::try_new(text) {
                // What could not be read is left out; a test reads every file strictly.
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            loaded: Arc::new(Loaded {
                language,
                parts,
                bundle,
            }),
        }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.loaded.language
    }

    /// Whether a loaded part has this message.
    pub fn has(&self, id: &str) -> bool {
        self.loaded.bundle.has_message(id)
    }

    /// Says a message without arguments; an unknown one is said as its id.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// Says a message with arguments; an unknown message is said as its id, a missing argument as its name in braces.
    pub fn text_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.try_text_with(id, args) {
            Ok(text) | Err(Unsaid::Incomplete { text, .. }) => text,
            Err(Unsaid::NoMessage) => id.to_owned(),
        }
    }

    /// The same for whoever wants to know when something is missing: the tests.
    pub fn try_text_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, Unsaid> {
        let pattern = self
            .loaded
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or(Unsaid::NoMessage)?;
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, Arg(value))| (*name, value.clone()))
            .collect();
        let mut errors = Vec::new();
        let text = self
            .loaded
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        if errors.is_empty() {
            Ok(text)
        } else {
            let missing: Vec<String> = errors.iter().map(ToString::to_string).collect();
            Err(Unsaid::Incomplete {
                text,
                missing: missing.join("; "),
            })
        }
    }

    /// A whole number with the language's thousands separator.
    pub fn number(&self, number: impl Into<Arg<'static>>) -> String {
        self.text_with("number", &[("number", number.into())])
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.loaded.language == other.loaded.language && self.loaded.parts == other.loaded.parts
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.loaded.language)
            .field("parts", &self.loaded.parts)
            .finish_non_exhaustive()
    }
}

/// By this the plural rules are chosen; the script makes no difference to them.
fn identifier(language: Language) -> LanguageIdentifier {
    let code = match language {
        Language::Slovenian => "sl",
        Language::SerbianCyrillic | Language::SerbianLatin => "sr",
        Language::English => "en",
    };
    code.parse().unwrap_or_default()
}

fn number(value: &FluentValue<'_>, separator: char) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), separator)),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => None,
    }
}

fn grouped(digits: &str, separator: char) -> String {
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |digits| ("−", digits));
    let count = digits.chars().count();
    let mut text = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (count - index) % 3 == 0 {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}
