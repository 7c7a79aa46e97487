//! What a preview shows is what is given afterwards, and it changes nothing.

use api::{
    Empty, Outcome, PhotoRole, ProblemCode, ReplyChannel,
    answers::{AnswerPreview, HIDDEN_KEY, PreviewAnswer},
    desk::{AnswerDraft, Publication, Queue},
    photo::{RedactPhoto, RedactionDraft},
    public::{Published, ReadPublished},
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::sent,
    world::{
        CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, citizen, desk_id, file,
        filed_lamp, fresh, lamp, read_desk, read_tracked, signed_in, solved, wait_for_mails,
    },
};

fn preview(desk: &mut Client, id: &str, draft: &AnswerDraft) -> Result<AnswerPreview, Reply> {
    desk.call(&PreviewAnswer { id }, draft)
}

/// Status, code and fields of a refusal.
fn refusal<T: std::fmt::Debug>(
    refused: Result<T, Reply>,
) -> (u16, ProblemCode, Vec<(String, String)>) {
    let refused = refused.unwrap_err();
    let problem = refused.problem();
    let fields = problem.fields.into_iter();
    (
        refused.status,
        problem.code,
        fields.map(|field| (field.field, field.code)).collect(),
    )
}

/// The same with photos at no address: the desk and the public fetch them at different ones.
fn without_addresses(mut published: Published) -> Published {
    for photo in &mut published.photos {
        photo.src = String::new();
    }
    published
}

#[test]
fn the_mail_is_the_one_that_is_sent() {
    let mut client = citizen("celje");
    let mut filed = lamp(&mut client);
    filed.email = format!("predogled-{}@example.com", fresh());
    let receipt = file(&mut client, &filed);
    wait_for_mails("celje", &receipt.reference, 1);
    let mut desk = signed_in(&CELJE_LIGHTING);
    let id = desk_id(&mut desk, Queue::Open, &receipt.reference);
    let before = read_desk(&mut desk, &id);
    let draft = AnswerDraft {
        outcome: Outcome::Planned,
        date: "2026-05-15".parse().ok(),
        text: "Nosilec je naročen.\n\nSvetilko bomo zamenjali.".to_owned(),
        publication: None,
        ..solved(before.version)
    };
    let seen = preview(&mut desk, &id, &draft).unwrap();
    assert_eq!(
        read_desk(&mut desk, &id),
        before,
        "a preview changes nothing"
    );
    assert_eq!(seen.channel, ReplyChannel::Email);
    assert_eq!(seen.public, None);
    let foreseen = seen.mail.unwrap();
    assert!(
        !foreseen.text.contains(&receipt.token),
        "the key to the request is the reporter's alone"
    );

    answer(&mut desk, &id, &draft).unwrap();
    let mails = wait_for_mails("celje", &receipt.reference, 2);
    let mail = mails.iter().find(|mail| mail["kind"] == "answer").unwrap();
    assert_eq!(mail["subject"], foreseen.subject.as_str());
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains(&receipt.token));
    assert_eq!(text.replace(&receipt.token, HIDDEN_KEY), foreseen.text);
}

#[test]
fn the_letter_and_what_everyone_sees_are_those_that_are_given() {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before).id;
    let mut filed = lamp(&mut client);
    filed.photo = Some(photo.clone());
    let receipt = file(&mut client, &filed);
    let mut desk = signed_in(&CELJE_LIGHTING);
    let id = desk_id(&mut desk, Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &id).version;
    let derived = sent(&mut desk, PhotoRole::Before).id;
    let redaction = RedactionDraft {
        version,
        photo: Some(derived.clone()),
    };
    let version = desk
        .call(&RedactPhoto { photo: &photo }, &redaction)
        .unwrap()
        .version;
    let after = sent(&mut desk, PhotoRole::After).id;
    let mut draft = AnswerDraft {
        photo: Some(after.clone()),
        ..solved(version)
    };
    // Without the citizen's photo, everyone sees the repair alone.
    let seen = preview(&mut desk, &id, &draft).unwrap();
    let shown: Vec<String> = seen
        .public
        .unwrap()
        .photos
        .into_iter()
        .map(|photo| photo.id)
        .collect();
    assert_eq!(shown, std::slice::from_ref(&after));
    draft.publication = Some(Publication {
        text: "Svetilka ne sveti.".to_owned(),
        photo: true,
    });
    let seen = preview(&mut desk, &id, &draft).unwrap();
    assert_eq!((seen.channel, seen.mail), (ReplyChannel::Track, None));
    let public = seen.public.unwrap();
    let shown: Vec<&str> = public
        .photos
        .iter()
        .map(|photo| photo.id.as_str())
        .collect();
    assert_eq!(shown, [&derived, &after], "what was made unrecognisable");
    let reference = receipt.reference.as_str();
    let refused = client.call(&ReadPublished { reference }, &Empty {});
    assert_eq!(refused.unwrap_err().status, 404, "nothing is published yet");

    answer(&mut desk, &id, &draft).unwrap();
    let tracked = read_tracked(&mut client, &receipt.token);
    assert_eq!(tracked.answer, Some(seen.letter));
    let published = client
        .call(&ReadPublished { reference }, &Empty {})
        .unwrap();
    assert_eq!(without_addresses(published), without_addresses(public));
}

#[test]
fn a_preview_is_refused_as_the_answer_is() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id) = filed_lamp(&mut desk);
    let before = read_desk(&mut desk, &id);
    let fine = solved(before.version);
    let broken = [
        AnswerDraft {
            text: String::new(),
            outcome: Outcome::Planned,
            publication: Some(Publication {
                text: " ".to_owned(),
                photo: false,
            }),
            ..fine.clone()
        },
        AnswerDraft {
            text: "Svetilko popravimo {date}.".to_owned(),
            ..fine.clone()
        },
        AnswerDraft {
            outcome: Outcome::DuplicateOf,
            duplicate_of: receipt.reference.clone(),
            ..fine.clone()
        },
        AnswerDraft {
            photo: Some("0196b0a0-7c1e-7000-8000-00000000002a".to_owned()),
            ..fine.clone()
        },
        AnswerDraft {
            version: before.version + 1_000,
            ..fine.clone()
        },
    ];
    for draft in broken {
        let foreseen = refusal(preview(&mut desk, &id, &draft));
        assert_eq!(
            foreseen,
            refusal(answer(&mut desk, &id, &draft)),
            "{draft:?}"
        );
    }
    assert_eq!(read_desk(&mut desk, &id), before);
    answer(&mut desk, &id, &fine).unwrap();
    let late = solved(read_desk(&mut desk, &id).version);
    let (status, code, _) = refusal(preview(&mut desk, &id, &late));
    assert_eq!((status, code), (409, ProblemCode::StepNotAllowed));
}

#[test]
fn a_preview_is_for_whoever_may_read_the_request() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut desk);
    let draft = solved(read_desk(&mut desk, &id).version);
    for stranger in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let (status, code, _) = refusal(preview(&mut signed_in(stranger), &id, &draft));
        assert_eq!(
            (status, code),
            (404, ProblemCode::NotFound),
            "{}",
            stranger.email
        );
    }
}
