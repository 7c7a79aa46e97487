//! Who works here, and managing them.

use api::people::{InvitationDraft, People, PersonDraft};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::rights::Right;

use super::body::Body;
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{Db, staff},
    error::AppError,
    flows::staff::{self as manage, Managing},
};

/// Everybody who works here or did.
#[worker::send]
pub async fn list(State(app): State<App>, official: SignedIn) -> Result<Json<People>, AppError> {
    official.require(Right::ReadPeople)?;
    people(&app, &app.db()?, &official).await
}

async fn people(app: &App, db: &Db, official: &SignedIn) -> Result<Json<People>, AppError> {
    let people = staff::list(db, &official.municipality_id, app.now).await?;
    Ok(Json(People { people }))
}

/// Runs one step of managing people, and gives the list as it is then.
macro_rules! manages {
    ($(#[$meta:meta])* $name:ident, $step:path $(, $id:ident)? $(; $draft:ident : $type:ty)?) => {
        $(#[$meta])*
        #[worker::send]
        pub async fn $name(
            State(app): State<App>,
            official: SignedIn,
            caller: Caller,
            $(Path($id): Path<String>,)?
            $(Body($draft): Body<$type>,)?
        ) -> Result<Json<People>, AppError> {
            official.require(Right::ManagePeople)?;
            let db = app.db()?;
            let managing = Managing {
                app: &app,
                db: &db,
                official: &official,
                caller: &caller,
            };
            $step(managing $(, &$id)? $(, &$draft)?).await?;
            people(&app, &db, &official).await
        }
    };
}

manages!(
    /// Invites somebody.
    invite, manage::invite; draft: InvitationDraft
);
manages!(
    /// Sends an invitation anew.
    invite_again, manage::invite_again, id
);
manages!(
    /// Takes an invitation back.
    withdraw, manage::withdraw, id
);
manages!(
    /// Changes somebody's department and role.
    change, manage::change, id; draft: PersonDraft
);
manages!(
    /// Ends somebody's access.
    end, manage::end, id
);
manages!(
    /// Gives it back.
    restore, manage::restore, id
);
manages!(
    /// Removes somebody's second factor.
    remove_second_factor, manage::remove_second_factor, id
);
