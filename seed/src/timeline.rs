//! What happened to a request, as the worker would have written it.

use api::track::TimelineEvent;
use chrono::{DateTime, Utc};
use domain::{Channel, Code, Status, escalation::Level, lifecycle::Actor};

use crate::{
    request::Request,
    town::{Person, Town},
};

/// An event with who did it.
#[derive(Debug)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: TimelineEvent,
    /// In what part.
    pub actor: Actor,
    /// Who, where it was an official.
    pub person: Option<&'static Person>,
}

/// The events of a request, oldest first.
pub fn of(town: &'static Town, request: &Request) -> Vec<Happened> {
    let operator = town
        .people
        .iter()
        .find(|person| person.role == domain::Role::Operator);
    let by_hand = match request.channel {
        Channel::Web => None,
        Channel::Phone
        | Channel::Sms
        | Channel::Email
        | Channel::Fax
        | Channel::Post
        | Channel::InPerson
        | Channel::SocialMedia => operator,
    };
    let mut events = vec![Happened {
        at: request.received_at,
        event: TimelineEvent::Received {
            channel: request.channel.code().to_owned(),
        },
        actor: by_hand.map_or(Actor::Citizen, |_| Actor::Operator),
        person: by_hand,
    }];
    let mut sweep = |at, event| {
        events.push(Happened {
            at,
            event,
            actor: Actor::Sweep,
            person: None,
        });
    };
    let first = request
        .handed_over
        .as_ref()
        .map_or(request.department, |handed| handed.from);
    if request.status != Status::Received {
        let department = first.name.names();
        sweep(
            request.entered_at,
            TimelineEvent::Assigned {
                department,
                note: None,
            },
        );
    }
    if let Some(at) = request.overdue_at {
        sweep(at, TimelineEvent::Overdue);
        let level = Level::Due.code().to_owned();
        sweep(at, TimelineEvent::Escalated { level });
    }
    if let Some(handed) = &request.handed_over {
        events.push(Happened {
            at: handed.at,
            event: TimelineEvent::HandedOver {
                from: handed.from.name.names(),
                to: request.department.name.names(),
                note: None,
            },
            actor: Actor::Department,
            person: handed.by,
        });
    }
    events.extend(request.asked.map(|(at, question)| Happened {
        at,
        event: TimelineEvent::Asked {
            text: question.to_owned(),
        },
        actor: Actor::Department,
        person: responsible(town, request),
    }));
    events.extend(answered(request));
    // Stable: what happened at one moment stays in the order written here.
    events.sort_by_key(|happened| happened.at);
    events
}

/// The person who answers for the department that has it.
fn responsible(town: &'static Town, request: &Request) -> Option<&'static Person> {
    town.people
        .iter()
        .find(|person| person.key == request.department.responsible)
}

fn answered(request: &Request) -> Vec<Happened> {
    let Some(answer) = &request.answer else {
        return Vec::new();
    };
    let by_department = |event| Happened {
        at: answer.at,
        event,
        actor: Actor::Department,
        person: answer.by,
    };
    let outcome = answer.outcome.code().to_owned();
    let mut events = vec![by_department(TimelineEvent::Answered { outcome })];
    if answer.public.is_some() {
        events.push(by_department(TimelineEvent::Published));
    }
    events.extend(answer.delivered_at.map(|at| Happened {
        at,
        event: TimelineEvent::Delivered {
            channel: request.reply_channel.code().to_owned(),
        },
        actor: Actor::Sweep,
        person: None,
    }));
    events.extend(answer.kept_at.map(|at| Happened {
        at,
        event: TimelineEvent::Resolved,
        actor: Actor::Department,
        person: answer.by,
    }));
    events
}
