//! Notices that were given up, for administrators.

use api::notices::FailedNotices;
use axum::{
    Json,
    extract::{Path, State},
};

use super::tenant::Tenant;
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{Db, municipalities::Municipality, outbox},
    error::AppError,
    flows::{acts::only_administrators, queue_notices},
};

/// Lists them.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<FailedNotices>, AppError> {
    only_administrators(official.role)?;
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
    only_administrators(official.role)?;
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
