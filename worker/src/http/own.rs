//! What a municipality chose of itself, for administrators to keep; its arms and colours for everyone.

use api::ProblemCode;
use api::own::{
    BaseMapDraft, DetailsDraft, LookDraft, MAX_ARMS_BYTES, Own, RetentionDraft, WelcomeDraft,
};
use axum::{
    Json,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{colour::Look, rights::Right};

use super::{
    body::Body,
    photos::{give_object, photo_id, read as read_file},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{Db, own},
    error::AppError,
    flows::own::{self as choose, Choosing, arms_key},
};

/// A picture's id changes with the picture.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A change of colours is seen within minutes, and nobody waits for them on the next page.
const MINUTES: &str = "public, max-age=300, stale-while-revalidate=86400";

async fn kept(db: &Db, municipality_id: &str) -> Result<Json<Own>, AppError> {
    let kept = own::read(db, municipality_id)
        .await?
        .ok_or_else(AppError::not_found)?;
    Ok(Json(kept.own))
}

/// All of it.
#[worker::send]
pub async fn read(State(app): State<App>, official: SignedIn) -> Result<Json<Own>, AppError> {
    official.require(Right::ManageSettings)?;
    kept(&app.db()?, &official.municipality_id).await
}

/// Makes one change, and gives all of it as it is then.
macro_rules! changes {
    ($(#[$meta:meta])* $name:ident, $change:path $(; $draft:ident : $type:ty)?) => {
        $(#[$meta])*
        #[worker::send]
        pub async fn $name(
            State(app): State<App>,
            official: SignedIn,
            Tenant(municipality): Tenant,
            caller: Caller,
            $(Body($draft): Body<$type>,)?
        ) -> Result<Json<Own>, AppError> {
            official.require(Right::ManageSettings)?;
            let db = app.db()?;
            let choosing = Choosing {
                app: &app,
                db: &db,
                municipality: &municipality,
                official: &official,
                caller: &caller,
            };
            $change(choosing $(, &$draft)?).await?;
            kept(&db, &municipality.id).await
        }
    };
}

changes!(
    /// Changes how it is called and reached.
    change_details, choose::details; draft: DetailsDraft
);
changes!(
    /// Changes the words of welcome.
    change_welcome, choose::welcome; draft: WelcomeDraft
);
changes!(
    /// Changes the colours.
    change_look, choose::look; draft: LookDraft
);
changes!(
    /// Changes where the pictures of the map come from.
    change_base_map, choose::base_map; draft: BaseMapDraft
);
changes!(
    /// Changes for how long things are kept.
    change_retention, choose::retention; draft: RetentionDraft
);
changes!(
    /// Does without arms.
    remove_arms, choose::remove_arms
);

/// Takes the arms in.
#[worker::send]
pub async fn send_arms(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    request: Request,
) -> Result<Json<Own>, AppError> {
    official.require(Right::ManageSettings)?;
    let bytes = read_file(request, MAX_ARMS_BYTES).await?;
    let db = app.db()?;
    let choosing = Choosing {
        app: &app,
        db: &db,
        municipality: &municipality,
        official: &official,
        caller: &caller,
    };
    choose::arms(choosing, bytes).await?;
    kept(&db, &municipality.id).await
}

/// A picture of arms, for everyone.
#[worker::send]
pub async fn read_arms(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = photo_id(&id)?;
    let content_type = own::arms_type(&app.db()?, &municipality.id, &id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let key = arms_key(&municipality.id, &id);
    give_object(&app, key, &content_type, FOR_EVER).await
}

/// The colours as a style sheet. Where no municipality is known, nobody chose any.
#[worker::send]
pub async fn read_look(
    State(app): State<App>,
    municipality: Result<Tenant, AppError>,
    asked: HeaderMap,
) -> Result<Response, AppError> {
    let css = match municipality {
        Ok(Tenant(municipality)) => look(&app.db()?, &municipality.id).await?.css(),
        Err(AppError::Problem(problem)) if problem.code == ProblemCode::UnknownMunicipality => {
            String::new()
        }
        Err(error) => return Err(error),
    };
    // The sheet is as short as any name of it that could be made.
    let tag = format!(
        "\"{}\"",
        css.replace(|c: char| !c.is_ascii_alphanumeric(), "")
    );
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, MINUTES),
        (header::ETAG, tag.as_str()),
    ];
    let same = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known == tag.as_str());
    Ok(if same {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, css).into_response()
    })
}

/// The colours that were chosen; what cannot be read any more, because the product asks for more contrast now, gives way
/// to the product's own.
async fn look(db: &Db, municipality_id: &str) -> Result<Look, AppError> {
    let kept = own::read(db, municipality_id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let colour =
        |stored: Option<&str>, own| stored.and_then(|text| text.parse().ok()).unwrap_or(own);
    let ink = colour(kept.own.ink.as_deref(), Look::OWN.ink());
    let accent = colour(kept.own.accent.as_deref(), Look::OWN.accent());
    Ok(Look::new(ink, accent).unwrap_or(Look::OWN))
}
