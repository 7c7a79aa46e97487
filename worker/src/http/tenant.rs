//! The municipality a request speaks to, by its host name.

use api::ProblemCode;
use axum::{extract::FromRequestParts, http::request::Parts};
use worker::send::SendFuture;

use crate::{
    app::{App, Visit},
    db::municipalities::{self, Municipality},
    error::AppError,
};

/// The municipality of this host; `unknown-municipality` where there is none.
#[derive(Debug)]
pub struct Tenant(pub Municipality);

impl FromRequestParts<App> for Tenant {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        // The desk asks twice: for the session and for the handler.
        if let Some(known) = parts.extensions.get::<Municipality>() {
            return Ok(Self(known.clone()));
        }
        let visit = Visit::of(parts);
        let municipality = SendFuture::new(async move {
            municipalities::by_host(&app.db()?, app.now, &visit.host, visit.slug())
                .await?
                .ok_or_else(|| AppError::problem(ProblemCode::UnknownMunicipality))
        })
        .await?;
        parts.extensions.insert(municipality.clone());
        Ok(Self(municipality))
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, AppError> {
        Ok(Self::of(parts))
    }
}
