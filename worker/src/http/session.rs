//! Signing in and out at the desk, in one step or two.

use api::{
    account::{Authenticator, CodeDraft},
    session::{AddressDraft, Credentials, Link, LinkDraft, Session, SignedIn as Step},
};
use axum::{
    Json,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::audit::Act;

use super::{body::Body, tenant::Tenant};
use crate::{
    app::App,
    auth::{
        session::{self, SignedIn},
        sign_in::{Begun, Caller},
    },
    db::{audit, half_sessions, sessions},
    error::AppError,
    flows::{
        passwords,
        sign_in::{self as steps, Door, FirstStep},
    },
    live,
};

/// The first step: the password.
#[worker::send]
pub async fn sign_in(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(credentials): Body<Credentials>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    let (step, cookie) = match steps::with_password(door, &credentials).await? {
        FirstStep::Done(Begun { session, cookie }) => (Step::Done(session), cookie),
        FirstStep::Next(step, cookie) => (step, cookie),
    };
    Ok(([(header::SET_COOKIE, cookie)], Json(step)).into_response())
}

/// The second step: a code.
#[worker::send]
pub async fn with_code(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<CodeDraft>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    Ok(steps::with_code(door, &draft.code).await?.into_response())
}

/// The second step where a second factor must be set up first.
#[worker::send]
pub async fn set_up(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
) -> Result<Json<Authenticator>, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    steps::set_up(door).await.map(Json)
}

/// Confirms it, and signs in.
#[worker::send]
pub async fn confirm(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<CodeDraft>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    let (Begun { cookie, .. }, codes) = steps::confirm(door, &draft.code).await?;
    Ok(([(header::SET_COOKIE, cookie)], Json(codes)).into_response())
}

/// Asks for a link to a new password.
#[worker::send]
pub async fn ask_link(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<AddressDraft>,
) -> Result<StatusCode, AppError> {
    passwords::ask_link(&app, &app.db()?, &municipality, &caller, &draft.email).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// For whom a link is.
#[worker::send]
pub async fn read_link(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(token): Path<String>,
) -> Result<Json<Link>, AppError> {
    passwords::read_link(&app, &app.db()?, &municipality, &token)
        .await
        .map(Json)
}

/// Sets a password by a link.
#[worker::send]
pub async fn use_link(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Path(token): Path<String>,
    Body(draft): Body<LinkDraft>,
) -> Result<StatusCode, AppError> {
    passwords::use_link(&app, &app.db()?, &municipality, &caller, &token, &draft).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is signed in.
pub async fn read(signed_in: SignedIn) -> Json<Session> {
    Json(Session {
        person_id: signed_in.person_id,
        name: signed_in.name,
        role: signed_in.role,
        department_id: signed_in.department_id,
        department: signed_in.department,
        expires_at: signed_in.expires_at,
    })
}

/// Ends this session. Without one there is nothing to end, and nothing wrong.
#[worker::send]
pub async fn sign_out(
    State(app): State<App>,
    tenant: Result<Tenant, AppError>,
    caller: Caller,
) -> Result<Response, AppError> {
    if let Some(token) = &caller.token {
        let network = caller.network_hash(&app.secret_key()?);
        app.db()?
            .commit(vec![
                audit::signed_out(&token.hash(), app.now, &network)?,
                sessions::close(&token.hash()),
                half_sessions::close(&token.hash()),
            ])
            .await?;
        if let Ok(Tenant(municipality)) = tenant {
            live::session_ended(&app, &municipality.id, &token.hash()).await;
        }
    }
    signed_out(&caller)
}

/// Ends every session of this person.
#[worker::send]
pub async fn sign_out_everywhere(
    State(app): State<App>,
    caller: Caller,
    signed_in: SignedIn,
) -> Result<Response, AppError> {
    let network = caller.network_hash(&app.secret_key()?);
    app.db()?
        .commit(vec![
            sessions::close_all(&signed_in.person_id),
            signed_in
                .entry(app.now, Act::SessionsEnded, &network)
                .append_if_changed()?,
        ])
        .await?;
    live::person_ended(&app, &signed_in.municipality_id, &signed_in.person_id).await;
    signed_out(&caller)
}

fn signed_out(caller: &Caller) -> Result<Response, AppError> {
    let cookie = session::no_cookie(caller.secure)?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}
