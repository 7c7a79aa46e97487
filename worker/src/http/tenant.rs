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
        let visit = Visit::of(parts);
        SendFuture::new(async move {
            municipalities::by_host(&app.db()?, &visit.host, visit.slug())
                .await?
                .map(Self)
                .ok_or_else(|| AppError::problem(ProblemCode::UnknownMunicipality))
        })
        .await
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, AppError> {
        Ok(Self::of(parts))
    }
}
