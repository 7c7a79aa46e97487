//! Following a request, as the person who filed it.

use api::{
    Empty, Endpoint, ProblemCode,
    photo::{Photo, ReadTrackedPhoto},
    track::{
        MessageDraft, NumberAndPin, OpenQuestion, RatingDraft, TimelineEvent, TrackedRequest,
        TrackingToken,
    },
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    PhotoRole, Pin,
    fields::Tracking,
    lifecycle::{ActKind, Actor, WAIT_FOR_REPLY},
};

use super::{body::Body, tenant::Tenant};
use crate::{
    answer_clock::{Detail, clock},
    app::{App, Visit},
    auth::throttle::{PIN_BY_CLIENT, PIN_BY_REFERENCE, try_once},
    db::{
        Db, former, merges,
        municipalities::Municipality,
        promises::Decided,
        questions,
        requests::{self, Reader, Request},
    },
    error::AppError,
    flows::{
        self,
        acts::Acting,
        close,
        pause::{End, end_pause},
        reopen,
    },
    live,
};

/// Finds a request by number and PIN. A wrong number looks like a wrong PIN and is counted like one.
#[worker::send]
pub async fn find(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    Body(typed): Body<NumberAndPin>,
) -> Result<Json<TrackingToken>, AppError> {
    let (db, secret) = (app.db()?, app.secret_key()?);
    let tracking = Tracking::check(&typed.reference, &typed.pin);
    let number = tracking.as_ref().map_or_else(
        |_| typed.reference.chars().take(40).collect(),
        |tracking| tracking.reference.to_string(),
    );
    let by_client = [municipality.id.as_str(), &visit.client];
    let by_client = try_once(&db, &secret, PIN_BY_CLIENT, &by_client, app.now).await?;
    let by_number = [municipality.id.as_str(), &number];
    let by_number = try_once(&db, &secret, PIN_BY_REFERENCE, &by_number, app.now).await?;

    let wrong = || AppError::problem(ProblemCode::WrongNumberOrPin);
    let pin = tracking.map_err(|_| wrong())?.pin;
    let request = requests::by_reference(&db, &municipality.id, &number).await?;
    // A PIN is derived also where there is no request, so that both take the same time.
    let id = request.as_ref().map_or("", |request| request.id.as_str());
    let right = same(secret.pin(id), pin) & request.is_some();
    let token = secret.token(id).filter(|_| right).ok_or_else(wrong)?;
    db.commit(vec![by_client.take_back(), by_number.take_back()])
        .await?;
    Ok(Json(TrackingToken { token }))
}

/// Compares all digits whatever the first ones are.
fn same(expected: Pin, typed: Pin) -> bool {
    let (expected, typed) = (expected.to_string(), typed.to_string());
    expected
        .bytes()
        .zip(typed.bytes())
        .fold(0, |differs, (a, b)| differs | (a ^ b))
        == 0
}

/// Reads a request by its tracking link.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
) -> Result<Json<TrackedRequest>, AppError> {
    let db = app.db()?;
    let request = by_token(&app, &db, &municipality, &token).await?;
    shown(&app, &db, &municipality, &token, request).await
}

/// Replies to what the municipality asked.
#[worker::send]
pub async fn reply(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
    Body(draft): Body<MessageDraft>,
) -> Result<Json<TrackedRequest>, AppError> {
    let db = app.db()?;
    let request = by_token(&app, &db, &municipality, &token).await?;
    let acting = Acting::citizen(&app, &db, &municipality);
    end_pause(acting, &request, End::Reply(&draft.text)).await?;
    read_again(&app, &db, &municipality, &token).await
}

/// Opens an answered request again.
#[worker::send]
pub async fn reopen(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
    Body(draft): Body<MessageDraft>,
) -> Result<Json<TrackedRequest>, AppError> {
    let db = app.db()?;
    let request = by_token(&app, &db, &municipality, &token).await?;
    let acting = Acting::citizen(&app, &db, &municipality);
    reopen::reopen(acting, &request, &draft.text).await?;
    read_again(&app, &db, &municipality, &token).await
}

/// Takes the request back.
#[worker::send]
pub async fn withdraw(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
    Body(Empty {}): Body<Empty>,
) -> Result<Json<TrackedRequest>, AppError> {
    let db = app.db()?;
    let request = by_token(&app, &db, &municipality, &token).await?;
    close::withdraw(Acting::citizen(&app, &db, &municipality), &request, None).await?;
    read_again(&app, &db, &municipality, &token).await
}

/// Rates the answer.
#[worker::send]
pub async fn rate(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
    Body(draft): Body<RatingDraft>,
) -> Result<Json<TrackedRequest>, AppError> {
    let db = app.db()?;
    let request = by_token(&app, &db, &municipality, &token).await?;
    close::rate(Acting::citizen(&app, &db, &municipality), &request, &draft).await?;
    read_again(&app, &db, &municipality, &token).await
}

/// The request of a tracking link; what the link does not open looks as if there were nothing.
async fn by_token(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
) -> Result<Request, AppError> {
    let id = app
        .secret_key()?
        .open(token)
        .ok_or_else(AppError::not_found)?;
    requests::by_id(db, &municipality.id, &id)
        .await?
        .ok_or_else(AppError::not_found)
}

/// The request as it stands after an act, of which open desks are told.
async fn read_again(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
) -> Result<Json<TrackedRequest>, AppError> {
    let request = by_token(app, db, municipality, token).await?;
    let office = &request.department_id;
    live::changed(app, &municipality.id, &request.id, office, office).await;
    shown(app, db, municipality, token, request).await
}

/// A request as its reporter sees it.
async fn shown(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
    request: Request,
) -> Result<Json<TrackedRequest>, AppError> {
    let id = &request.id;
    let mut photos: Vec<Photo> = requests::photos(db, &municipality.id, &[id])
        .await?
        .into_iter()
        .map(|photo| photo.listed(|photo| ReadTrackedPhoto { token, photo }.path()))
        .collect();
    let of_lead = merges::photos(db, &municipality.id, id).await?;
    photos.extend(of_lead.into_iter().map(|photo| {
        Photo {
            src: ReadTrackedPhoto {
                token,
                photo: &photo.id,
            }
            .path(),
            id: photo.id,
            role: PhotoRole::After,
            width: photo.width,
            height: photo.height,
            public_src: None,
        }
    }));
    let mut timeline = requests::timeline(db, &municipality.id, id, Reader::Citizen).await?;
    // Whoever looks answers up finds what was made of the request by its PIN.
    for entry in &mut timeline {
        if let TimelineEvent::Split { reference, pin } = &mut entry.event
            && let Some(part) = requests::by_reference(db, &municipality.id, reference).await?
        {
            *pin = Some(app.secret_key()?.pin(&part.id).to_string());
        }
    }
    let former = former::of_request(db, &municipality.id, id).await?;
    let decided = Decided::of(db, municipality, [&request]).await?;
    let mut acts = flows::allowed(municipality.publishing, request.state()?, Actor::Citizen);
    let reopens_until = acts
        .contains(&ActKind::Reopen)
        .then(|| reopen::reopens_until(&request))
        .flatten()
        .filter(|until| app.now <= *until);
    acts.retain(|act| *act != ActKind::Reopen || reopens_until.is_some());
    Ok(Json(TrackedRequest {
        clock: clock(&decided, &request, app.now, Detail::Explained)?,
        photos,
        timeline,
        question: open_question(&request),
        extra: questions::answers(db, &municipality.id, &request.id).await?,
        acts,
        reopens_until,
        former,
        may_rate: close::may_rate(&request),
        rating: request.rating,
        reference: request.reference,
        kind: request.kind,
        status: request.status,
        category: request.category,
        department: request.department,
        text: request.text,
        point: request.point,
        address: request.address,
        reply_channel: request.reply_channel,
        answer: request.answer,
    }))
}

/// What the citizen was asked and has not replied to.
pub(super) fn open_question(request: &Request) -> Option<OpenQuestion> {
    let asked_at = request.waiting_since?;
    Some(OpenQuestion {
        text: request.question.clone().unwrap_or_default(),
        asked_at,
        until: asked_at
            .checked_add_signed(WAIT_FOR_REPLY)
            .unwrap_or(asked_at),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_are_compared_whole() {
        let pin = |number| Pin::from_random(number);
        assert!(same(pin(42), pin(42)));
        assert!(!same(pin(42), pin(43)));
        assert!(!same(pin(100_042), pin(42)));
    }
}
