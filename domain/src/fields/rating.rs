//! How satisfied a citizen is with an answer.

use super::text::{REASON_MAX, lines};
use super::{Field, FieldError, FieldErrorCode};

/// A satisfaction between 1 (very dissatisfied) and 5 (very satisfied), as the Slovenian ministry's survey of
/// municipalities asks it, with what the citizen wants to add.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rating {
    /// From 1 to 5.
    pub score: u8,
    /// The citizen's words, for the municipality alone; `None` when nothing was written.
    pub text: Option<String>,
}

impl Rating {
    /// The lowest score.
    pub const MIN: u8 = 1;
    /// The highest score.
    pub const MAX: u8 = 5;

    /// The rating, or every field's error.
    pub fn check(score: u8, text: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = super::errors::Errors::default();
        let score = errors.take(
            Field::Score,
            (Self::MIN..=Self::MAX)
                .contains(&score)
                .then_some(score)
                .ok_or(if score == 0 {
                    FieldErrorCode::Required
                } else {
                    FieldErrorCode::Invalid
                }),
        );
        let text = errors.take(Field::Text, lines(text, 0, REASON_MAX));
        errors.or(score.zip(text).map(|(score, text)| Self {
            score,
            text: (!text.is_empty()).then_some(text),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_one_of_five() {
        for score in 1..=5 {
            assert_eq!(
                Rating::check(score, " ").map(|rating| rating.score),
                Ok(score)
            );
        }
        for (score, error) in [(0, FieldErrorCode::Required), (6, FieldErrorCode::Invalid)] {
            let field = Field::Score;
            assert_eq!(
                Rating::check(score, ""),
                Err(vec![FieldError { field, error }])
            );
        }
    }
}
