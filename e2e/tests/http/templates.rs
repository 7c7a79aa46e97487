//! Templates of answers: administrators word them, whoever answers gets them filled in for a request, and no answer goes
//! out with something left to fill in.

use api::{
    Empty, Language, Outcome, ProblemCode,
    audit::{AspectChange, ReadAudit, Was},
    templates::{
        ChangeTemplate, ListTemplates, MakeTemplate, ReadTemplatesFor, RetireTemplate, Template,
        TemplateDraft, TemplateFor, Templates,
    },
};
use domain::audit::{Act, Aspect};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, category,
    citizen, desk_id, file, filed_lamp, fresh, lamp, read_desk, signed_in, solved,
};

/// A name no other test uses.
fn named(what: &str) -> String {
    format!("{what} {} {}", std::process::id(), fresh())
}

fn promise(name: &str) -> TemplateDraft {
    TemplateDraft {
        name: name.to_owned(),
        outcome: "planned".to_owned(),
        text_sl: "Prijavo {number} ({category}, {place}) rešimo {date}. Rok za odgovor je bil {deadline}. \
                  {department}, {municipality}"
            .to_owned(),
        working_days: "3".to_owned(),
        ..TemplateDraft::default()
    }
}

fn find(templates: Templates, name: &str) -> Option<Template> {
    templates
        .templates
        .into_iter()
        .find(|template| template.name == name)
}

fn make(administrator: &mut Client, draft: &TemplateDraft) -> Template {
    let templates = administrator.call(&MakeTemplate, draft).unwrap();
    find(templates, &draft.name).unwrap()
}

fn offered(desk: &mut Client, id: &str, name: &str) -> Option<TemplateFor> {
    desk.call(&ReadTemplatesFor { id }, &Empty {})
        .unwrap()
        .templates
        .into_iter()
        .find(|template| template.name == name)
}

fn code<T: std::fmt::Debug>(refused: Result<T, Reply>) -> (u16, ProblemCode) {
    let refused = refused.unwrap_err();
    (refused.status, refused.problem().code)
}

fn fields<T: std::fmt::Debug>(refused: Result<T, Reply>) -> Vec<(String, String)> {
    let refused = refused.unwrap_err();
    assert_eq!(refused.status, 422, "{}", refused.text());
    refused
        .problem()
        .fields
        .into_iter()
        .map(|problem| (problem.field, problem.code))
        .collect()
}

fn field(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

#[test]
fn a_template_reads_for_a_request_with_everything_filled_in() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let draft = promise(&named("V delu"));
    make(&mut administrator, &draft);
    let (receipt, id) = filed_lamp(&mut officer);
    let request = read_desk(&mut officer, &id);
    let offered = offered(&mut officer, &id, &draft.name).unwrap();
    assert_eq!(offered.outcome, Outcome::Planned);
    assert_eq!(offered.language, Language::Slovenian);
    assert_eq!(offered.gaps, []);
    // From a Wednesday, over a weekend and 27 April, a holiday in Slovenia.
    assert_eq!(offered.date, "2026-04-28".parse().ok());
    let expected = format!(
        "Prijavo {} ({}, Mariborska cesta 12) rešimo do torka, 28. aprila 2026. Rok za odgovor je bil ",
        receipt.reference,
        request.category.sl.unwrap(),
    );
    assert!(offered.text.starts_with(&expected), "{}", offered.text);
    let office = format!("{}, Mestna občina Celje", request.department.sl.unwrap());
    assert!(offered.text.ends_with(&office), "{}", offered.text);
}

#[test]
fn what_is_not_filled_in_holds_an_answer_back() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let draft = TemplateDraft {
        working_days: String::new(),
        ..promise(&named("Brez roka"))
    };
    make(&mut administrator, &draft);
    let mut reporter = citizen("celje");
    // Somebody who reads English, and no place in words.
    let report = api::request::RequestDraft {
        address: String::new(),
        language: Language::English,
        ..lamp(&mut reporter)
    };
    let receipt = file(&mut reporter, &report);
    let id = desk_id(&mut officer, api::desk::Queue::Open, &receipt.reference);
    let offered = offered(&mut officer, &id, &draft.name).unwrap();
    assert_eq!(offered.language, Language::Slovenian, "there is no English");
    let gaps: Vec<&str> = offered
        .gaps
        .iter()
        .map(|gap| api::Code::code(*gap))
        .collect();
    assert_eq!(gaps, ["place", "date"]);
    let version = read_desk(&mut officer, &id).version;
    let unfilled = api::desk::AnswerDraft {
        text: offered.text,
        ..solved(version)
    };
    assert_eq!(
        fields(answer(&mut officer, &id, &unfilled)),
        [field("text", "unfilled")]
    );
    assert_eq!(read_desk(&mut officer, &id).version, version);
    answer(&mut officer, &id, &solved(version)).unwrap();
}

#[test]
fn a_template_is_offered_where_category_and_kind_fit_and_only_to_whoever_may_read_the_request() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut officer);
    let own = TemplateDraft {
        category: category(&mut officer, "lighting"),
        ..promise(&named("Luči"))
    };
    let other = TemplateDraft {
        category: category(&mut officer, "water"),
        ..promise(&named("Voda"))
    };
    let answered = TemplateDraft {
        outcome: "answered".to_owned(),
        working_days: String::new(),
        ..promise(&named("Vprašanja"))
    };
    for draft in [&own, &other, &answered] {
        make(&mut administrator, draft);
    }
    assert!(offered(&mut officer, &id, &own.name).is_some());
    assert!(offered(&mut officer, &id, &other.name).is_none());
    // A report of something broken is not answered like a question.
    assert!(offered(&mut officer, &id, &answered.name).is_none());
    let mut elsewhere = signed_in(&CELJE_OTHER);
    let refused = elsewhere.call(&ReadTemplatesFor { id: &id }, &Empty {});
    assert_eq!(code(refused), (404, ProblemCode::NotFound));
}

#[test]
fn templates_are_changed_on_the_revision_that_was_read_retired_and_logged() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let draft = promise(&named("Prvič"));
    let template = make(&mut administrator, &draft);
    let endpoint = ChangeTemplate { id: &template.id };
    let changed = TemplateDraft {
        revision: template.revision,
        name: named("Drugič"),
        working_days: "10".to_owned(),
        ..draft.clone()
    };
    let templates = administrator.call(&endpoint, &changed).unwrap();
    assert_eq!(find(templates.clone(), &draft.name), None);
    let now = find(templates, &changed.name).unwrap();
    assert_eq!((now.working_days, now.revision), (Some(10), 2));
    // Somebody else had the first revision open.
    let stale = administrator.call(&endpoint, &changed);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));

    let retire = RetireTemplate { id: &template.id };
    let templates = administrator.call(&retire, &Empty {}).unwrap();
    assert_eq!(find(templates, &changed.name), None);
    assert_eq!(
        code(administrator.call(&retire, &Empty {})),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(
        code(administrator.call(&endpoint, &changed)),
        (404, ProblemCode::NotFound)
    );

    let mut seen = Vec::new();
    let mut changes = Vec::new();
    for act in [
        Act::TemplateMade,
        Act::TemplateChanged,
        Act::TemplateRetired,
    ] {
        let wanted = ReadAudit {
            act: Some(act),
            ..ReadAudit::default()
        };
        let page = administrator.call(&wanted, &Empty {}).unwrap();
        for entry in page.entries {
            let details = entry.details;
            let name = details.template.unwrap_or_default();
            if name == draft.name || name == changed.name {
                seen.push(name);
                changes.extend(details.changes);
            }
        }
    }
    let text = |text: &str| Some(Was::Text(text.to_owned()));
    let change = |aspect, before: &str, after: &str| AspectChange {
        aspect,
        before: text(before),
        after: text(after),
    };
    assert_eq!(
        changes,
        [
            change(Aspect::Name, &draft.name, &changed.name),
            change(Aspect::WorkingDays, &draft.working_days, "10"),
        ]
    );
    assert_eq!(seen, [draft.name, changed.name.clone(), changed.name]);
}

#[test]
fn slips_are_told_at_their_fields_and_other_municipalities_have_their_own() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let slips = TemplateDraft {
        name: String::new(),
        text_sl: String::new(),
        text_en: "We mend it {dat}.".to_owned(),
        working_days: "251".to_owned(),
        addressee: "Nekdo".to_owned(),
        ..promise("")
    };
    assert_eq!(
        fields(administrator.call(&MakeTemplate, &slips)),
        [
            field("name", "required"),
            field("text-sl", "required"),
            field("text-en", "unknown"),
            field("working-days", "invalid"),
            field("addressee", "not-allowed"),
        ]
    );
    let elsewhere = TemplateDraft {
        category: category(&mut foreigner, "lighting"),
        ..promise(&named("Tuja"))
    };
    assert_eq!(
        fields(administrator.call(&MakeTemplate, &elsewhere)),
        [field("category", "unknown")]
    );

    let own = make(&mut administrator, &promise(&named("Domača")));
    let theirs = foreigner.call(&ListTemplates, &Empty {}).unwrap();
    assert_eq!(find(theirs, &own.name), None);
    let change = TemplateDraft {
        revision: own.revision,
        text_sr: "Поправљамо {date}.".to_owned(),
        ..promise(&own.name)
    };
    assert_eq!(
        code(foreigner.call(&ChangeTemplate { id: &own.id }, &change)),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(
        code(foreigner.call(&RetireTemplate { id: &own.id }, &Empty {})),
        (404, ProblemCode::NotFound)
    );
    let still = administrator.call(&ListTemplates, &Empty {}).unwrap();
    assert_eq!(find(still, &own.name), Some(own));
}
