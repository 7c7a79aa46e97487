//! The lists of the desk: each answers one question, and says how many stand in it.

use api::{
    Code, Empty, Kind, ProblemCode, Status,
    acts::{AskCitizen, QuestionDraft, Resume, ResumeDraft},
    desk::{DeskRequest, Filters, InboxPage, ListInbox, Queue, Take, TakeDraft},
    track::{Rate, RatingDraft, TimelineEvent},
};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, category,
    citizen, filed_lamp, inbox, read_desk, read_tracked, signed_in, solved,
};

/// Whether a request stands in a list.
fn stands(desk: &mut Client, queue: Queue, id: &str) -> bool {
    stands_with(desk, queue, &Filters::default(), id)
}

fn stands_with(desk: &mut Client, queue: Queue, filters: &Filters, id: &str) -> bool {
    let mut cursor = None;
    for _ in 0..100 {
        let page = narrowed(desk, queue, filters, cursor);
        if page.rows.iter().any(|row| row.id == id) {
            return true;
        }
        cursor = page.next;
        if cursor.is_none() {
            return false;
        }
    }
    panic!("{queue:?} does not end");
}

fn narrowed(
    desk: &mut Client,
    queue: Queue,
    filters: &Filters,
    cursor: Option<String>,
) -> InboxPage {
    let filters = filters.clone();
    let list = ListInbox {
        queue,
        filters,
        cursor,
    };
    desk.call(&list, &Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn take(desk: &mut Client, id: &str, version: u32) -> Result<DeskRequest, Reply> {
    desk.call(&Take { id }, &TakeDraft { version })
}

#[test]
fn whoever_takes_a_request_over_has_it_among_theirs() {
    let mut officer = signed_in(&CELJE_LIGHTING);
    let mut head = signed_in(&CELJE_LIGHTING_HEAD);
    let (receipt, id) = filed_lamp(&mut officer);
    let before = read_desk(&mut head, &id);
    let version = before.version;
    assert!(before.may_take);
    assert!(!stands(&mut head, Queue::Mine, &id));

    let taken = take(&mut head, &id, version).unwrap();
    assert!(!taken.may_take);
    assert_ne!(taken.responsible, before.responsible);
    assert!(taken.responsible.is_some());
    assert!(stands(&mut head, Queue::Mine, &id));
    assert!(!stands(&mut officer, Queue::Mine, &id));

    // Among officials only.
    let is_taken = |event: &TimelineEvent| matches!(event, TimelineEvent::Taken);
    assert!(taken.timeline.iter().any(|entry| is_taken(&entry.event)));
    let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
    assert!(!tracked.timeline.iter().any(|entry| is_taken(&entry.event)));

    // Decided on a version that is no longer there; and by somebody who does not read it.
    let late = take(&mut officer, &id, version).unwrap_err();
    assert_eq!(late.problem().code, ProblemCode::Conflict);
    let other = take(&mut signed_in(&CELJE_OTHER), &id, taken.version).unwrap_err();
    assert_eq!(other.problem().code, ProblemCode::NotFound);

    // What is answered is nobody's to take.
    let answered = answer(&mut head, &id, &solved(taken.version)).unwrap();
    let closed = take(&mut officer, &id, answered.version).unwrap_err();
    assert_eq!(closed.problem().code, ProblemCode::StepNotAllowed);
}

#[test]
fn a_request_goes_from_list_to_list_with_what_is_done_to_it() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    for (queue, is_there) in [
        (Queue::Open, true),
        (Queue::Unassigned, false),
        (Queue::Overdue, false),
        (Queue::Waiting, false),
        (Queue::Reopened, false),
        (Queue::Answered, false),
    ] {
        assert_eq!(stands(&mut desk, queue, &id), is_there, "{queue:?}");
    }
    let version = read_desk(&mut desk, &id).version;
    let question = QuestionDraft {
        version,
        text: "Na kateri strani ceste stoji?".to_owned(),
    };
    let asked = desk.call(&AskCitizen { id: &id }, &question).unwrap();
    assert!(stands(&mut desk, Queue::Waiting, &id));
    assert!(stands(&mut desk, Queue::Open, &id));

    let needless = ResumeDraft {
        version: asked.version,
        reply: String::new(),
    };
    let resumed = desk.call(&Resume { id: &id }, &needless).unwrap();
    answer(&mut desk, &id, &solved(resumed.version)).unwrap();
    assert!(!stands(&mut desk, Queue::Open, &id));
    assert!(!stands(&mut desk, Queue::Waiting, &id));
    assert!(stands(&mut desk, Queue::Answered, &id));

    let rating = RatingDraft {
        score: 1,
        text: String::new(),
    };
    let token = &receipt.token;
    assert!(!stands(&mut desk, Queue::Unhappy, &id));
    citizen("celje").call(&Rate { token }, &rating).unwrap();
    assert!(stands(&mut desk, Queue::Unhappy, &id));
    assert!(!stands(&mut signed_in(&CELJE_OTHER), Queue::Unhappy, &id));
}

#[test]
fn what_is_counted_is_what_is_listed() {
    let mut desk = signed_in(&CELJE_LIGHTING_HEAD);
    let (_, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    take(&mut desk, &id, version).unwrap();
    // Nobody else takes things over as the head but the test above, whose request is answered at its end.
    let page = inbox(&mut desk, Queue::Overdue, None);
    let counts = page.counts.unwrap();
    assert!(counts.mine > 0);
    assert!(counts.open >= counts.overdue);
    // Where a whole list fits on a page: its count, and what the list says it holds.
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let mut whole = 0;
    for queue in Queue::ALL {
        let page = inbox(&mut administrator, *queue, None);
        let counted = page.counts.unwrap().of(*queue);
        if let (Some(counted), None) = (counted, page.next) {
            assert_eq!(u32::try_from(page.rows.len()), Ok(counted), "{queue:?}");
            whole += usize::from(counted > 0);
        }
        for row in page.rows {
            match queue {
                Queue::Unassigned => assert_eq!(row.status, Status::Received),
                Queue::Waiting => assert_eq!(row.status, Status::Waiting),
                Queue::Drafted => assert_eq!(row.status, Status::Drafted),
                Queue::ToDeliver => assert_eq!(row.status, Status::Answered),
                _ => {}
            }
        }
    }
    assert!(whole > 2, "{whole} lists to compare");
    let first = inbox(&mut desk, Queue::Open, None);
    if let Some(next) = first.next {
        let second = inbox(&mut desk, Queue::Open, Some(next));
        assert_eq!(second.counts, None);
        let seen = |row: &api::desk::InboxRow| first.rows.iter().any(|one| one.id == row.id);
        assert!(!second.rows.iter().any(seen));
    }
}

#[test]
fn any_list_can_be_narrowed() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let request = read_desk(&mut desk, &id);
    let roads = category(&mut desk, "road");
    let category = Some(request.category_id.clone());
    let day = "2026-04-22".parse().ok();
    let channel = Some(request.channel);
    let kind = Some(request.kind);
    let (from, to) = (day, day);
    let all = Filters {
        category,
        district: None,
        channel,
        kind,
        from,
        to,
    };
    assert!(stands_with(&mut desk, Queue::Open, &all, &id));
    for other in [
        Filters {
            category: Some(roads),
            ..all.clone()
        },
        Filters {
            channel: Some(api::Channel::Phone),
            ..all.clone()
        },
        Filters {
            kind: Some(Kind::PraiseOrComplaint),
            ..all.clone()
        },
        Filters {
            from: "2026-04-23".parse().ok(),
            to: None,
            ..all.clone()
        },
        Filters {
            from: None,
            to: "2026-04-21".parse().ok(),
            ..all.clone()
        },
    ] {
        assert!(
            !stands_with(&mut desk, Queue::Open, &other, &id),
            "{other:?}"
        );
    }
}
