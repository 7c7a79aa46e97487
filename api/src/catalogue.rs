//! The catalogue: what a municipality can be asked about, and who answers for it.

use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, categories::KeptCategory, departments::KeptDepartment,
    routing::KeptRoute,
};

/// Reads the catalogue, also what is closed. For whoever may see who works here.
pub struct ReadCatalogue;

impl Endpoint for ReadCatalogue {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/catalogue";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The catalogue as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// In their order.
    pub departments: Vec<KeptDepartment>,
    /// By department, and then in their order.
    pub categories: Vec<KeptCategory>,
    /// Routing rules in their order: the first that fits decides.
    pub routes: Vec<KeptRoute>,
}

/// Moves something by one place in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveDraft {
    /// Towards the beginning of the list, or else towards its end.
    pub up: bool,
}
