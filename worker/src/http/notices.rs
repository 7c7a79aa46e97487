//! Notices that were given up, for who may see them.

use api::notices::FailedNotices;
use axum::{
    Json,
    extract::{Path, State},
};
use domain::rights::Right;

use super::tenant::Tenant;
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{Db, municipalities::Municipality, outbox},
    error::AppError,
    flows::queue_notices,
};

/// Lists them.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<FailedNotices>, AppError> {
    official.require(Right::SeeFailedNotices)?;
    failed(&app.db()?, &municipality).await
}

/// Takes one up again.
#[worker::send]
pub async fn retry(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Json<FailedNotices>, AppError> {
    official.require(Right::RetryNotices)?;
    let db = app.db()?;
    let until = queue_notices::again_at(app.now);
    let taken_up = db
        .commit(vec![outbox::retry(&municipality.id, &id, until)])
        .await?;
    if taken_up.changes(0)? == 0 {
        return Err(AppError::not_found());
    }
    queue_notices::soon(&app, vec![id]).await;
    failed(&db, &municipality).await
}

async fn failed(db: &Db, municipality: &Municipality) -> Result<Json<FailedNotices>, AppError> {
    let notices = outbox::list_failed(db, &municipality.id).await?;
    Ok(Json(FailedNotices { notices }))
}
