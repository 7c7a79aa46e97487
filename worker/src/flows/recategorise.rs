//! A request turns out to be about something else. Its clock goes on; to or from a category with a crew on call it is
//! computed anew from the same start.

use api::{acts::CategoryDraft, track::TimelineEvent};
use domain::{
    fields::{Field, FieldErrorCode, note},
    lifecycle::Act,
};

use super::{acts::Acting, explain_deadline::explain_again, field_problem, field_problems};
use crate::{
    db::{municipalities, promises::Decided, requests::Request, steps::Change},
    error::AppError,
};

/// Changes the category of a request.
///
/// # Errors
/// `invalid-fields` (`category`, `note`), `step-not-allowed`, `conflict`.
pub async fn recategorise(
    acting: Acting<'_>,
    request: &Request,
    draft: &CategoryDraft,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Recategorise)?;
    let note = note(&draft.note).map_err(|error| field_problems(vec![error]))?;
    let wrong = |error| field_problem(Field::Category, error);
    let wanted = draft.category.trim();
    if wanted.is_empty() {
        return Err(wrong(FieldErrorCode::Required));
    }
    let to = municipalities::category(acting.db, &acting.municipality.id, wanted)
        .await?
        .ok_or_else(|| wrong(FieldErrorCode::Unknown))?;
    if to.id == request.category_id || !to.kinds.contains(&request.kind) {
        return Err(wrong(FieldErrorCode::NotAllowed));
    }
    let mut change = Change {
        category_id: to.id,
        ..Change::of(request, state)
    };
    let mut due = None;
    if to.on_call != request.on_call {
        let decided = Decided::of(acting.db, acting.municipality, [request]).await?;
        let computed = explain_again(
            &decided,
            request,
            to.on_call,
            request.validated_at,
            &request.pauses,
        )?;
        due = Some(computed.explanation.due);
        change.moved(computed.explanation, computed.marks, acting.app.now);
    }
    let event = TimelineEvent::Recategorised {
        from: request.category.clone(),
        to: to.name,
        due,
        note,
    };
    acting.write(request, &change, &event, |_, _| Ok(())).await
}
