//! The lists of the desk.

use api::inbox::{Filters, InboxPage, InboxQuery, InboxRow};
use axum::{Json, extract::State};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use domain::{Code, clock::local_instant, rights::Right};

use super::{body::Asked, public::cursor, tenant::Tenant};
use crate::{
    answer_clock::{Detail, clock},
    app::App,
    auth::session::SignedIn,
    db::{
        Db, DbError,
        inbox::{self, Moments, Narrow, Scope},
        merges,
        municipalities::Municipality,
        promises::Decided,
        requests::{self, Request},
    },
    error::AppError,
};

/// Characters of the citizen's words that a row of the inbox shows.
pub(super) const EXCERPT: usize = 140;

/// Lists requests of the departments the official may read.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<InboxQuery>,
) -> Result<Json<InboxPage>, AppError> {
    official.require(Right::ReadOwn)?;
    let db = app.db()?;
    let cursor = cursor(asked.cursor.as_deref())?;
    let scope = scope(&official);
    let moments = Moments {
        now: app.now,
        day_ends: day_ends(municipality.time_zone, app.now),
    };
    let narrow = narrow(&asked.filters, municipality.time_zone);
    let page = inbox::list(&db, scope, asked.queue, narrow, cursor.as_ref(), moments).await?;
    // Who asks for more has the numbers already.
    let counts = match cursor {
        None => Some(inbox::counts(&db, scope, moments).await?),
        Some(_) => None,
    };
    Ok(Json(InboxPage {
        rows: rows(&app, &db, &municipality, page.requests).await?,
        next: page.next.map(|next| next.encode()),
        counts,
    }))
}

/// What this official may read.
pub(super) fn scope(official: &SignedIn) -> Scope<'_> {
    Scope {
        municipality_id: &official.municipality_id,
        department_id: (!official.role.may(Right::ReadAll))
            .then_some(official.department_id.as_str()),
        person_id: &official.person_id,
    }
}

/// When the local day ends that is now.
fn day_ends(zone: Tz, now: DateTime<Utc>) -> DateTime<Utc> {
    midnight_after(zone, now.with_timezone(&zone).date_naive()).unwrap_or(now)
}

fn midnight_after(zone: Tz, day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = day.checked_add_days(Days::new(1))?;
    local_instant(zone, next.and_time(NaiveTime::MIN))
}

fn narrow(filters: &Filters, zone: Tz) -> Narrow<'_> {
    Narrow {
        category: filters.category.as_deref(),
        channel: filters.channel.map(Code::code),
        kind: filters.kind.map(Code::code),
        from: filters
            .from
            .and_then(|day| local_instant(zone, day.and_time(NaiveTime::MIN))),
        before: filters.to.and_then(|day| midnight_after(zone, day)),
        district: filters.district.as_deref(),
    }
}

/// Requests as rows of a list.
pub(super) async fn rows(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    requests: Vec<Request>,
) -> Result<Vec<InboxRow>, DbError> {
    let ids: Vec<&str> = requests.iter().map(|row| row.id.as_str()).collect();
    let photos = requests::photos(db, &municipality.id, &ids).await?;
    let followers = merges::counts(db, &municipality.id, &ids).await?;
    let decided = Decided::of(db, municipality, &requests).await?;
    requests
        .into_iter()
        .map(|request| {
            let has_photo = photos.iter().any(|photo| photo.request_id == request.id);
            let followers = followers.get(&request.id).copied().unwrap_or_default();
            row(app, &decided, request, has_photo, followers)
        })
        .collect()
}

fn row(
    app: &App,
    decided: &Decided,
    request: Request,
    has_photo: bool,
    followers: u32,
) -> Result<InboxRow, DbError> {
    Ok(InboxRow {
        clock: clock(decided, &request, app.now, Detail::Short)?,
        id: request.id,
        version: request.version,
        reference: request.reference,
        kind: request.kind,
        status: request.status,
        category: request.category,
        department: request.department,
        excerpt: request.text.chars().take(EXCERPT).collect(),
        address: request.address,
        channel: request.channel,
        has_photo,
        followers,
        outcome: request.answer.map(|answer| answer.outcome),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample::at;

    #[test]
    fn the_day_ends_at_local_midnight() {
        let zone = Tz::Europe__Ljubljana;
        for (now, ends) in [
            ("2026-04-24T10:40:00Z", "2026-04-24T22:00:00Z"),
            ("2026-04-24T22:00:00Z", "2026-04-25T22:00:00Z"),
            // The clocks go forward in between.
            ("2026-03-28T23:30:00Z", "2026-03-29T22:00:00Z"),
        ] {
            assert_eq!(day_ends(zone, at(now)), at(ends), "{now}");
        }
    }

    #[test]
    fn days_are_narrowed_to_by_the_local_calendar() {
        let day = "2026-04-24".parse().ok();
        let filters = Filters {
            from: day,
            to: day,
            ..Filters::default()
        };
        let narrow = narrow(&filters, Tz::Europe__Ljubljana);
        assert_eq!(narrow.from, Some(at("2026-04-23T22:00:00Z")));
        assert_eq!(narrow.before, Some(at("2026-04-24T22:00:00Z")));
    }
}
