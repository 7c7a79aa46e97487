//! The messages of one language, loaded and ready to be said.

use std::{fmt, sync::Arc};

use domain::Language;

use crate::{Arg, Part, saying::say};

/// The words of one language. Cheap to clone; two are equal when they speak the same language from the same parts.
///
/// The files are read when the crate is built (`build.rs`), and a small interpreter (`saying.rs`) says what came of them:
/// with `fluent-bundle`, which reads the files themselves, a first visit weighed 42 kB more in brotli (the texts are 16).
#[derive(Clone)]
pub struct Words {
    loaded: Arc<Loaded>,
}

struct Loaded {
    language: Language,
    /// Every part once, with its messages sorted by id.
    parts: Vec<(Part, Messages)>,
}

/// Ids, and the messages as `build.rs` compiled them.
type Messages = Vec<(&'static str, &'static str)>;

/// A message could not be said in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// No loaded part has this message.
    NoMessage,
    /// It was said, but an argument in it was missing.
    Incomplete {
        /// What came out.
        text: String,
        /// The names of what was missing, for the log.
        missing: String,
    },
}

impl Words {
    /// Loads the messages of these parts; [`Part::COMMON`] is always among them.
    pub fn new(language: Language, parts: &[Part]) -> Self {
        let mut loaded: Vec<(Part, Messages)> = Vec::with_capacity(parts.len() + 1);
        for part in [Part::COMMON].iter().chain(parts) {
            if !loaded.iter().any(|(known, _)| known == part) {
                loaded.push((*part, part.messages(language)));
            }
        }
        Self {
            loaded: Arc::new(Loaded {
                language,
                parts: loaded,
            }),
        }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.loaded.language
    }

    /// Whether a loaded part has this message.
    pub fn has(&self, id: &str) -> bool {
        self.message(id).is_some()
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
        let message = self.message(id).ok_or(Unsaid::NoMessage)?;
        let said = say(message, self.loaded.language, args);
        if said.missing.is_empty() {
            Ok(said.text)
        } else {
            Err(Unsaid::Incomplete {
                text: said.text,
                missing: said.missing.join(", "),
            })
        }
    }

    fn message(&self, id: &str) -> Option<&'static str> {
        self.loaded.parts.iter().find_map(|(_, messages)| {
            let at = messages
                .binary_search_by(|(known, _)| (*known).cmp(id))
                .ok()?;
            messages.get(at).map(|(_, message)| *message)
        })
    }

    /// A whole number with the language's thousands separator.
    pub fn number(&self, number: impl Into<Arg<'static>>) -> String {
        self.text_with("number", &[("number", number.into())])
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        // Every part stands once in either, in the order it was asked for.
        let (one, two) = (&self.loaded.parts, &other.loaded.parts);
        self.loaded.language == other.loaded.language
            && one.len() == two.len()
            && one
                .iter()
                .all(|(part, _)| two.iter().any(|(other, _)| part == other))
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.loaded.language)
            .finish_non_exhaustive()
    }
}
