//! What the page and the worker say exists, and nothing stands in the files that nobody says.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::locales::{all_messages, messages};

/// Ids made up of a prefix and a code or a number.
const MADE_UP: &[&str] = &[
    "addressee-",
    "kind-",
    "status-",
    "outcome-",
    "channel-",
    "reply-channel-",
    "role-",
    "photo-role-",
    "clock-state-",
    "clock-kind-",
    "rules-clock-hint-",
    "rules-start-",
    "level-",
    "desk-queue-",
    "desk-list-order-",
    "country-",
    "holiday-",
    "problem-",
    "field-",
    "explain-received-",
    "month-",
    "weekday-",
    "left-",
    "late-",
    "before-due-",
    "after-due-",
    "due-end-of-day-",
    "due-",
    "standing-",
    "clock-name-",
    "promise-state-",
    "rating-",
    "notice-kind-",
    "notice-failure-",
    "desk-standing-",
    "desk-timeline-",
    "desk-actor-",
    "desk-mark-",
    "desk-publishing-",
    "desk-act-",
    "audit-act-",
    "audit-chosen-",
    "settings-file-part-",
    "settings-file-fault-",
    "settings-file-error-",
    "failure-",
    "setting-",
    "method-",
    "access-",
    "people-told-",
    "placeholder-",
    "templates-told-",
    "templates-text-",
    "desk-done-",
    "outside-step-",
    "outside-state-",
    "outside-over-",
    "outside-hidden-",
    "many-result-",
    "attempt-",
    "delivery-done-",
    "delivery-failed-",
    "delivery-told-",
    "delivery-delivered-",
    "remark-",
    "audit-aspect-",
    "data-type-",
    "route-when-",
    "knowledge-told-",
];

/// Calls whose first argument is the id of a message.
const SAY: &[&str] = &[
    "t(",
    "text.get(",
    "text.with(",
    ".text(",
    ".text_with(",
    "line(",
];

/// Calls whose first argument is the prefix of ids of codes.
const SAY_CODE: &[&str] = &[".code_name(", ".code_text(", "text.code("];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources(crates: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in crates {
        rust_files(&root.join(name).join("src"), &mut files);
    }
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path, text)
        })
        .collect()
}

/// The literals that are the first argument of one of these calls.
fn first_arguments<'a>(source: &'a str, calls: &[&str]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for call in calls {
        for (at, _) in source.match_indices(call) {
            let before = source
                .get(..at)
                .and_then(|before| before.chars().next_back());
            let begins_a_name = !call.starts_with('.')
                && before.is_some_and(|c| c.is_alphanumeric() || "_.:".contains(c));
            let after = source
                .get(at + call.len()..)
                .unwrap_or_default()
                .trim_start();
            let literal = after
                .strip_prefix('"')
                .and_then(|after| after.split('"').next());
            if let (false, Some(literal)) = (begins_a_name, literal) {
                found.push(literal);
            }
        }
    }
    found
}

fn is_id(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn every_message_that_is_said_exists() {
    let known: BTreeSet<String> = all_messages("en").into_keys().collect();
    let mut unknown = Vec::new();
    for (path, source) in sources(&["app", "worker", "words"]) {
        for id in first_arguments(&source, SAY) {
            if !id.contains('{') && is_id(id) && !known.contains(id) {
                unknown.push(format!("{}: {id}", path.display()));
            }
        }
        for prefix in first_arguments(&source, SAY_CODE) {
            if !known.iter().any(|id| id.starts_with(&format!("{prefix}-"))) {
                unknown.push(format!("{}: {prefix}-…", path.display()));
            }
        }
    }
    assert!(
        unknown.is_empty(),
        "said, but in no file:\n{}",
        unknown.join("\n")
    );
}

#[test]
fn every_message_is_said_somewhere() {
    let literals: BTreeSet<String> = sources(&["app", "worker", "words"])
        .iter()
        .flat_map(|(_, source)| source.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|literal| is_id(literal) || !literal.contains('-'))
        .collect();
    let unused: Vec<String> = all_messages("en")
        .into_keys()
        .filter(|id| !literals.contains(id) && !MADE_UP.iter().any(|prefix| id.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

/// What only one of the programs loads is said by its pages alone: `app/src/programs.rs` gives each its words, and the
/// worker has the mails for itself.
#[test]
fn the_words_of_one_program_are_said_nowhere_else() {
    let sources = sources(&["app", "worker"]);
    for (part, homes) in [
        (
            "promise",
            ["app/src/pages/promise/", "app/src/pages/numbers/"].as_slice(),
        ),
        ("desk", &["app/src/pages/desk/"]),
        ("people", &["app/src/pages/desk/"]),
        ("inbox", &["app/src/pages/desk/"]),
        ("outside", &["app/src/pages/desk/"]),
        ("templates", &["app/src/pages/desk/"]),
        ("catalogue", &["app/src/pages/desk/"]),
        ("many", &["app/src/pages/desk/"]),
        ("gateways", &["app/src/pages/desk/"]),
        ("own", &["app/src/pages/desk/"]),
        ("rules", &["app/src/pages/desk/"]),
        ("knowledge", &["app/src/pages/desk/"]),
        ("answers", &["app/src/pages/answers/"]),
        ("sharing", &["app/src/pages/desk/"]),
        ("mail", &["worker/src/notify/"]),
    ] {
        // A literal of one word may be anything, such as the keyboard a phone shows.
        let ids: BTreeSet<String> = messages("en", part)
            .into_keys()
            .filter(|id| is_id(id))
            .collect();
        for (path, source) in &sources {
            let path = path.to_string_lossy();
            let stray = source.split('"').find(|literal| ids.contains(*literal));
            assert!(
                stray.is_none() || homes.iter().any(|home| path.contains(home)),
                "{path} says {stray:?} of {part}.ftl"
            );
        }
    }
}
