//! The numbers of the promise, as JSON for the page and as CSV for everyone, and the weekly sheet of a department.

use api::{
    municipality::{Category, Department},
    numbers::{Group, Month, Numbers, ReadNumbers, ReadSheet, Sheet},
};
use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use chrono::{Datelike, NaiveDate};
use domain::{
    clock::end_of_day,
    fields::{Field, FieldErrorCode, Period, WEEK, week_of},
};

use super::{body::Asked, tenant::Tenant};
use crate::{
    app::App,
    csv,
    db::{
        Db,
        municipalities::{self, Municipality},
        numbers::{self, Cell, Scope, total},
        sheet,
    },
    error::AppError,
    flows::{field_problem, field_problems},
};

/// What is asked for, checked against what there is.
struct Asking {
    period: Period,
    department: Option<String>,
    category: Option<String>,
    departments: Vec<Department>,
    categories: Vec<Category>,
}

impl Asking {
    async fn check(
        app: &App,
        db: &Db,
        municipality: &Municipality,
        asked: ReadNumbers,
    ) -> Result<Self, AppError> {
        let today = municipality.local_date(app.now);
        let period = Period::check(asked.from, asked.to, today).map_err(field_problems)?;
        let departments = municipalities::departments(db, &municipality.id).await?;
        let categories = municipalities::categories(db, &municipality.id).await?;
        let given = |id: Option<String>| id.filter(|id| !id.is_empty());
        let (department, category) = (given(asked.department), given(asked.category));
        let unknown = |field| field_problem(field, FieldErrorCode::Unknown);
        if let Some(id) = &department
            && departments.iter().all(|one| one.id != *id)
        {
            return Err(unknown(Field::Department));
        }
        if let Some(id) = &category
            && categories.iter().all(|one| one.id != *id)
        {
            return Err(unknown(Field::Category));
        }
        Ok(Self {
            period,
            department,
            category,
            departments,
            categories,
        })
    }

    fn scope<'a>(&'a self, municipality: &'a Municipality) -> Scope<'a> {
        Scope {
            municipality_id: &municipality.id,
            period: self.period,
            department: self.department.as_deref(),
            category: self.category.as_deref(),
        }
    }
}

/// Reads the numbers of a period.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ReadNumbers>,
) -> Result<Json<Numbers>, AppError> {
    let db = app.db()?;
    let asking = Asking::check(&app, &db, &municipality, asked).await?;
    let scope = asking.scope(&municipality);
    let cells = numbers::cells(&db, scope).await?;
    let months = numbers::months(&db, scope)
        .await?
        .into_iter()
        .map(|(month, counts)| Month { month, counts })
        .collect();
    let departments = asking.departments.into_iter().map(|one| (one.id, one.name));
    let categories = asking.categories.into_iter().map(|one| (one.id, one.name));
    Ok(Json(Numbers {
        from: asking.period.from(),
        to: asking.period.to(),
        as_of: app.now,
        total: total(&cells),
        departments: groups(departments, &cells, |cell| &cell.department_id),
        categories: groups(categories, &cells, |cell| &cell.category_id),
        months,
    }))
}

/// The numbers of each, in the order given; those without any are left out.
fn groups(
    known: impl Iterator<Item = (String, api::Names)>,
    cells: &[Cell],
    of: impl Fn(&Cell) -> &String,
) -> Vec<Group> {
    known
        .filter_map(|(id, name)| {
            let mut own = cells.iter().filter(|cell| *of(cell) == id).peekable();
            own.peek()?;
            Some(Group {
                counts: total(own),
                id,
                name,
            })
        })
        .collect()
}

/// Reads the same as CSV: a row per department and category.
#[worker::send]
pub async fn csv(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ReadNumbers>,
) -> Result<Response, AppError> {
    let db = app.db()?;
    let asking = Asking::check(&app, &db, &municipality, asked).await?;
    let mut cells = numbers::cells(&db, asking.scope(&municipality)).await?;
    cells.sort_by_key(|cell| {
        let department = asking
            .departments
            .iter()
            .position(|one| one.id == cell.department_id);
        let category = asking
            .categories
            .iter()
            .position(|one| one.id == cell.category_id);
        (department, category)
    });
    let language = municipality.language();
    let mut text = csv::row(csv::COLUMNS);
    for cell in &cells {
        let department = asking
            .departments
            .iter()
            .find(|one| one.id == cell.department_id)
            .map(|one| one.name.pick(language))
            .unwrap_or_default();
        let category = asking
            .categories
            .iter()
            .find(|one| one.id == cell.category_id)
            .map(|one| one.name.pick(language))
            .unwrap_or_default();
        text.push_str(&csv::numbers(
            asking.period,
            &department,
            &category,
            &total([cell]),
        ));
    }
    let name = format!(
        "servis48-{}-{}-{}.csv",
        municipality.slug,
        asking.period.from(),
        asking.period.to()
    );
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, text).into_response())
}

/// Reads the weekly sheet of a department.
#[worker::send]
pub async fn sheet(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ReadSheet>,
) -> Result<Json<Sheet>, AppError> {
    let db = app.db()?;
    let wrong = |error| field_problem(Field::Department, error);
    if asked.department.is_empty() {
        return Err(wrong(FieldErrorCode::Required));
    }
    let department = municipalities::departments(&db, &municipality.id)
        .await?
        .into_iter()
        .find(|one| one.id == asked.department)
        .ok_or_else(|| wrong(FieldErrorCode::Unknown))?;
    let today = municipality.local_date(app.now);
    let week_before = |day: NaiveDate| day.checked_sub_days(WEEK).unwrap_or(day);
    let monday = asked
        .week
        .map_or_else(|| week_before(week_of(today)), week_of);
    let week = Period::week(monday);
    let new_year = NaiveDate::from_ymd_opt(week.to().year(), 1, 1).unwrap_or(monday);
    let year = Period::check(Some(new_year), Some(week.to()), today).map_err(field_problems)?;
    let of = async |period: Period| -> Result<_, AppError> {
        let scope = Scope {
            municipality_id: &municipality.id,
            period,
            department: Some(&department.id),
            category: None,
        };
        Ok(total(&numbers::cells(&db, scope).await?))
    };
    let (id, department_id) = (&municipality.id, &department.id);
    let ever = chrono::DateTime::UNIX_EPOCH;
    let in_a_week = today
        .checked_add_days(WEEK)
        .and_then(|day| end_of_day(municipality.time_zone, day))
        .unwrap_or(app.now);
    Ok(Json(Sheet {
        monday,
        sunday: week.to(),
        as_of: app.now,
        week: of(week).await?,
        week_before: of(Period::week(week_before(monday))).await?,
        year: of(year).await?,
        overdue: sheet::open(&db, id, department_id, ever, app.now).await?,
        due: sheet::open(&db, id, department_id, app.now, in_a_week).await?,
        promises: sheet::promised(&db, id, department_id, app.now).await?,
        responsible: department.responsible,
        department: department.name,
        department_id: department.id,
    }))
}
