//! Demo data of Servis 48: two municipalities with their offices, their people, and a year of requests.
//!
//! In scope: what `cargo xtask serve` puts into an empty local database, so that every page has something to show.
//! The data depend on the moment given and on nothing else. Deadlines come from `domain`, the JSON in columns from `api`.

mod answer;
mod arrival;
mod article;
mod celje;
mod chance;
mod krusevac;
mod matter;
mod office_time;
mod plan;
mod request;
mod rows;
mod sign_in;
mod sql;
pub mod streets;
mod template;
mod timeline;
mod town;
mod wording;
mod year;

use chrono::{DateTime, Utc};
use domain::clock::NoWorkingTime;

pub use sign_in::{PASSWORD, SIGN_INS, SignIn};

/// The demo data as SQL for a database that has the migrations and no rows.
///
/// The requests lie in the year before `now`, so that some are overdue and some fresh; the same moment gives the same
/// text. Fails only where a municipality's rule and calendar leave no working time, which those of the demo do not.
pub fn demo_sql(now: DateTime<Utc>) -> Result<String, NoWorkingTime> {
    let mut sql = String::new();
    for town in [&celje::TOWN, &krusevac::TOWN] {
        let requests = year::requests(town, now)?;
        rows::write(&mut sql, town, &requests);
    }
    Ok(sql)
}

#[cfg(test)]
mod tests;
