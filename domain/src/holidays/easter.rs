//! The date of Easter, from which the movable holidays are counted.

use chrono::{Days, NaiveDate};

/// Which church calendar fixes Easter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Computus {
    /// The western one, used in Slovenia.
    Gregorian,
    /// The eastern one, used in Serbia.
    Julian,
}

/// Easter Sunday of a year as a date of the civil (Gregorian) calendar; `None` only outside the years chrono knows.
pub fn easter_sunday(computus: Computus, year: i32) -> Option<NaiveDate> {
    match computus {
        Computus::Gregorian => gregorian(year),
        Computus::Julian => julian(year),
    }
}

/// The anonymous Gregorian algorithm (Nature, 1876; Meeus, *Astronomical Algorithms*, chapter 8).
fn gregorian(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    date_in_spring(year, epact + weekday - 7 * late + 114)
}

/// Meeus' Julian algorithm, then the distance between the two calendars in that year's spring.
fn julian(year: i32) -> Option<NaiveDate> {
    let moon = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    let weekday = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - moon + 34).rem_euclid(7);
    let century = year.div_euclid(100);
    let behind = century - century.div_euclid(4) - 2;
    date_in_spring(year, moon + weekday + 114)?
        .checked_add_days(Days::new(u64::try_from(behind).ok()?))
}

/// Both algorithms end in `31 × month + day − 1`.
fn date_in_spring(year: i32, month_and_day: i32) -> Option<NaiveDate> {
    let month = u32::try_from(month_and_day / 31).ok()?;
    let day = u32::try_from(month_and_day % 31 + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Weekday};

    fn check(computus: Computus, expected: &str) {
        let expected: NaiveDate = expected.parse().unwrap();
        assert_eq!(
            easter_sunday(computus, expected.year()),
            Some(expected),
            "{computus:?}"
        );
    }

    #[test]
    fn known_easters() {
        for western in [
            "1961-04-02",
            "2000-04-23",
            "2008-03-23",
            "2015-04-05",
            "2018-04-01",
            "2019-04-21",
            "2022-04-17",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
            "2040-04-01",
        ] {
            check(Computus::Gregorian, western);
        }
        for eastern in [
            "2000-04-30",
            "2008-04-27",
            "2015-04-12",
            "2016-05-01",
            "2017-04-16",
            "2018-04-08",
            "2019-04-28",
            "2021-05-02",
            "2022-04-24",
            "2023-04-16",
            "2024-05-05",
            "2025-04-20",
            "2026-04-12",
            "2027-05-02",
            "2028-04-16",
            "2040-05-06",
            "2100-05-02",
        ] {
            check(Computus::Julian, eastern);
        }
    }

    #[test]
    fn easter_is_a_sunday_and_the_eastern_one_never_comes_first() {
        for year in 1900..=2199 {
            let western = easter_sunday(Computus::Gregorian, year).unwrap();
            let eastern = easter_sunday(Computus::Julian, year).unwrap();
            assert_eq!(
                (western.weekday(), eastern.weekday()),
                (Weekday::Sun, Weekday::Sun),
                "{year}"
            );
            assert!(western <= eastern, "{year}");
        }
    }
}
