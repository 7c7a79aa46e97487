//! What officials note for each other stays among them.

use api::{
    Empty, PhotoRole, ProblemCode,
    answers::{AddNote, NoteDraft},
    desk::{DeskRequest, Queue},
    public::ReadPublished,
    track::{FindRequest, TimelineEvent},
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::sent,
    world::{
        CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, citizen,
        desk_id, filed_lamp, mails, read_desk, read_tracked, signed_in, solved,
    },
};

const NOTE: &str = "Ključ omarice ima dežurni, poklicati pred deveto.";

fn note(desk: &mut Client, id: &str, note: &str) -> Result<DeskRequest, Reply> {
    let body = NoteDraft {
        note: note.to_owned(),
    };
    desk.call(&AddNote { id }, &body)
}

#[test]
fn a_note_stands_in_the_history_of_officials_and_in_nothing_anybody_else_gets() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let noted = note(&mut desk, &id, NOTE).unwrap();
    assert_eq!(noted.version, version, "a note is in nobody's way");
    let entry = noted
        .timeline
        .iter()
        .find(|entry| matches!(&entry.event, TimelineEvent::Noted { text } if text == NOTE))
        .unwrap();
    assert_eq!(
        entry.at,
        "2026-04-22T10:00:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
    );
    assert!(entry.by.as_ref().is_some_and(|name| !name.is_empty()));
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let read = serde_json::to_string(&read_desk(&mut administrator, &id)).unwrap();
    assert!(read.contains(NOTE));

    // The answer is decided on the version before the note, and is published.
    let photo = sent(&mut desk, PhotoRole::After).id;
    let draft = api::desk::AnswerDraft {
        photo: Some(photo),
        ..solved(version)
    };
    answer(&mut desk, &id, &draft).unwrap();
    note(&mut desk, &id, NOTE).unwrap();
    let mut outside = citizen("celje");
    let tracked = serde_json::to_string(&read_tracked(&mut outside, &receipt.token)).unwrap();
    let find = api::track::NumberAndPin {
        reference: receipt.reference.clone(),
        pin: receipt.pin.clone(),
    };
    let found = serde_json::to_string(&outside.call(&FindRequest, &find).unwrap()).unwrap();
    let published = outside
        .call(
            &ReadPublished {
                reference: &receipt.reference,
            },
            &Empty {},
        )
        .unwrap();
    let published = serde_json::to_string(&published).unwrap();
    let mails = serde_json::to_string(&mails("celje", &receipt.reference)).unwrap();
    for (what, text) in [
        ("track", tracked),
        ("find", found),
        ("public", published),
        ("mails", mails),
    ] {
        assert!(
            !text.contains("dežurni") && !text.contains("noted"),
            "{what}: {text}"
        );
    }
    desk_id(&mut desk, Queue::Answered, &receipt.reference);
}

#[test]
fn a_note_has_words_and_is_for_those_who_read_the_request() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    for wrong in ["  ".to_owned(), "a".repeat(1001)] {
        let refused = note(&mut desk, &id, &wrong).unwrap_err();
        assert_eq!(refused.status, 422);
        assert_eq!(refused.problem().fields[0].field, "note");
    }
    for stranger in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let refused = note(&mut signed_in(stranger), &id, NOTE).unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (404, ProblemCode::NotFound)
        );
    }
    let refused = note(&mut citizen("celje"), &id, NOTE).unwrap_err();
    assert_eq!(refused.status, 401);
}
