//! Names after a form of address.

use core::ops::Range;

use super::{Letter, char_at, char_before, is_space, is_word};
use crate::script::to_latin;

/// Forms of address in full and in all cases, in Latin script and small letters.
const ADDRESSES: [&str; 48] = [
    "gospa",
    "gospe",
    "gospo",
    "gospej",
    "gospem",
    "gospod",
    "gospoda",
    "gospodu",
    "gospodom",
    "gospodje",
    "gospodoma",
    "gospodična",
    "gospodične",
    "gospodični",
    "gospodično",
    "gospodin",
    "gospodina",
    "gospodinu",
    "gospodine",
    "gospodinom",
    "gospođa",
    "gospođe",
    "gospođi",
    "gospođu",
    "gospođo",
    "gospođom",
    "gospodja",
    "gospodju",
    "gospodji",
    "gospodjom",
    "gospođica",
    "gospođice",
    "gospođici",
    "gospođicu",
    "gospođicom",
    "gđa",
    "gđe",
    "gđi",
    "gđu",
    "gđo",
    "gđom",
    "gđica",
    "gđice",
    "gđici",
    "gđicu",
    "gđicom",
    "gdin",
    "gdična",
];

/// Forms of address that are words of their own without the full stop.
const SHORT: [&str; 7] = ["g", "ga", "gdč", "gosp", "gdja", "gđ", "gg"];

/// What may stand between a form of address and a name.
const TITLES: [&str; 9] = [
    "dr", "mag", "prof", "mr", "inž", "ing", "doc", "akad", "dipl",
];

/// How many words a name has at most.
const WORDS: usize = 3;

/// The first name of a piece.
pub(super) fn first(piece: &[Letter]) -> Option<Range<usize>> {
    let mut at = 0;
    while at < piece.len() {
        let end = word_end(piece, at);
        if end == at {
            at = at.saturating_add(1);
            continue;
        }
        if let Some(name) = after_address(piece, at, end) {
            return Some(name);
        }
        at = end;
    }
    None
}

/// The name after the word at this place, if that is a form of address.
fn after_address(piece: &[Letter], begin: usize, end: usize) -> Option<Range<usize>> {
    let word = latin(piece, begin, end);
    let stop = char_at(piece, end) == Some('.');
    let full = ADDRESSES.contains(&word.as_str()) && (!stop || word.starts_with("gđ"));
    let short = SHORT.contains(&word.as_str()) && stop && !counts(piece, begin);
    if !full && !short {
        return None;
    }
    let mut at = after_space(piece, if stop { end.saturating_add(1) } else { end })?;
    for _ in 0..WORDS {
        let end = word_end(piece, at);
        if !TITLES.contains(&latin(piece, at, end).as_str()) {
            break;
        }
        let stop = char_at(piece, end) == Some('.');
        at = after_space(piece, if stop { end.saturating_add(1) } else { end })?;
    }
    let begin = at;
    let mut end = None;
    for _ in 0..WORDS {
        let Some(word) = name_end(piece, at) else {
            break;
        };
        end = Some(word);
        let Some(next) = after_space(piece, word) else {
            break;
        };
        at = next;
    }
    end.map(|end| begin..end)
}

/// Whether a number stands before: "5 g." are grams, "2026. g." is a year.
fn counts(piece: &[Letter], begin: usize) -> bool {
    let before = piece.get(..begin).unwrap_or_default().iter().rev();
    before
        .map(|letter| letter.char)
        .find(|char| !is_space(*char) && *char != '.')
        .is_some_and(|char| char.is_ascii_digit())
}

/// Where a part of a name ends that begins here: a word with a capital, or an initial with its stop.
fn name_end(piece: &[Letter], begin: usize) -> Option<usize> {
    if !char_at(piece, begin)?.is_uppercase() || is_word(char_before(piece, begin)) {
        return None;
    }
    let end = word_end(piece, begin);
    let letters = piece.get(begin..end)?;
    if letters.len() > 1 {
        Some(end)
    } else if char_at(piece, end) == Some('.') {
        Some(end.saturating_add(1))
    } else {
        None
    }
}

/// Where the word ends that begins here; a hyphen or an apostrophe between letters belongs to it.
fn word_end(piece: &[Letter], begin: usize) -> usize {
    let mut at = begin;
    loop {
        let next = char_at(piece, at);
        let joins = at > begin
            && matches!(next, Some('-' | '\'' | '’'))
            && char_at(piece, at.saturating_add(1)).is_some_and(char::is_alphabetic);
        if !is_word(next) && !joins {
            return at;
        }
        at = at.saturating_add(1);
    }
}

/// The next word's place, after one or two spaces of the same line.
fn after_space(piece: &[Letter], at: usize) -> Option<usize> {
    let spaces = piece.get(at..)?.iter();
    let count = spaces.take_while(|letter| is_space(letter.char)).count();
    matches!(count, 1 | 2).then(|| at.saturating_add(count))
}

/// A word in Latin script and small letters, without hyphens (г-ђа).
fn latin(piece: &[Letter], begin: usize, end: usize) -> String {
    let word: String = piece
        .get(begin..end)
        .unwrap_or_default()
        .iter()
        .map(|letter| letter.char)
        .filter(|char| *char != '-')
        .collect();
    to_latin(&word).to_lowercase()
}
