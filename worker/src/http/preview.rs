//! An answer before it is given: what the citizen would get, and what everyone would see.

use api::{answers::AnswerPreview, desk::AnswerDraft};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::lifecycle::ActKind;

use super::{body::Body, desk::readable, public::foreseen, tenant::Tenant};
use crate::{
    app::App, auth::session::SignedIn, error::AppError, flows::preview_answer::preview_answer,
};

/// Shows an answer as it would be given, and changes nothing.
#[worker::send]
pub async fn answer(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<AnswerDraft>,
) -> Result<Json<AnswerPreview>, AppError> {
    official.require(ActKind::Answer.right())?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let seen = preview_answer(&app, &db, &municipality, &official, request, &draft).await?;
    Ok(Json(AnswerPreview {
        channel: seen.request.reply_channel,
        language: seen.request.language,
        mail: seen.mail,
        letter: seen.answer,
        public: match seen.released {
            Some(photos) => Some(foreseen(&app, &db, &municipality, seen.request, photos).await?),
            None => None,
        },
    }))
}
