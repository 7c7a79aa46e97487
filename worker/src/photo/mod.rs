//! Photos: recognised by content, cleaned of everything but the picture, never decoded.
//!
//! In scope: which files are taken ([`clean`]), their size as displayed, and which of their parts survive. The parts
//! that survive are an allow-list, so that metadata nobody has heard of yet is dropped too. Out of scope: where
//! photos are kept and who may see them. Pictures are copied as they are compressed: decoding one would
//! need more memory than the runtime gives (128 MB), and encoding it again would cost quality and seconds.

mod jpeg;
mod orientation;
mod png;
mod reader;
mod webp;

pub use orientation::Orientation;

/// The most pixels a photo may have. Phones with more scale down before they send; a small file that unfolds into
/// more than this is made to exhaust whoever opens it.
pub const MAX_PIXELS: u64 = 50_000_000;

/// The formats taken: those that every browser in use displays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG (ITU-T T.81), sequential or progressive.
    Jpeg,
    /// PNG (W3C), animated or not.
    Png,
    /// WebP (RFC 9649), lossy, lossless or animated.
    Webp,
}

impl Format {
    /// Recognises a format by the file's first bytes; names and declared types are never asked.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(png::SIGNATURE) {
            Some(Self::Png)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::Webp)
        } else {
            None
        }
    }

    /// The media type to serve it with.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not a JPEG, PNG or WebP image, cut short, or too broken to be displayed.
    Unsupported,
    /// More than [`MAX_PIXELS`].
    TooManyPixels,
}

/// A photo with nothing in it but the picture, its colours and its orientation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanPhoto {
    /// The file to keep.
    pub bytes: Vec<u8>,
    /// Its format.
    pub format: Format,
    /// Pixels across, as displayed (the orientation applied).
    pub width: u32,
    /// Pixels down, as displayed.
    pub height: u32,
    /// How the stored pixels are turned for display; the clean file says it again.
    pub orientation: Orientation,
}

/// What a format's module finds: the clean file, and the picture as it is stored.
struct Stripped {
    bytes: Vec<u8>,
    size: Size,
    orientation: Orientation,
}

/// Width and height in pixels, as stored; neither is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    width: u32,
    height: u32,
}

impl Size {
    /// Checks a size before anything else is done with the picture.
    fn checked(width: u32, height: u32) -> Result<Self, Refusal> {
        if width == 0 || height == 0 {
            Err(Refusal::Unsupported)
        } else if u64::from(width) * u64::from(height) > MAX_PIXELS {
            Err(Refusal::TooManyPixels)
        } else {
            Ok(Self { width, height })
        }
    }
}

/// Recognises a photo and strips everything from it that is not needed to display it.
///
/// Never panics, reads the file at most twice, and needs at most about the file's size in memory beside it.
///
/// # Errors
/// [`Refusal`] says why a file is not taken.
pub fn clean(bytes: &[u8]) -> Result<CleanPhoto, Refusal> {
    let format = Format::of(bytes).ok_or(Refusal::Unsupported)?;
    let stripped = match format {
        Format::Jpeg => jpeg::strip(bytes),
        Format::Png => png::strip(bytes),
        Format::Webp => webp::strip(bytes),
    }?;
    let Size { width, height } = stripped.size;
    let (width, height) = if stripped.orientation.swaps_sides() {
        (height, width)
    } else {
        (width, height)
    };
    Ok(CleanPhoto {
        bytes: stripped.bytes,
        format,
        width,
        height,
        orientation: stripped.orientation,
    })
}
