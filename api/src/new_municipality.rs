//! A new municipality, made by whoever runs the service.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, TypedNames};

/// Whether municipalities can be made here: only where whoever runs the service has set a key for it.
pub struct ReadNewMunicipality;

impl Endpoint for ReadNewMunicipality {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/municipalities/new";
    type Body = Empty;
    type Reply = NewMunicipalityState;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Makes a municipality and invites its first administrator. The header `authorization: Bearer …` carries the
/// operator's key.
///
/// Errors: `switched-off` where no key is set, `wrong-operator-key`, `too-many-tries`, `invalid-fields` (those of
/// `domain::fields::NewMunicipality`, `slug` and `prefix` with `taken`), `too-large`.
pub struct MakeMunicipality;

impl Endpoint for MakeMunicipality {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/municipalities";
    type Body = MunicipalityDraft;
    type Reply = MadeMunicipality;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Whether municipalities can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMunicipalityState {
    /// Whether a key is set.
    pub open: bool,
}

/// A municipality as typed; `domain::fields::NewMunicipality::check` decides whether it is one.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityDraft {
    /// The label of its host name.
    pub slug: String,
    /// Its name.
    pub name: TypedNames,
    /// The country's code; it gives the time zone, the holidays and the days the law allows for an answer.
    pub country: String,
    /// The codes of the languages offered, its own first.
    pub languages: Vec<String>,
    /// The telephone number where reports are taken.
    pub phone: String,
    /// The address its mails come from.
    pub mail_from: String,
    /// Two to four letters that begin each number.
    pub prefix: String,
    /// West, south, east and north in degrees; not needed with an outline.
    #[serde(default)]
    pub bounds: String,
    /// Longitude and latitude of where the map opens; blank for the middle.
    #[serde(default)]
    pub centre: String,
    /// The outline as GeoJSON; may be blank.
    #[serde(default)]
    pub outline: String,
    /// The code of the clock of its promise.
    #[serde(default = "working_days")]
    pub clock: String,
    /// With `office-hours`: when the office is open, as `Mon-Fri 08:00-16:00`.
    #[serde(default)]
    pub office: String,
    /// The name of the first administrator.
    pub administrator: String,
    /// Their e-mail address.
    pub email: String,
    /// Whether it begins with departments, categories and templates that small municipalities need.
    #[serde(default = "yes")]
    pub starter: bool,
}

fn working_days() -> String {
    "working-days".to_owned()
}

fn yes() -> bool {
    true
}

impl std::fmt::Debug for MunicipalityDraft {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MunicipalityDraft(…)")
    }
}

/// A municipality that was made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeMunicipality {
    /// Where it answers, e.g. `http://vransko.localhost:8787`.
    pub origin: String,
    /// Where the first administrator sets a password; good for seven days. A mail carries the same.
    pub invitation: String,
}

impl std::fmt::Debug for MadeMunicipality {
    /// A link that lets somebody in never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("MadeMunicipality")
            .field(&self.origin)
            .finish()
    }
}
