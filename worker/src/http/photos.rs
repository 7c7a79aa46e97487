//! Photos: taking them in without their metadata, and giving them out to who may see them.

use api::{
    ProblemCode, coded,
    photo::{MAX_PHOTO_BYTES, PhotoReceipt},
};
use axum::{
    Json,
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{PhotoRole, rights::Right};
use futures_util::StreamExt;
use serde::Deserialize;
use uuid::Uuid;
use worker::{HttpMetadata, ResponseBody};

use super::{body::Asked, tenant::Tenant};
use crate::{
    app::{App, Visit},
    auth::{
        session::SignedIn,
        throttle::{self, PHOTOS_BY_CLIENT},
    },
    db::{
        merges,
        photos::{self, NewPhoto},
    },
    error::AppError,
    photo::{Refusal, clean},
    random,
};

/// How much of a body that is too long is read: more than any telephone's picture has.
const MOST_DISCARDED: usize = 64 * 1024 * 1024;

/// The query of a photo that is sent.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Sent {
    #[serde(with = "coded")]
    role: PhotoRole,
}

/// Takes a photo in. Its name and declared type are never looked at.
#[worker::send]
pub async fn send(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    Asked(Sent { role }): Asked<Sent>,
    request: Request,
) -> Result<Response, AppError> {
    let (db, secret, now) = (app.db()?, app.secret_key()?, app.now);
    let who = [municipality.id.as_str(), &visit.client];
    if let Err(refused) = throttle::try_once(&db, &secret, PHOTOS_BY_CLIENT, &who, now).await {
        read(request, 0).await?;
        return Err(refused);
    }

    let bytes = read(request, MAX_PHOTO_BYTES)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::TooLarge))?;
    let photo = clean(&bytes).map_err(|refusal| {
        AppError::problem(match refusal {
            Refusal::Unsupported => ProblemCode::UnsupportedImage,
            Refusal::TooManyPixels => ProblemCode::TooLarge,
        })
    })?;
    let id = uuid::Builder::from_random_bytes(random::bytes()?)
        .into_uuid()
        .to_string();
    let content_type = photo.format.content_type();
    let noted = NewPhoto {
        id: &id,
        municipality_id: &municipality.id,
        role,
        content_type,
        bytes: u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX),
        width: photo.width,
        height: photo.height,
    };
    // The row comes first: a file without a row would never be found and removed.
    db.commit(vec![photos::add(&noted, now)]).await?;
    app.files()?
        .put(object_key(&municipality.id, &id), photo.bytes)
        .http_metadata(HttpMetadata {
            content_type: Some(content_type.to_owned()),
            ..HttpMetadata::default()
        })
        .execute()
        .await?;
    let receipt = PhotoReceipt {
        id,
        width: photo.width,
        height: photo.height,
    };
    Ok((StatusCode::CREATED, Json(receipt)).into_response())
}

/// Reads a body of at most so many bytes; `None` for a longer one, whether its head admits it or not.
///
/// What is too long is read on and thrown away: a browser that is cut off while it sends reports a broken network
/// instead of reading our reply.
pub(super) async fn read(request: Request, most: usize) -> Result<Option<Vec<u8>>, AppError> {
    let declared = declared_length(request.headers()).unwrap_or_default();
    let mut fits = declared <= most;
    let mut bytes = Vec::with_capacity(if fits { declared } else { 0 });
    let mut seen = 0_usize;
    let mut chunks = request.into_body().into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
        seen = seen.saturating_add(chunk.len());
        if seen > most {
            fits = false;
            bytes = Vec::new();
        }
        if fits {
            bytes.extend_from_slice(&chunk);
        } else if seen > MOST_DISCARDED {
            break;
        }
    }
    Ok(fits.then_some(bytes))
}

fn declared_length(headers: &HeaderMap) -> Option<usize> {
    headers
        .get(header::CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

/// Where a photo lies in the bucket.
pub fn object_key(municipality_id: &str, id: &str) -> String {
    format!("photos/{municipality_id}/{id}")
}

/// A photo for its reporter: only with the token of its own request.
#[worker::send]
pub async fn read_tracked(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let id = photo_id(&id)?;
    let request_id = app
        .secret_key()?
        .open(&token)
        .ok_or_else(AppError::not_found)?;
    let db = app.db()?;
    let own = photos::tracked(&db, &municipality.id, &id, &request_id).await?;
    let content_type = match own {
        Some(content_type) => content_type,
        // What the answer showed that it got together with another one.
        None => merges::photos(&db, &municipality.id, &request_id)
            .await?
            .into_iter()
            .find(|photo| photo.id == id)
            .map(|photo| photo.content_type)
            .ok_or_else(AppError::not_found)?,
    };
    give(&app, &municipality.id, &id, &content_type, PRIVATE).await
}

/// A photo for an official who reads its request.
#[worker::send]
pub async fn read_desk(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    signed_in.require(Right::ReadOwn)?;
    let id = photo_id(&id)?;
    let photo = photos::at_desk(&app.db()?, &signed_in.municipality_id, &id)
        .await?
        .filter(|photo| signed_in.may_read(&photo.department_id))
        .ok_or_else(AppError::not_found)?;
    give(
        &app,
        &signed_in.municipality_id,
        &id,
        &photo.content_type,
        PRIVATE,
    )
    .await
}

/// A photo for everyone: released, and so is its request, and no other stands in its place.
#[worker::send]
pub async fn read_public(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Result<Response, AppError> {
    let id = photo_id(&id)?;
    let content_type = photos::public(&app.db()?, &municipality.id, &id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let tag = format!("\"{id}\"");
    let headers = [
        (header::ETAG, tag.as_str()),
        (header::CACHE_CONTROL, PUBLIC),
    ];
    let same = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known == tag.as_str());
    if same {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let response = give(&app, &municipality.id, &id, &content_type, PUBLIC).await?;
    Ok((headers, response).into_response())
}

/// An id never shows another picture, but who may see it can change; hence an hour and not for ever.
const PRIVATE: &str = "private, max-age=3600, immutable";
/// What everyone may see can be taken back (areas made unrecognisable), and then no cache may go on showing it: each
/// asks every time, and is told in a few bytes that the picture is the same.
const PUBLIC: &str = "public, no-cache";

/// An id as we write them; anything else names no photo, and nothing else becomes part of a key.
pub(super) fn photo_id(text: &str) -> Result<String, AppError> {
    Uuid::parse_str(text)
        .map(|id| id.to_string())
        .map_err(|_| AppError::not_found())
}

pub(super) async fn give(
    app: &App,
    municipality_id: &str,
    id: &str,
    content_type: &str,
    caching: &str,
) -> Result<Response, AppError> {
    give_object(app, object_key(municipality_id, id), content_type, caching).await
}

/// A picture of the bucket, by its key.
pub(super) async fn give_object(
    app: &App,
    key: String,
    content_type: &str,
    caching: &str,
) -> Result<Response, AppError> {
    let object = app
        .files()?
        .get(key)
        .execute()
        .await?
        .ok_or_else(AppError::not_found)?;
    let body = object.body().ok_or_else(AppError::not_found)?;
    let body = match body.response_body()? {
        ResponseBody::Stream(stream) => Body::new(worker::Body::new(stream)),
        ResponseBody::Body(bytes) => Body::from(bytes),
        ResponseBody::Empty => Body::empty(),
    };
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::CACHE_CONTROL, caching),
        // Opened by itself, a picture can do nothing at all.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
    ];
    let same_origin = [("cross-origin-resource-policy", "same-origin")];
    Ok((headers, same_origin, body).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    /// How many bytes were read, if they were not too many.
    fn length(declared: Option<&str>, bytes: Vec<u8>) -> Option<usize> {
        let mut request = Request::post("/api/photos");
        if let Some(declared) = declared {
            request = request.header("content-length", declared);
        }
        let request = request.body(Body::from(bytes)).unwrap();
        let read = read(request, MAX_PHOTO_BYTES).now_or_never();
        read.unwrap().unwrap().map(|bytes| bytes.len())
    }

    #[test]
    fn size_is_judged_by_what_is_said_and_by_what_comes() {
        let much = MAX_PHOTO_BYTES + 1;
        assert_eq!(length(Some(&much.to_string()), vec![0; 10]), None);
        assert_eq!(length(Some("10"), vec![0; much]), None);
        let most = vec![0; MAX_PHOTO_BYTES];
        assert_eq!(length(None, most), Some(MAX_PHOTO_BYTES));
        assert_eq!(length(Some("nonsense"), vec![0; 10]), Some(10));
    }

    #[test]
    fn only_an_id_becomes_part_of_a_key() {
        for text in ["", "..", "../local/mail/1", "celje", "%2e%2e"] {
            assert!(photo_id(text).is_err(), "{text}");
        }
        let id = "6f0b3a0e-2b1c-4f5d-8e9f-001122334455";
        assert_eq!(photo_id(id).unwrap(), id);
        assert_eq!(photo_id(&id.to_uppercase()).unwrap(), id);
    }
}
