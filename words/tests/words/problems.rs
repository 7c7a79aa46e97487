//! Problems say what to do.

use crate::locales::words;
use api::{FieldProblem, Problem, ProblemCode};
use domain::Language::{English, SerbianCyrillic, SerbianLatin, Slovenian};

fn field(field: &str, code: &str) -> FieldProblem {
    FieldProblem {
        field: field.to_owned(),
        code: code.to_owned(),
    }
}

#[test]
fn a_problem_names_the_entry_of_the_log() {
    let problem = Problem {
        request_id: Some("8f3a".to_owned()),
        ..Problem::new(ProblemCode::Internal)
    };
    assert_eq!(
        words(Slovenian).problem(&problem),
        "Pri nas je šlo nekaj narobe. Poskusite znova čez nekaj minut. Oznaka napake: 8f3a"
    );
    assert_eq!(
        words(English).problem(&Problem::new(ProblemCode::Internal)),
        "Something went wrong on our side. Try again in a few minutes."
    );
}

#[test]
fn seconds_to_wait_are_told_in_minutes_rounded_up() {
    for (seconds, said) in [
        (0, "čez 1 minuto."),
        (1, "čez 1 minuto."),
        (60, "čez 1 minuto."),
        (61, "čez 2 minuti."),
        (179, "čez 3 minute."),
        (900, "čez 15 minut."),
    ] {
        let problem = Problem {
            retry_after_seconds: Some(seconds),
            ..Problem::new(ProblemCode::TooManyTries)
        };
        let text = words(Slovenian).problem(&problem);
        assert!(text.ends_with(said), "{seconds}: {text}");
    }
}

#[test]
fn a_field_has_its_own_message_or_that_of_the_error_or_a_general_one() {
    let words = words(Slovenian);
    assert_eq!(
        words.field_problem(&field("text", "too-short")),
        "Napišite vsaj 10 znakov."
    );
    assert_eq!(
        words.field_problem(&field("note", "too-long")),
        words.text("field-too-long")
    );
    assert_eq!(
        words.field_problem(&field("no-such-field", "no-such-error")),
        words.text("field-other")
    );
}

#[test]
fn an_example_of_an_address_stays_in_latin() {
    for language in [SerbianCyrillic, SerbianLatin] {
        let text = words(language).field_problem(&field("email", "invalid"));
        assert!(text.contains("ime@example.rs"), "{text}");
    }
}
