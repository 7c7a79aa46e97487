//! What a municipality chooses of itself: how it is called and reached, how it looks, where its map comes from, and for
//! how long it keeps what it knows of people. Administrators only.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, TypedNames};

/// The largest picture of arms accepted, in bytes (256 KiB): every visitor loads it.
pub const MAX_ARMS_BYTES: usize = 256 * 1024;
/// The fewest pixels a side of it may have: fewer look torn on a letter.
pub const MIN_ARMS_PIXELS: u32 = 64;
/// The most pixels a side of it may have.
pub const MAX_ARMS_PIXELS: u32 = 2_000;

/// Reads all of it.
pub struct ReadOwn;

impl Endpoint for ReadOwn {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/settings/municipality";
    type Body = Empty;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes how the municipality is called and reached.
///
/// Errors: `invalid-fields` (`text-sl`, `text-sr`, `text-en`, `phone`, `address`), `conflict` when something of it was
/// changed meanwhile.
pub struct ChangeDetails;

impl Endpoint for ChangeDetails {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/details";
    type Body = DetailsDraft;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes the words of welcome; empty ones are none.
///
/// Errors: `invalid-fields` (`text-sl`, `text-sr`, `text-en`), `conflict`.
pub struct ChangeWelcome;

impl Endpoint for ChangeWelcome {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/welcome";
    type Body = WelcomeDraft;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes the colours; empty ones are the product's own.
///
/// Errors: `invalid-fields` (`ink`, `accent`), `conflict`.
pub struct ChangeLook;

impl Endpoint for ChangeLook {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/look";
    type Body = LookDraft;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Sends the arms; the body is the picture itself (PNG, JPEG or WebP), not JSON.
///
/// Errors: `invalid-fields` (`arms`: `invalid` for no picture, `too-long` for a file over [`MAX_ARMS_BYTES`],
/// `not-allowed` for too few or too many pixels).
pub struct SendArms;

impl Endpoint for SendArms {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/arms";
    type Body = Empty;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Does without arms.
pub struct RemoveArms;

impl Endpoint for RemoveArms {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/settings/municipality/arms";
    type Body = Empty;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes where the pictures of the map come from; empty is from nowhere, and the outline stands on plain paper.
///
/// Errors: `invalid-fields` (`base-map`, `base-map-credit`), `conflict`.
pub struct ChangeBaseMap;

impl Endpoint for ChangeBaseMap {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/base-map";
    type Body = BaseMapDraft;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes for how long things are kept after a request is done with.
///
/// Errors: `invalid-fields` (`contact-months`, `files-months`), `conflict`.
pub struct ChangeRetention;

impl Endpoint for ChangeRetention {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/municipality/retention";
    type Body = RetentionDraft;
    type Reply = Own;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A picture of arms, for everyone; its id changes with the picture.
pub struct ReadArms<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ReadArms<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/arms/{id}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/arms/{}", crate::endpoint::encode(self.id))
    }
}

/// The style sheet with the municipality's colours, for everyone; empty where it has the product's own.
pub struct ReadLook;

impl Endpoint for ReadLook {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/look.css";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What the municipality chose of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Counts the changes; a change is made to what was read.
    pub revision: u32,
    /// Its name.
    pub name: Names,
    /// The telephone number of its contact centre.
    pub phone: String,
    /// Its postal address in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Words of welcome on its first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub welcome: Option<Names>,
    /// The colour of the writing; `None` for the product's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<String>,
    /// The colour of what is pressed; `None` for the product's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Where its arms are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arms: Option<String>,
    /// The address of the pictures of its map, with `{z}`, `{x}` and `{y}` in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_map: Option<String>,
    /// Whom the map credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_map_credit: Option<String>,
    /// For how many months after a request is done with it is kept how its reporter can be reached.
    pub contact_months: u16,
    /// For how many months files are kept that nobody published.
    pub files_months: u16,
}

/// How the municipality is called and reached, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DetailsDraft {
    /// What was read.
    pub revision: u32,
    /// Its name.
    pub name: TypedNames,
    /// The telephone number of its contact centre.
    pub phone: String,
    /// Its postal address in one line; empty for none.
    #[serde(default)]
    pub address: String,
}

/// Words of welcome, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WelcomeDraft {
    /// What was read.
    pub revision: u32,
    /// The words.
    pub welcome: TypedNames,
}

/// The colours, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookDraft {
    /// What was read.
    pub revision: u32,
    /// The colour of the writing.
    #[serde(default)]
    pub ink: String,
    /// The colour of what is pressed.
    #[serde(default)]
    pub accent: String,
}

/// The base map, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseMapDraft {
    /// What was read.
    pub revision: u32,
    /// Where its pictures come from.
    #[serde(default)]
    pub base_map: String,
    /// Whom it credits.
    #[serde(default)]
    pub base_map_credit: String,
}

/// For how long things are kept, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionDraft {
    /// What was read.
    pub revision: u32,
    /// Months for how reporters can be reached.
    pub contact_months: String,
    /// Months for files that nobody published.
    pub files_months: String,
}
