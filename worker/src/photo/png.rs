//! PNG (W3C, third edition): the chunks that make the picture, its transparency, colours and motion.

use super::{Orientation, Refusal, Size, Stripped, reader::Reader};

/// How every PNG file begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is kept beside the critical chunks: transparency, colours, the shape of a pixel, the background, animation.
/// Texts, times, EXIF and private chunks are not among them.
const KEPT: &[&[u8; 4]] = &[
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"pHYs", b"bKGD", b"acTL",
    b"fcTL", b"fdAT",
];

struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
    checksum: u32,
}

/// Copies the picture without its metadata.
pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let mut file = Reader::new(bytes);
    file.take(SIGNATURE.len());
    let mut clean = Vec::with_capacity(bytes.len());
    clean.extend_from_slice(SIGNATURE);

    let first = next_sound(&mut file)?;
    let (width, height) = header_size(&first).ok_or(Refusal::Unsupported)?;
    let size = Size::checked(width, height)?;
    write(&mut clean, &first);

    let orientation = orientation(file.clone());
    if let Some(tiff) = orientation.to_tiff() {
        write(
            &mut clean,
            &Chunk {
                kind: *b"eXIf",
                data: &tiff,
                checksum: checksum(b"eXIf", &tiff),
            },
        );
    }

    let mut pixels = false;
    loop {
        let chunk = next_sound(&mut file)?;
        match &chunk.kind {
            b"IEND" => {
                write(&mut clean, &chunk);
                break;
            }
            b"IDAT" | b"PLTE" => {
                pixels |= &chunk.kind == b"IDAT";
                write(&mut clean, &chunk);
            }
            kind if KEPT.contains(&kind) => write(&mut clean, &chunk),
            // An upper-case first letter marks what no decoder may skip: nobody could display this file.
            [b'A'..=b'Z', ..] => return Err(Refusal::Unsupported),
            _ => {}
        }
    }
    if pixels {
        Ok(Stripped {
            bytes: clean,
            size,
            orientation,
        })
    } else {
        Err(Refusal::Unsupported)
    }
}

/// The next chunk; `None` when the file ends within it.
fn next<'a>(file: &mut Reader<'a>) -> Option<Chunk<'a>> {
    let length = usize::try_from(file.u32_be()?).ok()?;
    Some(Chunk {
        kind: file.four()?,
        data: file.take(length)?,
        checksum: file.u32_be()?,
    })
}

/// The next chunk, refused when decoders would refuse it: a critical one that is damaged.
fn next_sound<'a>(file: &mut Reader<'a>) -> Result<Chunk<'a>, Refusal> {
    next(file)
        .filter(|chunk| {
            let critical = chunk.kind.first().is_some_and(u8::is_ascii_uppercase);
            !critical || chunk.checksum == checksum(&chunk.kind, chunk.data)
        })
        .ok_or(Refusal::Unsupported)
}

fn checksum(kind: &[u8; 4], data: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(kind);
    hasher.update(data);
    hasher.finalize()
}

fn header_size(chunk: &Chunk<'_>) -> Option<(u32, u32)> {
    let mut data = Reader::new(chunk.data);
    (&chunk.kind == b"IHDR" && chunk.data.len() == 13).then_some(())?;
    Some((data.u32_be()?, data.u32_be()?))
}

/// The orientation of the EXIF chunk, which may stand behind the picture.
fn orientation(mut file: Reader<'_>) -> Orientation {
    while let Some(chunk) = next(&mut file) {
        if &chunk.kind == b"eXIf" {
            // Some writers put the name of the JPEG segment before it.
            let tiff = chunk.data.strip_prefix(b"Exif\0\0").unwrap_or(chunk.data);
            return Orientation::read(tiff).unwrap_or(Orientation::UPRIGHT);
        }
    }
    Orientation::UPRIGHT
}

/// Writes a chunk as it was read.
fn write(clean: &mut Vec<u8>, chunk: &Chunk<'_>) {
    let Ok(length) = u32::try_from(chunk.data.len()) else {
        return;
    };
    clean.extend_from_slice(&length.to_be_bytes());
    clean.extend_from_slice(&chunk.kind);
    clean.extend_from_slice(chunk.data);
    clean.extend_from_slice(&chunk.checksum.to_be_bytes());
}
