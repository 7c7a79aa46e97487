//! What an official types is kept for them alone, follows them to another device, and ends with the answer.

use api::{
    PhotoRole, ProblemCode,
    answers::DraftAnswer,
    desk::{AnswerDraft, Queue},
    photo::ReadDeskPhoto,
    public::ReadPublished,
    typed::{KeepTyped, TypedAnswer, TypedDraft, TypedReceipt},
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::sent,
    world::{
        CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, CELJE_OTHER, answer, citizen,
        desk_id, filed_lamp, read_desk, read_tracked, signed_in, solved,
    },
};

const WORDS: &str = "Pregorelo sijalko bomo zamenjali v če";

fn typed(text: &str) -> TypedAnswer {
    TypedAnswer {
        outcome: "planned".to_owned(),
        text: text.to_owned(),
        date: "2026-04-3".to_owned(),
        ..TypedAnswer::default()
    }
}

fn keep(
    desk: &mut Client,
    id: &str,
    after: u32,
    typed: Option<TypedAnswer>,
) -> Result<TypedReceipt, Reply> {
    desk.call(&KeepTyped { id }, &TypedDraft { after, typed })
}

#[test]
fn what_is_typed_is_there_on_another_device_and_for_nobody_else() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    assert_eq!(before.typed, None);
    let photo = sent(&mut desk, PhotoRole::After).id;
    let begun = TypedAnswer {
        photo: Some(photo.clone()),
        ..typed(WORDS)
    };
    let first = keep(&mut desk, &id, 0, Some(begun.clone())).unwrap();
    assert_eq!(first.revision, 1);

    let mut elsewhere = signed_in(&CELJE_LIGHTING);
    let read = read_desk(&mut elsewhere, &id);
    assert_eq!(read.version, before.version, "it changes nothing");
    assert_eq!(read.timeline, before.timeline);
    let kept = read.typed.unwrap();
    assert_eq!(
        (kept.revision, kept.typed.as_ref()),
        (1, Some(&begun)),
        "as typed, however unfinished"
    );
    let path = api::Endpoint::path(&ReadDeskPhoto { photo: &photo });
    let image = elsewhere.send(api::Method::Get, &path, &[], &[]);
    assert_eq!(image.status, 200);

    // Colleagues, the citizen and the public get none of it.
    for colleague in [&CELJE_LIGHTING_HEAD, &CELJE_ADMINISTRATOR] {
        assert_eq!(read_desk(&mut signed_in(colleague), &id).typed, None);
    }
    let mut outside = citizen("celje");
    let tracked = serde_json::to_string(&read_tracked(&mut outside, &receipt.token)).unwrap();
    assert!(!tracked.contains(WORDS) && !tracked.contains("typed"));
    let public = outside.call(
        &ReadPublished {
            reference: &receipt.reference,
        },
        &api::Empty {},
    );
    assert_eq!(public.unwrap_err().status, 404);
}

#[test]
fn of_two_devices_neither_silently_takes_the_others_words() {
    let mut office = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut office);
    let mut field = signed_in(&CELJE_LIGHTING);
    let first = keep(&mut office, &id, 0, Some(typed(WORDS))).unwrap();
    let longer = typed("Pregorelo sijalko bomo zamenjali v četrtek, 23. aprila.");
    let second = keep(&mut field, &id, first.revision, Some(longer.clone())).unwrap();
    assert_eq!(second.revision, 2);
    for after in [0, 1, 3] {
        let refused = keep(&mut office, &id, after, Some(typed("Drugače."))).unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (409, ProblemCode::Conflict),
            "after {after}"
        );
    }
    assert_eq!(
        read_desk(&mut office, &id).typed.unwrap().typed,
        Some(longer)
    );
    // Thrown away is a revision like any other: what follows the one before is refused.
    let thrown = keep(&mut field, &id, 2, None).unwrap();
    assert_eq!(read_desk(&mut office, &id).typed.unwrap().typed, None);
    assert!(keep(&mut office, &id, 2, Some(typed(WORDS))).is_err());
    assert!(keep(&mut office, &id, thrown.revision, Some(typed(WORDS))).is_ok());
}

#[test]
fn the_answer_ends_what_its_author_typed_and_nothing_a_colleague_did() {
    let mut officer = signed_in(&CELJE_LIGHTING);
    let mut head = signed_in(&CELJE_LIGHTING_HEAD);
    let (_, id) = filed_lamp(&mut officer);
    let photo = sent(&mut officer, PhotoRole::After).id;
    let begun = TypedAnswer {
        photo: Some(photo.clone()),
        ..typed(WORDS)
    };
    keep(&mut officer, &id, 0, Some(begun)).unwrap();
    let heads = typed("Vodja je pisala svoje.");
    keep(&mut head, &id, 0, Some(heads.clone())).unwrap();
    let version = read_desk(&mut officer, &id).version;

    // A refused answer ends nothing.
    let stale = solved(version + 1);
    assert_eq!(answer(&mut officer, &id, &stale).unwrap_err().status, 409);
    assert!(read_desk(&mut officer, &id).typed.unwrap().typed.is_some());

    let draft = AnswerDraft {
        photo: Some(photo),
        ..solved(version)
    };
    let answered = answer(&mut officer, &id, &draft).unwrap();
    let ended = answered.typed.unwrap();
    assert_eq!((ended.revision, ended.typed), (2, None));
    // Who was slower still has the words.
    assert_eq!(read_desk(&mut head, &id).typed.unwrap().typed, Some(heads));
    // A device that comes back later does not bring it to life again.
    assert!(keep(&mut officer, &id, 1, Some(typed(WORDS))).is_err());
}

#[test]
fn it_is_for_those_who_answer_and_not_without_end() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let refused = keep(&mut desk, &id, 0, Some(typed(&"a".repeat(70_000)))).unwrap_err();
    assert_eq!(refused.status, 422);
    assert_eq!(refused.problem().fields[0].field, "text");
    let refused = keep(&mut signed_in(&CELJE_OTHER), &id, 0, None).unwrap_err();
    assert_eq!(refused.status, 404);
    // The words of a longer answer than can be sent are still kept.
    keep(&mut desk, &id, 0, Some(typed(&"a".repeat(9_000)))).unwrap();
    // A draft cannot be given here; what was typed stands.
    let version = read_desk(&mut desk, &id).version;
    assert!(
        desk.call(&DraftAnswer { id: &id }, &solved(version))
            .is_err()
    );
    assert!(read_desk(&mut desk, &id).typed.unwrap().typed.is_some());
    desk_id(&mut desk, Queue::Open, &receipt.reference);
}
