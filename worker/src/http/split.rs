//! Making a second request of one that speaks of two things.

use api::{desk::DeskRequest, split::SplitDraft};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::lifecycle::ActKind;

use super::{acts::At, body::Body, tenant::Tenant};
use crate::{app::App, auth::session::SignedIn, error::AppError, flows::split, live};

/// Makes a second request of one; open desks are told of both.
#[worker::send]
pub async fn divided(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<SplitDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Split,
        (&id, draft.version),
    )
    .await?;
    let made = split::split(at.acting(&app), &at.request, &draft).await?;
    let office = &made.department_id;
    live::changed(&app, &at.municipality.id, &made.id, office, office).await;
    at.shown(&app).await
}
