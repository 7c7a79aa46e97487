//! What tests of other days begin with.

use api::{
    Outcome,
    desk::AnswerDraft,
    session::{Credentials, SignIn},
};
use servis48_e2e::Client;

use crate::world::{Official, PASSWORD, citizen, solved};

/// Somebody signed in at the desk at this moment; a session ends after 12 hours without use.
pub fn signed_in_at(official: &Official, moment: &str) -> Client {
    let mut client = citizen(official.slug).when(moment);
    let credentials = Credentials {
        email: official.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    client
        .call(&SignIn, &credentials)
        .unwrap_or_else(|reply| panic!("{}: {} {}", official.email, reply.status, reply.text()));
    client
}

/// An answer that promises a date.
pub fn planned(version: u32, date: &str) -> AnswerDraft {
    AnswerDraft {
        outcome: Outcome::Planned,
        text: "Svetilko bomo zamenjali, ko prispe nov nosilec.".to_owned(),
        date: Some(date.parse().unwrap()),
        ..solved(version)
    }
}

/// What kinds of events a timeline has, in order.
pub fn kinds(timeline: &[api::track::TimelineEntry]) -> Vec<String> {
    timeline
        .iter()
        .map(|entry| {
            let event = serde_json::to_value(&entry.event).unwrap();
            event.get("type").unwrap().as_str().unwrap().to_owned()
        })
        .collect()
}
