//! Dates and times in all four languages.

use crate::locales::words;
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz::{self, Europe__Belgrade, Europe__Ljubljana};
use domain::Language::{self, English, SerbianCyrillic, SerbianLatin, Slovenian};
use servis48_words::Words;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn check(say: impl Fn(&Words, Tz) -> String, said: [(Language, &str); 4]) {
    for (language, said) in said {
        let tz = if language == Slovenian {
            Europe__Ljubljana
        } else {
            Europe__Belgrade
        };
        assert_eq!(say(&words(language), tz), said);
    }
}

#[test]
fn a_date_by_itself() {
    check(
        |words, tz| words.date(at("2026-04-30T10:40:00Z"), tz),
        [
            (Slovenian, "četrtek, 30. april 2026"),
            (SerbianCyrillic, "четвртак, 30. април 2026."),
            (SerbianLatin, "četvrtak, 30. april 2026."),
            (English, "Thursday 30 April 2026"),
        ],
    );
}

#[test]
fn the_date_is_that_of_the_municipality() {
    let words = words(Slovenian);
    assert_eq!(
        words.date(at("2026-04-30T22:30:00Z"), Europe__Ljubljana),
        "petek, 1. maj 2026"
    );
    assert_eq!(
        words.time(at("2026-01-30T22:05:00Z"), Europe__Ljubljana),
        "23.05"
    );
}

#[test]
fn a_deadline_follows_its_preposition() {
    let due = at("2026-04-30T10:40:00Z");
    check(
        |words, tz| words.date_time(due, tz),
        [
            (Slovenian, "v četrtek, 30. aprila, ob 12.40"),
            (SerbianCyrillic, "у четвртак, 30. априла, у 12.40"),
            (SerbianLatin, "u četvrtak, 30. aprila, u 12.40"),
            (English, "Thursday 30 April, 12:40"),
        ],
    );
    check(
        |words, tz| words.date_time_as_of(due, tz, at("2026-01-01T10:00:00Z")),
        [
            (Slovenian, "v četrtek, 30. aprila, ob 12.40"),
            (SerbianCyrillic, "у четвртак, 30. априла, у 12.40"),
            (SerbianLatin, "u četvrtak, 30. aprila, u 12.40"),
            (English, "Thursday 30 April, 12:40"),
        ],
    );
    check(
        |words, tz| words.date_time_as_of(due, tz, at("2025-12-31T10:00:00Z")),
        [
            (Slovenian, "v četrtek, 30. aprila 2026, ob 12.40"),
            (
                SerbianCyrillic,
                "у четвртак, 30. априла 2026. године, у 12.40",
            ),
            (SerbianLatin, "u četvrtak, 30. aprila 2026. godine, u 12.40"),
            (English, "Thursday 30 April 2026, 12:40"),
        ],
    );
}

#[test]
fn a_deadline_at_midnight_is_the_end_of_the_day_before() {
    check(
        |words, tz| words.date_time(at("2026-05-01T22:00:00Z"), tz),
        [
            (Slovenian, "do konca petka, 1. maja"),
            (SerbianCyrillic, "до краја петка, 1. маја"),
            (SerbianLatin, "do kraja petka, 1. maja"),
            (English, "the end of Friday 1 May"),
        ],
    );
    // The midnight of New Year ends the old year.
    let words = words(Slovenian);
    let due = at("2026-12-31T23:00:00Z");
    assert_eq!(
        words.date_time_as_of(due, Europe__Ljubljana, at("2026-12-29T10:00:00Z")),
        "do konca četrtka, 31. decembra"
    );
    assert_eq!(
        words.date_time_as_of(due, Europe__Ljubljana, at("2025-12-29T10:00:00Z")),
        "do konca četrtka, 31. decembra 2026"
    );
}

#[test]
fn a_moment_in_a_sentence() {
    check(
        |words, tz| words.moment(at("2026-04-24T10:40:00Z"), tz),
        [
            (Slovenian, "v petek, 24. aprila, ob 12.40"),
            (SerbianCyrillic, "у петак, 24. априла, у 12.40"),
            (SerbianLatin, "u petak, 24. aprila, u 12.40"),
            (English, "on Friday 24 April at 12:40"),
        ],
    );
}

#[test]
fn a_moment_in_a_list() {
    check(
        |words, tz| words.short_date_time(at("2026-04-24T06:05:00Z"), tz),
        [
            (Slovenian, "24. 4. 2026 ob 8.05"),
            (SerbianCyrillic, "24. 4. 2026. у 8.05"),
            (SerbianLatin, "24. 4. 2026. u 8.05"),
            (English, "24 Apr 2026, 8:05"),
        ],
    );
}

#[test]
fn a_promised_day() {
    check(
        |words, _| words.date_by(date("2026-08-28")),
        [
            (Slovenian, "do petka, 28. avgusta 2026"),
            (SerbianCyrillic, "до петка, 28. августа 2026. године"),
            (SerbianLatin, "do petka, 28. avgusta 2026. godine"),
            (English, "by Friday 28 August 2026"),
        ],
    );
}

#[test]
fn a_day_on_which_something_happened() {
    check(
        |words, tz| words.date_on(at("2026-04-29T08:00:00Z"), tz),
        [
            (Slovenian, "29. aprila"),
            (SerbianCyrillic, "29. априла"),
            (SerbianLatin, "29. aprila"),
            (English, "on 29 April"),
        ],
    );
}

#[test]
fn a_month_of_a_year() {
    check(
        |words, _| words.month(2026, 4),
        [
            (Slovenian, "april 2026"),
            (SerbianCyrillic, "април 2026."),
            (SerbianLatin, "april 2026."),
            (English, "April 2026"),
        ],
    );
}

#[test]
fn weekdays_stand_in_the_case_their_preposition_asks_for() {
    let monday = date("2026-04-27");
    for (days, by, of) in [
        (0, "v ponedeljek", "ponedeljka"),
        (1, "v torek", "torka"),
        (2, "v sredo", "srede"),
        (3, "v četrtek", "četrtka"),
        (4, "v petek", "petka"),
        (5, "v soboto", "sobote"),
        (6, "v nedeljo", "nedelje"),
    ] {
        let words = words(Slovenian);
        let day = monday.checked_add_days(Days::new(days)).unwrap();
        assert!(words.day(day).starts_with(by), "{}", words.day(day));
        assert!(
            words.date_by(day).starts_with(&format!("do {of}")),
            "{}",
            words.date_by(day)
        );
    }
    for (days, by, of) in [
        (0, "у понедељак", "понедељка"),
        (1, "у уторак", "уторка"),
        (2, "у среду", "среде"),
        (3, "у четвртак", "четвртка"),
        (4, "у петак", "петка"),
        (5, "у суботу", "суботе"),
        (6, "у недељу", "недеље"),
    ] {
        let words = words(SerbianCyrillic);
        let day = monday.checked_add_days(Days::new(days)).unwrap();
        assert!(words.day(day).starts_with(by), "{}", words.day(day));
        assert!(
            words.date_by(day).starts_with(&format!("до {of}")),
            "{}",
            words.date_by(day)
        );
    }
}

#[test]
fn months_have_a_name_and_a_genitive() {
    let words = words(Slovenian);
    let said: Vec<String> = (1..=12)
        .map(|month| words.month(2026, month).replace(" 2026", ""))
        .collect();
    assert_eq!(
        said.join(" "),
        "januar februar marec april maj junij julij avgust september oktober november december"
    );
    let said: Vec<String> = (1..=12)
        .map(|month| {
            words
                .date_on(
                    at(&format!("2026-{month:02}-05T10:00:00Z")),
                    Europe__Ljubljana,
                )
                .replace("5. ", "")
        })
        .collect();
    assert_eq!(
        said.join(" "),
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"
    );
}
