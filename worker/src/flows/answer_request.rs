//! An official answers: the answer, its history, its release and its notice in one batch.

use api::{ProblemCode, desk::AnswerDraft as Typed, track::TimelineEvent};
use chrono::{DateTime, Utc};
use domain::{
    Code, PhotoRole, ReplyChannel, Status,
    clock::promise_due,
    fields::{AnswerDetail, AnswerDraft, Field, FieldErrorCode, RawAnswer, RawPublication},
    lifecycle::{Act, Actor, State},
    rights::Right,
    sweep::Watched,
};

use super::{
    acts::{Acting, same_version},
    deliver_notice::stop_clock,
    field_problem, field_problems,
    merge::{self, LeadAnswer},
    queue_notices, step,
    tell::{About, Notices},
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Db, drafts,
        events::{self, Step},
        filing,
        many::OneOfMany,
        merges,
        municipalities::Municipality,
        requests::{self, Request},
        steps::{self, Delivered, NewAnswer},
        typed,
    },
    error::AppError,
    live,
    notify::Kind as NoticeKind,
    random,
};

/// Answers a request that the official may read, by itself or as one of many.
///
/// # Errors
/// `conflict` when the request changed since it was read, `step-not-allowed` when it can't be answered from where it
/// stands, `invalid-fields`.
pub async fn answer_request(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
    typed: &Typed,
    of_many: Option<OneOfMany<'_>>,
) -> Result<(), AppError> {
    let db = app.db()?;
    let actor = Actor::from(official.role);
    let way = Way {
        before: request.state()?,
        actor,
    };
    let decided = decide(app, &db, municipality, official, request, typed, way).await?;
    let Decided {
        answer,
        author,
        state,
        promise_due,
        delivered: verdict,
    } = &decided;
    let now = app.now;
    let watched = Watched {
        state: *state,
        promise_due: *promise_due,
        ..request.watched()?
    };
    let [stamp, answered, published, delivered] = random::ids(now)?;
    let of = Step {
        municipality_id: &municipality.id,
        request_id: &request.id,
        stamp: &stamp,
        at: now,
    };
    let new = NewAnswer {
        version: typed.version,
        status: state.status(),
        answer,
        person_id: &author.id,
        promise_due: *promise_due,
        sweep_at: watched.look_at(),
        delivered: *verdict,
    };
    let person = Some(official.person_id.as_str());
    let event = TimelineEvent::Answered {
        outcome: answer.detail.outcome().code().to_owned(),
    };
    let mut writes = vec![
        steps::answer(of, &new),
        events::append(of, &answered, actor, person, &event)?,
    ];
    writes.push(typed::sent(of, &official.person_id));
    writes.extend(of_many.map(|one| one.done(of)));
    if let Some(photo) = &answer.photo {
        writes.push(filing::name_photo(
            &municipality.id,
            photo,
            &request.id,
            PhotoRole::After,
            &stamp,
        ));
    }
    if let Some(publication) = &answer.publication {
        writes.push(steps::publish_photos(of, publication.photo));
        writes.push(events::append(
            of,
            &published,
            actor,
            person,
            &TimelineEvent::Published,
        )?);
    }
    let mut notices = Notices::new(now);
    let acting = Acting::official(app, &db, municipality, official);
    let followers = merge::followers(acting, request).await?;
    let for_all = LeadAnswer {
        outcome: answer.detail.outcome(),
        promise_due: *promise_due,
        followers: &followers,
    };
    writes.extend(merge::answer(acting, of, for_all, &mut notices)?);
    match request.reply_channel {
        ReplyChannel::Track => {
            let event = TimelineEvent::Delivered {
                channel: request.reply_channel.code().to_owned(),
            };
            writes.push(events::append(of, &delivered, Actor::Sweep, None, &event)?);
        }
        // Where nothing goes out by itself, somebody calls, writes or prints; until then the answer is not delivered and
        // its clock runs.
        ReplyChannel::Email
        | ReplyChannel::Sms
        | ReplyChannel::Phone
        | ReplyChannel::Post
        | ReplyChannel::InPerson => {
            let about = About {
                municipality,
                request_id: &request.id,
                stamp: &stamp,
                round: request.round,
                on_call: request.on_call,
            };
            if acting.tells(request) {
                notices.reporter(about, NoticeKind::Answer, None)?;
            }
        }
    }
    writes.extend(notices.writes()?);
    let committed = db.commit(writes).await?;
    if committed.changes(0)? == 0 {
        return Err(lost(&db, municipality, request, answer).await?);
    }
    queue_notices::soon(app, notices.ids()).await;
    if !followers.is_empty() {
        live::much_changed(app, &municipality.id).await;
    }
    Ok(())
}

/// Where an answer goes from, and by whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// Where the request stands before.
    pub before: State,
    /// Who gives the answer.
    pub actor: Actor,
}

/// An answer as it is to be written.
#[derive(Debug)]
pub(super) struct Decided {
    /// The answer.
    pub answer: AnswerDraft,
    /// Who signs it.
    pub author: Author,
    /// Where the request then stands.
    pub state: State,
    /// When the promised day ends, where it names one.
    pub promise_due: Option<DateTime<Utc>>,
    /// The verdict, where it has reached the citizen at once.
    pub delivered: Option<Delivered>,
}

/// Decides an answer, and writes nothing.
pub(super) async fn decide(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
    typed: &Typed,
    way: Way,
) -> Result<Decided, AppError> {
    same_version(request, typed.version)?;
    let mut state = step(
        municipality.publishing,
        way.before,
        Act::Answer(typed.outcome),
        way.actor,
    )?;
    let answer = check(app, db, municipality, request, typed).await?;
    let author = author(db, municipality, official, request).await?;
    // Where no message is sent, an answer has reached the citizen as soon as it can be looked up.
    let at_once = request.reply_channel == ReplyChannel::Track;
    if at_once {
        state = step(municipality.publishing, state, Act::Deliver, Actor::Sweep)?;
    }
    let promised = answer.detail.parts().date;
    Ok(Decided {
        promise_due: promised.and_then(|by| promise_due(&municipality.calendar, by)),
        delivered: at_once.then(|| stop_clock(request, state, app.now)),
        answer,
        author,
        state,
    })
}

/// Who signs an answer.
#[derive(Debug)]
pub(super) struct Author {
    /// The person.
    pub id: String,
    /// By name.
    pub name: String,
}

/// Who wrote the answer: whoever drafted it, where an administrator publishes it; the history names both.
async fn author(
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
) -> Result<Author, AppError> {
    let publishes = official.role.may(Right::Publish) && request.status == Status::Drafted;
    let draft = if publishes {
        drafts::of_request(db, &municipality.id, &request.id).await?
    } else {
        None
    };
    Ok(match draft {
        Some(draft) => Author {
            id: draft.author_id,
            name: draft.drafted.author,
        },
        None => Author {
            id: official.person_id.clone(),
            name: official.name.clone(),
        },
    })
}

/// Why the guard did not hold: the photo went to another request, or somebody else was first.
async fn lost(
    db: &Db,
    municipality: &Municipality,
    request: &Request,
    answer: &AnswerDraft,
) -> Result<AppError, AppError> {
    let now = requests::by_id(db, &municipality.id, &request.id).await?;
    let unchanged = now.is_some_and(|now| now.version == request.version);
    Ok(if unchanged && answer.photo.is_some() {
        field_problem(Field::Photo, FieldErrorCode::Unknown)
    } else {
        AppError::problem(ProblemCode::Conflict)
    })
}

/// The same check as the page's, and what only the database knows.
pub(super) async fn check(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    request: &Request,
    typed: &Typed,
) -> Result<AnswerDraft, AppError> {
    let raw = RawAnswer {
        outcome: Some(typed.outcome),
        text: &typed.text,
        date: typed.date,
        addressee: &typed.addressee,
        reason: &typed.reason,
        duplicate_of: &typed.duplicate_of,
        photo: typed.photo.as_deref(),
        publication: typed
            .publication
            .as_ref()
            .map(|publication| RawPublication {
                text: &publication.text,
                photo: publication.photo,
            }),
    };
    let today = app.now.with_timezone(&municipality.time_zone).date_naive();
    let answer = AnswerDraft::check(raw, request.kind, today).map_err(field_problems)?;

    if let AnswerDetail::DuplicateOf { reference } = &answer.detail {
        let reference = reference.to_string();
        if reference == request.reference {
            return Err(field_problem(
                Field::DuplicateOf,
                FieldErrorCode::NotAllowed,
            ));
        }
        let named = requests::by_reference(db, &municipality.id, &reference)
            .await?
            .ok_or_else(|| field_problem(Field::DuplicateOf, FieldErrorCode::Unknown))?;
        // One that waits for this answer can't be the one that goes on.
        let lead = merges::lead(db, &municipality.id, &named.id).await?;
        if lead.is_some_and(|lead| lead.id == request.id) {
            return Err(field_problem(
                Field::DuplicateOf,
                FieldErrorCode::NotAllowed,
            ));
        }
    }
    if let Some(photo) = &answer.photo
        && !requests::has_unnamed_photo(db, &municipality.id, photo, PhotoRole::After).await?
    {
        return Err(field_problem(Field::Photo, FieldErrorCode::Unknown));
    }
    Ok(answer)
}
