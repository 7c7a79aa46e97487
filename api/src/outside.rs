//! Help from outside: an official asks somebody without an account about one request; they read it by a link and reply.

use chrono::{DateTime, Utc};
use domain::{outside::LinkState, redact::Personal};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded, desk::DeskRequest, endpoint::encode, photo::Photo,
};

/// Asks somebody outside; they get a mail with a link. The request's clocks run on.
/// Errors: `invalid-fields` (`name`, `email`, `text`, `language`), `step-not-allowed`, `too-many-tries`.
pub struct AskOutside<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for AskOutside<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/requests/{id}/outside";
    type Body = HelpDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/outside", encode(self.id))
    }
}

/// Who is asked what.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpDraft {
    /// Whom: a person or a service.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// What is asked.
    pub question: String,
    /// The code of the language they read.
    pub language: String,
    /// Whether what points at a person in the reporter's words is shown to them.
    #[serde(default)]
    pub released: bool,
}

impl std::fmt::Debug for HelpDraft {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HelpDraft(…)")
    }
}

/// Takes a link back that was not used. Errors: `not-found`, `step-not-allowed` for one that was.
pub struct WithdrawOutside<'a> {
    /// The request's id.
    pub id: &'a str,
    /// The link's id.
    pub link: &'a str,
}

impl Endpoint for WithdrawOutside<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/requests/{id}/outside/{link}";
    type Body = Empty;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!(
            "/api/desk/requests/{}/outside/{}",
            encode(self.id),
            encode(self.link)
        )
    }
}

/// Somebody outside who was asked, as the desk sees it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The link's id; the key that opens it is another.
    pub id: String,
    /// Whom.
    pub name: String,
    /// The e-mail address, for those who may see how to reach people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What was asked.
    pub question: String,
    /// The name of the official who asked.
    pub by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Until when the link can be used.
    pub expires_at: DateTime<Utc>,
    /// Where it stands.
    #[serde(with = "coded")]
    pub state: LinkState,
    /// Whether this person may take it back now.
    #[serde(default)]
    pub may_withdraw: bool,
    /// When it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// What came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
}

impl std::fmt::Debug for Asked {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Asked").field(&self.id).finish()
    }
}

/// A reply from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Its words.
    pub text: String,
    /// When it came.
    pub at: DateTime<Utc>,
    /// The photos that came with it.
    pub photos: Vec<Photo>,
}

/// Reads what a link opens. Errors: `not-found` for one nobody gave out, `too-many-tries`.
pub struct ReadOutside<'a> {
    /// The key of the link.
    pub token: &'a str,
}

impl Endpoint for ReadOutside<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/outside/{token}";
    type Body = Empty;
    type Reply = OutsideLink;

    fn path(&self) -> String {
        format!("/api/outside/{}", encode(self.token))
    }
}

/// A link as whoever has it sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutsideLink {
    /// Where it stands.
    #[serde(with = "coded")]
    pub state: LinkState,
    /// The office that asks.
    pub department: Names,
    /// The request, while the link is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<OutsideRequest>,
}

/// A request as somebody outside sees it: nothing that leads to the reporter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutsideRequest {
    /// The number.
    pub reference: String,
    /// Its category.
    pub category: Names,
    /// Who was asked.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// The name of the official who asks.
    pub by: String,
    /// Until when a reply can be given here.
    pub expires_at: DateTime<Utc>,
    /// When the request was received.
    pub received_at: DateTime<Utc>,
    /// The reporter's words, in pieces; what points at a person is not in them, unless an official released it.
    pub text: Vec<Piece>,
    /// Where, as a point.
    pub point: Option<[f64; 2]>,
    /// Where, in words.
    pub address: String,
    /// Photos, as everyone may see them.
    pub photos: Vec<Photo>,
}

/// A piece of a text: words as they stand, or what stands in their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// Words.
    Words(String),
    /// Something that points at a person.
    Hidden(#[serde(with = "coded")] Personal),
}

impl Piece {
    /// A text in pieces, with everything hidden that points at a person.
    pub fn hiding(text: &str) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut read = 0;
        let words = |range: std::ops::Range<usize>| {
            let words = text.get(range).unwrap_or_default();
            (!words.is_empty()).then(|| Self::Words(words.to_owned()))
        };
        for found in domain::redact::find(text) {
            pieces.extend(words(read..found.range.start));
            pieces.push(Self::Hidden(found.kind));
            read = found.range.end;
        }
        pieces.extend(words(read..text.len()));
        pieces
    }
}

/// Replies to what was asked; the link is used up by it. Errors: `invalid-fields` (`text`, `photo`), `not-found`,
/// `step-not-allowed` for a link that is over, `too-many-tries`.
pub struct ReplyOutside<'a> {
    /// The key of the link.
    pub token: &'a str,
}

impl Endpoint for ReplyOutside<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/outside/{token}/reply";
    type Body = ReplyDraft;
    type Reply = OutsideLink;

    fn path(&self) -> String {
        format!("/api/outside/{}/reply", encode(self.token))
    }
}

/// A reply as typed; `domain::fields::HelpReply::check` decides whether it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyDraft {
    /// Its words.
    pub text: String,
    /// Ids of photos sent before, with the role `after`.
    #[serde(default)]
    pub photos: Vec<String>,
}

/// Reads a photo of the request by an open link.
pub struct ReadOutsidePhoto<'a> {
    /// The key of the link.
    pub token: &'a str,
    /// The photo's id.
    pub photo: &'a str,
}

impl Endpoint for ReadOutsidePhoto<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/outside/{token}/photos/{photo}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!(
            "/api/outside/{}/photos/{}",
            encode(self.token),
            encode(self.photo)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_at_a_person_is_in_no_piece() {
        let text = "Kličite 041 123 456 ali gospo Novak.";
        let pieces = Piece::hiding(text);
        assert_eq!(pieces.first(), Some(&Piece::Words("Kličite ".to_owned())));
        assert_eq!(pieces.get(1), Some(&Piece::Hidden(Personal::Phone)));
        let sent = serde_json::to_string(&pieces).unwrap();
        assert!(!sent.contains("041") && !sent.contains("Novak"), "{sent}");
        let back: Vec<Piece> = serde_json::from_str(&sent).unwrap();
        assert_eq!(back, pieces);
        assert_eq!(Piece::hiding(""), []);
        let plain = "Svetilka ne sveti.";
        assert_eq!(Piece::hiding(plain), [Piece::Words(plain.to_owned())]);
    }
}
