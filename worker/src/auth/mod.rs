//! Who is calling: officials by session, everyone else by address, and how often each may try.

pub mod client;
pub mod password;
pub mod session;
pub mod throttle;
