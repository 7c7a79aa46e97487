//! What the demo consists of.

use anyhow::Result;

/// The statements that fill a new database.
pub fn sql() -> Result<Option<String>> {
    Ok(None)
}

/// What a person who has just started the demo may sign in with.
pub const fn sign_ins() -> &'static [&'static str] {
    &[]
}
