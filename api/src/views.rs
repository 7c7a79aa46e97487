//! Saved views: a list with what it is narrowed to, under a name. Each person has their own; those of the municipality
//! are everybody's, and administrators keep them.

use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, coded,
    endpoint::encode,
    inbox::{Filters, Queue},
};

/// So many views of a person, and of a municipality, at most.
pub const MOST_VIEWS: usize = 30;

/// Lists the views of the signed-in person and those of the municipality.
pub struct ListViews;

impl Endpoint for ListViews {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/views";
    type Body = Empty;
    type Reply = Views;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Saves a view after those that are there. One that everybody has is for administrators to save.
pub struct SaveView;

impl Endpoint for SaveView {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/views";
    type Body = ViewDraft;
    type Reply = Views;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Gives a view another name or another place. Error: `not-found`, also for what is somebody else's own.
pub struct ChangeView<'a> {
    /// The view's id.
    pub id: &'a str,
}

impl Endpoint for ChangeView<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/views/{id}";
    type Body = ViewChange;
    type Reply = Views;

    fn path(&self) -> String {
        format!("/api/desk/views/{}", encode(self.id))
    }
}

/// Removes a view. Error: `not-found`, also for what is somebody else's own.
pub struct RemoveView<'a> {
    /// The view's id.
    pub id: &'a str,
}

impl Endpoint for RemoveView<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/views/{id}";
    type Body = Empty;
    type Reply = Views;

    fn path(&self) -> String {
        format!("/api/desk/views/{}", encode(self.id))
    }
}

/// A view to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewDraft {
    /// What it is called.
    pub name: String,
    /// Whether everybody in the municipality has it.
    #[serde(default)]
    pub shared: bool,
    /// Which list.
    #[serde(with = "coded")]
    pub queue: Queue,
    /// What it is narrowed to.
    #[serde(default)]
    pub filters: Filters,
}

/// What becomes of a view; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewChange {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many of its list stand before it; more than there are is the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
}

/// The views of somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Views {
    /// Those of the municipality, in their order.
    pub shared: Vec<SavedView>,
    /// The own ones, in their order.
    pub own: Vec<SavedView>,
}

/// A view that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Which list.
    #[serde(with = "coded")]
    pub queue: Queue,
    /// What it is narrowed to.
    pub filters: Filters,
}
