//! What is left of a photo: the picture, byte for byte, its orientation, and nothing about who took it where.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod samples;

use std::{fs, io::Cursor, path::Path};

use exif::{Exif, In, Tag, Value};
use proptest::prelude::*;
use samples::SECRETS;
use servis48_worker::photo::{CleanPhoto, Format, Refusal, clean};

/// Reads what an EXIF reader that is not ours finds, broken tags or not.
fn read_exif(bytes: &[u8]) -> Option<Exif> {
    let mut reader = exif::Reader::new();
    reader.continue_on_error(true);
    reader
        .read_from_container(&mut Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()
}

fn orientation(exif: Option<&Exif>) -> u32 {
    exif.and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY))
        .and_then(|field| field.value.get_uint(0))
        .filter(|value| (1..=8).contains(value))
        .unwrap_or(1)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The segments that make the picture (tables, frame, scans with their data), read without the code under test.
fn picture_of_jpeg(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut at = 2;
    loop {
        assert_eq!(bytes[at], 0xFF, "a marker at {at}");
        let marker = bytes[at + 1];
        if marker == 0xD9 {
            return parts;
        }
        let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        let mut end = at + 2 + length;
        if marker == 0xDA {
            while bytes[end] != 0xFF || matches!(bytes[end + 1], 0 | 0xD0..=0xD7) {
                end += 1;
            }
        }
        if !matches!(marker, 0xE0..=0xEF | 0xFE) {
            parts.push(&bytes[at..end]);
        }
        at = end;
    }
}

/// Nothing but the orientation is left, by an EXIF reader and by eye.
fn assert_nothing_left(name: &str, original: &[u8], photo: &CleanPhoto) {
    let before = read_exif(original);
    let after = read_exif(&photo.bytes);
    assert_eq!(
        orientation(after.as_ref()),
        orientation(before.as_ref()),
        "{name}: orientation"
    );
    for field in after.iter().flat_map(Exif::fields) {
        assert_eq!(field.tag, Tag::Orientation, "{name}: {field:?}");
        assert_eq!(field.ifd_num, In::PRIMARY, "{name}: {field:?}");
    }
    for field in before.iter().flat_map(Exif::fields) {
        let texts: Vec<&[u8]> = match &field.value {
            Value::Ascii(texts) => texts.iter().map(Vec::as_slice).collect(),
            Value::Undefined(bytes, _) => vec![bytes.as_slice()],
            _ => continue,
        };
        for text in texts {
            // What is shorter, or the same byte again and again, stands in a picture by chance.
            let start = &text[..text.len().min(24)];
            if start.len() >= 6 && start.iter().any(|byte| *byte != start[0]) {
                assert!(!contains(&photo.bytes, start), "{name}: {field:?}");
            }
        }
    }
}

#[test]
fn the_samples_hold_what_must_go() {
    for sample in [samples::jpeg(6), samples::png(6), samples::webp(6)] {
        let exif = read_exif(&sample).unwrap();
        for tag in [
            Tag::GPSLatitude,
            Tag::BodySerialNumber,
            Tag::MakerNote,
            Tag::Model,
        ] {
            assert!(exif.get_field(tag, In::PRIMARY).is_some(), "{tag}");
        }
        let thumbnail = exif.get_field(Tag::JPEGInterchangeFormat, In::THUMBNAIL);
        assert!(thumbnail.is_some());
        for secret in SECRETS {
            assert!(contains(&sample, secret.as_bytes()), "{secret}");
        }
    }
}

#[test]
fn only_picture_and_orientation_are_left_of_the_samples() {
    for value in 1..=8 {
        for (name, sample, width, height) in [
            ("jpeg", samples::jpeg(value), 16, 8),
            ("png", samples::png(value), 2, 1),
            ("webp", samples::webp(value), 2, 1),
        ] {
            let photo = clean(&sample).unwrap();
            assert_nothing_left(name, &sample, &photo);
            for secret in SECRETS {
                assert!(
                    !contains(&photo.bytes, secret.as_bytes()),
                    "{name}: {secret}"
                );
            }
            assert_eq!(photo.orientation.value(), value);
            assert_eq!(read_exif(&photo.bytes).is_some(), value != 1, "{name}");
            let displayed = if value >= 5 {
                (height, width)
            } else {
                (width, height)
            };
            assert_eq!((photo.width, photo.height), displayed, "{name} {value}");
            assert_eq!(clean(&photo.bytes).as_ref(), Ok(&photo), "cleaned again");
        }
    }
}

#[test]
fn colours_and_motion_are_kept() {
    let jpeg = clean(&samples::jpeg(6)).unwrap();
    assert!(contains(&jpeg.bytes, b"ICC_PROFILE\0\x01\x01barve"));
    assert!(contains(
        &jpeg.bytes,
        b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0"
    ));
    assert!(jpeg.bytes.starts_with(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"));
    assert!(contains(&clean(&samples::png(1)).unwrap().bytes, b"gAMA"));
    let still = clean(&samples::webp(1)).unwrap();
    assert_eq!(
        still.bytes[20], 0x30,
        "profile and transparency, nothing else"
    );
    assert!(contains(&still.bytes, b"ICCP\x05\0\0\0barve"));
    let moving = clean(&samples::animated_webp()).unwrap();
    let frames = moving.bytes.windows(4).filter(|w| w == b"ANMF").count();
    assert_eq!((frames, moving.bytes[20]), (2, 0x02));
    assert!(!contains(&moving.bytes, b"Posneto"));
    let simple = clean(&samples::simple_webp()).unwrap();
    assert!(!contains(&simple.bytes, b"xmpmeta"));
    assert_eq!((simple.width, simple.height), (2, 1));
}

#[test]
fn other_files_and_cut_ones_are_refused() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for file in [&heic[..], b"GIF89a\x01\0\x01\0", svg, b"%PDF-1.7", b""] {
        assert_eq!(clean(file), Err(Refusal::Unsupported));
    }
    // Behind the picture each sample carries seven bytes and more; every shorter cut goes through the picture.
    for (sample, behind) in [
        (samples::jpeg(6), 11),
        (samples::png(6), 7),
        (samples::webp(6), 7),
        (samples::animated_webp(), 7),
        (samples::simple_webp(), 7),
    ] {
        for length in 0..sample.len() - behind {
            assert_eq!(
                clean(&sample[..length]),
                Err(Refusal::Unsupported),
                "{length}"
            );
        }
        assert!(clean(&sample[..sample.len() - behind]).is_ok());
    }
    let mut damaged = samples::png(1);
    let pixels = damaged.windows(4).position(|w| w == b"IDAT").unwrap();
    damaged[pixels + 8] ^= 1;
    assert_eq!(clean(&damaged), Err(Refusal::Unsupported));
}

#[test]
fn pictures_that_unfold_into_too_much_are_refused() {
    let mut jpeg = samples::jpeg(1);
    let frame = jpeg.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert_eq!(clean(&jpeg), Err(Refusal::TooManyPixels));
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0, 0, 0, 16]);
    assert_eq!(clean(&jpeg), Err(Refusal::Unsupported), "no height");
    let header = [0, 1, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0];
    let png = [
        b"\x89PNG\r\n\x1a\n",
        &samples::png_chunk(b"IHDR", &header)[..],
    ]
    .concat();
    assert_eq!(clean(&png), Err(Refusal::TooManyPixels));
    let mut webp = samples::simple_webp();
    webp[21..25].copy_from_slice(&0x0FFF_FFFFu32.to_le_bytes());
    assert_eq!(clean(&webp), Err(Refusal::TooManyPixels));
}

/// Photos of real cameras, where the folder with them stands beside the project.
#[test]
fn photos_of_real_cameras_tell_nothing_afterwards() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/exif");
    let Ok(files) = fs::read_dir(&folder) else {
        println!("skipped: no photos in {}", folder.display());
        return;
    };
    let (mut places, mut serials, mut thumbnails, mut notes, mut packets, mut turned) =
        (0, 0, 0, 0, 0, 0);
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let original = fs::read(&path).unwrap();
        if name.ends_with(".HEIC") {
            assert_eq!(clean(&original), Err(Refusal::Unsupported), "{name}");
            continue;
        }
        let photo = clean(&original).unwrap();
        assert_eq!(photo.format, Format::Jpeg, "{name}");
        assert_nothing_left(&name, &original, &photo);
        let picture = picture_of_jpeg(&photo.bytes);
        assert_eq!(picture, picture_of_jpeg(&original), "{name}: the picture");

        // Everything that is not the picture, searched by eye.
        let beside = photo.bytes.len() - picture.iter().map(|part| part.len()).sum::<usize>();
        let head = &photo.bytes[..beside.min(photo.bytes.len())];
        for trace in [
            "GPS",
            "Nikon",
            "NIKON",
            "Canon",
            "KODAK",
            "Apple iP",
            "xap/1.0",
            "Photoshop",
        ] {
            assert!(!contains(head, trace.as_bytes()), "{name}: {trace}");
        }
        assert_eq!(
            clean(&photo.bytes).as_ref(),
            Ok(&photo),
            "{name}: cleaned again"
        );

        let has = |tag, ifd| {
            let found = read_exif(&original).is_some_and(|e| e.get_field(tag, ifd).is_some());
            usize::from(found)
        };
        places += has(Tag::GPSLatitude, In::PRIMARY);
        serials += has(Tag::BodySerialNumber, In::PRIMARY) + has(Tag::LensModel, In::PRIMARY);
        thumbnails += has(Tag::JPEGInterchangeFormat, In::THUMBNAIL);
        notes += has(Tag::MakerNote, In::PRIMARY);
        packets += usize::from(contains(&original, b"http://ns.adobe.com/xap/1.0/"));
        turned += usize::from(photo.orientation.value() != 1);
    }
    for found in [places, serials, thumbnails, notes, packets, turned] {
        assert!(
            found > 0,
            "the folder no longer has each thing that must go"
        );
    }
}

fn sample() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(samples::jpeg(6)),
        Just(samples::png(6)),
        Just(samples::webp(6)),
        Just(samples::animated_webp()),
        Just(samples::simple_webp()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn arbitrary_bytes_never_panic(start in 0..4usize, bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let starts = [&b""[..], b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n", b"RIFF\x80\0\0\0WEBPVP8X"];
        let _ = clean(&[starts[start], &bytes].concat());
    }

    #[test]
    fn damaged_photos_never_panic_and_what_is_taken_is_clean(
        mut bytes in sample(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        do_cut in prop::bool::weighted(0.2),
    ) {
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if do_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(photo) = clean(&bytes) {
            prop_assert!(photo.bytes.len() <= bytes.len() + 64);
            prop_assert_eq!(clean(&photo.bytes), Ok(photo));
        }
    }
}
