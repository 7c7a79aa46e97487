//! A request speaks of two things: one of them becomes a request of its own, of the same reporter and received at the same
//! time, with a number, category and clock of its own. The citizen's words never change, and photos stay with the first: a
//! file belongs to one request, so that what removes or hides it there takes nothing from another.

use api::{ProblemCode, split::SplitDraft as Typed, track::TimelineEvent};
use chrono::Datelike;
use domain::{
    Code,
    fields::{Field, FieldErrorCode, SplitDraft},
    lifecycle::{Act, Actor, PARTS, State},
    sweep::Watched,
};

use super::{
    acts::Acting,
    explain_deadline::explain_again,
    field_problem, field_problems,
    route::{Subject, route},
    step,
    tell::{About, Notices},
};
use crate::{
    db::{
        events::{self, Step},
        municipalities,
        promises::Decided,
        requests::Request,
        routing,
        splits::{self, NewPart},
        steps::{self, Change},
    },
    error::AppError,
    notify::Kind as NoticeKind,
    random,
};

/// What was made of a request.
#[derive(Debug)]
pub struct Parted {
    /// Its id.
    pub id: String,
    /// The department that has it.
    pub department_id: String,
}

/// Whether a request is on its first answer clock: one opened again is about what was answered, and its receipt is long
/// past.
pub fn may_split(request: &Request) -> bool {
    request.round == 1
}

/// Makes a second request of one.
///
/// # Errors
/// `invalid-fields` (`text`, `category`), `step-not-allowed`, `conflict`.
pub async fn split(
    acting: Acting<'_>,
    request: &Request,
    typed: &Typed,
) -> Result<Parted, AppError> {
    let stays = acting.next(request, Act::Split)?;
    if !may_split(request) {
        return Err(AppError::problem(ProblemCode::StepNotAllowed));
    }
    let draft = SplitDraft::check(&typed.category, &typed.text).map_err(field_problems)?;
    let municipality = acting.municipality;
    let wrong = |error| field_problem(Field::Category, error);
    let category = municipalities::category(acting.db, &municipality.id, &draft.category)
        .await?
        .ok_or_else(|| wrong(FieldErrorCode::Unknown))?;
    if !category.kinds.contains(&request.kind) {
        return Err(wrong(FieldErrorCode::NotAllowed));
    }
    if splits::parts(acting.db, &municipality.id, &request.id).await? >= PARTS {
        return Err(wrong(FieldErrorCode::Full));
    }
    let department =
        municipalities::department_name(acting.db, &municipality.id, &category.department_id)
            .await?
            .ok_or_else(|| AppError::internal("a category without its department"))?;
    // As it would have been routed had it been filed by itself.
    let district = routing::district_of(acting.db, &municipality.id, &request.id).await?;
    let subject = Subject {
        category: &category.id,
        district: district.as_deref(),
        at: request.received_at,
    };
    let (office, department, note) = match route(acting.db, municipality, subject).await? {
        Some(rule) => (
            rule.kept.department_id,
            rule.department,
            Some(rule.kept.name),
        ),
        None => (category.department_id.clone(), department, None),
    };
    // By the rule that the reporter was promised when it was received, as its own category counts.
    let decided = Decided::of(acting.db, municipality, [request]).await?;
    let computed = explain_again(
        &decided,
        request,
        category.on_call,
        request.validated_at,
        &request.pauses,
    )?;
    let state = if computed.explanation.provisional {
        State::Received
    } else {
        step(
            municipality.publishing,
            State::Received,
            Act::Assign,
            Actor::Sweep,
        )?
    };
    let watched = Watched {
        state,
        marks: computed.marks,
        level: None,
        waiting_since: None,
        promise_due: None,
    };

    let now = acting.app.now;
    let [id, stamp, came, from, given, said] = random::ids(now)?;
    let of_first = acting.step(request, &stamp);
    let of = Step {
        request_id: &id,
        ..of_first
    };
    let local = request.received_at.with_timezone(&municipality.time_zone);
    let mut writes = vec![steps::change(
        of_first,
        request.version,
        &Change::of(request, stays),
    )?];
    writes.extend(splits::part(
        of_first,
        &NewPart {
            id: &id,
            prefix: &municipality.reference_prefix,
            year: i64::from(local.year()),
            status: state.status(),
            category_id: &category.id,
            department_id: &office,
            text: &draft.text,
            explanation: &computed.explanation,
            marks: &watched.marks,
            sweep_at: watched.look_at(),
        },
    )?);
    writes.push(events::append(
        Step {
            at: request.received_at,
            ..of
        },
        &came,
        Actor::Citizen,
        None,
        &TimelineEvent::Received {
            channel: request.channel.code().to_owned(),
        },
    )?);
    let made = TimelineEvent::SplitFrom {
        reference: request.reference.clone(),
    };
    writes.push(events::append(
        of,
        &from,
        acting.actor,
        acting.person_id,
        &made,
    )?);
    if state == State::Assigned {
        let assigned = TimelineEvent::Assigned { department, note };
        writes.push(events::append(of, &given, Actor::Sweep, None, &assigned)?);
    }
    writes.push(splits::say(
        of_first,
        &id,
        &said,
        acting.actor,
        acting.person_id,
    ));
    let mut notices = Notices::new(now);
    if municipality.sends_by(request.reply_channel) {
        let about = About {
            municipality,
            request_id: &id,
            stamp: &stamp,
            round: 1,
            on_call: category.on_call,
        };
        notices.reporter(about, NoticeKind::Split, Some(&request.reference))?;
        writes.extend(notices.writes()?);
    }
    acting.commit(writes, 0, &notices).await?;
    Ok(Parted {
        id,
        department_id: office,
    })
}
