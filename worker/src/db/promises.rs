//! Rules and calendars in their versions: which was in force when, and publishing a new one.

use std::collections::BTreeMap;

use api::{
    municipality::PromiseRule,
    promise::{CalendarVersion, DateOverride, RuleVersion},
};
use chrono::{DateTime, Utc};
use domain::{calendar::Calendar, clock::Rule};
use serde::Deserialize;

use super::{
    Db, DbError, Write, args, instant, json,
    municipalities::{Municipality, StoredCalendar, rule},
    requests::Request,
    statements,
};

statements! {
    RULES = "
        select rule, valid_from, published_at from promise_rule
        where municipality_id = ?1
        order by version desc
        limit 200";
    CALENDARS = "
        select id, version, overrides, valid_from, published_at from promise_calendar
        where municipality_id = ?1
        order by version desc
        limit 200";
    RULES_OF = "
        select version, rule from promise_rule
        where municipality_id = ?1 and version in (select value from json_each(?2))";
    CALENDARS_OF = "
        select id, version, overrides from promise_calendar
        where municipality_id = ?1 and version in (select value from json_each(?2))";
    PUBLISH_RULE = "
        insert into promise_rule (municipality_id, version, rule, valid_from, published_at, published_by)
        values (?1, ?2, ?3, ?4, ?5, ?6)";
    PUBLISH_CALENDAR = "
        insert into promise_calendar (municipality_id, version, id, overrides, valid_from, published_at, published_by)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
}

/// Every version of the rule, newest first; at most 200.
pub async fn rules(db: &Db, municipality_id: &str) -> Result<Vec<RuleVersion>, DbError> {
    #[derive(Deserialize)]
    struct VersionRow {
        rule: String,
        valid_from: String,
        published_at: String,
    }
    db.all::<VersionRow>(RULES, args![municipality_id])
        .await?
        .into_iter()
        .map(|row| {
            Ok(RuleVersion {
                rule: json("rule", &row.rule)?,
                valid_from: instant("valid_from", &row.valid_from)?,
                published_at: instant("published_at", &row.published_at)?,
            })
        })
        .collect()
}

/// Every version of the calendar, newest first; at most 200.
pub async fn calendars(db: &Db, municipality_id: &str) -> Result<Vec<CalendarVersion>, DbError> {
    #[derive(Deserialize)]
    struct VersionRow {
        id: String,
        version: u32,
        overrides: String,
        valid_from: String,
        published_at: String,
    }
    db.all::<VersionRow>(CALENDARS, args![municipality_id])
        .await?
        .into_iter()
        .map(|row| {
            Ok(CalendarVersion {
                overrides: json("overrides", &row.overrides)?,
                valid_from: instant("valid_from", &row.valid_from)?,
                published_at: instant("published_at", &row.published_at)?,
                id: row.id,
                version: row.version,
            })
        })
        .collect()
}

/// The rules and calendars by which some requests are decided: each by the versions it was received under.
#[derive(Debug)]
pub struct Decided {
    rules: BTreeMap<u32, Rule>,
    calendars: BTreeMap<u32, Calendar>,
}

impl Decided {
    /// The versions in force, and no others.
    pub fn in_force(municipality: &Municipality) -> Self {
        let (rule, calendar) = (&municipality.rule, &municipality.calendar);
        Self {
            rules: BTreeMap::from([(rule.version(), rule.clone())]),
            calendars: BTreeMap::from([(calendar.version(), calendar.clone())]),
        }
    }

    /// Reads what these requests need beyond the versions in force.
    pub async fn of<'a>(
        db: &Db,
        municipality: &Municipality,
        requests: impl IntoIterator<Item = &'a Request>,
    ) -> Result<Self, DbError> {
        #[derive(Deserialize)]
        struct RuleRow {
            version: u32,
            rule: String,
        }
        #[derive(Deserialize)]
        struct CalendarRow {
            id: String,
            version: u32,
            overrides: String,
        }
        let mut decided = Self::in_force(municipality);
        let (mut rule_versions, mut calendar_versions) = (Vec::new(), Vec::new());
        for explanation in requests.into_iter().map(|request| &request.explanation) {
            if !decided.rules.contains_key(&explanation.rule_version) {
                rule_versions.push(explanation.rule_version);
            }
            if !decided
                .calendars
                .contains_key(&explanation.calendar_version)
            {
                calendar_versions.push(explanation.calendar_version);
            }
        }
        if !rule_versions.is_empty() {
            let versions = serde_json::Value::from(rule_versions).to_string();
            for row in db
                .all::<RuleRow>(RULES_OF, args![&municipality.id, versions])
                .await?
            {
                let stored: PromiseRule = json("rule", &row.rule)?;
                decided.rules.insert(row.version, rule(&stored)?);
            }
        }
        if !calendar_versions.is_empty() {
            let versions = serde_json::Value::from(calendar_versions).to_string();
            for row in db
                .all::<CalendarRow>(CALENDARS_OF, args![&municipality.id, versions])
                .await?
            {
                let overrides: Vec<DateOverride> = json("overrides", &row.overrides)?;
                let stored = StoredCalendar::new(row.id, row.version, overrides);
                let calendar = stored.calendar(municipality.country, municipality.time_zone);
                decided.calendars.insert(row.version, calendar);
            }
        }
        Ok(decided)
    }

    /// Rule and calendar of a request; the rule as it applies to its category.
    ///
    /// # Errors
    /// A version that is nowhere: a row that points to nothing.
    pub fn for_request(&self, request: &Request) -> Result<(Rule, &Calendar), DbError> {
        self.for_request_as(request, request.on_call)
    }

    /// The same as if its category had a crew on call, or none.
    pub fn for_request_as(
        &self,
        request: &Request,
        on_call: bool,
    ) -> Result<(Rule, &Calendar), DbError> {
        let explanation = &request.explanation;
        let rule = self
            .rules
            .get(&explanation.rule_version)
            .ok_or_else(|| DbError::row("rule_version", "no such version"))?;
        let calendar = self
            .calendars
            .get(&explanation.calendar_version)
            .ok_or_else(|| DbError::row("calendar_version", "no such version"))?;
        Ok((rule.for_category(on_call), calendar))
    }
}

/// A version to be published, and who publishes it.
#[derive(Debug, Clone, Copy)]
pub struct Publishing<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The first instant of receipt it decides.
    pub valid_from: DateTime<Utc>,
    /// When it is published.
    pub at: DateTime<Utc>,
    /// The administrator.
    pub person_id: &'a str,
}

/// Publishes a version of the rule; its number is taken when another one was first.
pub fn publish_rule(
    publishing: Publishing<'_>,
    rule: &PromiseRule,
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        PUBLISH_RULE,
        args![
            publishing.municipality_id,
            rule.version,
            serde_json::to_string(rule)?,
            publishing.valid_from,
            publishing.at,
            publishing.person_id,
        ],
    ))
}

/// Publishes a version of the calendar; its number is taken when another one was first.
pub fn publish_calendar(
    publishing: Publishing<'_>,
    id: &str,
    version: u32,
    overrides: &[DateOverride],
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        PUBLISH_CALENDAR,
        args![
            publishing.municipality_id,
            version,
            id,
            serde_json::to_string(overrides)?,
            publishing.valid_from,
            publishing.at,
            publishing.person_id,
        ],
    ))
}
