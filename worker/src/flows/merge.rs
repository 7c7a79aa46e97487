//! Requests about the same thing are dealt with together: one follows another, and its reporter gets that one's answer
//! by the own number, on the own channel and with the own verdict. What follows what is decided by
//! [`domain::lifecycle::join`] and [`domain::lifecycle::for_followers`].

use api::{ProblemCode, track::TimelineEvent};
use chrono::{DateTime, Utc};
use domain::{
    Code, Outcome, Reference, ReplyChannel, Status,
    fields::{Field, FieldErrorCode},
    lifecycle::{Act, Actor, Bond, Leads, NotJoined, for_followers, join},
    sweep::Watched,
};

use super::{
    acts::Acting, deliver_notice::stop_clock, field_problem, reopen::break_promise, step,
    tell::Notices,
};
use crate::{
    auth::session::SignedIn,
    db::{
        Write,
        events::{self, OneEvent, Step},
        merges::{self, Followed},
        requests::{self, Request},
        time,
    },
    error::AppError,
    notify::Kind as NoticeKind,
    random,
};

/// What merging did.
#[derive(Debug)]
pub struct Merged {
    /// The one that was named, as it was before.
    pub other: Request,
    /// Which of them leads.
    pub leads: Leads,
}

/// Deals with a request together with the one that was named.
///
/// # Errors
/// `invalid-fields` (`duplicate-of`), `step-not-allowed`, `conflict`.
pub async fn merge(
    acting: Acting<'_>,
    official: &SignedIn,
    request: &Request,
    typed: &str,
) -> Result<Merged, AppError> {
    acting.next(request, Act::Merge)?;
    let named = named(acting, official, typed).await?;
    let municipality_id = &acting.municipality.id;
    let own_followers = merges::count(acting.db, municipality_id, &request.id).await?;
    let followers = merges::count(acting.db, municipality_id, &named.id).await?;
    let bound = join(
        bond(acting, request, own_followers)?,
        bond(acting, &named, followers)?,
    )
    .map_err(|why| {
        refused(match why {
            NotJoined::Itself => FieldErrorCode::NotAllowed,
            NotJoined::Closed => FieldErrorCode::Closed,
            NotJoined::Full => FieldErrorCode::Full,
        })
    })?;
    let (request, lead) = match bound.leads {
        Leads::Named => (request, &named),
        Leads::Own => (&named, request),
    };
    let brought: Vec<String> = waiting(acting, &request.id).await?;

    let now = acting.app.now;
    let [stamp, merged, joined] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let of_lead = acting.step(lead, &stamp);
    let event = TimelineEvent::Merged {
        reference: lead.reference.clone(),
    };
    let mut writes: Vec<Write> = merges::merge(of, request.version, lead).into();
    for (of, id, event) in [
        (of, &merged, &event),
        (
            of_lead,
            &joined,
            &TimelineEvent::Joined {
                reference: Some(request.reference.clone()),
            },
        ),
    ] {
        writes.push(events::append(
            of,
            id,
            acting.actor,
            acting.person_id,
            event,
        )?);
    }
    writes.extend(told(of, acting.actor, acting.person_id, &brought, &event)?);
    acting.commit(writes, 0, &Notices::new(now)).await?;
    Ok(Merged {
        leads: bound.leads,
        other: named,
    })
}

/// Deals with a request by itself again; gives back the id of the one it followed.
///
/// # Errors
/// `step-not-allowed`, `conflict`.
pub async fn part(acting: Acting<'_>, request: &Request) -> Result<String, AppError> {
    acting.next(request, Act::Part)?;
    let lead = merges::lead(acting.db, &acting.municipality.id, &request.id)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::Conflict))?;
    let now = acting.app.now;
    let [stamp, parted, left] = random::ids(now)?;
    let of = acting.step(request, &stamp);
    let of_lead = Step {
        request_id: &lead.id,
        ..of
    };
    let mut writes: Vec<Write> = merges::part(of, request.version, &lead.id).into();
    for (of, id, event) in [
        (of, &parted, &TimelineEvent::Parted),
        (
            of_lead,
            &left,
            &TimelineEvent::Left {
                reference: request.reference.clone(),
            },
        ),
    ] {
        writes.push(events::append(
            of,
            id,
            acting.actor,
            acting.person_id,
            event,
        )?);
    }
    acting.commit(writes, 0, &Notices::new(now)).await?;
    Ok(lead.id)
}

/// The one to be followed: the one with this number, or the one that this follows.
async fn named(acting: Acting<'_>, official: &SignedIn, typed: &str) -> Result<Request, AppError> {
    if typed.trim().is_empty() {
        return Err(refused(FieldErrorCode::Required));
    }
    let reference = Reference::parse(typed).ok_or_else(|| refused(FieldErrorCode::Invalid))?;
    let municipality_id = &acting.municipality.id;
    let named = requests::by_reference(acting.db, municipality_id, &reference.to_string()).await?;
    let named = readable(official, named)?;
    if named.status != Status::Merged {
        return Ok(named);
    }
    let lead = merges::lead(acting.db, municipality_id, &named.id)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::Conflict))?;
    readable(
        official,
        requests::by_id(acting.db, municipality_id, &lead.id).await?,
    )
}

/// What this official may not read looks as if there were none.
fn readable(official: &SignedIn, found: Option<Request>) -> Result<Request, AppError> {
    found
        .filter(|found| official.may_read(&found.department_id))
        .ok_or_else(|| refused(FieldErrorCode::Unknown))
}

fn refused(code: FieldErrorCode) -> AppError {
    field_problem(Field::DuplicateOf, code)
}

fn bond<'a>(
    acting: Acting<'_>,
    request: &'a Request,
    followers: usize,
) -> Result<Bond<'a>, AppError> {
    Ok(Bond {
        id: &request.id,
        state: request.state()?,
        due: request.due_at,
        may_follow: acting.next(request, Act::Merge).is_ok(),
        followers,
    })
}

/// The ids of those that follow a request and wait for its answer.
async fn waiting(acting: Acting<'_>, id: &str) -> Result<Vec<String>, AppError> {
    let together = merges::together(acting.db, &acting.municipality.id, id).await?;
    Ok(together
        .into_iter()
        .filter(|one| one.status == Status::Merged)
        .map(|one| one.id)
        .collect())
}

/// What happened to each of these, as far as this step wins and reaches it.
fn told(
    of: Step<'_>,
    actor: Actor,
    person_id: Option<&str>,
    ids: &[String],
    event: &TimelineEvent,
) -> Result<Option<Write>, AppError> {
    if ids.is_empty() {
        return Ok(None);
    }
    let events = ids
        .iter()
        .map(|id| {
            Ok(OneEvent::new(
                random::id(of.at)?,
                id,
                of.stamp,
                event,
                true,
            )?)
        })
        .collect::<Result<Vec<_>, AppError>>()?;
    Ok(Some(events::append_of(&events, of.at, actor, person_id)?))
}

/// The answer that a lead gets, for those that follow it.
#[derive(Debug, Clone, Copy)]
pub(super) struct LeadAnswer<'a> {
    /// Its substance.
    pub(super) outcome: Outcome,
    /// When the promised day ends, where it names one.
    pub(super) promise_due: Option<DateTime<Utc>>,
    /// Those that get it too.
    pub(super) followers: &'a [Request],
}

/// Those that get the answer of a request along with it.
pub(super) async fn followers(
    acting: Acting<'_>,
    request: &Request,
) -> Result<Vec<Request>, AppError> {
    let mut followers = merges::followers(acting.db, &acting.municipality.id, &request.id).await?;
    followers.retain(|follower| follower.status == Status::Merged);
    Ok(followers)
}

/// Gives every follower the answer that the lead gets in this step: delivered at once to whoever looks it up, by mail
/// to whoever has one, and to be delivered by hand to the others. Each verdict is that of the own clock.
pub(super) fn answer(
    acting: Acting<'_>,
    of: Step<'_>,
    answer: LeadAnswer<'_>,
    notices: &mut Notices,
) -> Result<Vec<Write>, AppError> {
    let Some(act) = for_followers(Act::Answer(answer.outcome)) else {
        return Ok(Vec::new());
    };
    let answered = TimelineEvent::Answered {
        outcome: answer.outcome.code().to_owned(),
    };
    let mut followed = Vec::new();
    let mut ids = Vec::new();
    let mut delivered = Vec::new();
    for follower in answer.followers {
        let publishing = acting.municipality.publishing;
        let mut state = step(publishing, follower.state()?, act, Actor::Sweep)?;
        let mut clock = None;
        match follower.reply_channel {
            ReplyChannel::Track => {
                state = step(publishing, state, Act::Deliver, Actor::Sweep)?;
                clock = Some(stop_clock(follower, state, of.at));
                delivered.push(follower.id.clone());
            }
            // Where nothing goes out by itself, somebody calls, writes or prints.
            ReplyChannel::Email
            | ReplyChannel::Sms
            | ReplyChannel::Phone
            | ReplyChannel::Post
            | ReplyChannel::InPerson => {
                if acting.tells(follower) {
                    notices.reporter(acting.about(follower, of.stamp), NoticeKind::Answer, None)?;
                }
            }
        }
        let watched = Watched {
            state,
            promise_due: answer.promise_due,
            ..follower.watched()?
        };
        ids.push(follower.id.clone());
        followed.push(Followed {
            id: follower.id.clone(),
            status: state.status().code(),
            sweep_at: watched.look_at().map(time),
            delivered_at: clock.map(|_| time(of.at)),
            verdict_minutes: clock.map(|clock| clock.verdict_minutes),
            answer_class: clock.map(|clock| clock.class),
            closed_at: clock.and_then(|clock| clock.closed_at).map(time),
        });
    }
    if followed.is_empty() {
        return Ok(Vec::new());
    }
    let mut writes = vec![merges::answer(of, &followed)?];
    writes.extend(told(of, acting.actor, acting.person_id, &ids, &answered)?);
    let arrived = TimelineEvent::Delivered {
        channel: ReplyChannel::Track.code().to_owned(),
    };
    writes.extend(told(of, Actor::Sweep, None, &delivered, &arrived)?);
    Ok(writes)
}

/// What was promised to the followers of a request is done too.
pub(super) async fn resolve(
    acting: Acting<'_>,
    of: Step<'_>,
    request: &Request,
) -> Result<Vec<Write>, AppError> {
    let followers = promised(acting, &request.id, Act::Resolve).await?;
    let ids: Vec<String> = followers.into_iter().map(|one| one.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let named: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut writes = vec![merges::resolve(of, &named, of.at)];
    writes.extend(told(
        of,
        acting.actor,
        acting.person_id,
        &ids,
        &TimelineEvent::Resolved,
    )?);
    Ok(writes)
}

/// What was promised to the followers of a request can't be kept either. Each is opened again with a clock of its own;
/// one that somebody else acts on just now is left to them, and to the sweep when the date has passed.
///
/// # Errors
/// `invalid-fields` (`reason`).
pub async fn break_promises(
    acting: Acting<'_>,
    request: &Request,
    reason: &str,
) -> Result<(), AppError> {
    for follower in promised(acting, &request.id, Act::BreakPromise).await? {
        match break_promise(acting, &follower, Some(reason)).await {
            Ok(()) | Err(AppError::Problem(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The followers to which the answer of the lead named a date that is still open, and for which the act means one.
async fn promised(acting: Acting<'_>, lead_id: &str, act: Act) -> Result<Vec<Request>, AppError> {
    let Some(act) = for_followers(act) else {
        return Ok(Vec::new());
    };
    let mut followers = merges::followers(acting.db, &acting.municipality.id, lead_id).await?;
    followers
        .retain(|follower| follower.promise_due_at.is_some() && acting.next(follower, act).is_ok());
    Ok(followers)
}

/// Those that follow a request which is taken back in this step are dealt with by themselves again.
pub(super) async fn let_go(
    acting: Acting<'_>,
    of: Step<'_>,
    request: &Request,
) -> Result<Vec<Write>, AppError> {
    let ids = waiting(acting, &request.id).await?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut writes = vec![merges::part_all(of)];
    writes.extend(told(of, Actor::Sweep, None, &ids, &TimelineEvent::Parted)?);
    Ok(writes)
}

/// One that is taken back in this step leaves the one it follows, whose history says so.
pub(super) async fn leave(
    acting: Acting<'_>,
    of: Step<'_>,
    request: &Request,
) -> Result<Vec<Write>, AppError> {
    if request.status != Status::Merged {
        return Ok(Vec::new());
    }
    let Some(lead) = merges::lead(acting.db, &acting.municipality.id, &request.id).await? else {
        return Ok(Vec::new());
    };
    let of_lead = Step {
        request_id: &lead.id,
        ..of
    };
    let left = TimelineEvent::Left {
        reference: request.reference.clone(),
    };
    Ok(vec![
        merges::touch(of, &lead.id),
        events::append(
            of_lead,
            &random::id(of.at)?,
            acting.actor,
            acting.person_id,
            &left,
        )?,
    ])
}
