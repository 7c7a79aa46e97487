//! What everyone may see.

use api::{
    Endpoint, ProblemCode,
    deadline::Clock,
    photo::{Photo, ReadDeskPhoto, ReadPublicPhoto},
    public::{Points, Published, PublishedPage, PublishedQuery, PublishedState},
    track::FormerAnswer,
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::Reference;

use super::{body::Asked, tenant::Tenant};
use crate::{
    answer_clock::{Detail, clock},
    app::App,
    db::{
        Cursor, Db, DbError, former,
        municipalities::Municipality,
        promises::Decided,
        published::{self, Filter},
        requests::{self, Request, RequestPhoto},
    },
    error::AppError,
};

/// Lists published requests, newest answer first.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<PublishedQuery>,
) -> Result<Json<PublishedPage>, AppError> {
    let db = app.db()?;
    let cursor = cursor(asked.cursor.as_deref())?;
    let page = published::list(&db, &municipality.id, filter(&asked), cursor.as_ref()).await?;
    Ok(Json(PublishedPage {
        requests: shown(&app, &db, &municipality, page.requests, Detail::Short).await?,
        next: page.next.map(|next| next.encode()),
    }))
}

/// Reads one published request by its number.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(reference): Path<String>,
) -> Result<Json<Published>, AppError> {
    let db = app.db()?;
    let reference = Reference::parse(&reference).ok_or_else(AppError::not_found)?;
    let request = published::one(&db, &municipality.id, &reference.to_string())
        .await?
        .ok_or_else(AppError::not_found)?;
    shown(&app, &db, &municipality, vec![request], Detail::Explained)
        .await?
        .pop()
        .map(Json)
        .ok_or_else(AppError::not_found)
}

/// Lists published requests as points.
#[worker::send]
pub async fn points(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<PublishedQuery>,
) -> Result<Json<Points>, AppError> {
    let points = published::points(&app.db()?, &municipality.id, filter(&asked)).await?;
    Ok(Json(points))
}

fn filter(asked: &PublishedQuery) -> Filter<'_> {
    Filter {
        category: asked.category.as_deref().filter(|id| !id.is_empty()),
        state: asked.outcome,
    }
}

/// The place a page goes on from; what we did not give out is refused.
pub(super) fn cursor(text: Option<&str>) -> Result<Option<Cursor>, AppError> {
    text.map(|text| {
        Cursor::decode(text).ok_or_else(|| AppError::problem(ProblemCode::MalformedRequest))
    })
    .transpose()
}

async fn shown(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    list: Vec<Request>,
    detail: Detail,
) -> Result<Vec<Published>, DbError> {
    let ids: Vec<&str> = list.iter().map(|request| request.id.as_str()).collect();
    let photos: Vec<RequestPhoto> = requests::photos(db, &municipality.id, &ids)
        .await?
        .into_iter()
        .filter(|photo| photo.published)
        .map(RequestPhoto::for_others)
        .collect();
    let open_again: Vec<&str> = list
        .iter()
        .filter(|request| request.answer.is_none())
        .map(|request| request.id.as_str())
        .collect();
    let mut former = former::last_of(db, &municipality.id, &open_again).await?;
    let decided = Decided::of(db, municipality, &list).await?;
    list.into_iter()
        .map(|request| {
            let photos = photos
                .iter()
                .filter(|photo| photo.request_id == request.id)
                .cloned()
                .map(|photo| photo.listed(|photo| ReadPublicPhoto { photo }.path()))
                .collect();
            let clock = clock(&decided, &request, app.now, detail)?;
            let former = former.remove(&request.id);
            published(request, former, clock, photos)
        })
        .collect()
}

/// A request as everyone will see it, with the photos that will be released; until then the desk alone can fetch them.
pub(super) async fn foreseen(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    request: Request,
    released: Vec<RequestPhoto>,
) -> Result<Published, DbError> {
    let decided = Decided::of(db, municipality, [&request]).await?;
    let clock = clock(&decided, &request, app.now, Detail::Explained)?;
    let photos = released
        .into_iter()
        .map(|photo| {
            photo
                .for_others()
                .listed(|photo| ReadDeskPhoto { photo }.path())
        })
        .collect();
    published(request, None, clock, photos)
}

/// A request as everyone sees it: none of the reporter's own words, nothing that leads to the reporter.
fn published(
    request: Request,
    former: Option<FormerAnswer>,
    clock: Clock,
    photos: Vec<Photo>,
) -> Result<Published, DbError> {
    let state = request
        .answer
        .as_ref()
        .map_or(PublishedState::OpenAgain, |answer| answer.outcome.into());
    let (answer, verdict_minutes) = match (request.answer, former) {
        (Some(answer), _) => (answer, request.verdict_minutes),
        (None, Some(former)) => (former.answer, former.verdict_minutes),
        (None, None) => return Err(DbError::row("published_at", "published without an answer")),
    };
    Ok(Published {
        reference: request.reference,
        kind: request.kind,
        status: request.status,
        category: request.category,
        department: answer.department,
        state,
        text: request.public_text.unwrap_or_default(),
        point: request.point,
        outcome: answer.outcome,
        answer: answer.text,
        date: answer.date,
        received_at: request.received_at,
        answered_at: answer.answered_at,
        verdict_minutes,
        clock,
        photos,
    })
}
