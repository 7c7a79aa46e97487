//! Signing in with the municipality's own identity provider, and setting it up; the latter is for administrators.

use api::{
    Empty, FieldProblem,
    audit::{AuditDetails, Setting},
    open_id::{Provider, ProviderAddress, ProviderDraft, ProviderReturn, ProviderSettings, WaysIn},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use domain::{
    Code,
    audit::Act,
    fields::{self, RawProvider},
    rights::Right,
};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::{App, Visit},
    auth::{
        session::{self, SignedIn},
        sign_in::{Begun, Caller},
    },
    db::{Db, Write, audit::Entry, open_id as stored},
    error::AppError,
    flows::{
        open_id::{self, secret_owner},
        sign_in::Door,
    },
    random,
};

/// Which ways in there are besides password and passkey.
#[worker::send]
pub async fn ways(
    State(app): State<App>,
    Tenant(municipality): Tenant,
) -> Result<Json<WaysIn>, AppError> {
    let provider = stored::provider(&app.db()?, &municipality.id).await?;
    Ok(Json(WaysIn {
        provider: provider.map(|provider| provider.name),
    }))
}

/// Begins to sign in with the provider.
#[worker::send]
pub async fn begin(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    Body(Empty {}): Body<Empty>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    let (address, cookie) = open_id::begin(door, &visit).await?;
    let there = Json(ProviderAddress { address });
    Ok(([(header::SET_COOKIE, cookie)], there).into_response())
}

/// Signs in with what the provider gave the browser.
#[worker::send]
pub async fn sign_in(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    headers: HeaderMap,
    Body(back): Body<ProviderReturn>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    let begun_here = session::trip_of(&headers, caller.secure);
    let Begun { session, cookie } =
        open_id::sign_in(door, &visit, begun_here.as_deref(), &back).await?;
    let over = session::no_trip_cookie(caller.secure)?;
    let cookies =
        axum::response::AppendHeaders([(header::SET_COOKIE, cookie), (header::SET_COOKIE, over)]);
    Ok((cookies, Json(session)).into_response())
}

async fn settings(
    db: &Db,
    official: &SignedIn,
    visit: &Visit,
) -> Result<Json<ProviderSettings>, AppError> {
    let provider = stored::provider(db, &official.municipality_id).await?;
    Ok(Json(ProviderSettings {
        provider: provider.map(|provider| Provider {
            name: provider.name,
            issuer: provider.issuer,
            client_id: provider.client_id,
        }),
        return_address: open_id::return_address(visit),
    }))
}

/// Reads the provider as it is set up.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
) -> Result<Json<ProviderSettings>, AppError> {
    official.require(Right::ManageSettings)?;
    settings(&app.db()?, &official, &visit).await
}

/// Sets the provider up, or changes it.
#[worker::send]
pub async fn choose(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Body(draft): Body<ProviderDraft>,
) -> Result<Json<ProviderSettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let municipality_id = &official.municipality_id;
    let before = stored::provider(&db, municipality_id).await?;
    let checked = fields::Provider::check(RawProvider {
        name: &draft.name,
        issuer: &draft.issuer,
        client_id: &draft.client_id,
        client_secret: &draft.client_secret,
        // What was told to one provider is not sent to another.
        secret_kept: before
            .as_ref()
            .is_some_and(|before| before.issuer == draft.issuer.trim()),
        local: cfg!(feature = "local"),
    })
    .map_err(|errors| {
        let problem = |error: fields::FieldError| FieldProblem {
            field: error.field.code().to_owned(),
            code: error.error.code().to_owned(),
        };
        AppError::fields(errors.into_iter().map(problem).collect())
    })?;
    let issuer_before = before.as_ref().map(|before| before.issuer.clone());
    let client_secret = match (&checked.client_secret, before) {
        (Some(secret), _) => app
            .secret_key()?
            .seal(
                &secret_owner(municipality_id),
                secret.as_bytes(),
                random::bytes()?,
            )
            .ok_or_else(|| AppError::internal("a secret that cannot be sealed"))?,
        (None, Some(before)) => before.client_secret,
        (None, None) => return Err(AppError::internal("no secret is kept")),
    };
    let provider = stored::Provider {
        name: checked.name,
        issuer: checked.issuer,
        client_id: checked.client_id,
        client_secret,
    };
    let write = stored::choose(municipality_id, &provider, app.now);
    let chosen = (issuer_before, provider.issuer.as_str());
    commit(&app, &db, &official, &caller, write, chosen).await?;
    settings(&db, &official, &visit).await
}

/// Does without a provider from now on.
#[worker::send]
pub async fn remove(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
) -> Result<Json<ProviderSettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let before = stored::provider(&db, &official.municipality_id).await?;
    let write = stored::remove(&official.municipality_id);
    let chosen = (before.map(|before| before.issuer), "none");
    commit(&app, &db, &official, &caller, write, chosen).await?;
    settings(&db, &official, &visit).await
}

async fn commit(
    app: &App,
    db: &Db,
    official: &SignedIn,
    caller: &Caller,
    write: Write,
    (before, chosen): (Option<String>, &str),
) -> Result<(), AppError> {
    let network = caller.network_hash(&app.secret_key()?);
    let entry = Entry {
        details: AuditDetails {
            setting: Some(Setting::IdentityProvider),
            before: before.filter(|before| before != chosen),
            chosen: Some(chosen.to_owned()),
            ..AuditDetails::default()
        },
        ..official.entry(app.now, Act::SettingChosen, &network)
    };
    db.commit(vec![write, entry.append_if_changed()?]).await?;
    Ok(())
}
