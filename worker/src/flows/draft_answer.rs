//! Two pairs of eyes: the department drafts an answer, the administrator publishes it or sends it back. Until then the
//! citizen sees none of it, and the clock runs.

use api::{desk::AnswerDraft as Typed, track::TimelineEvent};
use domain::{fields::reason, lifecycle::Act};

use super::{acts::Acting, answer_request::check, field_problems, tell::Notices};
use crate::{
    db::{
        drafts, events,
        many::OneOfMany,
        requests::Request,
        steps::{self, Change},
        typed,
    },
    error::AppError,
    random,
};

/// Puts an answer before the administrator, in the place of one put before.
///
/// # Errors
/// `invalid-fields`, `step-not-allowed`, `conflict`.
pub async fn draft_answer(
    acting: Acting<'_>,
    request: &Request,
    person_id: &str,
    typed: &Typed,
    of_many: Option<OneOfMany<'_>>,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Draft)?;
    // What is kept is what was typed: it is checked again when it is published, on that day.
    check(acting.app, acting.db, acting.municipality, request, typed).await?;
    let now = acting.app.now;
    let [stamp, event_id] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let mut writes = vec![
        steps::change(of, request.version, &Change::of(request, state))?,
        drafts::keep(of, typed, person_id)?,
        typed::sent(of, person_id),
        events::append(
            of,
            &event_id,
            acting.actor,
            acting.person_id,
            &TimelineEvent::Drafted,
        )?,
    ];
    writes.extend(of_many.map(|one| one.done(of)));
    acting
        .commit(writes, 0, &Notices::new(now))
        .await
        .map(|_| ())
}

/// Returns a draft to the department, with a comment.
///
/// # Errors
/// `invalid-fields` (`reason`), `step-not-allowed`, `conflict`.
pub async fn send_back(acting: Acting<'_>, request: &Request, typed: &str) -> Result<(), AppError> {
    let state = acting.next(request, Act::SendBack)?;
    let text = reason(typed).map_err(|error| field_problems(vec![error]))?;
    let now = acting.app.now;
    let [stamp, event_id] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let writes = vec![
        steps::change(of, request.version, &Change::of(request, state))?,
        drafts::send_back(of, &text),
        events::append(
            of,
            &event_id,
            acting.actor,
            acting.person_id,
            &TimelineEvent::SentBack { text },
        )?,
    ];
    acting
        .commit(writes, 0, &Notices::new(now))
        .await
        .map(|_| ())
}
