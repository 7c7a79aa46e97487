//! Lists and sentences.

use crate::{Arg, Words};

impl Words {
    /// Items one after the other, the last joined by a word: "a, b in c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.text_with(
                "list-and",
                &[
                    ("first", Arg::from(first.join(", "))),
                    ("last", Arg::from(last)),
                ],
            ),
        }
    }
}

/// A sentence with its first letter large, for phrases that begin a sentence in one language and not in another.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
