//! Public answers: whatever the words, a question finds its own answer, in either script, and no other municipality's.

use proptest::prelude::*;
use servis48_domain::{
    fold,
    knowledge::{fit, kept, own, slug, terms},
    script::to_latin,
};

use crate::config;

/// Questions in Slovenian letters, in Serbian ones, and with signs between.
fn question() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zčšžđ]{1,12}",
        4 => "[абвгдђежзијклљмнњопрстћуфхцчџш]{1,12}",
        1 => "[0-9]{1,5}",
        1 => "[\"*()_:^+-]{1,3}",
    ];
    proptest::collection::vec(word, 0..20).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn a_question_finds_its_own_answer(question in question(), answer in question()) {
        let terms = terms(&question);
        let fits = fit(&terms, &question, &kept("celje", &question, &answer));
        prop_assert_eq!(fits, (!terms.is_empty()).then_some(terms.len()));
    }

    #[test]
    fn both_scripts_ask_for_the_same(question in question()) {
        prop_assert_eq!(terms(&question), terms(&to_latin(&question)));
        prop_assert_eq!(slug(&question), slug(&to_latin(&question)));
    }

    #[test]
    fn terms_are_few_folded_beginnings(question in question()) {
        let terms = terms(&question);
        prop_assert!(terms.len() <= 12);
        let words = fold::words(&question);
        for term in &terms {
            prop_assert!(term.chars().count() >= 3, "{}", term);
            prop_assert!(term.chars().all(char::is_alphanumeric), "{}", term);
            prop_assert!(words.iter().any(|word| word.starts_with(term.as_str())), "{}", term);
        }
    }

    #[test]
    fn nothing_typed_names_a_municipality(question in question()) {
        let words = kept("celje", &question, "");
        let mut tokens = words.split(' ');
        let own = own("celje");
        prop_assert_eq!(tokens.next(), Some(own.as_str()));
        prop_assert!(tokens.all(|token| !token.contains('_')));
    }

    #[test]
    fn an_address_is_short_and_plain(question in question()) {
        let slug = slug(&question);
        prop_assert!((1..=80).contains(&slug.len()), "{}", slug);
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{}", slug);
        prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", slug);
    }
}
