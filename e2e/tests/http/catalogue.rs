//! The catalogue: administrators keep departments, each change stands in the audit log, and nothing is closed that is
//! still needed.

use api::{
    Empty, ProblemCode, TypedNames,
    audit::{AuditEntry, ReadAudit, Was},
    catalogue::{Catalogue, MoveDraft, ReadCatalogue},
    departments::{
        ChangeDepartment, CloseDepartment, DepartmentDraft, KeptDepartment, MakeDepartment,
        MoveDepartment, ReadDepartmentUses, ReopenDepartment,
    },
    people::ListPeople,
};
use domain::audit::{Act, Aspect};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, citizen, filed_lamp, fresh,
    municipality, read_desk, signed_in,
};

/// A name no other test uses, in the languages Celje offers.
pub fn named(what: &str) -> TypedNames {
    let name = format!("{what} {} {}", std::process::id(), fresh());
    TypedNames {
        sr: name.clone(),
        en: name.clone(),
        sl: name,
    }
}

pub fn code<T: std::fmt::Debug>(refused: Result<T, Reply>) -> (u16, ProblemCode) {
    let refused = refused.unwrap_err();
    (refused.status, refused.problem().code)
}

pub fn fields<T: std::fmt::Debug>(refused: Result<T, Reply>) -> Vec<(String, String)> {
    let refused = refused.unwrap_err();
    assert_eq!(refused.status, 422, "{}", refused.text());
    refused
        .problem()
        .fields
        .into_iter()
        .map(|problem| (problem.field, problem.code))
        .collect()
}

pub fn field(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

/// What the audit log says of an act that was done to this.
pub fn logged(administrator: &mut Client, act: Act, name: &TypedNames) -> Vec<AuditEntry> {
    let wanted = ReadAudit {
        act: Some(act),
        ..ReadAudit::default()
    };
    administrator
        .call(&wanted, &Empty {})
        .unwrap()
        .entries
        .into_iter()
        .filter(|entry| {
            let said = entry.details.name.as_ref();
            said.and_then(|name| name.sl.as_deref()) == Some(&name.sl)
        })
        .collect()
}

fn find(catalogue: Catalogue, name: &TypedNames) -> KeptDepartment {
    catalogue
        .departments
        .into_iter()
        .find(|department| department.name.sl.as_deref() == Some(&name.sl))
        .unwrap()
}

fn draft(name: &TypedNames) -> DepartmentDraft {
    DepartmentDraft {
        name: name.clone(),
        ..DepartmentDraft::default()
    }
}

pub fn made_department(administrator: &mut Client, name: &TypedNames) -> KeptDepartment {
    find(
        administrator.call(&MakeDepartment, &draft(name)).unwrap(),
        name,
    )
}

fn offers(client: &mut Client, id: &str) -> bool {
    municipality(client)
        .departments
        .iter()
        .any(|department| department.id == id)
}

#[test]
fn a_department_is_made_changed_closed_and_opened_again_and_each_step_is_logged() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let name = named("Zelenice");
    let made = made_department(&mut administrator, &name);
    assert_eq!(
        (made.revision, made.closed, made.utility),
        (1, false, false)
    );
    assert!(offers(&mut visitor, &made.id));

    let renamed = named("Parki");
    let endpoint = ChangeDepartment { id: &made.id };
    let change = DepartmentDraft {
        revision: made.revision,
        utility: true,
        ..draft(&renamed)
    };
    let changed = find(administrator.call(&endpoint, &change).unwrap(), &renamed);
    assert_eq!((changed.revision, changed.utility), (2, true));
    // Somebody else had the first revision open.
    let stale = administrator.call(&endpoint, &change);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));

    let close = CloseDepartment { id: &made.id };
    let closed = find(administrator.call(&close, &Empty {}).unwrap(), &renamed);
    assert!(closed.closed);
    assert!(!offers(&mut visitor, &made.id));
    let again = administrator.call(&close, &Empty {});
    assert_eq!(code(again), (409, ProblemCode::Conflict));
    let change = DepartmentDraft {
        revision: closed.revision,
        ..change
    };
    let closed_changes = administrator.call(&endpoint, &change);
    assert_eq!(code(closed_changes), (409, ProblemCode::Conflict));
    let reopen = ReopenDepartment { id: &made.id };
    administrator.call(&reopen, &Empty {}).unwrap();
    assert!(offers(&mut visitor, &made.id));
    let again = administrator.call(&reopen, &Empty {});
    assert_eq!(code(again), (409, ProblemCode::Conflict));

    for act in [Act::DepartmentClosed, Act::DepartmentReopened] {
        assert_eq!(
            logged(&mut administrator, act, &renamed).len(),
            1,
            "{act:?}"
        );
    }
    assert_eq!(
        logged(&mut administrator, Act::DepartmentMade, &name).len(),
        1
    );
    let changes = logged(&mut administrator, Act::DepartmentChanged, &renamed);
    let entry = changes.first().unwrap();
    let said: Vec<_> = entry
        .details
        .changes
        .iter()
        .map(|change| (change.aspect, change.before.clone(), change.after.clone()))
        .collect();
    assert_eq!(
        said,
        [
            (
                Aspect::Name,
                Some(Was::Names(made.name)),
                Some(Was::Names(changed.name))
            ),
            (Aspect::Utility, Some(Was::Yes(false)), Some(Was::Yes(true))),
        ]
    );
    assert_eq!(changes.len(), 1);
}

#[test]
fn what_is_still_needed_keeps_a_department_open_and_is_named() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut officer);
    let request = read_desk(&mut officer, &id);
    let department = &request.department_id;
    let uses = administrator
        .call(&ReadDepartmentUses { id: department }, &Empty {})
        .unwrap();
    assert!((1..=10).contains(&uses.requests.len()));
    assert!(uses.categories.contains(&request.category));
    assert!(
        uses.people
            .iter()
            .any(|person| person.starts_with("Gregor"))
    );
    let refused = administrator.call(&CloseDepartment { id: department }, &Empty {});
    assert_eq!(code(refused), (409, ProblemCode::StepNotAllowed));
    assert!(offers(&mut officer, department));
}

#[test]
fn nothing_can_be_handed_to_a_closed_department() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let made = made_department(&mut administrator, &named("Kratek oddelek"));
    administrator
        .call(&CloseDepartment { id: &made.id }, &Empty {})
        .unwrap();
    let (_, id) = filed_lamp(&mut officer);
    let draft = api::desk::HandOverDraft {
        version: read_desk(&mut officer, &id).version,
        department: made.id,
        note: String::new(),
    };
    let refused = officer.call(&api::desk::HandOver { id: &id }, &draft);
    assert_eq!(fields(refused), [field("department", "unknown")]);
}

#[test]
fn a_department_moves_by_one_place_and_the_log_says_from_where_to_where() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let name = named("Na koncu");
    let made = made_department(&mut administrator, &name);
    let endpoint = MoveDepartment { id: &made.id };
    let before = place(&mut administrator, &made.id);
    administrator
        .call(&endpoint, &MoveDraft { up: true })
        .unwrap();
    // Other tests make departments meanwhile, which come behind it.
    assert_eq!(place(&mut administrator, &made.id), before - 1);
    let entries = logged(&mut administrator, Act::DepartmentChanged, &name);
    let change = entries
        .first()
        .and_then(|entry| entry.details.changes.first())
        .unwrap();
    assert_eq!(change.aspect, Aspect::Place);
    // Places are counted from 1.
    assert_eq!(change.before, Some(Was::Text((before + 1).to_string())));
    assert_eq!(change.after, Some(Was::Text(before.to_string())));
}

/// Its place among the departments that are open, from 0.
fn place(client: &mut Client, id: &str) -> usize {
    let catalogue = client.call(&ReadCatalogue, &Empty {}).unwrap();
    catalogue
        .departments
        .iter()
        .filter(|department| !department.closed)
        .position(|department| department.id == id)
        .unwrap()
}

#[test]
fn slips_are_told_at_their_fields() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let made = made_department(&mut administrator, &named("Z napakami"));
    let slips = DepartmentDraft {
        name: TypedNames {
            sl: " ".to_owned(),
            sr: String::new(),
            en: "X".to_owned(),
        },
        ..DepartmentDraft::default()
    };
    let found = fields(administrator.call(&MakeDepartment, &slips));
    assert!(found.contains(&field("text-sl", "required")), "{found:?}");
    assert!(found.contains(&field("text-en", "too-short")), "{found:?}");
    // Only somebody of the department answers for it, and only a head heads it.
    let officer = administrator
        .call(&ListPeople, &Empty {})
        .unwrap()
        .people
        .into_iter()
        .find(|person| person.email == CELJE_LIGHTING.email)
        .unwrap();
    let stranger = DepartmentDraft {
        revision: made.revision,
        responsible: officer.id.clone(),
        head: officer.id.clone(),
        ..draft(&named("Tuji ljudje"))
    };
    assert_eq!(
        fields(administrator.call(&ChangeDepartment { id: &made.id }, &stranger)),
        [field("responsible", "unknown"), field("head", "unknown")]
    );
    let lighting = administrator
        .call(&ReadCatalogue, &Empty {})
        .unwrap()
        .departments
        .into_iter()
        .find(|department| department.id == officer.department_id)
        .unwrap();
    let no_head = DepartmentDraft {
        revision: lighting.revision,
        name: lighting.name.into(),
        utility: lighting.utility,
        responsible: officer.id.clone(),
        head: officer.id,
    };
    assert_eq!(
        fields(administrator.call(&ChangeDepartment { id: &lighting.id }, &no_head)),
        [field("head", "not-allowed")]
    );
}

#[test]
fn another_municipality_has_departments_of_its_own() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let name = named("Domače");
    let made = made_department(&mut administrator, &name);
    let theirs = foreigner.call(&ReadCatalogue, &Empty {}).unwrap();
    assert!(theirs.departments.iter().all(|one| one.id != made.id));
    let change = DepartmentDraft {
        revision: made.revision,
        ..draft(&name)
    };
    for refused in [
        code(foreigner.call(&ChangeDepartment { id: &made.id }, &change)),
        code(foreigner.call(&CloseDepartment { id: &made.id }, &Empty {})),
        code(foreigner.call(&ReopenDepartment { id: &made.id }, &Empty {})),
        code(foreigner.call(&MoveDepartment { id: &made.id }, &MoveDraft { up: true })),
        code(foreigner.call(&ReadDepartmentUses { id: &made.id }, &Empty {})),
    ] {
        assert_eq!(refused, (404, ProblemCode::NotFound));
    }
    let still = administrator.call(&ReadCatalogue, &Empty {}).unwrap();
    assert_eq!(find(still, &name), made);
}
