//! The laws on holidays against an independent list, and a change of law as one line of data.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use servis48_domain::calendar::Calendar;
use servis48_domain::holidays::{Class, Holiday, Law, LegalDay, Substitution, Validity, slovenia};
use servis48_domain::{Code, Country};

#[test]
fn the_laws_agree_with_an_independent_list() {
    for country in Country::ALL {
        let listed: BTreeSet<NaiveDate> = include_str!("data/holidays.csv")
            .lines()
            .filter_map(|line| {
                line.strip_prefix(country.code())?
                    .strip_prefix(',')?
                    .parse()
                    .ok()
            })
            .collect();
        assert!(listed.len() > 26 * 10, "{country:?}");
        let calendar = Calendar::national(*country);
        let computed: BTreeSet<NaiveDate> = (2015..=2040)
            .flat_map(|year| calendar.days_off(year).into_keys())
            .collect();
        let differ: Vec<_> = listed.symmetric_difference(&computed).collect();
        assert!(differ.is_empty(), "{country:?}: {differ:?}");
    }
}

/// The bill of February 2026, had it passed: one line.
const WITH_THE_BILL: Law = Law {
    substitutions: &[Substitution {
        fallen_on: &[Weekday::Sat, Weekday::Sun],
        classes: &[Class::State],
        validity: Validity::since(2027, 1, 1),
    }],
    ..slovenia::LAW
};

#[test]
fn one_line_brings_substitution_to_slovenia() {
    let given_back = |year| -> Vec<(String, Holiday)> {
        let days = WITH_THE_BILL.days_off(year).into_iter();
        days.filter(|day| day.instead_of.is_some())
            .map(|day| (day.date.to_string(), day.holiday))
            .collect()
    };
    let day = |date: &str, holiday| (date.to_owned(), holiday);
    // 2026: 15 August and 26 December fall on Saturdays, but the line is not in force yet.
    assert_eq!(given_back(2026), []);
    assert_eq!(
        given_back(2027),
        [
            day("2027-01-04", Holiday::SiNewYear),
            day("2027-05-03", Holiday::SiLabourDay),
            day("2027-05-04", Holiday::SiLabourDay),
            day("2027-11-02", Holiday::SiReformationDay),
            day("2027-12-27", Holiday::SiIndependenceDay),
        ]
    );
    // 1 and 2 January 2028 are a Saturday and a Sunday: two days given back, one after the other.
    assert_eq!(
        given_back(2028)
            .iter()
            .take(2)
            .map(|(date, _)| date.as_str())
            .collect::<Vec<_>>(),
        ["2028-01-03", "2028-01-04"]
    );
    assert!((2015..=2040).all(|year| {
        slovenia::LAW
            .days_off(year)
            .iter()
            .all(|day| day.instead_of.is_none())
    }));
}

#[test]
fn what_is_given_back_is_a_day_nobody_had_off() {
    for law in [
        WITH_THE_BILL,
        *servis48_domain::holidays::law(Country::Serbia),
    ] {
        for year in 2015..=2040 {
            let days = law.days_off(year);
            for LegalDay {
                date, instead_of, ..
            } in &days
            {
                let Some(fell_on) = instead_of else { continue };
                assert!(
                    fell_on < date && *date - *fell_on <= chrono::TimeDelta::days(5),
                    "{date}"
                );
                assert!(
                    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
                    "{date}"
                );
                assert_eq!(
                    days.iter().filter(|other| other.date == *date).count(),
                    1,
                    "{date}"
                );
            }
        }
    }
}

#[test]
fn extreme_years_do_no_harm() {
    for year in [
        i32::MIN,
        NaiveDate::MIN.year(),
        0,
        NaiveDate::MAX.year(),
        i32::MAX,
    ] {
        for country in Country::ALL {
            let days = Calendar::national(*country).days_off(year);
            assert!(days.keys().all(|date| date.year() == year));
        }
    }
}
