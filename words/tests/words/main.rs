//! What Servis 48 says, checked in every language.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod codes;
mod counts;
mod dates;
mod durations;
mod engine;
mod explanation;
mod files;
mod locales;
mod problems;
mod rule;
mod sources;
