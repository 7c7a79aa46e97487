//! What the demo consists of.

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};

/// The statements that fill a new database with a year that ends at this moment.
pub fn sql(now: DateTime<Utc>) -> Result<String> {
    seed::demo_sql(now).context("the demo data could not be made")
}

/// What a person who has just started the demo may sign in with.
pub fn sign_ins() -> Vec<String> {
    let line = |sign_in: &seed::SignIn| {
        format!(
            "{:<9} {:<33} {}   {}, {}",
            sign_in.municipality, sign_in.email, sign_in.password, sign_in.role, sign_in.department
        )
    };
    seed::SIGN_INS.iter().map(line).collect()
}
