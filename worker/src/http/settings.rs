//! What a municipality chose for its desk; administrators only.

use api::{
    audit::{AuditDetails, Setting},
    settings::{PublishingDraft, SecondFactorDraft, Settings},
};
use axum::{Json, extract::State};
use domain::{Code, audit::Act, rights::Right};

use super::{body::Body, tenant::Tenant};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{Write, audit::Entry, municipalities::Municipality, settings},
    error::AppError,
};

/// Reads the settings.
#[worker::send]
pub async fn read(
    official: SignedIn,
    Tenant(municipality): Tenant,
) -> Result<Json<Settings>, AppError> {
    official.require(Right::ManageSettings)?;
    Ok(Json(of(&municipality)))
}

fn of(municipality: &Municipality) -> Settings {
    Settings {
        publishing: municipality.publishing,
        second_factor_required: municipality.second_factor_required,
    }
}

/// Chooses who publishes answers.
#[worker::send]
pub async fn choose_publishing(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<PublishingDraft>,
) -> Result<Json<Settings>, AppError> {
    official.require(Right::ManageSettings)?;
    let PublishingDraft { publishing } = draft;
    let write = settings::publishing(&municipality.id, publishing);
    let before = municipality.publishing.code();
    let chosen = (Setting::Publishing, before, publishing.code());
    choose(&app, &official, &caller, write, chosen).await?;
    Ok(Json(Settings {
        publishing,
        ..of(&municipality)
    }))
}

/// Chooses whether everybody must have a second factor.
#[worker::send]
pub async fn require_second_factor(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<SecondFactorDraft>,
) -> Result<Json<Settings>, AppError> {
    official.require(Right::ManageSettings)?;
    let SecondFactorDraft { required } = draft;
    let write = settings::second_factor(&municipality.id, required);
    let said = |required| if required { "required" } else { "optional" };
    let before = said(municipality.second_factor_required);
    let chosen = (Setting::SecondFactor, before, said(required));
    choose(&app, &official, &caller, write, chosen).await?;
    Ok(Json(Settings {
        second_factor_required: required,
        ..of(&municipality)
    }))
}

/// Makes a choice, and logs it.
async fn choose(
    app: &App,
    official: &SignedIn,
    caller: &Caller,
    write: Write,
    (setting, before, chosen): (Setting, &str, &str),
) -> Result<(), AppError> {
    let network = caller.network_hash(&app.secret_key()?);
    let entry = Entry {
        details: AuditDetails {
            setting: Some(setting),
            before: (before != chosen).then(|| before.to_owned()),
            chosen: Some(chosen.to_owned()),
            ..AuditDetails::default()
        },
        ..official.entry(app.now, Act::SettingChosen, &network)
    };
    app.db()?
        .commit(vec![write, entry.append_if_changed()?])
        .await?;
    Ok(())
}
