//! What can be done to a request.

use crate::{Outcome, codes};

/// Something done to a request that changes, or may change, where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Give it to a department for the first time.
    Assign,
    /// Give it to another department or person; the clock goes on.
    HandOver,
    /// Correct what it is about; a crew on call makes the clock count anew, from the same start.
    Recategorise,
    /// Ask the citizen something; the clock rests.
    AskCitizen,
    /// Record the citizen's reply; the clock goes on.
    CitizenReplies,
    /// Go on without a reply: five days passed, or the question became needless.
    Resume,
    /// Put an answer before the administrator, or replace the one put before.
    Draft,
    /// Return a drafted answer to the department.
    SendBack,
    /// Give the answer that the citizen will get.
    Answer(Outcome),
    /// Make a second request of it, because it speaks of two things; where it stands does not change.
    Split,
    /// Deal with it together with another one about the same thing, its lead.
    Merge,
    /// Deal with it by itself again.
    Part,
    /// Get the answer that the lead got.
    Follow(Outcome),
    /// Record that the answer reached the citizen; this stops the answer clock.
    Deliver,
    /// Confirm that what was promised is done.
    Resolve,
    /// Take up a closed request again, because the citizen says it is not done.
    Reopen,
    /// Record that the promised date passed, or cannot be kept; the request is open again.
    BreakPromise,
    /// Take the request back.
    Withdraw,
}

/// The kind of an act, as buttons, addresses and the history name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// See [`Act::Assign`].
    Assign,
    /// See [`Act::HandOver`].
    HandOver,
    /// See [`Act::Recategorise`].
    Recategorise,
    /// See [`Act::AskCitizen`].
    AskCitizen,
    /// See [`Act::CitizenReplies`].
    CitizenReplies,
    /// See [`Act::Resume`].
    Resume,
    /// See [`Act::Draft`].
    Draft,
    /// See [`Act::SendBack`].
    SendBack,
    /// See [`Act::Answer`].
    Answer,
    /// See [`Act::Split`].
    Split,
    /// See [`Act::Merge`].
    Merge,
    /// See [`Act::Part`].
    Part,
    /// See [`Act::Follow`].
    Follow,
    /// See [`Act::Deliver`].
    Deliver,
    /// See [`Act::Resolve`].
    Resolve,
    /// See [`Act::Reopen`].
    Reopen,
    /// See [`Act::BreakPromise`].
    BreakPromise,
    /// See [`Act::Withdraw`].
    Withdraw,
}
codes!(ActKind {
    Assign = "assign",
    HandOver = "hand-over",
    Recategorise = "recategorise",
    AskCitizen = "ask-citizen",
    CitizenReplies = "citizen-replies",
    Resume = "resume",
    Draft = "draft",
    SendBack = "send-back",
    Answer = "answer",
    Split = "split",
    Merge = "merge",
    Part = "part",
    Follow = "follow",
    Deliver = "deliver",
    Resolve = "resolve",
    Reopen = "reopen",
    BreakPromise = "break-promise",
    Withdraw = "withdraw",
});

impl Act {
    /// The kind of this act.
    pub fn kind(self) -> ActKind {
        match self {
            Self::Assign => ActKind::Assign,
            Self::HandOver => ActKind::HandOver,
            Self::Recategorise => ActKind::Recategorise,
            Self::AskCitizen => ActKind::AskCitizen,
            Self::CitizenReplies => ActKind::CitizenReplies,
            Self::Resume => ActKind::Resume,
            Self::Draft => ActKind::Draft,
            Self::SendBack => ActKind::SendBack,
            Self::Answer(_) => ActKind::Answer,
            Self::Split => ActKind::Split,
            Self::Merge => ActKind::Merge,
            Self::Part => ActKind::Part,
            Self::Follow(_) => ActKind::Follow,
            Self::Deliver => ActKind::Deliver,
            Self::Resolve => ActKind::Resolve,
            Self::Reopen => ActKind::Reopen,
            Self::BreakPromise => ActKind::BreakPromise,
            Self::Withdraw => ActKind::Withdraw,
        }
    }
}

impl ActKind {
    /// An act of this kind; which outcome an answer has does not change who may give it.
    pub(super) fn example(self) -> Act {
        match self {
            Self::Assign => Act::Assign,
            Self::HandOver => Act::HandOver,
            Self::Recategorise => Act::Recategorise,
            Self::AskCitizen => Act::AskCitizen,
            Self::CitizenReplies => Act::CitizenReplies,
            Self::Resume => Act::Resume,
            Self::Draft => Act::Draft,
            Self::SendBack => Act::SendBack,
            Self::Answer => Act::Answer(Outcome::Answered),
            Self::Split => Act::Split,
            Self::Merge => Act::Merge,
            Self::Part => Act::Part,
            Self::Follow => Act::Follow(Outcome::Answered),
            Self::Deliver => Act::Deliver,
            Self::Resolve => Act::Resolve,
            Self::Reopen => Act::Reopen,
            Self::BreakPromise => Act::BreakPromise,
            Self::Withdraw => Act::Withdraw,
        }
    }
}
