//! An official becomes the one who sees to a request.

use api::{ProblemCode, track::TimelineEvent};
use domain::lifecycle::may_take;

use super::{acts::Acting, tell::Notices};
use crate::{
    db::{events, requests::Request, steps},
    error::AppError,
    random,
};

/// Takes a request over. To take what one has changes nothing.
///
/// # Errors
/// `step-not-allowed`, `conflict`.
pub async fn take(acting: Acting<'_>, request: &Request) -> Result<(), AppError> {
    let person_id = acting
        .person_id
        .filter(|_| {
            request
                .state()
                .is_ok_and(|state| may_take(state, acting.actor))
        })
        .ok_or_else(|| AppError::problem(ProblemCode::StepNotAllowed))?;
    if request.responsible_id.as_deref() == Some(person_id) {
        return Ok(());
    }
    let now = acting.app.now;
    let [stamp, taken] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let event = TimelineEvent::Taken;
    let writes = vec![
        steps::take(of, request.version, person_id),
        events::append(of, &taken, acting.actor, acting.person_id, &event)?,
    ];
    acting
        .commit(writes, 0, &Notices::new(now))
        .await
        .map(|_| ())
}
