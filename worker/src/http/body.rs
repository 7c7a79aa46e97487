//! Reading what a caller sent; whatever cannot be read is one and the same problem.

use api::ProblemCode;
use axum::{
    body::to_bytes,
    extract::{FromRequest, FromRequestParts, Query, Request},
    http::request::Parts,
};
use serde::de::DeserializeOwned;

use crate::error::AppError;

/// The longest JSON body read, in bytes: the longest text of a filing many times over.
const MAX_JSON_BYTES: usize = 128 * 1024;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, _: &S) -> Result<Self, AppError> {
        let malformed = || AppError::problem(ProblemCode::MalformedRequest);
        let bytes = whole(request.into_body()).await?;
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|_| malformed())
    }
}

/// The bytes of a body, as they came: what is signed is checked before it is read.
pub async fn whole(body: axum::body::Body) -> Result<Vec<u8>, AppError> {
    let bytes = to_bytes(body, MAX_JSON_BYTES)
        .await
        .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
    Ok(bytes.to_vec())
}

/// A query string.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        Query::from_request_parts(parts, state)
            .await
            .map(|Query(value)| Self(value))
            .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))
    }
}
