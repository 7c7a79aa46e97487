//! Templates of answers.

use api::templates::{TemplateDraft, Templates, TemplatesFor};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::rights::Right;

use super::{body::Body, desk::readable, tenant::Tenant};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{Db, templates},
    error::AppError,
    flows::templates::{self as manage, Wording, for_request},
};

/// The templates, for whoever answers.
#[worker::send]
pub async fn list(State(app): State<App>, official: SignedIn) -> Result<Json<Templates>, AppError> {
    official.require(Right::Answer)?;
    all(&app.db()?, &official).await
}

async fn all(db: &Db, official: &SignedIn) -> Result<Json<Templates>, AppError> {
    let templates = templates::list(db, &official.municipality_id).await?;
    Ok(Json(Templates { templates }))
}

/// What fits a request, filled in.
#[worker::send]
pub async fn of_request(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Json<TemplatesFor>, AppError> {
    official.require(Right::Answer)?;
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let templates = templates::list(&db, &municipality.id).await?;
    let today = app.now.with_timezone(&municipality.time_zone).date_naive();
    Ok(Json(TemplatesFor {
        language: request.language,
        templates: for_request(&municipality, &request, templates, today),
    }))
}

/// Runs one step of managing templates, and gives the list as it is then.
macro_rules! manages {
    ($(#[$meta:meta])* $name:ident, $step:path $(, $id:ident)? $(; $draft:ident)?) => {
        $(#[$meta])*
        #[worker::send]
        pub async fn $name(
            State(app): State<App>,
            official: SignedIn,
            Tenant(municipality): Tenant,
            caller: Caller,
            $(Path($id): Path<String>,)?
            $(Body($draft): Body<TemplateDraft>,)?
        ) -> Result<Json<Templates>, AppError> {
            official.require(Right::ManageSettings)?;
            let db = app.db()?;
            let wording = Wording {
                app: &app,
                db: &db,
                municipality: &municipality,
                official: &official,
                caller: &caller,
            };
            $step(wording $(, &$id)? $(, &$draft)?).await?;
            all(&db, &official).await
        }
    };
}

manages!(
    /// Makes a template.
    make, manage::make; draft
);
manages!(
    /// Changes a template.
    change, manage::change, id; draft
);
manages!(
    /// Retires a template.
    retire, manage::retire, id
);
