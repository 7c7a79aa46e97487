//! Signing in and out at the desk.

use api::{
    ProblemCode,
    session::{Credentials, Session},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::audit::SignInMethod;

use super::{body::Body, tenant::Tenant};
use crate::{
    app::{App, Visit},
    auth::{
        password,
        session::{self, SignedIn, Token},
        sign_in::{Caller, begin_session},
        throttle::{self, SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_CLIENT},
    },
    db::{people, sessions},
    error::AppError,
    live,
};

/// Signs in. Wrong credentials look the same and take as long, whether the address or the password is wrong.
#[worker::send]
pub async fn sign_in(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(credentials): Body<Credentials>,
) -> Result<Response, AppError> {
    let (db, secret, now) = (app.db()?, app.secret_key()?, app.now);
    let email = credentials.email.trim().to_lowercase();
    let who = [municipality.id.as_str(), &caller.network];
    let by_client = throttle::try_once(&db, &secret, SIGN_IN_BY_CLIENT, &who, now).await?;
    let who = [municipality.id.as_str(), &email];
    let by_account = throttle::try_once(&db, &secret, SIGN_IN_BY_ACCOUNT, &who, now).await?;

    let person = people::by_email(&db, &municipality.id, &email).await?;
    let hash = person
        .as_ref()
        .map_or(password::NOBODYS, |person| &person.password_hash);
    let right = password::matches(&credentials.password, hash);
    let Some(person) = person.filter(|_| right) else {
        return Err(AppError::problem(ProblemCode::WrongCredentials));
    };
    let good = vec![by_client.take_back(), by_account.take_back()];
    let begun = begin_session(&app, &db, person, SignInMethod::Password, &caller, good).await?;
    Ok(begun.into_response())
}

/// Who is signed in.
pub async fn read(signed_in: SignedIn) -> Json<Session> {
    Json(Session {
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
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    if let Some(token) = Token::of(&headers, visit.secure) {
        app.db()?
            .commit(vec![sessions::close(&token.hash())])
            .await?;
        if let Ok(Tenant(municipality)) = tenant {
            live::session_ended(&app, &municipality.id, &token.hash()).await;
        }
    }
    signed_out(&visit)
}

/// Ends every session of this person.
#[worker::send]
pub async fn sign_out_everywhere(
    State(app): State<App>,
    visit: Visit,
    signed_in: SignedIn,
) -> Result<Response, AppError> {
    app.db()?
        .commit(vec![sessions::close_all(&signed_in.person_id)])
        .await?;
    live::person_ended(&app, &signed_in.municipality_id, &signed_in.person_id).await;
    signed_out(&visit)
}

fn signed_out(visit: &Visit) -> Result<Response, AppError> {
    let cookie = session::no_cookie(visit.secure)?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}
