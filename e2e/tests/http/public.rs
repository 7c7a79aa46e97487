//! What everyone may read.

use api::{
    Empty, Outcome,
    desk::AnswerDraft,
    public::{ListPoints, ListPublished, MAX_POINTS, PAGE_SIZE, PublishedState, ReadPublished},
};

use crate::world::{CELJE_LIGHTING, answer, citizen, filed_lamp, read_desk, signed_in, solved};

#[test]
fn an_answer_with_a_public_text_stands_on_the_map() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let mut anyone = citizen("celje");
    let refused = anyone
        .call(
            &ReadPublished {
                reference: &receipt.reference,
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(refused.status, 404, "what is not answered is not public");

    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    let published = anyone
        .call(
            &ReadPublished {
                reference: &receipt.reference,
            },
            &Empty {},
        )
        .unwrap();
    assert_eq!(published.text, "Svetilka pri avtobusni postaji ne sveti.");
    assert_eq!(published.outcome, Outcome::Solved);
    assert_eq!(published.verdict_minutes, Some(48 * 60));
    let text = serde_json::to_string(&published).unwrap();
    assert!(
        !text.contains("tri večere"),
        "the citizen's own words are not public"
    );

    let page = anyone.call(&ListPublished::default(), &Empty {}).unwrap();
    assert!(page.requests.len() <= PAGE_SIZE);
    let points = anyone.call(&ListPoints::default(), &Empty {}).unwrap();
    assert!(points.points.len() <= MAX_POINTS);
    let point = points
        .points
        .iter()
        .find(|point| point.reference == receipt.reference)
        .unwrap();
    assert_eq!(
        (point.at, point.outcome),
        ([15.268, 46.236], PublishedState::Solved)
    );
}

#[test]
fn an_answer_without_a_public_text_stays_off_the_map() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    answer(
        &mut desk,
        &id,
        &AnswerDraft {
            publication: None,
            ..solved(version)
        },
    )
    .unwrap();
    let mut anyone = citizen("celje");
    let refused = anyone
        .call(
            &ReadPublished {
                reference: &receipt.reference,
            },
            &Empty {},
        )
        .unwrap_err();
    assert_eq!(refused.status, 404);
    let points = anyone.call(&ListPoints::default(), &Empty {}).unwrap();
    assert!(
        points
            .points
            .iter()
            .all(|point| point.reference != receipt.reference)
    );
}

#[test]
fn the_list_is_paged_newest_first_without_gaps_or_doubles_and_filtered() {
    let mut anyone = citizen("celje");
    for (category, outcome) in [(None, None), (None, Some(PublishedState::Solved))] {
        let mut seen = Vec::new();
        let mut answered = Vec::new();
        let mut cursor = None;
        loop {
            let list = ListPublished {
                category: category.clone(),
                outcome,
                cursor,
            };
            let page = anyone.call(&list, &Empty {}).unwrap();
            for request in page.requests {
                assert!(outcome.is_none_or(|outcome| outcome == request.state));
                answered.push(request.answered_at);
                seen.push(request.reference);
            }
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert!(seen.len() > PAGE_SIZE, "{}", seen.len());
        assert!(answered.iter().rev().is_sorted());
        let mut unique = seen.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), seen.len());
    }
    let category = crate::world::category(&mut anyone, "lighting");
    let page = anyone
        .call(
            &ListPublished {
                category: Some(category),
                outcome: None,
                cursor: None,
            },
            &Empty {},
        )
        .unwrap();
    assert!(
        page.requests
            .iter()
            .all(|request| request.category == page.requests[0].category)
    );
}

#[test]
fn one_municipality_does_not_show_anothers() {
    let points = citizen("krusevac")
        .call(&ListPoints::default(), &Empty {})
        .unwrap()
        .points;
    assert!(!points.is_empty());
    assert!(
        points
            .iter()
            .all(|point| point.reference.starts_with("KS-"))
    );
}

#[test]
fn nothing_public_holds_an_address_of_a_person() {
    let reply = citizen("celje").send(api::Method::Get, "/api/public/requests", &[], &[]);
    assert!(!reply.text().contains('@'));
}
