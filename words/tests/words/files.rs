//! Every language says the same, in full, with every number.

use std::collections::BTreeSet;

use crate::locales::{PARTS, WRITTEN, all_messages, messages, words};
use domain::{Code, Language};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use servis48_words::{Arg, Words};

const NUMBERS: &[i64] = &[
    0, 1, 2, 3, 4, 5, 11, 21, 22, 100, 101, 102, 103, 105, 1_234, 1_000_000,
];

/// What Serbian keeps in Latin: names of formats and units, keys, and letters of an example.
const LATIN_IN_SERBIAN: &[&str] = &[
    "JPEG",
    "PNG",
    "WebP",
    "CSV",
    "PDF",
    "MB",
    "kB",
    "KS",
    "Enter",
    "Ctrl",
    "ime",
    "example",
    "rs",
    "https",
    "OpenID",
    "Connect",
    "OpenStreetMap",
    "json",
    "UTF",
    "OPERATOR",
    "KEY",
    "GeoJSON",
    "blace",
    "BL",
    "Mon",
    "Thu",
];

#[test]
fn every_language_has_the_messages_of_english() {
    for (_, part) in PARTS {
        let english: BTreeSet<String> = messages("en", part).into_keys().collect();
        for language in WRITTEN {
            let ids: BTreeSet<String> = messages(language, part).into_keys().collect();
            let missing: Vec<_> = english.difference(&ids).collect();
            let extra: Vec<_> = ids.difference(&english).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{language}/{part}.ftl lacks {missing:?} and has {extra:?} that English has not"
            );
        }
    }
}

#[test]
fn messages_take_the_arguments_of_english() {
    let english = all_messages("en");
    for language in WRITTEN {
        for (id, message) in all_messages(language) {
            let expected = &english.get(&id).unwrap_or_else(|| panic!("{id}")).args;
            // A date may leave out its weekday or year, as languages differ in what they say.
            let allowed = if id.starts_with("date-") || id.starts_with("month-") {
                message.args.is_subset(
                    &["weekday", "day", "month", "year", "date", "time"]
                        .map(str::to_owned)
                        .into(),
                )
            } else {
                message.args == *expected
            };
            assert!(
                allowed,
                "{language}: {id} takes {:?}, English {expected:?}",
                message.args
            );
        }
    }
}

#[test]
fn every_message_is_said_in_full_with_every_number() {
    for language in Language::ALL {
        let words = words(*language);
        for (id, message) in all_messages(file_of(*language)) {
            for number in NUMBERS {
                let numbers: Vec<(&str, Arg<'_>)> = message
                    .args
                    .iter()
                    .map(|name| (name.as_str(), Arg::from(*number)))
                    .collect();
                said(&words, &id, &numbers);
                let texts: Vec<(&str, Arg<'_>)> = message
                    .args
                    .iter()
                    .map(|name| {
                        let is_number = message.selectors.contains(name);
                        (
                            name.as_str(),
                            if is_number {
                                Arg::from(*number)
                            } else {
                                Arg::from("Žička 3")
                            },
                        )
                    })
                    .collect();
                said(&words, &id, &texts);
            }
        }
    }
}

fn said(words: &Words, id: &str, args: &[(&str, Arg<'_>)]) {
    match words.try_text_with(id, args) {
        Ok(text) => assert!(
            !text.trim().is_empty() && !text.contains(['{', '}', '$']),
            "{id}: {text}"
        ),
        Err(unsaid) => panic!("{:?}: {id}: {unsaid:?}", words.language()),
    }
}

/// A message that chooses by plural must tell apart what the language tells apart: forgetting the dual is an error.
#[test]
fn plurals_name_every_form_of_the_language() {
    for language in WRITTEN {
        let tag = language.split('-').next().unwrap_or_default();
        let rules = PluralRules::create(
            tag.parse::<unic_langid::LanguageIdentifier>()
                .unwrap_or_default(),
            PluralRuleType::CARDINAL,
        )
        .unwrap_or_else(|error| panic!("{error}"));
        let forms: BTreeSet<String> = (0..=1_000_u32)
            .map(|number| match rules.select(number) {
                Ok(PluralCategory::ONE) => "one",
                Ok(PluralCategory::TWO) => "two",
                Ok(PluralCategory::FEW) => "few",
                Ok(PluralCategory::OTHER) => "other",
                other => panic!("{language} {number}: {other:?}"),
            })
            .map(str::to_owned)
            .collect();
        for (id, message) in all_messages(language) {
            let by_number_alone = message
                .variants
                .iter()
                .all(|key| key == "other" || key.parse::<i64>().is_ok());
            if by_number_alone {
                continue;
            }
            let missing: Vec<_> = forms.difference(&message.variants).collect();
            assert!(
                missing.is_empty(),
                "{language}: {id} has no variant {missing:?}"
            );
        }
    }
}

#[test]
fn serbian_is_cyrillic_in_the_files_and_latin_without_a_trace_of_it() {
    for (id, message) in all_messages("sr-Cyrl") {
        for text in &message.texts {
            for word in text.split(|letter: char| !letter.is_alphabetic()) {
                let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
                assert!(
                    !latin || LATIN_IN_SERBIAN.contains(&word),
                    "sr-Cyrl: {id} has {word:?} in {text:?}"
                );
                assert!(
                    !word.chars().any(is_latin_beyond_ascii),
                    "sr-Cyrl: {id} has {word:?} in {text:?}"
                );
            }
        }
    }
    let latin = words(Language::SerbianLatin);
    for (id, message) in all_messages("sr-Cyrl") {
        let args: Vec<(&str, Arg<'_>)> = message
            .args
            .iter()
            .map(|name| (name.as_str(), Arg::from(2)))
            .collect();
        let text = latin.text_with(&id, &args);
        assert!(!text.chars().any(is_cyrillic), "sr-Latn: {id}: {text}");
    }
}

#[test]
fn slovenian_and_english_have_no_cyrillic() {
    for language in ["sl", "en"] {
        for (id, message) in all_messages(language) {
            assert!(
                !message
                    .texts
                    .iter()
                    .any(|text| text.chars().any(is_cyrillic)),
                "{language}: {id}"
            );
        }
    }
}

/// The house style: calm words and the language's own marks.
#[test]
fn texts_keep_the_house_style() {
    for language in WRITTEN {
        for (id, message) in all_messages(language) {
            for text in &message.texts {
                assert!(!text.contains('!'), "{language}: {id} shouts: {text}");
                assert!(
                    !text.contains("..."),
                    "{language}: {id} has three dots instead of …: {text}"
                );
                assert!(
                    !text.contains("  "),
                    "{language}: {id} has two spaces: {text:?}"
                );
                assert!(
                    !text.contains('"'),
                    "{language}: {id} has a typewriter's quotation mark: {text}"
                );
            }
        }
    }
}

#[test]
fn what_a_person_typed_stays_in_its_script() {
    let latin = words(Language::SerbianLatin);
    let text = latin.text_with(
        "explain-reason-municipal",
        &[("name", Arg::from("Видовдан"))],
    );
    assert!(text.contains("Видовдан"), "{text}");
}

#[test]
fn an_unknown_message_is_said_as_its_id_and_a_missing_argument_by_name() {
    let words = words(Language::Slovenian);
    assert_eq!(words.text("no-such-message"), "no-such-message");
    assert_eq!(words.text("list-and"), "{$first} in {$last}");
    assert_eq!(words.code_text("status", "no-such-code"), "no-such-code");
}

fn file_of(language: Language) -> &'static str {
    match language {
        Language::Slovenian => "sl",
        Language::SerbianCyrillic | Language::SerbianLatin => "sr-Cyrl",
        Language::English => "en",
    }
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

fn is_latin_beyond_ascii(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{24f}')
}
