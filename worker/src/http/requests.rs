//! Filing a request.

use api::{
    ProblemCode,
    endpoint::IDEMPOTENCY_KEY,
    request::{Receipt, RequestDraft},
};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{HeaderMap, request::Parts},
};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::{App, Visit},
    auth::throttle::{FILINGS_BY_CLIENT, try_once},
    error::AppError,
    flows::file_request::file_request,
};

/// The key that makes a retried filing the same filing: 16 to 64 visible ASCII characters.
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// The key in these headers.
    ///
    /// # Errors
    /// `malformed-request` where there is none, or one that is none.
    pub fn of(headers: &HeaderMap) -> Result<Self, AppError> {
        headers
            .get(IDEMPOTENCY_KEY)
            .and_then(|value| value.to_str().ok())
            .filter(|key| (16..=64).contains(&key.len()))
            .filter(|key| key.bytes().all(|byte| byte.is_ascii_graphic()))
            .map(|key| Self(key.to_owned()))
            .ok_or_else(|| AppError::problem(ProblemCode::MalformedRequest))
    }

    /// As it was sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, AppError> {
        Self::of(&parts.headers)
    }
}

/// Files a request, once per key.
#[worker::send]
pub async fn file(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    IdempotencyKey(key): IdempotencyKey,
    Body(draft): Body<RequestDraft>,
) -> Result<Json<Receipt>, AppError> {
    let (db, secret) = (app.db()?, app.secret_key()?);
    let who = [municipality.id.as_str(), &visit.client];
    try_once(&db, &secret, FILINGS_BY_CLIENT, &who, app.now).await?;
    file_request(&app, &municipality, &key, &draft)
        .await
        .map(Json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    async fn key(text: &str) -> bool {
        let request = Request::post("/").header(IDEMPOTENCY_KEY, text);
        let mut parts = request.body(()).unwrap().into_parts().0;
        IdempotencyKey::from_request_parts(&mut parts, &())
            .await
            .is_ok()
    }

    #[test]
    fn a_key_is_long_enough_not_to_be_hit_by_chance() {
        let check = |text: &str| futures_util::FutureExt::now_or_never(key(text)).unwrap();
        assert!(check("0123456789abcdef"));
        assert!(check(&"k".repeat(64)));
        assert!(!check("0123456789abcde"));
        assert!(!check(&"k".repeat(65)));
        assert!(!check("0123456789 abcdef"));
    }
}
