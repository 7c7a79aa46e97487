//! The administrator validates a request and gives it to a department; where the rule says so, its clock counts from then.

use api::{acts::ValidateDraft, track::TimelineEvent};
use domain::{
    fields::{Field, FieldErrorCode},
    lifecycle::Act,
};

use super::{acts::Acting, explain_deadline::explain_again, field_problem, tell::Notices};
use crate::{
    db::{
        events, municipalities,
        promises::Decided,
        requests::Request,
        steps::{self, Change},
    },
    error::AppError,
    random,
};

/// Validates a request.
///
/// # Errors
/// `invalid-fields` (`department`), `step-not-allowed`, `conflict`.
pub async fn validate(
    acting: Acting<'_>,
    request: &Request,
    draft: &ValidateDraft,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Assign)?;
    let now = acting.app.now;
    let mut change = Change::of(request, state);
    let wanted = draft.department.trim();
    if !wanted.is_empty() {
        wanted.clone_into(&mut change.department_id);
    }
    let department =
        municipalities::department_name(acting.db, &acting.municipality.id, &change.department_id)
            .await?
            .ok_or_else(|| field_problem(Field::Department, FieldErrorCode::Unknown))?;
    if request.explanation.provisional {
        change.validated_at = Some(now);
        let decided = Decided::of(acting.db, acting.municipality, [request]).await?;
        let computed = explain_again(
            &decided,
            request,
            request.on_call,
            Some(now),
            &request.pauses,
        )?;
        change.moved(computed.explanation, computed.marks, now);
    }
    let [stamp, validated, assigned] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let given = TimelineEvent::Assigned { department };
    let mut writes = vec![steps::change(of, request.version, &change)?];
    if request.explanation.provisional {
        let event = TimelineEvent::Validated {
            due: change.explanation.due,
        };
        writes.push(events::append(
            of,
            &validated,
            acting.actor,
            acting.person_id,
            &event,
        )?);
    }
    writes.push(events::append(
        of,
        &assigned,
        acting.actor,
        acting.person_id,
        &given,
    )?);
    acting
        .commit(writes, 0, &Notices::new(now))
        .await
        .map(|_| ())
}
