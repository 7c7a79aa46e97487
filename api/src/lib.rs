//! The wire between the page and the worker.
//!
//! In scope: each endpoint once ([`Endpoint`]), the bodies and replies it carries, and the one form errors have
//! ([`Problem`]). Both ends and the tests use these types, so neither end can write a path or a field by hand.
//! Out of scope: rules (they are in `domain`) and words for people (they are in `words`).

pub mod account;
pub mod acts;
pub mod answers;
pub mod audit;
pub mod catalogue;
pub mod categories;
pub mod coded;
pub mod deadline;
pub mod delivery;
pub mod departments;
pub mod desk;
pub mod districts;
pub mod endpoint;
pub mod gateways;
pub mod health;
pub mod inbox;
pub mod intake;
pub mod knowledge;
pub mod live;
pub mod many;
pub mod merge;
pub mod municipality;
pub mod names;
pub mod near;
pub mod new_municipality;
pub mod notices;
pub mod numbers;
pub mod open_id;
pub mod outline;
pub mod outside;
pub mod own;
pub mod passkey;
pub mod people;
pub mod photo;
pub mod problem;
pub mod promise;
pub mod public;
pub mod questions;
pub mod request;
pub mod routing;
pub mod search;
pub mod session;
pub mod settings;
pub mod settings_file;
pub mod split;
pub mod streets;
mod tagged;
pub mod templates;
pub mod track;
pub mod typed;
pub mod views;

/// The vocabulary the wire shares with the rules, for clients that need nothing else of them.
pub use domain::{
    Channel, Code, Country, Kind, Language, Outcome, PhotoRole, Pin, Reference, ReplyChannel, Role,
    Status,
    clock::StartAt,
    lifecycle::{ActKind, Publishing},
};
pub use endpoint::{Empty, Endpoint, Method};
pub use names::{Names, TypedNames};
pub use problem::{FieldProblem, Problem, ProblemCode};
