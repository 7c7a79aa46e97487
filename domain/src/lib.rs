//! The rules of Servis 48.
//!
//! In scope: what a request is, how 48 hours are counted and explained, which days are off, what may follow what,
//! what a valid draft is. Out of scope, and kept out by this crate's dependencies: input and output, reading a clock,
//! serialisation, randomness, the browser and the runtime. *Now* and *today* are arguments.

pub mod audit;
pub mod calendar;
pub mod clock;
mod code;
pub mod colour;
pub mod district;
pub mod escalation;
pub mod fields;
pub mod fold;
pub mod holidays;
mod ids;
pub mod knowledge;
pub mod lifecycle;
pub mod mail;
pub mod near;
pub mod numbers;
mod outcome;
pub mod outline;
pub mod outside;
pub mod passkey;
pub mod password;
pub mod placeholder;
pub mod question;
pub mod redact;
mod request;
pub mod rights;
pub mod routing;
pub mod script;
pub mod street;
pub mod sweep;
mod verdict;

pub use code::Code;
pub use holidays::Holiday;
pub use ids::{Pin, Reference};
pub use outcome::Requirement;
pub use request::{
    Attempt, Channel, Country, Kind, Language, Outcome, PhotoRole, ReplyChannel, Role, Status,
};
pub use verdict::Verdict;
