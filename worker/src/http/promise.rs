//! The promise as data, and what it says for any start.

use api::promise::{CalendarYears, ComputeDue, ComputedDue, DatedDayOff, Promise};
use axum::{Json, extract::State};
use chrono::Datelike;
use domain::fields::{Field, FieldErrorCode, received_at};

use super::{body::Asked, tenant::Tenant};
use crate::{
    app::App,
    db::municipalities::{self, Municipality},
    error::AppError,
    flows::{explain_deadline::explain, field_problem, field_problems},
};

/// Reads the rule in force and its calendar for this year and the next.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
) -> Result<Json<Promise>, AppError> {
    let this_year = app.now.with_timezone(&municipality.time_zone).year();
    Ok(Json(Promise {
        calendar: years(&municipality, this_year),
        rule: municipality.promise,
        as_of: app.now,
    }))
}

/// Computes when an answer would be due; nothing is stored.
#[worker::send]
pub async fn compute(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ComputeDue>,
) -> Result<Json<ComputedDue>, AppError> {
    let start = received_at(&asked.received_at, municipality.time_zone)
        .map_err(|error| field_problems(vec![error]))?;
    let on_call = match asked.category.as_deref().map(str::trim) {
        None | Some("") => false,
        Some(id) => municipalities::category(&app.db()?, &municipality.id, id)
            .await?
            .map(|category| category.on_call)
            .ok_or_else(|| field_problem(Field::Category, FieldErrorCode::Unknown))?,
    };
    Ok(Json(ComputedDue {
        explanation: explain(&municipality, on_call, start)?,
    }))
}

fn years(municipality: &Municipality, this_year: i32) -> CalendarYears {
    let calendar = &municipality.calendar;
    let days_off = [this_year, this_year.saturating_add(1)]
        .into_iter()
        .flat_map(|year| calendar.days_off(year))
        .map(|(date, reason)| DatedDayOff {
            date,
            reason: reason.into(),
        })
        .collect();
    CalendarYears {
        id: calendar.id().to_owned(),
        version: calendar.version(),
        country: calendar.country(),
        days_off,
    }
}
