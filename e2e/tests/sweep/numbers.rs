//! The published numbers follow what happens, request by request, and never count anything twice.

use api::{
    Empty, Outcome,
    desk::AnswerDraft,
    numbers::{Counts, Numbers, ReadNumbers, ReadNumbersCsv, ReadSheet},
    track::{MessageDraft, Reopen},
};
use api::{Endpoint, Method};
use servis48_e2e::sweep;

use crate::later::{planned, signed_in_at};
use crate::world::{
    CELJE_LIGHTING, answer, category, citizen, desk_id, file, lamp, read_desk, solved,
};

/// The numbers of one day of lamps in Celje.
fn lamps(day: &str) -> Numbers {
    let mut client = citizen("celje");
    let asked = ReadNumbers {
        from: day.parse().ok(),
        to: day.parse().ok(),
        department: None,
        category: Some(category(&mut client, "lighting")),
    };
    client
        .call(&asked, &Empty {})
        .unwrap_or_else(|reply| panic!("{}", reply.text()))
}

/// A lamp filed at a moment, and answered at another one.
fn answered(filed: &str, at: &str, draft: impl FnOnce(u32) -> AnswerDraft) -> String {
    let mut client = citizen("celje").when(filed);
    let lamp = lamp(&mut client);
    let receipt = file(&mut client, &lamp);
    let mut desk = signed_in_at(&CELJE_LIGHTING, at);
    let id = desk_id(&mut desk, api::desk::Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &draft(version)).unwrap_or_else(|reply| panic!("{}", reply.text()));
    receipt.token
}

#[test]
fn each_clock_is_counted_once_with_what_became_of_it() {
    // A Wednesday nobody else files on.
    let day = "2026-07-01";
    assert_eq!(lamps(day).total, Counts::default());
    let token = answered("2026-07-01T08:00:00Z", "2026-07-01T10:00:00Z", solved);
    answered("2026-07-01T08:00:00Z", "2026-07-01T12:00:00Z", |version| {
        planned(version, "2026-07-10")
    });
    answered("2026-07-01T08:00:00Z", "2026-07-03T09:00:00Z", |version| {
        AnswerDraft {
            outcome: Outcome::NotCompetent,
            addressee: "Direkcija RS za infrastrukturo".to_owned(),
            ..solved(version)
        }
    });
    let mut client = citizen("celje").when("2026-07-01T08:00:00Z");
    let draft = lamp(&mut client);
    let open = file(&mut client, &draft);

    let numbers = lamps(day);
    let total = numbers.total;
    assert_eq!(
        (total.received, total.on_time, total.late, total.unanswered),
        (4, 2, 1, 0)
    );
    assert_eq!((total.running(), total.decided()), (1, 3));
    assert_eq!((total.promised, total.kept, total.broken), (1, 0, 0));
    assert_eq!(total.not_competent, 1);
    assert_eq!(total.on_time_permille(), Some(666));
    // 2 h, 4 h and 49 h; each within a thirty-second.
    assert!(
        (233..=247).contains(&total.median_minutes.unwrap()),
        "{total:?}"
    );
    assert!(
        (2848..=3032).contains(&total.p90_minutes.unwrap()),
        "{total:?}"
    );
    assert_eq!(numbers.departments.len(), 1);
    assert_eq!(numbers.departments[0].counts, total);
    assert_eq!(numbers.months.len(), 1);
    assert_eq!(numbers.months[0].counts.received, 4);

    // What nobody answers counts as late once it is due; what passed its date as broken, with a clock of its own.
    for _ in 0..2 {
        assert_eq!(sweep("2026-07-03T08:01:00Z"), 200);
        assert_eq!(sweep("2026-07-10T22:01:00Z"), 200);
    }
    let total = lamps(day).total;
    assert_eq!((total.unanswered, total.broken, total.received), (1, 1, 4));
    let reopened = lamps("2026-07-11").total;
    assert_eq!((reopened.received, reopened.reopened), (0, 1));

    // Opened again: the old verdict stays where it was counted.
    let message = MessageDraft {
        text: "Svetilka spet ne sveti, poglejte še enkrat.".to_owned(),
    };
    citizen("celje")
        .when("2026-07-07T08:00:00Z")
        .call(&Reopen { token: &token }, &message)
        .unwrap();
    assert_eq!(lamps(day).total.on_time, 2);
    assert_eq!(lamps("2026-07-07").total.reopened, 1);

    // A late answer moves from unanswered to late.
    let mut desk = signed_in_at(&CELJE_LIGHTING, "2026-07-13T08:00:00Z");
    let id = desk_id(&mut desk, api::desk::Queue::Open, &open.reference);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    let total = lamps(day).total;
    assert_eq!((total.unanswered, total.late), (0, 2));
    assert_eq!(
        total.received + total.reopened,
        total.decided() + total.withdrawn + total.running()
    );

    // A whole month is added up from months and says the same.
    let mut client = citizen("celje");
    let asked = ReadNumbers {
        from: "2026-07-01".parse().ok(),
        to: "2026-07-31".parse().ok(),
        department: None,
        category: Some(category(&mut client, "lighting")),
    };
    let month = client.call(&asked, &Empty {}).unwrap().total;
    assert_eq!((month.received, month.reopened), (4, 2));
}

#[test]
fn the_same_numbers_come_as_csv() {
    answered("2026-06-10T08:00:00Z", "2026-06-10T10:00:00Z", solved);
    let asked = ReadNumbersCsv(ReadNumbers {
        from: "2026-06-10".parse().ok(),
        to: "2026-06-10".parse().ok(),
        ..ReadNumbers::default()
    });
    let reply = citizen("celje").send(Method::Get, &asked.path(), &[], &[]);
    assert_eq!(reply.status, 200);
    assert_eq!(
        reply.header("content-type"),
        Some("text/csv; charset=utf-8")
    );
    let text = reply.text();
    let mut lines = text.split("\r\n");
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with("from,to,department,category,received")
    );
    assert!(
        lines.next().unwrap().starts_with("2026-06-10,2026-06-10,"),
        "{text}"
    );
}

#[test]
fn what_cannot_be_counted_says_why() {
    let mut client = citizen("celje");
    let foreign = category(&mut citizen("krusevac"), "lighting");
    let cases = [
        (
            "/api/numbers?from=2026-05-01&to=2026-04-01".to_owned(),
            "from",
            "not-allowed",
        ),
        (
            "/api/numbers?from=1999-01-01&to=2026-04-01".to_owned(),
            "from",
            "too-far",
        ),
        (
            "/api/numbers?department=nobody".to_owned(),
            "department",
            "unknown",
        ),
        (
            format!("/api/numbers?category={foreign}"),
            "category",
            "unknown",
        ),
        ("/api/numbers/sheet".to_owned(), "department", "required"),
        (
            "/api/numbers/sheet?department=nobody".to_owned(),
            "department",
            "unknown",
        ),
    ];
    for (path, field, code) in cases {
        let reply = client.send(Method::Get, &path, &[], &[]);
        assert_eq!(reply.status, 422, "{path}: {}", reply.text());
        let problem = reply.problem();
        let found = &problem.fields[0];
        assert_eq!(
            (found.field.as_str(), found.code.as_str()),
            (field, code),
            "{path}"
        );
    }
}

#[test]
fn a_department_has_its_week_on_one_sheet() {
    answered("2026-08-17T08:00:00Z", "2026-08-17T10:00:00Z", solved);
    answered("2026-08-17T08:00:00Z", "2026-08-17T10:00:00Z", |version| {
        planned(version, "2026-09-18")
    });
    let mut client = citizen("celje").when("2026-08-17T08:00:00Z");
    let draft = lamp(&mut client);
    let open = file(&mut client, &draft);
    let departments = crate::world::municipality(&mut client).departments;
    let lighting = crate::world::municipality(&mut client)
        .categories
        .into_iter()
        .find(|category| category.id == draft.category)
        .unwrap()
        .department_id;
    let mut later = citizen("celje").when("2026-08-19T12:00:00Z");
    let sheet = later
        .call(
            &ReadSheet {
                department: lighting.clone(),
                week: "2026-08-19".parse().ok(),
            },
            &Empty {},
        )
        .unwrap();
    assert_eq!(sheet.monday.to_string(), "2026-08-17");
    assert_eq!(sheet.sunday.to_string(), "2026-08-23");
    assert_eq!((sheet.week.received, sheet.week.on_time), (3, 2));
    assert!(sheet.year.received >= 3);
    let named = departments.iter().find(|one| one.id == lighting).unwrap();
    assert_eq!(sheet.department, named.name);
    let references = |list: &api::numbers::SheetList| {
        assert!(list.rows.len() <= 10);
        list.rows
            .iter()
            .map(|row| row.reference.clone())
            .collect::<Vec<_>>()
    };
    let overdue = references(&sheet.overdue);
    assert!(
        overdue.contains(&open.reference) || sheet.overdue.more,
        "{overdue:?}"
    );
    assert!(
        sheet
            .promises
            .rows
            .iter()
            .any(|row| row.due.to_rfc3339() == "2026-09-18T22:00:00+00:00")
    );
}
