//! What holds for every rule, calendar and start; the years 2015 to 2040, both zones, over changes of clocks.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod cases;
mod deadlines;
mod district;
mod explanation;
mod knowledge;
mod lifecycle;
mod mail;
mod merging;
mod placeholders;
mod routing;

use proptest::test_runner::{Config, RngSeed};

/// The same cases on every run, and no file of failures beside the tests.
fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(48),
        failure_persistence: None,
        ..Config::default()
    }
}
