//! Finding requests at the desk.

use api::{ProblemCode, inbox::InboxPage, public::PAGE_SIZE, search::SearchDraft};
use axum::{Json, extract::State};
use domain::{fields::Phone, rights::Right};

use super::{
    body::Body,
    inbox::{rows, scope},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        inbox,
        intake::KnownBy,
        search::{self, Names},
    },
    error::AppError,
};

/// Entries that are brought up to date before a search, the newest first, so that what was just filed is found; the
/// job writes the others.
pub(super) const CATCH_UP: u32 = 50;

/// The longest question, in bytes.
pub(super) const LONGEST: usize = 400;

/// Finds requests of the departments the official may read.
#[worker::send]
pub async fn find(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(asked): Body<SearchDraft>,
) -> Result<Json<InboxPage>, AppError> {
    official.require(Right::ReadOwn)?;
    let malformed = || AppError::problem(ProblemCode::MalformedRequest);
    if asked.text.len() > LONGEST {
        return Err(malformed());
    }
    let db = app.db()?;
    let scope = scope(&official);
    let text = asked.text.trim();
    let before = asked.cursor.as_deref();
    // One more than a page, to know whether there is another.
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    // Each with the place the next page begins at, if it is the last one of this.
    let phone = Phone::parse(text, municipality.country).ok();
    let known_by = match &phone {
        _ if text.contains('@') => {
            official.require(Right::SeeContacts)?;
            Some(KnownBy::Email(text))
        }
        // Whoever may not see contacts finds a number only where somebody wrote it into a text.
        Some(phone) if official.role.may(Right::SeeContacts) => {
            Some(KnownBy::Phone(phone.as_str()))
        }
        Some(_) | None => None,
    };
    let mut found: Vec<(String, String)> = if let Some(by) = known_by {
        search::by_contact(&db, scope.municipality_id, by, before, limit)
            .await?
            .into_iter()
            .map(|id| (id.clone(), id))
            .collect()
    } else {
        let before = before
            .map(|number| number.parse().map_err(|_| malformed()))
            .transpose()?;
        search::write_due(&db, CATCH_UP).await?;
        let (of, department) = (scope.municipality_id, scope.department_id);
        let names = if official.role.may(Right::SeeContacts) {
            Names::Found
        } else {
            Names::LeftOut
        };
        search::by_words(&db, of, department, (text, names), before, limit)
            .await?
            .into_iter()
            .map(|found| (found.id, found.number.to_string()))
            .collect()
    };
    let more = found.len() > PAGE_SIZE;
    found.truncate(PAGE_SIZE);
    let next = found
        .last()
        .filter(|_| more)
        .map(|(_, place)| place.clone());
    let ids: Vec<String> = found.into_iter().map(|(id, _)| id).collect();
    let mut requests = inbox::by_ids(&db, scope.municipality_id, &ids).await?;
    // The entry may be older than a hand-over, and a person reports to several departments.
    requests.retain(|request| official.may_read(&request.department_id));
    Ok(Json(InboxPage {
        rows: rows(&app, &db, &municipality, requests).await?,
        next,
        counts: None,
    }))
}
