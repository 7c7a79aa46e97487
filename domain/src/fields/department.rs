//! A department as an administrator typed it.

use super::errors::{Errors, Field, FieldError};
use super::names::{NamesDraft, RawNames, TEXTS};
use super::text::optional_line;
use crate::Language;

/// The shortest name of a department or a category, in characters.
pub const CATALOGUE_NAME_MIN: usize = 2;
/// The longest name of a department or a category, in characters.
pub const CATALOGUE_NAME_MAX: usize = 100;

/// The longest id of a person; what it looks like is known only to whoever gave it.
const PERSON_ID_MAX: usize = 100;

/// A department before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawDepartment<'a> {
    /// Its name.
    pub name: RawNames<'a>,
    /// Whether it is a utility outside the administration.
    pub utility: bool,
    /// The id of the person who answers for it; may be blank.
    pub responsible: &'a str,
    /// The id of its head; may be blank.
    pub head: &'a str,
}

/// A department that can be kept; only [`DepartmentDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DepartmentDraft {
    /// Its name in each language the municipality offers, 2 to 100 characters.
    pub name: NamesDraft,
    /// Whether it is a utility outside the administration.
    pub utility: bool,
    /// The id of the person who answers for it; whether they work there is not known here.
    pub responsible: Option<String>,
    /// The id of its head; whether they are one is not known here.
    pub head: Option<String>,
}

impl DepartmentDraft {
    /// The department, or every field's error; `offered` are the languages of the municipality.
    ///
    /// # Errors
    /// `text-sl`, `text-sr`, `text-en`, `responsible`, `head`.
    pub fn check(raw: RawDepartment<'_>, offered: &[Language]) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let length = (CATALOGUE_NAME_MIN, CATALOGUE_NAME_MAX);
        let name = raw.name.check(&mut errors, TEXTS, offered, length);
        let responsible = errors.take(
            Field::Responsible,
            optional_line(raw.responsible, PERSON_ID_MAX),
        );
        let head = errors.take(Field::Head, optional_line(raw.head, PERSON_ID_MAX));
        let whole = (|| {
            Some(Self {
                name: name?,
                utility: raw.utility,
                responsible: responsible?,
                head: head?,
            })
        })();
        errors.or(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::FieldErrorCode;

    const GOOD: RawDepartment<'static> = RawDepartment {
        name: RawNames {
            sl: " Javna razsvetljava ",
            sr: "",
            en: "Street lighting",
        },
        utility: true,
        responsible: "",
        head: "person-1",
    };
    const OFFERED: [Language; 2] = [Language::Slovenian, Language::English];

    #[test]
    fn a_department_is_taken_as_it_was_meant() {
        let department = DepartmentDraft::check(GOOD, &OFFERED);
        let expected = DepartmentDraft {
            name: NamesDraft {
                sl: Some("Javna razsvetljava".to_owned()),
                sr: None,
                en: Some("Street lighting".to_owned()),
            },
            utility: true,
            responsible: None,
            head: Some("person-1".to_owned()),
        };
        assert_eq!(department, Ok(expected));
    }

    #[test]
    fn a_name_is_there_in_each_language_that_is_offered() {
        let offered = [
            Language::SerbianCyrillic,
            Language::SerbianLatin,
            Language::English,
        ];
        let raw = RawDepartment {
            name: RawNames {
                sl: "",
                sr: " ",
                en: "X",
            },
            head: "person\u{7}",
            ..GOOD
        };
        let found: Vec<_> = DepartmentDraft::check(raw, &offered)
            .map(|_| Vec::new())
            .unwrap_or_else(|errors| errors.iter().map(|e| (e.field, e.error)).collect());
        assert_eq!(
            found,
            [
                (Field::TextSr, FieldErrorCode::Required),
                (Field::TextEn, FieldErrorCode::TooShort),
                (Field::Head, FieldErrorCode::ControlCharacters),
            ]
        );
    }
}
