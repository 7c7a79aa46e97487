//! A message of RFC 5322 with its parts, read.

use std::collections::BTreeSet;

use domain::mail::{Remark, Signs, Writer};
use mail_parser::{
    Address, Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

use super::{charset::letters, html};

/// The longest name of a file that is kept, in characters.
const NAME_MAX: usize = 100;

/// A mail. It holds contact data, so its `Debug` says nothing.
pub struct IncomingMail {
    /// The address of who wrote.
    pub from: String,
    /// The name of who wrote, as the mail has it.
    pub name: Option<String>,
    /// The subject on one line; empty where there is none.
    pub subject: String,
    /// The text; empty where there is none.
    pub text: String,
    /// What names the mail among all others; `None` where it does not say.
    pub message_id: Option<String>,
    /// Files that came along, in their order.
    pub attached: Vec<Attached>,
    /// Who wrote it.
    pub writer: Writer,
    /// What of it is not certain.
    pub remarks: BTreeSet<Remark>,
}

impl std::fmt::Debug for IncomingMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IncomingMail(…)")
    }
}

/// A file that came along.
#[derive(Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its name, without anything that could lead elsewhere; empty where it has none.
    pub name: String,
    /// The type it is said to be of.
    pub content_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Reads a mail; `envelope_from` is whom the server that brought it tells of failures, and `ours` whether an address
/// is one that we send from or read.
pub fn read(raw: &[u8], envelope_from: &str, ours: impl Fn(&str) -> bool) -> IncomingMail {
    let Some(message) = MessageParser::default().parse(raw) else {
        return unreadable(raw, envelope_from);
    };
    let mut remarks = BTreeSet::new();
    let text = body(&message, &mut remarks);
    let sender = message.from().and_then(Address::first);
    let from = sender
        .and_then(|sender| sender.address.as_deref())
        .filter(|address| !address.trim().is_empty())
        .unwrap_or(envelope_from)
        .trim()
        .to_owned();
    let subject = one_line(message.subject().unwrap_or_default());
    let field = |name: &'static str| message.header_raw(name).map(str::trim);
    let signs = Signs {
        return_path: envelope_from,
        from: &from,
        from_us: ours(&from) || ours(envelope_from),
        subject: &subject,
        auto_submitted: field("Auto-Submitted"),
        suppress: field("X-Auto-Response-Suppress"),
        precedence: field("Precedence"),
        list: message.header(HeaderName::ListId).is_some(),
        autoreply: field("X-Autoreply").is_some() || field("X-Autorespond").is_some(),
        mark: field("X-Loop"),
    };
    let attached: Vec<Attached> = message
        .attachments()
        .map(|part| file(part, &message))
        .collect();
    if message.parts.iter().any(|part| part.is_encoding_problem) {
        remarks.insert(Remark::Damaged);
    }
    IncomingMail {
        writer: signs.writer(),
        name: sender
            .and_then(|sender| sender.name.as_deref())
            .map(one_line)
            .filter(|name| !name.is_empty()),
        message_id: message.message_id().map(str::to_owned),
        from,
        subject,
        text,
        attached,
        remarks,
    }
}

/// What is no message at all is still somebody's words.
fn unreadable(raw: &[u8], envelope_from: &str) -> IncomingMail {
    IncomingMail {
        from: envelope_from.trim().to_owned(),
        name: None,
        subject: String::new(),
        text: plain(&letters(raw, None).text),
        message_id: None,
        attached: Vec::new(),
        writer: Writer::Machine,
        remarks: BTreeSet::from([Remark::Damaged]),
    }
}

/// The text of a mail: its plain parts, or the words of its page.
fn body(message: &Message<'_>, remarks: &mut BTreeSet<Remark>) -> String {
    let mut texts = Vec::new();
    for part in message.text_bodies() {
        let is_page = matches!(part.body, PartType::Html(_));
        let Some(bytes) = bytes(part, message) else {
            continue;
        };
        let said = part
            .content_type()
            .and_then(|kind| kind.attribute("charset"));
        let read = letters(&bytes, said);
        if !read.certain {
            remarks.insert(Remark::Letters);
        }
        let text = if is_page {
            html::text(&read.text)
        } else {
            read.text
        };
        texts.push(plain(&text));
    }
    texts.retain(|text| !text.is_empty());
    texts.join("\n\n")
}

fn file(part: &MessagePart<'_>, message: &Message<'_>) -> Attached {
    let nested = matches!(part.body, PartType::Message(_));
    let content_type = part.content_type().map_or_else(
        || "application/octet-stream".to_owned(),
        |kind| match kind.subtype() {
            Some(subtype) => format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase(),
            None => "application/octet-stream".to_owned(),
        },
    );
    let mut name = file_name(part.attachment_name().unwrap_or_default());
    if name.is_empty() && nested {
        name = "message.eml".to_owned();
    }
    Attached {
        name,
        content_type,
        bytes: bytes(part, message).unwrap_or_else(|| part.contents().to_vec()),
    }
}

/// The bytes of a part as they were before its letters were read.
fn bytes(part: &MessagePart<'_>, message: &Message<'_>) -> Option<Vec<u8>> {
    match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => Some(bytes.to_vec()),
        PartType::Message(nested) => Some(nested.raw_message.to_vec()),
        PartType::Multipart(_) => None,
        PartType::Text(text) | PartType::Html(text) => {
            let begin = usize::try_from(part.offset_body).ok()?;
            let end = usize::try_from(part.offset_end).ok()?;
            let raw = message.raw_message.get(begin..end)?;
            let decoded = match part.encoding {
                Encoding::None => Some(raw.to_vec()),
                Encoding::Base64 => base64_decode(raw),
                Encoding::QuotedPrintable => quoted_printable_decode(raw),
            };
            Some(decoded.unwrap_or_else(|| text.as_bytes().to_vec()))
        }
    }
}

/// A text with plain line ends and without characters that hide something.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text
        .chars()
        .filter(|c| !hides(*c) || matches!(c, '\n' | '\t'));
    kept.collect::<String>().trim().to_owned()
}

fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !hides(*c))
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As `domain::fields` refuses them from people who type.
fn hides(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A file's name without folders, and without what means something to a file system.
fn file_name(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = one_line(last)
        .chars()
        .filter(|c| !matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*'))
        .collect();
    let safe = safe.trim_matches(['.', ' ']);
    let length = safe.chars().count();
    // What it is stands at the end.
    safe.chars().skip(length.saturating_sub(NAME_MAX)).collect()
}

#[cfg(test)]
mod tests;
