//! Public answers: which words of a question tell what it is about, and which answers fit it.
//!
//! Slovenian and Serbian say one thing with many endings, so a word is asked for by its beginning. Nothing here knows a
//! dictionary: what is kept and what is asked go through [`crate::fold`], in either script.

use std::collections::BTreeSet;

use crate::{fold, lifecycle::Publishing, rights::Right};

/// How many public answers a municipality has at most: more than an office keeps true.
pub const MOST: u32 = 500;

/// How many are shown as fitting.
pub const SHOWN: usize = 5;

/// Beginnings of words that are asked for; a question that needs more is long enough to be known by fewer.
const TERMS_MAX: usize = 12;

/// Shorter words tell nothing by themselves, and their endings cannot be told from the rest.
const SHORTEST: usize = 4;

/// The longest address of an answer, in characters.
const SLUG_MAX: usize = 80;

/// Words that any question may have, folded: they ask, greet, tell who asks, or say that something is had or done, and
/// name nothing.
const SAY_NOTHING: &str = "\
    about bila bile bilo biti bodo bude budu cesa could dobar dober dobi dobija dobije dobijem dobijo dobim dobimo \
    dobite dobiti doci dodjem does find from gospa gospod gospodin gospodja gradjanin gradjanka have hello hvala \
    imajo imaju imam imate imeti javite jesu kada kakav kako kaksen kaksna kaksne kaksno kakva kakvo katera katere \
    kateri katero kdaj kdor know koga koja koje koji kojim kojoj koju koliko kome komu lahko lepo moga mogoce \
    mogu moguce molim moram morate moze mozemo mozete naci nadjem najdem najti napravim naredim nasa nase need nemam \
    nimam nisem obcan obcanka ovaj ovde pita pitam pitanje please postovani potreban potrebna potrebno potrebujem \
    povej povejte pozdrav pozdravljeni pridem pridemo priti prosim question recite sada smem smemo smete spostovani \
    sprasuje sprasujem svoj svoja svoje tako takoj tell thank thanks that their there they this treba trenutno \
    uradim uredim urediti vasa vase vprasam vprasanje want what when where which will with would your zakaj zanima \
    zanimalo zasto zelela zeleti zelim zelimo";

/// Who may make, change, retire and restore public answers: whoever may publish what the office says.
pub fn right(publishing: Publishing) -> Right {
    match publishing {
        Publishing::Direct => Right::Answer,
        Publishing::FourEyes => Right::Publish,
    }
}

/// The beginnings of the words that tell what a question is about: without their endings, each once, in the order in
/// which they were said; at most twelve.
pub fn terms(question: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for word in fold::words(question) {
        let length = word.chars().count();
        if length < SHORTEST || SAY_NOTHING.split(' ').any(|none| none == word) {
            continue;
        }
        let ending = if length < 6 { 1 } else { 2 };
        let term: String = word.chars().take(length - ending).collect();
        if !terms.contains(&term) {
            terms.push(term);
            if terms.len() == TERMS_MAX {
                break;
            }
        }
    }
    terms
}

/// How many of the terms begin one of these words.
fn found<'a>(terms: &[String], words: impl Iterator<Item = &'a str> + Clone) -> usize {
    terms
        .iter()
        .filter(|term| words.clone().any(|word| word.starts_with(term.as_str())))
        .count()
}

/// Of so many terms, how many an answer must have: one of two, two of five, a third of more.
fn needed(terms: usize) -> usize {
    match terms {
        0..=2 => 1,
        3..=5 => 2,
        more => more.div_ceil(3),
    }
}

/// How many of the terms the question of an answer has, where the answer fits; `None` where it does not. One of them at
/// least must stand in its question: a long answer mentions many things it is not about.
///
/// `words` are those that [`kept`] gave.
pub fn fit(terms: &[String], question: &str, words: &str) -> Option<usize> {
    let asked = fold::words(question);
    let in_question = found(terms, asked.iter().map(String::as_str));
    let anywhere = found(terms, words.split(' '));
    (in_question > 0 && anywhere >= needed(terms.len())).then_some(in_question)
}

/// The words by which an answer is found: a token for its municipality, and each word of question and answer once,
/// folded, with a blank between them.
pub fn kept(municipality_id: &str, question: &str, answer: &str) -> String {
    let mut seen = BTreeSet::new();
    let mut kept = vec![own(municipality_id)];
    for word in fold::words(question).into_iter().chain(fold::words(answer)) {
        if seen.insert(word.clone()) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// The token of a municipality; no folded word contains `_`, so that nothing typed can name another municipality.
pub fn own(municipality_id: &str) -> String {
    format!("_m{}", fold::words(municipality_id).concat())
}

/// The address of an answer among those of its municipality: the words of its question in small Latin letters. Whether
/// another answer has it is not known here.
pub fn slug(question: &str) -> String {
    let mut slug = String::new();
    for word in fold::words(question) {
        if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            continue;
        }
        if slug.len() + 1 + word.len() > SLUG_MAX {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    // A question in a script that is not folded has no Latin letters; its number tells it from others.
    if slug.is_empty() {
        slug.push_str("qa");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(asked: &str, question: &str, answer: &str) -> bool {
        fit(&terms(asked), question, &kept("celje", question, answer)).is_some()
    }

    const BINS: &str = "Kdaj odvažajo mešane odpadke?";
    const BINS_ANSWER: &str = "Zabojnike praznimo vsak drugi torek; koledar odvoza je na spletni strani javnega podjetja.";

    #[test]
    fn endings_and_what_says_nothing_are_left_out() {
        assert_eq!(
            terms("Pozdravljeni, zanima me, kdaj odvažate smeti v ulici Na zelenici?"),
            ["odvaza", "smet", "ulic", "zeleni"]
        );
        assert_eq!(terms("Када односите смеће?"), terms("Kada odnosite smeće?"));
        assert_eq!(terms("Kdaj? Kako? Kje?"), Vec::<String>::new());
        assert_eq!(terms("Gospa sprašuje, kje dobi vrečke."), ["vrec"]);
        assert_eq!(terms("Господин пита где да добије кесе."), ["kes"]);
        assert_eq!(terms("smeti smetem").len(), 1);
        let long: String = (10..40)
            .map(|number| format!("beseda{number}xx "))
            .collect();
        assert_eq!(terms(&long).len(), TERMS_MAX);
    }

    #[test]
    fn another_ending_finds_the_answer_and_another_matter_does_not() {
        assert!(fits("kdaj bo odvoz mešanih odpadkov", BINS, BINS_ANSWER));
        assert!(fits("odpadki", BINS, BINS_ANSWER));
        assert!(!fits("Kje dobim parkirno dovolilnico?", BINS, BINS_ANSWER));
        // The calendar stands in the answer alone.
        assert!(!fits("koledar prireditev", BINS, BINS_ANSWER));
        assert!(!fits("", BINS, BINS_ANSWER));
        assert!(!fits("kdaj", BINS, BINS_ANSWER));
    }

    #[test]
    fn a_long_question_needs_more_than_one_word_in_common() {
        let asked = "Pred stavbo nekdo odlaga odpadke poleg klopi, sosedje se pritožujejo, komunalni redar ne pride.";
        assert!(!fits(asked, BINS, BINS_ANSWER));
        let counted: Vec<usize> = (1..=12).map(needed).collect();
        assert_eq!(counted, [1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    }

    #[test]
    fn both_scripts_are_kept_alike_and_each_word_once() {
        assert_eq!(
            kept(
                "krusevac",
                "Када односите смеће?",
                "Smeće односимо уторком."
            ),
            "_mkrusevac kada odnosite smece odnosimo utorkom"
        );
    }

    #[test]
    fn an_address_is_the_question_in_latin_letters() {
        assert_eq!(slug(BINS), "kdaj-odvazajo-mesane-odpadke");
        assert_eq!(slug("Када односите смеће?"), "kada-odnosite-smece");
        assert_eq!(slug("何時ですか?"), "qa");
        assert_eq!(slug("dolga ".repeat(40).as_str()).len(), 77);
    }

    #[test]
    fn who_publishes_answers_publishes_these() {
        assert_eq!(right(Publishing::Direct), Right::Answer);
        assert_eq!(right(Publishing::FourEyes), Right::Publish);
    }
}
