//! Mails as they come in: from bytes to what was written, by whom, and which files came along.
//!
//! In scope: receiving a message and reading it whatever is wrong with it, without losing any of it. Out of scope: what
//! becomes of it (`flows::mail_in`).

mod charset;
mod html;
mod read;
mod receive;

pub use read::{Attached, IncomingMail, read};
pub use receive::receive;
