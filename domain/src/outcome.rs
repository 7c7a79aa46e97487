//! Which outcomes a kind of request can have, and what each of them must name.

use crate::{Kind, Outcome, codes};

/// What an answer must name beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Requirement {
    /// The text says all.
    Nothing,
    /// The date by which it will be done.
    Date,
    /// Who it was handed to: "forwarded" is an answer only with a named addressee.
    Addressee,
    /// Why it will not be done.
    Reason,
    /// The request that reported the same thing before.
    Reference,
}
codes!(Requirement {
    Nothing = "nothing",
    Date = "date",
    Addressee = "addressee",
    Reason = "reason",
    Reference = "reference",
});

impl Outcome {
    /// What an answer with this outcome must name.
    pub fn requires(self) -> Requirement {
        match self {
            Self::Solved | Self::Answered | Self::NeedsInvestment => Requirement::Nothing,
            Self::Planned => Requirement::Date,
            Self::NotCompetent => Requirement::Addressee,
            Self::Rejected => Requirement::Reason,
            Self::DuplicateOf => Requirement::Reference,
        }
    }

    /// Whether the request stays on the department's list once the answer is delivered: a promise is to be kept.
    pub fn leaves_something_to_do(self) -> bool {
        match self {
            Self::Planned => true,
            Self::Solved
            | Self::Answered
            | Self::NeedsInvestment
            | Self::NotCompetent
            | Self::Rejected
            | Self::DuplicateOf => false,
        }
    }
}

impl Kind {
    /// The outcomes an answer to this kind can have, the most usual first.
    pub fn outcomes(self) -> &'static [Outcome] {
        use Outcome::{
            Answered, DuplicateOf, NeedsInvestment, NotCompetent, Planned, Rejected, Solved,
        };
        match self {
            Self::Request => &[
                Solved,
                Planned,
                NeedsInvestment,
                NotCompetent,
                Rejected,
                DuplicateOf,
            ],
            Self::Question => &[Answered, NotCompetent, Rejected, DuplicateOf],
            // The official position, with reasons, is an answer of its own.
            Self::Proposal => &[
                Answered,
                Planned,
                Solved,
                NeedsInvestment,
                NotCompetent,
                Rejected,
                DuplicateOf,
            ],
            // A warning may simply be noted.
            Self::Notice => &[
                Solved,
                Answered,
                Planned,
                NeedsInvestment,
                NotCompetent,
                Rejected,
                DuplicateOf,
            ],
            // Never public, so nobody can follow another one.
            Self::PraiseOrComplaint => &[Answered, Solved, Planned, NotCompetent, Rejected],
        }
    }
}
