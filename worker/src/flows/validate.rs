//! The administrator validates a request and gives it to a department, or lets the routing rules decide; where the rule of
//! the promise says so, its clock counts from then.

use api::{acts::ValidateDraft, track::TimelineEvent};
use domain::{
    fields::{Field, FieldErrorCode},
    lifecycle::Act,
};

use super::{
    acts::Acting,
    explain_deadline::explain_again,
    field_problem,
    route::{Subject, route},
    tell::Notices,
};
use crate::{
    db::{
        events, municipalities,
        promises::Decided,
        requests::Request,
        routing,
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
    let mut note = None;
    if wanted.is_empty() {
        let district =
            routing::district_of(acting.db, &acting.municipality.id, &request.id).await?;
        let subject = Subject {
            category: &request.category_id,
            district: district.as_deref(),
            at: request.received_at,
        };
        if let Some(rule) = route(acting.db, acting.municipality, subject).await? {
            change.department_id = rule.kept.department_id;
            note = Some(rule.kept.name);
        }
    } else {
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
    let given = TimelineEvent::Assigned { department, note };
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
