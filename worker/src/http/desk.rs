//! The desk: one request, and what is done with it.

use api::{
    Endpoint, ProblemCode,
    answers::{DraftedAnswer, NoteDraft},
    desk::{AnswerDraft, DeskRequest, HandOverDraft},
    intake::TakenDown,
    photo::ReadDeskPhoto,
    typed::KeptTyped,
};
use axum::{
    Json,
    extract::{Path, State as Shared},
    http::StatusCode,
};
use domain::{
    Outcome,
    fields::remark,
    knowledge::right,
    lifecycle::{Act, ActKind, Actor, State, may_take},
    outside::may_ask,
    rights::Right,
};

use super::{body::Body, outside::asked, tenant::Tenant, track::open_question};
use crate::{
    answer_clock::{Detail, clock},
    app::App,
    auth::session::SignedIn,
    db::{
        Db, DbError, attachments, categories, drafts, events, former, intake, knowledge, merges,
        municipalities::Municipality,
        promises::Decided,
        questions,
        requests::{self, Reader, Request},
        typed,
    },
    error::AppError,
    flows::{self, answer_request::answer_request, reopen::reopens_until, split::may_split},
    live, random,
};

/// Reads one request.
#[worker::send]
pub async fn read(
    Shared(app): Shared<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Json<DeskRequest>, AppError> {
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}

/// Answers a request.
#[worker::send]
pub async fn answer(
    Shared(app): Shared<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<AnswerDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    official.require(ActKind::Answer.right())?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    answer_request(&app, &municipality, &official, &request, &draft, None).await?;
    let office = &request.department_id;
    live::changed(&app, &municipality.id, &id, office, office).await;
    let request = readable(&db, &municipality, &official, &id).await?;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}

/// Hands a request to another department.
#[worker::send]
pub async fn hand_over(
    Shared(app): Shared<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<HandOverDraft>,
) -> Result<StatusCode, AppError> {
    official.require(ActKind::HandOver.right())?;
    let request = readable(&app.db()?, &municipality, &official, &id).await?;
    flows::hand_over::hand_over(&app, &municipality, &official, &request, &draft).await?;
    let (had, has) = (&request.department_id, draft.department.trim());
    live::changed(&app, &municipality.id, &id, had, has).await;
    Ok(StatusCode::NO_CONTENT)
}

/// Notes something for colleagues.
#[worker::send]
pub async fn note(
    Shared(app): Shared<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<NoteDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    official.require(Right::Note)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let text = remark(&draft.note).map_err(|error| flows::field_problems(vec![error]))?;
    db.commit(vec![events::note(
        &municipality.id,
        &request.id,
        app.now,
        &random::id(app.now)?,
        Actor::from(official.role),
        &official.person_id,
        text,
    )?])
    .await?;
    let office = &request.department_id;
    live::changed(&app, &municipality.id, &id, office, office).await;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}

/// The request, if this official may read it; else it looks as if there were none.
pub(super) async fn readable(
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    id: &str,
) -> Result<Request, AppError> {
    if official.municipality_id != municipality.id {
        return Err(AppError::problem(ProblemCode::SignInRequired));
    }
    official.require(Right::ReadOwn)?;
    requests::by_id(db, &municipality.id, id)
        .await?
        .filter(|request| official.may_read(&request.department_id))
        .ok_or_else(AppError::not_found)
}

/// A request as the department sees it.
pub(super) async fn shown(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: Request,
) -> Result<DeskRequest, AppError> {
    let state = request.state()?;
    let actor = Actor::from(official.role);
    let outcomes: Vec<Outcome> = request
        .kind
        .outcomes()
        .iter()
        .copied()
        .filter(|outcome| {
            let may = |act| flows::may(municipality.publishing, state, act, actor);
            may(Act::Answer(*outcome)) || may(Act::Draft)
        })
        .collect();
    let photos = requests::photos(db, &municipality.id, &[&request.id])
        .await?
        .into_iter()
        .map(requests::RequestPhoto::listed_at_desk)
        .collect();
    let mut timeline =
        requests::timeline(db, &municipality.id, &request.id, Reader::Official).await?;
    if !official.role.may(Right::SeeContacts) {
        // Of a citizen's words, by whom they are is an address.
        for entry in &mut timeline {
            entry.by.take_if(|_| entry.actor == Some(Actor::Citizen));
        }
    }
    let decided = Decided::of(db, municipality, [&request]).await?;
    Ok(DeskRequest {
        clock: clock(&decided, &request, app.now, Detail::Explained)?,
        outcomes,
        acts: acts(app, municipality, &request, state, actor),
        draft: draft(db, municipality, &request).await?,
        may_take: official.role.may(Right::HandOver)
            && may_take(state, actor)
            && request.responsible_id.as_deref() != Some(&official.person_id),
        typed: typed(db, municipality, official, &request).await?,
        outside: asked(app, db, municipality, official, &request).await?,
        may_ask_outside: official.role.may(Right::AskOutside) && may_ask(state, actor),
        lead: merges::lead(db, &municipality.id, &request.id).await?,
        followers: merges::together(db, &municipality.id, &request.id).await?,
        contact_erased_at: request.contact_erased_at,
        contact: match official.role.may(Right::SeeContacts) {
            true => intake::contact(db, &municipality.id, &request.id).await?,
            false => None,
        },
        taken_down: taken_down(db, municipality, official, &request).await?,
        question: open_question(&request),
        extra: questions::answers(db, &municipality.id, &request.id).await?,
        public_by_default: request.kind.may_be_public()
            && categories::public_by_default(db, &municipality.id, &request.category_id).await?,
        article: knowledge::of_request(db, &municipality.id, &request.id).await?,
        may_make_article: request.kind.may_be_public()
            && request.answer.is_some()
            && official.role.may(right(municipality.publishing)),
        former: former::of_request(db, &municipality.id, &request.id).await?,
        rating: request.rating,
        responsible: request.responsible,
        category_id: request.category_id,
        photos,
        timeline,
        id: request.id,
        version: request.version,
        reference: request.reference,
        kind: request.kind,
        status: request.status,
        category: request.category,
        department_id: request.department_id,
        department: request.department,
        text: request.text,
        point: request.point,
        address: request.address,
        channel: request.channel,
        reply_channel: request.reply_channel,
        language: request.language,
        by_hand: request
            .reply_channel
            .by_hand()
            .filter(|channel| !municipality.sends_by(*channel)),
        received_at: request.received_at,
        answer: request.answer,
        public_text: request.public_text,
    })
}

/// What the lifecycle lets this person do, less what came too late.
fn acts(
    app: &App,
    municipality: &Municipality,
    request: &Request,
    state: State,
    actor: Actor,
) -> Vec<ActKind> {
    let mut acts = flows::allowed(municipality.publishing, state, actor);
    let in_time = reopens_until(request).is_some_and(|until| app.now <= until);
    acts.retain(|act| *act != ActKind::Reopen || in_time);
    acts.retain(|act| *act != ActKind::Split || may_split(request));
    acts
}

/// How the request came in; its files are for who may see contacts, because a letter is signed.
async fn taken_down(
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
) -> Result<TakenDown, DbError> {
    let Some(known) = intake::of_request(db, &municipality.id, &request.id).await? else {
        return Ok(TakenDown::default());
    };
    let attachments = if official.role.may(Right::SeeContacts) {
        attachments::of_request(db, &municipality.id, &request.id).await?
    } else {
        Vec::new()
    };
    Ok(TakenDown {
        entered_at: (known.entered_at != request.received_at).then_some(known.entered_at),
        by: known.by,
        paper: known.paper,
        attachments,
    })
}

/// What this person typed so far, if answering is theirs.
async fn typed(
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
) -> Result<Option<KeptTyped>, DbError> {
    if !official.role.may(Right::Answer) {
        return Ok(None);
    }
    typed::of_person(db, &municipality.id, &request.id, &official.person_id).await
}

/// The answer that awaits publication or was sent back, as it would be published now.
async fn draft(
    db: &Db,
    municipality: &Municipality,
    request: &Request,
) -> Result<Option<DraftedAnswer>, DbError> {
    let draft = drafts::of_request(db, &municipality.id, &request.id).await?;
    Ok(draft.map(|draft| {
        let mut drafted = draft.drafted;
        drafted.answer.version = request.version;
        if let Some(photo) = &mut drafted.photo {
            photo.src = ReadDeskPhoto { photo: &photo.id }.path();
        }
        drafted
    }))
}
