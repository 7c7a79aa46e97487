//! What people type: everything that is accepted, and every error at once.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use servis48_domain::fields::{
    AnswerDetail, AnswerDraft, Bounds, Draft, FieldError, HandOverDraft, Point, RawAnswer,
    RawDraft, RawPublication, SignIn, Tracking,
};
use servis48_domain::{Code, Kind, Language, Outcome, ReplyChannel};

fn celje() -> Bounds {
    let corner = |lon, lat| Point::new(lon, lat).unwrap();
    Bounds::new(corner(15.16, 46.18), corner(15.36, 46.33))
        .unwrap()
        .widened(0.01)
}

fn raw<'a>() -> RawDraft<'a> {
    RawDraft {
        kind: Some(Kind::Request),
        category: "lighting",
        text: "Ulična svetilka ne gori.",
        point: Some([15.26, 46.23]),
        address: "",
        email: "",
        photo: None,
        language: Language::Slovenian,
    }
}

fn codes(errors: &[FieldError]) -> Vec<String> {
    errors
        .iter()
        .map(|error| format!("{} {}", error.field.code(), error.error.code()))
        .collect()
}

fn check(raw: RawDraft<'_>, expected: &[&str]) {
    let errors = Draft::check(raw, &celje()).err().unwrap_or_default();
    assert_eq!(codes(&errors), expected, "{raw:?}");
}

#[test]
fn a_filing_is_checked_field_by_field() {
    check(raw(), &[]);
    check(
        RawDraft {
            kind: None,
            ..raw()
        },
        &["kind required"],
    );
    check(
        RawDraft {
            category: " ",
            ..raw()
        },
        &["category required"],
    );
    check(
        RawDraft {
            category: "a/b",
            ..raw()
        },
        &["category invalid"],
    );
    check(
        RawDraft {
            text: " \n ",
            ..raw()
        },
        &["text required"],
    );
    check(
        RawDraft {
            text: "  123456789  ",
            ..raw()
        },
        &["text too-short"],
    );
    check(
        RawDraft {
            text: "čšžđćčšžđć",
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            text: &"ж".repeat(4000),
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            text: &"ж".repeat(4001),
            ..raw()
        },
        &["text too-long"],
    );
    check(
        RawDraft {
            text: "Prva vrstica\r\ndruga\tvrstica",
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            text: "Ne gori\u{0}, že teden dni",
            ..raw()
        },
        &["text control-characters"],
    );
    check(
        RawDraft {
            text: "Ne gori \u{202e}ind nedet eŽ",
            ..raw()
        },
        &["text control-characters"],
    );
    check(
        RawDraft {
            point: None,
            ..raw()
        },
        &["location required"],
    );
    check(
        RawDraft {
            point: None,
            address: "Mestni trg 1",
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            point: None,
            kind: Some(Kind::Notice),
            ..raw()
        },
        &["location required"],
    );
    check(
        RawDraft {
            point: None,
            kind: Some(Kind::Question),
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            point: None,
            kind: Some(Kind::PraiseOrComplaint),
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            point: Some([15.365, 46.23]),
            ..raw()
        },
        &[],
    );
    check(
        RawDraft {
            point: Some([15.38, 46.23]),
            ..raw()
        },
        &["location outside-municipality"],
    );
    check(
        RawDraft {
            point: Some([46.23, 15.26]),
            ..raw()
        },
        &["location outside-municipality"],
    );
    check(
        RawDraft {
            point: Some([f64::NAN, 46.23]),
            ..raw()
        },
        &["location invalid"],
    );
    check(
        RawDraft {
            point: Some([f64::INFINITY, 46.23]),
            ..raw()
        },
        &["location invalid"],
    );
    check(
        RawDraft {
            address: &"a".repeat(201),
            ..raw()
        },
        &["address too-long"],
    );
    check(
        RawDraft {
            address: "Mestni trg\n1",
            ..raw()
        },
        &["address control-characters"],
    );
    check(
        RawDraft {
            email: "ana",
            ..raw()
        },
        &["email invalid"],
    );
    check(
        RawDraft {
            photo: Some("../x"),
            ..raw()
        },
        &["photo invalid"],
    );
    check(
        RawDraft {
            kind: None,
            category: "",
            text: "kratko",
            point: Some([0.0, 0.0]),
            address: "\u{7}",
            email: "@",
            photo: Some("?"),
            ..raw()
        },
        &[
            "kind required",
            "category required",
            "text too-short",
            "location outside-municipality",
            "address control-characters",
            "email invalid",
            "photo invalid",
        ],
    );
}

#[test]
fn a_filing_keeps_what_was_meant() {
    let typed = RawDraft {
        text: "  Ne gori,\r\nže teden dni. ",
        email: "Ana@CELJE.si",
        photo: Some(" "),
        ..raw()
    };
    let draft = Draft::check(typed, &celje()).unwrap();
    assert_eq!(draft.text, "Ne gori,\nže teden dni.");
    assert_eq!(draft.reply_channel(), ReplyChannel::Email);
    assert_eq!(draft.email.as_ref().unwrap().as_str(), "Ana@celje.si");
    assert_eq!(draft.photo, None);
    assert!(
        !format!("{draft:?}").contains("Ana"),
        "contact data in a log"
    );
    assert_eq!(
        Draft::check(raw(), &celje()).unwrap().reply_channel(),
        ReplyChannel::Track
    );
}

fn answer<'a>(outcome: Outcome) -> RawAnswer<'a> {
    RawAnswer {
        outcome: Some(outcome),
        text: "Svetilko bomo zamenjali.",
        date: None,
        addressee: "",
        reason: "",
        duplicate_of: "",
        photo: None,
        publication: None,
    }
}

fn check_answer(kind: Kind, raw: RawAnswer<'_>, expected: Result<AnswerDetail, &[&str]>) {
    let today: NaiveDate = "2026-06-05".parse().unwrap();
    let checked = AnswerDraft::check(raw, kind, today).map(|answer| answer.detail);
    let expected = expected.map_err(|errors| {
        errors
            .iter()
            .map(|error| (*error).to_owned())
            .collect::<Vec<_>>()
    });
    assert_eq!(
        checked.map_err(|errors| codes(&errors)),
        expected,
        "{kind:?} {raw:?}"
    );
}

#[test]
fn an_answer_names_what_its_outcome_requires() {
    use Kind::{PraiseOrComplaint, Question, Request};
    use Outcome::{Answered, DuplicateOf, NotCompetent, Planned, Rejected, Solved};
    let day = |date: &str| date.parse::<NaiveDate>().ok();
    let planned = |date| RawAnswer {
        date: day(date),
        ..answer(Planned)
    };

    check_answer(Request, answer(Solved), Ok(AnswerDetail::Solved));
    check_answer(Question, answer(Answered), Ok(AnswerDetail::Answered));
    check_answer(Question, answer(Solved), Err(&["outcome not-allowed"]));
    check_answer(Request, answer(Answered), Err(&["outcome not-allowed"]));
    check_answer(
        Request,
        RawAnswer {
            outcome: None,
            ..answer(Solved)
        },
        Err(&["outcome required"]),
    );

    check_answer(
        Request,
        planned("2026-06-05"),
        Ok(AnswerDetail::Planned {
            by: day("2026-06-05").unwrap(),
        }),
    );
    check_answer(Request, planned("2026-06-04"), Err(&["date in-the-past"]));
    check_answer(Request, planned("2206-06-05"), Err(&["date too-far"]));
    check_answer(Request, answer(Planned), Err(&["date required"]));

    let to = |addressee| RawAnswer {
        addressee,
        ..answer(NotCompetent)
    };
    check_answer(
        Request,
        to(" DRSI "),
        Ok(AnswerDetail::NotCompetent {
            addressee: "DRSI".to_owned(),
        }),
    );
    check_answer(Request, to("DR"), Err(&["addressee too-short"]));
    check_answer(Request, to(""), Err(&["addressee required"]));

    let because = |reason| RawAnswer {
        reason,
        ..answer(Rejected)
    };
    check_answer(
        Request,
        because("zasebno"),
        Ok(AnswerDetail::Rejected {
            reason: "zasebno".to_owned(),
        }),
    );
    check_answer(Request, because(" "), Err(&["reason required"]));

    let same_as = |duplicate_of| RawAnswer {
        duplicate_of,
        ..answer(DuplicateOf)
    };
    let reference = Tracking::check("CE-2026-123", "000000").unwrap().reference;
    check_answer(
        Request,
        same_as("ce 2026 123"),
        Ok(AnswerDetail::DuplicateOf { reference }),
    );
    check_answer(Request, same_as("123"), Err(&["duplicate-of invalid"]));
    check_answer(
        PraiseOrComplaint,
        same_as("CE-2026-1"),
        Err(&["outcome not-allowed"]),
    );

    let long = "a".repeat(4001);
    let public = |text| RawAnswer {
        publication: Some(RawPublication { text, photo: true }),
        ..answer(Solved)
    };
    check_answer(
        Request,
        public("Svetilka ne gori."),
        Ok(AnswerDetail::Solved),
    );
    check_answer(Request, public(" "), Err(&["public-text required"]));
    check_answer(Request, public(&long), Err(&["public-text too-long"]));
    check_answer(
        PraiseOrComplaint,
        public("Hvala."),
        Err(&["public-text not-allowed"]),
    );

    let all_wrong = RawAnswer {
        text: "ne",
        photo: Some("?"),
        ..planned("2020-01-01")
    };
    check_answer(
        Request,
        all_wrong,
        Err(&["text too-short", "date in-the-past", "photo invalid"]),
    );
}

#[test]
fn number_and_pin_are_read_as_people_write_them() {
    let check =
        |reference: &str, pin: &str, expected: &[&str]| match Tracking::check(reference, pin) {
            Ok(found) => {
                assert_eq!(found.reference.to_string(), "CE-2026-000123", "{reference}");
                assert!(expected.is_empty(), "{reference} {pin}");
            }
            Err(errors) => assert_eq!(codes(&errors), expected, "{reference} {pin}"),
        };
    for reference in [
        "CE-2026-000123",
        "ce 2026 123",
        "ce2026000123",
        "CE2026-123",
        "CE 2026000123",
        "ЦЕ-2026-123",
    ] {
        check(reference, " 123-456 ", &[]);
    }
    check("", "", &["reference required", "pin required"]);
    check("CE", "12345", &["reference invalid", "pin invalid"]);
    check("CE-2026-1-23", "123456", &["reference invalid"]);
    check("2026-123", "123456", &["reference invalid"]);
}

#[test]
fn sign_in_and_hand_over() {
    let signed = SignIn::check("Ana@Celje.si", " geslo ").unwrap();
    assert_eq!(
        (signed.email.as_str(), signed.password.as_str()),
        ("ana@celje.si", " geslo ")
    );
    assert_eq!(format!("{signed:?}"), "SignIn(…)");
    assert_eq!(
        codes(&SignIn::check("", "").unwrap_err()),
        ["email required", "password required"]
    );
    assert_eq!(
        codes(&SignIn::check("a@b.si", &"x".repeat(1001)).unwrap_err()),
        ["password too-long"]
    );

    assert_eq!(
        HandOverDraft::check("roads", "").unwrap().department,
        "roads"
    );
    let errors = HandOverDraft::check("", &"x".repeat(1001)).unwrap_err();
    assert_eq!(codes(&errors), ["department required", "note too-long"]);
}

#[test]
fn an_answer_to_many_may_leave_to_each_what_each_knows() {
    let today = "2026-04-24".parse().unwrap();
    let raw = RawAnswer {
        outcome: Some(Outcome::Solved),
        text: "Prijava {number} je rešena.",
        date: None,
        addressee: "",
        reason: "",
        duplicate_of: "",
        photo: None,
        publication: None,
    };
    assert_eq!(AnswerDraft::check_many(raw, today), Ok(Outcome::Solved));
    let answered = RawAnswer {
        outcome: Some(Outcome::Answered),
        ..raw
    };
    assert_eq!(
        AnswerDraft::check_many(answered, today),
        Ok(Outcome::Answered)
    );
    let wrong = |raw| codes(&AnswerDraft::check_many(raw, today).unwrap_err());
    assert_eq!(
        wrong(RawAnswer {
            outcome: None,
            text: "",
            ..raw
        }),
        ["outcome required", "text required"]
    );
    assert_eq!(
        wrong(RawAnswer {
            outcome: Some(Outcome::DuplicateOf),
            ..raw
        }),
        ["outcome not-allowed"]
    );
    assert_eq!(
        wrong(RawAnswer {
            outcome: Some(Outcome::Planned),
            text: "Rešimo {datum}, lep pozdrav.",
            ..raw
        }),
        ["date required", "text unfilled"]
    );
}
