//! The one piece of metadata that is kept: how the stored pixels are to be turned (EXIF 2.32, tag 0x0112).

use super::reader::Reader;

const TAG: u16 = 0x0112;
const SHORT: u16 = 3;
const LONG: u16 = 4;

/// How the stored pixels are turned for display, 1 (as they are) to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

impl Orientation {
    /// As stored.
    pub const UPRIGHT: Self = Self(1);

    /// The orientation with this EXIF value; `None` outside 1 to 8, which readers take as upright.
    pub fn from_value(value: u32) -> Option<Self> {
        match u8::try_from(value) {
            Ok(value @ 1..=8) => Some(Self(value)),
            _ => None,
        }
    }

    /// Its EXIF value.
    pub fn value(self) -> u8 {
        self.0
    }

    /// Whether width and height change places when the picture is displayed.
    pub fn swaps_sides(self) -> bool {
        self.0 >= 5
    }

    /// Finds the orientation in EXIF data, as it begins with the TIFF header.
    ///
    /// Only the first directory is read: the others describe the thumbnail, the camera and the place.
    pub(super) fn read(tiff: &[u8]) -> Option<Self> {
        let mut header = Reader::new(tiff);
        let order = match header.four()? {
            [b'I', b'I', 42, 0] => Order::Little,
            [b'M', b'M', 0, 42] => Order::Big,
            _ => return None,
        };
        let start = usize::try_from(order.u32(&mut header)?).ok()?;
        let mut directory = Reader::new(tiff.get(start..)?);
        for _ in 0..order.u16(&mut directory)? {
            let mut entry = Reader::new(directory.take(12)?);
            let (tag, kind) = (order.u16(&mut entry)?, order.u16(&mut entry)?);
            if tag != TAG {
                continue;
            }
            let _count = entry.four()?;
            return match kind {
                SHORT => Self::from_value(order.u16(&mut entry)?.into()),
                LONG => Self::from_value(order.u32(&mut entry)?),
                _ => None,
            };
        }
        None
    }

    /// EXIF data that carries this orientation and nothing else; `None` when there is nothing to say.
    pub(super) fn to_tiff(self) -> Option<[u8; 26]> {
        (self != Self::UPRIGHT).then_some([
            b'M', b'M', 0, 42, // big-endian TIFF
            0, 0, 0, 8, // the first directory follows
            0, 1, // with one entry:
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, self.0, 0, 0, // orientation, one SHORT
            0, 0, 0, 0, // no other directory
        ])
    }
}

#[derive(Clone, Copy)]
enum Order {
    Big,
    Little,
}

impl Order {
    fn u16(self, reader: &mut Reader<'_>) -> Option<u16> {
        match self {
            Self::Big => reader.u16_be(),
            Self::Little => reader.u16_le(),
        }
    }

    fn u32(self, reader: &mut Reader<'_>) -> Option<u32> {
        match self {
            Self::Big => reader.u32_be(),
            Self::Little => reader.u32_le(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Orientation;

    #[test]
    fn reads_what_it_wrote() {
        for value in 2..=8 {
            let orientation = Orientation::from_value(value).unwrap();
            let tiff = orientation.to_tiff().unwrap();
            assert_eq!(Orientation::read(&tiff), Some(orientation));
        }
        assert_eq!(Orientation::UPRIGHT.to_tiff(), None);
    }

    #[test]
    fn reads_both_byte_orders_and_refuses_nonsense() {
        let little = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(Orientation::read(little).map(Orientation::value), Some(6));
        let nine = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0\0\0\0\0";
        assert_eq!(Orientation::read(nine), None);
        assert_eq!(Orientation::read(b"II\x2a\0\xff\xff\xff\xff"), None);
        assert_eq!(Orientation::read(b""), None);
    }
}
