//! A request is opened again, with a new answer clock: the citizen says that it is not done, or a promised date was not
//! kept. The answer before, and its verdict, are kept.

use api::{ProblemCode, track::TimelineEvent};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    fields::{message, reason},
    lifecycle::{self, Act, Actor, State},
};

use super::{
    acts::{Acting, tell_official},
    explain_deadline::explain_reopened,
    field_problems,
    tell::Notices,
};
use crate::{
    db::{
        events, former,
        requests::Request,
        steps::{self, Change, NewRound},
    },
    error::AppError,
    notify::Kind,
    random,
};

/// Opens an answered request again because the citizen says so, within 14 days.
///
/// # Errors
/// `invalid-fields` (`text` from the citizen, `reason` from an official), `step-not-allowed`, `conflict`.
pub async fn reopen(acting: Acting<'_>, request: &Request, typed: &str) -> Result<(), AppError> {
    let state = acting.next(request, Act::Reopen)?;
    let in_time = reopens_until(request).is_some_and(|until| acting.app.now <= until);
    if !in_time {
        return Err(AppError::problem(ProblemCode::StepNotAllowed));
    }
    let text = match acting.actor {
        Actor::Citizen => message(typed),
        Actor::Operator
        | Actor::Department
        | Actor::Administrator
        | Actor::Sweep
        | Actor::Outsider
        | Actor::Onlooker => reason(typed),
    }
    .map_err(|error| field_problems(vec![error]))?;
    let told = acting.responsible(request).await?;
    open_again(
        acting,
        request,
        state,
        Why::Citizen { text },
        |notices, about| tell_official(notices, about, Kind::Reopened, told.as_deref()),
    )
    .await
}

/// Until when an answered request can be opened again. The days are counted since nothing remained to be done, or,
/// while a date is still to be kept, since the answer was delivered.
pub fn reopens_until(request: &Request) -> Option<DateTime<Utc>> {
    request
        .closed_at
        .or(request.delivered_at)
        .map(lifecycle::reopens_until)
}

/// Breaks a promise whose date passed, or which the department says it can't keep.
///
/// # Errors
/// `invalid-fields` (`reason`), `step-not-allowed`, `conflict`.
pub async fn break_promise(
    acting: Acting<'_>,
    request: &Request,
    typed: Option<&str>,
) -> Result<(), AppError> {
    let state = acting.next(request, Act::BreakPromise)?;
    let reason = typed
        .map(reason)
        .transpose()
        .map_err(|error| field_problems(vec![error]))?;
    let date = request
        .answer
        .as_ref()
        .and_then(|answer| answer.date)
        .ok_or_else(|| AppError::internal("a promise without its date"))?;
    let told = match acting.actor {
        Actor::Sweep => promised_by(acting, request).await?,
        Actor::Citizen
        | Actor::Operator
        | Actor::Department
        | Actor::Administrator
        | Actor::Outsider
        | Actor::Onlooker => Vec::new(),
    };
    open_again(
        acting,
        request,
        state,
        Why::Promise { date, reason },
        |notices, about| {
            for person_id in &told {
                notices.official(about, Kind::PromisePassed, person_id)?;
            }
            if acting.tells(request) {
                notices.reporter(about, Kind::PromiseBroken, None)?;
            }
            Ok(())
        },
    )
    .await
}

/// Who is told that a promised date passed, by the municipality's levels.
async fn promised_by(acting: Acting<'_>, request: &Request) -> Result<Vec<String>, AppError> {
    use domain::escalation::Level;
    let department =
        crate::db::people::answerable(acting.db, &acting.municipality.id, &request.department_id)
            .await?;
    let administrators =
        crate::db::sweep::administrators(acting.db, &acting.municipality.id).await?;
    let mut told = Vec::new();
    for addressee in acting.municipality.addressees(Level::PromisePassed) {
        let people = super::tell::people(
            *addressee,
            acting.municipality,
            &department,
            &administrators,
        );
        told.extend(people.into_iter().map(str::to_owned));
    }
    told.sort_unstable();
    told.dedup();
    Ok(told)
}

/// Why a request is opened again.
enum Why {
    Citizen {
        text: String,
    },
    Promise {
        date: NaiveDate,
        reason: Option<String>,
    },
}

async fn open_again(
    acting: Acting<'_>,
    request: &Request,
    state: State,
    why: Why,
    tell: impl FnOnce(&mut Notices, super::tell::About<'_>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let now = acting.app.now;
    let computed = explain_reopened(acting.municipality, request.on_call, now)?;
    let due = computed.explanation.due;
    let [stamp, event_id] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let mut version = request.version;
    let mut writes = Vec::new();
    let (event, broken_date) = match why {
        Why::Citizen { text } => (TimelineEvent::Reopened { text, due }, request.broken_date),
        Why::Promise { date, reason } => {
            // Counted with the answer that made the promise, before that answer is put aside.
            let broken = Change {
                promise_broken_at: Some(now),
                ..Change::of(request, request.state()?)
            };
            writes.push(steps::change(of, version, &broken)?);
            version += 1;
            (
                TimelineEvent::PromiseBroken { date, reason, due },
                Some(date),
            )
        }
    };
    writes.push(former::keep(of, version));
    let new = NewRound {
        state,
        counted_on: acting.municipality.local_date(now),
        explanation: &computed.explanation,
        marks: &computed.marks,
        broken_date,
    };
    let guarded = writes.len();
    writes.push(steps::reopen(of, version, &new)?);
    writes.push(events::append(
        of,
        &event_id,
        acting.actor,
        acting.person_id,
        &event,
    )?);
    let mut notices = Notices::new(now);
    let about = super::tell::About {
        round: request.round + 1,
        ..acting.about(request, &stamp)
    };
    tell(&mut notices, about)?;
    writes.extend(notices.writes()?);
    acting.commit(writes, guarded, &notices).await.map(|_| ())
}
