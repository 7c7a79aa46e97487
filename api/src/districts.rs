//! Districts of the municipality.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names};

/// Lists the districts of the municipality, for whoever reads requests at the desk.
pub struct ListDistricts;

impl Endpoint for ListDistricts {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/districts";
    type Body = Empty;
    type Reply = Districts;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The districts of a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Districts {
    /// In their order; none where the municipality has none.
    pub districts: Vec<District>,
}

/// A district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
}
