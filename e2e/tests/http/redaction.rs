//! A photo made of another stands in its place for everyone; the original stays at the desk and for its reporter.

use api::{
    Empty, Endpoint, Method, PhotoRole,
    desk::{DeskRequest, Publication, Queue},
    photo::{ReadDeskPhoto, ReadPublicPhoto, RedactPhoto, RedactionDraft},
    public::ReadPublished,
    request::Receipt,
    track::TimelineEvent,
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::{png_of, sent, sent_as, status},
    world::{
        CELJE_LIGHTING, CELJE_OTHER, answer, citizen, desk_id, file, lamp, read_desk, read_tracked,
        signed_in, solved,
    },
};

/// A request with a photo of a citizen: its receipt, its id at the desk, the photo's id.
fn with_photo(desk: &mut Client) -> (Receipt, String, String) {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before).id;
    let mut draft = lamp(&mut client);
    draft.photo = Some(photo.clone());
    let receipt = file(&mut client, &draft);
    let id = desk_id(desk, Queue::Open, &receipt.reference);
    (receipt, id, photo)
}

fn publish(desk: &mut Client, id: &str) {
    let version = read_desk(desk, id).version;
    let mut draft = solved(version);
    draft.publication = Some(Publication {
        text: "Svetilka ne sveti.".to_owned(),
        photo: true,
    });
    answer(desk, id, &draft).unwrap_or_else(|reply| panic!("{}", reply.text()));
}

fn redact(
    desk: &mut Client,
    photo: &str,
    version: u32,
    derived: Option<&str>,
) -> Result<DeskRequest, Reply> {
    let draft = RedactionDraft {
        version,
        photo: derived.map(str::to_owned),
    };
    desk.call(&RedactPhoto { photo }, &draft)
}

fn public(photo: &str) -> String {
    ReadPublicPhoto { photo }.path()
}

/// The photos that everyone is shown with a request.
fn shown_to_everyone(reference: &str) -> Vec<String> {
    let published = citizen("celje")
        .call(&ReadPublished { reference }, &Empty {})
        .unwrap_or_else(|reply| panic!("{}", reply.text()));
    published.photos.into_iter().map(|photo| photo.id).collect()
}

fn refused(reply: Result<DeskRequest, Reply>) -> u16 {
    reply.unwrap_err().status
}

#[test]
fn everyone_sees_the_redacted_photo_and_never_the_original() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, photo) = with_photo(&mut desk);
    let derived = sent(&mut desk, PhotoRole::Before).id;
    let before = read_desk(&mut desk, &id);
    let redacted = redact(&mut desk, &photo, before.version, Some(&derived)).unwrap();
    assert_eq!(redacted.version, before.version + 1);
    assert_eq!(
        redacted.photos.len(),
        1,
        "the derived one is listed nowhere by itself"
    );
    assert_eq!(redacted.photos[0].id, photo);
    let at_desk = ReadDeskPhoto { photo: &derived }.path();
    assert_eq!(redacted.photos[0].public_src, Some(at_desk.clone()));
    assert!(
        redacted
            .timeline
            .iter()
            .any(|entry| entry.event == TimelineEvent::PhotoRedacted && entry.by.is_some())
    );
    let mut client = citizen("celje");
    assert_eq!(
        status(&mut client, &public(&derived)),
        404,
        "not published yet"
    );

    publish(&mut desk, &id);
    assert_eq!(
        shown_to_everyone(&receipt.reference),
        std::slice::from_ref(&derived)
    );
    assert_eq!(status(&mut client, &public(&derived)), 200);
    assert_eq!(status(&mut client, &public(&photo)), 404);

    // Who may read the request reads the original, and its reporter has the own photo and hears nothing of it.
    assert_eq!(
        status(&mut desk, &ReadDeskPhoto { photo: &photo }.path()),
        200
    );
    assert_eq!(status(&mut desk, &at_desk), 200);
    assert_eq!(status(&mut signed_in(&CELJE_OTHER), &at_desk), 404);
    let tracked = read_tracked(&mut client, &receipt.token);
    assert_eq!(tracked.photos.len(), 1);
    assert_eq!(
        (tracked.photos[0].id.as_str(), &tracked.photos[0].public_src),
        (photo.as_str(), &None)
    );
    assert_eq!(status(&mut client, &tracked.photos[0].src), 200);
    assert!(
        tracked
            .timeline
            .iter()
            .all(|entry| entry.event != TimelineEvent::PhotoRedacted)
    );
}

#[test]
fn a_published_photo_is_taken_back_at_once_and_can_be_given_back() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (receipt, id, photo) = with_photo(&mut desk);
    publish(&mut desk, &id);
    let mut client = citizen("celje");
    let first = client.send(Method::Get, &public(&photo), &[], &[]);
    assert_eq!(first.status, 200);
    // Whoever keeps it has to ask each time, and is answered without the picture.
    assert_eq!(first.header("cache-control"), Some("public, no-cache"));
    let tag = first.header("etag").unwrap().to_owned();
    let again = client.send(
        Method::Get,
        &public(&photo),
        &[("if-none-match", &tag)],
        &[],
    );
    assert_eq!((again.status, again.body.len()), (304, 0));

    let derived = sent(&mut desk, PhotoRole::Before).id;
    let version = read_desk(&mut desk, &id).version;
    let redacted = redact(&mut desk, &photo, version, Some(&derived)).unwrap();
    let kept = client.send(
        Method::Get,
        &public(&photo),
        &[("if-none-match", &tag)],
        &[],
    );
    assert_eq!(kept.status, 404);
    assert_eq!(status(&mut client, &public(&derived)), 200);

    // Another one in its place; the one before is nobody's.
    let second = sent(&mut desk, PhotoRole::Before).id;
    let redacted = redact(&mut desk, &photo, redacted.version, Some(&second)).unwrap();
    assert_eq!(status(&mut client, &public(&derived)), 404);
    assert_eq!(
        shown_to_everyone(&receipt.reference),
        std::slice::from_ref(&second)
    );

    let restored = redact(&mut desk, &photo, redacted.version, None).unwrap();
    assert_eq!(restored.photos[0].public_src, None);
    // All of it happens in one moment of the set clock, so the history has no last event.
    let is_restored = |event: &TimelineEvent| *event == TimelineEvent::PhotoRestored;
    assert!(
        restored
            .timeline
            .iter()
            .any(|entry| is_restored(&entry.event))
    );
    assert_eq!(status(&mut client, &public(&second)), 404);
    assert_eq!(status(&mut client, &public(&photo)), 200);
    assert_eq!(shown_to_everyone(&receipt.reference), [photo]);
}

#[test]
fn only_a_photo_of_the_same_size_that_nobody_named_takes_the_place_of_another() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let (_, id, photo) = with_photo(&mut desk);
    let (_, _, another) = with_photo(&mut desk);
    let version = read_desk(&mut desk, &id).version;
    let smaller = sent_as(&mut desk, PhotoRole::Before, &png_of(2, 2)).id;
    let after = sent(&mut desk, PhotoRole::After).id;
    let foreign = sent(&mut citizen("krusevac"), PhotoRole::Before).id;
    for wrong in [&smaller, &after, &foreign, &another, &photo] {
        let reply = redact(&mut desk, &photo, version, Some(wrong)).unwrap_err();
        assert_eq!(
            (reply.status, reply.problem().fields[0].field.as_str()),
            (422, "photo"),
            "{wrong}"
        );
    }
    let derived = sent(&mut desk, PhotoRole::Before).id;
    assert_eq!(
        refused(redact(&mut desk, &photo, version + 1, Some(&derived))),
        409
    );
    // Nobody else's department, and neither a derived photo nor one that no request names.
    let mut other = signed_in(&CELJE_OTHER);
    assert_eq!(
        refused(redact(&mut other, &photo, version, Some(&derived))),
        404
    );
    assert_eq!(refused(redact(&mut desk, &derived, version, None)), 404);
    redact(&mut desk, &photo, version, Some(&derived)).unwrap();
    assert_eq!(refused(redact(&mut desk, &derived, version + 1, None)), 404);
    assert_eq!(read_desk(&mut desk, &id).version, version + 1);
}
