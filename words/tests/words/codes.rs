//! Every coded value that people are shown has words, and the files have no words for codes that do not exist.

use std::collections::BTreeSet;

use crate::locales::{all_messages, messages, words};
use api::{ProblemCode, deadline::ClockState, desk::Queue};
use domain::{
    Channel, Code, Country, Kind, Language, Outcome, PhotoRole, ReplyChannel, Role, Status,
    clock::ClockKind,
    escalation::Level,
    fields::{Field, FieldErrorCode},
    holidays::Holiday,
};

fn ids<T: Code>(prefix: &str) -> impl Iterator<Item = String> {
    T::ALL
        .iter()
        .map(move |value| format!("{prefix}-{}", value.code()))
}

/// The ids of every code that is shown. Requirements, acts, actors, addressees of escalation and ways to publish stay
/// inside the service.
fn coded() -> BTreeSet<String> {
    ids::<Kind>("kind")
        .chain(ids::<Status>("status"))
        .chain(ids::<Outcome>("outcome"))
        .chain(ids::<Channel>("channel"))
        .chain(ids::<Channel>("explain-received"))
        .chain(ids::<ReplyChannel>("reply-channel"))
        .chain(ids::<Role>("role"))
        .chain(ids::<PhotoRole>("photo-role"))
        .chain(ids::<ClockState>("clock-state"))
        .chain(ids::<ClockKind>("clock-kind"))
        .chain(ids::<Level>("level"))
        .chain(ids::<Queue>("desk-queue"))
        .chain(ids::<Country>("country"))
        .chain(ids::<Holiday>("holiday"))
        .chain(ids::<ProblemCode>("problem"))
        .chain(ids::<FieldErrorCode>("field"))
        .collect()
}

#[test]
fn every_code_has_words_in_every_language() {
    for language in Language::ALL {
        let words = words(*language);
        for id in coded() {
            assert!(words.has(&id), "{language:?} has no {id}");
        }
    }
}

#[test]
fn no_words_stand_for_a_code_that_is_none() {
    let coded = coded();
    let prefixes: BTreeSet<String> = [
        "kind",
        "status",
        "outcome",
        "channel",
        "reply-channel",
        "role",
        "photo-role",
    ]
    .into_iter()
    .chain([
        "clock-state",
        "clock-kind",
        "level",
        "desk-queue",
        "country",
        "holiday",
    ])
    .map(|prefix| format!("{prefix}-"))
    .collect();
    for id in all_messages("en").keys() {
        let is_coded = prefixes.iter().any(|prefix| id.starts_with(prefix));
        assert!(!is_coded || coded.contains(id), "{id} is no code");
    }
}

#[test]
fn field_messages_name_a_field_and_an_error() {
    let general: BTreeSet<String> = ids::<FieldErrorCode>("field")
        .chain(["field-other".to_owned()])
        .collect();
    let of_fields: BTreeSet<String> = Field::ALL
        .iter()
        .flat_map(|field| {
            ids::<FieldErrorCode>("field")
                .map(move |id| id.replacen("field", &format!("field-{}", field.code()), 1))
        })
        .collect();
    for id in messages("en", "common")
        .keys()
        .filter(|id| id.starts_with("field-"))
    {
        assert!(
            general.contains(id) || of_fields.contains(id),
            "{id} is said for no field and error"
        );
    }
}

#[test]
fn codes_are_said_in_the_readers_language() {
    for (language, said) in [
        (Language::Slovenian, "Ni v naši pristojnosti"),
        (Language::SerbianCyrillic, "Није у нашој надлежности"),
        (Language::SerbianLatin, "Nije u našoj nadležnosti"),
        (Language::English, "Not within our powers"),
    ] {
        assert_eq!(
            words(language).code_name("outcome", Outcome::NotCompetent),
            said
        );
    }
}
