//! The clock rests while the citizen is asked something, and goes on with the reply, without one after five days, or
//! when none is needed any more.

use api::track::TimelineEvent;
use domain::{
    clock::Pause,
    fields::message,
    lifecycle::{Act, Actor},
};

use super::{
    acts::{Acting, tell_official},
    explain_deadline::explain_again,
    field_problems,
    written::Reply,
};
use crate::{
    db::{promises::Decided, requests::Request, steps::Change},
    error::AppError,
    notify::Kind,
};

/// How a pause ends.
#[derive(Debug, Clone, Copy)]
pub enum End<'a> {
    /// With the citizen's reply, as the citizen wrote it or an official heard it.
    Reply(&'a str),
    /// With what the citizen wrote in a mail or a text message, of any length.
    Written(Reply<'a>),
    /// No reply is needed any more.
    Needless,
    /// None came in five days.
    NoReply,
}

/// Asks the citizen; the clock rests from now on.
///
/// # Errors
/// `invalid-fields` (`text`), `step-not-allowed`, `conflict`.
pub async fn ask_citizen(
    acting: Acting<'_>,
    request: &Request,
    typed: &str,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::AskCitizen)?;
    let text = message(typed).map_err(|error| field_problems(vec![error]))?;
    let change = Change {
        waiting_since: Some(acting.app.now),
        question: Some(text.clone()),
        ..Change::of(request, state)
    };
    let event = TimelineEvent::Asked { text: text.clone() };
    acting
        .write(request, &change, &event, |notices, about| {
            if acting.tells(request) {
                notices.reporter(about, Kind::Question, Some(&text))?;
            }
            Ok(())
        })
        .await
}

/// Ends a pause: what it lasted is added to the deadline, counted by the rule that decided it.
///
/// # Errors
/// `invalid-fields` (`text`), `step-not-allowed`, `conflict`.
pub async fn end_pause(
    acting: Acting<'_>,
    request: &Request,
    end: End<'_>,
) -> Result<(), AppError> {
    let act = match end {
        End::Reply(_) | End::Written(_) => Act::CitizenReplies,
        End::Needless | End::NoReply => Act::Resume,
    };
    let state = acting.next(request, act)?;
    let now = acting.app.now;
    let mut change = Change {
        waiting_since: None,
        ..Change::of(request, state)
    };
    let rested = request
        .waiting_since
        .and_then(|since| Pause::new(since, now));
    change.pauses.extend(rested);
    let decided = Decided::of(acting.db, acting.municipality, [request]).await?;
    let computed = explain_again(
        &decided,
        request,
        request.on_call,
        request.validated_at,
        &change.pauses,
    )?;
    let due = computed.explanation.due;
    change.moved(computed.explanation, computed.marks, now);
    let event = match end {
        End::Reply(typed) => TimelineEvent::Replied {
            text: message(typed).map_err(|error| field_problems(vec![error]))?,
            due,
        },
        End::Written(reply) => TimelineEvent::Replied {
            text: reply.text.to_owned(),
            due,
        },
        End::Needless => TimelineEvent::Resumed {
            reason: "needless".to_owned(),
            due,
        },
        End::NoReply => TimelineEvent::Resumed {
            reason: "no-reply".to_owned(),
            due,
        },
    };
    // Whoever ended it knows; the others are told that the clock runs again.
    let told = match acting.actor {
        Actor::Citizen | Actor::Sweep => acting.responsible(request).await?,
        Actor::Operator
        | Actor::Department
        | Actor::Administrator
        | Actor::Outsider
        | Actor::Onlooker => None,
    };
    acting
        .write_with(
            request,
            &change,
            &event,
            |of, event_id| match end {
                End::Written(reply) => reply.writes(of, event_id),
                End::Reply(_) | End::Needless | End::NoReply => Ok(Vec::new()),
            },
            |notices, about| tell_official(notices, about, Kind::Replied, told.as_deref()),
        )
        .await
}
