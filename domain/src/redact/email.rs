//! E-mail addresses, also those that no server would take: they still name a person.

use core::ops::Range;

use super::{Letter, char_at};

/// The first address of a piece.
pub(super) fn first(piece: &[Letter]) -> Option<Range<usize>> {
    let mut at_signs = (0..piece.len()).filter(|at| char_at(piece, *at) == Some('@'));
    at_signs.find_map(|at| around(piece, at))
}

fn around(piece: &[Letter], at: usize) -> Option<Range<usize>> {
    let before = piece.get(..at)?;
    let after = piece.get(at.saturating_add(1)..)?;
    let mailbox = before
        .iter()
        .rev()
        .take_while(|letter| is_mailbox(letter.char));
    let mut begin = at.saturating_sub(mailbox.count());
    while begin < at && char_at(piece, begin).is_some_and(|char| !char.is_alphanumeric()) {
        begin = begin.saturating_add(1);
    }
    let domain: Vec<char> = after
        .iter()
        .map(|letter| letter.char)
        .take_while(|char| char.is_alphanumeric() || matches!(char, '.' | '-'))
        .collect();
    let domain: String = domain.into_iter().collect();
    let domain = domain.trim_end_matches(['.', '-']);
    let (host, top) = domain.rsplit_once('.')?;
    let named = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let length = domain.chars().count();
    let end = at.saturating_add(1).saturating_add(length);
    (begin < at && named && !host.is_empty()).then_some(begin..end)
}

fn is_mailbox(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-' | '\'')
}
