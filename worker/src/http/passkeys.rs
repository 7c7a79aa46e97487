//! Signing in with a passkey, and each person's own passkeys.

use api::{
    Empty,
    passkey::{Assertion, Challenge, NewChallenge, NewPasskey, PasskeyName, Passkeys, Proof},
};
use axum::{
    Json,
    extract::{Path, State},
};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::{App, Visit},
    auth::{
        session::SignedIn,
        sign_in::{Begun, Caller},
    },
    error::AppError,
    flows::{
        passkeys::{self, Owner},
        sign_in::Door,
    },
};

/// Gives whoever wants to sign in something to sign.
#[worker::send]
pub async fn begin(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    Body(Empty {}): Body<Empty>,
) -> Result<Json<Challenge>, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    passkeys::begin(door, &visit).await.map(Json)
}

/// Signs in with a passkey.
#[worker::send]
pub async fn sign_in(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    Body(assertion): Body<Assertion>,
) -> Result<Begun, AppError> {
    let db = app.db()?;
    let door = Door {
        app: &app,
        db: &db,
        municipality: &municipality,
        caller: &caller,
    };
    passkeys::sign_in(door, &visit, &assertion).await
}

/// The passkeys as they are now.
async fn shown(owner: Owner<'_>) -> Result<Json<Passkeys>, AppError> {
    let own = owner.passkeys().await?;
    Ok(Json(Passkeys {
        passkeys: own.into_iter().map(|own| own.shown).collect(),
    }))
}

/// One's own passkeys.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
) -> Result<Json<Passkeys>, AppError> {
    let db = app.db()?;
    shown(Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    })
    .await
}

/// Gives the person who is signed in something to sign with a passkey of theirs.
#[worker::send]
pub async fn begin_proof(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    Body(Empty {}): Body<Empty>,
) -> Result<Json<Challenge>, AppError> {
    let db = app.db()?;
    let owner = Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    };
    owner.begin_proof().await.map(Json)
}

/// Begins to add a passkey.
#[worker::send]
pub async fn begin_new(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    Body(proof): Body<Proof>,
) -> Result<Json<NewChallenge>, AppError> {
    let db = app.db()?;
    let owner = Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    };
    owner.begin_new(&proof).await.map(Json)
}

/// Adds a passkey.
#[worker::send]
pub async fn add(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Body(new): Body<NewPasskey>,
) -> Result<Json<Passkeys>, AppError> {
    let db = app.db()?;
    let owner = Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    };
    owner.add(&caller, &new).await?;
    shown(owner).await
}

/// Gives one's own passkey another name.
#[worker::send]
pub async fn rename(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Body(typed): Body<PasskeyName>,
) -> Result<Json<Passkeys>, AppError> {
    let db = app.db()?;
    let owner = Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    };
    owner.rename(&caller, &id, &typed.name).await?;
    shown(owner).await
}

/// Removes one's own passkey.
#[worker::send]
pub async fn remove(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Body(proof): Body<Proof>,
) -> Result<Json<Passkeys>, AppError> {
    let db = app.db()?;
    let owner = Owner {
        app: &app,
        db: &db,
        official: &official,
        visit: &visit,
    };
    owner.remove(&caller, &id, &proof).await?;
    shown(owner).await
}
