//! Deadlines explain themselves, from the rule to the sentence.

use crate::locales::words;
use api::deadline::{DayOff, Explanation, Step};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Country,
    Language::{self, English, SerbianCyrillic, Slovenian},
    calendar::Calendar,
    clock::{Clock, Pause, Rule, deadline},
};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What the worker stores for a request received then.
fn explained(country: Country, clock: Clock, start: &str, pauses: &[Pause]) -> Explanation {
    let calendar = Calendar::national(country);
    let rule = Rule::new("rule", 1, clock, 48).unwrap();
    let deadline = deadline(&rule, &calendar, at(start), pauses).unwrap();
    with_steps(
        at(start),
        deadline.due,
        deadline.steps.into_iter().map(Step::from).collect(),
    )
}

fn with_steps(start: DateTime<Utc>, due: DateTime<Utc>, steps: Vec<Step>) -> Explanation {
    Explanation {
        rule_id: "rule".to_owned(),
        rule_version: 1,
        calendar_id: "calendar".to_owned(),
        calendar_version: 1,
        hours: 48,
        start,
        due,
        steps,
        provisional: false,
    }
}

fn check(language: Language, explanation: &Explanation, said: &[&str]) {
    let tz = if language == Slovenian {
        chrono_tz::Europe::Ljubljana
    } else {
        chrono_tz::Europe::Belgrade
    };
    assert_eq!(
        words(language).explanation_by_channel(explanation, tz, "phone"),
        said
    );
}

/// A Friday before a holiday, counted by the rule itself.
#[test]
fn a_friday_before_a_holiday() {
    let clock = Clock::WorkingDays {
        friday_to_monday: true,
    };
    let explanation = explained(Country::Slovenia, clock, "2026-04-24T10:40:00Z", &[]);
    check(
        Slovenian,
        &explanation,
        &[
            "Prijavo smo sprejeli po telefonu v petek, 24. aprila, ob 12.40.",
            "Petek, 24. april, ne šteje, ker za prijave, prejete v petek, rok začne teči naslednji delovni dan.",
            "Sobota, 25. april, in nedelja, 26. april, ne štejeta, ker je konec tedna.",
            "Ponedeljek, 27. april, ne šteje, ker je praznik (dan upora proti okupatorju).",
            "Rok zato začne teči v torek, 28. aprila.",
            "Rok znaša 48 ur: odgovor dobite najpozneje do konca srede, 29. aprila.",
        ],
    );
    check(
        SerbianCyrillic,
        &explanation,
        &[
            "Пријаву смо примили телефоном у петак, 24. априла, у 12.40.",
            "Петак, 24. април, не рачуна се јер за пријаве примљене у петак рок почиње да тече наредног радног дана.",
            "Субота, 25. април, и недеља, 26. април, не рачунају се јер је викенд.",
            "Понедељак, 27. април, не рачуна се јер је празник (Дан отпора окупатору).",
            "Рок зато почиње да тече у уторак, 28. априла.",
            "Рок је 48 сати: одговор добијате најкасније до краја среде, 29. априла.",
        ],
    );
    check(
        English,
        &explanation,
        &[
            "We took your report by telephone on Friday 24 April at 12:40.",
            "Friday 24 April does not count, because what comes on a Friday counts from the next working day.",
            "Saturday 25 April and Sunday 26 April do not count, because it is the weekend.",
            "Monday 27 April does not count, because it is a holiday (Day of Uprising Against Occupation).",
            "So the clock starts on Tuesday 28 April.",
            "The promise is 48 hours: you get an answer by the end of Wednesday 29 April.",
        ],
    );
}

/// Čl. 3a of the Serbian law: 15 February 2026 was a Sunday, so that Tuesday was off.
#[test]
fn a_holiday_given_back() {
    let clock = Clock::WorkingDays {
        friday_to_monday: false,
    };
    let explanation = explained(Country::Serbia, clock, "2026-02-13T09:30:00Z", &[]);
    check(
        SerbianCyrillic,
        &explanation,
        &[
            "Пријаву смо примили телефоном у петак, 13. фебруара, у 10.30.",
            "Субота, 14. фебруар, и недеља, 15. фебруар, не рачунају се јер је викенд.",
            "Понедељак, 16. фебруар, не рачуна се јер је празник (Сретење – Дан државности Србије).",
            "Уторак, 17. фебруар, не рачуна се јер је нерадни дан уместо празника који је пао у недељу, 15. фебруара (Сретење – Дан државности Србије).",
            "Рок је 48 сати: одговор добијате најкасније у четвртак, 19. фебруара, у 10.30.",
        ],
    );
}

#[test]
fn a_pause_and_more_than_two_days_off() {
    let clock = Clock::WorkingDays {
        friday_to_monday: false,
    };
    let pause = Pause::new(at("2026-04-30T07:00:00Z"), at("2026-04-30T10:20:00Z")).unwrap();
    let explanation = explained(Country::Slovenia, clock, "2026-04-29T06:00:00Z", &[pause]);
    check(
        Slovenian,
        &explanation,
        &[
            "Prijavo smo sprejeli po telefonu v sredo, 29. aprila, ob 8.00.",
            "Rok se je ustavil v četrtek, 30. aprila, ob 9.00, ker smo vas nekaj vprašali, in spet stekel v četrtek, 30. aprila, ob 12.20; zato je daljši za 3 ure in 20 minut.",
            "Petek, 1. maj, ne šteje, ker je praznik (praznik dela).",
            "Sobota, 2. maj, in nedelja, 3. maj, ne štejeta, ker je konec tedna.",
            "Rok znaša 48 ur: odgovor dobite najpozneje v ponedeljek, 4. maja, ob 11.20.",
        ],
    );
    check(
        SerbianCyrillic,
        &explanation,
        &[
            "Пријаву смо примили телефоном у среду, 29. априла, у 8.00.",
            "Рок је стао у четвртак, 30. априла, у 9.00, јер смо вас нешто питали, а наставио да тече у четвртак, 30. априла, у 12.20; зато је дужи за 3 сата и 20 минута.",
            "Петак, 1. мај, не рачуна се јер је празник (Празник рада).",
            "Субота, 2. мај, и недеља, 3. мај, не рачунају се јер је викенд.",
            "Рок је 48 сати: одговор добијате најкасније у понедељак, 4. маја, у 11.20.",
        ],
    );
    check(
        English,
        &explanation,
        &[
            "We took your report by telephone on Wednesday 29 April at 8:00.",
            "The clock stopped on Thursday 30 April at 9:00, because we asked you something, and resumed on Thursday 30 April at 12:20; so the deadline is later by 3 hours and 20 minutes.",
            "Friday 1 May does not count, because it is a holiday (Labour Day).",
            "Saturday 2 May and Sunday 3 May do not count, because it is the weekend.",
            "The promise is 48 hours: you get an answer by Monday 4 May, 11:20.",
        ],
    );
}

#[test]
fn office_hours_that_have_not_begun() {
    let clock = Clock::OfficeHours {
        office: "Mon-Fri 08:00-16:00".parse().unwrap(),
        friday_to_monday: false,
    };
    let explanation = explained(Country::Slovenia, clock, "2026-06-15T03:47:00Z", &[]);
    check(
        Slovenian,
        &explanation,
        &[
            "Prijavo smo sprejeli po telefonu v ponedeljek, 15. junija, ob 5.47.",
            "Rok teče le v uradnih urah, zato začne teči v ponedeljek, 15. junija, ob 8.00.",
            "Sobota, 20. junij, in nedelja, 21. junij, ne štejeta, ker je konec tedna.",
            "Rok znaša 48 ur: odgovor dobite najpozneje v ponedeljek, 22. junija, ob 16.00.",
        ],
    );
    check(
        English,
        &explanation,
        &[
            "We took your report by telephone on Monday 15 June at 5:47.",
            "Only office hours count, so the clock starts on Monday 15 June at 8:00.",
            "Saturday 20 June and Sunday 21 June do not count, because it is the weekend.",
            "The promise is 48 hours: you get an answer by Monday 22 June, 16:00.",
        ],
    );
}

/// What no rule of these tests leads to.
#[test]
fn the_remaining_steps() {
    let start = at("2026-08-14T06:00:00Z");
    let due = at("2027-01-05T07:00:00Z");
    let steps = vec![
        Step::Validated { at: start },
        Step::Reopened { at: start },
        Step::StartsLater {
            at: at("2026-08-17T06:00:00Z"),
            reason: DayOff::Closed,
        },
        Step::DaysOff {
            first: date("2026-08-14"),
            last: date("2026-08-14"),
            reason: DayOff::Municipal {
                name: "Dan po poplavah".to_owned(),
            },
        },
        Step::DaysOff {
            first: date("2026-08-15"),
            last: date("2026-08-17"),
            reason: DayOff::Closed,
        },
        Step::Due { at: due },
    ];
    let explanation = with_steps(start, due, steps);
    check(
        Slovenian,
        &explanation,
        &[
            "Pregledali smo jo v petek, 14. avgusta, ob 8.00; rok se šteje od takrat.",
            "Prijava je bila znova odprta v petek, 14. avgusta, ob 8.00; od takrat teče nov rok.",
            "Rok teče le v uradnih urah, zato začne teči v ponedeljek, 17. avgusta, ob 8.00.",
            "Petek, 14. avgust, ne šteje, ker občina takrat ne dela (Dan po poplavah).",
            "Dnevi od sobote, 15. avgusta, do ponedeljka, 17. avgusta, ne štejejo, ker takrat ni uradnih ur.",
            "Rok znaša 48 ur: odgovor dobite najpozneje v torek, 5. januarja 2027, ob 8.00.",
        ],
    );
    check(
        SerbianCyrillic,
        &explanation,
        &[
            "Прегледали смо је у петак, 14. августа, у 8.00; рок се рачуна од тада.",
            "Пријава је поново отворена у петак, 14. августа, у 8.00; од тада тече нови рок.",
            "Рок тече само у радно време, па почиње да тече у понедељак, 17. августа, у 8.00.",
            "Петак, 14. август, не рачуна се јер управа тада не ради (Dan po poplavah).",
            "Дани од суботе, 15. августа, до понедељка, 17. августа, не рачунају се јер тада нема радног времена.",
            "Рок је 48 сати: одговор добијате најкасније у уторак, 5. јануара 2027. године, у 8.00.",
        ],
    );
    check(
        English,
        &explanation,
        &[
            "We checked it on Friday 14 August at 8:00, and the clock counts from then.",
            "It was reopened on Friday 14 August at 8:00, and a new clock began.",
            "Only office hours count, so the clock starts on Monday 17 August at 8:00.",
            "Friday 14 August does not count, because the municipality has a day off (Dan po poplavah).",
            "The days from Saturday 15 August to Monday 17 August do not count, because the office is closed.",
            "The promise is 48 hours: you get an answer by Tuesday 5 January 2027, 8:00.",
        ],
    );
}
