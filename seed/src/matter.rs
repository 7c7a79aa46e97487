//! What people report and how the offices answer: the forms in which each town's texts are written down.

use domain::{Kind, Language, Outcome};

/// A matter that citizens bring, in one or more wordings, with the answers it may get.
///
/// Texts may hold `{at}` and `{At}` (the place with its preposition, the second with a capital first letter), and
/// answers `{date}` (the date promised).
#[derive(Debug, Clone, Copy)]
pub struct Matter {
    /// Key of its category.
    pub category: &'static str,
    /// What the citizen wants.
    pub kind: Kind,
    /// Where it can happen.
    pub at: At,
    /// Wordings by citizens.
    pub told: &'static [&'static str],
    /// What is released to everyone; empty for what is never published.
    pub public: &'static str,
    /// Answers it may get.
    pub replies: &'static [Reply],
    /// The months in which it is reported, first and last; may go over the new year.
    pub months: (u32, u32),
    /// How often it may be reported in a year.
    pub most: usize,
    /// Whether each wording has one answer of its own, the one at its place; otherwise any answer fits any wording.
    pub paired: bool,
    /// The language it is written in, where that is not the town's own.
    pub foreign: Option<Language>,
}

/// Where a matter can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Any street, estate or village.
    Anywhere,
    /// Streets and estates of the town.
    Town,
    /// A main road.
    Main,
    /// A village around the town.
    Village,
    /// One named place, by its key.
    Spot(&'static str),
    /// The matter has no place.
    Nowhere,
}

/// An answer.
#[derive(Debug, Clone, Copy)]
pub struct Reply {
    /// Its substance.
    pub outcome: Outcome,
    /// Its words.
    pub text: &'static str,
    /// The addressee of `not-competent`, the reason of `rejected`; empty otherwise.
    pub detail: &'static str,
    /// Days until the date promised, with `planned`.
    pub days: u32,
    /// Key of the department that answered after the category's own had handed it over.
    pub by: Option<&'static str>,
}

/// A matter, reported at any time of the year, at most five times.
pub const fn matter(
    category: &'static str,
    kind: Kind,
    at: At,
    told: &'static [&'static str],
    public: &'static str,
    replies: &'static [Reply],
) -> Matter {
    Matter {
        category,
        kind,
        at,
        told,
        public,
        replies,
        months: (1, 12),
        most: 5,
        paired: false,
        foreign: None,
    }
}

impl Matter {
    /// The same, only in these months.
    pub const fn months(self, first: u32, last: u32) -> Self {
        Self {
            months: (first, last),
            ..self
        }
    }

    /// The same, at most so often.
    pub const fn most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// The same, each wording with the answer at its place.
    pub const fn paired(self) -> Self {
        Self {
            paired: true,
            ..self
        }
    }

    /// The same, written in English by somebody who does not speak the town's language.
    pub const fn english(self) -> Self {
        Self {
            foreign: Some(Language::English),
            most: 1,
            ..self
        }
    }

    /// Whether any wording of it may be answered with a date.
    pub fn can_be_promised(&self) -> bool {
        let dated = |reply: &Reply| reply.outcome == Outcome::Planned;
        !self.paired && self.replies.iter().any(dated)
    }

    /// Whether it is reported in this month.
    pub fn fits(&self, month: u32) -> bool {
        let (first, last) = self.months;
        if first <= last {
            (first..=last).contains(&month)
        } else {
            month >= first || month <= last
        }
    }
}

const fn reply(outcome: Outcome, text: &'static str) -> Reply {
    Reply {
        outcome,
        text,
        detail: "",
        days: 0,
        by: None,
    }
}

/// The thing is done.
pub const fn solved(text: &'static str) -> Reply {
    reply(Outcome::Solved, text)
}

/// The question is answered.
pub const fn answered(text: &'static str) -> Reply {
    reply(Outcome::Answered, text)
}

/// It will be done within so many days.
pub const fn planned(days: u32, text: &'static str) -> Reply {
    Reply {
        days,
        ..reply(Outcome::Planned, text)
    }
}

/// It needs money that is not in the plan.
pub const fn needs_investment(text: &'static str) -> Reply {
    reply(Outcome::NeedsInvestment, text)
}

/// Somebody else's task.
pub const fn not_competent(addressee: &'static str, text: &'static str) -> Reply {
    Reply {
        detail: addressee,
        ..reply(Outcome::NotCompetent, text)
    }
}

/// Will not be done.
pub const fn rejected(reason: &'static str, text: &'static str) -> Reply {
    Reply {
        detail: reason,
        ..reply(Outcome::Rejected, text)
    }
}

impl Reply {
    /// The same, given by another department to which the request was handed over.
    pub const fn by(self, department: &'static str) -> Self {
        Self {
            by: Some(department),
            ..self
        }
    }
}
