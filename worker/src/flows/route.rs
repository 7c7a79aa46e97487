//! Which rule decides which department gets a request.

use chrono::{DateTime, Utc};
use domain::routing::{Moment, Route, decide};

use crate::{
    db::{
        Db,
        municipalities::Municipality,
        routing::{self, StoredRoute},
    },
    error::AppError,
};

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The category's id.
    pub category: &'a str,
    /// The district's id, where the place lies in one.
    pub district: Option<&'a str>,
    /// When the request was received.
    pub at: DateTime<Utc>,
}

/// The rule that decides; `None` where the category's own department gets it.
pub async fn route(
    db: &Db,
    municipality: &Municipality,
    subject: Subject<'_>,
) -> Result<Option<StoredRoute>, AppError> {
    let routes = routing::list(db, &municipality.id).await?;
    Ok(first_of(municipality, routes, subject))
}

fn first_of(
    municipality: &Municipality,
    routes: Vec<StoredRoute>,
    subject: Subject<'_>,
) -> Option<StoredRoute> {
    let moment = Moment::of(
        &municipality.rule,
        &municipality.calendar,
        municipality.quiet_hours,
        subject.at,
    );
    let written = routes.iter().map(|stored| Route {
        category: stored.kept.category_id.as_deref(),
        district: stored.kept.district_id.as_deref(),
        when: &stored.when,
    });
    let place = decide(written, subject.category, subject.district, moment)?;
    routes.into_iter().nth(place)
}
