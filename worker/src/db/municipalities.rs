//! Municipalities, their departments and categories.

use std::collections::BTreeMap;

use api::{
    Names,
    municipality::{Category, Department, MapFrame, PromiseRule},
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    Code, Country, Language,
    calendar::{Calendar, Override},
    clock::{Clock, ClockKind, Rule},
};
use serde::Deserialize;

use super::{Db, DbError, args, code, codes, json, statements};

statements! {
    /// By host name: a row in `host`, else the slug as the first label.
    BY_HOST = "
        select id, slug, name, country, time_zone, languages, phone, mail_from, reference_prefix, promise_rule, calendar,
               map_bounds
        from municipality
        where id = coalesce((select municipality_id from host where host.name = ?1),
                            (select id from municipality where slug = ?2))";
    BY_ID = "
        select id, slug, name, country, time_zone, languages, phone, mail_from, reference_prefix, promise_rule, calendar,
               map_bounds
        from municipality
        where id = ?1";
    LINKS = "select slug, name, country from municipality order by slug limit 1000";
    MAP = "
        select map_centre, map_bounds, map_outline, base_map_url, base_map_credit
        from municipality
        where id = ?1";
    DEPARTMENTS = "
        select department.id, department.name, department.utility, coalesce(person.name, '') as responsible
        from department
        left join person on person.id = department.responsible_id
        where department.municipality_id = ?1
        order by department.position
        limit 1000";
    CATEGORIES = "
        select category.id, category.name, category.department_id, category.kinds, category.on_call
        from category
        join department on department.id = category.department_id
        where category.municipality_id = ?1
        order by department.position, category.position
        limit 1000";
    CATEGORY = "
        select id, name, department_id, kinds, on_call from category where municipality_id = ?1 and id = ?2";
    DEPARTMENT_NAME = "select name from department where municipality_id = ?1 and id = ?2";
}

/// A municipality with the rules it decides by.
#[derive(Debug, Clone)]
pub struct Municipality {
    /// Its id.
    pub id: String,
    /// The first label of its host name.
    pub slug: String,
    /// Its name.
    pub name: Names,
    /// Its country.
    pub country: Country,
    /// Its time zone.
    pub time_zone: Tz,
    /// Languages offered, its own first.
    pub languages: Vec<Language>,
    /// The operator's telephone number.
    pub phone: String,
    /// The address its mails come from.
    pub mail_from: String,
    /// The letters that begin each reference.
    pub reference_prefix: String,
    /// The rule in force as it is published.
    pub promise: PromiseRule,
    /// The same rule as it is counted.
    pub rule: Rule,
    /// The calendar in force.
    pub calendar: Calendar,
    /// West, south, east, north; points outside are refused.
    pub bounds: [f64; 4],
}

impl Municipality {
    /// The municipality's own language.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }
}

/// The municipality of a host, by its full name or its first label.
pub async fn by_host(db: &Db, host: &str, slug: &str) -> Result<Option<Municipality>, DbError> {
    db.first::<Row>(BY_HOST, args![host, slug])
        .await?
        .map(Municipality::try_from)
        .transpose()
}

/// The municipality with this id.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Municipality>, DbError> {
    db.first::<Row>(BY_ID, args![id])
        .await?
        .map(Municipality::try_from)
        .transpose()
}

/// Slug, name and country of a municipality.
#[derive(Debug, Clone)]
pub struct Link {
    /// The first label of its host name.
    pub slug: String,
    /// Its name.
    pub name: Names,
    /// Its country.
    pub country: Country,
}

/// Every municipality, by slug.
pub async fn links(db: &Db) -> Result<Vec<Link>, DbError> {
    #[derive(Deserialize)]
    struct LinkRow {
        slug: String,
        name: String,
        country: String,
    }
    db.all::<LinkRow>(LINKS, args![])
        .await?
        .into_iter()
        .map(|row| {
            Ok(Link {
                name: json("name", &row.name)?,
                country: code("country", &row.country)?,
                slug: row.slug,
            })
        })
        .collect()
}

/// Where the map opens; the tiles' address is ours, not the one configured.
pub async fn map(db: &Db, id: &str) -> Result<Option<MapFrame>, DbError> {
    #[derive(Deserialize)]
    struct MapRow {
        map_centre: String,
        map_bounds: String,
        map_outline: String,
        base_map_url: Option<String>,
        base_map_credit: Option<String>,
    }
    db.first::<MapRow>(MAP, args![id])
        .await?
        .map(|row| {
            Ok(MapFrame {
                centre: json("map_centre", &row.map_centre)?,
                bounds: json("map_bounds", &row.map_bounds)?,
                outline: json("map_outline", &row.map_outline)?,
                base_map: row.base_map_url.map(|_| api::municipality::BaseMap {
                    tiles: "/api/basemap/{z}/{x}/{y}".to_owned(),
                    attribution: row.base_map_credit.unwrap_or_default(),
                }),
            })
        })
        .transpose()
}

/// Departments and utilities, in their order.
pub async fn departments(db: &Db, municipality_id: &str) -> Result<Vec<Department>, DbError> {
    #[derive(Deserialize)]
    struct DepartmentRow {
        id: String,
        name: String,
        utility: u8,
        responsible: String,
    }
    db.all::<DepartmentRow>(DEPARTMENTS, args![municipality_id])
        .await?
        .into_iter()
        .map(|row| {
            Ok(Department {
                name: json("name", &row.name)?,
                id: row.id,
                utility: row.utility != 0,
                responsible: row.responsible,
            })
        })
        .collect()
}

#[derive(Deserialize)]
struct CategoryRow {
    id: String,
    name: String,
    department_id: String,
    kinds: String,
    on_call: u8,
}

impl TryFrom<CategoryRow> for Category {
    type Error = DbError;

    fn try_from(row: CategoryRow) -> Result<Self, DbError> {
        Ok(Self {
            name: json("name", &row.name)?,
            kinds: codes("kinds", &row.kinds)?,
            id: row.id,
            department_id: row.department_id,
            on_call: row.on_call != 0,
        })
    }
}

/// Categories, by department and then in their order.
pub async fn categories(db: &Db, municipality_id: &str) -> Result<Vec<Category>, DbError> {
    db.all::<CategoryRow>(CATEGORIES, args![municipality_id])
        .await?
        .into_iter()
        .map(Category::try_from)
        .collect()
}

/// One category.
pub async fn category(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<Category>, DbError> {
    db.first::<CategoryRow>(CATEGORY, args![municipality_id, id])
        .await?
        .map(Category::try_from)
        .transpose()
}

/// A department's name; `None` where there is no such department.
pub async fn department_name(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<Names>, DbError> {
    #[derive(Deserialize)]
    struct NameRow {
        name: String,
    }
    db.first::<NameRow>(DEPARTMENT_NAME, args![municipality_id, id])
        .await?
        .map(|row| json("name", &row.name))
        .transpose()
}

#[derive(Deserialize)]
struct Row {
    id: String,
    slug: String,
    name: String,
    country: String,
    time_zone: String,
    languages: String,
    phone: String,
    mail_from: String,
    reference_prefix: String,
    promise_rule: String,
    calendar: String,
    map_bounds: String,
}

impl TryFrom<Row> for Municipality {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let country = code("country", &row.country)?;
        let time_zone = row
            .time_zone
            .parse()
            .map_err(|_| DbError::row("time_zone", "no zone compiled in"))?;
        let promise: PromiseRule = json("promise_rule", &row.promise_rule)?;
        Ok(Self {
            rule: rule(&promise)?,
            promise,
            calendar: calendar(&row.calendar, country, time_zone)?,
            name: json("name", &row.name)?,
            languages: codes("languages", &row.languages)?,
            bounds: json("map_bounds", &row.map_bounds)?,
            id: row.id,
            slug: row.slug,
            country,
            time_zone,
            phone: row.phone,
            mail_from: row.mail_from,
            reference_prefix: row.reference_prefix,
        })
    }
}

/// The rule as it is counted. Office hours need intervals, which no stored rule has yet.
pub fn rule(promise: &PromiseRule) -> Result<Rule, DbError> {
    let clock = match ClockKind::from_code(&promise.clock) {
        Some(ClockKind::Elapsed) => Clock::Elapsed,
        Some(ClockKind::WorkingDays) => Clock::WorkingDays {
            friday_to_monday: promise.friday_to_monday,
        },
        Some(ClockKind::OfficeHours) | None => {
            return Err(DbError::row(
                "promise_rule",
                "a clock that is not counted here",
            ));
        }
    };
    Rule::new(&promise.id, promise.version, clock, promise.hours)
        .ok_or_else(|| DbError::row("promise_rule", "hours out of range"))
}

fn calendar(stored: &str, country: Country, time_zone: Tz) -> Result<Calendar, DbError> {
    #[derive(Deserialize)]
    struct Stored {
        id: String,
        version: u32,
        #[serde(default)]
        overrides: Vec<Day>,
    }
    #[derive(Deserialize)]
    struct Day {
        date: NaiveDate,
        off: bool,
        #[serde(default)]
        name: String,
    }
    let stored: Stored = json("calendar", stored)?;
    let overrides: BTreeMap<NaiveDate, Override> = stored
        .overrides
        .into_iter()
        .map(|day| {
            let change = if day.off {
                Override::Off { name: day.name }
            } else {
                Override::Worked
            };
            (day.date, change)
        })
        .collect();
    Ok(Calendar::new(
        stored.id,
        stored.version,
        country,
        time_zone,
        overrides,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(clock: &str) -> PromiseRule {
        PromiseRule {
            id: "celje-48".to_owned(),
            version: 3,
            clock: clock.to_owned(),
            hours: 48,
            friday_to_monday: true,
        }
    }

    #[test]
    fn a_stored_rule_becomes_the_rule_that_is_counted() {
        let counted = rule(&promise("working-days")).unwrap();
        assert_eq!((counted.id(), counted.version()), ("celje-48", 3));
        assert!(counted.clock().friday_to_monday());
        assert!(rule(&promise("moon-phases")).is_err());
    }

    #[test]
    fn a_stored_calendar_carries_the_municipalitys_own_days() {
        let text = r#"{"id":"celje","version":2,"overrides":[
            {"date":"2023-08-14","off":true,"name":"Dan solidarnosti"},{"date":"2026-04-27","off":false}]}"#;
        let calendar = calendar(text, Country::Slovenia, Tz::Europe__Ljubljana).unwrap();
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(calendar.day_off(date("2023-08-14")).is_some());
        assert!(calendar.day_off(date("2026-04-27")).is_none());
    }
}
