//! The audit log, for whoever may read it.

use api::{
    ProblemCode,
    audit::{AuditPage, ReadAudit},
};
use axum::{Json, extract::State};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{clock, rights::Right};

use super::{body::Asked, tenant::Tenant};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Cursor,
        audit::{self, Wanted},
    },
    error::AppError,
};

/// Entries of one page.
const PAGE: u32 = 50;

/// A page of the log.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ReadAudit>,
) -> Result<Json<AuditPage>, AppError> {
    official.require(Right::ReadAudit)?;
    let malformed = || AppError::problem(ProblemCode::MalformedRequest);
    let begins = |date: NaiveDate| -> Result<DateTime<Utc>, AppError> {
        clock::local_instant(municipality.time_zone, date.and_time(NaiveTime::MIN))
            .ok_or_else(malformed)
    };
    let since = match asked.from {
        Some(date) => begins(date)?,
        None => DateTime::UNIX_EPOCH,
    };
    let before = match (&asked.cursor, asked.to) {
        (Some(cursor), _) => Cursor::decode(cursor).ok_or_else(malformed)?,
        (None, Some(date)) => Cursor::after(begins(date.succ_opt().ok_or_else(malformed)?)?, ""),
        // Whatever happens now may be of this very instant.
        (None, None) => Cursor::after(app.now + chrono::TimeDelta::days(1), ""),
    };
    let wanted = Wanted {
        municipality_id: &municipality.id,
        person_id: asked.person.as_deref(),
        act: asked.act,
        since,
        before,
    };
    let mut placed = audit::list(&app.db()?, &wanted, PAGE + 1).await?;
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = placed.len() > size;
    placed.truncate(size);
    let next = placed
        .last()
        .filter(|_| more)
        .map(|(place, _)| place.encode());
    Ok(Json(AuditPage {
        entries: placed.into_iter().map(|(_, entry)| entry).collect(),
        next,
    }))
}
