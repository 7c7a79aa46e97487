//! Single texts: what is asked of a citizen or written back, why something is done, what colleagues should know.

use super::text::{NAMED_MIN, NOTE_MAX, REASON_MAX, TEXT_MAX, TEXT_MIN, line, lines};
use super::{Field, FieldError};

/// The longest name of a saved view, in characters: what a narrow column shows on two lines.
const VIEW_NAME_MAX: usize = 60;

/// A question to the citizen, the citizen's reply, or why a request is taken up again: 10 to 4000 characters.
///
/// # Errors
/// Of the field `text`.
pub fn message(typed: &str) -> Result<String, FieldError> {
    checked(Field::Text, typed, TEXT_MIN, TEXT_MAX)
}

/// Why something is done: 3 to 1000 characters.
///
/// # Errors
/// Of the field `reason`.
pub fn reason(typed: &str) -> Result<String, FieldError> {
    checked(Field::Reason, typed, NAMED_MIN, REASON_MAX)
}

/// A note that may be left out; at most 1000 characters.
///
/// # Errors
/// Of the field `note`.
pub fn note(typed: &str) -> Result<Option<String>, FieldError> {
    checked(Field::Note, typed, 0, NOTE_MAX).map(|note| (!note.is_empty()).then_some(note))
}

/// What colleagues should know of a request: 1 to 1000 characters.
///
/// # Errors
/// Of the field `note`.
pub fn remark(typed: &str) -> Result<String, FieldError> {
    checked(Field::Note, typed, 1, NOTE_MAX)
}

/// What a saved view is called: 1 to 60 characters on one line.
///
/// # Errors
/// Of the field `name`.
pub fn view_name(typed: &str) -> Result<String, FieldError> {
    line(typed, 1, VIEW_NAME_MAX).map_err(|error| FieldError {
        field: Field::Name,
        error,
    })
}

fn checked(field: Field, typed: &str, min: usize, max: usize) -> Result<String, FieldError> {
    lines(typed, min, max).map_err(|error| FieldError { field, error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::FieldErrorCode;

    #[test]
    fn each_text_has_its_field_and_its_length() {
        let wrong = |field, error| Err::<String, _>(FieldError { field, error });
        assert_eq!(
            message(" Na kateri strani ceste? ").as_deref(),
            Ok("Na kateri strani ceste?")
        );
        assert_eq!(
            message("Kje?"),
            wrong(Field::Text, FieldErrorCode::TooShort)
        );
        assert_eq!(reason("  "), wrong(Field::Reason, FieldErrorCode::Required));
        assert_eq!(note("  "), Ok(None));
        assert_eq!(remark(" "), wrong(Field::Note, FieldErrorCode::Required));
        assert_eq!(view_name(" Luči ").as_deref(), Ok("Luči"));
        for (typed, error) in [
            ("  ", FieldErrorCode::Required),
            (&*"a".repeat(61), FieldErrorCode::TooLong),
            ("a\nb", FieldErrorCode::ControlCharacters),
        ] {
            assert_eq!(view_name(typed), wrong(Field::Name, error));
        }
        let long = "a".repeat(NOTE_MAX + 1);
        assert_eq!(
            note(&long),
            wrong(Field::Note, FieldErrorCode::TooLong).map(Some)
        );
    }
}
