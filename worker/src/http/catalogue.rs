//! The catalogue: departments and categories with their questions, and keeping them.

use api::{
    catalogue::{Catalogue, MoveDraft},
    categories::{CategoryDraft, EmergencyDraft},
    departments::{DepartmentDraft, DepartmentUses},
    questions::QuestionDraft,
    routing::{RouteDraft, Routed, TrialDraft},
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::rights::Right;

use super::{body::Body, tenant::Tenant};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    error::AppError,
    flows::catalogue::{self as keep, Keeping, categories, departments, questions, routes},
};

/// The catalogue, for whoever may see who works here.
#[worker::send]
pub async fn read(State(app): State<App>, official: SignedIn) -> Result<Json<Catalogue>, AppError> {
    official.require(Right::ReadPeople)?;
    let catalogue = keep::read(&app.db()?, &official.municipality_id).await?;
    Ok(Json(catalogue))
}

/// Runs one step of keeping the catalogue, and gives the catalogue as it is then.
macro_rules! keeps {
    ($(#[$meta:meta])* $name:ident, $step:path $(, $id:ident)? $(; $draft:ident : $type:ty)?) => {
        $(#[$meta])*
        #[worker::send]
        pub async fn $name(
            State(app): State<App>,
            official: SignedIn,
            Tenant(municipality): Tenant,
            caller: Caller,
            $(Path($id): Path<String>,)?
            $(Body($draft): Body<$type>,)?
        ) -> Result<Json<Catalogue>, AppError> {
            official.require(Right::ManageSettings)?;
            let db = app.db()?;
            let keeping = Keeping {
                app: &app,
                db: &db,
                municipality: &municipality,
                official: &official,
                caller: &caller,
            };
            $step(keeping $(, &$id)? $(, &$draft)?).await?;
            Ok(Json(keep::read(&db, &municipality.id).await?))
        }
    };
}

keeps!(
    /// Makes a department.
    make_department, departments::make; draft: DepartmentDraft
);
keeps!(
    /// Changes a department.
    change_department, departments::change, id; draft: DepartmentDraft
);
keeps!(
    /// Moves a department.
    move_department, departments::shift, id; draft: MoveDraft
);
keeps!(
    /// Closes a department.
    close_department, departments::close, id
);
keeps!(
    /// Opens a department again.
    reopen_department, departments::reopen, id
);
keeps!(
    /// Makes a category.
    make_category, categories::make; draft: CategoryDraft
);
keeps!(
    /// Changes a category.
    change_category, categories::change, id; draft: CategoryDraft
);
keeps!(
    /// Moves a category.
    move_category, categories::shift, id; draft: MoveDraft
);
keeps!(
    /// Retires a category.
    retire_category, categories::retire, id
);
keeps!(
    /// Offers a category again.
    restore_category, categories::restore, id
);
keeps!(
    /// Gives a category an emergency notice.
    choose_emergency, categories::choose_emergency, id; draft: EmergencyDraft
);
keeps!(
    /// Takes the emergency notice away.
    remove_emergency, categories::remove_emergency, id
);
keeps!(
    /// Makes a question.
    make_question, questions::make, id; draft: QuestionDraft
);
keeps!(
    /// Changes a question.
    change_question, questions::change, id; draft: QuestionDraft
);
keeps!(
    /// Moves a question.
    move_question, questions::shift, id; draft: MoveDraft
);
keeps!(
    /// Retires a question.
    retire_question, questions::retire, id
);
keeps!(
    /// Asks a question again.
    restore_question, questions::restore, id
);
keeps!(
    /// Makes a routing rule.
    make_route, routes::make; draft: RouteDraft
);
keeps!(
    /// Changes a routing rule.
    change_route, routes::change, id; draft: RouteDraft
);
keeps!(
    /// Moves a routing rule.
    move_route, routes::shift, id; draft: MoveDraft
);
keeps!(
    /// Removes a routing rule.
    remove_route, routes::remove, id
);

/// Which department would get a request.
#[worker::send]
pub async fn try_route(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(draft): Body<TrialDraft>,
) -> Result<Json<Routed>, AppError> {
    official.require(Right::ReadPeople)?;
    routes::attempt(&app.db()?, &municipality, &draft)
        .await
        .map(Json)
}

/// What keeps a department open.
#[worker::send]
pub async fn uses(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<DepartmentUses>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let keeping = Keeping {
        app: &app,
        db: &db,
        municipality: &municipality,
        official: &official,
        caller: &caller,
    };
    departments::uses(keeping, &id).await.map(Json)
}
