//! The contact centre: what is taken in, who calls, what was reported already, and files that belong to a request.

use api::{
    ProblemCode,
    intake::{
        Attachment, Caller, CallerDraft, IntakeDraft, MAX_ATTACHMENT_BYTES, Similar, SimilarDraft,
        TakenIn,
    },
    near::{BESIDE, BesideRow},
};
use axum::{
    Json,
    body::Body as Content,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    fields::{Email, Field, FieldError, Phone, Point, file_name},
    fold,
    rights::Right,
    street::without_number,
};
use serde::Deserialize;
use worker::{HttpMetadata, ResponseBody};

use super::{
    body::{Asked, Body},
    inbox::{EXCERPT, scope},
    near::{nearest, row},
    photos::{photo_id, read},
    requests::IdempotencyKey,
    search::{CATCH_UP, LONGEST},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Db,
        attachments::{self, NewAttachment},
        inbox::by_ids,
        intake::{self, KnownBy},
        near::{self, Centre},
        search::{self, Names},
    },
    error::AppError,
    flows::{field_problems, take_in::take_in as enter},
    photo::{Refusal, clean},
    random,
};

/// Takes a request in, once per key.
#[worker::send]
pub async fn take_in(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    headers: HeaderMap,
    Body(draft): Body<IntakeDraft>,
) -> Result<Json<TakenIn>, AppError> {
    official.require(Right::TakeIn)?;
    let key = IdempotencyKey::of(&headers)?;
    enter(&app, &municipality, &official, key.as_str(), &draft)
        .await
        .map(Json)
}

/// Finds who calls.
#[worker::send]
pub async fn caller(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(draft): Body<CallerDraft>,
) -> Result<Json<Caller>, AppError> {
    official.require(Right::TakeIn)?;
    official.require(Right::SeeContacts)?;
    let wrong = |field| move |error| field_problems(vec![FieldError { field, error }]);
    let (phone, email);
    let by = if draft.phone.trim().is_empty() {
        email = Email::parse(&draft.email).map_err(wrong(Field::Email))?;
        KnownBy::Email(email.as_str())
    } else {
        phone = Phone::parse(&draft.phone, municipality.country).map_err(wrong(Field::Phone))?;
        KnownBy::Phone(phone.as_str())
    };
    let (mut caller, requests) = intake::known(&app.db()?, &municipality.id, by).await?;
    caller.requests = requests
        .into_iter()
        .filter(|other| official.may_read(&other.department_id))
        .take(BESIDE)
        .map(row)
        .collect();
    Ok(Json(caller))
}

/// Finds what was reported already near a point.
#[worker::send]
pub async fn similar(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(draft): Body<SimilarDraft>,
) -> Result<Json<Similar>, AppError> {
    official.require(Right::TakeIn)?;
    official.require(Right::ReadOwn)?;
    let off_the_earth = draft
        .point
        .is_some_and(|[longitude, latitude]| Point::new(longitude, latitude).is_none());
    if off_the_earth || draft.address.len() > LONGEST {
        return Err(AppError::problem(ProblemCode::MalformedRequest));
    }
    let db = app.db()?;
    let centre = Centre {
        municipality_id: &municipality.id,
        // There is none yet, so none is left out.
        request_id: "",
        category_id: draft.category.trim(),
        point: draft.point,
    };
    let around = near::around(&db, centre).await?;
    let readable = around
        .into_iter()
        .filter(|other| official.may_read(&other.department_id))
        .collect();
    let mut requests = nearest(readable);
    for request in in_street(&db, &official, &draft).await? {
        if requests.len() < BESIDE && requests.iter().all(|known| known.id != request.id) {
            requests.push(request);
        }
    }
    Ok(Json(Similar { requests }))
}

/// Requests that name the street and are looked at: the newest.
const LOOKED_AT: i64 = 60;

/// Those of the same category whose address names the same street, the newest first.
async fn in_street(
    db: &Db,
    official: &SignedIn,
    draft: &SimilarDraft,
) -> Result<Vec<BesideRow>, AppError> {
    let street = without_number(&draft.address);
    if street.iter().all(|word| word.chars().count() < 3) {
        return Ok(Vec::new());
    }
    let scope = scope(official);
    search::write_due(db, CATCH_UP).await?;
    let words = street.join(" ");
    let found = search::by_words(
        db,
        scope.municipality_id,
        scope.department_id,
        (&words, Names::LeftOut),
        None,
        LOOKED_AT,
    )
    .await?;
    let ids: Vec<String> = found.into_iter().map(|found| found.id).collect();
    let category = draft.category.trim();
    let rows = by_ids(db, scope.municipality_id, &ids)
        .await?
        .into_iter()
        .filter(|request| request.category_id == category)
        .filter(|request| {
            let named = fold::words(&request.address);
            street.iter().all(|word| named.contains(word))
        })
        .map(|request| BesideRow {
            id: request.id,
            reference: request.reference,
            category: request.category,
            status: request.status,
            received_at: request.received_at,
            excerpt: request.text.chars().take(EXCERPT).collect(),
            metres: None,
        });
    Ok(rows.collect())
}

/// The query of a file that is sent.
#[derive(Debug, Clone, Deserialize)]
pub struct Sent {
    #[serde(default)]
    name: String,
}

/// Takes a file in. Its declared type is never looked at.
#[worker::send]
pub async fn send(
    State(app): State<App>,
    official: SignedIn,
    Asked(Sent { name }): Asked<Sent>,
    request: Request,
) -> Result<Response, AppError> {
    if let Err(refused) = official.require(Right::TakeIn) {
        read(request, 0).await?;
        return Err(refused);
    }
    let bytes = read(request, MAX_ATTACHMENT_BYTES)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::TooLarge))?;
    let (content_type, bytes) = recognise(bytes)?;
    let id = uuid::Builder::from_random_bytes(random::bytes()?)
        .into_uuid()
        .to_string();
    let attachment = Attachment {
        name: file_name(&name).unwrap_or_else(|| id.clone()),
        content_type: content_type.to_owned(),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        id,
    };
    let noted = NewAttachment {
        id: &attachment.id,
        municipality_id: &official.municipality_id,
        name: &attachment.name,
        content_type,
        bytes: attachment.bytes,
        person_id: Some(&official.person_id),
    };
    // The row comes first: a file without a row would never be found and removed.
    app.db()?
        .commit(vec![attachments::add(&noted, app.now)])
        .await?;
    app.files()?
        .put(
            attachment_key(&official.municipality_id, &attachment.id),
            bytes,
        )
        .http_metadata(HttpMetadata {
            content_type: Some(content_type.to_owned()),
            ..HttpMetadata::default()
        })
        .execute()
        .await?;
    Ok((StatusCode::CREATED, Json(attachment)).into_response())
}

/// What a file is, judged by its content; a picture loses what a camera wrote into it.
///
/// # Errors
/// `unsupported-file`, `too-large` for a picture with too many pixels.
pub fn recognise(bytes: Vec<u8>) -> Result<(&'static str, Vec<u8>), AppError> {
    if is_pdf(&bytes) {
        return Ok((PDF, bytes));
    }
    match clean(&bytes) {
        Ok(picture) => Ok((picture.format.content_type(), picture.bytes)),
        Err(Refusal::Unsupported) => Err(AppError::problem(ProblemCode::UnsupportedFile)),
        Err(Refusal::TooManyPixels) => Err(AppError::problem(ProblemCode::TooLarge)),
    }
}

/// The media type of a PDF.
const PDF: &str = "application/pdf";

/// Whether it begins and ends as a PDF does (ISO 32000-1, 7.5): one that breaks off in the middle can't be read.
fn is_pdf(bytes: &[u8]) -> bool {
    let tail = bytes.len().saturating_sub(1_024);
    bytes.starts_with(b"%PDF-")
        && bytes
            .get(tail..)
            .is_some_and(|tail| tail.windows(5).any(|window| window == b"%%EOF"))
}

/// Where a file lies in the bucket.
pub fn attachment_key(municipality_id: &str, id: &str) -> String {
    format!("attachments/{municipality_id}/{id}")
}

/// Gives a file to an official who may read its request, or who just sent it.
#[worker::send]
pub async fn give(
    State(app): State<App>,
    official: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    official.require(Right::ReadOwn)?;
    official.require(Right::SeeContacts)?;
    let id = photo_id(&id)?;
    let kept = attachments::by_id(&app.db()?, &official.municipality_id, &id)
        .await?
        .filter(|kept| match &kept.department_id {
            Some(department_id) => official.may_read(department_id),
            None => kept.person_id.as_deref() == Some(&official.person_id),
        })
        .ok_or_else(AppError::not_found)?;
    let object = app
        .files()?
        .get(attachment_key(&official.municipality_id, &id))
        .execute()
        .await?
        .ok_or_else(AppError::not_found)?;
    let body = object.body().ok_or_else(AppError::not_found)?;
    let body = match body.response_body()? {
        ResponseBody::Stream(stream) => Content::new(worker::Body::new(stream)),
        ResponseBody::Body(bytes) => Content::from(bytes),
        ResponseBody::Empty => Content::empty(),
    };
    let name: String = percent(&kept.attachment.name);
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"))
        .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let kind = HeaderValue::from_str(&kept.attachment.content_type)
        .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; sandbox"),
        ),
    ];
    Ok((headers, body).into_response())
}

/// A name as it stands in a header (RFC 8187).
fn percent(name: &str) -> String {
    name.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_recognised_by_its_ends_and_nothing_by_its_name() {
        let whole = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n".to_vec();
        assert_eq!(recognise(whole.clone()).unwrap().0, PDF);
        for broken in [
            whole[..20].to_vec(),
            b"%PDF-1.7 <script>".to_vec(),
            b"<html>%PDF-1.7 %%EOF".to_vec(),
            Vec::new(),
        ] {
            assert!(recognise(broken).is_err());
        }
    }

    #[test]
    fn a_name_breaks_no_header() {
        assert_eq!(
            percent("dopis št. 1\r\n\".pdf"),
            "dopis%20%C5%A1t.%201%0D%0A%22.pdf"
        );
    }
}
