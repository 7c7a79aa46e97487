//! Municipalities, their departments and categories.

use std::{collections::BTreeMap, num::NonZeroU16};

use api::{
    Names,
    municipality::{Category, Department, MapFrame, PromiseRule},
    promise::DateOverride,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use domain::{
    Country, Language, ReplyChannel,
    calendar::{Calendar, Override},
    clock::{Rule, statutory_days},
    escalation::{Addressee, Level, QuietHours},
    lifecycle::Publishing,
    mail::Recipient,
};
use serde::Deserialize;

use super::{
    Db, DbError, Statement, args, categories::emergency, code, codes, json, questions, statements,
};

/// A municipality with the rule and the calendar in force at `?1`.
macro_rules! select {
    () => {
        "
        select id, slug, name, country, time_zone, languages, phone, mail_from, reference_prefix, map_bounds,
               statutory_days, escalation, quiet_from, quiet_to, publishing, second_factor_required,
               (select person_id from leadership where leadership.municipality_id = municipality.id) as leadership_id,
               exists (select 1 from sms_gateway where sms_gateway.municipality_id = municipality.id) as sms,
               coalesce(
                   (select address from mailbox
                    where address = lower(mail_from) and mailbox.municipality_id = municipality.id),
                   (select min(address) from mailbox where mailbox.municipality_id = municipality.id)) as mailbox,
               (select rule from promise_rule
                where promise_rule.municipality_id = municipality.id and valid_from <= ?1
                order by valid_from desc, version desc limit 1) as promise_rule,
               (select json_object('id', promise_calendar.id, 'version', version, 'overrides', json(overrides))
                from promise_calendar
                where promise_calendar.municipality_id = municipality.id and valid_from <= ?1
                order by valid_from desc, version desc limit 1) as calendar
        from municipality
        "
    };
}

macro_rules! departments {
    () => {
        "
        select department.id, department.name, department.utility, coalesce(person.name, '') as responsible
        from department
        left join person on person.id = department.responsible_id
        "
    };
}

macro_rules! categories {
    () => {
        "
        select category.id, category.name, category.department_id, category.kinds, category.on_call,
               category.emergency
        from category
        join department
            on department.municipality_id = category.municipality_id and department.id = category.department_id
        "
    };
}

statements! {
    /// By host name: a row in `host`, else the slug as the first label.
    BY_HOST = concat!(select!(), "
        where id = coalesce((select municipality_id from host where host.name = ?2),
                            (select id from municipality where slug = ?3))");
    BY_ID = concat!(select!(), "where id = ?2");
    LINKS = "select slug, name, country from municipality order by slug limit 1000";
    MAP = "
        select map_centre, map_bounds, map_outline, base_map_url, base_map_credit
        from municipality
        where id = ?1";
    // Also those that are closed: what they did stays in the numbers.
    DEPARTMENTS = concat!(departments!(), "
        where department.municipality_id = ?1
        order by department.position, department.id
        limit 1000");
    OPEN_DEPARTMENTS = concat!(departments!(), "
        where department.municipality_id = ?1 and department.closed_at is null
        order by department.position, department.id
        limit 1000");
    // Also those that are retired: what was reported in them stays in the numbers.
    CATEGORIES = concat!(categories!(), "
        where category.municipality_id = ?1
        order by department.position, department.id, category.position, category.id
        limit 1000");
    OFFERED_CATEGORIES = concat!(categories!(), "
        where category.municipality_id = ?1 and category.retired_at is null
        order by department.position, department.id, category.position, category.id
        limit 1000");
    CATEGORY = "
        select id, name, department_id, kinds, on_call, emergency from category
        where municipality_id = ?1 and id = ?2 and retired_at is null";
    DEPARTMENT_NAME = "
        select name from department where municipality_id = ?1 and id = ?2 and closed_at is null";
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
    /// The address under which its mails are read, where there is one.
    pub mailbox: Option<String>,
    /// Whether it has a gateway for text messages.
    pub sms: bool,
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
    /// Days within which the law wants an answer, where it says so.
    pub statutory_days: Option<NonZeroU16>,
    /// Who is told of a level, where the municipality chose others than the product does.
    pub escalation: BTreeMap<Level, Vec<Addressee>>,
    /// When messages to officials wait.
    pub quiet_hours: QuietHours,
    /// The director or the mayor's office.
    pub leadership_id: Option<String>,
    /// Who publishes answers.
    pub publishing: Publishing,
    /// Whether everybody must have a second factor.
    pub second_factor_required: bool,
}

impl Municipality {
    /// The municipality's own language.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }

    /// Who is told of a level.
    pub fn addressees(&self, level: Level) -> &[Addressee] {
        self.escalation
            .get(&level)
            .map_or(level.addressees(), Vec::as_slice)
    }

    /// Whether messages on this channel go out by themselves.
    pub fn sends_by(&self, channel: ReplyChannel) -> bool {
        match channel {
            ReplyChannel::Email => true,
            ReplyChannel::Sms => self.sms,
            ReplyChannel::Track
            | ReplyChannel::Phone
            | ReplyChannel::Post
            | ReplyChannel::InPerson => false,
        }
    }

    /// Whether an address is one that this municipality sends from or reads.
    pub fn is_own_address(&self, address: &str) -> bool {
        Recipient::parse(address).is_some_and(|read| {
            read.mailbox.eq_ignore_ascii_case(&self.mail_from)
                || self.mailbox.as_deref() == Some(read.mailbox.as_str())
        })
    }

    /// The local date of an instant.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.time_zone).date_naive()
    }
}

/// The municipality of a host, by its full name or its first label, with what is in force at `now`.
pub async fn by_host(
    db: &Db,
    now: DateTime<Utc>,
    host: &str,
    slug: &str,
) -> Result<Option<Municipality>, DbError> {
    db.first::<Row>(BY_HOST, args![now, host, slug])
        .await?
        .map(Municipality::try_from)
        .transpose()
}

/// The municipality with this id, with what is in force at `now`.
pub async fn by_id(db: &Db, now: DateTime<Utc>, id: &str) -> Result<Option<Municipality>, DbError> {
    db.first::<Row>(BY_ID, args![now, id])
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

/// Departments and utilities, in their order, also closed ones.
pub async fn departments(db: &Db, municipality_id: &str) -> Result<Vec<Department>, DbError> {
    read_departments(db, DEPARTMENTS, municipality_id).await
}

/// Departments and utilities that something can be given to, in their order.
pub async fn open_departments(db: &Db, municipality_id: &str) -> Result<Vec<Department>, DbError> {
    read_departments(db, OPEN_DEPARTMENTS, municipality_id).await
}

async fn read_departments(
    db: &Db,
    statement: Statement,
    municipality_id: &str,
) -> Result<Vec<Department>, DbError> {
    #[derive(Deserialize)]
    struct DepartmentRow {
        id: String,
        name: String,
        utility: u8,
        responsible: String,
    }
    db.all::<DepartmentRow>(statement, args![municipality_id])
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
    emergency: Option<String>,
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
            emergency: emergency(row.emergency.as_deref())?,
            questions: Vec::new(),
        })
    }
}

/// Categories, by department and then in their order, also retired ones; without what they ask.
pub async fn categories(db: &Db, municipality_id: &str) -> Result<Vec<Category>, DbError> {
    read_categories(db, CATEGORIES, municipality_id).await
}

/// Categories that can be chosen with what they ask, by department and then in their order.
pub async fn offered_categories(db: &Db, municipality_id: &str) -> Result<Vec<Category>, DbError> {
    let mut categories = read_categories(db, OFFERED_CATEGORIES, municipality_id).await?;
    for (category_id, kept) in questions::list(db, municipality_id).await? {
        let category = categories
            .iter_mut()
            .find(|category| category.id == category_id);
        if let (Some(category), false) = (category, kept.retired) {
            category.questions.push(kept.question);
        }
    }
    Ok(categories)
}

async fn read_categories(
    db: &Db,
    statement: Statement,
    municipality_id: &str,
) -> Result<Vec<Category>, DbError> {
    db.all::<CategoryRow>(statement, args![municipality_id])
        .await?
        .into_iter()
        .map(Category::try_from)
        .collect()
}

/// One category that can be chosen, without what it asks; `None` where there is none, or it is retired.
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

/// The name of a department that something can be given to; `None` where there is none, or it is closed.
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
    mailbox: Option<String>,
    sms: u8,
    reference_prefix: String,
    promise_rule: Option<String>,
    calendar: Option<String>,
    map_bounds: String,
    statutory_days: Option<u16>,
    escalation: Option<String>,
    quiet_from: String,
    quiet_to: String,
    leadership_id: Option<String>,
    publishing: String,
    second_factor_required: u8,
}

impl TryFrom<Row> for Municipality {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let country = code("country", &row.country)?;
        let time_zone = row
            .time_zone
            .parse()
            .map_err(|_| DbError::row("time_zone", "no zone compiled in"))?;
        let in_force = |column, stored: Option<String>| {
            stored.ok_or_else(|| DbError::row(column, "no version is in force"))
        };
        let promise: PromiseRule =
            json("promise_rule", &in_force("promise_rule", row.promise_rule)?)?;
        let stored: StoredCalendar = json("calendar", &in_force("calendar", row.calendar)?)?;
        Ok(Self {
            rule: rule(&promise)?,
            promise,
            calendar: stored.calendar(country, time_zone),
            statutory_days: match row.statutory_days {
                None => statutory_days(country),
                Some(days) => NonZeroU16::new(days),
            },
            escalation: row
                .escalation
                .as_deref()
                .map_or_else(|| Ok(BTreeMap::new()), escalation)?,
            quiet_hours: QuietHours {
                from: hour("quiet_from", &row.quiet_from)?,
                to: hour("quiet_to", &row.quiet_to)?,
            },
            leadership_id: row.leadership_id,
            publishing: code("publishing", &row.publishing)?,
            second_factor_required: row.second_factor_required != 0,
            name: json("name", &row.name)?,
            languages: codes("languages", &row.languages)?,
            bounds: json("map_bounds", &row.map_bounds)?,
            id: row.id,
            slug: row.slug,
            country,
            time_zone,
            phone: row.phone,
            mail_from: row.mail_from,
            mailbox: row.mailbox,
            sms: row.sms != 0,
            reference_prefix: row.reference_prefix,
        })
    }
}

/// The rule as it is counted.
pub fn rule(promise: &PromiseRule) -> Result<Rule, DbError> {
    promise
        .counted()
        .map_err(|part| DbError::row("promise_rule", &format!("{part:?} cannot be counted")))
}

/// A calendar as it is stored, beside its country.
#[derive(Deserialize)]
pub struct StoredCalendar {
    id: String,
    version: u32,
    #[serde(default)]
    overrides: Vec<DateOverride>,
}

impl StoredCalendar {
    /// A version of a calendar.
    pub fn new(id: String, version: u32, overrides: Vec<DateOverride>) -> Self {
        Self {
            id,
            version,
            overrides,
        }
    }

    /// The calendar as dates are looked up in it.
    pub fn calendar(self, country: Country, time_zone: Tz) -> Calendar {
        let overrides = self.overrides.into_iter().map(|day| {
            let change = if day.off {
                Override::Off { name: day.name }
            } else {
                Override::Worked
            };
            (day.date, change)
        });
        Calendar::new(self.id, self.version, country, time_zone, overrides)
    }
}

/// Who is told of which level: `{"due": ["head", "administrator"], …}`.
fn escalation(stored: &str) -> Result<BTreeMap<Level, Vec<Addressee>>, DbError> {
    let stored: BTreeMap<String, Vec<String>> = json("escalation", stored)?;
    stored
        .iter()
        .map(|(level, addressees)| {
            let addressees = addressees
                .iter()
                .map(|addressee| code("escalation", addressee))
                .collect::<Result<_, _>>()?;
            Ok((code("escalation", level)?, addressees))
        })
        .collect()
}

fn hour(column: &'static str, stored: &str) -> Result<NaiveTime, DbError> {
    // Seconds are put there: a parser of free patterns would weigh much in the worker.
    format!("{stored}:00")
        .parse()
        .map_err(|_| DbError::row(column, "no time of day"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::clock::StartAt;

    fn promise(clock: &str) -> PromiseRule {
        PromiseRule {
            id: "celje-48".to_owned(),
            version: 3,
            clock: clock.to_owned(),
            hours: 48,
            friday_to_monday: true,
            start_at: StartAt::Receipt,
            weekdays: String::new(),
            office: Vec::new(),
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
        let stored: StoredCalendar = json("calendar", text).unwrap();
        let calendar = stored.calendar(Country::Slovenia, Tz::Europe__Ljubljana);
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(calendar.day_off(date("2023-08-14")).is_some());
        assert!(calendar.day_off(date("2026-04-27")).is_none());
    }
    #[test]
    fn who_is_told_is_data() {
        let told = escalation(r#"{"due": ["leadership", "head"]}"#).unwrap();
        let told = &told[&Level::Due];
        assert_eq!(told, &[Addressee::Leadership, Addressee::Head]);
        assert!(escalation(r#"{"due": ["mother-in-law"]}"#).is_err());
        assert!(escalation(r#"{"someday": []}"#).is_err());
        assert!(hour("quiet_from", "20:00").is_ok() && hour("quiet_from", "8 pm").is_err());
    }
}
