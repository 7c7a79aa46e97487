//! Rows as SQL text, in statements that D1 takes (at most 100 kB each).

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::Code;

/// How long a statement may grow before the next one begins, in bytes.
const STATEMENT: usize = 60_000;

/// A value as a literal.
#[derive(Debug, Clone)]
pub struct Literal(String);

impl Literal {
    /// SQL's null.
    pub fn null() -> Self {
        Self("null".to_owned())
    }

    /// Text, quoted.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self(format!("'{}'", text.as_ref().replace('\'', "''")))
    }

    /// A value as JSON; nothing in this data fails to be written so.
    pub fn json(value: serde_json::Result<String>) -> Self {
        value.map_or_else(|_| Self::null(), Self::text)
    }

    /// A value's code.
    pub fn code(value: impl Code) -> Self {
        Self::text(value.code())
    }

    /// An instant, as the worker stores it.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self::text(instant(at))
    }

    /// A local date.
    pub fn date(date: NaiveDate) -> Self {
        Self::text(date.to_string())
    }

    /// A whole number.
    pub fn integer(number: impl Into<i64>) -> Self {
        Self(number.into().to_string())
    }

    /// A coordinate.
    pub fn real(number: f64) -> Self {
        Self(format!("{number:?}"))
    }

    /// A value or null.
    pub fn option<T>(value: Option<T>, literal: impl FnOnce(T) -> Self) -> Self {
        value.map_or_else(Self::null, literal)
    }
}

impl std::fmt::Display for Literal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// An instant as the worker stores it, for JSON that holds instants.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Inserts of one table, in as few statements as their length allows.
pub fn insert(into: &mut String, table: &str, columns: &str, rows: &[Vec<Literal>]) {
    let head = format!("insert into {table} ({columns}) values\n");
    let mut length = STATEMENT;
    let mut first = true;
    for row in rows {
        let values: Vec<&str> = row.iter().map(|literal| literal.0.as_str()).collect();
        let values = format!("({})", values.join(", "));
        if length + values.len() > STATEMENT {
            into.push_str(if first { "" } else { ";\n" });
            into.push_str(&head);
            length = head.len();
        } else {
            into.push_str(",\n");
        }
        length += values.len() + 2;
        into.push_str(&values);
        first = false;
    }
    if !first {
        into.push_str(";\n");
    }
}

/// Sets columns of one row.
pub fn update(into: &mut String, table: &str, set: &[(&str, Literal)], id: &str) {
    let set: Vec<String> = set
        .iter()
        .map(|(column, literal)| format!("{column} = {}", literal.0))
        .collect();
    // Writing to a String can't fail.
    let _ = writeln!(
        into,
        "update {table} set {} where id = {};",
        set.join(", "),
        Literal::text(id).0
    );
}
