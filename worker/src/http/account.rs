//! The own account of whoever is signed in.

use api::account::{Account, Authenticator, CodeDraft, OwnPassword, PasswordDraft, RecoveryCodes};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    audit::Act,
    fields::{Field, FieldErrorCode},
};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db,
        audit::Entry,
        municipalities::Municipality,
        people::{self, Person},
        second_factor as stored, sessions,
    },
    error::AppError,
    flows::{field_problem, passwords, second_factor},
    live,
};

/// Reads the own account.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<Account>, AppError> {
    account(&app, &app.db()?, &municipality, &official).await
}

async fn account(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
) -> Result<Json<Account>, AppError> {
    let person = own(db, official).await?;
    let factor = stored::of(db, &municipality.id, &person.id).await?;
    let factor = factor.filter(|factor| factor.confirmed_at.is_some());
    let sessions = sessions::of_person(
        db,
        &municipality.id,
        &person.id,
        &official.session_id,
        app.now,
    )
    .await?;
    Ok(Json(Account {
        name: person.name,
        email: person.email,
        second_factor_since: factor.as_ref().and_then(|factor| factor.confirmed_at),
        recovery_codes: factor.map_or(0, |factor| factor.recovery_codes),
        second_factor_required: municipality.second_factor_required,
        sessions,
    }))
}

async fn own(db: &Db, official: &SignedIn) -> Result<Person, AppError> {
    people::by_id(db, &official.municipality_id, &official.person_id)
        .await?
        .ok_or_else(|| AppError::problem(api::ProblemCode::SignInRequired))
}

/// Changes the own password.
#[worker::send]
pub async fn change_password(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<PasswordDraft>,
) -> Result<Json<Account>, AppError> {
    let db = app.db()?;
    passwords::change(&app, &db, &municipality, &official, &caller, &draft).await?;
    account(&app, &db, &municipality, &official).await
}

/// Ends one of the own sessions.
#[worker::send]
pub async fn end_session(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Account>, AppError> {
    let db = app.db()?;
    let network = caller.network_hash(&app.secret_key()?);
    let committed = db
        .commit(vec![
            sessions::close_one(&municipality.id, &official.person_id, &id),
            ended(&app, &official, Some(&id), &network).append_if_changed()?,
        ])
        .await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::not_found());
    }
    // The windows that may stay open come back by themselves.
    live::person_ended(&app, &municipality.id, &official.person_id).await;
    account(&app, &db, &municipality, &official).await
}

/// Ends every own session but this one.
#[worker::send]
pub async fn end_other_sessions(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
) -> Result<Json<Account>, AppError> {
    let db = app.db()?;
    let network = caller.network_hash(&app.secret_key()?);
    db.commit(vec![
        sessions::close_others(&municipality.id, &official.person_id, &official.session_id),
        ended(&app, &official, None, &network).append_if_changed()?,
    ])
    .await?;
    live::person_ended(&app, &municipality.id, &official.person_id).await;
    account(&app, &db, &municipality, &official).await
}

fn ended<'a>(
    app: &App,
    official: &'a SignedIn,
    session_id: Option<&'a str>,
    network: &'a str,
) -> Entry<'a> {
    Entry {
        object: session_id,
        ..official.entry(app.now, Act::SessionsEnded, network)
    }
}

/// Begins to set up a second factor.
#[worker::send]
pub async fn begin_second_factor(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(draft): Body<OwnPassword>,
) -> Result<Json<Authenticator>, AppError> {
    let db = app.db()?;
    let person = passwords::once_more(&app, &db, &official, &draft.current_password).await?;
    second_factor::begin(&app, &db, &municipality, &person)
        .await
        .map(Json)
}

/// Confirms it with a code.
#[worker::send]
pub async fn confirm_second_factor(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Body(draft): Body<CodeDraft>,
) -> Result<Json<RecoveryCodes>, AppError> {
    let db = app.db()?;
    let person = own(&db, &official).await?;
    second_factor::confirm(&app, &db, &person, &caller, &draft.code)
        .await?
        .map(Json)
        .ok_or_else(|| field_problem(Field::Code, FieldErrorCode::Wrong))
}

/// Turns the second factor off.
#[worker::send]
pub async fn turn_off_second_factor(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<OwnPassword>,
) -> Result<Json<Account>, AppError> {
    let db = app.db()?;
    let person = passwords::once_more(&app, &db, &official, &draft.current_password).await?;
    if municipality.second_factor_required {
        return Err(AppError::problem(api::ProblemCode::SecondFactorRequired));
    }
    second_factor::turn_off(&app, &db, &person, &caller).await?;
    account(&app, &db, &municipality, &official).await
}

/// Makes new recovery codes.
#[worker::send]
pub async fn make_recovery_codes(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Body(draft): Body<OwnPassword>,
) -> Result<Json<RecoveryCodes>, AppError> {
    let db = app.db()?;
    let person = passwords::once_more(&app, &db, &official, &draft.current_password).await?;
    second_factor::make_codes(&app, &db, &person, &caller)
        .await
        .map(Json)
}
