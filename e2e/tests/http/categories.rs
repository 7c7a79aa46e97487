//! Categories: administrators keep them with their extra questions and emergency notices; citizens answer the questions
//! where they file, and cannot file where somebody has to be called.

use api::{
    Empty, Kind, ProblemCode, TypedNames,
    audit::Was,
    catalogue::{Catalogue, MoveDraft, ReadCatalogue},
    categories::{
        CategoryDraft, ChangeCategory, ChooseEmergency, EmergencyDraft, KeptCategory, MakeCategory,
        MoveCategory, RemoveEmergency, RestoreCategory, RetireCategory,
    },
    departments::CloseDepartment,
    desk::Queue,
    intake::IntakeDraft,
    municipality::Category,
    questions::{
        ChangeQuestion, ExtraDraft, KeptQuestion, MakeQuestion, MoveQuestion, QuestionDraft,
        RestoreQuestion, RetireQuestion,
    },
    request::RequestDraft,
};
use domain::audit::{Act, Aspect};
use servis48_e2e::Client;

use crate::{
    catalogue::{code, field, fields, logged, made_department, named},
    intake::{CELJE_OPERATOR, call, take_in},
    world::{
        CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, citizen, desk_id, file, key, lamp,
        municipality, read_desk, read_tracked, signed_in,
    },
};

fn draft(name: &TypedNames, department: &str) -> CategoryDraft {
    CategoryDraft {
        name: name.clone(),
        kinds: vec!["request".to_owned(), "notice".to_owned()],
        department: department.to_owned(),
        ..CategoryDraft::default()
    }
}

fn find(catalogue: Catalogue, name: &TypedNames) -> KeptCategory {
    catalogue
        .categories
        .into_iter()
        .find(|category| category.name.sl.as_deref() == Some(&name.sl))
        .unwrap()
}

/// A category of a department of its own, so that no other test's lists change.
pub fn made_category(administrator: &mut Client, what: &str) -> KeptCategory {
    let department = made_department(administrator, &named(&format!("{what}: oddelek")));
    let name = named(what);
    let catalogue = administrator
        .call(&MakeCategory, &draft(&name, &department.id))
        .unwrap();
    find(catalogue, &name)
}

fn again(administrator: &mut Client, id: &str) -> KeptCategory {
    administrator
        .call(&ReadCatalogue, &Empty {})
        .unwrap()
        .categories
        .into_iter()
        .find(|category| category.id == id)
        .unwrap()
}

fn offered(client: &mut Client, id: &str) -> Option<Category> {
    municipality(client)
        .categories
        .into_iter()
        .find(|category| category.id == id)
}

fn in_category(client: &mut Client, category: &str) -> RequestDraft {
    RequestDraft {
        category: category.to_owned(),
        ..lamp(client)
    }
}

fn both(sl: &str, en: &str) -> TypedNames {
    TypedNames {
        sl: sl.to_owned(),
        sr: sl.to_owned(),
        en: en.to_owned(),
    }
}

fn made_question(
    administrator: &mut Client,
    category: &str,
    draft: &QuestionDraft,
) -> KeptQuestion {
    let catalogue = administrator
        .call(&MakeQuestion { category }, draft)
        .unwrap();
    catalogue
        .categories
        .into_iter()
        .find(|one| one.id == category)
        .unwrap()
        .questions
        .into_iter()
        .find(|kept| kept.question.name.sl.as_deref() == Some(&draft.name.sl))
        .unwrap()
}

fn given(question: &KeptQuestion, value: &str) -> ExtraDraft {
    ExtraDraft {
        question: question.question.id.clone(),
        value: value.to_owned(),
    }
}

#[test]
fn a_category_is_made_changed_retired_and_offered_again_and_each_step_is_logged() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Klopi");
    assert_eq!(made.kinds, [Kind::Request, Kind::Notice]);
    let public = offered(&mut visitor, &made.id).unwrap();
    assert!(!public.on_call && public.questions.is_empty() && public.emergency.is_none());

    let renamed = named("Klopi in koši");
    let change = CategoryDraft {
        revision: made.revision,
        on_call: true,
        public_by_default: true,
        kinds: vec!["request".to_owned()],
        ..draft(&renamed, &made.department_id)
    };
    let endpoint = ChangeCategory { id: &made.id };
    let changed = find(administrator.call(&endpoint, &change).unwrap(), &renamed);
    assert_eq!(changed.revision, made.revision + 1);
    assert!(changed.on_call && changed.public_by_default);
    let stale = administrator.call(&endpoint, &change);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));
    let entries = logged(&mut administrator, Act::CategoryChanged, &renamed);
    let changes = &entries.first().unwrap().details.changes;
    let aspects: Vec<Aspect> = changes.iter().map(|change| change.aspect).collect();
    assert_eq!(
        aspects,
        [
            Aspect::Name,
            Aspect::Kinds,
            Aspect::OnCall,
            Aspect::PublicByDefault
        ]
    );
    let kinds = changes.get(1).unwrap();
    let codes = |codes: &[&str]| Some(Was::Codes(codes.iter().map(|&code| code.into()).collect()));
    assert_eq!(
        (kinds.before.clone(), kinds.after.clone()),
        (codes(&["request", "notice"]), codes(&["request"]))
    );

    // One that is retired stays on its requests and is offered to nobody.
    let report = in_category(&mut visitor, &made.id);
    let receipt = file(&mut visitor, &report);
    administrator
        .call(&RetireCategory { id: &made.id }, &Empty {})
        .unwrap();
    assert!(offered(&mut visitor, &made.id).is_none());
    let refused = visitor.file(&report, &key());
    assert_eq!(fields(refused), [field("category", "unknown")]);
    let tracked = read_tracked(&mut visitor, &receipt.token);
    assert_eq!(tracked.category, changed.name);
    let retire_again = administrator.call(&RetireCategory { id: &made.id }, &Empty {});
    assert_eq!(code(retire_again), (409, ProblemCode::Conflict));
    administrator
        .call(&RestoreCategory { id: &made.id }, &Empty {})
        .unwrap();
    assert!(offered(&mut visitor, &made.id).is_some());
    for act in [Act::CategoryRetired, Act::CategoryRestored] {
        assert_eq!(
            logged(&mut administrator, act, &renamed).len(),
            1,
            "{act:?}"
        );
    }
}

#[test]
fn a_crew_on_call_decides_what_is_received_after_it_was_chosen() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Drevesa");
    let report = in_category(&mut visitor, &made.id);
    let before = file(&mut visitor, &report);
    let change = CategoryDraft {
        revision: made.revision,
        on_call: true,
        ..draft(&named("Drevesa, dežurno"), &made.department_id)
    };
    administrator
        .call(&ChangeCategory { id: &made.id }, &change)
        .unwrap();
    let after = file(&mut visitor, &report);
    // 48 hours of real time from Wednesday noon; over working days the same hours end later.
    assert_eq!(
        after.explanation.due.to_rfc3339(),
        "2026-04-24T10:00:00+00:00"
    );
    let tracked = read_tracked(&mut visitor, &before.token);
    assert_eq!(tracked.clock.due, before.explanation.due);
    // A question to the citizen and back computes the deadline anew, and still by what was in force then.
    let id = desk_id(&mut administrator, Queue::Open, &before.reference);
    let version = read_desk(&mut administrator, &id).version;
    let question = api::acts::QuestionDraft {
        version,
        text: "Katero drevo v parku imate v mislih?".to_owned(),
    };
    administrator
        .call(&api::acts::AskCitizen { id: &id }, &question)
        .unwrap();
    let reply = api::track::MessageDraft {
        text: "Lipo ob vhodu v park.".to_owned(),
    };
    let endpoint = api::track::ReplyToQuestion {
        token: &before.token,
    };
    let replied = visitor.call(&endpoint, &reply).unwrap();
    assert_eq!(replied.clock.due, before.explanation.due);
}

#[test]
fn the_box_that_publishes_is_ticked_where_the_category_says_so_and_never_for_praise() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Igrišča");
    let change = CategoryDraft {
        revision: made.revision,
        public_by_default: true,
        kinds: vec!["request".to_owned(), "praise-or-complaint".to_owned()],
        ..draft(&named("Igrišča, javno"), &made.department_id)
    };
    administrator
        .call(&ChangeCategory { id: &made.id }, &change)
        .unwrap();
    for (kind, ticked) in [(Kind::Request, true), (Kind::PraiseOrComplaint, false)] {
        let report = RequestDraft {
            kind,
            ..in_category(&mut visitor, &made.id)
        };
        let receipt = file(&mut visitor, &report);
        let id = desk_id(&mut administrator, Queue::Open, &receipt.reference);
        let request = read_desk(&mut administrator, &id);
        assert_eq!(request.public_by_default, ticked, "{kind:?}");
    }
}

#[test]
fn an_emergency_notice_takes_the_place_of_the_form() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Plin");
    let endpoint = ChooseEmergency { id: &made.id };
    let notice = EmergencyDraft {
        revision: made.revision,
        text: both(
            "Uhaja plin? Takoj pokličite 112 in odidite na prosto.",
            "Gas is leaking? Call 112 at once and go outside.",
        ),
        phone: "112".to_owned(),
    };
    let slips = EmergencyDraft {
        phone: "modra".to_owned(),
        text: TypedNames::default(),
        ..notice.clone()
    };
    let found = fields(administrator.call(&endpoint, &slips));
    assert!(found.contains(&field("text-sl", "required")), "{found:?}");
    assert!(
        found.contains(&field("emergency-phone", "invalid")),
        "{found:?}"
    );
    administrator.call(&endpoint, &notice).unwrap();
    let stale = administrator.call(&endpoint, &notice);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));

    let public = offered(&mut visitor, &made.id).unwrap().emergency.unwrap();
    assert_eq!(
        (public.phone.as_str(), public.text.sl),
        ("112", Some(notice.text.sl))
    );
    let report = in_category(&mut visitor, &made.id);
    let refused = visitor.file(&report, &key());
    assert_eq!(fields(refused), [field("category", "emergency")]);

    let remove = RemoveEmergency { id: &made.id };
    administrator.call(&remove, &Empty {}).unwrap();
    let nothing_there = administrator.call(&remove, &Empty {});
    assert_eq!(code(nothing_there), (409, ProblemCode::Conflict));
    file(&mut visitor, &report);
    let name = TypedNames::from(made.name);
    let entries = logged(&mut administrator, Act::CategoryChanged, &name);
    let phones: Vec<_> = entries
        .iter()
        .flat_map(|entry| &entry.details.changes)
        .filter(|change| change.aspect == Aspect::EmergencyPhone)
        .map(|change| (change.before.clone(), change.after.clone()))
        .collect();
    let number = Some(Was::Text("112".to_owned()));
    assert_eq!(phones, [(number.clone(), None), (None, number)]);
}

#[test]
fn extra_questions_are_answered_and_read_where_they_may_be() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Svetilke");
    let post = made_question(
        &mut administrator,
        &made.id,
        &QuestionDraft {
            name: both("Številka droga", "Number of the post"),
            data_type: "number".to_owned(),
            required: true,
            ..QuestionDraft::default()
        },
    );
    let fault = made_question(
        &mut administrator,
        &made.id,
        &QuestionDraft {
            name: both("Kaj je narobe?", "What is wrong?"),
            data_type: "multivaluelist".to_owned(),
            choices: both("Ne sveti\nUtripa", "Is out\nFlickers"),
            ..QuestionDraft::default()
        },
    );
    let asked = offered(&mut visitor, &made.id).unwrap().questions;
    let ids: Vec<&str> = asked.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, [&post.question.id, &fault.question.id]);

    let report = in_category(&mut visitor, &made.id);
    let slips = RequestDraft {
        answers: vec![given(&fault, "Gori")],
        ..report.clone()
    };
    assert_eq!(
        fields(visitor.file(&slips, &key())),
        [field("answer-1", "required"), field("answer-2", "unknown")]
    );
    let answered = RequestDraft {
        answers: vec![given(&fault, "Utripa\nNe sveti"), given(&post, "42")],
        ..report.clone()
    };
    let receipt = file(&mut visitor, &answered);

    // Both keep the wording they had.
    let renamed = QuestionDraft {
        revision: post.revision,
        name: both("Oznaka droga", "Mark of the post"),
        data_type: "string".to_owned(),
        ..QuestionDraft::default()
    };
    let endpoint = ChangeQuestion {
        id: &post.question.id,
    };
    administrator.call(&endpoint, &renamed).unwrap();
    let stale = administrator.call(&endpoint, &renamed);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));
    let id = desk_id(&mut administrator, Queue::Open, &receipt.reference);
    let tracked = read_tracked(&mut visitor, &receipt.token);
    let said: Vec<(String, String)> = tracked
        .extra
        .iter()
        .map(|one| {
            let language = api::Language::Slovenian;
            (one.question.pick(language), one.answer.pick(language))
        })
        .collect();
    let line = |question: &str, answer: &str| (question.to_owned(), answer.to_owned());
    assert_eq!(
        said,
        [
            line("Številka droga", "42"),
            line("Kaj je narobe?", "Ne sveti, Utripa")
        ]
    );
    assert_eq!(read_desk(&mut administrator, &id).extra, tracked.extra);

    // What is retired is asked no more, and may still come from a form that was open.
    let retire = RetireQuestion {
        id: &post.question.id,
    };
    administrator.call(&retire, &Empty {}).unwrap();
    let retired_again = administrator.call(&retire, &Empty {});
    assert_eq!(code(retired_again), (409, ProblemCode::Conflict));
    assert_eq!(offered(&mut visitor, &made.id).unwrap().questions.len(), 1);
    file(&mut visitor, &report);
    let receipt = file(&mut visitor, &answered);
    let extra = read_tracked(&mut visitor, &receipt.token).extra;
    assert_eq!(extra.len(), 2);
    let restore = RestoreQuestion {
        id: &post.question.id,
    };
    administrator.call(&restore, &Empty {}).unwrap();
    let up = MoveQuestion {
        id: &fault.question.id,
    };
    administrator.call(&up, &MoveDraft { up: true }).unwrap();
    let asked = offered(&mut visitor, &made.id).unwrap().questions;
    let ids: Vec<&str> = asked.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, [&fault.question.id, &post.question.id]);
    let name = both("Oznaka droga", "Mark of the post");
    let retired = logged(&mut administrator, Act::QuestionRetired, &name);
    assert!(
        retired
            .iter()
            .any(|entry| entry.details.category.as_ref() == Some(&made.name))
    );
}

#[test]
fn an_operator_asks_the_same_besides_and_takes_down_what_somebody_was_sent_away_with() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let made = made_category(&mut administrator, "Klici");
    let post = made_question(
        &mut administrator,
        &made.id,
        &QuestionDraft {
            name: both("Številka droga", "Number of the post"),
            data_type: "number".to_owned(),
            required: true,
            ..QuestionDraft::default()
        },
    );
    let mut desk = signed_in(&CELJE_OPERATOR);
    let said = call(&made.id, "031 555 001");
    let refused = take_in(&mut desk, &said, &key());
    assert_eq!(fields(refused), [field("answer-1", "required")]);
    let answered = IntakeDraft {
        answers: vec![given(&post, "42")],
        ..said
    };
    let taken = take_in(&mut desk, &answered, &key()).unwrap();
    let extra = read_desk(&mut desk, &taken.id).extra;
    assert_eq!(extra.len(), 1);

    let notice = EmergencyDraft {
        revision: again(&mut administrator, &made.id).revision,
        text: both("Takoj pokličite 112.", "Call 112 at once."),
        phone: "112".to_owned(),
    };
    let endpoint = ChooseEmergency { id: &made.id };
    administrator.call(&endpoint, &notice).unwrap();
    take_in(&mut desk, &answered, &key()).unwrap();
}

#[test]
fn what_was_answered_besides_is_never_public() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let made = made_category(&mut administrator, "Vodnjaki");
    let question = made_question(
        &mut administrator,
        &made.id,
        &QuestionDraft {
            name: both("Kdo ima ključ?", "Who has the key?"),
            data_type: "string".to_owned(),
            ..QuestionDraft::default()
        },
    );
    let report = RequestDraft {
        answers: vec![given(&question, "Sosed Skrivnik")],
        ..in_category(&mut visitor, &made.id)
    };
    let receipt = file(&mut visitor, &report);
    let id = desk_id(&mut administrator, Queue::Open, &receipt.reference);
    let version = read_desk(&mut administrator, &id).version;
    crate::world::answer(&mut administrator, &id, &crate::world::solved(version)).unwrap();
    let path = format!("/api/public/requests/{}", receipt.reference);
    let reply = visitor.send(api::Method::Get, &path, &[], &[]);
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert!(!reply.text().contains("Skrivnik"));
    assert!(!reply.text().contains("ključ"));
}

#[test]
fn a_category_asks_eight_questions_at_most() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let made = made_category(&mut administrator, "Radovedno");
    let question = |number: u32| QuestionDraft {
        name: both(
            &format!("Vprašanje {number}"),
            &format!("Question {number}"),
        ),
        data_type: "string".to_owned(),
        ..QuestionDraft::default()
    };
    let endpoint = MakeQuestion { category: &made.id };
    for number in 1..=8 {
        administrator.call(&endpoint, &question(number)).unwrap();
    }
    let ninth = administrator.call(&endpoint, &question(9));
    assert_eq!(code(ninth), (409, ProblemCode::StepNotAllowed));
    let slips = QuestionDraft {
        name: TypedNames::default(),
        data_type: "singlevaluelist".to_owned(),
        choices: both("Ena\nDva", "One"),
        ..QuestionDraft::default()
    };
    let found = fields(administrator.call(&endpoint, &slips));
    assert!(found.contains(&field("text-sl", "required")), "{found:?}");
    assert!(found.contains(&field("choices-en", "invalid")), "{found:?}");
}

#[test]
fn a_category_belongs_to_an_open_department_and_moves_within_it() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let first = made_category(&mut administrator, "Prvo");
    let name = named("Drugo");
    let second = find(
        administrator
            .call(&MakeCategory, &draft(&name, &first.department_id))
            .unwrap(),
        &name,
    );
    administrator
        .call(&MoveCategory { id: &second.id }, &MoveDraft { up: true })
        .unwrap();
    let catalogue = administrator.call(&ReadCatalogue, &Empty {}).unwrap();
    let order: Vec<String> = catalogue
        .categories
        .into_iter()
        .filter(|one| one.department_id == first.department_id)
        .map(|one| one.id)
        .collect();
    assert_eq!(order, [second.id.clone(), first.id.clone()]);

    // With both retired nothing keeps the department open; then they stay retired until it is opened again.
    for id in [&first.id, &second.id] {
        administrator
            .call(&RetireCategory { id }, &Empty {})
            .unwrap();
    }
    administrator
        .call(
            &CloseDepartment {
                id: &first.department_id,
            },
            &Empty {},
        )
        .unwrap();
    let restored = administrator.call(&RestoreCategory { id: &first.id }, &Empty {});
    assert_eq!(code(restored), (409, ProblemCode::StepNotAllowed));
    let nowhere = draft(&named("Nikogaršnje"), &first.department_id);
    assert_eq!(
        fields(administrator.call(&MakeCategory, &nowhere)),
        [field("department", "unknown")]
    );
}

#[test]
fn another_municipality_has_categories_of_its_own() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let made = made_category(&mut administrator, "Domače");
    let question = QuestionDraft {
        name: both("Kje?", "Where?"),
        data_type: "string".to_owned(),
        ..QuestionDraft::default()
    };
    let kept = made_question(&mut administrator, &made.id, &question);
    let id = kept.question.id.as_str();
    let change = CategoryDraft {
        revision: made.revision,
        ..draft(&named("Tuje"), &made.department_id)
    };
    for refused in [
        code(foreigner.call(&ChangeCategory { id: &made.id }, &change)),
        code(foreigner.call(&RetireCategory { id: &made.id }, &Empty {})),
        code(foreigner.call(&MakeQuestion { category: &made.id }, &question)),
        code(foreigner.call(&ChangeQuestion { id }, &question)),
        code(foreigner.call(&RetireQuestion { id }, &Empty {})),
    ] {
        assert_eq!(refused, (404, ProblemCode::NotFound));
    }
    // A category cannot be put into another municipality's department either.
    let mut own = draft(&named("Ukradeno"), &made.department_id);
    own.name.sr = "Украдено".to_owned();
    assert_eq!(
        fields(foreigner.call(&MakeCategory, &own)),
        [field("department", "unknown")]
    );
    assert_eq!(again(&mut administrator, &made.id).questions, [kept]);
}
