//! However requests are merged, parted and closed, each follows at most one lead that follows nobody.
#![expect(
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and every number is one of a request"
)]

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::prelude::*;
use servis48_domain::lifecycle::{
    Act, Actor, Bond, FOLLOWERS, Leads, Publishing, State, carries, for_followers, join, next,
};

use crate::config;

const REQUESTS: usize = 70;

#[derive(Debug, Clone, Copy)]
enum Happens {
    Merge(usize, usize),
    Part(usize),
    Withdraw(usize),
}

fn happens() -> impl Strategy<Value = Happens> {
    let one = 0..REQUESTS;
    prop_oneof![
        8 => (one.clone(), 0..12_usize).prop_map(|(own, named)| Happens::Merge(own, named)),
        4 => (one.clone(), one.clone()).prop_map(|(own, named)| Happens::Merge(own, named)),
        1 => one.clone().prop_map(Happens::Part),
        1 => one.prop_map(Happens::Withdraw),
    ]
}

/// What a database would hold.
#[derive(Debug)]
struct World {
    ids: Vec<String>,
    dues: Vec<DateTime<Utc>>,
    states: Vec<State>,
    leads: BTreeMap<usize, usize>,
}

impl World {
    fn followers(&self, lead: usize) -> Vec<usize> {
        let of_lead = self.leads.iter().filter(|(_, known)| **known == lead);
        of_lead.map(|(follower, _)| *follower).collect()
    }

    fn bond(&self, at: usize) -> Bond<'_> {
        Bond {
            id: &self.ids[at],
            state: self.states[at],
            due: self.dues[at],
            may_follow: next(
                Publishing::Direct,
                self.states[at],
                Act::Merge,
                Actor::Department,
            )
            .is_ok(),
            followers: self.followers(at).len(),
        }
    }

    fn act(&mut self, at: usize, act: Act, actor: Actor) -> bool {
        let state = next(Publishing::Direct, self.states[at], act, actor);
        state.map(|state| self.states[at] = state).is_ok()
    }

    fn happen(&mut self, happens: Happens) {
        match happens {
            Happens::Merge(own, named) => {
                let lead = self.leads.get(&named).copied().unwrap_or(named);
                let Ok(joined) = join(self.bond(own), self.bond(lead)) else {
                    return;
                };
                if !self.bond(own).may_follow {
                    return;
                }
                let (follows, lead) = match joined.leads {
                    Leads::Named => (own, lead),
                    Leads::Own => (lead, own),
                };
                if self.act(follows, Act::Merge, Actor::Department) {
                    for follower in self.followers(follows) {
                        self.leads.insert(follower, lead);
                    }
                    self.leads.insert(follows, lead);
                    assert_eq!(self.followers(lead).len(), joined.followers);
                }
            }
            Happens::Part(own) => {
                if self.act(own, Act::Part, Actor::Department) {
                    self.leads.remove(&own);
                }
            }
            Happens::Withdraw(own) => {
                if self.act(own, Act::Withdraw, Actor::Citizen) {
                    self.leads.remove(&own);
                    let act = for_followers(Act::Withdraw).unwrap();
                    for follower in self.followers(own) {
                        assert!(self.act(follower, act, Actor::Sweep));
                        self.leads.remove(&follower);
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn there_are_no_chains_no_circles_and_no_crowds(
        steps in vec(happens(), 0..200),
        hours in vec(0..100_i64, REQUESTS),
    ) {
        let first: DateTime<Utc> = "2026-04-24T10:00:00Z".parse().unwrap();
        let mut world = World {
            dues: hours.iter().map(|hours| first + TimeDelta::hours(*hours)).collect(),
            ids: (0..REQUESTS).map(|at| at.to_string()).collect(),
            states: vec![State::Assigned; REQUESTS],
            leads: BTreeMap::new(),
        };
        for step in steps {
            world.happen(step);
            for (follower, lead) in &world.leads {
                prop_assert_ne!(follower, lead);
                prop_assert!(!world.leads.contains_key(lead), "a chain");
                prop_assert_eq!(world.states[*follower], State::Merged);
                prop_assert_eq!(world.states[*lead], State::Assigned, "nobody would answer it");
                let stands = world.states[*lead].status();
                prop_assert!(carries(stands, world.dues[*lead], world.dues[*follower]), "a promise ends first");
                prop_assert!(world.followers(*lead).len() <= FOLLOWERS);
            }
            let merged = world.states.iter().filter(|state| **state == State::Merged).count();
            prop_assert_eq!(merged, world.leads.len(), "merged with nobody");
        }
    }
}
