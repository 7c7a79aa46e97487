//! The audit log: it tells of everything that touches access and settings, and never how to reach anybody.

use api::{
    Empty, Role,
    audit::{AuditEntry, ReadAudit, SignInFailure},
    people::{ChangePerson, EndAccess, PersonDraft, RestoreAccess},
    session::SignOut,
};
use domain::{
    Code,
    audit::{Act, SignInMethod},
};
use servis48_e2e::Client;

use crate::{
    staff::{OWN, administrator, department, enter, joined, person},
    world::WEDNESDAY,
};

/// Every entry that fits, page by page.
fn entries(desk: &mut Client, wanted: &ReadAudit) -> Vec<AuditEntry> {
    let mut all = Vec::new();
    let mut cursor = None;
    loop {
        let page = desk
            .call(
                &ReadAudit {
                    cursor,
                    ..wanted.clone()
                },
                &Empty {},
            )
            .unwrap();
        all.extend(page.entries);
        cursor = page.next;
        if cursor.is_none() {
            return all;
        }
    }
}

#[test]
fn a_persons_whole_history_stands_there_in_order() {
    let email = joined("celje", Role::Officer);
    let mut desk = administrator("celje");
    let who = person(&mut desk, &email);
    enter("celje", &email, "ni pravo geslo").unwrap_err();
    let (mut client, _) = enter("celje", &email, OWN).unwrap();
    client.call(&SignOut, &Empty {}).unwrap();
    let mut later = desk.when("2026-04-22T10:01:00Z");
    let change = PersonDraft {
        department: department(&mut desk, 2),
        role: Role::Head.code().to_owned(),
    };
    later.call(&ChangePerson { id: &who.id }, &change).unwrap();
    let mut later = desk.when("2026-04-22T10:02:00Z");
    later.call(&EndAccess { id: &who.id }, &Empty {}).unwrap();
    let mut later = desk.when("2026-04-22T10:03:00Z");
    later
        .call(&RestoreAccess { id: &who.id }, &Empty {})
        .unwrap();

    let of_person = ReadAudit {
        person: Some(who.id.clone()),
        ..ReadAudit::default()
    };
    let found = entries(&mut desk, &of_person);
    let mut acts: Vec<Act> = found.iter().map(|entry| entry.act).collect();
    assert_eq!(
        acts[..3],
        [Act::AccessRestored, Act::AccessEnded, Act::PersonChanged]
    );
    acts.sort();
    let mut expected = [
        Act::Invited,
        Act::Joined,
        Act::SignInFailed,
        Act::SignedIn,
        Act::SignedOut,
        Act::PersonChanged,
        Act::AccessEnded,
        Act::AccessRestored,
    ];
    expected.sort();
    assert_eq!(acts, expected);
    let of = |act: Act| found.iter().find(|entry| entry.act == act).unwrap();
    let changed = of(Act::PersonChanged);
    assert_eq!(changed.person.as_deref(), Some("Polona Dopisnik"));
    assert_eq!(changed.about.as_deref(), Some("Maja Novinec"));
    assert_eq!(
        (changed.details.role_before, changed.details.role),
        (Some(Role::Officer), Some(Role::Head))
    );
    assert_ne!(
        changed.details.department_before,
        changed.details.department
    );
    let failed = of(Act::SignInFailed);
    assert_eq!(
        (failed.person.as_deref(), failed.about.as_deref()),
        (None, Some("Maja Novinec"))
    );
    assert_eq!(failed.details.failure, Some(SignInFailure::WrongPassword));
    assert_eq!(
        of(Act::SignedIn).details.method,
        Some(SignInMethod::Password)
    );
    assert!(of(Act::SignedIn).network.as_ref().unwrap().len() == 10);

    // By act within it, and nothing of anybody else.
    let only = ReadAudit {
        act: Some(Act::AccessEnded),
        ..of_person
    };
    assert_eq!(entries(&mut desk, &only).len(), 1);
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains('@') && !text.contains("10."), "{text}");
}

#[test]
fn the_log_is_paged_without_gaps_or_doubles_and_read_by_day() {
    let mut desk = administrator("celje");
    for _ in 0..60 {
        administrator("celje");
    }
    let all = entries(&mut desk, &ReadAudit::default());
    assert!(all.len() > 60);
    assert!(all.is_sorted_by(|one, next| (one.at, &one.id) > (next.at, &next.id)));
    let signed_in = ReadAudit {
        act: Some(Act::SignedIn),
        ..ReadAudit::default()
    };
    let some = entries(&mut desk, &signed_in);
    assert!(some.len() > 60 && some.iter().all(|entry| entry.act == Act::SignedIn));

    let day = |from: &str, to: &str| ReadAudit {
        from: from.parse().ok(),
        to: to.parse().ok(),
        ..ReadAudit::default()
    };
    let wednesday = entries(&mut desk, &day("2026-04-22", "2026-04-22"));
    assert!(
        wednesday
            .iter()
            .any(|entry| entry.at == WEDNESDAY.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    );
    assert!(entries(&mut desk, &day("2020-01-01", "2020-01-31")).is_empty());
    let refused = desk
        .call(
            &ReadAudit {
                cursor: Some("' or 1=1 --".to_owned()),
                ..ReadAudit::default()
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(refused.status, 400);
}

#[test]
fn another_municipalitys_log_is_not_read() {
    let email = joined("celje", Role::Officer);
    let id = person(&mut administrator("celje"), &email).id;
    let mut other = administrator("krusevac");
    let wanted = ReadAudit {
        person: Some(id),
        ..ReadAudit::default()
    };
    assert!(entries(&mut other, &wanted).is_empty());
}
