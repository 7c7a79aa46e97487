//! A new municipality, made by whoever runs the service.

use api::{
    ProblemCode,
    new_municipality::{MadeMunicipality, MunicipalityDraft, NewMunicipalityState},
    outline::MAX_OUTLINE_BYTES,
};
use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderMap, header},
};

use super::photos::read as read_body;
use crate::{
    app::App, auth::sign_in::Caller, bindings::Bindings, error::AppError,
    flows::new_municipality as flow,
};

/// The longest draft read: an outline within a string, with a mark before every other letter of it, and the rest.
const MAX_DRAFT_BYTES: usize = 2 * MAX_OUTLINE_BYTES + 64 * 1024;

/// Whether municipalities can be made here.
#[worker::send]
pub async fn state(State(app): State<App>) -> Result<Json<NewMunicipalityState>, AppError> {
    let open = app.env.operator_key()?.is_some();
    Ok(Json(NewMunicipalityState { open }))
}

/// Makes one.
#[worker::send]
pub async fn make(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    request: Request,
) -> Result<Json<MadeMunicipality>, AppError> {
    let db = app.db()?;
    let network = caller.network_hash(&app.secret_key()?);
    let given = bearer(&headers).unwrap_or_default();
    flow::admit(&app, &db, &network, given).await?;
    let body = read_body(request, MAX_DRAFT_BYTES)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::TooLarge))?;
    let draft: MunicipalityDraft = serde_json::from_slice(&body)
        .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
    flow::make(&app, &db, &network, &draft).await.map(Json)
}

/// The key of `authorization: Bearer …` (RFC 6750).
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_key_stands_behind_its_scheme() {
        for (sent, key) in [
            ("Bearer abc", Some("abc")),
            ("bearer abc ", Some("abc")),
            ("Basic abc", None),
            ("abc", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, HeaderValue::from_static(sent));
            assert_eq!(bearer(&headers), key, "{sent}");
        }
        assert_eq!(bearer(&HeaderMap::new()), None);
    }
}
