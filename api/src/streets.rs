//! Streets, found while a place is typed.

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method};

/// Streets that one reply holds.
pub const MAX_STREETS: usize = 10;

/// Finds streets of the municipality by the beginnings of their words and of their settlement's, in any script and
/// without the marks on letters; a house number that is typed with them is left out.
///
/// A `POST`, because an address may point at a person and must not stand in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindStreets;

impl Endpoint for FindStreets {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/streets";
    type Body = StreetsAsked;
    type Reply = Streets;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreetsAsked {
    /// The words.
    pub text: String,
}

/// The streets that fit, the likeliest first; at most [`MAX_STREETS`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Streets {
    /// The streets.
    pub streets: Vec<Street>,
}

/// A street.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Street {
    /// Its name, as the register writes it.
    pub name: String,
    /// The settlement it lies in.
    pub settlement: String,
    /// Where it is, if the register says so: longitude and latitude (WGS 84); of the settlement, where it knows no more.
    pub point: Option<[f64; 2]>,
}
