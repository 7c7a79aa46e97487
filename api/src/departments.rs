//! Departments as administrators keep them.

use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, TypedNames,
    catalogue::{Catalogue, MoveDraft},
    endpoint::encode,
};

/// Makes a department, the last in the list. Administrators only.
///
/// Errors: `invalid-fields`, `step-not-allowed` where there are 200 already.
pub struct MakeDepartment;

impl Endpoint for MakeDepartment {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/departments";
    type Body = DepartmentDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes a department. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed it meanwhile.
pub struct ChangeDepartment<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeDepartment<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/departments/{id}";
    type Body = DepartmentDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/departments/{}", encode(self.id))
    }
}

/// Moves a department by one place; at the end of the list it stays. Administrators only.
pub struct MoveDepartment<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for MoveDepartment<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/departments/{id}/place";
    type Body = MoveDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/departments/{}/place", encode(self.id))
    }
}

/// Reads what still keeps a department open. Administrators only.
pub struct ReadDepartmentUses<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ReadDepartmentUses<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/departments/{id}/uses";
    type Body = Empty;
    type Reply = DepartmentUses;

    fn path(&self) -> String {
        format!("/api/desk/departments/{}/uses", encode(self.id))
    }
}

/// Closes a department: nothing is given to it any more. Administrators only.
///
/// Errors: `step-not-allowed` where something keeps it open ([`ReadDepartmentUses`]), `conflict` where it is closed.
pub struct CloseDepartment<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for CloseDepartment<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/departments/{id}";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/departments/{}", encode(self.id))
    }
}

/// Opens a closed department again. Administrators only.
///
/// Errors: `conflict` where it is open.
pub struct ReopenDepartment<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ReopenDepartment<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/departments/{id}/reopen";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/departments/{}/reopen", encode(self.id))
    }
}

/// A department as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDepartment {
    /// Its id.
    pub id: String,
    /// Counts its changes.
    pub revision: u32,
    /// Its name.
    pub name: Names,
    /// Whether it is a utility outside the administration.
    pub utility: bool,
    /// The person who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<NamedPerson>,
    /// Its head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<NamedPerson>,
    /// Whether it is closed.
    pub closed: bool,
}

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPerson {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// A department as typed; `domain::fields::DepartmentDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// Its name.
    pub name: TypedNames,
    /// Whether it is a utility outside the administration.
    #[serde(default)]
    pub utility: bool,
    /// The id of the person who answers for it, one of its own people; may be blank.
    #[serde(default)]
    pub responsible: String,
    /// The id of its head, one of its own people with that role; may be blank.
    #[serde(default)]
    pub head: String,
}

/// What keeps a department open; empty where it can be closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentUses {
    /// Numbers of requests it has to answer or has promised something for, at most ten.
    pub requests: Vec<String>,
    /// Categories that belong to it.
    pub categories: Vec<Names>,
    /// Names of routing rules that give requests to it.
    pub routes: Vec<String>,
    /// Its people, at most ten.
    pub people: Vec<String>,
}

impl DepartmentUses {
    /// Whether nothing keeps it open.
    pub fn is_empty(&self) -> bool {
        self.requests.is_empty()
            && self.categories.is_empty()
            && self.routes.is_empty()
            && self.people.is_empty()
    }
}
