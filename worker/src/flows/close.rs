//! How a request ends: what was promised is done, the citizen takes it back, the citizen says how satisfied they are.

use api::{ProblemCode, track::RatingDraft, track::TimelineEvent};
use domain::{
    PhotoRole,
    fields::{Field, FieldErrorCode, Rating, reason},
    lifecycle::{Act, Actor},
};

use super::{acts::Acting, field_problem, field_problems, merge, tell::Notices};
use crate::{
    db::{
        events, filing,
        requests::{self, Request},
        steps::{self, Change},
    },
    error::AppError,
    live, random,
};

/// Confirms that what was promised is done, with a photo where there is something to see.
///
/// # Errors
/// `invalid-fields` (`photo`), `step-not-allowed`, `conflict`.
pub async fn resolve(
    acting: Acting<'_>,
    request: &Request,
    photo: Option<&str>,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Resolve)?;
    let municipality_id = &acting.municipality.id;
    let photo = photo.map(str::trim).filter(|photo| !photo.is_empty());
    if let Some(photo) = photo
        && !requests::has_unnamed_photo(acting.db, municipality_id, photo, PhotoRole::After).await?
    {
        return Err(field_problem(Field::Photo, FieldErrorCode::Unknown));
    }
    let now = acting.app.now;
    let change = Change {
        promise_kept_at: Some(now),
        closed_at: Some(now),
        ..Change::of(request, state)
    };
    let [stamp, event_id] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let mut writes = vec![
        steps::change(of, request.version, &change)?,
        events::append(
            of,
            &event_id,
            acting.actor,
            acting.person_id,
            &TimelineEvent::Resolved,
        )?,
    ];
    if let Some(photo) = photo {
        writes.push(filing::name_photo(
            municipality_id,
            photo,
            &request.id,
            PhotoRole::After,
            &stamp,
        ));
        if request.published_at.is_some() {
            writes.push(steps::publish_photos(of, false));
        }
    }
    let for_followers = merge::resolve(acting, of, request).await?;
    let many = !for_followers.is_empty();
    writes.extend(for_followers);
    acting.commit(writes, 0, &Notices::new(now)).await?;
    if many {
        live::much_changed(acting.app, municipality_id).await;
    }
    Ok(())
}

/// Takes the request back; an official says why the citizen wants it.
///
/// # Errors
/// `invalid-fields` (`reason`), `step-not-allowed`, `conflict`.
pub async fn withdraw(
    acting: Acting<'_>,
    request: &Request,
    typed: Option<&str>,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::Withdraw)?;
    match acting.actor {
        Actor::Citizen | Actor::Sweep => {}
        Actor::Operator
        | Actor::Department
        | Actor::Administrator
        | Actor::Outsider
        | Actor::Onlooker => {
            reason(typed.unwrap_or_default()).map_err(|error| field_problems(vec![error]))?;
        }
    }
    let change = Change {
        waiting_since: None,
        closed_at: Some(acting.app.now),
        ..Change::of(request, state)
    };
    let [stamp, event_id] = random::ids(acting.app.now)?;
    let of = acting.step(request, &stamp);
    let mut writes = vec![
        steps::change(of, request.version, &change)?,
        events::append(
            of,
            &event_id,
            acting.actor,
            acting.person_id,
            &TimelineEvent::Withdrawn,
        )?,
    ];
    let mut for_others = merge::let_go(acting, of, request).await?;
    for_others.extend(merge::leave(acting, of, request).await?);
    let many = !for_others.is_empty();
    writes.extend(for_others);
    acting
        .commit(writes, 0, &Notices::new(acting.app.now))
        .await?;
    if many {
        live::much_changed(acting.app, &acting.municipality.id).await;
    }
    Ok(())
}

/// Keeps how satisfied the citizen is with a delivered answer, once.
///
/// # Errors
/// `invalid-fields` (`score`, `text`), `step-not-allowed`, `conflict`.
pub async fn rate(
    acting: Acting<'_>,
    request: &Request,
    draft: &RatingDraft,
) -> Result<(), AppError> {
    let rating = Rating::check(draft.score, &draft.text).map_err(field_problems)?;
    if !may_rate(request) {
        return Err(AppError::problem(ProblemCode::StepNotAllowed));
    }
    let [stamp] = random::ids(acting.app.now)?;
    let of = acting.step(request, &stamp);
    acting
        .commit(
            vec![steps::rate(of, request.version, &rating)],
            0,
            &Notices::new(acting.app.now),
        )
        .await
        .map(|_| ())
}

/// Whether there is a delivered answer that was not rated yet.
pub fn may_rate(request: &Request) -> bool {
    request.answer.is_some() && request.delivered_at.is_some() && request.rating.is_none()
}
