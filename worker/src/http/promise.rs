//! The promise as data, and what it says for any start.

use api::promise::{
    CalendarDraft, CalendarYears, ComputeDue, ComputedDue, DatedDayOff, Promise, PromiseTrial,
    RuleDraft, ToldAt,
};
use axum::{Json, extract::State};
use chrono::{Datelike, NaiveTime, Timelike};
use domain::{
    Code,
    escalation::Level,
    fields::{Field, FieldErrorCode, received_at},
};

use super::{
    body::{Asked, Body},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        municipalities::{self, Municipality},
        promises,
    },
    error::AppError,
    flows::{explain_deadline::explain, field_problem, field_problems, publish_promise},
};

/// Reads the rule and the calendar in force, with their history.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
) -> Result<Json<Promise>, AppError> {
    promise(&app, municipality).await
}

/// Publishes a version of the rule.
#[worker::send]
pub async fn publish_rule(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<RuleDraft>,
) -> Result<Json<Promise>, AppError> {
    publish_promise::publish_rule(&app, &municipality, &official, &caller, &draft).await?;
    read_again(&app, &municipality.id).await
}

/// Publishes a version of the calendar.
#[worker::send]
pub async fn publish_calendar(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<CalendarDraft>,
) -> Result<Json<Promise>, AppError> {
    publish_promise::publish_calendar(&app, &municipality, &official, &caller, &draft).await?;
    read_again(&app, &municipality.id).await
}

/// Computes what a rule and a calendar that nobody published yet would say; nothing is stored.
#[worker::send]
pub async fn try_promise(
    official: SignedIn,
    Tenant(municipality): Tenant,
    Body(trial): Body<PromiseTrial>,
) -> Result<Json<ComputedDue>, AppError> {
    let explanation = publish_promise::try_promise(&municipality, &official, &trial)?;
    Ok(Json(ComputedDue { explanation }))
}

/// The promise with the version just published, which may be in force already.
async fn read_again(app: &App, id: &str) -> Result<Json<Promise>, AppError> {
    let municipality = municipalities::by_id(&app.db()?, app.now, id)
        .await?
        .ok_or_else(AppError::not_found)?;
    promise(app, municipality).await
}

async fn promise(app: &App, municipality: Municipality) -> Result<Json<Promise>, AppError> {
    let db = app.db()?;
    let this_year = municipality.local_date(app.now).year();
    Ok(Json(Promise {
        calendar: years(&municipality, this_year),
        rules: promises::rules(&db, &municipality.id).await?,
        calendars: promises::calendars(&db, &municipality.id).await?,
        statutory_days: municipality.statutory_days.map(Into::into),
        levels: Level::ALL
            .iter()
            .map(|level| ToldAt {
                level: *level,
                addressees: municipality.addressees(*level).to_vec(),
            })
            .collect(),
        quiet_hours: (
            hour(municipality.quiet_hours.from),
            hour(municipality.quiet_hours.to),
        ),
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
    // What was in force then decides, or what is to come by then.
    let municipality = municipalities::by_id(&app.db()?, start, &municipality.id)
        .await?
        .ok_or_else(AppError::not_found)?;
    Ok(Json(ComputedDue {
        explanation: explain(&municipality, on_call, start)?.explanation,
    }))
}

/// A time of day as people write it.
fn hour(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
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
