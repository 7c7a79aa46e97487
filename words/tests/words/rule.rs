//! A rule in plain words, in every language and for every setting.

use crate::locales::words;
use api::municipality::PromiseRule;
use domain::{
    Code,
    Language::{self, English, SerbianCyrillic, SerbianLatin, Slovenian},
    clock::{ClockKind, Rule, StartAt},
};

fn rule(clock: ClockKind, weekdays: &str, office: &[&str], friday: bool, start: StartAt) -> Rule {
    PromiseRule {
        id: "rule".to_owned(),
        version: 1,
        clock: clock.code().to_owned(),
        hours: 48,
        friday_to_monday: friday,
        start_at: start,
        weekdays: weekdays.to_owned(),
        office: office.iter().map(|line| (*line).to_owned()).collect(),
    }
    .counted()
    .unwrap()
}

#[test]
fn working_days_name_their_weekdays() {
    for (weekdays, said) in [
        (
            "",
            "Štejejo delovni dnevi (od ponedeljka do petka), vsak po 24 ur.",
        ),
        (
            "Mon-Sat",
            "Štejejo delovni dnevi (od ponedeljka do sobote), vsak po 24 ur.",
        ),
        (
            "Mon,Wed",
            "Štejejo delovni dnevi (ponedeljek in sreda), vsak po 24 ur.",
        ),
        (
            "Mon-Wed,Sat-Sun",
            "Štejejo delovni dnevi (od ponedeljka do srede, sobota in nedelja), vsak po 24 ur.",
        ),
    ] {
        let rule = rule(
            ClockKind::WorkingDays,
            weekdays,
            &[],
            false,
            StartAt::Receipt,
        );
        let sentences = words(Slovenian).rule(&rule);
        assert!(sentences[1].starts_with(said), "{weekdays}: {sentences:?}");
        assert_eq!(sentences.len(), 4);
    }
}

#[test]
fn every_setting_has_its_sentences() {
    for (language, sentences) in [
        (
            Slovenian,
            vec![
                "Odgovorimo v 48 urah.",
                "Štejejo delovni dnevi (od ponedeljka do petka), vsak po 24 ur. Prazniki in drugi dela prosti dnevi ne štejejo.",
                "Rok začne teči, ko prijavo prejmemo.",
                "Če bi se rok začel na dela prost dan, začne teči z začetkom naslednjega delovnega dne.",
                "Če bi se rok začel v petek, začne teči naslednji delovni dan.",
            ],
        ),
        (
            SerbianLatin,
            vec![
                "Odgovaramo u roku od 48 sati.",
                "Računaju se radni dani (od ponedeljka do petka), svaki sa 24 sata. Praznici i drugi neradni dani se ne računaju.",
                "Rok počinje da teče kada prijavu primimo.",
                "Ako bi rok počeo neradnog dana, teče od početka narednog radnog dana.",
                "Ako bi rok počeo u petak, teče od narednog radnog dana.",
            ],
        ),
    ] {
        let friday = rule(ClockKind::WorkingDays, "", &[], true, StartAt::Receipt);
        assert_eq!(words(language).rule(&friday), sentences);
    }
    let elapsed = rule(ClockKind::Elapsed, "", &[], true, StartAt::Validation);
    assert_eq!(
        words(English).rule(&elapsed),
        [
            "We answer within 48 hours.",
            "Every hour counts, day and night, on weekends and holidays too.",
            "The clock starts when we have looked through your report; you see when we received it and when we looked. \
             If nobody looks, it runs from the receipt.",
        ]
    );
}

#[test]
fn office_hours_are_told_by_weekday_where_the_rule_counts() {
    let office = [
        "Mon-Tue 08:00-12:00,13:00-16:00",
        "Fri 00:00-24:00",
        "Sat 09:00-11:30",
    ];
    let rule = rule(
        ClockKind::OfficeHours,
        "Mon-Fri",
        &office,
        false,
        StartAt::Receipt,
    );
    for (language, said) in [
        (
            Slovenian,
            [
                "ponedeljek: 8.00–12.00 in 13.00–16.00",
                "torek: 8.00–12.00 in 13.00–16.00",
                "petek: 0.00–24.00",
            ],
        ),
        (
            SerbianCyrillic,
            [
                "понедељак: 8.00–12.00 и 13.00–16.00",
                "уторак: 8.00–12.00 и 13.00–16.00",
                "петак: 0.00–24.00",
            ],
        ),
        (
            English,
            [
                "Monday: 8:00–12:00 and 13:00–16:00",
                "Tuesday: 8:00–12:00 and 13:00–16:00",
                "Friday: 0:00–24:00",
            ],
        ),
    ] {
        let office: Vec<String> = words(language)
            .office(&rule)
            .into_iter()
            .map(|(day, hours)| format!("{day}: {hours}"))
            .collect();
        assert_eq!(office, said);
    }
    for language in Language::ALL {
        assert!(words(*language).rule(&rule).len() == 4);
    }
}
