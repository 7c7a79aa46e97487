//! What people write in a mail or a text message: there is no form that could tell them what is missing or too much.

use super::draft::Draft;
use super::text::TEXT_MAX;
use crate::{Kind, Language};

/// A text as it can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text: 1 to 4000 characters, trimmed, lines ended by `\n`, without characters that hide something.
    pub text: String,
    /// Whether it was longer.
    pub cut: bool,
}

impl Written {
    /// As much of a text as can be kept; `None` where there is none.
    pub fn of(text: &str) -> Option<Self> {
        let plain: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| matches!(c, '\n' | '\t') || !super::text::hides_something(*c))
            .collect();
        let plain = plain.trim();
        if plain.is_empty() {
            return None;
        }
        let cut = plain.chars().count() > TEXT_MAX;
        let text: String = plain.chars().take(TEXT_MAX).collect();
        Some(Self {
            text: text.trim_end().to_owned(),
            cut,
        })
    }

    /// The filing of somebody who was not asked for anything: where it is, an official reads in the text.
    pub fn draft(
        self,
        kind: Kind,
        category: &str,
        photo: Option<String>,
        language: Language,
    ) -> Draft {
        Draft {
            kind,
            category: category.to_owned(),
            text: self.text,
            location: None,
            email: None,
            photo,
            language,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_is_kept_as_can_be() {
        let kept = |text: &str| Written::of(text).map(|written| (written.text, written.cut));
        assert_eq!(kept(" Da.\r\n"), Some(("Da.".to_owned(), false)));
        assert_eq!(kept("a\u{202e}b\u{7}"), Some(("ab".to_owned(), false)));
        assert_eq!(kept(" \n\u{7}"), None);
        let whole = "č".repeat(TEXT_MAX);
        assert_eq!(kept(&whole), Some((whole.clone(), false)));
        assert_eq!(kept(&format!("{whole}č")), Some((whole, true)));
    }
}
