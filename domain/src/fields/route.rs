//! A routing rule as an administrator typed it.

use chrono::{NaiveTime, Weekday};

use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::text::{NAMED_MIN, id, line, optional_id};
use crate::{
    Code,
    clock::WorkingWeekdays,
    routing::{When, WhenKind},
};

/// The longest name of a rule, in characters.
pub const ROUTE_NAME_MAX: usize = 100;

/// A rule before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawRoute<'a> {
    /// By which it is known at the desk.
    pub name: &'a str,
    /// The category's id; blank for every category.
    pub category: &'a str,
    /// The district's id; blank for every place.
    pub district: &'a str,
    /// The code of when it applies.
    pub when: &'a str,
    /// With hours: the weekdays on which it begins, as `Mon`.
    pub weekdays: &'a [String],
    /// With hours: when it begins, as `22:00`.
    pub from: &'a str,
    /// With hours: when it is over.
    pub to: &'a str,
    /// The id of the department that gets the request.
    pub department: &'a str,
}

/// A rule that can be kept; only [`RouteDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RouteDraft {
    /// By which it is known at the desk, 3 to 100 characters.
    pub name: String,
    /// The category's id; whether there is one is not known here.
    pub category: Option<String>,
    /// The district's id; whether there is one is not known here.
    pub district: Option<String>,
    /// When it applies.
    pub when: When,
    /// The department's id; whether there is one is not known here.
    pub department: String,
}

impl RouteDraft {
    /// The rule, or every field's error.
    ///
    /// # Errors
    /// `name`, `category`, `district`, `when`, `weekdays`, `time-from`, `time-to`, `department`.
    pub fn check(raw: RawRoute<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = errors.take(Field::Name, line(raw.name, NAMED_MIN, ROUTE_NAME_MAX));
        let category = errors.take(Field::Category, optional_id(Some(raw.category)));
        let district = errors.take(Field::District, optional_id(Some(raw.district)));
        let kind = errors.take(
            Field::When,
            match raw.when {
                "" => Err(FieldErrorCode::Required),
                typed => WhenKind::from_code(typed).ok_or(FieldErrorCode::Unknown),
            },
        );
        let when = kind.and_then(|kind| match kind {
            WhenKind::Always => Some(When::Always),
            WhenKind::OffDuty => Some(When::OffDuty),
            WhenKind::Hours => hours(&mut errors, raw),
        });
        let department = errors.take(Field::Department, id(raw.department));
        let whole = (|| {
            Some(Self {
                name: name?,
                category: category?,
                district: district?,
                when: when?,
                department: department?,
            })
        })();
        errors.or(whole)
    }
}

fn hours(errors: &mut Errors, raw: RawRoute<'_>) -> Option<When> {
    let days = raw
        .weekdays
        .iter()
        .map(|day| day.parse::<Weekday>().map_err(|_| FieldErrorCode::Unknown))
        .collect::<Result<Vec<_>, _>>()
        .and_then(|days| WorkingWeekdays::new(&days).ok_or(FieldErrorCode::Required));
    let weekdays = errors.take(Field::Weekdays, days);
    let from = errors.take(Field::TimeFrom, time(raw.from));
    let to = errors.take(Field::TimeTo, time(raw.to));
    Some(When::Hours {
        weekdays: weekdays?,
        from: from?,
        to: to?,
    })
}

/// A time of day as programs write it: `07:30`.
fn time(typed: &str) -> Result<NaiveTime, FieldErrorCode> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    if typed.len() != "07:30".len() {
        return Err(FieldErrorCode::Invalid);
    }
    // Seconds are put there: a parser of free patterns would weigh much.
    format!("{typed}:00")
        .parse()
        .map_err(|_| FieldErrorCode::Invalid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_taken_as_it_was_meant() {
        let days = ["Sat", "Sun"].map(str::to_owned);
        let raw = RawRoute {
            name: " Ponoči ",
            category: "",
            district: "center",
            when: "hours",
            weekdays: &days,
            from: "22:00",
            to: "06:00",
            department: "duty",
        };
        let at = |time: &str| time.parse().unwrap_or(NaiveTime::MIN);
        let weekdays = WorkingWeekdays::new(&[Weekday::Sat, Weekday::Sun]);
        let expected = weekdays.map(|weekdays| RouteDraft {
            name: "Ponoči".to_owned(),
            category: None,
            district: Some("center".to_owned()),
            when: When::Hours {
                weekdays,
                from: at("22:00:00"),
                to: at("06:00:00"),
            },
            department: "duty".to_owned(),
        });
        assert_eq!(RouteDraft::check(raw).ok(), expected);
        // Without hours what was typed for them does not count.
        let always = RawRoute {
            when: "always",
            from: "x",
            ..raw
        };
        assert_eq!(
            RouteDraft::check(always).map(|route| route.when),
            Ok(When::Always)
        );
    }

    #[test]
    fn each_slip_is_told_at_its_field() {
        use FieldErrorCode::{Invalid, Required};
        let raw = RawRoute {
            name: "",
            category: "",
            district: "",
            when: "hours",
            weekdays: &[],
            from: "",
            to: "24:00",
            department: "",
        };
        let found: Vec<_> = RouteDraft::check(raw)
            .map(|_| Vec::new())
            .unwrap_or_else(|errors| errors.iter().map(|e| (e.field, e.error)).collect());
        assert_eq!(
            found,
            [
                (Field::Name, Required),
                (Field::Weekdays, Required),
                (Field::TimeFrom, Required),
                (Field::TimeTo, Invalid),
                (Field::Department, Required),
            ]
        );
    }
}
