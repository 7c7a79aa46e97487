//! Shares, scores and lengths of time of the published numbers.

use crate::locales::words;
use domain::Language::{English, SerbianCyrillic, SerbianLatin, Slovenian};

#[test]
fn a_share_has_the_decimal_mark_of_the_language_and_is_never_rounded_up() {
    for (language, said) in [
        (Slovenian, "93,8\u{a0}%"),
        (SerbianCyrillic, "93,8%"),
        (SerbianLatin, "93,8%"),
        (English, "93.8%"),
    ] {
        assert_eq!(words(language).share(214, 228).as_deref(), Some(said));
    }
    let english = words(English);
    assert_eq!(english.share(0, 0), None);
    assert_eq!(english.share(0, 7).as_deref(), Some("0%"));
    assert_eq!(english.share(7, 7).as_deref(), Some("100%"));
    assert_eq!(english.share(9_999, 10_000).as_deref(), Some("99.9%"));
    assert_eq!(english.share(1, 2).as_deref(), Some("50.0%"));
}

#[test]
fn a_score_has_one_decimal() {
    assert_eq!(words(Slovenian).score(427), "4,3");
    assert_eq!(words(English).score(500), "5.0");
    assert_eq!(words(SerbianCyrillic).score(394), "3,9");
}

#[test]
fn a_length_is_told_as_exactly_as_it_is_known() {
    let day = 24 * 60;
    for (minutes, said) in [
        (0, "0 minut"),
        (1, "1 minuta"),
        (2, "2 minuti"),
        (59, "59 minut"),
        (60, "1 ura"),
        (327, "5 ur in 30 minut"),
        (597, "10 ur"),
        (2 * 60, "2 uri"),
        (46 * 60 + 20, "46 ur"),
        (72 * 60 - 31, "71 ur"),
        (72 * 60, "3 dnevi"),
        (3 * day + 601, "3 dnevi in 10 ur"),
        (2 * day, "48 ur"),
        (12 * day + 13 * 60, "13 dni"),
        (101 * day, "101 dan"),
        (102 * day, "102 dneva"),
    ] {
        assert_eq!(words(Slovenian).length(minutes), said, "{minutes}");
    }
    assert_eq!(words(SerbianCyrillic).length(21 * 60), "21 сат");
    assert_eq!(words(English).length(3 * day + 60), "3 days and 1 hour");
}
