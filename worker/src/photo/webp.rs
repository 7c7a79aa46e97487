//! WebP (RFC 9649): the chunks that make the picture, its transparency, colours and motion.

use super::{Orientation, Refusal, Size, Stripped, reader::Reader};

const ICC: u8 = 0x20;
const ALPHA: u8 = 0x10;
const EXIF: u8 = 0x08;
const ANIMATION: u8 = 0x02;

/// The length of what stands before the pictures of a frame: place, size, duration, blending.
const FRAME_HEAD: usize = 16;

struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
}

/// Copies the picture without its metadata.
pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let mut file = Reader::new(content(bytes).ok_or(Refusal::Unsupported)?);
    let first = next(&mut file).ok_or(Refusal::Unsupported)?;
    match &first.kind {
        b"VP8 " | b"VP8L" => simple(&first),
        b"VP8X" => extended(&first, file),
        _ => Err(Refusal::Unsupported),
    }
}

/// The chunks of the container, which says how long it is; what follows is not part of the picture.
fn content(bytes: &[u8]) -> Option<&[u8]> {
    let mut container = Reader::new(bytes);
    container.take(4)?;
    let length = usize::try_from(container.u32_le()?).ok()?;
    container.take(length)?.strip_prefix(b"WEBP")
}

/// A file of one picture and nothing else.
fn simple(picture: &Chunk<'_>) -> Result<Stripped, Refusal> {
    let (width, height) = picture_size(picture).ok_or(Refusal::Unsupported)?;
    let size = Size::checked(width, height)?;
    let mut clean = container(picture.data.len());
    write(&mut clean, &picture.kind, &[picture.data]);
    finish(clean, size, Orientation::UPRIGHT)
}

/// A file with a head that says what else is in it.
fn extended(head: &Chunk<'_>, file: Reader<'_>) -> Result<Stripped, Refusal> {
    let Head { flags, sides, size } = Head::read(head.data).ok_or(Refusal::Unsupported)?;
    let size = Size::checked(size.0, size.1)?;
    let animated = flags & ANIMATION != 0;
    let Prelude { icc, orientation } = Prelude::read(file.clone());
    let exif = orientation.to_tiff();

    let mut clean = container(file.rest().len());
    let told = (flags & (ALPHA | ANIMATION))
        | if icc { ICC } else { 0 }
        | if exif.is_some() { EXIF } else { 0 };
    write(&mut clean, b"VP8X", &[&[told, 0, 0, 0], sides]);

    let mut rest = file;
    let mut profile = false;
    let mut pictures = false;
    while !rest.is_empty() {
        let chunk = next(&mut rest).ok_or(Refusal::Unsupported)?;
        match &chunk.kind {
            b"ICCP" if !profile => {
                profile = true;
                write(&mut clean, &chunk.kind, &[chunk.data]);
            }
            b"ANIM" if animated => write(&mut clean, &chunk.kind, &[chunk.data]),
            b"ANMF" if animated => {
                let (head, frame) = frame(chunk.data, size).ok_or(Refusal::Unsupported)?;
                pictures = true;
                write(&mut clean, &chunk.kind, &[head, &frame]);
            }
            b"ALPH" if !animated && !pictures => write(&mut clean, &chunk.kind, &[chunk.data]),
            b"VP8 " | b"VP8L" if !animated && !pictures => {
                if picture_size(&chunk) != Some((size.width, size.height)) {
                    return Err(Refusal::Unsupported);
                }
                pictures = true;
                write(&mut clean, &chunk.kind, &[chunk.data]);
            }
            _ => {}
        }
    }
    if !pictures {
        return Err(Refusal::Unsupported);
    }
    if let Some(tiff) = exif {
        write(&mut clean, b"EXIF", &[&tiff]);
    }
    finish(clean, size, orientation)
}

/// The head of an extended file.
struct Head<'a> {
    flags: u8,
    /// Width and height as written, each less one.
    sides: &'a [u8],
    size: (u32, u32),
}

impl<'a> Head<'a> {
    fn read(data: &'a [u8]) -> Option<Self> {
        let mut fields = Reader::new(data);
        let flags = fields.byte()?;
        fields.take(3)?;
        let sides = fields.clone().take(6)?;
        Some(Self {
            flags,
            sides,
            size: (fields.u24_le()? + 1, fields.u24_le()? + 1),
        })
    }
}

/// What has to be known before the head is written, and may stand behind the picture.
struct Prelude {
    icc: bool,
    orientation: Orientation,
}

impl Prelude {
    fn read(mut file: Reader<'_>) -> Self {
        let (mut icc, mut orientation) = (false, None);
        while let Some(chunk) = next(&mut file) {
            match &chunk.kind {
                b"ICCP" => icc = true,
                b"EXIF" => {
                    // Some writers put the name of the JPEG segment before it.
                    let tiff = chunk.data.strip_prefix(b"Exif\0\0").unwrap_or(chunk.data);
                    orientation = orientation.or_else(|| Orientation::read(tiff));
                }
                _ => {}
            }
        }
        Self {
            icc,
            orientation: orientation.unwrap_or(Orientation::UPRIGHT),
        }
    }
}

/// A frame of an animation: its head, and its picture without what else was put into it.
fn frame(data: &[u8], canvas: Size) -> Option<(&[u8], Vec<u8>)> {
    let (head, rest) = data.split_at_checked(FRAME_HEAD)?;
    let mut clean = Vec::with_capacity(rest.len());
    let mut pictures = false;
    let mut rest = Reader::new(rest);
    while !rest.is_empty() {
        let chunk = next(&mut rest)?;
        match &chunk.kind {
            b"ALPH" if !pictures => write(&mut clean, &chunk.kind, &[chunk.data]),
            b"VP8 " | b"VP8L" if !pictures => {
                let (width, height) = picture_size(&chunk)?;
                (width <= canvas.width && height <= canvas.height).then_some(())?;
                pictures = true;
                write(&mut clean, &chunk.kind, &[chunk.data]);
            }
            _ => {}
        }
    }
    pictures.then_some((head, clean))
}

/// Width and height of one compressed picture, lossy (RFC 6386 §9.1) or lossless (RFC 9649 §3.4).
fn picture_size(picture: &Chunk<'_>) -> Option<(u32, u32)> {
    let mut data = Reader::new(picture.data);
    if &picture.kind == b"VP8L" {
        (data.byte()? == 0x2F).then_some(())?;
        let sides = data.u32_le()?;
        Some(((sides & 0x3FFF) + 1, ((sides >> 14) & 0x3FFF) + 1))
    } else {
        let tag = data.u24_le()?;
        // A still picture is a key frame (lowest bit 0).
        (tag & 1 == 0 && data.take(3)? == [0x9D, 0x01, 0x2A]).then_some(())?;
        let (width, height) = (data.u16_le()? & 0x3FFF, data.u16_le()? & 0x3FFF);
        Some((width.into(), height.into()))
    }
}

/// The next chunk; `None` when the file ends within it. Odd lengths are filled up by one byte, which some writers
/// leave off at the end.
fn next<'a>(file: &mut Reader<'a>) -> Option<Chunk<'a>> {
    let kind = file.four()?;
    let length = usize::try_from(file.u32_le()?).ok()?;
    let data = file.take(length)?;
    if length % 2 == 1 {
        file.take(1);
    }
    Some(Chunk { kind, data })
}

fn write(clean: &mut Vec<u8>, kind: &[u8; 4], pieces: &[&[u8]]) {
    let length = pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let Ok(size) = u32::try_from(length) else {
        return;
    };
    clean.extend_from_slice(kind);
    clean.extend_from_slice(&size.to_le_bytes());
    for piece in pieces {
        clean.extend_from_slice(piece);
    }
    if length % 2 == 1 {
        clean.push(0);
    }
}

/// A container whose length is not known yet.
fn container(expected: usize) -> Vec<u8> {
    let mut clean = Vec::with_capacity(expected.saturating_add(64));
    clean.extend_from_slice(b"RIFF\0\0\0\0WEBP");
    clean
}

/// Says in the container how long it is.
fn finish(mut clean: Vec<u8>, size: Size, orientation: Orientation) -> Result<Stripped, Refusal> {
    let length = clean.len().checked_sub(8);
    let length = length.and_then(|length| u32::try_from(length).ok());
    match (length, clean.get_mut(4..8)) {
        (Some(length), Some(place)) => place.copy_from_slice(&length.to_le_bytes()),
        _ => return Err(Refusal::Unsupported),
    }
    Ok(Stripped {
        bytes: clean,
        size,
        orientation,
    })
}
