//! What a message is given to insert.

use std::borrow::Cow;

/// A value for a message: a text, inserted as it is, or a whole number, which chooses plural forms and is written
/// with the language's thousands separator.
#[derive(Debug, Clone, PartialEq)]
pub struct Arg<'a>(pub(crate) Value<'a>);

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self(Value::Text(Cow::Borrowed(text)))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self(Value::Text(Cow::Owned(text)))
    }
}

macro_rules! from_number {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                // Nothing is counted that comes near the limit.
                Self(Value::Number(i64::try_from(number).unwrap_or(i64::MAX)))
            }
        })+
    };
}
from_number!(i32 i64 u8 u16 u32 u64 usize);
