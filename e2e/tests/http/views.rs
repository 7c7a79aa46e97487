//! Saved views: each person's own, and those of the municipality that administrators keep.

use api::{
    Channel, Empty, ProblemCode,
    audit::{ReadAudit, Setting},
    desk::{Filters, Queue},
    views::{
        ChangeView, ListViews, MOST_VIEWS, RemoveView, SaveView, SavedView, ViewChange, ViewDraft,
        Views,
    },
};
use domain::audit::Act;
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR,
    fresh, signed_in,
};

fn draft(name: &str, shared: bool) -> ViewDraft {
    ViewDraft {
        name: name.to_owned(),
        shared,
        queue: Queue::Overdue,
        filters: Filters {
            channel: Some(Channel::Phone),
            from: "2026-04-01".parse().ok(),
            ..Filters::default()
        },
    }
}

fn save(desk: &mut Client, draft: &ViewDraft) -> Result<Views, Reply> {
    desk.call(&SaveView, draft)
}

fn list(desk: &mut Client) -> Views {
    desk.call(&ListViews, &Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn change(
    desk: &mut Client,
    id: &str,
    name: Option<&str>,
    place: Option<usize>,
) -> Result<Views, Reply> {
    let name = name.map(str::to_owned);
    desk.call(&ChangeView { id }, &ViewChange { name, place })
}

fn remove(desk: &mut Client, id: &str) -> Result<Views, Reply> {
    desk.call(&RemoveView { id }, &Empty {})
}

fn named<'a>(views: &'a [SavedView], name: &str) -> &'a SavedView {
    views.iter().find(|view| view.name == name).unwrap()
}

/// The names of these views, in their order, among whatever else is there.
fn order(views: &[SavedView], among: &[&str]) -> Vec<String> {
    views
        .iter()
        .map(|view| view.name.clone())
        .filter(|name| among.contains(&name.as_str()))
        .collect()
}

#[test]
fn own_views_are_saved_renamed_moved_and_removed_and_nobody_elses() {
    let mut desk = signed_in(&CELJE_OTHER);
    let number = fresh();
    let names = ["a", "b", "c"].map(|name| format!("{name}{number}"));
    let [a, b, c] = names.each_ref().map(String::as_str);
    for name in [a, b, c] {
        save(&mut desk, &draft(&format!("  {name} "), false)).unwrap();
    }
    let views = list(&mut desk).own;
    assert_eq!(order(&views, &[a, b, c]), [a, b, c]);
    let saved = named(&views, c);
    assert_eq!(
        (saved.queue, &saved.filters),
        (Queue::Overdue, &draft("", false).filters)
    );

    let id = saved.id.clone();
    let moved = change(&mut desk, &id, None, Some(0)).unwrap().own;
    assert_eq!(moved[0].name, c);
    assert_eq!(order(&moved, &[a, b, c]), [c, a, b]);
    let moved = change(&mut desk, &id, None, Some(1_000)).unwrap().own;
    assert_eq!(order(&moved, &[a, b, c]), [a, b, c]);
    let other = format!("Druga {number}");
    let renamed = change(&mut desk, &id, Some(&other), None).unwrap().own;
    assert_eq!(named(&renamed, &other).id, id);

    // Neither a colleague nor an administrator has them, nor anybody elsewhere.
    for official in [
        &CELJE_LIGHTING,
        &CELJE_ADMINISTRATOR,
        &KRUSEVAC_ADMINISTRATOR,
    ] {
        let mut stranger = signed_in(official);
        let theirs = list(&mut stranger);
        assert!(
            theirs
                .own
                .iter()
                .chain(&theirs.shared)
                .all(|view| view.id != id)
        );
        for refused in [
            change(&mut stranger, &id, Some("x"), None),
            remove(&mut stranger, &id),
        ] {
            assert_eq!(refused.unwrap_err().problem().code, ProblemCode::NotFound);
        }
    }
    assert_eq!(list(&mut desk).own, renamed);
    for view in renamed {
        remove(&mut desk, &view.id).unwrap();
    }
    assert!(list(&mut desk).own.is_empty());
    assert_eq!(
        remove(&mut desk, &id).unwrap_err().problem().code,
        ProblemCode::NotFound
    );
}

#[test]
fn shared_views_are_everybodys_and_administrators_keep_them() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let mut officer = signed_in(&CELJE_LIGHTING);
    let name = format!("Skupni {}", fresh());
    let refused = save(&mut officer, &draft(&name, true)).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::NotAllowed);
    let views = save(&mut administrator, &draft(&name, true)).unwrap();
    let id = named(&views.shared, &name).id.clone();
    assert!(views.own.iter().all(|view| view.id != id));

    assert_eq!(named(&list(&mut officer).shared, &name).id, id);
    let mut elsewhere = signed_in(&KRUSEVAC_ADMINISTRATOR);
    assert!(list(&mut elsewhere).shared.iter().all(|view| view.id != id));
    for (who, code) in [
        (&mut officer, ProblemCode::NotAllowed),
        (&mut elsewhere, ProblemCode::NotFound),
    ] {
        for refused in [change(who, &id, Some("x"), None), remove(who, &id)] {
            assert_eq!(refused.unwrap_err().problem().code, code);
        }
    }
    let log = administrator
        .call(
            &ReadAudit {
                act: Some(Act::SettingChosen),
                ..ReadAudit::default()
            },
            &Empty {},
        )
        .unwrap();
    assert!(log.entries.iter().any(|entry| {
        entry.details.setting == Some(Setting::SharedViews)
            && entry.details.chosen.as_ref() == Some(&name)
    }));
    let views = remove(&mut administrator, &id).unwrap();
    assert!(views.shared.iter().all(|view| view.id != id));
}

#[test]
fn a_view_has_a_name_and_nobody_has_endlessly_many() {
    let mut desk = signed_in(&CELJE_LIGHTING_HEAD);
    for name in [" ", &"a".repeat(61), "a\nb"] {
        let refused = save(&mut desk, &draft(name, false)).unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().fields[0].field.as_str()),
            (422, "name"),
            "{name:?}"
        );
    }
    for body in [
        r#"{"name":"x","queue":"nothing"}"#,
        r#"{"name":"x","queue":"open","person":"y"}"#,
        "[]",
    ] {
        let headers = [("content-type", "application/json")];
        let reply = desk.send(
            api::Method::Post,
            "/api/desk/views",
            &headers,
            body.as_bytes(),
        );
        assert_eq!(
            (reply.status, reply.problem().code),
            (400, ProblemCode::MalformedRequest),
            "{body}"
        );
    }
    let mut views = list(&mut desk).own;
    while views.len() < MOST_VIEWS {
        views = save(&mut desk, &draft("Še en", false)).unwrap().own;
    }
    let refused = save(&mut desk, &draft("Preveč", false)).unwrap_err();
    assert_eq!(refused.problem().fields[0].code, "not-allowed");
    for view in views {
        remove(&mut desk, &view.id).unwrap();
    }
}
