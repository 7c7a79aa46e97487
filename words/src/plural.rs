//! The plural category of a whole number, by the rules of CLDR.
//!
//! Source: unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html, cardinals; the tests compare with
//! `intl_pluralrules`.

use domain::Language;

/// The category, as the files name it in the keys of variants.
pub(crate) fn category(language: Language, number: i64) -> &'static str {
    let number = number.unsigned_abs();
    let (tens, ones) = (number % 100, number % 10);
    match language {
        Language::Slovenian => match tens {
            1 => "one",
            2 => "two",
            3 | 4 => "few",
            _ => "other",
        },
        Language::SerbianCyrillic | Language::SerbianLatin => match (tens, ones) {
            (11..=14, _) => "other",
            (_, 1) => "one",
            (_, 2..=4) => "few",
            _ => "other",
        },
        Language::English => match number {
            1 => "one",
            _ => "other",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
    use unic_langid::LanguageIdentifier;

    #[test]
    fn categories_are_those_of_cldr() {
        for (language, tag) in [
            (Language::Slovenian, "sl"),
            (Language::SerbianCyrillic, "sr"),
            (Language::SerbianLatin, "sr"),
            (Language::English, "en"),
        ] {
            let tag: LanguageIdentifier = tag.parse().unwrap();
            let rules = PluralRules::create(tag, PluralRuleType::CARDINAL).unwrap();
            for number in (-200..=1_200).chain([1_000_001, 1_000_002, 1_000_011, 2_147_483_604]) {
                let expected = match rules.select(number).unwrap() {
                    PluralCategory::ZERO => "zero",
                    PluralCategory::ONE => "one",
                    PluralCategory::TWO => "two",
                    PluralCategory::FEW => "few",
                    PluralCategory::MANY => "many",
                    PluralCategory::OTHER => "other",
                };
                assert_eq!(
                    category(language, i64::from(number)),
                    expected,
                    "{language:?} {number}"
                );
            }
        }
    }
}
