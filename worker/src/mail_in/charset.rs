//! Letters of a part that says nothing of its charset, or the wrong thing.

use mail_parser::decoders::charsets::map::charset_decoder;

/// What mails here are written in that do not say it, and are not UTF-8: the charset of Windows in Central Europe.
const GUESS: &str = "windows-1250";

/// A text, and whether its letters are certain.
pub struct Letters {
    /// The text.
    pub text: String,
    /// Whether its charset was named and fits.
    pub certain: bool,
}

/// Reads bytes that are said to be of a charset.
///
/// Bytes that are UTF-8 beyond ASCII are so by no accident, whatever is said of them.
pub fn letters(bytes: &[u8], said: Option<&str>) -> Letters {
    let utf8 = std::str::from_utf8(bytes).ok();
    let said_utf8 = said
        .is_none_or(|said| said.eq_ignore_ascii_case("utf-8") || said.eq_ignore_ascii_case("utf8"));
    // These write other letters in bytes of ASCII.
    let shifts = said.is_some_and(|said| {
        let said = said.to_ascii_lowercase();
        said.starts_with("utf-16") || said.starts_with("utf-7") || said.starts_with("iso-2022")
    });
    match utf8 {
        Some(text) if !shifts && (text.is_ascii() || said_utf8) => Letters {
            text: text.to_owned(),
            certain: true,
        },
        Some(text) if !shifts => Letters {
            text: text.to_owned(),
            certain: false,
        },
        Some(_) | None => {
            let named = said.filter(|_| !said_utf8);
            let decoder = named.and_then(|said| charset_decoder(said.as_bytes()));
            let certain = decoder.is_some();
            let text = match decoder.or_else(|| charset_decoder(GUESS.as_bytes())) {
                Some(decoder) => decoder(bytes),
                None => String::from_utf8_lossy(bytes).into_owned(),
            };
            Letters {
                certain: certain && !text.contains('\u{fffd}'),
                text,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_charset_is_read_as_it_says() {
        for (said, bytes) in [
            ("utf-8", "Čež".as_bytes()),
            ("UTF-8", "Čež".as_bytes()),
            ("iso-8859-2", b"\xc8e\xbe".as_slice()),
            ("windows-1250", b"\xc8e\x9e"),
            ("utf-16be", b"\x01\x0c\x00e\x01\x7e"),
        ] {
            let read = letters(bytes, Some(said));
            assert_eq!(read.text, "Čež", "{said}");
            assert!(read.certain, "{said}");
        }
        let cyrillic = letters(b"\xd0\xf3\xef\xe0", Some("windows-1251"));
        assert_eq!((cyrillic.text.as_str(), cyrillic.certain), ("Рупа", true));
        let plain = letters(b"Luknja", Some("us-ascii"));
        assert_eq!((plain.text.as_str(), plain.certain), ("Luknja", true));
    }

    #[test]
    fn what_is_said_wrongly_is_read_as_far_as_it_can_be() {
        for (said, bytes) in [
            // UTF-8 under another name.
            (Some("iso-8859-1"), "Čež".as_bytes()),
            // Windows under the name of UTF-8, under none, and under one that nobody knows.
            (Some("utf-8"), b"\xc8e\x9e".as_slice()),
            (None, b"\xc8e\x9e"),
            (Some("x-unknown"), b"\xc8e\x9e"),
        ] {
            let read = letters(bytes, said);
            assert_eq!(read.text, "Čež", "{said:?}");
            assert!(!read.certain, "{said:?}");
        }
        assert!(letters("Čež".as_bytes(), None).certain);
    }
}
