//! Who is calling: officials by session, everyone else by address, and how often each may try.

pub mod client;
mod common;
mod device;
pub mod open_id;
pub mod passkey;
pub mod password;
pub mod session;
pub mod sign_in;
pub mod throttle;
pub mod totp;
mod webauthn;
