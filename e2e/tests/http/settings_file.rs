//! Settings as one file: what one municipality words well, another takes over. What is there is never changed, a file
//! that cannot be read says why, and each thing that was taken over stands in the audit log.

use api::{
    Empty, Endpoint, Method, Names, TypedNames,
    audit::{AuditEntry, ReadAudit},
    catalogue::ReadCatalogue,
    categories::{CategoryDraft, ChooseEmergency, EmergencyDraft, KeptCategory, MakeCategory},
    knowledge::{ArticleDraft, ListKnowledge, MakeArticle},
    questions::{MakeQuestion, QuestionDraft},
    settings_file::{
        CheckSettingsFile, CheckedFile, FileErrorCode, FileFault, FoundState, MAX_FILE_BYTES,
        ReadSettingsFile, SettingsFile, SettingsPart, TakeDraft, TakeSettings, TakenSettings,
        TakenThing,
    },
    templates::{ListTemplates, MakeTemplate, TemplateDraft},
};
use domain::audit::{Act, Aspect};
use servis48_e2e::Client;

use crate::{
    catalogue::{code, made_department, named},
    world::{CELJE_ADMINISTRATOR, CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, Official, signed_in},
};

const CELJE_AUDITOR: Official = Official {
    slug: "celje",
    email: "zdenka.preglej@celje.localhost",
};

fn given(client: &mut Client) -> SettingsFile {
    client.call(&ReadSettingsFile, &Empty {}).unwrap()
}

fn checked(client: &mut Client, file: &[u8]) -> CheckedFile {
    let reply = client.send(Method::Post, &CheckSettingsFile.path(), &[], file);
    assert_eq!(reply.status, 200, "{}", reply.text());
    serde_json::from_slice(&reply.body).unwrap()
}

fn taken(client: &mut Client, file: &str, take: &[&str]) -> TakenSettings {
    let draft = TakeDraft {
        file: file.to_owned(),
        take: take.iter().map(|path| (*path).to_owned()).collect(),
    };
    client
        .call(&TakeSettings, &draft)
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn parts(things: &[TakenThing]) -> Vec<SettingsPart> {
    things.iter().map(|thing| thing.part).collect()
}

fn kept(client: &mut Client, name: &str) -> Vec<KeptCategory> {
    let catalogue = client.call(&ReadCatalogue, &Empty {}).unwrap();
    let categories = catalogue.categories.into_iter();
    categories
        .filter(|category| is_called(&category.name, name))
        .collect()
}

fn is_called(names: &Names, name: &str) -> bool {
    [&names.sl, &names.sr, &names.en]
        .into_iter()
        .flatten()
        .any(|text| text == name)
}

/// What the audit log says of an act on what is called so.
fn logged(client: &mut Client, act: Act, name: &str) -> Vec<AuditEntry> {
    let wanted = ReadAudit {
        act: Some(act),
        ..ReadAudit::default()
    };
    let entries = client.call(&wanted, &Empty {}).unwrap().entries.into_iter();
    entries
        .filter(|entry| {
            let details = &entry.details;
            let named = details.name.as_ref().or(details.category.as_ref());
            named.is_some_and(|names| is_called(names, name))
                || details
                    .category
                    .as_ref()
                    .is_some_and(|names| is_called(names, name))
                || details.template.as_deref() == Some(name)
        })
        .collect()
}

/// A department, a category with everything a category has, and a template, made by hand in Celje.
fn good_practice(celje: &mut Client) -> [TypedNames; 3] {
    let [department, category, template] = ["Zelenice", "Trava", "V delu"].map(named);
    let made = made_department(celje, &department);
    let draft = CategoryDraft {
        name: category.clone(),
        kinds: vec!["request".to_owned(), "notice".to_owned()],
        department: made.id,
        on_call: true,
        public_by_default: true,
        ..CategoryDraft::default()
    };
    celje.call(&MakeCategory, &draft).unwrap();
    let made = kept(celje, &category.sl).remove(0);
    let words = |sl: &str, sr: &str, en: &str| TypedNames {
        sl: sl.to_owned(),
        sr: sr.to_owned(),
        en: en.to_owned(),
    };
    let emergency = EmergencyDraft {
        revision: made.revision,
        text: words(
            "Podrto drevo? Pokličite takoj.",
            "Пало је дрво? Позовите одмах.",
            "A fallen tree? Call at once.",
        ),
        phone: "112".to_owned(),
    };
    celje
        .call(&ChooseEmergency { id: &made.id }, &emergency)
        .unwrap();
    let question = QuestionDraft {
        name: words("Kako visoka je?", "Колика је?", "How high is it?"),
        data_type: "singlevaluelist".to_owned(),
        required: true,
        choices: words("Do kolen\nVišja", "До колена\nВиша", "To the knees\nHigher"),
        ..QuestionDraft::default()
    };
    celje
        .call(&MakeQuestion { category: &made.id }, &question)
        .unwrap();
    let worded = TemplateDraft {
        name: template.sl.clone(),
        category: made.id,
        outcome: "planned".to_owned(),
        text_sl: "Pokosimo {date}.".to_owned(),
        text_sr: "Косимо {date}.".to_owned(),
        text_en: "We mow {date}.".to_owned(),
        working_days: "3".to_owned(),
        ..TemplateDraft::default()
    };
    celje.call(&MakeTemplate, &worded).unwrap();
    [department, category, template]
}

/// The paths of things in a file, by their names.
fn paths(found: &CheckedFile, names: &[&TypedNames]) -> Vec<String> {
    names
        .iter()
        .map(|name| {
            let mut things = found.things.iter();
            let thing = things.find(|thing| is_called(&thing.name, &name.sl));
            thing.map(|thing| thing.path.clone()).unwrap()
        })
        .collect()
}

#[test]
fn what_one_municipality_words_another_takes_over_and_only_once() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let mut krusevac = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let [department, category, template] = good_practice(&mut celje);
    let file = serde_json::to_string_pretty(&given(&mut celje)).unwrap();

    let found = checked(&mut krusevac, file.as_bytes());
    assert_eq!(
        (found.fault, found.errors.as_slice()),
        (None, [].as_slice())
    );
    let names = [&department, &category, &template];
    let paths = paths(&found, &names);
    let of = |found: &CheckedFile, path: &str| {
        let mut things = found.things.iter();
        things.find(|thing| thing.path == path).cloned().unwrap()
    };
    for path in &paths {
        let thing = of(&found, path);
        assert_eq!(thing.state, FoundState::New, "{thing:?}");
        // Kruševac does not speak Slovenian.
        assert_eq!(thing.name.sl, None);
    }
    let [of_department, of_category, of_template] = &paths[..] else {
        panic!("{paths:?}")
    };
    assert_eq!(of(&found, of_category).needs.as_ref(), Some(of_department));
    assert_eq!(of(&found, of_template).needs.as_ref(), Some(of_category));
    // Looking changes nothing.
    assert!(kept(&mut krusevac, &category.en).is_empty());

    // The template alone was chosen: what it belongs to comes along.
    let reply = taken(&mut krusevac, &file, &[of_template]);
    assert_eq!(
        parts(&reply.added),
        [
            SettingsPart::Departments,
            SettingsPart::Categories,
            SettingsPart::Templates
        ]
    );
    assert_eq!(reply.skipped, []);
    let made = kept(&mut krusevac, &category.en);
    let [made] = made.as_slice() else {
        panic!("{made:?}")
    };
    assert_eq!(made.name.sl, None);
    assert!(made.on_call && made.public_by_default && made.kinds.len() == 2);
    let emergency = made.emergency.clone().unwrap();
    assert_eq!(emergency.phone, "112");
    assert_eq!(
        emergency.text.sr.as_deref(),
        Some("Пало је дрво? Позовите одмах.")
    );
    let question = &made.questions.first().unwrap().question;
    assert!(question.required);
    assert_eq!(question.choices.len(), 2);
    let templates = krusevac.call(&ListTemplates, &Empty {}).unwrap().templates;
    let worded = templates
        .iter()
        .find(|one| one.name == template.sl)
        .unwrap();
    assert_eq!(worded.category_id.as_ref(), Some(&made.id));
    assert_eq!(
        (worded.working_days, worded.texts.sl.as_ref()),
        (Some(3), None)
    );

    // Done again, nothing is added, and each says that it is there.
    let again = checked(&mut krusevac, file.as_bytes());
    for path in &paths {
        assert_eq!(of(&again, path).state, FoundState::Same, "{path}");
    }
    let chosen: Vec<&str> = paths.iter().map(String::as_str).collect();
    let reply = taken(&mut krusevac, &file, &chosen);
    assert_eq!((reply.added.len(), reply.skipped.len()), (0, 3));
    assert_eq!(kept(&mut krusevac, &category.en).len(), 1);

    // Each step stands in the audit log as if it was made by hand.
    for (act, name) in [
        (Act::DepartmentMade, &department.en),
        (Act::CategoryMade, &category.en),
        (Act::CategoryChanged, &category.en),
        (Act::QuestionMade, &category.en),
        (Act::TemplateMade, &template.sl),
    ] {
        let entries = logged(&mut krusevac, act, name);
        assert_eq!(entries.len(), 1, "{act:?}");
        assert!(
            entries.iter().all(|entry| entry.person.is_some()),
            "{act:?}"
        );
    }
    let entries = logged(&mut krusevac, Act::CategoryMade, &category.en);
    let changes = &entries.first().unwrap().details.changes;
    let aspects: Vec<Aspect> = changes.iter().map(|change| change.aspect).collect();
    assert_eq!(
        aspects,
        [
            Aspect::Name,
            Aspect::Department,
            Aspect::Kinds,
            Aspect::OnCall,
            Aspect::PublicByDefault
        ]
    );
}

#[test]
fn a_public_answer_is_taken_over_in_its_language_and_published_by_who_takes_it() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let mut krusevac = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let question = format!("When is the pool open? {}", named("Pool").en);
    let draft = ArticleDraft {
        language: "en".to_owned(),
        question: question.clone(),
        answer: "Every day from nine in the morning until eight in the evening.".to_owned(),
        ..ArticleDraft::default()
    };
    celje.call(&MakeArticle, &draft).unwrap();
    let file = serde_json::to_string(&given(&mut celje)).unwrap();
    let found = checked(&mut krusevac, file.as_bytes());
    let thing = found
        .things
        .iter()
        .find(|thing| is_called(&thing.name, &question));
    let thing = thing.unwrap();
    assert_eq!(
        (thing.part, thing.state),
        (SettingsPart::Answers, FoundState::New)
    );
    let reply = taken(&mut krusevac, &file, &[&thing.path]);
    assert_eq!(parts(&reply.added), [SettingsPart::Answers]);
    let page = krusevac.call(&ListKnowledge::default(), &Empty {}).unwrap();
    let mut articles = page.articles.iter();
    let made = articles
        .find(|article| article.question == question)
        .unwrap();
    assert_eq!(made.answer, draft.answer);
    assert_eq!(made.reference, None);
    let reply = taken(&mut krusevac, &file, &[&thing.path]);
    assert_eq!(
        (reply.added.len(), parts(&reply.skipped)),
        (0, vec![SettingsPart::Answers])
    );
    let wanted = ReadAudit {
        act: Some(Act::ArticlePublished),
        ..ReadAudit::default()
    };
    let entries = krusevac.call(&wanted, &Empty {}).unwrap().entries;
    let said = entries
        .iter()
        .filter(|entry| entry.details.article.as_ref() == Some(&question));
    assert_eq!(said.count(), 1);
}

#[test]
fn what_is_there_under_the_same_name_stays_as_it_is() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let [department, category, _] = good_practice(&mut celje);
    let before = kept(&mut celje, &category.sl);
    let mut file = given(&mut celje);
    for one in &mut file.categories {
        if is_called(&one.names, &category.sl) {
            one.on_call = false;
            one.questions.clear();
        }
    }
    // Only what this test made: the rest belongs to others.
    file.departments
        .retain(|one| is_called(&one.names, &department.sl));
    file.categories
        .retain(|one| is_called(&one.names, &category.sl));
    file.templates.clear();
    file.answers.clear();
    let file = serde_json::to_string(&file).unwrap();
    let found = checked(&mut celje, file.as_bytes());
    let states: Vec<FoundState> = found.things.iter().map(|thing| thing.state).collect();
    assert_eq!(states, [FoundState::Same, FoundState::Different]);
    let reply = taken(&mut celje, &file, &["departments[0]", "categories[0]"]);
    assert_eq!((reply.added.len(), reply.skipped.len()), (0, 2));
    assert_eq!(kept(&mut celje, &category.sl), before);
}

#[test]
fn everything_wrong_with_a_file_is_said_at_its_place_and_the_rest_can_be_taken() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let name = named("Klopi").sl;
    let file = format!(
        r#"{{"format": "servis48-settings", "version": 1, "persons": [],
            "departments": [
                {{"key": "a", "names": {{"sl": "{name}", "en": "{name}"}}}},
                {{"key": "b", "names": {{"sr": "Клупе"}}}},
                {{"key": "", "names": {{"sl": "K", "en": "Benches"}}, "utility": "no"}}
            ],
            "categories": [{{"key": "c", "names": {{"sl": "{name}"}}, "department": "b", "kinds": []}}],
            "templates": [{{"name": "{name}", "outcome": "solved", "texts": {{"sl": "Popravili smo {{klop}}."}}}}]}}"#
    );
    let found = checked(&mut celje, file.as_bytes());
    let outside: Vec<&str> = found
        .errors
        .iter()
        .map(|error| error.path.as_str())
        .collect();
    assert_eq!(outside, ["persons"]);
    let errors: Vec<(&str, FileErrorCode)> = found
        .things
        .iter()
        .flat_map(|thing| &thing.errors)
        .map(|error| (error.path.as_str(), error.code))
        .collect();
    assert_eq!(
        errors,
        [
            ("departments[1].names", FileErrorCode::NoLanguage),
            ("departments[2].utility", FileErrorCode::Invalid),
            ("departments[2].key", FileErrorCode::Required),
            ("departments[2].names.sl", FileErrorCode::TooShort),
            ("categories[0].department", FileErrorCode::NotTaken),
            ("categories[0].kinds", FileErrorCode::Required),
            ("templates[0].texts.sl", FileErrorCode::Unknown),
        ]
    );
    let every = [
        "departments[0]",
        "departments[1]",
        "categories[0]",
        "templates[0]",
    ];
    let reply = taken(&mut celje, &file, &every);
    assert_eq!(parts(&reply.added), [SettingsPart::Departments]);
    assert_eq!(reply.skipped.len(), 3);
    assert!(kept(&mut celje, &name).is_empty());
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_changes_nothing() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let two_bytes: Vec<u8> = "{\"format\": 1}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let too_large = vec![b' '; MAX_FILE_BYTES + 1];
    for (file, fault) in [
        (b"".as_slice(), FileFault::Empty),
        (b"ime;oddelek\nTrava;Zelenice\n", FileFault::Table),
        (b"ime,oddelek\n\"Trava,Zelenice\n", FileFault::Table),
        (b"{\"Podro\xe8je\": 1}", FileFault::OtherLetters),
        (&two_bytes, FileFault::TwoBytes),
        (b"\x89PNG\r\n", FileFault::NoText),
        (
            b"{\"format\": \"servis48-settings\", \"ver",
            FileFault::Broken,
        ),
        (b"{\"type\": \"FeatureCollection\"}", FileFault::OtherFormat),
        (
            b"{\"format\": \"servis48-settings\", \"version\": 99}",
            FileFault::Newer,
        ),
        (&too_large, FileFault::TooLarge),
    ] {
        let found = checked(&mut celje, file);
        assert_eq!(found.fault, Some(fault));
        assert_eq!(found.things, []);
    }
    let draft = TakeDraft {
        file: "ime;oddelek\nTrava;Zelenice\n".to_owned(),
        take: vec!["categories[0]".to_owned()],
    };
    let refused = celje.call(&TakeSettings, &draft);
    assert_eq!(code(refused), (400, api::ProblemCode::MalformedRequest));
}

#[test]
fn a_file_names_nobody_and_is_for_administrators() {
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let reply = celje.send(Method::Get, &ReadSettingsFile.path(), &[], &[]);
    assert_eq!(
        reply.header("content-disposition"),
        Some("attachment; filename=\"servis48-celje.json\"")
    );
    let text = reply.text();
    for personal in ["@", "Polona", "Gregor", "CE-2026"] {
        assert!(!text.contains(personal), "{personal}");
    }
    for official in [&CELJE_AUDITOR, &CELJE_LIGHTING] {
        let refused = signed_in(official).call(&ReadSettingsFile, &Empty {});
        assert_eq!(code(refused), (403, api::ProblemCode::NotAllowed));
    }
}
