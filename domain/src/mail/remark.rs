//! What an official should know of how a mail was taken in.

use crate::codes;

/// Something that did not go as whoever wrote may have meant it; the original is kept with the request then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Remark {
    /// Letters could not be read with certainty: the mail names no charset, or another one than it has.
    Letters,
    /// A part of the mail is damaged.
    Damaged,
    /// The text is longer than a request may be and goes on in the original.
    Cut,
    /// Files were left out: too many, or too large together.
    LeftOut,
}
codes!(Remark {
    Letters = "letters",
    Damaged = "damaged",
    Cut = "cut",
    LeftOut = "left-out",
});
