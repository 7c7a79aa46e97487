//! Small valid pictures with everything in them that must not survive, made here so that the tests need no files.

/// The words hidden in every sample; none may be found afterwards.
pub const SECRETS: &[&str] = &[
    "KameraKmara",
    "Model-7 Zabukovje",
    "SN-4711-0815",
    "Opombe proizvajalca",
    "PREDOGLED",
    "Posneto v Celju",
    "xmpmeta",
    "za njim",
];

/// EXIF data of a careless camera: maker, model, serial number, maker note, place, thumbnail, and the orientation.
pub fn tiff(orientation: u8) -> Vec<u8> {
    const ASCII: u16 = 2;
    const SHORT: u16 = 3;
    const LONG: u16 = 4;
    const UNDEFINED: u16 = 7;
    const RATIONAL: u16 = 5;
    let thumbnail = [&[0xFF, 0xD8][..], b"PREDOGLED", &[0xFF, 0xD9]].concat();
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes().to_vec();
    let degrees = [46u32, 1, 14, 1, 23, 1].map(u32::to_le_bytes).concat();

    // Every directory stands at a place fixed beforehand.
    let (camera_at, gps_at, second_at, thumbnail_at) = (200, 400, 600, 700);
    let mut bytes = b"II\x2a\0\x08\0\0\0".to_vec();
    let mut put = |at: usize, next: usize, entries: &[(u16, u16, Vec<u8>)]| {
        bytes.resize(at.max(bytes.len()), 0);
        assert_eq!(bytes.len(), at, "directories overlap");
        let mut data_at = at + 2 + entries.len() * 12 + 4;
        let mut data: Vec<u8> = Vec::new();
        bytes.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
        for (tag, kind, value) in entries {
            let unit = [0, 1, 1, 2, 4, 8, 1, 1][usize::from(*kind)];
            bytes.extend(tag.to_le_bytes());
            bytes.extend(kind.to_le_bytes());
            bytes.extend(long(value.len() / unit));
            if value.len() <= 4 {
                bytes.extend(value);
                bytes.extend(&[0; 4][value.len()..]);
            } else {
                bytes.extend(long(data_at));
                data_at += value.len();
                data.extend(value);
            }
        }
        bytes.extend(long(next));
        bytes.extend(data);
    };
    put(
        8,
        second_at,
        &[
            (0x010F, ASCII, b"KameraKmara\0".to_vec()),
            (0x0110, ASCII, b"Model-7 Zabukovje\0".to_vec()),
            (0x0112, SHORT, vec![orientation, 0]),
            (0x8769, LONG, long(camera_at)),
            (0x8825, LONG, long(gps_at)),
        ],
    );
    put(
        camera_at,
        0,
        &[
            (0x927C, UNDEFINED, b"Opombe proizvajalca".to_vec()),
            (0xA431, ASCII, b"SN-4711-0815\0".to_vec()),
        ],
    );
    put(
        gps_at,
        0,
        &[
            (1, ASCII, b"N\0".to_vec()),
            (2, RATIONAL, degrees.clone()),
            (3, ASCII, b"E\0".to_vec()),
            (4, RATIONAL, degrees),
        ],
    );
    put(
        second_at,
        0,
        &[
            (0x0103, SHORT, vec![6, 0]),
            (0x0201, LONG, long(thumbnail_at)),
            (0x0202, LONG, long(thumbnail.len())),
        ],
    );
    bytes.resize(thumbnail_at, 0);
    bytes.extend(thumbnail);
    bytes
}

/// 16 by 8 grey pixels.
pub fn jpeg(orientation: u8) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8];
    let mut segment = |marker: u8, payload: &[u8]| {
        bytes.extend([0xFF, marker]);
        bytes.extend(u16::try_from(payload.len() + 2).unwrap().to_be_bytes());
        bytes.extend(payload);
    };
    let exif = [b"Exif\0\0", &tiff(orientation)[..]].concat();
    let code = |class: u8| [&[class, 1][..], &[0; 15], &[0]].concat();
    segment(0xE0, b"JFIF\0\x01\x01\x01\0\x48\0\x48\x01\x01RGB PREDOGLED");
    segment(0xE1, &exif);
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>");
    segment(0xE2, b"ICC_PROFILE\0\x01\x01barve");
    segment(0xE2, b"MPF\0 za njim so slike");
    segment(0xED, b"Photoshop 3.0\0Posneto v Celju");
    segment(0xEE, b"Adobe\0\x64\0\0\0\0\0 Posneto v Celju");
    segment(0xFE, b"Posneto v Celju");
    segment(0xDB, &[&[0][..], &[1; 64]].concat());
    segment(0xC0, &[8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
    segment(0xC4, &code(0x00));
    segment(0xC4, &code(0x10));
    segment(0xDA, &[1, 1, 0, 0, 63, 0]);
    // Two blocks, each a zero and an end of block; the last bits are filled up with ones.
    bytes.push(0x0F);
    bytes.extend([0xFF, 0xD9]);
    bytes.extend(b"za njim");
    bytes.extend([0xFF, 0xD8, 0xFF, 0xD9]);
    bytes
}

/// 2 by 1 grey pixels.
pub fn png(orientation: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| bytes.extend(png_chunk(kind, data));
    chunk(b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    chunk(b"gAMA", &[0, 0, 0xB1, 0x8F]);
    chunk(b"tEXt", b"Comment\0Posneto v Celju");
    chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>");
    chunk(b"tIME", &[7, 0xEA, 4, 24, 12, 40, 0]);
    chunk(b"prVt", b"Posneto v Celju");
    let pixels = [0x78, 0x01, 1, 3, 0, 0xFC, 0xFF, 0, 0, 0, 0, 3, 0, 1];
    chunk(b"IDAT", &pixels);
    chunk(b"eXIf", &tiff(orientation));
    chunk(b"IEND", &[]);
    bytes.extend(b"za njim");
    bytes
}

/// A chunk of a PNG file with its checksum.
pub fn png_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut checksum = u32::MAX;
    for byte in kind.iter().chain(data) {
        checksum ^= u32::from(*byte);
        for _ in 0..8 {
            checksum = (checksum >> 1) ^ (0xEDB8_8320 * (checksum & 1));
        }
    }
    [
        &u32::try_from(data.len()).unwrap().to_be_bytes(),
        &kind[..],
        data,
        &(!checksum).to_be_bytes(),
    ]
    .concat()
}

/// 2 by 1 pixels of one colour, lossless.
const VP8L: &[u8] = b"\x2f\x01\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07";

/// 2 by 1 pixels of one colour.
pub fn webp(orientation: u8) -> Vec<u8> {
    riff(&[
        (b"VP8X", &[0x3C, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
        (b"ICCP", b"barve"),
        (b"VP8L", VP8L),
        (b"EXIF", &tiff(orientation)),
        (b"XMP ", b"<x:xmpmeta>"),
        (b"PRIV", b"Posneto v Celju"),
    ])
}

/// The same picture twice, in motion.
pub fn animated_webp() -> Vec<u8> {
    let place = [0; 6];
    let size = [1, 0, 0, 0, 0, 0];
    let timing = [100, 0, 0, 0];
    let picture = webp_chunk(b"VP8L", VP8L);
    let hidden = webp_chunk(b"PRIV", b"Posneto v Celju");
    let frame = [&place[..], &size, &timing, &picture, &hidden].concat();
    riff(&[
        (b"VP8X", &[0x02, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
        (b"ANIM", &[0; 6]),
        (b"ANMF", &frame),
        (b"ANMF", &frame),
        (b"XMP ", b"<x:xmpmeta>"),
    ])
}

/// The smallest form: one picture and no head.
pub fn simple_webp() -> Vec<u8> {
    riff(&[(b"VP8L", VP8L), (b"XMP ", b"<x:xmpmeta>")])
}

fn riff(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let chunks: Vec<u8> = chunks
        .iter()
        .flat_map(|(kind, data)| webp_chunk(kind, data))
        .collect();
    let length = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
    [b"RIFF", &length[..], b"WEBP", &chunks, b"za njim"].concat()
}

fn webp_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    let fill = &[0][..data.len() % 2];
    [&kind[..], &length, data, fill].concat()
}
