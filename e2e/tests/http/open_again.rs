//! What was published and is opened again stays before everyone's eyes, with the promise that was broken.

use api::{
    Empty, Outcome,
    acts::{BreakPromise, ReasonDraft},
    deadline::{PromiseState, Standing},
    desk::AnswerDraft,
    public::{ListPoints, ListPublished, Published, PublishedState, ReadPublished},
    track::{MessageDraft, Reopen, Withdraw},
};
use servis48_e2e::{Client, Reply};

use crate::world::{CELJE_LIGHTING, answer, citizen, filed_lamp, read_desk, signed_in, solved};

const LATER: &str = "2026-04-22T15:00:00Z";

fn planned(version: u32) -> AnswerDraft {
    AnswerDraft {
        outcome: Outcome::Planned,
        text: "Nosilec zamenjamo v avgustu.".to_owned(),
        date: "2026-08-28".parse().ok(),
        ..solved(version)
    }
}

fn read(anyone: &mut Client, reference: &str) -> Result<Published, Reply> {
    anyone.call(&ReadPublished { reference }, &Empty {})
}

/// How it stands in the list and on the map, by a filter.
fn listed(
    anyone: &mut Client,
    reference: &str,
    outcome: Option<PublishedState>,
) -> Vec<PublishedState> {
    let points = ListPoints {
        category: None,
        outcome,
    };
    let points = anyone.call(&points, &Empty {}).unwrap().points;
    let mut found: Vec<_> = points
        .into_iter()
        .filter(|point| point.reference == reference)
        .map(|point| point.outcome)
        .collect();
    let mut cursor = None;
    loop {
        let list = ListPublished {
            category: None,
            outcome,
            cursor,
        };
        let page = anyone.call(&list, &Empty {}).unwrap();
        let rows = page.requests.into_iter();
        found.extend(
            rows.filter(|row| row.reference == reference)
                .map(|row| row.state),
        );
        cursor = page.next;
        if cursor.is_none() {
            return found;
        }
    }
}

#[test]
fn everyone_sees_that_a_promise_was_broken() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let answered = answer(&mut desk, &id, &planned(version)).unwrap();
    let mut anyone = citizen("celje");
    let promised = read(&mut anyone, &receipt.reference).unwrap();
    assert_eq!(promised.state, PublishedState::Planned);
    assert_eq!(promised.clock.standing, Standing::Promised);
    assert_eq!(promised.clock.promise.unwrap().state, PromiseState::Open);

    let draft = ReasonDraft {
        version: answered.version,
        reason: "Nosilca ni mogoče dobiti pred jesenjo.".to_owned(),
    };
    let mut desk = desk.when(LATER);
    let broken = desk.call(&BreakPromise { id: &id }, &draft).unwrap();
    let mut anyone = anyone.when(LATER);
    let seen = read(&mut anyone, &receipt.reference).unwrap();
    assert_eq!(seen.state, PublishedState::OpenAgain);
    assert_eq!(seen.clock.standing, Standing::PromiseBroken);
    assert_eq!(seen.clock.promise.unwrap().state, PromiseState::Broken);
    assert!(
        seen.clock.explanation.is_some(),
        "why the new answer is due then"
    );
    assert_eq!(seen.text, promised.text);
    // The answer that made the promise, with the verdict of its own clock.
    assert_eq!(
        (seen.outcome, &seen.answer, seen.date, seen.answered_at),
        (
            Outcome::Planned,
            &promised.answer,
            promised.date,
            promised.answered_at
        )
    );
    assert_eq!(seen.verdict_minutes, promised.verdict_minutes);
    let twice = vec![PublishedState::OpenAgain; 2];
    assert_eq!(listed(&mut anyone, &receipt.reference, None), twice);
    let open = Some(PublishedState::OpenAgain);
    assert_eq!(listed(&mut anyone, &receipt.reference, open), twice);
    let planned = Some(PublishedState::Planned);
    assert!(listed(&mut anyone, &receipt.reference, planned).is_empty());

    // Nobody answers: that it is late is there for everyone too.
    let mut next_week = citizen("celje").when("2026-05-06T10:00:00Z");
    let late = read(&mut next_week, &receipt.reference).unwrap();
    assert_eq!(late.clock.standing, Standing::Overdue);

    answer(&mut desk, &id, &solved(broken.version)).unwrap();
    let done = read(&mut anyone, &receipt.reference).unwrap();
    assert_eq!(done.state, PublishedState::Solved);
    assert_eq!(done.clock.promise, None);
}

#[test]
fn what_the_citizen_opens_again_stays_until_it_is_taken_back() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    answer(&mut desk, &id, &solved(version)).unwrap();
    let mut reporter = citizen("celje").when(LATER);
    let draft = MessageDraft {
        text: "Svetilka na Ulici Ane Novak spet ne sveti.".to_owned(),
    };
    let token = &receipt.token;
    reporter.call(&Reopen { token }, &draft).unwrap();
    let mut anyone = citizen("celje").when(LATER);
    let seen = read(&mut anyone, &receipt.reference).unwrap();
    assert_eq!(seen.state, PublishedState::OpenAgain);
    assert_eq!(seen.outcome, Outcome::Solved);
    let text = serde_json::to_string(&seen).unwrap();
    assert!(
        !text.contains("Ane Novak"),
        "the citizen's own words are not public"
    );

    reporter.call(&Withdraw { token }, &Empty {}).unwrap();
    let gone = read(&mut anyone, &receipt.reference).unwrap_err();
    assert_eq!(gone.status, 404);
    assert!(listed(&mut anyone, &receipt.reference, None).is_empty());
}
