//! A person brings an answer: the clock stops when it has reached the citizen, and not when somebody tried.

use api::{delivery::DeliveryDraft, track::TimelineEvent};
use domain::{
    Attempt, Code, ReplyChannel,
    fields::{self, Field, FieldError, FieldErrorCode},
    lifecycle::Act,
    sweep::Watched,
};

use super::{acts::Acting, deliver_notice::stop_clock, field_problems, tell::Notices};
use crate::{
    db::{
        events,
        requests::Request,
        steps::{self, Change},
    },
    error::AppError,
    random,
};

/// What was typed about bringing an answer, and can be so.
struct Checked {
    channel: ReplyChannel,
    note: Option<String>,
}

/// Every field's error at once.
fn check(draft: &DeliveryDraft) -> Result<Checked, AppError> {
    let refused = |field| FieldError {
        field,
        error: FieldErrorCode::NotAllowed,
    };
    let channel = draft.channel.by_hand().ok_or(refused(Field::ReplyChannel));
    let attempt = match draft.attempt {
        Some(attempt) if !Attempt::on(draft.channel).contains(&attempt) => {
            Err(refused(Field::Attempt))
        }
        Some(_) | None => Ok(()),
    };
    match (channel, attempt, fields::note(&draft.note)) {
        (Ok(channel), Ok(()), Ok(note)) => Ok(Checked { channel, note }),
        (channel, attempt, note) => Err(field_problems(
            [channel.err(), attempt.err(), note.err()]
                .into_iter()
                .flatten()
                .collect(),
        )),
    }
}

/// Says that the answer has reached the citizen, or how an attempt ended.
///
/// # Errors
/// `invalid-fields` (`reply-channel`, `attempt`, `note`), `step-not-allowed`, `conflict`.
pub async fn deliver(
    acting: Acting<'_>,
    request: &Request,
    draft: &DeliveryDraft,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Deliver)?;
    let Checked { channel, note } = check(draft)?;
    let now = acting.app.now;
    let [stamp, event, noted] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let (change, told) = match draft.attempt {
        None => {
            let watched = Watched {
                state,
                ..request.watched()?
            };
            let verdict = stop_clock(request, state, now);
            let change = steps::deliver(
                of,
                request.version,
                state.status(),
                verdict,
                watched.look_at(),
            );
            let told = TimelineEvent::Delivered {
                channel: channel.code().to_owned(),
            };
            (change, told)
        }
        Some(attempt) => {
            let told = TimelineEvent::Tried {
                channel: channel.code().to_owned(),
                attempt: attempt.code().to_owned(),
                note: note.clone(),
            };
            let unchanged = Change::of(request, request.state()?);
            (steps::change(of, request.version, &unchanged)?, told)
        }
    };
    let mut writes = vec![
        change,
        events::append(of, &event, acting.actor, acting.person_id, &told)?,
    ];
    if let (None, Some(text)) = (draft.attempt, note) {
        let among = TimelineEvent::Noted { text };
        writes.push(events::append(
            of,
            &noted,
            acting.actor,
            acting.person_id,
            &among,
        )?);
    }
    acting
        .commit(writes, 0, &Notices::new(now))
        .await
        .map(|_| ())
}
