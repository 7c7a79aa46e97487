//! What a page must know of the municipality it speaks for.

use chrono::{DateTime, Utc};
use domain::{
    Code, Country, Kind, Language,
    clock::{Clock, ClockKind, OfficeWeek, Rule, StartAt},
    fields::{Bounds, Point},
};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded, questions::Question};

/// Lists the municipalities served here, for the page that lets people choose.
pub struct ListMunicipalities;

impl Endpoint for ListMunicipalities {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/municipalities";
    type Body = Empty;
    type Reply = Municipalities;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The choice of municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipalities {
    /// In order of their names.
    pub municipalities: Vec<MunicipalityLink>,
}

/// One municipality to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityLink {
    /// The label of its host name, e.g. `celje`.
    pub slug: String,
    /// Its name.
    pub name: Names,
    /// Where it answers, scheme and host and port, e.g. `http://celje.localhost:8787`.
    pub origin: String,
    /// Its country.
    #[serde(with = "coded")]
    pub country: Country,
}

/// Reads the municipality of this host; `unknown-municipality` where there is none.
pub struct ReadMunicipality;

impl Endpoint for ReadMunicipality {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/municipality";
    type Body = Empty;
    type Reply = Municipality;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A municipality as every visitor sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// The label of its host name.
    pub slug: String,
    /// Its name, e.g. "Mestna občina Celje".
    pub name: Names,
    /// Its country.
    #[serde(with = "coded")]
    pub country: Country,
    /// The IANA name of its time zone, e.g. `Europe/Ljubljana`.
    pub time_zone: String,
    /// Languages offered, the municipality's own first.
    #[serde(with = "coded::list")]
    pub languages: Vec<Language>,
    /// The telephone number where an operator types requests in.
    pub phone: String,
    /// Its postal address in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Words of welcome on its first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub welcome: Option<Names>,
    /// Where its arms are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arms: Option<String>,
    /// Two to four letters that begin each reference, e.g. `CE`.
    pub reference_prefix: String,
    /// What is wrong can be one of these; sorted by department, then position.
    pub categories: Vec<Category>,
    /// Departments and utilities that answer.
    pub departments: Vec<Department>,
    /// The rule of the 48 hours in force.
    pub promise: PromiseRule,
    /// Where the map opens, and how far a point may lie outside.
    pub map: MapFrame,
    /// The server's time, so that a wrong clock on the phone changes nothing.
    pub as_of: DateTime<Utc>,
}

/// A category of requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// The department it belongs to.
    pub department_id: String,
    /// The kinds of request it can be chosen for.
    #[serde(with = "coded::list")]
    pub kinds: Vec<Kind>,
    /// Whether a crew is on call, so that 48 hours of real time count, day and night.
    pub on_call: bool,
    /// What is said instead of taking a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Emergency>,
    /// What is asked besides, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
}

/// What is said where a report would come too late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    /// Its words.
    pub text: Names,
    /// Which number is to be called.
    pub phone: String,
}

/// A department, a utility or another body that answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Whether it is a utility outside the administration (waterworks, lighting …).
    pub utility: bool,
    /// The person who answers for it.
    pub responsible: String,
}

/// How the 48 hours are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseRule {
    /// The rule's id.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// `elapsed`, `working-days` or `office-hours`.
    pub clock: String,
    /// The hours promised.
    pub hours: u32,
    /// Whether a start on a Friday counts from the next working day.
    pub friday_to_monday: bool,
    /// What sets the clock going.
    #[serde(with = "coded", default = "receipt")]
    pub start_at: StartAt,
    /// The working weekdays, as `Mon-Fri` or `Mon,Wed`; empty for the clock's own: Monday to Friday, or those on which
    /// the office is open.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weekdays: String,
    /// With `office-hours`: when the office is open, as `Mon-Fri 08:00-12:00,13:00-16:00`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub office: Vec<String>,
}

fn receipt() -> StartAt {
    StartAt::Receipt
}

/// Which part of a rule cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RulePart {
    /// The kind of its clock.
    Clock,
    /// Its hours.
    Hours,
    /// Its weekdays.
    Weekdays,
    /// Its office hours.
    Office,
}

impl PromiseRule {
    /// The rule as it is counted.
    ///
    /// # Errors
    /// The first part that is none: an unknown clock, hours out of range, weekdays or office hours that cannot be read.
    pub fn counted(&self) -> Result<Rule, RulePart> {
        let friday_to_monday = self.friday_to_monday;
        let clock = match ClockKind::from_code(&self.clock) {
            Some(ClockKind::Elapsed) => Clock::Elapsed,
            Some(ClockKind::WorkingDays) => Clock::WorkingDays { friday_to_monday },
            Some(ClockKind::OfficeHours) => {
                let office: OfficeWeek = self
                    .office
                    .join(";")
                    .parse()
                    .map_err(|_| RulePart::Office)?;
                Clock::OfficeHours {
                    office,
                    friday_to_monday,
                }
            }
            None => return Err(RulePart::Clock),
        };
        let rule = Rule::new(&self.id, self.version, clock, self.hours)
            .ok_or(RulePart::Hours)?
            .starting_at(self.start_at);
        if self.weekdays.is_empty() {
            return Ok(rule);
        }
        let weekdays = self.weekdays.parse().map_err(|_| RulePart::Weekdays)?;
        Ok(rule.with_weekdays(weekdays))
    }
}

/// What the map shows before anything else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MapFrame {
    /// Where the map opens: longitude, latitude (WGS 84).
    pub centre: [f64; 2],
    /// West, south, east, north (WGS 84) of the municipality; points outside are refused.
    pub bounds: [f64; 4],
    /// The municipality's outline: rings of longitude and latitude.
    pub outline: Vec<Vec<[f64; 2]>>,
    /// The base map, where one is configured; without it the outline stands on a plain background.
    pub base_map: Option<BaseMap>,
}

/// Where a point of a filing may lie, from west, south, east and north; `None` when they are no such rectangle.
pub fn within([west, south, east, north]: [f64; 4]) -> Option<Bounds> {
    Bounds::new(Point::new(west, south)?, Point::new(east, north)?)
}

/// A raster base map, fetched through the worker so that no third party sees who looks where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseMap {
    /// Tile address with `{z}`, `{x}`, `{y}`, on our own origin.
    pub tiles: String,
    /// Whom to credit.
    pub attribution: String,
}
