//! What may follow what, and who may do it: one table, asked by the portal, the desk and the worker.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Code, Outcome, Role, Status, codes};

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
            Self::Answered { .. } => Status::Answered,
            Self::Resolved => Status::Resolved,
            Self::Withdrawn => Status::Withdrawn,
        }
    }
}

/// Something done to a request that changes, or may change, where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Give it to a department for the first time.
    Assign,
    /// Give it to another department or person; the clock goes on.
    HandOver,
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
    AskCitizen = "ask-citizen",
    CitizenReplies = "citizen-replies",
    Resume = "resume",
    Draft = "draft",
    SendBack = "send-back",
    Answer = "answer",
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
            Self::AskCitizen => ActKind::AskCitizen,
            Self::CitizenReplies => ActKind::CitizenReplies,
            Self::Resume => ActKind::Resume,
            Self::Draft => ActKind::Draft,
            Self::SendBack => ActKind::SendBack,
            Self::Answer(_) => ActKind::Answer,
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
    fn example(self) -> Act {
        match self {
            Self::Assign => Act::Assign,
            Self::HandOver => Act::HandOver,
            Self::AskCitizen => Act::AskCitizen,
            Self::CitizenReplies => Act::CitizenReplies,
            Self::Resume => Act::Resume,
            Self::Draft => Act::Draft,
            Self::SendBack => Act::SendBack,
            Self::Answer => Act::Answer(Outcome::Answered),
            Self::Deliver => Act::Deliver,
            Self::Resolve => Act::Resolve,
            Self::Reopen => Act::Reopen,
            Self::BreakPromise => Act::BreakPromise,
            Self::Withdraw => Act::Withdraw,
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
}
codes!(Actor {
    Citizen = "citizen",
    Operator = "operator",
    Department = "department",
    Administrator = "administrator",
    Sweep = "sweep",
});

impl From<Role> for Actor {
    fn from(role: Role) -> Self {
        match role {
            Role::Officer | Role::Head => Self::Department,
            Role::Administrator => Self::Administrator,
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

/// The table: what follows, and who may bring it about.
fn table(publishing: Publishing, state: State, act: Act) -> Option<(State, &'static [Actor])> {
    use Actor::{Administrator, Citizen, Department, Operator, Sweep};
    use State::{Answered, Assigned, Drafted, Received, Resolved, Waiting, Withdrawn};

    // Both settings may meet a draft: it can be older than the setting.
    let publishers: &[Actor] = match publishing {
        Publishing::Direct => &[Department, Administrator],
        Publishing::FourEyes => &[Administrator],
    };
    let drafted = match publishing {
        Publishing::Direct => None,
        Publishing::FourEyes => Some((Drafted, [Department].as_slice())),
    };
    // Who may write down what a citizen decided.
    let for_citizen: &[Actor] = &[Citizen, Operator, Administrator];

    match (state, act) {
        (Received, Act::Assign) => Some((Assigned, &[Administrator, Operator, Sweep])),
        (Received, Act::Answer(outcome)) => Some((
            Answered {
                outcome,
                delivered: false,
            },
            &[Administrator, Operator],
        )),

        (Assigned, Act::HandOver) => Some((Assigned, &[Department, Administrator])),
        (Assigned, Act::AskCitizen) => Some((Waiting, &[Department, Administrator])),
        (Assigned | Drafted, Act::Draft) => drafted,
        (Assigned | Drafted, Act::Answer(outcome)) => Some((
            Answered {
                outcome,
                delivered: false,
            },
            publishers,
        )),
        (Drafted, Act::SendBack) => Some((Assigned, &[Administrator])),

        (Waiting, Act::CitizenReplies) => {
            Some((Assigned, &[Citizen, Operator, Department, Administrator]))
        }
        (Waiting, Act::Resume) => Some((Assigned, &[Sweep, Department, Administrator])),

        (Received | Assigned | Waiting | Drafted, Act::Withdraw) => Some((Withdrawn, for_citizen)),

        (
            Answered {
                outcome,
                delivered: false,
            },
            Act::Deliver,
        ) => {
            let state = if outcome.leaves_something_to_do() {
                Answered {
                    outcome,
                    delivered: true,
                }
            } else {
                Resolved
            };
            Some((state, &[Operator, Department, Administrator, Sweep]))
        }
        (
            Answered {
                outcome,
                delivered: true,
            },
            Act::Resolve,
        ) => outcome
            .leaves_something_to_do()
            .then_some((Resolved, &[Department, Administrator])),
        (Answered { outcome, .. }, Act::BreakPromise) => outcome
            .leaves_something_to_do()
            .then_some((Assigned, &[Sweep, Department, Administrator])),
        (
            Answered {
                delivered: true, ..
            }
            | Resolved,
            Act::Reopen,
        ) => Some((Assigned, for_citizen)),

        (
            Received,
            Act::HandOver
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise,
        )
        | (
            Assigned,
            Act::Assign
            | Act::CitizenReplies
            | Act::Resume
            | Act::SendBack
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise,
        )
        | (
            Waiting,
            Act::Assign
            | Act::HandOver
            | Act::AskCitizen
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise,
        )
        | (
            Drafted,
            Act::Assign
            | Act::HandOver
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise,
        )
        | (
            Answered { .. },
            Act::Assign
            | Act::HandOver
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Withdraw,
        )
        | (
            Answered {
                delivered: true, ..
            },
            Act::Deliver,
        )
        | (
            Answered {
                delivered: false, ..
            },
            Act::Resolve | Act::Reopen,
        )
        | (
            Resolved,
            Act::Assign
            | Act::HandOver
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Deliver
            | Act::Resolve
            | Act::BreakPromise
            | Act::Withdraw,
        )
        | (
            Withdrawn,
            Act::Assign
            | Act::HandOver
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise
            | Act::Withdraw,
        ) => None,
    }
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
