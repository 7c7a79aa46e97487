//! What everyone sees of a photo: itself, or one made of it in which areas cannot be recognised.

use api::{photo::RedactionDraft, track::TimelineEvent};
use domain::fields::{Field, FieldErrorCode};

use super::{
    acts::{Acting, same_version},
    field_problem,
    tell::Notices,
};
use crate::{
    db::{
        events,
        redactions::{self, Original},
        requests::Request,
    },
    error::AppError,
    random,
};

/// Puts a photo sent before in the place of an original, or gives the original its place again. The original stays
/// readable at the desk and for its reporter either way.
///
/// # Errors
/// `invalid-fields` (`photo`) for a photo that is not there, was named before or has another size; `conflict`.
pub async fn redact_photo(
    acting: Acting<'_>,
    request: &Request,
    (photo, original): (&str, &Original),
    person_id: &str,
    draft: &RedactionDraft,
) -> Result<(), AppError> {
    same_version(request, draft.version)?;
    let derived = draft.photo.as_deref();
    if let Some(derived) = derived {
        let municipality_id = &acting.municipality.id;
        if !redactions::fits(acting.db, municipality_id, derived, original).await? {
            return Err(field_problem(Field::Photo, FieldErrorCode::Unknown));
        }
    }
    let event = match derived {
        Some(_) => TimelineEvent::PhotoRedacted,
        None => TimelineEvent::PhotoRestored,
    };
    let [stamp, event_id] = random::ids(acting.app.now)?;
    let step = acting.step(request, &stamp);
    let mut writes = redactions::replace(step, request.version, photo, derived, person_id);
    writes.push(events::append(
        step,
        &event_id,
        acting.actor,
        Some(person_id),
        &event,
    )?);
    let notices = Notices::new(acting.app.now);
    acting.commit(writes, 0, &notices).await.map(|_| ())
}
