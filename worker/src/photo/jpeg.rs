//! JPEG (ITU-T T.81): the segments that make the picture, and nothing behind its end.

use super::{Orientation, Refusal, Size, Stripped, reader::Reader};

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const APP0: u8 = 0xE0;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const APP14: u8 = 0xEE;

const EXIF: &[u8] = b"Exif\0\0";
const JFIF: &[u8] = b"JFIF\0";
/// The thumbnail that ends a JFIF segment, declared to be 0 by 0 pixels.
const NO_THUMBNAIL: &[u8] = &[0, 0];
const ICC: &[u8] = b"ICC_PROFILE\0";
const ADOBE: &[u8] = b"Adobe";

/// One step through the file.
enum Part<'a> {
    /// A marker with its payload, the two bytes of length left off.
    Segment { marker: u8, payload: &'a [u8] },
    /// A scan's header and its compressed data up to the next marker.
    Scan { header: &'a [u8], data: &'a [u8] },
    /// The end of the picture; what follows (second pictures, gain maps, maker data) is not part of it.
    End,
}

/// Copies the picture without its metadata.
pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let Prelude { jfif, orientation } = Prelude::read(bytes);
    let mut clean = Vec::with_capacity(bytes.len());
    clean.extend_from_slice(&[0xFF, START]);
    // JFIF is first and EXIF before everything else, as both standards want it.
    if let Some(head) = jfif {
        segment(&mut clean, APP0, &[head, NO_THUMBNAIL]);
    }
    if let Some(tiff) = orientation.to_tiff() {
        segment(&mut clean, APP1, &[EXIF, &tiff]);
    }

    let mut file = Reader::new(bytes.get(2..).unwrap_or_default());
    let mut size = None;
    let mut scans = false;
    let mut adobe = false;
    loop {
        match next(&mut file).ok_or(Refusal::Unsupported)? {
            Part::Segment { marker, payload } => match marker {
                APP2 if payload.starts_with(ICC) => segment(&mut clean, APP2, &[payload]),
                APP14 if payload.starts_with(ADOBE) && !adobe => {
                    // Its colour transform says whether three colours are RGB and four inks inverted.
                    if let Some(head) = payload.get(..12) {
                        adobe = true;
                        segment(&mut clean, APP14, &[head]);
                    }
                }
                // Sequential and progressive Huffman coding are what browsers display.
                0xC0..=0xC2 => {
                    if size.is_some() {
                        return Err(Refusal::Unsupported);
                    }
                    let (width, height) = frame_size(payload).ok_or(Refusal::Unsupported)?;
                    size = Some(Size::checked(width, height)?);
                    segment(&mut clean, marker, &[payload]);
                }
                // Huffman tables, quantisation tables, number of lines, restart interval.
                0xC4 | 0xDB | 0xDC | 0xDD => segment(&mut clean, marker, &[payload]),
                // Lossless, hierarchical and arithmetically coded pictures.
                0xC3 | 0xC5..=0xCF | 0xDE | 0xDF => return Err(Refusal::Unsupported),
                // Applications' data, comments, and whatever nobody defined.
                _ => {}
            },
            Part::Scan { header, data } => {
                if size.is_none() || data.is_empty() {
                    return Err(Refusal::Unsupported);
                }
                scans = true;
                segment(&mut clean, SCAN, &[header]);
                clean.extend_from_slice(data);
            }
            Part::End => break,
        }
    }
    clean.extend_from_slice(&[0xFF, END]);
    match size {
        Some(size) if scans => Ok(Stripped {
            bytes: clean,
            size,
            orientation,
        }),
        _ => Err(Refusal::Unsupported),
    }
}

/// What the segments before the picture say that has to be known before the first byte is written.
struct Prelude<'a> {
    /// The start of the JFIF segment: name, version, unit and density.
    jfif: Option<&'a [u8]>,
    orientation: Orientation,
}

impl<'a> Prelude<'a> {
    fn read(bytes: &'a [u8]) -> Self {
        let mut file = Reader::new(bytes.get(2..).unwrap_or_default());
        let (mut jfif, mut orientation) = (None, None);
        while let Some(Part::Segment { marker, payload }) = next(&mut file) {
            match marker {
                APP0 if payload.starts_with(JFIF) => jfif = jfif.or(payload.get(..12)),
                APP1 => {
                    let exif = payload.strip_prefix(EXIF);
                    orientation = orientation.or_else(|| exif.and_then(Orientation::read));
                }
                _ => {}
            }
        }
        Self {
            jfif,
            orientation: orientation.unwrap_or(Orientation::UPRIGHT),
        }
    }
}

/// The next part; `None` when the file ends before the picture does.
fn next<'a>(file: &mut Reader<'a>) -> Option<Part<'a>> {
    loop {
        // Some cameras leave stray bytes between segments; decoders skip them, and so they are dropped.
        let stray = file.rest().iter().position(|&byte| byte == 0xFF)?;
        file.take(stray)?;
        let mut marker = 0xFF;
        while marker == 0xFF {
            marker = file.byte()?;
        }
        match marker {
            END => return Some(Part::End),
            // An escaped byte of data, and markers that stand alone: nothing to keep between segments.
            0x00 | 0x01 | 0xD0..=START => {}
            SCAN => {
                let header = payload(file)?;
                let data = file.take(scan_length(file.rest())?)?;
                return Some(Part::Scan { header, data });
            }
            marker => {
                return Some(Part::Segment {
                    marker,
                    payload: payload(file)?,
                });
            }
        }
    }
}

fn payload<'a>(file: &mut Reader<'a>) -> Option<&'a [u8]> {
    let length = usize::from(file.u16_be()?);
    file.take(length.checked_sub(2)?)
}

/// How far compressed data goes: up to a marker that is neither an escaped byte nor a restart.
fn scan_length(data: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let rest = data.get(from..)?;
        let at = from.checked_add(rest.iter().position(|&byte| byte == 0xFF)?)?;
        let after = at.checked_add(1)?;
        match data.get(after)? {
            0x00 | 0xD0..=0xD7 => from = after.checked_add(1)?,
            0xFF => from = after,
            _ => return Some(at),
        }
    }
}

/// Width and height of a frame that browsers display: eight bits a sample; grey, three colours, or four inks.
fn frame_size(payload: &[u8]) -> Option<(u32, u32)> {
    let mut frame = Reader::new(payload);
    let precision = frame.byte()?;
    let height = frame.u16_be()?;
    let width = frame.u16_be()?;
    let components = frame.byte()?;
    (precision == 8 && matches!(components, 1 | 3 | 4)).then_some((width.into(), height.into()))
}

/// Writes a segment. None is too long for the format: each is copied from one that was not, or is a few bytes.
fn segment(clean: &mut Vec<u8>, marker: u8, pieces: &[&[u8]]) {
    let length = pieces.iter().map(|piece| piece.len()).sum::<usize>() + 2;
    let Ok(length) = u16::try_from(length) else {
        return;
    };
    clean.extend_from_slice(&[0xFF, marker]);
    clean.extend_from_slice(&length.to_be_bytes());
    for piece in pieces {
        clean.extend_from_slice(piece);
    }
}
