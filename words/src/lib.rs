//! What Servis 48 says, for the page and for the mails.
//!
//! In scope: messages in every language ([`Words`]), numbers, dates and durations as people say them, and the words
//! for what `domain` and `api` give as codes. Out of scope: reading a clock, input and output, and choosing a language.
//!
//! Translators edit Fluent files, `locales/<language>/<part>.ftl`; English is the reference the tests compare with.
//! `build.rs` compiles them, for a phone should neither load a parser nor run one. Serbian is written once, in Cyrillic:
//! the Latin is derived from the messages when they are said, so that what a person typed stays as typed.

mod arg;
mod codes;
mod counts;
mod dates;
mod durations;
mod explanation;
mod lists;
mod marks;
mod part;
mod plural;
mod problems;
mod rule;
mod saying;
mod words;

pub use arg::Arg;
pub use part::Part;
pub use words::{Unsaid, Words};
