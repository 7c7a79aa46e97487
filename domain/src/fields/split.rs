//! What becomes a request of its own when one speaks of two things.

use super::errors::{Errors, Field, FieldError};
use super::text::{TEXT_MAX, TEXT_MIN, id, lines};

/// A splitting that can be done; only [`SplitDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SplitDraft {
    /// The new one's category's id; whether there is such a category is not known here.
    pub category: String,
    /// What it is about, as the official wrote it: 10 to 4000 characters.
    pub text: String,
}

impl SplitDraft {
    /// The splitting, or every field's error.
    pub fn check(category: &str, text: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let text = errors.take(Field::Text, lines(text, TEXT_MIN, TEXT_MAX));
        let category = errors.take(Field::Category, id(category));
        errors.or(category
            .zip(text)
            .map(|(category, text)| Self { category, text }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_and_words_are_needed() {
        let wrong: Vec<Field> = SplitDraft::check(" ", "kratko")
            .unwrap_err()
            .into_iter()
            .map(|error| error.field)
            .collect();
        assert_eq!(wrong, [Field::Text, Field::Category]);
        let whole = SplitDraft::check("roads", " Na cesti je luknja. ").unwrap();
        assert_eq!(whole.text, "Na cesti je luknja.");
    }
}
