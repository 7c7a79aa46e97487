//! An open window of the desk, as the object that knows them all remembers it, and who may be told of whom.

use std::collections::BTreeMap;

use api::live::{PersonPresent, Present};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::auth::session::LIFETIME;

/// A window of the desk. It travels with its socket, so that it is still known when the object has slept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The municipality.
    pub municipality_id: String,
    /// Who sits there.
    pub person_id: String,
    /// The name.
    pub name: String,
    /// The department whose requests are read there; `None` for all of them.
    pub department_id: Option<String>,
    /// When the window was opened, by the runtime's clock.
    pub opened_at: DateTime<Utc>,
    /// The request that is open there.
    #[serde(default)]
    pub request: Option<String>,
    /// Whether that is one they may read.
    #[serde(default)]
    pub admitted: bool,
    /// Whether they are writing an answer to it.
    #[serde(default)]
    pub answering: bool,
}

impl Seat {
    /// Whether requests of this department are read there.
    pub fn reads(&self, department_id: &str) -> bool {
        self.department_id
            .as_deref()
            .is_none_or(|own| own == department_id)
    }

    /// Whether this request is open there, and may be.
    pub fn is_at(&self, request: &str) -> bool {
        self.admitted && self.request.as_deref() == Some(request)
    }

    /// Whether the window has been open for so long that its session has to be shown again.
    pub fn is_stale(&self, now: DateTime<Utc>) -> bool {
        now - self.opened_at >= LIFETIME || now < self.opened_at - TimeDelta::minutes(5)
    }
}

/// Who of these has the request open, as the person with this id is told it: everybody else, each once.
pub fn others(seats: &[Seat], request: &str, person_id: &str) -> Present {
    let mut people: BTreeMap<(&str, &str), bool> = BTreeMap::new();
    for seat in seats {
        if seat.is_at(request) && seat.person_id != person_id {
            *people.entry((&seat.name, &seat.person_id)).or_default() |= seat.answering;
        }
    }
    Present {
        request: request.to_owned(),
        people: people
            .into_iter()
            .map(|((name, _), answering)| PersonPresent {
                name: name.to_owned(),
                answering,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(person: &str, department: Option<&str>) -> Seat {
        Seat {
            municipality_id: "celje".to_owned(),
            person_id: person.to_owned(),
            name: format!("{person} N."),
            department_id: department.map(str::to_owned),
            opened_at: "2026-04-22T06:00:00Z".parse().unwrap(),
            request: None,
            admitted: false,
            answering: false,
        }
    }

    fn at(person: &str, request: &str, answering: bool) -> Seat {
        Seat {
            request: Some(request.to_owned()),
            admitted: true,
            answering,
            ..seat(person, None)
        }
    }

    #[test]
    fn somebody_with_two_windows_is_one_person_and_never_told_of_themselves() {
        let seats = [
            at("ana", "r", false),
            at("ana", "r", true),
            at("bor", "r", false),
            at("cene", "other", true),
        ];
        let told = others(&seats, "r", "bor");
        assert_eq!(told.people.len(), 1);
        assert_eq!(told.people[0].name, "ana N.");
        assert!(told.people[0].answering, "one of the windows is enough");
        let told = others(&seats, "r", "ana");
        let names: Vec<_> = told.people.iter().map(|person| &person.name).collect();
        assert_eq!(names, ["bor N."]);
    }

    #[test]
    fn whoever_may_not_read_the_request_is_not_there() {
        let asked = Seat {
            admitted: false,
            ..at("ana", "r", true)
        };
        assert!(others(&[asked], "r", "bor").people.is_empty());
    }

    #[test]
    fn a_seat_reads_its_department_or_all() {
        assert!(seat("ana", Some("roads")).reads("roads"));
        assert!(!seat("ana", Some("roads")).reads("water"));
        assert!(seat("ana", None).reads("water"));
    }

    #[test]
    fn a_window_shows_its_session_again_after_a_working_day() {
        let seat = seat("ana", None);
        assert!(!seat.is_stale(seat.opened_at));
        assert!(!seat.is_stale(seat.opened_at + LIFETIME - TimeDelta::seconds(1)));
        assert!(seat.is_stale(seat.opened_at + LIFETIME));
        assert!(seat.is_stale(seat.opened_at - TimeDelta::hours(1)));
    }
}
