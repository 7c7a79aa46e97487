//! Reading rows and committing writes.

use std::{cell::Cell, fmt};

use serde::de::DeserializeOwned;
use worker::{D1Database, D1PreparedStatement, D1Result, wasm_bindgen::JsValue};

use super::{Statement, Value};
use crate::error::AppError;

/// The largest whole number that a JavaScript double holds exactly.
const MAX_SAFE_INTEGER: u64 = 1 << 53;

/// The database of one event.
#[derive(Debug)]
pub struct Db {
    database: D1Database,
    cost: Cell<Cost>,
    #[cfg(feature = "local")]
    of_job: bool,
    #[cfg(feature = "local")]
    meter: crate::local::Meter,
}

/// What was asked of the database so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Statements run.
    pub queries: u32,
    /// Rows it had to read for them.
    pub rows_read: u32,
}

/// A write that was not made yet.
#[must_use = "a write does nothing until it is committed"]
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    sql: &'static str,
    name: &'static str,
    args: Vec<Value>,
}

impl Write {
    /// A write with its values, in the order of its parameters.
    pub fn new(statement: Statement, args: Vec<Value>) -> Self {
        Self {
            sql: statement.sql,
            name: statement.name,
            args,
        }
    }

    /// The statement's text.
    pub fn sql(&self) -> &'static str {
        self.sql
    }

    /// The values of its parameters.
    pub fn args(&self) -> &[Value] {
        &self.args
    }
}

/// What a batch did, statement by statement.
#[derive(Debug)]
pub struct Committed(Vec<D1Result>);

impl Committed {
    /// Rows changed by the statement at this place in the batch; 0 where a guard did not hold.
    pub fn changes(&self, at: usize) -> Result<usize, DbError> {
        let meta = self
            .0
            .get(at)
            .map(D1Result::meta)
            .transpose()
            .map_err(DbError::from)?
            .flatten();
        Ok(meta.and_then(|meta| meta.changes).unwrap_or_default())
    }

    /// Rows that the statement at this place returned.
    pub fn rows<T: DeserializeOwned>(&self, at: usize) -> Result<Vec<T>, DbError> {
        self.0.get(at).map_or(Ok(Vec::new()), |result| {
            result.results().map_err(DbError::from)
        })
    }
}

impl Db {
    /// Over D1.
    pub fn new(database: D1Database) -> Self {
        Self {
            database,
            cost: Cell::default(),
            #[cfg(feature = "local")]
            of_job: false,
            #[cfg(feature = "local")]
            meter: crate::local::Meter::default(),
        }
    }

    /// The same, counted along by the meter of an event.
    #[cfg(feature = "local")]
    #[must_use]
    pub fn with_meter(self, meter: crate::local::Meter) -> Self {
        Self { meter, ..self }
    }

    /// The same for a job, which a test can stop between any two of its writes.
    #[must_use]
    pub fn of_job(self) -> Self {
        #[cfg(feature = "local")]
        let this = Self {
            of_job: true,
            ..self
        };
        #[cfg(not(feature = "local"))]
        let this = self;
        this
    }

    /// What was asked so far.
    pub fn cost(&self) -> Cost {
        self.cost.get()
    }

    fn count<'a>(&self, results: impl IntoIterator<Item = (&'static str, &'a D1Result)>) {
        let mut cost = self.cost.get();
        for (name, result) in results {
            let meta = result.meta().ok().flatten();
            let rows = meta.and_then(|meta| meta.rows_read).unwrap_or_default();
            #[cfg(feature = "local")]
            self.meter.count(name, rows);
            #[cfg(not(feature = "local"))]
            let _ = name;
            cost.queries = cost.queries.saturating_add(1);
            cost.rows_read = cost
                .rows_read
                .saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        }
        self.cost.set(cost);
    }

    /// The first row, or `None`.
    pub async fn first<T: DeserializeOwned>(
        &self,
        statement: Statement,
        args: Vec<Value>,
    ) -> Result<Option<T>, DbError> {
        Ok(self.all(statement, args).await?.into_iter().next())
    }

    /// Every row; statements bound their number themselves.
    pub async fn all<T: DeserializeOwned>(
        &self,
        statement: Statement,
        args: Vec<Value>,
    ) -> Result<Vec<T>, DbError> {
        let named = |error: worker::Error| DbError::from(error).of(statement.name);
        let prepared = self.prepare(&Write::new(statement, args))?;
        let result = prepared.all().await.map_err(named)?;
        self.count([(statement.name, &result)]);
        result.results().map_err(named)
    }

    /// Makes all writes or none, in order.
    pub async fn commit(&self, writes: Vec<Write>) -> Result<Committed, DbError> {
        let statements = writes
            .iter()
            .map(|write| self.prepare(write))
            .collect::<Result<Vec<_>, _>>()?;
        #[cfg(feature = "local")]
        let halted = self.of_job.then(crate::local::halt::next_commit).flatten();
        #[cfg(feature = "local")]
        if halted == Some(crate::local::halt::Halt::Before) {
            crate::local::halt::forever().await;
        }
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place that writes to the database"
        )]
        let results = self.database.batch(statements).await.map_err(|error| {
            DbError::from(error).of(writes.first().map_or("empty", |write| write.name))
        })?;
        self.count(writes.iter().map(|write| write.name).zip(&results));
        #[cfg(feature = "local")]
        if halted == Some(crate::local::halt::Halt::After) {
            crate::local::halt::forever().await;
        }
        Ok(Committed(results))
    }

    fn prepare(&self, write: &Write) -> Result<D1PreparedStatement, DbError> {
        let values = write
            .args
            .iter()
            .map(to_js)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| error.of(write.name))?;
        #[expect(clippy::disallowed_methods, reason = "the one place that prepares SQL")]
        let prepared = self.database.prepare(write.sql);
        if values.is_empty() {
            return Ok(prepared);
        }
        prepared
            .bind(&values)
            .map_err(|error| DbError::from(error).of(write.name))
    }
}

fn to_js(value: &Value) -> Result<JsValue, DbError> {
    match value {
        Value::Null => Ok(JsValue::NULL),
        Value::Text(text) => Ok(JsValue::from_str(text)),
        Value::Real(number) => Ok(JsValue::from_f64(*number)),
        Value::Integer(number) if number.unsigned_abs() > MAX_SAFE_INTEGER => Err(DbError::Other(
            "a whole number beyond 2^53 does not cross to D1".to_owned(),
        )),
        Value::Integer(number) => {
            #[expect(clippy::as_conversions, reason = "exact within ±2^53, checked above")]
            let double = *number as f64;
            Ok(JsValue::from_f64(double))
        }
    }
}

/// Why the database did not do what it was asked; the text is for the log only.
#[derive(Debug)]
pub enum DbError {
    /// A unique key is taken; the text names the columns.
    Unique(String),
    /// A foreign key names nothing.
    ForeignKey(String),
    /// A row holds what its type does not allow.
    Row(String),
    /// Anything else.
    Other(String),
}

impl DbError {
    /// A row whose column holds something impossible.
    pub fn row(column: &'static str, reason: &str) -> Self {
        Self::Row(format!("{column}: {reason}"))
    }

    /// The same error, with the statement's name.
    fn of(self, name: &'static str) -> Self {
        let named = |text: String| format!("{name}: {text}");
        match self {
            Self::Unique(text) => Self::Unique(named(text)),
            Self::ForeignKey(text) => Self::ForeignKey(named(text)),
            Self::Row(text) => Self::Row(named(text)),
            Self::Other(text) => Self::Other(named(text)),
        }
    }

    /// Whether a unique key over this column refused the write.
    pub fn is_taken(&self, column: &str) -> bool {
        matches!(self, Self::Unique(text) if text.contains(column))
    }

    /// Sorts by SQLite's own words, the only sign D1 gives.
    fn from_text(text: String) -> Self {
        if text.contains("UNIQUE constraint failed") {
            Self::Unique(text)
        } else if text.contains("FOREIGN KEY constraint failed") {
            Self::ForeignKey(text)
        } else {
            Self::Other(text)
        }
    }
}

impl fmt::Display for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unique(text) | Self::ForeignKey(text) | Self::Row(text) | Self::Other(text) => {
                f.write_str(text)
            }
        }
    }
}

impl From<worker::Error> for DbError {
    fn from(error: worker::Error) -> Self {
        let text = match &error {
            worker::Error::D1(error) => {
                // The outer message carries SQLite's words; the cause is not always there.
                let outer: String = AsRef::<worker::js_sys::Error>::as_ref(error)
                    .message()
                    .into();
                format!("{outer} {}", error.cause())
            }
            other => other.to_string(),
        };
        Self::from_text(text)
    }
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        Self::Internal(format!("database: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_sorted_by_the_words_of_sqlite() {
        let taken = DbError::from_text(
            "D1_ERROR: UNIQUE constraint failed: idempotency.municipality_id, idempotency.key: SQLITE_CONSTRAINT".to_owned(),
        );
        assert!(taken.is_taken("idempotency.key"));
        assert!(!taken.is_taken("request.reference"));
        let orphan = DbError::from_text("D1_ERROR: FOREIGN KEY constraint failed".to_owned());
        assert!(matches!(orphan, DbError::ForeignKey(_)));
    }
}
