//! Serde for values of `domain` that have a [`Code`]: they travel as that code.
//!
//! `#[serde(with = "crate::coded")]` for a value, `#[serde(with = "crate::coded::option")]` for an optional one.

use domain::Code;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Writes the value's code.
pub fn serialize<T: Code, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.code())
}

/// Reads a value by its code; an unknown code is an error that names it.
pub fn deserialize<'de, T: Code, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let code = String::deserialize(deserializer)?;
    T::from_code(&code).ok_or_else(|| de::Error::custom(format_args!("unknown code `{code}`")))
}

/// The same for `Option<T>`; `null` or a missing field is `None` (add `#[serde(default)]`).
pub mod option {
    use super::{Code, Deserialize, Deserializer, Serialize, Serializer, de};

    /// Writes the code, or `null`.
    pub fn serialize<T: Code, S: Serializer>(
        value: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Code::code).serialize(serializer)
    }

    /// Reads a code, or `null`.
    pub fn deserialize<'de, T: Code, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        match Option::<String>::deserialize(deserializer)? {
            None => Ok(None),
            Some(code) => T::from_code(&code)
                .map(Some)
                .ok_or_else(|| de::Error::custom(format_args!("unknown code `{code}`"))),
        }
    }
}

/// The same for `Vec<T>`.
pub mod list {
    use super::{Code, Deserialize, Deserializer, Serialize, Serializer, de};

    /// Writes a list of codes.
    pub fn serialize<T: Code, S: Serializer>(
        values: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let codes: Vec<&str> = values.iter().map(|value| value.code()).collect();
        codes.serialize(serializer)
    }

    /// Reads a list of codes.
    pub fn deserialize<'de, T: Code, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        Vec::<String>::deserialize(deserializer)?
            .iter()
            .map(|code| {
                T::from_code(code)
                    .ok_or_else(|| de::Error::custom(format_args!("unknown code `{code}`")))
            })
            .collect()
    }
}
