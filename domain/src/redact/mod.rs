//! What in a text may point at a person: addresses, numbers, plates and names that should not be published.
//!
//! Suggestions, not verdicts: what is found is shown to an official, who replaces or keeps it. Forms are those of
//! Slovenia and Serbia, in both scripts. Each scanner reads a *piece* of text; where something is found, what stands
//! before and after it is read again as pieces of their own, so that a text whose finds are masked has none left.

mod email;
mod name;
mod phone;
mod plate;

use core::ops::Range;

use crate::codes;

/// What a find is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Personal {
    /// An e-mail address.
    Email,
    /// A personal identification number (EMŠO, JMBG).
    PersonalNumber,
    /// A telephone number.
    Phone,
    /// The number plate of a vehicle.
    Plate,
    /// The name after a form of address.
    Name,
}
codes!(Personal {
    Email = "email",
    PersonalNumber = "personal-number",
    Phone = "phone",
    Plate = "plate",
    Name = "name",
});

impl Personal {
    fn first_in(self, piece: &[Letter]) -> Option<Range<usize>> {
        match self {
            Self::Email => email::first(piece),
            Self::PersonalNumber => phone::first_personal_number(piece),
            Self::Phone => phone::first(piece),
            Self::Plate => plate::first(piece),
            Self::Name => name::first(piece),
        }
    }
}

/// A find: what it is and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Personal,
    /// Its bytes in the text, from one character's begin to another's.
    pub range: Range<usize>,
}

impl Found {
    /// The words found.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.clone()).unwrap_or_default()
    }
}

/// A character and the byte it begins at.
#[derive(Debug, Clone, Copy)]
struct Letter {
    at: usize,
    char: char,
}

/// Everything found in a text, in its order; no two finds overlap.
pub fn find(text: &str) -> Vec<Found> {
    let letters: Vec<Letter> = text
        .char_indices()
        .map(|(at, char)| Letter { at, char })
        .collect();
    let mut found = Vec::new();
    // Pieces still to be read, the last one first.
    let mut pieces = vec![letters.as_slice()];
    while let Some(piece) = pieces.pop() {
        let Some((kind, range)) = first(piece) else {
            continue;
        };
        let (before, rest) = piece.split_at_checked(range.start).unwrap_or((piece, &[]));
        let (own, after) = rest.split_at_checked(range.len()).unwrap_or((rest, &[]));
        pieces.extend([after, before]);
        if let (Some(begin), Some(last)) = (own.first(), own.last()) {
            let end = last.at.saturating_add(last.char.len_utf8());
            found.push(Found {
                kind,
                range: begin.at..end,
            });
        }
    }
    found.sort_by_key(|found| found.range.start);
    found
}

/// The text with each find replaced by the word for its kind, which should stand in brackets.
pub fn mask<'a>(text: &str, word: impl Fn(Personal) -> &'a str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut read = 0;
    for found in find(text) {
        masked.push_str(text.get(read..found.range.start).unwrap_or_default());
        masked.push_str(word(found.kind));
        read = found.range.end;
    }
    masked.push_str(text.get(read..).unwrap_or_default());
    masked
}

/// The first find of a piece; of two that begin together, the one that stands first among the kinds.
fn first(piece: &[Letter]) -> Option<(Personal, Range<usize>)> {
    <Personal as crate::Code>::ALL
        .iter()
        .filter_map(|kind| Some((*kind, kind.first_in(piece)?)))
        .min_by_key(|(_, range)| range.start)
}

/// The character at a place of a piece.
fn char_at(piece: &[Letter], at: usize) -> Option<char> {
    piece.get(at).map(|letter| letter.char)
}

/// The character before a place of a piece.
fn char_before(piece: &[Letter], at: usize) -> Option<char> {
    char_at(piece, at.checked_sub(1)?)
}

/// Whether a word goes on with this character: a letter, a digit or an accent set on the letter before it.
fn is_word(char: Option<char>) -> bool {
    char.is_some_and(|char| char.is_alphanumeric() || matches!(char, '\u{300}'..='\u{36f}'))
}

/// A space within a line.
fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{202f}')
}
