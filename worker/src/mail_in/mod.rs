//! Mails as they come in: from bytes to what was written, by whom, and which files came along.
//!
//! In scope: reading a message whatever is wrong with it, without losing any of it. Out of scope: what becomes of it.

mod charset;
mod html;
mod read;

pub use read::{Attached, IncomingMail, read};
