//! The promise in numbers, always with the denominator.
//!
//! Every number is about the answer clocks that began in a period: requests received in it, and requests reopened in it.
//! So `received + reopened = on_time + late + unanswered + withdrawn + running`.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, endpoint::query};

/// Reads the numbers of a period. Errors: `invalid-fields` (`from`, `to`, `department`, `category`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadNumbers {
    /// The first local day; the first of the month of `to` where it is left out.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last local day; today where it is left out.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Only this department, by its id.
    #[serde(default)]
    pub department: Option<String>,
    /// Only this category, by its id.
    #[serde(default)]
    pub category: Option<String>,
}

impl ReadNumbers {
    fn query(&self) -> String {
        query(&[
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
            ("department", self.department.clone()),
            ("category", self.category.clone()),
        ])
    }
}

impl Endpoint for ReadNumbers {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/numbers";
    type Body = Empty;
    type Reply = Numbers;

    fn path(&self) -> String {
        format!("{}{}", Self::PATTERN, self.query())
    }
}

/// Reads the same as comma-separated values (RFC 4180), one row per department and category.
pub struct ReadNumbersCsv(pub ReadNumbers);

impl Endpoint for ReadNumbersCsv {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/numbers/csv";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("{}{}", Self::PATTERN, self.0.query())
    }
}

/// The numbers of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// The first local day.
    pub from: NaiveDate,
    /// The last local day.
    pub to: NaiveDate,
    /// The moment these were counted.
    pub as_of: DateTime<Utc>,
    /// All of it.
    pub total: Counts,
    /// By department, in the municipality's order; those without any left out.
    pub departments: Vec<Group>,
    /// By category, in the municipality's order; those without any left out.
    pub categories: Vec<Group>,
    /// By month, oldest first.
    pub months: Vec<Month>,
}

/// The numbers of a department or category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Its numbers.
    pub counts: Counts,
}

/// The numbers of a month, as far as it lies in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: NaiveDate,
    /// Its numbers; the minutes to the answer are left out.
    pub counts: Counts,
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Requests received in the period.
    pub received: u64,
    /// Requests reopened in it; each began an answer clock of its own.
    pub reopened: u64,
    /// Answers delivered on time.
    pub on_time: u64,
    /// Answers delivered late.
    pub late: u64,
    /// Without a delivered answer although due.
    pub unanswered: u64,
    /// Taken back before an answer.
    pub withdrawn: u64,
    /// Half of the answers were there after so many minutes of real time, within 3 %.
    pub median_minutes: Option<u32>,
    /// Nine of ten answers were there after so many minutes, within 3 %.
    pub p90_minutes: Option<u32>,
    /// Answers that named a date.
    pub promised: u64,
    /// Dates that were kept.
    pub kept: u64,
    /// Dates that were broken.
    pub broken: u64,
    /// Answers that handed the matter to somebody else.
    pub not_competent: u64,
    /// Answers that citizens rated.
    pub ratings: u64,
    /// The sum of their scores, from 1 to 5 each.
    pub rating_sum: u64,
    /// Requests whose clock began with a validation.
    pub validated: u64,
    /// Minutes from receipt to validation, of all of them together.
    pub validation_minutes: u64,
}

impl Counts {
    /// Answers that were due or given: the denominator of the share on time.
    pub fn decided(&self) -> u64 {
        self.on_time + self.late + self.unanswered
    }

    /// Clocks that still run and are not overdue.
    pub fn running(&self) -> u64 {
        (self.received + self.reopened).saturating_sub(self.decided() + self.withdrawn)
    }

    /// Answers on time of a thousand that were due or given, rounded down, so that only all of them are a whole
    /// thousand; `None` where none was.
    pub fn on_time_permille(&self) -> Option<u64> {
        (self.on_time * 1_000).checked_div(self.decided())
    }

    /// The mean score in hundredths; `None` without a rating.
    pub fn score_hundredths(&self) -> Option<u64> {
        (self.rating_sum * 100 + self.ratings / 2).checked_div(self.ratings)
    }

    /// The mean delay of a validation in minutes; `None` where none was needed.
    pub fn validation_delay_minutes(&self) -> Option<u64> {
        self.validation_minutes.checked_div(self.validated)
    }
}

/// Reads the weekly sheet of a department. Errors: `invalid-fields` (`department`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadSheet {
    /// The department's id.
    #[serde(default)]
    pub department: String,
    /// Any local day of the week; the last whole week where it is left out.
    #[serde(default)]
    pub week: Option<NaiveDate>,
}

impl Endpoint for ReadSheet {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/numbers/sheet";
    type Body = Empty;
    type Reply = Sheet;

    fn path(&self) -> String {
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[
                ("department", Some(self.department.clone())),
                ("week", self.week.map(|day| day.to_string())),
            ])
        )
    }
}

/// A department's week on one page: for the meeting at which services answer for their promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The department's id.
    pub department_id: String,
    /// Its name.
    pub department: Names,
    /// Who answers for it.
    pub responsible: String,
    /// The week's Monday.
    pub monday: NaiveDate,
    /// The week's Sunday.
    pub sunday: NaiveDate,
    /// The moment this was counted; lists say what is open at that moment, whatever the week.
    pub as_of: DateTime<Utc>,
    /// The week's numbers.
    pub week: Counts,
    /// The week's before.
    pub week_before: Counts,
    /// The year's so far.
    pub year: Counts,
    /// Open and overdue, longest first.
    pub overdue: SheetList,
    /// Open and due within seven days, nearest first.
    pub due: SheetList,
    /// Promised dates still to come, nearest first.
    pub promises: SheetList,
}

/// The first rows of a list, few enough for one page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetList {
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// Whether there are more.
    pub more: bool,
}

/// One request on a sheet, without anything its reporter wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The number.
    pub reference: String,
    /// The category.
    pub category: Names,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// When the answer is due, or the promised day ends.
    pub due: DateTime<Utc>,
}
