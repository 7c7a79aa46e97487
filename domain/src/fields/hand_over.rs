//! To which department a request is handed.

use super::errors::{Errors, Field, FieldError};
use super::text::{NOTE_MAX, id, lines};

/// A handing over that can be done; only [`HandOverDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HandOverDraft {
    /// The other department's id; whether there is such a department is not known here.
    pub department: String,
    /// A note for the colleagues there, possibly empty; at most 1000 characters.
    pub note: String,
}

impl HandOverDraft {
    /// The handing over, or every field's error.
    pub fn check(department: &str, note: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let department = errors.take(Field::Department, id(department));
        let note = errors.take(Field::Note, lines(note, 0, NOTE_MAX));
        errors.or(department
            .zip(note)
            .map(|(department, note)| Self { department, note }))
    }
}
