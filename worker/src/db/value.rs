//! Values as they cross to D1 and back.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::Code;
use serde::Deserialize;

use super::DbError;

/// One value of a statement's parameters.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL's null; `undefined` never crosses.
    Null,
    /// Text; instants, dates, codes, ids and JSON are text.
    Text(String),
    /// A whole number; it crosses as a JavaScript double, so only within ±2^53.
    Integer(i64),
    /// A coordinate.
    Real(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Integer(flag.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

impl From<DateTime<Utc>> for Value {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Text(time(at))
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Text(date.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// An instant as it is stored: UTC with milliseconds, so that text sorts as time does.
pub fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A stored instant; `column` names the place in the error.
pub fn instant(column: &'static str, text: &str) -> Result<DateTime<Utc>, DbError> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|error| DbError::row(column, &error.to_string()))
}

/// A column of JSON.
pub fn json<T: for<'de> Deserialize<'de>>(column: &'static str, text: &str) -> Result<T, DbError> {
    serde_json::from_str(text).map_err(|error| DbError::row(column, &error.to_string()))
}

/// A column of a code.
pub fn code<T: Code>(column: &'static str, text: &str) -> Result<T, DbError> {
    T::from_code(text).ok_or_else(|| DbError::row(column, "unknown code"))
}

/// A column of a JSON list of codes.
pub fn codes<T: Code>(column: &'static str, text: &str) -> Result<Vec<T>, DbError> {
    let list: Vec<String> = json(column, text)?;
    list.iter().map(|text| code(column, text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_stored_with_milliseconds_and_read_back() {
        let at = DateTime::parse_from_rfc3339("2026-04-24T12:40:00+02:00")
            .unwrap()
            .to_utc();
        assert_eq!(time(at), "2026-04-24T10:40:00.000Z");
        assert_eq!(instant("due_at", &time(at)).unwrap(), at);
        assert!(instant("due_at", "24. april").is_err());
    }

    #[test]
    fn nothing_crosses_as_null() {
        assert_eq!(Value::from(None::<u32>), Value::Null);
        assert_eq!(Value::from(Some(true)), Value::Integer(1));
    }
}
