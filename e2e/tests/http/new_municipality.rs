//! A new municipality: made with the operator's key and nothing else, useful at once, in one batch or not at all.

use api::{
    Empty, Endpoint, Kind, Language, Method, ProblemCode, TypedNames,
    audit::ReadAudit,
    catalogue::ReadCatalogue,
    desk::Queue,
    municipality::ListMunicipalities,
    new_municipality::{
        MadeMunicipality, MakeMunicipality, MunicipalityDraft, ReadNewMunicipality,
    },
    people::ListPeople,
    promise::ReadPromise,
    request::RequestDraft,
    session::{Credentials, LinkDraft, LinkPurpose, ReadLink, SignIn, UseLink},
    settings_file::{CheckSettingsFile, CheckedFile, FoundState, ReadSettingsFile},
    templates::ListTemplates,
};
use domain::audit::Act;
use servis48_e2e::{Client, Reply};

use crate::{
    catalogue::{code, field, fields},
    world::{
        CELJE_ADMINISTRATOR, answer, citizen, desk_id, file, fresh, municipality, read_desk,
        read_tracked, signed_in, solved,
    },
};

/// The key of local runs (`xtask/src/secrets.rs`).
const KEY: &str = "servis48-demo-operator-key-for-this-machine";

const PASSWORD: &str = "tri lipe pred starim mlinom";

/// Four letters no other municipality of this run has.
fn letters() -> String {
    let number = std::process::id().wrapping_mul(7_919).wrapping_add(fresh());
    let letter =
        |place: u32| char::from(b'A' + u8::try_from(number / 26_u32.pow(place) % 26).unwrap());
    // The demo data's prefixes have two letters.
    format!("Q{}{}{}", letter(0), letter(1), letter(2))
}

fn draft() -> MunicipalityDraft {
    let prefix = letters();
    let slug = format!("kraj-{}-{}", std::process::id(), fresh());
    MunicipalityDraft {
        name: TypedNames {
            sl: format!("Občina {slug}"),
            ..TypedNames::default()
        },
        country: "SI".to_owned(),
        languages: vec!["sl".to_owned()],
        phone: "03 703 28 00".to_owned(),
        mail_from: format!("servis48@{slug}.example"),
        prefix,
        bounds: "14.86, 46.19, 15.04, 46.29".to_owned(),
        clock: "working-days".to_owned(),
        administrator: "Ana Začetnik".to_owned(),
        email: format!("ana@{slug}.example"),
        starter: true,
        slug,
        ..MunicipalityDraft::default()
    }
}

fn ask(
    operator: &mut Client,
    key: &str,
    draft: &MunicipalityDraft,
) -> Result<MadeMunicipality, Reply> {
    let bearer = format!("Bearer {key}");
    operator.call_with(&MakeMunicipality, draft, &[("authorization", &bearer)])
}

fn made(draft: &MunicipalityDraft) -> MadeMunicipality {
    let mut operator = citizen("");
    ask(&mut operator, KEY, draft)
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// The first administrator, signed in by the invitation.
fn joined(draft: &MunicipalityDraft, invitation: &str) -> Client {
    let mut client = citizen(&draft.slug);
    let token = invitation.rsplit('/').next().unwrap_or_default();
    let link = client.call(&ReadLink { token }, &Empty {}).unwrap();
    assert_eq!(
        (link.purpose, link.email, link.role),
        (
            LinkPurpose::Invitation,
            draft.email.clone(),
            api::Role::Administrator
        )
    );
    let password = LinkDraft {
        name: draft.administrator.clone(),
        new_password: PASSWORD.to_owned(),
    };
    client.call(&UseLink { token }, &password).unwrap();
    let credentials = Credentials {
        email: draft.email.clone(),
        password: PASSWORD.to_owned(),
    };
    client
        .call(&SignIn, &credentials)
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()));
    client
}

#[test]
fn from_nothing_to_the_first_answered_request() {
    let draft = draft();
    let done = made(&draft);
    assert!(
        done.origin.contains(&format!("//{}.", draft.slug)),
        "{done:?}"
    );
    assert!(
        done.invitation
            .starts_with(&format!("{}/desk/link/", done.origin))
    );
    let mut anybody = citizen("");
    let all = anybody.call(&ListMunicipalities, &Empty {}).unwrap();
    assert!(
        all.municipalities
            .iter()
            .any(|one| one.slug == draft.slug && one.origin == done.origin)
    );

    let mut reporter = citizen(&draft.slug);
    let known = municipality(&mut reporter);
    assert_eq!(known.languages, [Language::Slovenian]);
    assert_eq!((known.departments.len(), known.categories.len()), (6, 21));
    assert_eq!(
        known
            .categories
            .iter()
            .filter(|one| one.emergency.is_some())
            .count(),
        2
    );
    assert_eq!(known.map.bounds, [14.86, 46.19, 15.04, 46.29]);
    assert_eq!(
        (known.promise.hours, known.promise.friday_to_monday),
        (48, true)
    );
    let lamps = known
        .categories
        .iter()
        .find(|one| one.name.sl.as_deref() == Some("Javna razsvetljava"))
        .unwrap();
    assert_eq!(lamps.questions.len(), 2);
    // A language that is not offered stays out of what it begins with.
    assert_eq!(lamps.name.sr, None);
    let report = RequestDraft {
        kind: Kind::Request,
        category: lamps.id.clone(),
        text: "Ulična svetilka pri avtobusni postaji že tri večere ne sveti.".to_owned(),
        point: Some([14.95, 46.24]),
        address: "Glavni trg 1".to_owned(),
        photo: None,
        email: String::new(),
        language: Language::Slovenian,
        answers: Vec::new(),
    };
    let receipt = file(&mut reporter, &report);
    assert_eq!(receipt.reference, format!("{}-2026-000001", draft.prefix));

    let mut administrator = joined(&draft, &done.invitation);
    let id = desk_id(&mut administrator, Queue::Open, &receipt.reference);
    let version = read_desk(&mut administrator, &id).version;
    answer(&mut administrator, &id, &solved(version)).unwrap();
    let tracked = read_tracked(&mut reporter, &receipt.token);
    let read = serde_json::to_string(&tracked).unwrap();
    assert!(read.contains("svetilka znova sveti"), "{read}");

    assert_eq!(
        administrator
            .call(&ListTemplates, &Empty {})
            .unwrap()
            .templates
            .len(),
        6
    );
    assert_eq!(
        administrator
            .call(&ListPeople, &Empty {})
            .unwrap()
            .people
            .len(),
        1
    );
    let promise = reporter.call(&ReadPromise, &Empty {}).unwrap();
    assert_eq!((promise.rules.len(), promise.calendars.len()), (1, 1));
}

#[test]
fn how_it_began_stands_in_its_audit_log_by_nobody_who_works_there() {
    let draft = draft();
    let done = made(&draft);
    let mut administrator = joined(&draft, &done.invitation);
    for (act, count) in [
        (Act::MunicipalityMade, 1),
        (Act::DepartmentMade, 6),
        (Act::CategoryMade, 21),
        (Act::QuestionMade, 4),
        (Act::TemplateMade, 6),
        (Act::Invited, 1),
    ] {
        let wanted = ReadAudit {
            act: Some(act),
            ..ReadAudit::default()
        };
        let entries = administrator.call(&wanted, &Empty {}).unwrap().entries;
        assert_eq!(entries.len(), count, "{act:?}");
        assert!(
            entries.iter().all(|entry| entry.person.is_none()),
            "{act:?}"
        );
    }
}

#[test]
fn without_the_starting_catalogue_there_is_one_department_and_another_municipality_helps() {
    let draft = MunicipalityDraft {
        starter: false,
        languages: vec!["sl".to_owned(), "en".to_owned()],
        name: TypedNames {
            sl: "Občina Prazno".to_owned(),
            en: "Municipality of Empty".to_owned(),
            ..TypedNames::default()
        },
        ..draft()
    };
    let done = made(&draft);
    let mut administrator = joined(&draft, &done.invitation);
    let catalogue = administrator.call(&ReadCatalogue, &Empty {}).unwrap();
    assert_eq!(
        (catalogue.departments.len(), catalogue.categories.len()),
        (1, 0)
    );
    let mut celje = signed_in(&CELJE_ADMINISTRATOR);
    let reply = celje.send(Method::Get, &ReadSettingsFile.path(), &[], &[]);
    let reply = administrator.send(Method::Post, &CheckSettingsFile.path(), &[], &reply.body);
    let found: CheckedFile = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!((found.fault, found.errors.len()), (None, 0));
    assert!(found.count(FoundState::New) > 20, "{}", reply.text());
}

#[test]
fn everything_wrong_is_said_at_once_and_nothing_is_made() {
    let mut operator = citizen("");
    let wrong = MunicipalityDraft {
        slug: "celje".to_owned(),
        prefix: "ce".to_owned(),
        name: TypedNames::default(),
        phone: "modra".to_owned(),
        mail_from: "brez".to_owned(),
        bounds: "20.2 43.5 20.4 43.7".to_owned(),
        clock: "office-hours".to_owned(),
        office: "vsak dan".to_owned(),
        administrator: String::new(),
        email: "ana".to_owned(),
        ..draft()
    };
    assert_eq!(
        fields(ask(&mut operator, KEY, &wrong)),
        [
            field("text-sl", "required"),
            field("phone", "invalid"),
            field("mail-from", "invalid"),
            field("bounds", "not-allowed"),
            field("office", "invalid"),
            field("name", "required"),
            field("email", "invalid"),
            field("slug", "taken"),
            field("prefix", "taken"),
        ]
    );
    let broken = MunicipalityDraft {
        outline: "x,y\n15,46\n".to_owned(),
        ..draft()
    };
    let refused = ask(&mut operator, KEY, &broken);
    assert_eq!(fields(refused), [field("outline", "invalid")]);
    let mut nobody = citizen(&broken.slug);
    let refused = nobody.call(&api::municipality::ReadMunicipality, &Empty {});
    assert_eq!(code(refused), (404, ProblemCode::UnknownMunicipality));
}

#[test]
fn an_outline_becomes_the_map_and_is_thinned_out() {
    let ring: Vec<String> = (0..=6_000_u32)
        .map(|number| {
            let angle = f64::from(number % 6_000) / 6_000.0 * std::f64::consts::TAU;
            format!(
                "[{:.7},{:.7}]",
                15.0 + 0.1 * angle.cos(),
                46.2 + 0.1 * angle.sin()
            )
        })
        .collect();
    let draft = MunicipalityDraft {
        outline: format!(
            r#"{{"type": "Polygon", "coordinates": [[{}]]}}"#,
            ring.join(",")
        ),
        bounds: String::new(),
        ..draft()
    };
    made(&draft);
    let map = municipality(&mut citizen(&draft.slug)).map;
    assert_eq!(map.bounds, [14.9, 46.1, 15.1, 46.3]);
    let points: usize = map.outline.iter().map(Vec::len).sum();
    assert!((50..=2_000).contains(&points), "{points}");
}

#[test]
fn only_the_operators_key_opens_and_it_cannot_be_guessed_for_long() {
    let mut operator = citizen("");
    let state = operator.call(&ReadNewMunicipality, &Empty {}).unwrap();
    assert!(state.open);
    let draft = draft();
    let refused = operator.call(&MakeMunicipality, &draft);
    assert_eq!(code(refused), (401, ProblemCode::WrongOperatorKey));
    for _ in 1..10 {
        let refused = ask(
            &mut operator,
            "a-key-that-somebody-made-up-0123456789",
            &draft,
        );
        assert_eq!(code(refused), (401, ProblemCode::WrongOperatorKey));
    }
    let refused = ask(&mut operator, KEY, &draft);
    assert_eq!(code(refused), (429, ProblemCode::TooManyTries));
    // Whoever has the key is not counted, whatever else is wrong.
    let mut other = citizen("");
    let blank = MunicipalityDraft {
        slug: String::new(),
        ..draft
    };
    for _ in 0..11 {
        assert_eq!(
            fields(ask(&mut other, KEY, &blank)),
            [field("slug", "required")]
        );
    }
}

#[test]
fn a_script_without_a_browser_makes_one_too() {
    let draft = draft();
    let body = serde_json::to_vec(&draft).unwrap();
    let bearer = format!("Bearer {KEY}");
    let reply = citizen("").send(
        Method::Post,
        &MakeMunicipality.path(),
        // An origin of its own stands for none: the key decides, and no cookie does.
        &[("authorization", &bearer), ("origin", "null")],
        &body,
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    municipality(&mut citizen(&draft.slug));
}
