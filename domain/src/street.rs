//! Words by which a street is found: its own and its settlement's, folded, each after the municipality it belongs to.
//!
//! The register is loaded by one program and searched by another; both make the words here.

use crate::fold;

/// Words of a question that are looked for; an address has hardly more.
const WORDS_ASKED: usize = 6;

/// What joins the municipality and a word; no folded word contains it.
const OF: char = '_';

/// The words that are kept of a street, with a blank between them.
pub fn kept(municipality_id: &str, name: &str, settlement: &str) -> String {
    let name = fold::words(name);
    let first = name.first().map(|word| first(municipality_id, word));
    let mut kept: Vec<String> = first.into_iter().collect();
    for word in name.into_iter().chain(fold::words(settlement)) {
        let word = of(municipality_id, &word);
        if !kept.contains(&word) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// The words of a street in an address, folded: without the house number at the end and what belongs to it.
pub fn without_number(typed: &str) -> Vec<String> {
    let mut words = fold::words(typed);
    words.truncate(WORDS_ASKED);
    words.truncate(number_at(&words).unwrap_or(words.len()));
    words
}

/// Where the house number begins: `12`, `12 a`, `12a`: at the last word that begins with a digit, unless the name begins
/// there.
fn number_at(words: &[String]) -> Option<usize> {
    words
        .iter()
        .rposition(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .filter(|number| *number > 0)
}

/// What is looked for: every word as the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Of streets whose name begins as was typed; they are what is mostly meant.
    pub begins: Vec<String>,
    /// Of streets that have the words anywhere.
    pub contains: Vec<String>,
}

/// What is looked for when somebody typed this, the narrowest first: with all words, and without the house number at
/// the end. Empty where no word was typed.
pub fn asked(municipality_id: &str, typed: &str) -> Vec<Asked> {
    let mut words = fold::words(typed);
    words.truncate(WORDS_ASKED);
    let street =
        number_at(&words).map(|number| words.iter().take(number).cloned().collect::<Vec<_>>());
    [Some(words), street]
        .into_iter()
        .flatten()
        .filter_map(|words| {
            let anchor = first(municipality_id, words.first()?);
            let contains: Vec<String> =
                words.iter().map(|word| of(municipality_id, word)).collect();
            let rest = contains.iter().skip(1).cloned();
            Some(Asked {
                begins: std::iter::once(anchor).chain(rest).collect(),
                contains,
            })
        })
        .collect()
}

/// A name's first word, apart from the same word elsewhere.
fn first(municipality_id: &str, word: &str) -> String {
    of(municipality_id, &format!("{OF}{word}"))
}

fn of(municipality_id: &str, word: &str) -> String {
    let municipality = fold::words(municipality_id).concat();
    format!("{municipality}{OF}{word}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_street_is_kept_by_its_words_and_its_settlement() {
        assert_eq!(
            kept("ce-lje", "Aškerčeva ulica", "Celje"),
            "celje__askerceva celje_askerceva celje_ulica celje_celje"
        );
        assert_eq!(
            kept("krusevac", "Улица Књегиње Милице", "Крушевац"),
            "krusevac__ulica krusevac_ulica krusevac_knjeginje krusevac_milice krusevac_krusevac"
        );
        assert_eq!(
            kept("celje", "Trnovlje", "Trnovlje pri Celju"),
            "celje__trnovlje celje_trnovlje celje_pri celje_celju"
        );
    }

    #[test]
    fn a_house_number_is_left_out_and_a_number_in_a_name_is_not() {
        let contains = |typed| -> Vec<String> {
            asked("c", typed)
                .into_iter()
                .map(|asked| asked.contains.join(" "))
                .collect()
        };
        assert_eq!(
            contains("Mariborska 12"),
            ["c_mariborska c_12", "c_mariborska"]
        );
        assert_eq!(
            contains("Mariborska 12 a"),
            ["c_mariborska c_12 c_a", "c_mariborska"]
        );
        assert_eq!(contains("1. maja"), ["c_1 c_maja"]);
        assert_eq!(
            contains("Cesta 1. maja 7"),
            ["c_cesta c_1 c_maja c_7", "c_cesta c_1 c_maja"]
        );
        assert_eq!(contains(" .,- "), Vec::<String>::new());
    }

    #[test]
    fn a_name_that_begins_as_was_typed_is_asked_for_apart() {
        let asked = asked("c", "stara mar");
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].begins, ["c__stara", "c_mar"]);
    }

    proptest! {
        /// Whatever the name, each beginning of it finds it.
        #[test]
        fn every_beginning_of_a_name_finds_it(
            name in "[A-ZČŠŽ][a-zčšžđ]{1,9}( [a-zčšž]{2,9}){0,3}",
            take in 1_usize..30,
        ) {
            let kept = kept("celje", &name, "Celje");
            let kept: Vec<&str> = kept.split(' ').collect();
            let typed: String = name.chars().take(take).collect();
            for asked in asked("celje", &typed) {
                for word in asked.begins.iter().chain(&asked.contains) {
                    prop_assert!(kept.iter().any(|kept| kept.starts_with(word)), "{word} in {kept:?}");
                }
            }
        }

        /// No question looks for a word of another municipality, whatever is typed.
        #[test]
        fn nothing_of_another_municipality_is_looked_for(typed in ".{0,60}") {
            for asked in asked("celje", &typed) {
                for word in asked.begins.iter().chain(&asked.contains) {
                    prop_assert!(word.starts_with("celje_"));
                    prop_assert!(word.chars().all(|letter| letter.is_alphanumeric() || letter == '_'));
                }
            }
        }
    }
}
