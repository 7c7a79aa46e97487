//! What each request cost the database, statement by statement: told in a header, for the benchmarks.

use std::sync::{Arc, Mutex};

use axum::{http::HeaderValue, response::Response};

/// The header of every response of a local build: `SESSION=1 OPEN=51 ROWS=50`, with the rows each statement read.
const HEADER: &str = "x-servis48-cost";

/// Counts along with the databases of one event.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<Mutex<Vec<(&'static str, usize)>>>);

impl Meter {
    /// A statement has run and read so many rows.
    pub fn count(&self, statement: &'static str, rows_read: usize) {
        if let Ok(mut counted) = self.0.lock() {
            counted.push((statement, rows_read));
        }
    }

    /// Tells it with the response.
    pub fn tell(&self, response: &mut Response) {
        let Ok(counted) = self.0.lock() else { return };
        let told: Vec<String> = counted
            .iter()
            .map(|(statement, rows)| format!("{statement}={rows}"))
            .collect();
        if let Ok(value) = HeaderValue::from_str(&told.join(" ")) {
            response.headers_mut().insert(HEADER, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_is_told_with_its_rows() {
        let meter = Meter::default();
        meter.count("OPEN", 51);
        meter.clone().count("ROWS", 50);
        let mut response = Response::default();
        meter.tell(&mut response);
        assert_eq!(response.headers().get(HEADER).unwrap(), "OPEN=51 ROWS=50");
    }
}
