//! Where a page of a list ended: the sort key of its last row.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};

use super::time;

/// A place in a list sorted by an instant and then by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    at: DateTime<Utc>,
    id: String,
}

impl Cursor {
    /// The place after a row.
    pub fn after(at: DateTime<Utc>, id: &str) -> Self {
        Self {
            at,
            id: id.to_owned(),
        }
    }

    /// As the page sends it back: opaque, so that nobody builds one.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{} {}", time(self.at), self.id))
    }

    /// Reads what the page sent back; `None` for anything we did not give out.
    pub fn decode(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let (at, id) = text.split_once(' ')?;
        let cursor = Self {
            at: DateTime::parse_from_rfc3339(at).ok()?.to_utc(),
            id: id.to_owned(),
        };
        // What reads but is not written so would sort differently as text.
        (time(cursor.at) == at && !id.is_empty()).then_some(cursor)
    }

    /// The instant of the last row.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The id of the last row.
    pub fn id(&self) -> &str {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let cursor = Cursor::after(DateTime::UNIX_EPOCH, "0196b0a0-7c1e-7000-8000-00000000002a");
        assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
    }

    #[test]
    fn what_we_did_not_give_out_is_no_cursor() {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        for text in [
            "",
            "' or 1=1 --",
            &encode("2026-04-24T10:40:00Z x"),
            &encode("2026-04-24T10:40:00.000Z"),
            &encode("2026-04-24T10:40:00.000Z "),
            &encode("yesterday x"),
        ] {
            assert_eq!(Cursor::decode(text), None, "{text}");
        }
    }
}
