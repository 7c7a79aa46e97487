//! An official hands a request to another department; its clock goes on.

use api::{ProblemCode, desk::HandOverDraft as Typed, track::TimelineEvent};
use domain::{
    fields::{Field, FieldErrorCode, HandOverDraft},
    lifecycle::{Act, Actor},
};

use super::{field_problem, field_problems, step};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        events::{self, Step},
        municipalities::{self, Municipality},
        requests::Request,
        steps,
    },
    error::AppError,
    random,
};

/// Hands over a request that the official may read.
///
/// # Errors
/// `conflict`, `step-not-allowed`, `invalid-fields`.
pub async fn hand_over(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
    typed: &Typed,
) -> Result<(), AppError> {
    if request.version != typed.version {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let actor = Actor::from(official.role);
    let state = step(
        municipality.publishing,
        request.state()?,
        Act::HandOver,
        actor,
    )?;
    let draft = HandOverDraft::check(&typed.department, &typed.note).map_err(field_problems)?;
    if draft.department == request.department_id {
        return Err(field_problem(Field::Department, FieldErrorCode::NotAllowed));
    }
    let db = app.db()?;
    let to = municipalities::department_name(&db, &municipality.id, &draft.department)
        .await?
        .ok_or_else(|| field_problem(Field::Department, FieldErrorCode::Unknown))?;

    let now = app.now;
    let [stamp, handed_over] = random::ids(now)?;
    let of = Step {
        municipality_id: &municipality.id,
        request_id: &request.id,
        stamp: &stamp,
        at: now,
    };
    let event = TimelineEvent::HandedOver {
        from: request.department.clone(),
        to,
        note: (!draft.note.is_empty()).then_some(draft.note),
    };
    let person = Some(official.person_id.as_str());
    let committed = db
        .commit(vec![
            steps::hand_over(of, typed.version, state.status(), &draft.department),
            events::append(of, &handed_over, actor, person, &event)?,
        ])
        .await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    Ok(())
}
