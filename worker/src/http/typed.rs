//! Answers as typed so far.

use api::{
    ProblemCode,
    typed::{TypedDraft, TypedReceipt},
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    PhotoRole,
    fields::{Field, FieldErrorCode},
    rights::Right,
};

use super::{body::Body, desk::readable, tenant::Tenant};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{requests, typed},
    error::AppError,
    flows::field_problem,
};

/// The longest answer kept as typed, in bytes of all its fields: several times what can be sent.
const LONGEST: usize = 64 * 1024;

/// Keeps what somebody typed so far.
#[worker::send]
pub async fn keep(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<TypedDraft>,
) -> Result<Json<TypedReceipt>, AppError> {
    official.require(Right::Answer)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let TypedDraft { after, typed } = draft;
    if serde_json::to_vec(&typed)?.len() > LONGEST {
        return Err(field_problem(Field::Text, FieldErrorCode::TooLong));
    }
    // Only a photo that waits for its answer is held back from retention.
    let photo = match typed.as_ref().and_then(|typed| typed.photo.as_deref()) {
        Some(photo)
            if requests::has_unnamed_photo(&db, &municipality.id, photo, PhotoRole::After)
                .await? =>
        {
            Some(photo)
        }
        Some(_) | None => None,
    };
    let kept = typed::ToKeep {
        municipality_id: &municipality.id,
        request_id: &request.id,
        person_id: &official.person_id,
        after,
        typed: typed.as_ref(),
        photo,
    };
    let committed = db.commit(vec![typed::keep(kept, app.now)?]).await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    // Only a row that was not there begins anew, and that follows nothing.
    Ok(Json(TypedReceipt {
        revision: after.saturating_add(1),
        saved_at: app.now,
    }))
}
