//! No order of steps leads where it must not, and buttons and refusals agree.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use servis48_domain::lifecycle::{Act, ActKind, Actor, Publishing, State, allowed, next};
use servis48_domain::{Code, Outcome, Status};

use crate::config;

fn act() -> impl Strategy<Value = Act> {
    let outcome = select(Outcome::ALL);
    prop_oneof![
        3 => outcome.clone().prop_map(Act::Answer),
        2 => outcome.prop_map(Act::Follow),
        12 => select(&[
            Act::Assign, Act::HandOver, Act::AskCitizen, Act::CitizenReplies, Act::Resume, Act::Draft,
            Act::SendBack, Act::Deliver, Act::Resolve, Act::Reopen, Act::BreakPromise, Act::Withdraw,
            Act::Recategorise, Act::Merge, Act::Part, Act::Split,
        ][..]),
    ]
}

fn publishing() -> impl Strategy<Value = Publishing> {
    select(Publishing::ALL)
}

/// What happened to a request, told apart from the table.
#[derive(Debug, Default)]
struct Story {
    answered: Option<Outcome>,
    delivered: bool,
    asked: bool,
    withdrawn: bool,
}

impl Story {
    fn goes_on(&mut self, act: Act) {
        match act {
            Act::Answer(outcome) | Act::Follow(outcome) => {
                self.answered = Some(outcome);
                self.delivered = false;
            }
            Act::Deliver => self.delivered = true,
            Act::Reopen | Act::BreakPromise => *self = Self::default(),
            Act::AskCitizen => self.asked = true,
            Act::CitizenReplies | Act::Resume => self.asked = false,
            Act::Withdraw => self.withdrawn = true,
            Act::Assign
            | Act::HandOver
            | Act::Recategorise
            | Act::Draft
            | Act::SendBack
            | Act::Split
            | Act::Merge
            | Act::Part
            | Act::Resolve => {}
        }
    }
}

proptest! {
    #![proptest_config(config(384))]

    #[test]
    fn no_order_of_steps_reaches_a_forbidden_state(
        publishing in publishing(),
        steps in vec((act(), select(Actor::ALL)), 0..200),
    ) {
        let mut state = State::Received;
        let mut story = Story::default();
        for (act, actor) in steps {
            let before = state;
            let Ok(after) = next(publishing, state, act, actor) else { continue };
            prop_assert_ne!(before.status(), Status::Withdrawn, "something followed a withdrawal");
            state = after;
            story.goes_on(act);
            match state {
                State::Answered { outcome, delivered } => {
                    prop_assert_eq!(story.answered, Some(outcome));
                    prop_assert_eq!(story.delivered, delivered);
                    prop_assert!(!delivered || outcome == Outcome::Planned, "delivered, nothing to do, and not resolved");
                }
                State::Resolved => prop_assert!(story.delivered, "resolved without an answer delivered"),
                State::Waiting => prop_assert!(story.asked, "waiting for nothing"),
                State::Drafted => prop_assert_eq!(publishing, Publishing::FourEyes),
                State::Withdrawn => prop_assert!(story.withdrawn && !story.delivered),
                State::Received => prop_assert!(
                    before == State::Received && matches!(act, Act::Recategorise | Act::Split),
                    "nothing leads back to where a request came in"
                ),
                State::Merged => prop_assert!(
                    act == Act::Merge && story.answered.is_none(),
                    "merged with an answer of its own"
                ),
                State::Assigned => {}
            }
            if publishing == Publishing::FourEyes && matches!(act, Act::Answer(_)) {
                prop_assert_ne!(actor, Actor::Department, "published by one pair of eyes");
            }
        }
    }

    #[test]
    fn buttons_and_refusals_agree(
        publishing in publishing(),
        status in select(Status::ALL),
        outcome in select(Outcome::ALL),
        delivered: bool,
        actor in select(Actor::ALL),
        act in act(),
    ) {
        let state = State::of(status, Some(outcome), delivered).unwrap();
        prop_assert_eq!(state.status(), status);
        let offered = allowed(publishing, state, actor).any(|kind| kind == act.kind());
        prop_assert_eq!(offered, next(publishing, state, act, actor).is_ok());
    }
}

#[test]
fn every_act_is_somebodys_and_every_state_but_the_last_goes_on() {
    let states: Vec<State> = Status::ALL
        .iter()
        .flat_map(|status| {
            [true, false].map(|delivered| State::of(*status, Some(Outcome::Planned), delivered))
        })
        .flatten()
        .collect();
    let anybody = |state: State, kind: ActKind| {
        Actor::ALL
            .iter()
            .any(|actor| allowed(Publishing::FourEyes, state, *actor).any(|other| other == kind))
    };
    for kind in ActKind::ALL {
        assert!(
            states.iter().any(|state| anybody(*state, *kind)),
            "{kind:?} is never possible"
        );
    }
    for state in states {
        let goes_on = ActKind::ALL.iter().any(|kind| anybody(state, *kind));
        assert_eq!(goes_on, state != State::Withdrawn, "{state:?}");
    }
    assert_eq!(State::of(Status::Answered, None, true), None);
}
