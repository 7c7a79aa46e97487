//! The one table, over every state and every act.

use super::{Act, Actor, Publishing, State};

/// The table: what follows, and who may bring it about.
pub(super) fn table(
    publishing: Publishing,
    state: State,
    act: Act,
) -> Option<(State, &'static [Actor])> {
    use Actor::{Administrator, Citizen, Department, Operator, Sweep};
    use State::{Answered, Assigned, Drafted, Merged, Received, Resolved, Waiting, Withdrawn};

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
        (Received | Assigned | Waiting | Drafted, Act::Recategorise) => {
            Some((state, &[Operator, Department, Administrator]))
        }
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

        (Received, Act::Split) => Some((Received, &[Administrator, Operator])),
        (Assigned | Waiting | Drafted, Act::Split) => Some((state, &[Department, Administrator])),

        // Under two pairs of eyes too: the answer that its reporter gets passes them where the lead is.
        (Received, Act::Merge) => Some((Merged, &[Administrator, Operator])),
        (Assigned, Act::Merge) => Some((Merged, &[Department, Administrator])),
        (Merged, Act::Follow(outcome)) => Some((
            Answered {
                outcome,
                delivered: false,
            },
            &[Sweep],
        )),
        // Not back to where it came in: whoever merged it has looked at it.
        (Merged, Act::Part) => Some((Assigned, &[Operator, Department, Administrator, Sweep])),

        (Waiting, Act::CitizenReplies) => {
            Some((Assigned, &[Citizen, Operator, Department, Administrator]))
        }
        (Waiting, Act::Resume) => Some((Assigned, &[Sweep, Department, Administrator])),

        (Received | Assigned | Waiting | Drafted | Merged, Act::Withdraw) => {
            Some((Withdrawn, for_citizen))
        }

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
            | Act::BreakPromise
            | Act::Part
            | Act::Follow(_),
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
            | Act::BreakPromise
            | Act::Part
            | Act::Follow(_),
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
            | Act::BreakPromise
            | Act::Merge
            | Act::Part
            | Act::Follow(_),
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
            | Act::BreakPromise
            | Act::Merge
            | Act::Part
            | Act::Follow(_),
        )
        | (
            Merged,
            Act::Assign
            | Act::HandOver
            | Act::Recategorise
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Split
            | Act::Merge
            | Act::Deliver
            | Act::Resolve
            | Act::Reopen
            | Act::BreakPromise,
        )
        | (
            Answered { .. },
            Act::Assign
            | Act::HandOver
            | Act::Recategorise
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Withdraw
            | Act::Split
            | Act::Merge
            | Act::Part
            | Act::Follow(_),
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
            | Act::Recategorise
            | Act::AskCitizen
            | Act::CitizenReplies
            | Act::Resume
            | Act::Draft
            | Act::SendBack
            | Act::Answer(_)
            | Act::Deliver
            | Act::Resolve
            | Act::BreakPromise
            | Act::Withdraw
            | Act::Split
            | Act::Merge
            | Act::Part
            | Act::Follow(_),
        )
        | (
            Withdrawn,
            Act::Assign
            | Act::HandOver
            | Act::Recategorise
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
            | Act::Withdraw
            | Act::Split
            | Act::Merge
            | Act::Part
            | Act::Follow(_),
        ) => None,
    }
}
