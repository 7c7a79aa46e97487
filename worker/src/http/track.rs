//! Following a request, as the person who filed it.

use api::{
    Endpoint, ProblemCode,
    photo::ReadTrackedPhoto,
    track::{NumberAndPin, TrackedRequest, TrackingToken},
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{Pin, fields::Tracking};

use super::{body::Body, tenant::Tenant};
use crate::{
    answer_clock::{Detail, clock},
    app::{App, Visit},
    auth::throttle::{PIN_BY_CLIENT, PIN_BY_REFERENCE, try_once},
    db::requests::{self, Reader},
    error::AppError,
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
    let id = app
        .secret_key()?
        .open(&token)
        .ok_or_else(AppError::not_found)?;
    let request = requests::by_id(&db, &municipality.id, &id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let photos = requests::photos(&db, &municipality.id, &[&id])
        .await?
        .into_iter()
        .map(|photo| {
            photo.listed(|photo| {
                let token = &token;
                ReadTrackedPhoto { token, photo }.path()
            })
        })
        .collect();
    let timeline = requests::timeline(&db, &municipality.id, &id, Reader::Citizen).await?;
    Ok(Json(TrackedRequest {
        clock: clock(&municipality, &request, app.now, Detail::Explained),
        photos,
        timeline,
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
