//! The only place that speaks SQL.
//!
//! Every statement is a [`Statement`] made by [`statements!`], which also lists it, so that `worker/tests/sql.rs` can
//! prepare and explain each one against the migrations. Reads are `async fn`; writes return a [`Write`], and a flow or
//! job commits several at once: D1 knows no open transaction, only an atomic batch.

pub mod account_notices;
pub mod attachments;
pub mod audit;
pub mod basemap;
pub mod categories;
mod commit;
mod cursor;
pub mod deliveries;
pub mod departments;
pub mod districts;
pub mod drafts;
pub mod erasure;
pub mod events;
pub mod filing;
pub mod former;
pub mod gateways;
pub mod half_sessions;
pub mod inbox;
pub mod incoming;
pub mod intake;
pub mod knowledge;
pub mod links;
pub mod live;
pub mod lock_outs;
pub mod many;
pub mod merges;
pub mod municipalities;
pub mod near;
pub mod new_municipality;
pub mod numbers;
pub mod open_id;
pub mod outbox;
pub mod outside;
pub mod own;
pub mod passkeys;
pub mod people;
pub mod photos;
pub mod promises;
#[cfg(feature = "local")]
pub mod proofs;
pub mod published;
pub mod questions;
pub mod redactions;
mod request_row;
pub mod requests;
pub mod routing;
pub mod runs;
#[cfg(test)]
pub mod sample;
pub mod search;
pub mod second_factor;
pub mod sessions;
pub mod settings;
pub mod sheet;
pub mod splits;
pub mod staff;
pub mod steps;
pub mod streets;
pub mod sweep;
pub mod templates;
pub mod throttle;
pub mod typed;
mod value;
pub mod views;

pub use commit::{Committed, Cost, Db, DbError, Write};
pub use cursor::Cursor;
pub use request_row::{marks, stored_marks, stored_pauses};
pub use value::{Value, code, codes, instant, json, time};

/// One SQL statement, constant and listed in [`ALL`].
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    /// Its name within its module.
    pub name: &'static str,
    /// Its text; parameters are `?1`, `?2`, ….
    pub sql: &'static str,
}

/// Defines statements as constants and the list `ALL` of them.
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$meta])* const $name: $crate::db::Statement = $crate::db::Statement { name: stringify!($name), sql: $sql };)+
        /// Every statement of this module.
        pub const ALL: &[$crate::db::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// The values of a statement's parameters, in order.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
pub(crate) use args;

/// Every statement there is, by module.
pub const ALL: &[(&str, &[Statement])] = &[
    ("account_notices", account_notices::ALL),
    ("attachments", attachments::ALL),
    ("audit", audit::ALL),
    ("basemap", basemap::ALL),
    ("categories", categories::ALL),
    ("deliveries", deliveries::ALL),
    ("departments", departments::ALL),
    ("districts", districts::ALL),
    ("drafts", drafts::ALL),
    ("erasure", erasure::ALL),
    ("events", events::ALL),
    ("filing", filing::ALL),
    ("half_sessions", half_sessions::ALL),
    ("inbox", inbox::ALL),
    ("inbox::count", inbox::count::ALL),
    ("inbox::page", inbox::page::ALL),
    ("former", former::ALL),
    ("gateways", gateways::ALL),
    ("incoming", incoming::ALL),
    ("intake", intake::ALL),
    ("knowledge", knowledge::ALL),
    ("links", links::ALL),
    ("lock_outs", lock_outs::ALL),
    ("live", live::ALL),
    ("many", many::ALL),
    ("merges", merges::ALL),
    ("municipalities", municipalities::ALL),
    ("near", near::ALL),
    ("new_municipality", new_municipality::ALL),
    ("numbers", numbers::ALL),
    ("open_id", open_id::ALL),
    ("outbox", outbox::ALL),
    ("outside", outside::ALL),
    ("own", own::ALL),
    ("passkeys", passkeys::ALL),
    ("people", people::ALL),
    ("photos", photos::ALL),
    ("promises", promises::ALL),
    #[cfg(feature = "local")]
    ("proofs", proofs::ALL),
    ("published", published::ALL),
    ("questions", questions::ALL),
    ("redactions", redactions::ALL),
    ("requests", requests::ALL),
    ("routing", routing::ALL),
    ("runs", runs::ALL),
    ("second_factor", second_factor::ALL),
    ("search", search::ALL),
    ("sessions", sessions::ALL),
    ("settings", settings::ALL),
    ("sheet", sheet::ALL),
    ("splits", splits::ALL),
    ("staff", staff::ALL),
    ("steps", steps::ALL),
    ("streets", streets::ALL),
    ("sweep", sweep::ALL),
    ("templates", templates::ALL),
    ("throttle", throttle::ALL),
    ("typed", typed::ALL),
    ("views", views::ALL),
];
