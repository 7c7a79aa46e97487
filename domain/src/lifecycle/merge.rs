//! Requests about the same thing that are dealt with together: one of them is the lead, the others follow it.
//!
//! * A follower has no work of its own and keeps what is its reporter's: number, PIN, channel, deadline, verdict. Its
//!   clock runs, and the sweep watches it, until the lead's answer is delivered to its own reporter.
//! * Whatever is merged follows a lead that follows nobody, so there are no chains and no circles.
//! * When the lead is answered, every follower is; from then on each reporter rates and reopens for themselves. What a
//!   date named by that answer becomes is said once, for all ([`for_followers`]). An answer given later to one that was
//!   opened again is for its reporter alone.
//! * One that is opened again or taken back follows nobody any more. When a lead is taken back before it was answered,
//!   those that followed it are dealt with by themselves again.
//! * Everyone sees one of them: the lead.
//! * The one that is due first leads, so that no promise ends before the clock that everyone watches. Where that can't be,
//!   or the lead's clock rests, the sweep tells of the follower by itself ([`carries`]).

use chrono::{DateTime, Utc};

use super::{Act, State};
use crate::Status;

/// At most so many follow a lead: its answer is written for all of them in one batch.
pub const FOLLOWERS: usize = 50;

/// Whether others may follow a request that stands here: an answer of its own is owed.
pub fn may_lead(state: State) -> bool {
    state.status().is_open()
}

/// What an act on the lead is for those that follow it; `None` where it concerns the lead alone.
pub fn for_followers(act: Act) -> Option<Act> {
    match act {
        Act::Answer(outcome) => Some(Act::Follow(outcome)),
        Act::Resolve => Some(Act::Resolve),
        Act::BreakPromise => Some(Act::BreakPromise),
        Act::Withdraw => Some(Act::Part),
        // With whom a follower is goes without an act: it is with whom its lead is.
        Act::Assign
        | Act::HandOver
        | Act::Recategorise
        | Act::AskCitizen
        | Act::CitizenReplies
        | Act::Resume
        | Act::Draft
        | Act::SendBack
        | Act::Split
        | Act::Merge
        | Act::Part
        | Act::Follow(_)
        | Act::Deliver
        | Act::Reopen => None,
    }
}

/// A request among those dealt with together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bond<'a> {
    /// Its id.
    pub id: &'a str,
    /// Where it stands.
    pub state: State,
    /// When its answer is due.
    pub due: DateTime<Utc>,
    /// Whether it may follow another one where it stands.
    pub may_follow: bool,
    /// How many follow it.
    pub followers: usize,
}

/// Why one request can't follow another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotJoined {
    /// They are the same one, or the other one follows this one.
    Itself,
    /// No answer of its own is owed to the other one.
    Closed,
    /// With this one and those that follow it, too many would follow.
    Full,
}

/// Which of two leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// The one that was named, or the one that this follows.
    Named,
    /// The one that was merged with it.
    Own,
}

/// How two are dealt with together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// The lead.
    pub leads: Leads,
    /// How many follow it.
    pub followers: usize,
}

/// How `own` and `named` are dealt with together, each with all that follow it: the one that is due first leads, if the
/// other one may follow.
///
/// # Errors
/// Why they can't be.
pub fn join(own: Bond<'_>, named: Bond<'_>) -> Result<Joined, NotJoined> {
    if own.id == named.id {
        return Err(NotJoined::Itself);
    }
    if !may_lead(named.state) {
        return Err(NotJoined::Closed);
    }
    let leads = if own.due < named.due && named.may_follow {
        Leads::Own
    } else {
        Leads::Named
    };
    let followers = named
        .followers
        .saturating_add(own.followers)
        .saturating_add(1);
    if followers > FOLLOWERS {
        return Err(NotJoined::Full);
    }
    Ok(Joined { leads, followers })
}

/// Whether the clock of the lead is enough for one that follows it: it runs, and ends no later. Then nobody is told of the
/// follower besides.
pub fn carries(lead: Status, lead_due: DateTime<Utc>, own_due: DateTime<Utc>) -> bool {
    match lead {
        Status::Received | Status::Assigned | Status::Drafted => lead_due <= own_due,
        Status::Waiting
        | Status::Merged
        | Status::Answered
        | Status::Resolved
        | Status::Withdrawn => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Outcome,
        lifecycle::{Actor, Publishing, next},
    };

    fn bond(id: &str, state: State, followers: usize) -> Bond<'_> {
        Bond {
            id,
            state,
            due: due(10),
            may_follow: true,
            followers,
        }
    }

    fn due(hour: u32) -> DateTime<Utc> {
        format!("2026-04-24T{hour}:00:00Z").parse().unwrap()
    }

    fn led(followers: usize) -> Joined {
        Joined {
            leads: Leads::Named,
            followers,
        }
    }

    #[test]
    fn only_one_that_is_owed_an_answer_of_its_own_leads() {
        let own = bond("own", State::Assigned, 0);
        for state in [
            State::Received,
            State::Assigned,
            State::Waiting,
            State::Drafted,
        ] {
            assert_eq!(join(own, bond("lead", state, 0)), Ok(led(1)), "{state:?}");
        }
        let answered = State::Answered {
            outcome: Outcome::Planned,
            delivered: true,
        };
        for state in [State::Merged, answered, State::Resolved, State::Withdrawn] {
            let refused = join(own, bond("lead", state, 0));
            assert_eq!(refused, Err(NotJoined::Closed), "{state:?}");
        }
        assert_eq!(join(own, own), Err(NotJoined::Itself));
    }

    #[test]
    fn a_lead_has_no_more_followers_than_one_batch_answers() {
        let lead = |followers| bond("lead", State::Assigned, followers);
        let own = |followers| bond("own", State::Assigned, followers);
        assert_eq!(join(own(0), lead(FOLLOWERS - 1)), Ok(led(FOLLOWERS)));
        assert_eq!(join(own(0), lead(FOLLOWERS)), Err(NotJoined::Full));
        assert_eq!(join(own(24), lead(25)), Ok(led(FOLLOWERS)));
        assert_eq!(join(own(25), lead(25)), Err(NotJoined::Full));
    }

    #[test]
    fn the_one_that_is_due_first_leads_where_the_other_one_may_follow() {
        let own = bond("own", State::Assigned, 0);
        let named = |hour, may_follow| Bond {
            due: due(hour),
            may_follow,
            ..bond("named", State::Assigned, 0)
        };
        let leads = |named| join(own, named).map(|joined| joined.leads);
        assert_eq!(leads(named(11, true)), Ok(Leads::Own));
        assert_eq!(leads(named(11, false)), Ok(Leads::Named));
        assert_eq!(leads(named(10, true)), Ok(Leads::Named));
        assert_eq!(leads(named(9, true)), Ok(Leads::Named));
    }

    #[test]
    fn a_clock_that_rests_or_ends_later_is_not_enough() {
        assert!(carries(Status::Assigned, due(10), due(10)));
        assert!(carries(Status::Drafted, due(9), due(10)));
        assert!(!carries(Status::Assigned, due(11), due(10)));
        assert!(!carries(Status::Waiting, due(9), due(10)));
    }

    #[test]
    fn what_a_lead_gets_fits_where_its_followers_stand() {
        let promised = State::Answered {
            outcome: Outcome::Planned,
            delivered: true,
        };
        for publishing in [Publishing::Direct, Publishing::FourEyes] {
            for (act, follower) in [
                (Act::Answer(Outcome::Solved), State::Merged),
                (Act::Withdraw, State::Merged),
            ] {
                let act = for_followers(act).unwrap();
                assert!(next(publishing, follower, act, Actor::Sweep).is_ok());
            }
            for act in [Act::Resolve, Act::BreakPromise] {
                let act = for_followers(act).unwrap();
                assert!(next(publishing, promised, act, Actor::Department).is_ok());
            }
        }
    }
}
