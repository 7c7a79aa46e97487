//! What only a local build has: the mails that were sent, to be read, and proofs of what the database does.

mod mails;
mod proofs;

use axum::{
    Router,
    routing::{get, post},
};

pub use mails::keep_mail;

use crate::app::App;

/// The routes under `/local`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/local/mails", get(mails::page))
        .route("/local/mails.js", get(mails::script))
        .route("/local/mails.css", get(mails::style))
        .route("/local/api/mails", get(mails::list))
        .route("/local/api/proofs/{name}", post(proofs::run))
}
