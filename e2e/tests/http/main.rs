//! The product over HTTP, on the real runtime: workerd with D1, R2, Queues, e-mail and cron.
//!
//! Each test files its own requests and reads only those, under a client address of its own, so that no test depends
//! on another; each names the moment it happens at, so that none depends on the machine's clock.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where its ground is missing"
)]

mod account;
mod answering;
mod audit;
mod catalogue;
mod categories;
mod delivery;
mod desk;
mod districts;
mod filing;
mod four_eyes;
mod gateways;
mod inbox;
mod intake;
mod knowledge;
mod live;
mod many;
mod merge;
mod near;
mod new_municipality;
mod notes;
mod notices;
mod open_again;
mod open_id;
mod outside;
mod own;
mod passkeys;
mod people;
mod photos;
mod preview;
mod promise;
mod public;
mod redaction;
mod rights;
mod routing;
mod search;
mod security;
mod settings_file;
mod split;
mod staff;
mod storage;
mod streets;
mod templates;
mod tracking;
mod typed;
mod views;
mod world;
