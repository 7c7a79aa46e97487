//! Saved views of the desk's lists.

use api::{
    audit::{AuditDetails, Setting},
    views::{SavedView, ViewChange, ViewDraft, Views},
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    audit::Act,
    fields::{Field, FieldErrorCode, view_name},
    rights::Right,
};

use super::body::Body;
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, Write,
        audit::Entry,
        views::{self, Owner},
    },
    error::AppError,
    flows::{field_problem, field_problems},
    random,
};

/// Lists those of the official and of the municipality.
#[worker::send]
pub async fn list(State(app): State<App>, official: SignedIn) -> Result<Json<Views>, AppError> {
    official.require(Right::ReadOwn)?;
    Ok(Json(read(&app.db()?, &official).await?))
}

/// Saves one.
#[worker::send]
pub async fn save(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Body(draft): Body<ViewDraft>,
) -> Result<Json<Views>, AppError> {
    official.require(Right::ReadOwn)?;
    if draft.shared {
        official.require(Right::ManageSettings)?;
    }
    let name = view_name(&draft.name).map_err(|error| field_problems(vec![error]))?;
    let owner = owner(&official, draft.shared);
    let [id] = random::ids(app.now)?;
    let write = views::save(owner, &id, &name, draft.queue, &draft.filters)?;
    let db = app.db()?;
    if commit(&app, &db, &official, &caller, owner, vec![write], &name).await? == 0 {
        return Err(field_problem(Field::Name, FieldErrorCode::NotAllowed));
    }
    Ok(Json(read(&db, &official).await?))
}

/// Gives one another name or place.
#[worker::send]
pub async fn change(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Path(id): Path<String>,
    Body(change): Body<ViewChange>,
) -> Result<Json<Views>, AppError> {
    official.require(Right::ReadOwn)?;
    let db = app.db()?;
    let Place { owner, at, among } = find(&db, &official, &id).await?;
    let mut writes = Vec::new();
    let mut name = among
        .get(at)
        .map(|view| view.name.clone())
        .unwrap_or_default();
    if let Some(typed) = &change.name {
        name = view_name(typed).map_err(|error| field_problems(vec![error]))?;
        writes.push(views::rename(owner, &id, &name));
    }
    if let Some(place) = change.place {
        let mut ids: Vec<&str> = among
            .iter()
            .map(|view| view.id.as_str())
            .filter(|other| *other != id)
            .collect();
        ids.insert(place.min(ids.len()), &id);
        writes.push(views::order(owner, &ids));
    }
    if !writes.is_empty() {
        commit(&app, &db, &official, &caller, owner, writes, &name).await?;
    }
    Ok(Json(read(&db, &official).await?))
}

/// Removes one.
#[worker::send]
pub async fn remove(
    State(app): State<App>,
    official: SignedIn,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Views>, AppError> {
    official.require(Right::ReadOwn)?;
    let db = app.db()?;
    let Place { owner, at, among } = find(&db, &official, &id).await?;
    let name = among.get(at).map_or("", |view| view.name.as_str());
    let write = views::remove(owner, &id);
    commit(&app, &db, &official, &caller, owner, vec![write], name).await?;
    Ok(Json(read(&db, &official).await?))
}

fn owner(official: &SignedIn, shared: bool) -> Owner<'_> {
    Owner {
        municipality_id: &official.municipality_id,
        person_id: (!shared).then_some(official.person_id.as_str()),
    }
}

async fn read(db: &Db, official: &SignedIn) -> Result<Views, AppError> {
    Ok(Views {
        shared: views::of(db, owner(official, true)).await?,
        own: views::of(db, owner(official, false)).await?,
    })
}

/// A view that may be changed, with those it stands among.
struct Place<'a> {
    owner: Owner<'a>,
    at: usize,
    among: Vec<SavedView>,
}

/// Finds a view of the official's own, or one of the municipality for those who keep them.
async fn find<'a>(db: &Db, official: &'a SignedIn, id: &str) -> Result<Place<'a>, AppError> {
    for shared in [false, true] {
        let owner = owner(official, shared);
        let among = views::of(db, owner).await?;
        if let Some(at) = among.iter().position(|view| view.id == id) {
            if shared {
                official.require(Right::ManageSettings)?;
            }
            return Ok(Place { owner, at, among });
        }
    }
    Err(AppError::not_found())
}

/// Makes the writes, and logs what is done to everybody's views; how many rows the last of the writes changed.
async fn commit(
    app: &App,
    db: &Db,
    official: &SignedIn,
    caller: &Caller,
    owner: Owner<'_>,
    mut writes: Vec<Write>,
    name: &str,
) -> Result<usize, AppError> {
    let last = writes.len().saturating_sub(1);
    if owner.person_id.is_none() {
        let network = caller.network_hash(&app.secret_key()?);
        let entry = Entry {
            details: AuditDetails {
                setting: Some(Setting::SharedViews),
                chosen: Some(name.to_owned()),
                ..AuditDetails::default()
            },
            ..official.entry(app.now, Act::SettingChosen, &network)
        };
        writes.push(entry.append_if_changed()?);
    }
    Ok(db.commit(writes).await?.changes(last)?)
}
