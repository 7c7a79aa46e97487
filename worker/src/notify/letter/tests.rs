//! Mails, word for word, as people get them: the files beside this one are rewritten by running with `UPDATE_MAILS=1`
//! and read by a person before they are kept.

use std::{env, fs, path::Path};

use api::track::Answer;
use domain::{Code, Outcome};

use super::*;
use crate::db::sample;

fn answered() -> Request {
    Request {
        answer: Some(Answer {
            outcome: Outcome::Planned,
            text: "Svetilko bomo zamenjali, ko prispe nov nosilec.".to_owned(),
            department: sample::request().department,
            author: "Gregor Svetlin".to_owned(),
            date: "2026-08-28".parse().ok(),
            addressee: None,
            reason: None,
            duplicate_of: None,
            answered_at: sample::at("2026-04-28T08:00:00Z"),
            delivered_at: None,
        }),
        broken_date: "2026-08-28".parse().ok(),
        ..sample::request()
    }
}

fn word(request: &Request, kind: Kind, language: Language) -> String {
    let municipality = sample::municipality();
    let letter = Letter {
        municipality: &municipality.name,
        phone: &municipality.phone,
        time_zone: municipality.time_zone,
        request,
        pin: Pin::from_random(42),
        links: Links {
            track: "https://celje.example/track/TOKEN".to_owned(),
            desk: "https://celje.example/desk/requests/ID".to_owned(),
        },
        replies: true,
        help: Some(Help {
            question: "Ali je kabel pri svetilki pod napetostjo?".to_owned(),
            by: "Gregor Svetlin".to_owned(),
            address: "https://celje.example/desk/outside/LINK".to_owned(),
            until: sample::at("2026-05-12T08:00:00Z"),
        }),
    };
    let detail = match kind {
        Kind::Split => "CE-2026-000122",
        _ => "Na kateri strani ceste stoji svetilka?",
    };
    let (subject, text) = letter.word(kind, Some(detail), language);
    format!("{subject}\n\n{text}")
}

#[test]
fn each_mail_says_what_it_should_in_each_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails");
    for kind in Kind::ALL {
        for language in Language::ALL {
            let mail = word(&answered(), *kind, *language);
            let file = folder.join(format!("{}.{}.txt", kind.code(), language.code()));
            if env::var_os("UPDATE_MAILS").is_some() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&file, &mail).unwrap();
            }
            let kept = fs::read_to_string(&file)
                .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert_eq!(mail, kept, "{}", file.display());
        }
    }
}

#[test]
fn a_receipt_carries_what_finds_the_request_again() {
    for language in Language::ALL {
        let mail = word(&sample::request(), Kind::Receipt, *language);
        for part in [
            "CE-2026-000123",
            "000042",
            "https://celje.example/track/TOKEN",
        ] {
            assert!(mail.contains(part), "{part} is missing in\n{mail}");
        }
    }
}

#[test]
fn the_head_learns_what_is_late_and_nothing_about_the_reporter() {
    for language in Language::ALL {
        // Somebody outside learns no more of the reporter than officials do by mail.
        let mail = word(&sample::request(), Kind::HelpAsked, *language);
        assert!(mail.contains("/desk/outside/LINK"), "{mail}");
        for secret in ["000042", "TOKEN", "Svetilka", "Mariborska"] {
            assert!(!mail.contains(secret), "{secret} stands in\n{mail}");
        }
        let mail = word(&sample::request(), Kind::Overdue, *language);
        assert!(mail.contains("CE-2026-000123"), "{mail}");
        assert!(mail.contains("/desk/requests/ID"), "{mail}");
        for secret in ["000042", "TOKEN", "Svetilka", "Mariborska"] {
            assert!(!mail.contains(secret), "{secret} stands in\n{mail}");
        }
    }
}

#[test]
fn each_outcome_names_what_it_must() {
    let base = answered().answer.unwrap();
    let details = [
        Answer {
            outcome: Outcome::NotCompetent,
            date: None,
            addressee: Some("Direkcija RS za infrastrukturo".to_owned()),
            ..base.clone()
        },
        Answer {
            outcome: Outcome::Rejected,
            date: None,
            reason: Some("Zasebno zemljišče.".to_owned()),
            ..base.clone()
        },
        Answer {
            outcome: Outcome::DuplicateOf,
            date: None,
            duplicate_of: Some("CE-2026-000007".to_owned()),
            ..base
        },
    ];
    let named = ["Direkcija RS", "Zasebno zemljišče", "CE-2026-000007"];
    for (answer, named) in details.into_iter().zip(named) {
        let request = Request {
            answer: Some(answer),
            ..sample::request()
        };
        let mail = word(&request, Kind::Answer, Language::Slovenian);
        assert!(mail.contains(named), "{named} is missing in\n{mail}");
    }
}
