//! What is said is what Fluent's own engine says of the same files.

use std::collections::BTreeMap;

use crate::locales::{Message, PARTS, messages, text, words};
use domain::{Code, Language, script};
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use servis48_words::{Arg, Unsaid};
use unic_langid::LanguageIdentifier;

const NUMBERS: &[i64] = &[
    -1_234, -2, -1, 0, 1, 2, 3, 4, 5, 8, 10, 11, 12, 13, 14, 15, 19, 20, 21, 22, 23, 24, 25, 99,
    100, 101, 102, 103, 104, 105, 111, 112, 114, 121, 122, 124, 200, 999, 1_000, 1_001, 1_002,
    1_003, 1_011, 1_234, 10_000, 123_456, 1_000_000, 2_000_001,
];

fn files(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Slovenian => ("sl", "sl"),
        Language::SerbianCyrillic | Language::SerbianLatin => ("sr-Cyrl", "sr"),
        Language::English => ("en", "en"),
    }
}

/// The files as the engine reads them, with the house's way to write numbers; Latin is made of the whole file.
fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let (folder, tag) = files(language);
    let mut bundle = FluentBundle::new(vec![tag.parse::<LanguageIdentifier>().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| written(value, ","),
        _ => |value, _| written(value, "."),
    }));
    for (_, part) in PARTS {
        let source = text(folder, part);
        let source = match language {
            Language::SerbianLatin => script::to_latin(&source),
            _ => source,
        };
        bundle
            .add_resource(FluentResource::try_new(source).unwrap())
            .unwrap();
    }
    bundle
}

fn written(value: &FluentValue<'_>, separator: &str) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", &*digits),
    };
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap())
        .collect();
    Some(format!("{sign}{}", groups.join(separator)))
}

#[derive(Debug, Clone, Copy)]
enum Value {
    Number(i64),
    Text(&'static str),
}

/// What the engine says, and the arguments it misses.
fn said_by_engine(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: &[(&str, Value)],
) -> (String, usize) {
    let pattern = bundle.get_message(id).and_then(|m| m.value()).unwrap();
    let args: FluentArgs<'_> = args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(*text),
            };
            (*name, value)
        })
        .collect();
    let mut errors: Vec<FluentError> = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    (text.into_owned(), errors.len())
}

/// Every message, with no argument, with the same number for each, with texts, and with texts beside a number.
fn samples(message: &Message) -> Vec<Vec<(&str, Value)>> {
    let all = |value: Value| -> Vec<(&str, Value)> {
        message
            .args
            .iter()
            .map(|name| (name.as_str(), value))
            .collect()
    };
    let mut samples = vec![Vec::new()];
    if message.args.is_empty() {
        return samples;
    }
    for typed in ["Žička 3", "Љубићева улица", "one", "1", ""] {
        samples.push(all(Value::Text(typed)));
    }
    for number in NUMBERS {
        samples.push(all(Value::Number(*number)));
        let beside = message.args.iter().map(|name| {
            let value = if message.selectors.contains(name) {
                Value::Number(*number)
            } else {
                Value::Text("Њива и још")
            };
            (name.as_str(), value)
        });
        samples.push(beside.collect());
    }
    samples
}

#[test]
fn every_message_comes_out_as_from_fluents_engine() {
    let mut compared = 0;
    for language in Language::ALL {
        let (bundle, words) = (bundle(*language), words(*language));
        let all: BTreeMap<String, Message> = PARTS
            .iter()
            .flat_map(|(_, part)| messages(files(*language).0, part))
            .collect();
        for (id, message) in &all {
            for sample in samples(message) {
                let args: Vec<(&str, Arg<'_>)> = sample
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Number(number) => (*name, Arg::from(*number)),
                        Value::Text(text) => (*name, Arg::from(*text)),
                    })
                    .collect();
                let ours = match words.try_text_with(id, &args) {
                    Ok(text) => (text, 0),
                    Err(Unsaid::Incomplete { text, missing }) => {
                        (text, missing.split(", ").count())
                    }
                    Err(Unsaid::NoMessage) => panic!("{language:?}: {id} is not there"),
                };
                assert_eq!(
                    ours,
                    said_by_engine(&bundle, id, &sample),
                    "{language:?}: {id} with {sample:?}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 10_000, "only {compared} sentences were compared");
}
