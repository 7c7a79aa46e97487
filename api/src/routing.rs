//! Routing rules: which department gets a request.

use domain::routing::WhenKind;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names,
    catalogue::{Catalogue, MoveDraft},
    coded,
    endpoint::encode,
};

/// Makes a rule, the last in the list. Administrators only.
///
/// Errors: `invalid-fields`, `step-not-allowed` where there are [`RULES_MAX`](domain::routing::RULES_MAX) already.
pub struct MakeRoute;

impl Endpoint for MakeRoute {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/routes";
    type Body = RouteDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes a rule; what was given to a department before stays there. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed it meanwhile.
pub struct ChangeRoute<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeRoute<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/routes/{id}";
    type Body = RouteDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/routes/{}", encode(self.id))
    }
}

/// Moves a rule by one place; the first that fits decides. Administrators only.
pub struct MoveRoute<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for MoveRoute<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/routes/{id}/place";
    type Body = MoveDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/routes/{}/place", encode(self.id))
    }
}

/// Removes a rule. Administrators only.
pub struct RemoveRoute<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RemoveRoute<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/routes/{id}";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/routes/{}", encode(self.id))
    }
}

/// Says which department would get a request, and writes nothing. For whoever may see who works here.
///
/// Errors: `invalid-fields` (`category`, `district`, `received-at`).
pub struct TryRoute;

impl Endpoint for TryRoute {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/route";
    type Body = TrialDraft;
    type Reply = Routed;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A rule as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRoute {
    /// Its id.
    pub id: String,
    /// Counts its changes.
    pub revision: u32,
    /// By which it is known at the desk.
    pub name: String,
    /// The category's id; `None` for every category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<String>,
    /// The district's id; `None` for every place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<String>,
    /// When it applies.
    #[serde(with = "coded")]
    pub when: WhenKind,
    /// With hours: the weekdays on which it begins, as `Mon,Tue`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weekdays: String,
    /// With hours: when it begins, as `22:00`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// With hours: when it is over.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The id of the department that gets the request.
    pub department_id: String,
}

/// A rule as typed; `domain::fields::RouteDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// By which it is known at the desk.
    pub name: String,
    /// The category's id; blank for every category.
    #[serde(default)]
    pub category: String,
    /// The district's id; blank for every place.
    #[serde(default)]
    pub district: String,
    /// The code of when it applies.
    #[serde(default)]
    pub when: String,
    /// With hours: the weekdays on which it begins, as `Mon`.
    #[serde(default)]
    pub weekdays: Vec<String>,
    /// With hours: when it begins, as `22:00`.
    #[serde(default)]
    pub from: String,
    /// With hours: when it is over.
    #[serde(default)]
    pub to: String,
    /// The id of the department that gets the request.
    #[serde(default)]
    pub department: String,
}

/// A request that might come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialDraft {
    /// The category's id.
    pub category: String,
    /// The district's id; blank for a place in none.
    #[serde(default)]
    pub district: String,
    /// When it is received, as `domain::fields::received_at` reads it.
    pub at: String,
}

/// Who would get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routed {
    /// The department's name.
    pub department: Names,
    /// The name of the rule that decides; `None` where the category's own department gets it.
    pub rule: Option<String>,
}
