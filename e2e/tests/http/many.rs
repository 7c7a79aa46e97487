//! One answer to many requests: each by itself, and never twice.

use api::{
    Outcome, ProblemCode, Status,
    desk::Queue,
    endpoint::IDEMPOTENCY_KEY,
    many::{AnswerMany, MAX_ANSWERS, ManyDraft, ManyItem, ManyReply, ManyResult},
    track::TimelineEvent,
};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, citizen, desk_id, file,
    filed_lamp, key, lamp, read_desk, read_tracked, signed_in, solved,
};

fn send(desk: &mut Client, key: &str, draft: &ManyDraft) -> Result<ManyReply, Reply> {
    desk.call_with(&AnswerMany, draft, &[(IDEMPOTENCY_KEY, key)])
}

fn item(id: &str, version: u32) -> ManyItem {
    ManyItem {
        id: id.to_owned(),
        version,
    }
}

fn to(items: Vec<ManyItem>) -> ManyDraft {
    ManyDraft {
        items,
        outcome: Outcome::Solved,
        text: "Kabel je popravljen, prijava {number} na kraju {place} je rešena.".to_owned(),
        date: None,
        addressee: String::new(),
        reason: String::new(),
    }
}

fn results(reply: &ManyReply) -> Vec<ManyResult> {
    reply.items.iter().map(|done| done.result).collect()
}

fn code(refused: Result<ManyReply, Reply>) -> (u16, ProblemCode) {
    let refused = refused.unwrap_err();
    (refused.status, refused.problem().code)
}

#[test]
fn each_is_answered_or_says_why_not_and_a_retry_answers_nothing_twice() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, fine) = filed_lamp(&mut desk);
    let (_, stale) = filed_lamp(&mut desk);
    let (_, closed) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &closed).version;
    let closed_version = answer(&mut desk, &closed, &solved(version))
        .unwrap()
        .version;
    // Only a point: there is no place in words.
    let mut reporter = citizen("celje");
    let mut draft = lamp(&mut reporter);
    draft.address = String::new();
    let nowhere = file(&mut reporter, &draft).reference;
    let nowhere = desk_id(&mut desk, Queue::Open, &nowhere);
    let versions = |desk: &mut Client| {
        [&fine, &stale, &closed, &nowhere].map(|id| read_desk(desk, id).version)
    };
    let [fine_version, stale_version, _, nowhere_version] = versions(&mut desk);
    let many = to(vec![
        item(&stale, stale_version + 1_000),
        item(&fine, fine_version),
        item(&closed, closed_version),
        item(&nowhere, nowhere_version),
        item("0196b0a0-7c1e-7000-8000-00000000002a", 1),
    ]);
    let key = key();
    let reply = send(&mut desk, &key, &many).unwrap();
    assert_eq!(
        results(&reply),
        [
            ManyResult::Changed,
            ManyResult::Answered,
            ManyResult::NotNow,
            ManyResult::Unfilled,
            ManyResult::NotFound,
        ]
    );
    let answered = read_desk(&mut desk, &fine);
    assert_eq!(answered.status, Status::Resolved);
    assert_eq!(answered.public_text, None, "none of it is published");
    let words = read_tracked(&mut reporter, &receipt.token)
        .answer
        .unwrap()
        .text;
    let number = &receipt.reference;
    assert_eq!(
        words,
        format!("Kabel je popravljen, prijava {number} na kraju Mariborska cesta 12 je rešena.")
    );

    let before = versions(&mut desk);
    assert_eq!(send(&mut desk, &key, &many).unwrap(), reply);
    assert_eq!(versions(&mut desk), before, "a retry changes nothing");
    let timeline = read_desk(&mut desk, &fine).timeline;
    let answers = timeline
        .iter()
        .filter(|entry| matches!(entry.event, TimelineEvent::Answered { .. }));
    assert_eq!(answers.count(), 1);

    let other = ManyDraft {
        text: "Drugo besedilo istega odgovora.".to_owned(),
        ..many
    };
    assert_eq!(
        code(send(&mut desk, &key, &other)),
        (409, ProblemCode::KeyReused)
    );
    assert_eq!(versions(&mut desk), before);
}

#[test]
fn requests_of_others_are_nobodys() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    for stranger in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let mut stranger = signed_in(stranger);
        let reply = send(&mut stranger, &key(), &to(vec![item(&id, before.version)]));
        assert_eq!(results(&reply.unwrap()), [ManyResult::NotFound]);
    }
    assert_eq!(read_desk(&mut desk, &id), before);
}

#[test]
fn what_is_no_answer_to_many_is_refused_as_a_whole() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    let it = item(&id, before.version);
    let malformed = (400, ProblemCode::MalformedRequest);
    let others = (0..MAX_ANSWERS).map(|at| item(&format!("nobody-{at}"), 1));
    let too_many: Vec<ManyItem> = std::iter::once(it.clone()).chain(others).collect();
    assert_eq!(too_many.len(), 51);
    for items in [too_many, Vec::new(), vec![it.clone(), it.clone()]] {
        assert_eq!(code(send(&mut desk, &key(), &to(items))), malformed);
    }
    assert_eq!(
        code(desk.call(&AnswerMany, &to(vec![it.clone()]))),
        malformed
    );

    let fine = to(vec![it]);
    let wrong = [
        (
            "date",
            ManyDraft {
                outcome: Outcome::Planned,
                ..fine.clone()
            },
        ),
        (
            "reason",
            ManyDraft {
                outcome: Outcome::Rejected,
                ..fine.clone()
            },
        ),
        (
            "outcome",
            ManyDraft {
                outcome: Outcome::DuplicateOf,
                ..fine.clone()
            },
        ),
        (
            "text",
            ManyDraft {
                text: "Popravljeno {datum}, hvala.".to_owned(),
                ..fine.clone()
            },
        ),
    ];
    for (field, draft) in wrong {
        let refused = send(&mut desk, &key(), &draft).unwrap_err();
        let problem = refused.problem();
        assert_eq!(problem.code, ProblemCode::InvalidFields, "{field}");
        let fields: Vec<&str> = problem
            .fields
            .iter()
            .map(|wrong| wrong.field.as_str())
            .collect();
        assert_eq!(fields, [field]);
    }
    assert_eq!(
        read_desk(&mut desk, &id),
        before,
        "a refusal changes nothing"
    );
}
