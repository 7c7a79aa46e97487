//! The settings of a municipality as one file; administrators only.

use api::{
    ProblemCode,
    settings_file::{CheckedFile, FileFault, MAX_FILE_BYTES, TakeDraft, TakenSettings},
};
use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::rights::Right;

use super::{photos::read as read_body, tenant::Tenant};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    error::AppError,
    flows::{author::Author, settings_file},
};

/// The longest draft read: a file within a string, with a mark before every other letter of it.
const MAX_DRAFT_BYTES: usize = 2 * MAX_FILE_BYTES;

/// The settings, to be kept as a file.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Response, AppError> {
    official.require(Right::ManageSettings)?;
    let file = settings_file::give(&app.db()?, &municipality).await?;
    let name = format!(
        "attachment; filename=\"servis48-{}.json\"",
        municipality.slug
    );
    let name =
        HeaderValue::from_str(&name).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        ),
        (header::CONTENT_DISPOSITION, name),
    ];
    // People read and edit it.
    Ok((headers, serde_json::to_vec_pretty(&file)?).into_response())
}

/// What could be taken over of a file.
#[worker::send]
pub async fn check(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    request: Request,
) -> Result<Json<CheckedFile>, AppError> {
    official.require(Right::ManageSettings)?;
    let Some(file) = read_body(request, MAX_FILE_BYTES).await? else {
        return Ok(Json(CheckedFile::unread(FileFault::TooLarge, None)));
    };
    let network = caller.network_hash(&app.secret_key()?);
    let author = Author::of(&official, app.now, &network);
    settings_file::check(&app.db()?, &municipality, author, &file)
        .await
        .map(Json)
}

/// Takes over what was chosen of a file.
#[worker::send]
pub async fn take(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    request: Request,
) -> Result<Json<TakenSettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let body = read_body(request, MAX_DRAFT_BYTES)
        .await?
        .ok_or_else(|| AppError::problem(ProblemCode::TooLarge))?;
    let draft: TakeDraft = serde_json::from_slice(&body)
        .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
    let network = caller.network_hash(&app.secret_key()?);
    let author = Author::of(&official, app.now, &network);
    settings_file::take(&app.db()?, &municipality, author, &draft)
        .await
        .map(Json)
}
