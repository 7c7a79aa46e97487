//! The data hold what the product's own rules, tables and maps ask of them.

mod articles;
mod database;
mod map;
mod streets;
mod templates;
mod towns;

use chrono::{DateTime, Utc};

use crate::town::Town;

const TOWNS: [&Town; 2] = [&crate::celje::TOWN, &crate::krusevac::TOWN];

/// Moments with different neighbours: a working day, a Monday morning, a Sunday, after New Year, a holiday at night,
/// the change of clocks.
const MOMENTS: [&str; 7] = [
    "2026-05-13T09:24:31.517Z",
    "2026-08-24T05:02:00Z",
    "2026-08-23T18:47:12Z",
    "2027-01-03T11:15:00Z",
    "2026-11-11T01:30:00Z",
    "2026-03-29T02:10:00Z",
    "2026-10-25T01:30:00Z",
];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}
