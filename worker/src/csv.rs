//! Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.

use api::numbers::Counts;
use domain::fields::Period;

/// The columns of the numbers, named as the JSON names them.
pub const COLUMNS: [&str; 22] = [
    "from",
    "to",
    "department",
    "category",
    "received",
    "reopened",
    "on_time",
    "late",
    "unanswered",
    "withdrawn",
    "running",
    "median_minutes",
    "p90_minutes",
    "promised",
    "kept",
    "broken",
    "not_competent",
    "ratings",
    "rating_sum",
    "validated",
    "validation_minutes",
    "on_time_permille",
];

/// One row of the numbers.
pub fn numbers(period: Period, department: &str, category: &str, counts: &Counts) -> String {
    let optional = |number: Option<u32>| number.map(|number| number.to_string());
    row([
        period.from().to_string(),
        period.to().to_string(),
        department.to_owned(),
        category.to_owned(),
        counts.received.to_string(),
        counts.reopened.to_string(),
        counts.on_time.to_string(),
        counts.late.to_string(),
        counts.unanswered.to_string(),
        counts.withdrawn.to_string(),
        counts.running().to_string(),
        optional(counts.median_minutes).unwrap_or_default(),
        optional(counts.p90_minutes).unwrap_or_default(),
        counts.promised.to_string(),
        counts.kept.to_string(),
        counts.broken.to_string(),
        counts.not_competent.to_string(),
        counts.ratings.to_string(),
        counts.rating_sum.to_string(),
        counts.validated.to_string(),
        counts.validation_minutes.to_string(),
        counts
            .on_time_permille()
            .map(|share| share.to_string())
            .unwrap_or_default(),
    ])
}

/// One row, ended.
pub fn row<const N: usize>(values: [impl AsRef<str>; N]) -> String {
    let mut row = String::new();
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            row.push(',');
        }
        row.push_str(&field(value.as_ref()));
    }
    row.push_str("\r\n");
    row
}

/// A value in quotes where it needs them. One that a spreadsheet would take for a formula begins with an apostrophe.
fn field(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if formula {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if value.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_row_is_quoted() {
        let row = row(["plain", "a,b", "say \"no\"", "two\nlines", "=1+1"]);
        assert_eq!(
            row,
            "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",'=1+1\r\n"
        );
    }

    #[test]
    fn a_row_has_a_value_for_each_column() {
        let day = "2026-04-01".parse().unwrap();
        let period = Period::check(Some(day), Some(day), day).unwrap();
        let row = numbers(period, "Ceste", "Luknje", &Counts::default());
        assert_eq!(row.trim_end().split(',').count(), COLUMNS.len());
    }
}
