//! A municipality as data: who answers, for what, and where.

use api::{Names, municipality::PromiseRule};
use chrono::{DateTime, Utc};
use domain::{
    Code, Country, Kind, Language, Role,
    calendar::{Calendar, Override},
    clock::{Clock, NoWorkingTime, Rule},
};

use crate::matter::{At, Matter};
use crate::{article::Article, template::Template};

/// A demo municipality.
#[derive(Debug, Clone, Copy)]
pub struct Town {
    /// First label of its host name.
    pub slug: &'static str,
    /// Its name.
    pub name: Label,
    /// Its country.
    pub country: Country,
    /// Its languages, its own first.
    pub languages: &'static [Language],
    /// The operator's number.
    pub phone: &'static str,
    /// The letters that begin each reference.
    pub prefix: &'static str,
    /// The calendar's id.
    pub calendar: &'static str,
    /// The rule in its versions: the first local day each decided, and whether a Friday then counted from the next
    /// working day.
    pub rules: &'static [(&'static str, bool)],
    /// Days off of the town's own, by date.
    pub days_off: &'static [(&'static str, &'static str)],
    /// The local day from which the calendar had them.
    pub days_off_since: &'static str,
    /// What a reporter is asked who forgot to say it.
    pub question: &'static str,
    /// Where the map opens.
    pub centre: [f64; 2],
    /// A closed ring of longitude and latitude.
    pub outline: &'static [[f64; 2]],
    /// Districts, in order: sketches that cover everything within [`Town::bounds`], not the official borders.
    pub districts: &'static [District],
    /// Departments and utilities, in order.
    pub departments: &'static [Department],
    /// Officials.
    pub people: &'static [Person],
    /// Categories, in order within their department.
    pub categories: &'static [Category],
    /// Places.
    pub places: &'static [Place],
    /// Streets with their settlements, in the order of the alphabet.
    pub streets: &'static [(&'static str, &'static str)],
    /// What is reported.
    pub matters: &'static [Matter],
    /// How messages begin.
    pub openers: &'static [&'static str],
    /// How messages end.
    pub closers: &'static [&'static str],
    /// What any thanks contains: a message that has it is not given another.
    pub thanks: &'static str,
    /// Answers to what was reported before.
    pub duplicates: &'static [&'static str],
    /// Templates of answers.
    pub templates: &'static [Template],
    /// Public answers, the oldest first.
    pub articles: &'static [Article],
    /// The months in the genitive, as dates have them.
    pub months: [&'static str; 12],
}

/// A name in the town's own language and in English.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    slovenian: Option<&'static str>,
    serbian: Option<&'static str>,
    english: &'static str,
}

impl Label {
    /// A Slovenian name.
    pub const fn sl(own: &'static str, english: &'static str) -> Self {
        Self {
            slovenian: Some(own),
            serbian: None,
            english,
        }
    }

    /// A Serbian name, in Cyrillic.
    pub const fn sr(own: &'static str, english: &'static str) -> Self {
        Self {
            slovenian: None,
            serbian: Some(own),
            english,
        }
    }

    /// The name as it is stored.
    pub fn names(self) -> Names {
        Names {
            sl: self.slovenian.map(str::to_owned),
            sr: self.serbian.map(str::to_owned),
            en: Some(self.english.to_owned()),
        }
    }
}

/// A district.
#[derive(Debug, Clone, Copy)]
pub struct District {
    /// Its key among the town's data.
    pub key: &'static str,
    /// Its name.
    pub name: Label,
    /// A ring of longitude and latitude.
    pub outline: &'static [[f64; 2]],
}

/// A department or utility.
#[derive(Debug, Clone, Copy)]
pub struct Department {
    /// Its key among the town's data.
    pub key: &'static str,
    /// Its name.
    pub name: Label,
    /// Whether it is a utility.
    pub utility: bool,
    /// Key of the person who answers for it.
    pub responsible: &'static str,
    /// Key of its head.
    pub head: &'static str,
}

/// An official.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The part of the e-mail address before the @.
    pub key: &'static str,
    /// The name that signs answers.
    pub name: &'static str,
    /// Key of the department.
    pub department: &'static str,
    /// What the person may do.
    pub role: Role,
}

/// A category.
#[derive(Debug, Clone, Copy)]
pub struct Category {
    /// Its key among the town's data.
    pub key: &'static str,
    /// Key of its department.
    pub department: &'static str,
    /// Its name.
    pub name: Label,
    /// The kinds it can be chosen for.
    pub kinds: &'static [Kind],
    /// Whether a crew is on call.
    pub on_call: bool,
}

impl Category {
    /// The same with a crew on call.
    pub const fn on_call(self) -> Self {
        Self {
            on_call: true,
            ..self
        }
    }
}

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// A main road.
    Main,
    /// A street of the town.
    Street,
    /// A part of the town known by its name.
    Estate,
    /// A village around the town.
    Village,
    /// One spot.
    Spot,
}

/// A place.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its key, for spots.
    pub key: &'static str,
    /// Its name, as an address.
    pub name: &'static str,
    /// Its name with the preposition, in the locative.
    pub at: &'static str,
    /// Longitude.
    pub longitude: f64,
    /// Latitude.
    pub latitude: f64,
    /// The highest house number that is named; 0 where houses are not numbered by this name.
    pub houses: u32,
    /// What it is.
    pub kind: PlaceKind,
}

impl Place {
    /// A main road.
    pub const fn main(
        name: &'static str,
        at: &'static str,
        longitude: f64,
        latitude: f64,
        houses: u32,
    ) -> Self {
        Self {
            key: "",
            name,
            at,
            longitude,
            latitude,
            houses,
            kind: PlaceKind::Main,
        }
    }

    /// A street of the town.
    pub const fn street(
        name: &'static str,
        at: &'static str,
        longitude: f64,
        latitude: f64,
        houses: u32,
    ) -> Self {
        Self {
            kind: PlaceKind::Street,
            ..Self::main(name, at, longitude, latitude, houses)
        }
    }

    /// A part of the town.
    pub const fn estate(
        name: &'static str,
        at: &'static str,
        longitude: f64,
        latitude: f64,
    ) -> Self {
        Self {
            kind: PlaceKind::Estate,
            ..Self::main(name, at, longitude, latitude, 0)
        }
    }

    /// A village.
    pub const fn village(
        name: &'static str,
        at: &'static str,
        longitude: f64,
        latitude: f64,
        houses: u32,
    ) -> Self {
        Self {
            kind: PlaceKind::Village,
            ..Self::main(name, at, longitude, latitude, houses)
        }
    }

    /// One spot.
    pub const fn spot(
        key: &'static str,
        name: &'static str,
        at: &'static str,
        longitude: f64,
        latitude: f64,
    ) -> Self {
        Self {
            key,
            kind: PlaceKind::Spot,
            ..Self::main(name, at, longitude, latitude, 0)
        }
    }

    /// How far from its point something may be said to be there, in degrees.
    pub fn reach(&self) -> f64 {
        match self.kind {
            PlaceKind::Main | PlaceKind::Street => 0.0008,
            PlaceKind::Estate => 0.0015,
            PlaceKind::Village => 0.0030,
            PlaceKind::Spot => 0.0002,
        }
    }

    /// Whether a matter of this kind can happen here.
    pub fn suits(&self, at: At) -> bool {
        match at {
            At::Anywhere => self.kind != PlaceKind::Spot,
            At::Town => matches!(self.kind, PlaceKind::Street | PlaceKind::Estate),
            At::Main => self.kind == PlaceKind::Main,
            At::Village => self.kind == PlaceKind::Village,
            At::Spot(key) => self.key == key,
            At::Nowhere => false,
        }
    }
}

impl Town {
    /// The published rule.
    pub fn promise(&self) -> PromiseRule {
        PromiseRule {
            id: format!("{}-48", self.slug),
            version: u32::try_from(self.rules.len()).unwrap_or(u32::MAX),
            ..self.rule_before(self.rules.last().is_some_and(|(_, friday)| *friday))
        }
    }

    /// Every version of the rule with the first local day it decided, oldest first: what changed was whether a Friday
    /// counts from the next working day. The last one is in force.
    pub fn rules_published(&self) -> impl Iterator<Item = (PromiseRule, &'static str)> + '_ {
        (1..).zip(self.rules).map(|(version, (day, friday))| {
            let rule = PromiseRule {
                version,
                ..self.rule_before(*friday)
            };
            (rule, *day)
        })
    }

    fn rule_before(&self, friday_to_monday: bool) -> PromiseRule {
        PromiseRule {
            id: format!("{}-48", self.slug),
            version: 1,
            clock: domain::clock::ClockKind::WorkingDays.code().to_owned(),
            hours: 48,
            friday_to_monday,
            start_at: domain::clock::StartAt::Receipt,
            weekdays: String::new(),
            office: Vec::new(),
        }
    }

    /// The rule as it is counted.
    pub fn rule(&self) -> Result<Rule, NoWorkingTime> {
        let promise = self.promise();
        let clock = Clock::WorkingDays {
            friday_to_monday: promise.friday_to_monday,
        };
        Rule::new(promise.id, promise.version, clock, promise.hours).ok_or(NoWorkingTime)
    }

    /// The country's calendar with the town's own days.
    pub fn calendar(&self) -> Calendar {
        let own = self.days_off.iter().filter_map(|(date, name)| {
            let name = (*name).to_owned();
            Some((date.parse().ok()?, Override::Off { name }))
        });
        let version = self.calendar_version();
        let zone = self.country.time_zone();
        Calendar::new(self.calendar, version, self.country, zone, own)
    }

    /// The version of the calendar in force: one without the town's own days, and one with them where there are any.
    pub fn calendar_version(&self) -> u32 {
        if self.days_off.is_empty() { 1 } else { 2 }
    }

    /// The local date and time of an instant.
    pub fn local(&self, at: DateTime<Utc>) -> DateTime<chrono_tz::Tz> {
        at.with_timezone(&self.country.time_zone())
    }

    /// The language the town writes in.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }

    /// The category with this key.
    pub fn category(&self, key: &str) -> Option<&'static Category> {
        self.categories.iter().find(|category| category.key == key)
    }

    /// The department with this key.
    pub fn department(&self, key: &str) -> Option<&'static Department> {
        self.departments
            .iter()
            .find(|department| department.key == key)
    }

    /// West, south, east and north of the outline, with a little room.
    pub fn bounds(&self) -> [f64; 4] {
        const ROOM: f64 = 0.01;
        let start = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        let [west, south, east, north] =
            self.outline
                .iter()
                .fold(start, |[west, south, east, north], [x, y]| {
                    [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]
                });
        [west - ROOM, south - ROOM, east + ROOM, north + ROOM].map(rounded)
    }
}

/// A coordinate to five decimals, about a metre.
pub fn rounded(degrees: f64) -> f64 {
    (degrees * 100_000.0).round() / 100_000.0
}
