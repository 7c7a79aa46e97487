//! Help from outside: somebody without an account is asked about one request, by a link that is good for a while.
//!
//! Asking is no act of the lifecycle: the request stands where it stood, and its clocks run on.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    codes,
    lifecycle::{Actor, State},
};

/// How long a link can be used.
pub const VALID: TimeDelta = TimeDelta::days(14);

/// The most photos that come with a reply.
pub const PHOTOS_MAX: usize = 3;

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LinkState {
    /// It shows the request, and a reply is waited for.
    Open,
    /// It was used up by a reply.
    Replied,
    /// An official took it back.
    Withdrawn,
    /// Nobody replied in time.
    Expired,
    /// The request needs no help any more: it is settled, or was taken back.
    Settled,
}
codes!(LinkState {
    Open = "open",
    Replied = "replied",
    Withdrawn = "withdrawn",
    Expired = "expired",
    Settled = "settled",
});

/// What happened with a link, as the history of the request tells officials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Somebody was asked.
    Asked,
    /// They replied.
    Replied,
    /// The link was taken back.
    Withdrawn,
}
codes!(Step {
    Asked = "asked",
    Replied = "replied",
    Withdrawn = "withdrawn",
});

/// What decides where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Until when it can be used: at this instant it can't any more.
    pub expires_at: DateTime<Utc>,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// When it was replied to.
    pub replied_at: Option<DateTime<Utc>>,
}

impl Link {
    /// Where the link stands now, with the request where it stands. What was done with it outlasts its time.
    pub fn state(self, request: State, now: DateTime<Utc>) -> LinkState {
        if self.replied_at.is_some() {
            LinkState::Replied
        } else if self.withdrawn_at.is_some() {
            LinkState::Withdrawn
        } else if now >= self.expires_at {
            LinkState::Expired
        } else if has_work(request) {
            LinkState::Open
        } else {
            LinkState::Settled
        }
    }
}

/// Until when a link that is made now can be used.
pub fn expires(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_signed(VALID)
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Whether somebody may ask for help with a request that stands here: it is a department's, and there is work on it.
pub fn may_ask(request: State, actor: Actor) -> bool {
    let theirs = match actor {
        Actor::Department | Actor::Administrator => true,
        Actor::Citizen | Actor::Operator | Actor::Sweep | Actor::Outsider | Actor::Onlooker => {
            false
        }
    };
    theirs && request != State::Received && has_work(request)
}

/// Whether something is still to be done: an answer is owed, or what it promised.
fn has_work(request: State) -> bool {
    match request {
        State::Received | State::Assigned | State::Waiting | State::Drafted => true,
        State::Answered { outcome, .. } => outcome.leaves_something_to_do(),
        State::Merged | State::Resolved | State::Withdrawn => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Code, Outcome, Status};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn fresh() -> Link {
        Link {
            expires_at: expires(at("2026-04-22T10:00:00Z")),
            withdrawn_at: None,
            replied_at: None,
        }
    }

    #[test]
    fn a_link_is_good_for_fourteen_days_to_the_instant() {
        let state = |now| fresh().state(State::Assigned, at(now));
        assert_eq!(state("2026-04-22T10:00:00Z"), LinkState::Open);
        assert_eq!(state("2026-05-06T09:59:59.999Z"), LinkState::Open);
        assert_eq!(state("2026-05-06T10:00:00Z"), LinkState::Expired);
        assert_eq!(expires(DateTime::<Utc>::MAX_UTC), DateTime::<Utc>::MAX_UTC);
    }

    #[test]
    fn what_was_done_with_a_link_outlasts_its_time_and_the_request() {
        let then = Some(at("2026-04-23T10:00:00Z"));
        let replied = Link {
            replied_at: then,
            ..fresh()
        };
        let withdrawn = Link {
            withdrawn_at: then,
            ..fresh()
        };
        for now in ["2026-04-23T10:00:00Z", "2027-01-01T00:00:00Z"] {
            for request in [State::Assigned, State::Resolved, State::Withdrawn] {
                assert_eq!(replied.state(request, at(now)), LinkState::Replied);
                assert_eq!(withdrawn.state(request, at(now)), LinkState::Withdrawn);
            }
        }
    }

    #[test]
    fn a_link_shows_a_request_only_while_there_is_work_on_it() {
        let now = at("2026-04-22T10:00:00Z");
        for status in Status::ALL {
            for outcome in Outcome::ALL {
                for delivered in [false, true] {
                    let request = State::of(*status, Some(*outcome), delivered).unwrap();
                    let work = status.is_open()
                        || (*status == Status::Answered && *outcome == Outcome::Planned);
                    let expected = if work {
                        LinkState::Open
                    } else {
                        LinkState::Settled
                    };
                    assert_eq!(fresh().state(request, now), expected, "{request:?}");
                    // Whoever may ask never makes a link that shows nothing.
                    for actor in Actor::ALL {
                        assert!(!may_ask(request, *actor) || work, "{request:?} {actor:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn only_who_works_on_a_request_asks_for_help_with_it() {
        for actor in Actor::ALL {
            let theirs = matches!(actor, Actor::Department | Actor::Administrator);
            assert_eq!(may_ask(State::Assigned, *actor), theirs, "{actor:?}");
            assert!(!may_ask(State::Received, *actor));
        }
    }
}
