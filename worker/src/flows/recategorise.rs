//! A request turns out to be about something else. Its clock goes on; to or from a category with a crew on call it is
//! computed anew from the same start. Where a routing rule decides for the new category, its department gets it.

use api::{acts::CategoryDraft, track::TimelineEvent};
use domain::{
    fields::{Field, FieldErrorCode, note},
    lifecycle::{Act, Actor, State},
};

use super::{
    acts::Acting,
    explain_deadline::explain_again,
    field_problem, field_problems,
    route::{Subject, route},
    tell::Notices,
};
use crate::{
    db::{
        events, municipalities,
        promises::Decided,
        requests::Request,
        routing::{self, StoredRoute},
        steps::{self, Change},
    },
    error::AppError,
    random,
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
    let routed = routed(acting, request, state, &change.category_id).await?;
    if let Some(rule) = &routed {
        rule.kept
            .department_id
            .clone_into(&mut change.department_id);
    }
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
    let [stamp, event_id, given_id] = random::ids(acting.app.now)?;
    let of = acting.step(request, &stamp);
    let mut writes = vec![
        steps::change(of, request.version, &change)?,
        events::append(of, &event_id, acting.actor, acting.person_id, &event)?,
    ];
    if let Some(rule) = routed {
        let given = TimelineEvent::Assigned {
            department: rule.department,
            note: Some(rule.kept.name),
        };
        writes.push(events::append(of, &given_id, Actor::Sweep, None, &given)?);
    }
    acting
        .commit(writes, 0, &Notices::new(acting.app.now))
        .await
        .map(|_| ())
}

/// The rule by which another department gets a request that nobody works at yet. An official of a department hands over
/// by themself: what they read must not be taken from under their eyes.
async fn routed(
    acting: Acting<'_>,
    request: &Request,
    state: State,
    category: &str,
) -> Result<Option<StoredRoute>, AppError> {
    let everywhere = match acting.actor {
        Actor::Administrator | Actor::Operator => true,
        Actor::Citizen | Actor::Department | Actor::Sweep | Actor::Outsider | Actor::Onlooker => {
            false
        }
    };
    let untouched = match state {
        State::Received | State::Assigned => true,
        State::Waiting
        | State::Drafted
        | State::Merged
        | State::Answered { .. }
        | State::Resolved
        | State::Withdrawn => false,
    };
    if !everywhere || !untouched {
        return Ok(None);
    }
    let municipality = acting.municipality;
    let district = routing::district_of(acting.db, &municipality.id, &request.id).await?;
    let subject = Subject {
        category,
        district: district.as_deref(),
        at: request.received_at,
    };
    let rule = route(acting.db, municipality, subject).await?;
    Ok(rule.filter(|rule| rule.kept.department_id != request.department_id))
}
