//! Text messages, word for word, as people get them: the files are rewritten by running with `UPDATE_MAILS=1` and read by
//! a person before they are kept.

use std::{env, fs, path::Path};

use api::track::Answer;
use domain::{Code, Outcome, Pin};

use super::*;
use crate::{
    db::{requests::Request, sample},
    notify::Links,
};

fn answered(text: &str) -> Request {
    Request {
        answer: Some(Answer {
            outcome: Outcome::Planned,
            text: text.to_owned(),
            department: sample::request().department,
            author: "Gregor Svetlin".to_owned(),
            date: "2026-08-28".parse().ok(),
            addressee: None,
            reason: None,
            duplicate_of: None,
            answered_at: sample::at("2026-04-28T08:00:00Z"),
            delivered_at: None,
        }),
        ..sample::request()
    }
}

fn word(request: &Request, kind: Kind, language: Language, answered: bool) -> Option<String> {
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
        help: None,
        replies: true,
    };
    let detail = match kind {
        Kind::Split => "CE-2026-000122",
        _ => "Na kateri strani ceste stoji svetilka?",
    };
    letter.text_message(kind, Some(detail), language, answered)
}

#[test]
fn each_message_says_what_it_should_in_each_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails");
    let request = answered("Svetilko bomo zamenjali, ko prispe nov nosilec.");
    for language in Language::ALL {
        let mut said = String::new();
        for kind in Kind::ALL {
            if let Some(text) = word(&request, *kind, *language, *kind == Kind::Question) {
                said.push_str(&format!("[{}]\n{text}\n\n", kind.code()));
            }
        }
        let file = folder.join(format!("sms.{}.txt", language.code()));
        if env::var_os("UPDATE_MAILS").is_some() {
            fs::write(&file, &said).unwrap();
        }
        let kept =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert_eq!(said, kept, "{}", file.display());
    }
}

#[test]
fn a_receipt_is_one_message() {
    for language in Language::ALL {
        let text = word(&sample::request(), Kind::Receipt, *language, false).unwrap();
        assert!(text.chars().count() <= 160, "{text}");
        assert!(
            text.contains("CE-2026-000123") && text.contains("000042"),
            "{text}"
        );
    }
}

#[test]
fn a_long_answer_goes_on_behind_the_link() {
    for length in [400, 500, 600, 8_000] {
        let request = answered(&"š".repeat(length));
        for language in Language::ALL {
            let text = word(&request, Kind::Answer, *language, false).unwrap();
            assert!(text.chars().count() <= LONGEST, "{}", text.chars().count());
            assert_eq!(text.contains("/track/TOKEN"), text.contains('…'), "{text}");
        }
    }
}

#[test]
fn nobody_replies_to_a_word() {
    assert!(takes_replies("+38640123456"));
    assert!(takes_replies("1848"));
    assert!(!takes_replies("Servis 48"));
}
