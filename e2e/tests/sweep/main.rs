//! What happens by itself as time goes on: levels of escalation, pauses, promised dates, versions of the rule, notices
//! that nobody takes.
//!
//! A sweep acts on every request there is, so these tests run one at a time on a product of their own
//! (`cargo xtask test crash`). Each reads only its own requests.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where its ground is missing"
)]

mod health;
mod later;
mod levels;
mod notices;
mod numbers;
mod pauses;
mod promises;
mod retention;
mod second_factor;
#[path = "../http/staff.rs"]
#[expect(dead_code, reason = "these tests need only a part of it")]
mod staff;
mod versions;
#[path = "../http/world.rs"]
mod world;
