//! Routing rules: the first that fits decides which department gets a request, wherever it is filed, validated or turns
//! out to be about something else; the history says which rule it was, to officials alone.

use api::{
    Empty, ProblemCode,
    audit::Was,
    catalogue::{Catalogue, MoveDraft, ReadCatalogue},
    categories::KeptCategory,
    departments::{CloseDepartment, ReadDepartmentUses},
    desk::Queue,
    districts::ListDistricts,
    request::{Receipt, RequestDraft},
    routing::{
        ChangeRoute, KeptRoute, MakeRoute, MoveRoute, RemoveRoute, RouteDraft, TrialDraft, TryRoute,
    },
    track::TimelineEvent,
};
use domain::audit::{Act, Aspect};
use servis48_e2e::Client;

use crate::{
    catalogue::{code, field, fields, made_department, named},
    categories::made_category,
    world::{
        CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, citizen, desk_id, file, fresh, lamp,
        read_desk, read_tracked, signed_in,
    },
};

/// A rule for a category of its own, so that it decides nothing for other tests.
fn draft(name: &str, category: &KeptCategory, department: &str) -> RouteDraft {
    RouteDraft {
        name: format!("{name} {} {}", std::process::id(), fresh()),
        category: category.id.clone(),
        when: "always".to_owned(),
        department: department.to_owned(),
        ..RouteDraft::default()
    }
}

fn find(catalogue: Catalogue, name: &str) -> KeptRoute {
    catalogue
        .routes
        .into_iter()
        .find(|route| route.name == name)
        .unwrap()
}

fn made(administrator: &mut Client, draft: &RouteDraft) -> KeptRoute {
    find(administrator.call(&MakeRoute, draft).unwrap(), &draft.name)
}

fn filed(category: &KeptCategory, moment: &str) -> Receipt {
    let mut visitor = citizen("celje").when(moment);
    let report = RequestDraft {
        category: category.id.clone(),
        ..lamp(&mut visitor)
    };
    file(&mut visitor, &report)
}

/// The department that has a request, and the rule that its history names.
fn decided(administrator: &mut Client, receipt: &Receipt) -> (String, Option<String>) {
    let id = desk_id(administrator, Queue::Open, &receipt.reference);
    let request = read_desk(administrator, &id);
    let rule = request
        .timeline
        .iter()
        .find_map(|entry| match &entry.event {
            TimelineEvent::Assigned { note, .. } => Some(note.clone()),
            _ => None,
        })
        .unwrap();
    (request.department_id, rule)
}

fn tried(client: &mut Client, category: &KeptCategory, district: &str, at: &str) -> Option<String> {
    let trial = TrialDraft {
        category: category.id.clone(),
        district: district.to_owned(),
        at: at.to_owned(),
    };
    client.call(&TryRoute, &trial).unwrap().rule
}

#[test]
fn a_rule_gives_a_request_to_its_department_and_only_officials_read_which() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let category = made_category(&mut administrator, "Razporejeno");
    let duty = made_department(&mut administrator, &named("Dežurni"));
    let noon = "2026-04-22T10:00:00Z";
    let before = filed(&category, noon);
    assert_eq!(
        decided(&mut administrator, &before),
        (category.department_id.clone(), None)
    );

    let rule = draft("Ponoči", &category, &duty.id);
    let rule = RouteDraft {
        when: "hours".to_owned(),
        weekdays: vec!["Wed".to_owned()],
        from: "22:00".to_owned(),
        to: "06:00".to_owned(),
        ..rule
    };
    let kept = made(&mut administrator, &rule);
    assert_eq!(
        (kept.weekdays.as_str(), kept.from.as_str()),
        ("Wed", "22:00")
    );
    // By day the category's own department has it; the night of Wednesday ends on Thursday.
    let by_day = filed(&category, noon);
    assert_eq!(
        decided(&mut administrator, &by_day),
        (category.department_id.clone(), None)
    );
    let at_night = filed(&category, "2026-04-23T03:30:00Z");
    assert_eq!(
        decided(&mut administrator, &at_night),
        (duty.id.clone(), Some(kept.name.clone()))
    );
    let mut visitor = citizen("celje").when("2026-04-23T03:31:00Z");
    let tracked = read_tracked(&mut visitor, &at_night.token);
    assert!(
        tracked.timeline.iter().all(|entry| {
            !matches!(&entry.event, TimelineEvent::Assigned { note: Some(_), .. })
        })
    );
    // What was given before stays where it is.
    administrator
        .call(&RemoveRoute { id: &kept.id }, &Empty {})
        .unwrap();
    assert_eq!(decided(&mut administrator, &at_night).0, duty.id);
}

#[test]
fn the_first_rule_that_fits_decides_and_the_order_can_be_changed() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let category = made_category(&mut administrator, "Po četrtih");
    let near = made_department(&mut administrator, &named("Za center"));
    let rest = made_department(&mut administrator, &named("Za vse"));
    let district = administrator
        .call(&ListDistricts, &Empty {})
        .unwrap()
        .districts
        .first()
        .unwrap()
        .id
        .clone();
    let rule = RouteDraft {
        district: district.clone(),
        ..draft("Center", &category, &near.id)
    };
    let first = made(&mut administrator, &rule);
    let second = made(&mut administrator, &draft("Vse", &category, &rest.id));
    let at = "2026-04-22T12:00";
    assert_eq!(
        tried(&mut administrator, &category, &district, at),
        Some(first.name.clone())
    );
    assert_eq!(
        tried(&mut administrator, &category, "", at),
        Some(second.name.clone())
    );
    // Other tests make rules meanwhile; a few steps up lead past the first in any case.
    for _ in 0..100 {
        administrator
            .call(&MoveRoute { id: &second.id }, &MoveDraft { up: true })
            .unwrap();
        if tried(&mut administrator, &category, &district, at) == Some(second.name.clone()) {
            break;
        }
    }
    assert_eq!(
        tried(&mut administrator, &category, &district, at),
        Some(second.name.clone())
    );
    for id in [&first.id, &second.id] {
        administrator.call(&RemoveRoute { id }, &Empty {}).unwrap();
    }
    assert_eq!(tried(&mut administrator, &category, &district, at), None);
}

#[test]
fn rules_hold_while_nobody_is_at_work_and_keep_their_department_open() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let category = made_category(&mut administrator, "Zunaj delovnega časa");
    let duty = made_department(&mut administrator, &named("Dežurna služba"));
    let rule = RouteDraft {
        when: "off-duty".to_owned(),
        ..draft("Prosti dnevi", &category, &duty.id)
    };
    let kept = made(&mut administrator, &rule);
    // A Saturday, and 27 April, a holiday on a Monday; then a Tuesday at noon.
    for (at, decides) in [
        ("2026-04-25T12:00", true),
        ("2026-04-27T12:00", true),
        ("2026-04-28T12:00", false),
    ] {
        let found = tried(&mut administrator, &category, "", at);
        assert_eq!(found.is_some(), decides, "{at}");
    }
    let uses = administrator
        .call(&ReadDepartmentUses { id: &duty.id }, &Empty {})
        .unwrap();
    assert_eq!(uses.routes, std::slice::from_ref(&kept.name));
    let close = CloseDepartment { id: &duty.id };
    let refused = administrator.call(&close, &Empty {});
    assert_eq!(code(refused), (409, ProblemCode::StepNotAllowed));
    administrator
        .call(&RemoveRoute { id: &kept.id }, &Empty {})
        .unwrap();
    administrator.call(&close, &Empty {}).unwrap();
}

#[test]
fn what_turns_out_to_be_something_else_goes_where_a_rule_says() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let from = made_category(&mut administrator, "Prej");
    let to = made_category(&mut administrator, "Potem");
    let duty = made_department(&mut administrator, &named("Prevzame"));
    let kept = made(&mut administrator, &draft("Preusmeritev", &to, &duty.id));
    let receipt = filed(&from, "2026-04-22T10:00:00Z");
    let id = desk_id(&mut administrator, Queue::Open, &receipt.reference);
    let draft = api::acts::CategoryDraft {
        version: read_desk(&mut administrator, &id).version,
        category: to.id.clone(),
        note: String::new(),
    };
    let moved = administrator
        .call(&api::acts::Recategorise { id: &id }, &draft)
        .unwrap();
    assert_eq!(moved.department_id, duty.id);
    let named = moved.timeline.iter().any(|entry| {
        matches!(&entry.event, TimelineEvent::Assigned { note: Some(rule), .. } if *rule == kept.name)
    });
    assert!(named);
    administrator
        .call(&RemoveRoute { id: &kept.id }, &Empty {})
        .unwrap();
}

#[test]
fn rules_are_changed_on_the_revision_that_was_read_and_logged() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let category = made_category(&mut administrator, "Z zapisom");
    let duty = made_department(&mut administrator, &named("Zapisana"));
    let rule = draft("Zapis", &category, &duty.id);
    let kept = made(&mut administrator, &rule);
    let change = RouteDraft {
        revision: kept.revision,
        when: "off-duty".to_owned(),
        ..rule.clone()
    };
    let endpoint = ChangeRoute { id: &kept.id };
    administrator.call(&endpoint, &change).unwrap();
    let stale = administrator.call(&endpoint, &change);
    assert_eq!(code(stale), (409, ProblemCode::Conflict));
    let wanted = api::audit::ReadAudit {
        act: Some(Act::RouteChanged),
        ..api::audit::ReadAudit::default()
    };
    let entries = administrator.call(&wanted, &Empty {}).unwrap().entries;
    let entry = entries
        .iter()
        .find(|entry| {
            let name = entry.details.name.as_ref();
            name.and_then(|name| name.en.as_ref()) == Some(&rule.name)
        })
        .unwrap();
    let said: Vec<_> = entry
        .details
        .changes
        .iter()
        .map(|change| (change.aspect, change.before.clone(), change.after.clone()))
        .collect();
    let when = |code: &str| Some(Was::Codes(vec![code.to_owned()]));
    assert_eq!(said, [(Aspect::When, when("always"), when("off-duty"))]);

    let slips = RouteDraft {
        name: String::new(),
        category: "nikjer".to_owned(),
        district: "nikjer".to_owned(),
        when: "hours".to_owned(),
        weekdays: Vec::new(),
        from: "25:00".to_owned(),
        to: String::new(),
        department: String::new(),
        revision: 0,
    };
    let found = fields(administrator.call(&MakeRoute, &slips));
    for expected in [
        field("name", "required"),
        field("category", "unknown"),
        field("district", "unknown"),
        field("weekdays", "required"),
        field("time-from", "invalid"),
        field("time-to", "required"),
        field("department", "required"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }

    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    for refused in [
        code(foreigner.call(&endpoint, &change)),
        code(foreigner.call(&RemoveRoute { id: &kept.id }, &Empty {})),
    ] {
        assert_eq!(refused, (404, ProblemCode::NotFound));
    }
    let stolen = fields(foreigner.call(&MakeRoute, &rule));
    assert!(stolen.contains(&field("category", "unknown")), "{stolen:?}");
    assert!(
        stolen.contains(&field("department", "unknown")),
        "{stolen:?}"
    );
    let still = administrator.call(&ReadCatalogue, &Empty {}).unwrap();
    assert_eq!(find(still, &rule.name).revision, kept.revision + 1);
    administrator
        .call(&RemoveRoute { id: &kept.id }, &Empty {})
        .unwrap();
}
