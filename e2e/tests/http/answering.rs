//! An official answers, and the citizen has the answer.

use api::{
    Outcome, ProblemCode, Status,
    deadline::ClockState,
    desk::{AnswerDraft, Queue},
    track::TimelineEvent,
};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, answer, citizen, desk_id, filed_lamp, inbox, read_desk,
    read_tracked, signed_in, solved,
};

#[test]
fn a_solved_request_is_resolved_with_its_verdict() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let mut later = desk.when("2026-04-22T12:30:00Z");
    let answered = answer(&mut later, &id, &solved(version)).unwrap();
    assert_eq!(answered.status, Status::Resolved);
    assert_eq!(answered.outcomes, []);

    let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
    let letter = tracked.answer.unwrap();
    assert_eq!(letter.outcome, Outcome::Solved);
    assert_eq!(letter.text, solved(version).text);
    assert!(!letter.author.is_empty());
    assert_eq!(
        letter.delivered_at,
        Some("2026-04-22T12:30:00Z".parse().unwrap())
    );
    assert_eq!(tracked.clock.state, ClockState::Kept);
    // Received 10:00, due two days later, answered after 2 h 30 min.
    assert_eq!(tracked.clock.verdict_minutes, Some(48 * 60 - 150));
    assert!(
        tracked
            .timeline
            .iter()
            .any(|entry| matches!(entry.event, TimelineEvent::Answered { .. }))
    );

    assert!(
        inbox(&mut desk, Queue::Open, None)
            .rows
            .iter()
            .all(|row| row.id != id)
    );
    assert_eq!(desk_id(&mut later, Queue::Answered, &receipt.reference), id);
}

#[test]
fn an_answer_on_the_minute_is_on_time_and_one_later_is_not() {
    for (moment, state, minutes) in [
        ("2026-04-24T10:00:00Z", ClockState::Kept, 0),
        ("2026-04-24T10:01:00Z", ClockState::Broken, -1),
    ] {
        let mut desk = signed_in(&CELJE_LIGHTING);
        let (receipt, id) = filed_lamp(&mut desk);
        let version = read_desk(&mut desk, &id).version;
        // A session ends after 12 hours, so the official signs in again on that day.
        answer(&mut lighting_at(moment), &id, &solved(version)).unwrap();
        let tracked = read_tracked(
            &mut citizen("celje").when("2026-04-25T10:00:00Z"),
            &receipt.token,
        );
        assert_eq!(
            (tracked.clock.state, tracked.clock.verdict_minutes),
            (state, Some(minutes)),
            "{moment}"
        );
    }
}

/// The lighting officer, signed in at this moment.
fn lighting_at(moment: &str) -> servis48_e2e::Client {
    let mut client = citizen("celje").when(moment);
    let credentials = api::session::Credentials {
        email: CELJE_LIGHTING.email.to_owned(),
        password: crate::world::PASSWORD.to_owned(),
    };
    client.call(&api::session::SignIn, &credentials).unwrap();
    client
}

#[test]
fn each_outcome_asks_for_what_it_needs() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let cases = [
        (Outcome::Planned, "date"),
        (Outcome::NotCompetent, "addressee"),
        (Outcome::Rejected, "reason"),
        (Outcome::DuplicateOf, "duplicate_of"),
    ];
    for (outcome, field) in cases {
        let draft = AnswerDraft {
            outcome,
            ..solved(version)
        };
        let refused = answer(&mut desk, &id, &draft).unwrap_err();
        let problem = refused.problem();
        assert_eq!(
            problem.code,
            ProblemCode::InvalidFields,
            "{}",
            refused.text()
        );
        let named: Vec<String> = problem
            .fields
            .iter()
            .map(|field| field.field.replace('-', "_"))
            .collect();
        assert_eq!(named, [field]);
    }
    assert_eq!(
        read_desk(&mut desk, &id).version,
        version,
        "a refused answer changes nothing"
    );
}

#[test]
fn every_outcome_with_what_it_needs_is_an_answer() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (other, _) = filed_lamp(&mut desk);
    for outcome in [
        Outcome::Solved,
        Outcome::Planned,
        Outcome::NeedsInvestment,
        Outcome::NotCompetent,
        Outcome::Rejected,
        Outcome::DuplicateOf,
    ] {
        let (receipt, id) = filed_lamp(&mut desk);
        let offered = read_desk(&mut desk, &id);
        assert!(
            offered.outcomes.contains(&outcome),
            "{outcome:?} is not offered"
        );
        let draft = AnswerDraft {
            outcome,
            date: (outcome == Outcome::Planned).then(|| "2026-08-28".parse().unwrap()),
            addressee: if outcome == Outcome::NotCompetent {
                "Direkcija RS za infrastrukturo".to_owned()
            } else {
                String::new()
            },
            reason: if outcome == Outcome::Rejected {
                "Svetilka stoji na zasebnem zemljišču.".to_owned()
            } else {
                String::new()
            },
            duplicate_of: if outcome == Outcome::DuplicateOf {
                other.reference.clone()
            } else {
                String::new()
            },
            ..solved(offered.version)
        };
        let answered = answer(&mut desk, &id, &draft)
            .unwrap_or_else(|reply| panic!("{outcome:?}: {}", reply.text()));
        let status = if outcome == Outcome::Planned {
            Status::Answered
        } else {
            Status::Resolved
        };
        assert_eq!(answered.status, status, "{outcome:?}");
        let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
        assert_eq!(tracked.answer.map(|answer| answer.outcome), Some(outcome));
    }
}

#[test]
fn a_duplicate_must_name_a_request_that_exists_here() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    for reference in [
        "CE-2019-000001",
        "KS-2026-000001",
        receipt.reference.as_str(),
    ] {
        let draft = AnswerDraft {
            outcome: Outcome::DuplicateOf,
            duplicate_of: reference.to_owned(),
            ..solved(version)
        };
        let refused = answer(&mut desk, &id, &draft).unwrap_err();
        assert_eq!(refused.status, 422, "{reference}: {}", refused.text());
    }
}

#[test]
fn two_answers_at_once_have_one_winner_and_a_clear_conflict() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    for _ in 0..5 {
        let (receipt, id) = filed_lamp(&mut desk);
        let version = read_desk(&mut desk, &id).version;
        let drafts = [
            AnswerDraft {
                text: "Prvi odgovor: svetilka sveti.".to_owned(),
                ..solved(version)
            },
            AnswerDraft {
                text: "Drugi odgovor: svetilka sveti.".to_owned(),
                ..solved(version)
            },
        ];
        let results: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = drafts
                .iter()
                .map(|draft| {
                    let (mut desk, id) = (desk.clone(), id.clone());
                    scope.spawn(move || answer(&mut desk, &id, draft))
                })
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        let winners: Vec<_> = results
            .iter()
            .zip(&drafts)
            .filter(|(result, _)| result.is_ok())
            .collect();
        assert_eq!(winners.len(), 1);
        let loser = results
            .iter()
            .find_map(|result| result.as_ref().err())
            .unwrap();
        assert_eq!(
            (loser.status, loser.problem().code),
            (409, ProblemCode::Conflict),
            "{}",
            loser.text()
        );

        let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
        assert_eq!(tracked.answer.unwrap().text, winners[0].1.text);
        let answers = tracked
            .timeline
            .iter()
            .filter(|entry| matches!(entry.event, TimelineEvent::Answered { .. }))
            .count();
        assert_eq!(answers, 1, "the loser left nothing behind");
    }
}

#[test]
fn what_is_answered_is_not_answered_again() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let answered = answer(&mut desk, &id, &solved(version)).unwrap();
    let refused = answer(&mut desk, &id, &solved(answered.version)).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (409, ProblemCode::StepNotAllowed)
    );
}

#[test]
fn an_answer_on_an_old_version_is_refused() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let refused = answer(&mut desk, &id, &solved(version + 1)).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (409, ProblemCode::Conflict)
    );
}

#[test]
fn an_administrator_answers_for_any_department() {
    let mut own = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut own);
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let version = read_desk(&mut administrator, &id).version;
    answer(&mut administrator, &id, &solved(version)).unwrap();
    let tracked = read_tracked(&mut citizen("celje"), &receipt.token);
    assert_eq!(tracked.status, Status::Resolved);
}
