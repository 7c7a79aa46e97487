//! What may follow what, and who may do it: one table, asked by the portal, the desk and the worker.

mod act;
mod merge;
mod table;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Code, Outcome, Role, Status, codes};
pub use act::{Act, ActKind};
pub use merge::{
    Bond, FOLLOWERS, Joined, Leads, NotJoined, carries, for_followers, join, may_lead,
};
use table::table;

/// At most so many requests are made of one: its reporter is told of each by itself.
pub const PARTS: usize = 5;

/// Where a request stands, with what the next step depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Received and not yet given to a department.
    Received,
    /// A department has it.
    Assigned,
    /// The department asked the citizen something; the answer clock rests.
    Waiting,
    /// An answer awaits publication by the administrator.
    Drafted,
    /// Dealt with together with another one, its lead; the own answer clock runs until the lead's answer is delivered.
    Merged,
    /// Answered; while not delivered, the answer clock still runs.
    Answered {
        /// The substance of the answer.
        outcome: Outcome,
        /// Whether it reached the citizen on the channel chosen.
        delivered: bool,
    },
    /// Answered, delivered, and nothing remains to be done.
    Resolved,
    /// Taken back by the citizen; nothing follows.
    Withdrawn,
}

impl State {
    /// The state that these stored values describe; `None` for an answered request without an outcome.
    pub fn of(status: Status, outcome: Option<Outcome>, delivered: bool) -> Option<Self> {
        match status {
            Status::Received => Some(Self::Received),
            Status::Assigned => Some(Self::Assigned),
            Status::Waiting => Some(Self::Waiting),
            Status::Drafted => Some(Self::Drafted),
            Status::Merged => Some(Self::Merged),
            Status::Answered => outcome.map(|outcome| Self::Answered { outcome, delivered }),
            Status::Resolved => Some(Self::Resolved),
            Status::Withdrawn => Some(Self::Withdrawn),
        }
    }

    /// The status people see and the database stores.
    pub fn status(self) -> Status {
        match self {
            Self::Received => Status::Received,
            Self::Assigned => Status::Assigned,
            Self::Waiting => Status::Waiting,
            Self::Drafted => Status::Drafted,
            Self::Merged => Status::Merged,
            Self::Answered { .. } => Status::Answered,
            Self::Resolved => Status::Resolved,
            Self::Withdrawn => Status::Withdrawn,
        }
    }
}

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Actor {
    /// The person who reported, by link or by number and PIN.
    Citizen,
    /// The contact centre, writing down what a citizen says or delivering an answer.
    Operator,
    /// Somebody of the department that has the request.
    Department,
    /// The municipality's administrator.
    Administrator,
    /// The machinery: routing by rule, the delivery of messages, the sweep.
    Sweep,
    /// Somebody without an account who was asked for help with one request: no act of the table is theirs.
    Outsider,
    /// Somebody who only reads: no act of the table is theirs.
    Onlooker,
}
codes!(Actor {
    Citizen = "citizen",
    Operator = "operator",
    Department = "department",
    Administrator = "administrator",
    Sweep = "sweep",
    Outsider = "outsider",
    Onlooker = "onlooker",
});

impl From<Role> for Actor {
    fn from(role: Role) -> Self {
        match role {
            Role::Operator => Self::Operator,
            Role::Officer | Role::Head => Self::Department,
            Role::Administrator => Self::Administrator,
            Role::Auditor | Role::RegionViewer => Self::Onlooker,
        }
    }
}

/// Who publishes an answer, by the municipality's setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Publishing {
    /// The department itself.
    Direct,
    /// The administrator, after the department drafted it (two pairs of eyes, as in Celje).
    FourEyes,
}
codes!(Publishing {
    Direct = "direct",
    FourEyes = "four-eyes",
});

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forbidden {
    /// Nobody may do this where the request stands now.
    NotNow,
    /// Somebody may, but not this one.
    NotYou,
}

impl std::fmt::Display for Forbidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotNow => "the act does not fit where the request stands",
            Self::NotYou => "the act is somebody else's",
        })
    }
}

impl std::error::Error for Forbidden {}

/// Where a request stands after an act, or why the act is refused.
pub fn next(
    publishing: Publishing,
    state: State,
    act: Act,
    actor: Actor,
) -> Result<State, Forbidden> {
    match table(publishing, state, act) {
        None => Err(Forbidden::NotNow),
        Some((state, by)) if by.contains(&actor) => Ok(state),
        Some(_) => Err(Forbidden::NotYou),
    }
}

/// What an actor may do where a request stands, in the order of buttons.
pub fn allowed(
    publishing: Publishing,
    state: State,
    actor: Actor,
) -> impl Iterator<Item = ActKind> {
    ActKind::ALL
        .iter()
        .copied()
        .filter(move |kind| next(publishing, state, kind.example(), actor).is_ok())
}

/// Whether an actor may become the one who sees to a request: as long as an answer is owed, it is an official's.
pub fn may_take(state: State, actor: Actor) -> bool {
    let official = match actor {
        Actor::Department | Actor::Administrator => true,
        Actor::Citizen | Actor::Operator | Actor::Sweep | Actor::Outsider | Actor::Onlooker => {
            false
        }
    };
    official && state.status().is_open()
}

/// For how long after it was resolved (or its answer delivered) a request can be reopened.
pub const REOPEN_WITHIN: TimeDelta = TimeDelta::days(14);

/// How long the municipality waits for a citizen's reply before the request goes on by itself.
pub const WAIT_FOR_REPLY: TimeDelta = TimeDelta::days(5);

/// The last instant at which a request closed then can be reopened.
pub fn reopens_until(closed_at: DateTime<Utc>) -> DateTime<Utc> {
    closed_at
        .checked_add_signed(REOPEN_WITHIN)
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}
