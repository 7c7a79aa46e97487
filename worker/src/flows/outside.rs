//! Somebody outside is asked for help with a request, replies, or is no longer asked. The request stands where it
//! stood: none of it is in the way of an answer that is being written.

use api::{
    ProblemCode,
    audit::AuditDetails,
    outside::{HelpDraft as Typed, ReplyDraft},
    track::TimelineEvent,
};
use domain::{
    Code,
    audit::Act,
    fields::{Field, FieldErrorCode, HelpDraft, HelpReply, RawHelp},
    lifecycle::Actor,
    outside::{LinkState, Step, may_ask},
};

use super::{
    acts::Acting,
    field_problem, field_problems, queue_notices,
    tell::{About, Notices},
};
use crate::{
    auth::throttle::{self, OUTSIDE_BY_PERSON, OUTSIDE_REPLIES_BY_CLIENT},
    db::{
        Write,
        audit::Entry,
        outside::{self, OfLink, OutsideLink},
        people,
        requests::Request,
    },
    error::AppError,
    notify::Kind,
    random,
};

/// Asks somebody outside by a link that they get by mail.
///
/// # Errors
/// `invalid-fields` (`name`, `email`, `text`, `language`), `step-not-allowed`, `too-many-tries`.
pub async fn ask(
    acting: Acting<'_>,
    request: &Request,
    person_id: &str,
    network: &str,
    typed: &Typed,
) -> Result<(), AppError> {
    let draft = HelpDraft::check(RawHelp {
        name: &typed.name,
        email: &typed.email,
        question: &typed.question,
        language: &typed.language,
    })
    .map_err(field_problems)?;
    if !acting.municipality.languages.contains(&draft.language) {
        return Err(field_problem(Field::Language, FieldErrorCode::Unknown));
    }
    if !may_ask(request.state()?, acting.actor) {
        return Err(AppError::problem(ProblemCode::StepNotAllowed));
    }
    let (secret, now) = (acting.app.secret_key()?, acting.app.now);
    let who = [acting.municipality.id.as_str(), person_id];
    throttle::try_once(acting.db, &secret, OUTSIDE_BY_PERSON, &who, now).await?;
    let [link_id, stamp] = random::ids(now)?;
    let of = of_link(acting, &link_id, &stamp);
    let mut notices = Notices::new(now);
    notices.outsider(about(acting, request, &stamp), &link_id)?;
    let happened = Happened {
        step: Step::Asked,
        act: Act::OutsiderAsked,
        name: &draft.name,
        text: Some(&draft.question),
        network,
    };
    let write = outside::ask(of, &request.id, person_id, &draft, typed.released);
    commit(acting, request, of, vec![write], happened, &notices)
        .await
        .map(|_| ())
}

/// Takes a link back.
///
/// # Errors
/// `step-not-allowed` for one that is not open any more.
pub async fn withdraw(
    acting: Acting<'_>,
    request: &Request,
    link: &OutsideLink,
    network: &str,
) -> Result<(), AppError> {
    let over = || AppError::problem(ProblemCode::StepNotAllowed);
    if link.times.state(request.state()?, acting.app.now) != LinkState::Open {
        return Err(over());
    }
    let [stamp] = random::ids(acting.app.now)?;
    let of = of_link(acting, &link.id, &stamp);
    let happened = Happened {
        step: Step::Withdrawn,
        act: Act::OutsideLinkWithdrawn,
        name: &link.name,
        text: None,
        network,
    };
    let none = Notices::new(acting.app.now);
    let write = outside::withdraw(of);
    let done = commit(acting, request, of, vec![write], happened, &none).await?;
    done.then_some(()).ok_or_else(over)
}

/// Keeps a reply, which uses the link up, and tells who asked.
///
/// # Errors
/// `invalid-fields` (`text`, `photo`), `step-not-allowed` for a link that is over, `too-many-tries`.
pub async fn reply(
    acting: Acting<'_>,
    request: &Request,
    link: &OutsideLink,
    (client, network): (&str, &str),
    typed: &ReplyDraft,
) -> Result<(), AppError> {
    let reply = HelpReply::check(&typed.text, &typed.photos).map_err(field_problems)?;
    let (secret, now) = (acting.app.secret_key()?, acting.app.now);
    let who = [acting.municipality.id.as_str(), client];
    throttle::try_once(acting.db, &secret, OUTSIDE_REPLIES_BY_CLIENT, &who, now).await?;
    let over = || AppError::problem(ProblemCode::StepNotAllowed);
    if link.times.state(request.state()?, now) != LinkState::Open {
        return Err(over());
    }
    let [stamp] = random::ids(now)?;
    let of = of_link(acting, &link.id, &stamp);
    let mut notices = Notices::new(now);
    // Whoever asked may work here no more; then it is the work of whoever has the request.
    let asker = people::by_id(acting.db, &acting.municipality.id, &link.asked_by).await?;
    let told = match asker {
        Some(asker) => Some(asker.id),
        None => acting.responsible(request).await?,
    };
    if let Some(person_id) = told {
        let about = about(acting, request, &stamp);
        notices.of_link(about, Kind::HelpGiven, &person_id, &link.id)?;
    }
    let happened = Happened {
        step: Step::Replied,
        act: Act::OutsiderReplied,
        name: &link.name,
        text: Some(&reply.text),
        network,
    };
    let writes = outside::reply(of, &reply.text, &reply.photos).into();
    if commit(acting, request, of, writes, happened, &notices).await? {
        return Ok(());
    }
    // Either another reply was first, or a photo is not to be had.
    let now_there = outside::by_id(acting.db, &acting.municipality.id, &link.id).await?;
    let same = now_there.is_some_and(|there| there.times == link.times);
    Err(if same && !reply.photos.is_empty() {
        field_problem(Field::Photo, FieldErrorCode::Unknown)
    } else {
        over()
    })
}

/// What the history and the log are told.
struct Happened<'a> {
    step: Step,
    act: Act,
    name: &'a str,
    text: Option<&'a str>,
    network: &'a str,
}

/// Writes a change of a link with what belongs to it; whether it won.
async fn commit(
    acting: Acting<'_>,
    request: &Request,
    of: OfLink<'_>,
    changes: Vec<Write>,
    happened: Happened<'_>,
    notices: &Notices,
) -> Result<bool, AppError> {
    let event = TimelineEvent::Outside {
        step: happened.step.code().to_owned(),
        name: happened.name.to_owned(),
        text: happened.text.map(str::to_owned),
    };
    // Only somebody outside has no name here.
    let actor = match acting.person_id {
        Some(_) => acting.actor,
        None => Actor::Outsider,
    };
    let entry = Entry {
        municipality_id: of.municipality_id,
        at: of.at,
        person_id: acting.person_id,
        act: happened.act,
        object: Some(of.link_id),
        details: AuditDetails {
            reference: Some(request.reference.clone()),
            ..AuditDetails::default()
        },
        client: Some(happened.network),
    };
    let mut changes = changes.into_iter();
    let mut writes: Vec<Write> = changes.next().into_iter().collect();
    writes.push(entry.append_if_changed()?);
    writes.extend(changes);
    let event_id = random::id(of.at)?;
    writes.push(outside::happened(
        of,
        &event_id,
        actor,
        acting.person_id,
        &event,
    )?);
    writes.extend(notices.writes()?);
    let won = acting.db.commit(writes).await?.changes(0)? > 0;
    if won {
        queue_notices::soon(acting.app, notices.ids()).await;
    }
    Ok(won)
}

fn of_link<'a>(acting: Acting<'a>, link_id: &'a str, stamp: &'a str) -> OfLink<'a> {
    OfLink {
        municipality_id: &acting.municipality.id,
        link_id,
        stamp,
        at: acting.app.now,
    }
}

/// What the notices are about; they depend on the link's stamp, for the request has no new one.
fn about<'a>(acting: Acting<'a>, request: &'a Request, stamp: &'a str) -> About<'a> {
    acting.about(request, stamp)
}
