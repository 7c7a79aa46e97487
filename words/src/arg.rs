//! What a message is given to insert.

use fluent_bundle::FluentValue;

/// A value for a message: a text, inserted as it is, or a whole number, which chooses plural forms and is written
/// with the language's thousands separator.
#[derive(Debug, Clone, PartialEq)]
pub struct Arg<'a>(pub(crate) FluentValue<'a>);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::String(text.into()))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::String(text.into()))
    }
}

macro_rules! from_number {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self(FluentValue::from(number))
            }
        })+
    };
}
from_number!(i32 i64 u8 u16 u32 u64 usize);
