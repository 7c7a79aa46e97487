//! A photo is sent, loses its metadata, and is shown only to who may see it.

use api::{
    Endpoint, Method, PhotoRole, ProblemCode,
    desk::{AnswerDraft, Publication, Queue},
    photo::{PhotoReceipt, ReadDeskPhoto, ReadPublicPhoto, ReadTrackedPhoto, SendPhoto},
};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_LIGHTING, CELJE_OTHER, answer, citizen, desk_id, file, lamp, read_desk, read_tracked,
    signed_in, solved,
};

/// The smallest image workable here: a 2 × 3 px PNG with a text chunk that must not survive.
fn png() -> Vec<u8> {
    png_of(2, 3)
}

/// A grey PNG of this size, at most some 60,000 pixels in all.
pub fn png_of(width: u32, height: u32) -> Vec<u8> {
    fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let mut bytes = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
        bytes.extend_from_slice(kind);
        bytes.extend_from_slice(data);
        let mut crc = 0xffff_ffff_u32;
        for byte in kind.iter().chain(data) {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 {
                    (crc >> 1) ^ 0xedb8_8320
                } else {
                    crc >> 1
                };
            }
        }
        bytes.extend_from_slice(&(!crc).to_be_bytes());
        bytes
    }
    let mut header = Vec::new();
    header.extend_from_slice(&width.to_be_bytes());
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 0, 0, 0, 0]);
    // Rows of a filter byte and grey pixels, stored without compression.
    let row =
        std::iter::once(0_u8).chain((1..=width).map(|at| u8::try_from(at * 10 % 250).unwrap()));
    let rows: Vec<u8> = (0..height).flat_map(|_| row.clone()).collect();
    let mut adler = (1_u32, 0_u32);
    for byte in rows.iter().copied() {
        adler.0 = (adler.0 + u32::from(byte)) % 65521;
        adler.1 = (adler.1 + adler.0) % 65521;
    }
    let length = u16::try_from(rows.len()).unwrap();
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend_from_slice(&length.to_le_bytes());
    data.extend_from_slice(&(!length).to_le_bytes());
    data.extend_from_slice(&rows);
    data.extend_from_slice(&((adler.1 << 16) | adler.0).to_be_bytes());
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend(chunk(b"IHDR", &header));
    png.extend(chunk(b"tEXt", b"Comment\0GPS 46.2309 15.2604"));
    png.extend(chunk(b"IDAT", &data));
    png.extend(chunk(b"IEND", b""));
    png
}

fn send(client: &mut Client, role: PhotoRole, bytes: &[u8]) -> Reply {
    let path = SendPhoto { role }.path();
    client.send(
        Method::Post,
        &path,
        &[("content-type", "image/jpeg")],
        bytes,
    )
}

pub fn sent(client: &mut Client, role: PhotoRole) -> PhotoReceipt {
    sent_as(client, role, &png())
}

pub fn sent_as(client: &mut Client, role: PhotoRole, bytes: &[u8]) -> PhotoReceipt {
    let reply = send(client, role, bytes);
    assert!((200..300).contains(&reply.status), "{}", reply.text());
    serde_json::from_slice(&reply.body).unwrap()
}

pub fn status(client: &mut Client, path: &str) -> u16 {
    client.send(Method::Get, path, &[], &[]).status
}

#[test]
fn a_photo_is_known_by_its_content_and_loses_what_was_written_into_it() {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before);
    assert_eq!((photo.width, photo.height), (2, 3));
    let mut draft = lamp(&mut client);
    draft.photo = Some(photo.id.clone());
    let receipt = file(&mut client, &draft);
    let tracked = read_tracked(&mut client, &receipt.token);
    assert_eq!(tracked.photos.len(), 1);
    let reply = client.send(Method::Get, &tracked.photos[0].src, &[], &[]);
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, Some("image/png"))
    );
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
    let kept = String::from_utf8_lossy(&reply.body).into_owned();
    assert!(kept.contains("IDAT") && !kept.contains("GPS"), "{kept}");
}

#[test]
fn a_photo_is_shown_only_to_who_may_see_it() {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before);
    let mut draft = lamp(&mut client);
    draft.photo = Some(photo.id.clone());
    let receipt = file(&mut client, &draft);
    let plain = lamp(&mut client);
    let other = file(&mut client, &plain);
    let photo = photo.id.as_str();

    let tracked = ReadTrackedPhoto {
        token: &receipt.token,
        photo,
    }
    .path();
    let by_other_token = ReadTrackedPhoto {
        token: &other.token,
        photo,
    }
    .path();
    let at_desk = ReadDeskPhoto { photo }.path();
    let public = ReadPublicPhoto { photo }.path();
    assert_eq!(status(&mut client, &tracked), 200);
    assert_eq!(status(&mut client, &by_other_token), 404);
    assert_eq!(status(&mut citizen("krusevac"), &tracked), 404);
    assert_eq!(status(&mut client, &at_desk), 401);
    assert_eq!(status(&mut signed_in(&CELJE_OTHER), &at_desk), 404);
    let mut desk = signed_in(&CELJE_LIGHTING);
    assert_eq!(status(&mut desk, &at_desk), 200);
    assert_eq!(status(&mut client, &public), 404);

    // Published without the citizen's photo: only the photo of the repair is for everyone.
    let after = sent(&mut desk, PhotoRole::After);
    let id = desk_id(&mut desk, Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &id).version;
    let answer_draft = AnswerDraft {
        photo: Some(after.id.clone()),
        publication: Some(Publication {
            text: "Svetilka ne sveti.".to_owned(),
            photo: false,
        }),
        ..solved(version)
    };
    answer(&mut desk, &id, &answer_draft).unwrap_or_else(|reply| panic!("{}", reply.text()));
    assert_eq!(status(&mut client, &public), 404);
    assert_eq!(
        status(&mut client, &ReadPublicPhoto { photo: &after.id }.path()),
        200
    );
    assert_eq!(read_tracked(&mut client, &receipt.token).photos.len(), 2);
}

#[test]
fn a_photo_belongs_to_one_filing() {
    let mut client = citizen("celje");
    let photo = sent(&mut client, PhotoRole::Before);
    let mut draft = lamp(&mut client);
    draft.photo = Some(photo.id);
    file(&mut client, &draft);
    let refused = client.file(&draft, &crate::world::key()).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().fields[0].field.as_str()),
        (422, "photo")
    );
}

#[test]
fn a_photo_of_another_municipality_cannot_be_named() {
    let photo = sent(&mut citizen("krusevac"), PhotoRole::Before);
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.photo = Some(photo.id);
    assert_eq!(
        client
            .file(&draft, &crate::world::key())
            .unwrap_err()
            .status,
        422
    );
}

#[test]
fn what_is_no_photo_is_refused() {
    let mut client = citizen("celje");
    for bytes in [
        &b""[..],
        b"hello",
        b"GIF89a\x01\x00\x01\x00",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ] {
        let reply = send(&mut client, PhotoRole::Before, bytes);
        assert_eq!(
            (reply.status, reply.problem().code),
            (415, ProblemCode::UnsupportedImage)
        );
    }
    let mut truncated = png();
    truncated.truncate(40);
    assert_eq!(send(&mut client, PhotoRole::Before, &truncated).status, 415);
}

#[test]
fn a_photo_over_ten_mebibytes_is_refused() {
    let mut client = citizen("celje");
    let mut large = png();
    large.resize(api::photo::MAX_PHOTO_BYTES + 1, 0);
    let reply = send(&mut client, PhotoRole::Before, &large);
    assert_eq!(
        (reply.status, reply.problem().code),
        (413, ProblemCode::TooLarge)
    );
}

#[test]
fn real_camera_files_lose_place_serial_number_and_thumbnail() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/exif");
    let Ok(files) = std::fs::read_dir(&folder) else {
        // The files are not part of the project; the worker's own tests build theirs.
        return;
    };
    for path in files.map(|file| file.unwrap().path()) {
        let bytes = std::fs::read(&path).unwrap();
        let mut client = citizen("celje");
        let reply = send(&mut client, PhotoRole::Before, &bytes);
        if path
            .extension()
            .is_some_and(|extension| extension == "HEIC")
        {
            assert_eq!(reply.status, 415);
            continue;
        }
        assert!(
            (200..300).contains(&reply.status),
            "{}: {}",
            path.display(),
            reply.text()
        );
        let photo: PhotoReceipt = serde_json::from_slice(&reply.body).unwrap();
        let mut draft = lamp(&mut client);
        draft.photo = Some(photo.id);
        let receipt = file(&mut client, &draft);
        let src = read_tracked(&mut client, &receipt.token).photos[0]
            .src
            .clone();
        let kept = client.send(Method::Get, &src, &[], &[]).body;
        // The compressed picture and a colour profile may hold such letters by chance or by right.
        let scan = kept
            .windows(2)
            .rposition(|pair| pair == [0xff, 0xda])
            .unwrap_or(kept.len());
        let head = &kept[..scan];
        for secret in [
            &b"GPS"[..],
            b"Nikon",
            b"NIKON",
            b"iPhone",
            b"KODAK",
            b"http://ns.adobe.com/xap",
        ] {
            let found = head.windows(secret.len()).any(|window| window == secret);
            assert!(
                !found,
                "{} still says {}",
                path.display(),
                String::from_utf8_lossy(secret)
            );
        }
    }
}

#[test]
fn a_photo_needs_a_role_that_exists() {
    let mut client = citizen("celje");
    for path in ["/api/photos", "/api/photos?role=selfie"] {
        let reply = client.send(Method::Post, path, &[], &png());
        assert_eq!(reply.status, 400, "{}", reply.text());
    }
}
