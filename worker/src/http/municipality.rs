//! The municipality of this host, and the choice of municipalities.

use api::municipality::{Municipalities, Municipality, MunicipalityLink};
use axum::{Json, extract::State};

use super::tenant::Tenant;
use crate::{
    app::App,
    bindings::Bindings,
    db::{municipalities, own},
    error::AppError,
};

/// Lists the municipalities served here.
#[worker::send]
pub async fn list(State(app): State<App>) -> Result<Json<Municipalities>, AppError> {
    let municipalities = municipalities::links(&app.db()?)
        .await?
        .into_iter()
        .map(|link| {
            Ok(MunicipalityLink {
                origin: app.env.public_origin(&link.slug)?,
                slug: link.slug,
                name: link.name,
                country: link.country,
            })
        })
        .collect::<Result<_, AppError>>()?;
    Ok(Json(Municipalities { municipalities }))
}

/// Reads what a page must know of the municipality it speaks for.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
) -> Result<Json<Municipality>, AppError> {
    let db = app.db()?;
    let map = municipalities::map(&db, &municipality.id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let own = own::read(&db, &municipality.id)
        .await?
        .ok_or_else(AppError::not_found)?
        .own;
    Ok(Json(Municipality {
        address: own.address,
        welcome: own.welcome,
        arms: own.arms,
        categories: municipalities::offered_categories(&db, &municipality.id).await?,
        departments: municipalities::open_departments(&db, &municipality.id).await?,
        slug: municipality.slug,
        name: municipality.name,
        country: municipality.country,
        time_zone: municipality.time_zone.name().to_owned(),
        languages: municipality.languages,
        phone: municipality.phone,
        reference_prefix: municipality.reference_prefix,
        promise: municipality.promise,
        map,
        as_of: app.now,
    }))
}
