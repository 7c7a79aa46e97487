//! Categories as administrators keep them.

use domain::Kind;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, TypedNames,
    catalogue::{Catalogue, MoveDraft},
    coded,
    endpoint::encode,
    municipality::Emergency,
    questions::KeptQuestion,
};

/// Makes a category, the last of its department. Administrators only.
///
/// Errors: `invalid-fields`, `step-not-allowed` where there are 500 already.
pub struct MakeCategory;

impl Endpoint for MakeCategory {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories";
    type Body = CategoryDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes a category; what was received before stays as it was decided. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed it meanwhile.
pub struct ChangeCategory<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeCategory<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories/{id}";
    type Body = CategoryDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}", encode(self.id))
    }
}

/// Moves a category by one place within its department; at the end of the list it stays. Administrators only.
pub struct MoveCategory<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for MoveCategory<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories/{id}/place";
    type Body = MoveDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}/place", encode(self.id))
    }
}

/// Retires a category: nobody is offered it any more, and it stays on its requests. Administrators only.
///
/// Errors: `conflict` where it is retired.
pub struct RetireCategory<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RetireCategory<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/categories/{id}";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}", encode(self.id))
    }
}

/// Offers a retired category again. Administrators only.
///
/// Errors: `step-not-allowed` where its department is closed, `conflict` where it is not retired.
pub struct RestoreCategory<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RestoreCategory<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories/{id}/restore";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}/restore", encode(self.id))
    }
}

/// Gives a category an emergency notice, which takes the place of the form. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed the category meanwhile.
pub struct ChooseEmergency<'a> {
    /// The category's id.
    pub id: &'a str,
}

impl Endpoint for ChooseEmergency<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories/{id}/emergency";
    type Body = EmergencyDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}/emergency", encode(self.id))
    }
}

/// Takes the emergency notice away: reports are taken again. Administrators only.
///
/// Errors: `conflict` where there is none.
pub struct RemoveEmergency<'a> {
    /// The category's id.
    pub id: &'a str,
}

impl Endpoint for RemoveEmergency<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/categories/{id}/emergency";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}/emergency", encode(self.id))
    }
}

/// A category as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCategory {
    /// Its id.
    pub id: String,
    /// Counts its changes.
    pub revision: u32,
    /// Its name.
    pub name: Names,
    /// The kinds it can be chosen for.
    #[serde(with = "coded::list")]
    pub kinds: Vec<Kind>,
    /// The department it belongs to.
    pub department_id: String,
    /// Whether a crew is on call, so that 48 hours of real time count, for what is received from now on.
    pub on_call: bool,
    /// Whether the box that publishes an answer is ticked beforehand.
    pub public_by_default: bool,
    /// What is said instead of taking a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Emergency>,
    /// What is asked besides, in order, also what is retired.
    pub questions: Vec<KeptQuestion>,
    /// Whether it is retired.
    pub retired: bool,
}

/// A category as typed; `domain::fields::CategoryDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// Its name.
    pub name: TypedNames,
    /// The codes of the kinds it can be chosen for.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The department's id.
    #[serde(default)]
    pub department: String,
    /// Whether a crew is on call.
    #[serde(default)]
    pub on_call: bool,
    /// Whether the box that publishes an answer is ticked beforehand.
    #[serde(default)]
    pub public_by_default: bool,
}

/// An emergency notice as typed; `domain::fields::EmergencyDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyDraft {
    /// The revision of the category it was decided on.
    pub revision: u32,
    /// What is said.
    pub text: TypedNames,
    /// Which number is to be called.
    #[serde(default)]
    pub phone: String,
}
