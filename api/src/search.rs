//! Finding requests at the desk.

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, inbox::InboxPage};

/// Finds requests of the departments the signed-in person may read, newest first: by words, by number, or, for whoever
/// may see contacts, by the whole e-mail address of the person who reported.
///
/// A `POST`, because what is looked for can name a person and must not stand in an address.
pub struct Search;

impl Endpoint for Search {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/search";
    type Body = SearchDraft;
    type Reply = InboxPage;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchDraft {
    /// Words, the last of which may be the beginning of one; with an `@`, an address.
    pub text: String,
    /// Where the page before ended ([`InboxPage::next`]).
    #[serde(default)]
    pub cursor: Option<String>,
}
