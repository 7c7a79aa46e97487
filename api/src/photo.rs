//! Photos: sent first and on their own, so that a bad network costs one retry and not the whole form.

use domain::PhotoRole;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, coded,
    desk::DeskRequest,
    endpoint::{encode, query},
};

/// The largest photo accepted, in bytes (10 MiB).
pub const MAX_PHOTO_BYTES: usize = 10 * 1024 * 1024;

/// Sends one photo; the body is the file itself (JPEG, PNG or WebP), not JSON.
pub struct SendPhoto {
    /// What it shows.
    pub role: PhotoRole,
}

impl Endpoint for SendPhoto {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/photos";
    type Body = Empty;
    type Reply = PhotoReceipt;

    fn path(&self) -> String {
        use domain::Code;
        format!(
            "{}{}",
            Self::PATTERN,
            query(&[("role", Some(self.role.code().to_owned()))])
        )
    }
}

/// A photo kept, without its metadata, and waiting 24 hours to be named in a filing or an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoReceipt {
    /// Its unguessable id; whoever knows it may name it once.
    pub id: String,
    /// Pixels across, as displayed.
    pub width: u32,
    /// Pixels down, as displayed.
    pub height: u32,
}

/// A photo of a request, as listed with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// Its id.
    pub id: String,
    /// What it shows.
    #[serde(with = "coded")]
    pub role: PhotoRole,
    /// Where this reader may fetch it.
    pub src: String,
    /// Pixels across, as displayed.
    pub width: u32,
    /// Pixels down, as displayed.
    pub height: u32,
    /// At the desk: where to fetch what everyone sees in its place, if that is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_src: Option<String>,
}

/// Reads a photo as the reporter (by the tracking token).
pub struct ReadTrackedPhoto<'a> {
    /// The tracking token.
    pub token: &'a str,
    /// The photo's id.
    pub photo: &'a str,
}

impl Endpoint for ReadTrackedPhoto<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/track/{token}/photos/{photo}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!(
            "/api/track/{}/photos/{}",
            encode(self.token),
            encode(self.photo)
        )
    }
}

/// Reads a photo as a signed-in official who may read its request.
pub struct ReadDeskPhoto<'a> {
    /// The photo's id.
    pub photo: &'a str,
}

impl Endpoint for ReadDeskPhoto<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/photos/{photo}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/desk/photos/{}", encode(self.photo))
    }
}

/// Reads a photo that was published.
pub struct ReadPublicPhoto<'a> {
    /// The photo's id.
    pub photo: &'a str,
}

impl Endpoint for ReadPublicPhoto<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/public/photos/{photo}";
    type Body = Empty;
    type Reply = Empty;

    fn path(&self) -> String {
        format!("/api/public/photos/{}", encode(self.photo))
    }
}

/// Says what everyone sees in the place of a photo: one made of it in which areas cannot be recognised, or itself again.
/// The original stays at the desk and for its reporter; its public address leads nowhere any more.
///
/// Errors: `invalid-fields` (`photo`), `conflict`.
pub struct RedactPhoto<'a> {
    /// The original's id.
    pub photo: &'a str,
}

impl Endpoint for RedactPhoto<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/photos/{photo}/redaction";
    type Body = RedactionDraft;
    type Reply = DeskRequest;

    fn path(&self) -> String {
        format!("/api/desk/photos/{}/redaction", encode(self.photo))
    }
}

/// What everyone sees in the place of a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedactionDraft {
    /// The version of the request it was decided on.
    pub version: u32,
    /// A photo of the same role and size, sent before; none gives the original its place again.
    #[serde(default)]
    pub photo: Option<String>,
}
