//! The published numbers: added up from counts by day and by month, never from requests.

use std::collections::BTreeMap;

use api::numbers::Counts;
use chrono::NaiveDate;
use domain::{
    Code,
    fields::Period,
    numbers::{percentile, pieces},
};
use serde::Deserialize;

use super::{Db, DbError, Value, args, request_row::date, statements};

/// Counts of the pieces of a period, with the filters.
macro_rules! counted {
    ($table:literal) => {
        concat!(
            "
        from json_each(?2) as piece
        join ",
            $table,
            " as counted
            on counted.municipality_id = ?1 and counted.grain = piece.value ->> 'grain'
           and counted.starts_on between piece.value ->> 'from' and piece.value ->> 'to'
        where (?3 is null or counted.department_id = ?3) and (?4 is null or counted.category_id = ?4)
        "
        )
    };
}
macro_rules! sums {
    () => {
        "
        sum(received) as received, sum(reopened) as reopened, sum(on_time) as on_time, sum(late) as late,
        sum(unanswered) as unanswered, sum(withdrawn) as withdrawn, sum(promised) as promised, sum(kept) as kept,
        sum(broken) as broken, sum(not_competent) as not_competent, sum(ratings) as ratings,
        sum(rating_sum) as rating_sum, sum(validated) as validated, sum(validation_minutes) as validation_minutes
        "
    };
}

statements! {
    BY_GROUP = concat!("select counted.department_id, counted.category_id, ", sums!(), counted!("statistic"),
        "group by counted.department_id, counted.category_id");
    BY_MONTH = concat!("select substr(counted.starts_on, 1, 7) || '-01' as month, ", sums!(), counted!("statistic"),
        "group by 1");
    TIMES = concat!("
        select counted.department_id, counted.category_id, counted.class, sum(counted.answers) as answers",
        counted!("answer_time"), "group by counted.department_id, counted.category_id, counted.class");
}

/// What is counted.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// Over which days.
    pub period: Period,
    /// Only this department.
    pub department: Option<&'a str>,
    /// Only this category.
    pub category: Option<&'a str>,
}

impl Scope<'_> {
    fn parameters(self) -> Vec<Value> {
        let pieces: Vec<serde_json::Value> = pieces(self.period)
            .into_iter()
            .map(|piece| {
                serde_json::json!({
                    "grain": piece.grain.code(),
                    "from": piece.from.to_string(),
                    "to": piece.to.to_string(),
                })
            })
            .collect();
        args![
            self.municipality_id,
            serde_json::Value::from(pieces).to_string(),
            self.department,
            self.category,
        ]
    }
}

/// The columns of `sums!`.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Sums {
    received: u64,
    reopened: u64,
    on_time: u64,
    late: u64,
    unanswered: u64,
    withdrawn: u64,
    promised: u64,
    kept: u64,
    broken: u64,
    not_competent: u64,
    ratings: u64,
    rating_sum: u64,
    validated: u64,
    validation_minutes: u64,
}

impl From<Sums> for Counts {
    fn from(sums: Sums) -> Self {
        Self {
            received: sums.received,
            reopened: sums.reopened,
            on_time: sums.on_time,
            late: sums.late,
            unanswered: sums.unanswered,
            withdrawn: sums.withdrawn,
            median_minutes: None,
            p90_minutes: None,
            promised: sums.promised,
            kept: sums.kept,
            broken: sums.broken,
            not_competent: sums.not_competent,
            ratings: sums.ratings,
            rating_sum: sums.rating_sum,
            validated: sums.validated,
            validation_minutes: sums.validation_minutes,
        }
    }
}

/// Classes of the time to the answer, with their numbers of answers.
pub type Times = BTreeMap<u32, u64>;

/// The counts of one department and category.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The department's id.
    pub department_id: String,
    /// The category's id.
    pub category_id: String,
    /// Its counts, without the minutes to the answer.
    pub counts: Counts,
    /// The times to its answers.
    pub times: Times,
}

/// The counts by department and category; pairs without any left out.
pub async fn cells(db: &Db, scope: Scope<'_>) -> Result<Vec<Cell>, DbError> {
    #[derive(Deserialize)]
    struct GroupRow {
        department_id: String,
        category_id: String,
        #[serde(flatten)]
        sums: Sums,
    }
    #[derive(Deserialize)]
    struct TimeRow {
        department_id: String,
        category_id: String,
        class: u32,
        answers: u64,
    }
    let mut times: BTreeMap<(String, String), Times> = BTreeMap::new();
    for row in db.all::<TimeRow>(TIMES, scope.parameters()).await? {
        times
            .entry((row.department_id, row.category_id))
            .or_default()
            .insert(row.class, row.answers);
    }
    let rows: Vec<GroupRow> = db.all(BY_GROUP, scope.parameters()).await?;
    Ok(rows
        .into_iter()
        .map(|row| Cell {
            counts: row.sums.into(),
            times: times
                .remove(&(row.department_id.clone(), row.category_id.clone()))
                .unwrap_or_default(),
            department_id: row.department_id,
            category_id: row.category_id,
        })
        // What was handed over leaves a pair with nothing in it.
        .filter(|cell| cell.counts != Counts::default())
        .collect())
}

/// The counts by month, oldest first; without the minutes to the answer.
pub async fn months(db: &Db, scope: Scope<'_>) -> Result<Vec<(NaiveDate, Counts)>, DbError> {
    #[derive(Deserialize)]
    struct MonthRow {
        month: String,
        #[serde(flatten)]
        sums: Sums,
    }
    let mut months = db
        .all::<MonthRow>(BY_MONTH, scope.parameters())
        .await?
        .into_iter()
        .map(|row| {
            let month = date("month", Some(&row.month))?
                .ok_or_else(|| DbError::row("month", "no month"))?;
            Ok((month, row.sums.into()))
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    months.sort_by_key(|(month, _)| *month);
    Ok(months)
}

/// The counts of all these cells together.
pub fn total<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Counts {
    let mut all = Counts::default();
    let mut times = Times::new();
    for Cell {
        counts, times: own, ..
    } in cells
    {
        all.received += counts.received;
        all.reopened += counts.reopened;
        all.on_time += counts.on_time;
        all.late += counts.late;
        all.unanswered += counts.unanswered;
        all.withdrawn += counts.withdrawn;
        all.promised += counts.promised;
        all.kept += counts.kept;
        all.broken += counts.broken;
        all.not_competent += counts.not_competent;
        all.ratings += counts.ratings;
        all.rating_sum += counts.rating_sum;
        all.validated += counts.validated;
        all.validation_minutes += counts.validation_minutes;
        for (class, answers) in own {
            *times.entry(*class).or_default() += answers;
        }
    }
    let times: Vec<(u32, u64)> = times.into_iter().collect();
    all.median_minutes = percentile(&times, 50);
    all.p90_minutes = percentile(&times, 90);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_has_the_middle_of_all_times_and_not_of_the_middles() {
        let cell = |department: &str, times: &[(u32, u64)]| Cell {
            department_id: department.to_owned(),
            category_id: "c".to_owned(),
            counts: Counts {
                received: 10,
                on_time: times.iter().map(|(_, answers)| answers).sum(),
                ..Counts::default()
            },
            times: times.iter().copied().collect(),
        };
        let cells = [cell("a", &[(1, 8)]), cell("b", &[(3, 1), (9, 1)])];
        let all = total(&cells);
        assert_eq!((all.received, all.on_time), (20, 10));
        assert_eq!((all.median_minutes, all.p90_minutes), (Some(1), Some(3)));
    }
}
