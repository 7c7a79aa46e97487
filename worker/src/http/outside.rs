//! Help from outside: asking for it at the desk, and what somebody outside reads and replies by their link.

use api::{
    Endpoint,
    desk::DeskRequest,
    outside::{
        Asked, HelpDraft, OutsideLink as Shown, OutsideRequest, Piece, ReadOutsidePhoto, Reply,
        ReplyDraft,
    },
    photo::{Photo, ReadDeskPhoto},
};
use axum::{
    Json,
    extract::{Path, State},
    response::Response,
};
use domain::{PhotoRole, outside::LinkState, rights::Right};

use super::{
    body::Body,
    desk::{readable, shown},
    photos::{give, photo_id},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::{
        session::SignedIn,
        sign_in::Caller,
        throttle::{self, OUTSIDE_BY_CLIENT},
    },
    db::{
        Db,
        municipalities::Municipality,
        outside::{self, OutsideLink},
        photos,
        requests::{self, Request, RequestPhoto},
    },
    error::AppError,
    flows::{acts::Acting, outside as steps},
    live,
};

/// Asks somebody outside.
#[worker::send]
pub async fn ask(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<HelpDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    official.require(Right::AskOutside)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let acting = Acting::official(&app, &db, &municipality, &official);
    let network = caller.network_hash(&app.secret_key()?);
    steps::ask(acting, &request, &official.person_id, &network, &draft).await?;
    changed(&app, &municipality, &request).await;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}

/// Takes a link back.
#[worker::send]
pub async fn withdraw(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Tenant(municipality): Tenant,
    Path((id, link)): Path<(String, String)>,
) -> Result<Json<DeskRequest>, AppError> {
    official.require(Right::AskOutside)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let link = outside::by_id(&db, &municipality.id, &link)
        .await?
        .filter(|link| link.request_id == request.id)
        .ok_or_else(AppError::not_found)?;
    let acting = Acting::official(&app, &db, &municipality, &official);
    let network = caller.network_hash(&app.secret_key()?);
    steps::withdraw(acting, &request, &link, &network).await?;
    changed(&app, &municipality, &request).await;
    shown(&app, &db, &municipality, &official, request)
        .await
        .map(Json)
}

async fn changed(app: &App, municipality: &Municipality, request: &Request) {
    let office = &request.department_id;
    live::changed(app, &municipality.id, &request.id, office, office).await;
}

/// Whom somebody asked for help with a request, as this official sees it.
pub(super) async fn asked(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
) -> Result<Vec<Asked>, AppError> {
    let links = outside::of_request(db, &municipality.id, &request.id).await?;
    if links.is_empty() {
        return Ok(Vec::new());
    }
    let photos = outside::photos(db, &municipality.id, &links).await?;
    let state = request.state()?;
    let asked = links.into_iter().map(|link| {
        let state = link.times.state(state, app.now);
        let of_link = |photo: &&outside::ReplyPhoto| photo.link_id == link.id;
        let photos = photos.iter().filter(of_link).map(|photo| Photo {
            src: ReadDeskPhoto { photo: &photo.id }.path(),
            id: photo.id.clone(),
            role: PhotoRole::After,
            width: photo.width,
            height: photo.height,
            public_src: None,
        });
        Asked {
            reply: link
                .reply
                .zip(link.times.replied_at)
                .map(|(text, at)| Reply {
                    text,
                    at,
                    photos: photos.collect(),
                }),
            email: official.role.may(Right::SeeContacts).then_some(link.email),
            may_withdraw: state == LinkState::Open && official.role.may(Right::AskOutside),
            state,
            id: link.id,
            name: link.name,
            question: link.question,
            by: link.by,
            asked_at: link.asked_at,
            expires_at: link.times.expires_at,
            withdrawn_at: link.times.withdrawn_at,
        }
    });
    Ok(asked.collect())
}

/// The link that a token opens with its request; what nobody gave out looks as if there were nothing.
async fn open(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
) -> Result<Option<(OutsideLink, Request)>, AppError> {
    let Some(id) = app.secret_key()?.open_outside(token) else {
        return Ok(None);
    };
    let Some(link) = outside::by_id(db, &municipality.id, &id).await? else {
        return Ok(None);
    };
    let request = requests::by_id(db, &municipality.id, &link.request_id).await?;
    Ok(request.map(|request| (link, request)))
}

/// The same, and whoever tries keys that are none is slowed down.
async fn open_or_count(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    caller: &Caller,
    token: &str,
) -> Result<(OutsideLink, Request), AppError> {
    if let Some(open) = open(app, db, municipality, token).await? {
        return Ok(open);
    }
    let who = [municipality.id.as_str(), &caller.network];
    throttle::try_once(db, &app.secret_key()?, OUTSIDE_BY_CLIENT, &who, app.now).await?;
    Err(AppError::not_found())
}

/// Reads what a link opens.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Json<Shown>, AppError> {
    let db = app.db()?;
    let (link, request) = open_or_count(&app, &db, &municipality, &caller, &token).await?;
    opened(&app, &db, &municipality, &token, link, request).await
}

/// Keeps a reply.
#[worker::send]
pub async fn reply(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Path(token): Path<String>,
    Body(draft): Body<ReplyDraft>,
) -> Result<Json<Shown>, AppError> {
    let db = app.db()?;
    let (link, request) = open_or_count(&app, &db, &municipality, &caller, &token).await?;
    let acting = Acting::outsider(&app, &db, &municipality);
    let network = caller.network_hash(&app.secret_key()?);
    let from = (caller.network.as_str(), network.as_str());
    steps::reply(acting, &request, &link, from, &draft).await?;
    changed(&app, &municipality, &request).await;
    let (link, request) = open(&app, &db, &municipality, &token)
        .await?
        .ok_or_else(AppError::not_found)?;
    opened(&app, &db, &municipality, &token, link, request).await
}

/// A photo of the request, as everyone may see it, while the link is open.
#[worker::send]
pub async fn photo(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path((token, photo)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let photo = photo_id(&photo)?;
    let db = app.db()?;
    let (link, request) = open(&app, &db, &municipality, &token)
        .await?
        .ok_or_else(AppError::not_found)?;
    if link.times.state(request.state()?, app.now) != LinkState::Open {
        return Err(AppError::not_found());
    }
    let shown = photos_for_others(&db, &municipality, &request).await?;
    if !shown.iter().any(|known| known.id == photo) {
        return Err(AppError::not_found());
    }
    let content_type = photos::tracked(&db, &municipality.id, &photo, &request.id)
        .await?
        .ok_or_else(AppError::not_found)?;
    // A link can be taken back, so nothing of it is kept in a cache.
    give(
        &app,
        &municipality.id,
        &photo,
        &content_type,
        "private, no-store",
    )
    .await
}

async fn photos_for_others(
    db: &Db,
    municipality: &Municipality,
    request: &Request,
) -> Result<Vec<RequestPhoto>, AppError> {
    let photos = requests::photos(db, &municipality.id, &[&request.id]).await?;
    Ok(photos.into_iter().map(RequestPhoto::for_others).collect())
}

/// A link as whoever has it sees it: only an open one shows anything of the request.
async fn opened(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
    link: OutsideLink,
    request: Request,
) -> Result<Json<Shown>, AppError> {
    let state = link.times.state(request.state()?, app.now);
    if state != LinkState::Open {
        return Ok(Json(Shown {
            state,
            department: request.department,
            request: None,
        }));
    }
    let photos = photos_for_others(db, municipality, &request)
        .await?
        .into_iter()
        .map(|photo| photo.listed(|photo| ReadOutsidePhoto { token, photo }.path()))
        .collect();
    let text = if link.released {
        vec![Piece::Words(request.text)]
    } else {
        Piece::hiding(&request.text)
    };
    Ok(Json(Shown {
        state,
        department: request.department,
        request: Some(OutsideRequest {
            reference: request.reference,
            category: request.category,
            name: link.name,
            question: link.question,
            by: link.by,
            expires_at: link.times.expires_at,
            received_at: request.received_at,
            text,
            point: request.point,
            address: request.address,
            photos,
        }),
    }))
}
