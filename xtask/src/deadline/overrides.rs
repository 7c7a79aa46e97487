//! Reads a municipality's departures from the law on holidays, one per line.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::calendar::Override;

/// Reads lines such as `2023-08-14 off Solidarnostni dan` and `2026-05-02 worked`; the error names
/// the line. `#` begins a comment at the start of a line or after a space.
pub fn read(text: &str) -> Result<BTreeMap<NaiveDate, Override>, String> {
    let mut days = BTreeMap::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let mut words = line
            .split_whitespace()
            .take_while(|word| !word.starts_with('#'));
        let Some(date) = words.next() else {
            continue;
        };
        let day = date
            .parse::<NaiveDate>()
            .ok()
            .filter(|day| day.to_string() == date)
            .ok_or_else(|| format!("line {number}: `{date}` is no date such as 2026-05-02"))?;
        let change = words.next();
        let name = words.collect::<Vec<_>>().join(" ");
        let change = match (change, name.as_str()) {
            (Some("off"), "") => {
                return Err(format!("line {number}: a day off needs a name after `off`"));
            }
            (Some("off"), _) => Override::Off { name },
            (Some("worked"), "") => Override::Worked,
            (Some("worked"), more) => {
                return Err(format!("line {number}: `{more}` does not belong here"));
            }
            _ => {
                return Err(format!(
                    "line {number}: after the date comes `off` with a name, or `worked`"
                ));
            }
        };
        if days.insert(day, change).is_some() {
            return Err(format!("line {number}: {date} was already given"));
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_off_and_days_worked_are_read_and_comments_passed_over() {
        let days = read(
            "# Celje\n\n2023-08-14  off Solidarnostni   dan # after the floods\r\n2026-05-02 worked\n",
        )
        .unwrap();
        let off = Override::Off {
            name: "Solidarnostni dan".to_owned(),
        };
        assert_eq!(
            days.into_iter().collect::<Vec<_>>(),
            [
                ("2023-08-14".parse().unwrap(), off),
                ("2026-05-02".parse().unwrap(), Override::Worked),
            ]
        );
    }

    #[test]
    fn a_bad_line_is_named() {
        for line in [
            "14.8.2023 off Solidarnostni dan",
            "2023-8-14 off Solidarnostni dan",
            "2023-02-30 off Solidarnostni dan",
            "2023-08-15",
            "2023-08-15 off",
            "2023-08-15 free Solidarnostni dan",
            "2023-08-15 worked again",
            "2023-08-14 worked",
        ] {
            let text = format!("2023-08-14 off Solidarnostni dan\n{line}\n");
            assert!(read(&text).unwrap_err().starts_with("line 2: "), "{line}");
        }
    }
}
