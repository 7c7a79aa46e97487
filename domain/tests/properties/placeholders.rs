//! Templates: no text is lost or made up by taking it apart.

use proptest::prelude::*;
use servis48_domain::Code;
use servis48_domain::placeholder::{Piece, Placeholder, fill, gaps, has_unknown, pieces};

use crate::config;

/// Texts rich in braces and placeholders.
fn text() -> impl Strategy<Value = String> {
    let mark = proptest::sample::select(Placeholder::ALL).prop_map(Placeholder::mark);
    let piece = prop_oneof![
        3 => mark,
        2 => "[{}a-zčж ]{0,6}",
        1 => Just("{number".to_owned()),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn the_pieces_together_are_the_text(text in text()) {
        let again: String = pieces(&text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Gap(placeholder) => placeholder.mark(),
            })
            .collect();
        prop_assert_eq!(&again, &text);
        prop_assert_eq!(fill(&text, |_| None), text);
    }

    #[test]
    fn filled_with_words_nothing_is_left_to_fill(text in text()) {
        let filled = fill(&text, |_| Some("x".to_owned()));
        // A value can complete nothing: braces stay where they were.
        if !has_unknown(&text) {
            prop_assert!(gaps(&filled).is_empty(), "{}", filled);
            prop_assert!(!filled.contains(['{', '}']), "{}", filled);
        }
    }
}
