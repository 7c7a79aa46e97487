//! What only a local build has: the mails that were sent, to be read, and proofs of what the database does.

pub mod halt;
mod mails;
mod meter;
mod proofs;
mod queue;
mod runs;

use axum::{
    Router,
    routing::{get, post},
};

pub use mails::keep_mail;
pub use meter::Meter;

use crate::app::App;

/// Whether a mail to this address is refused, so that it can be seen what becomes of it.
pub fn refuses(address: &str) -> bool {
    address.ends_with("@refused.localhost")
}

/// The routes under `/local`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/local/mails", get(mails::page))
        .route("/local/mails.js", get(mails::script))
        .route("/local/mails.css", get(mails::style))
        .route("/local/api/mails", get(mails::list))
        .route("/local/api/halt", post(halt::set))
        .route("/local/api/queue", post(queue::send))
        .route("/local/api/runs", get(runs::list))
        .route("/local/api/spoil", post(runs::spoil))
        .route("/local/api/proofs/{name}", post(proofs::run))
}
