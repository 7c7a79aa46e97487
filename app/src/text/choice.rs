//! Which language a reader gets.

use domain::{Code, Language};

use crate::browser::{self, Keep};

const KEY: &str = "language";

/// The best of the languages offered, the first being the municipality's own: what the person chose here before, else
/// what the browser prefers, else the first.
pub fn best(offered: &[Language]) -> Language {
    let chosen = browser::recall(Keep::Always, KEY).and_then(|code| Language::from_code(&code));
    pick(offered, chosen, &browser::languages())
}

/// Remembers a choice on this device.
pub fn keep(language: Language) {
    // Where nothing may be kept, the choice holds until the page is closed.
    let _ = browser::remember(Keep::Always, KEY, language.code());
}

fn pick(offered: &[Language], chosen: Option<Language>, preferred: &[String]) -> Language {
    chosen
        .filter(|language| offered.contains(language))
        .or_else(|| {
            preferred.iter().find_map(|tag| {
                offered
                    .iter()
                    .copied()
                    .find(|language| fits(*language, tag))
            })
        })
        .or_else(|| offered.first().copied())
        .unwrap_or(Language::Slovenian)
}

/// Whether a browser's tag asks for this language. Speakers of languages that are written alike get Serbian in the
/// script they read.
fn fits(language: Language, tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let main = tag.split('-').next().unwrap_or_default();
    let latin = tag.split('-').any(|part| part == "latn");
    match language {
        Language::Slovenian => main == "sl",
        Language::English => main == "en",
        Language::SerbianCyrillic => main == "sr" && !latin,
        Language::SerbianLatin => {
            (main == "sr" && latin) || matches!(main, "bs" | "hr" | "sh" | "cnr")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KRUSEVAC: &[Language] = &[
        Language::SerbianCyrillic,
        Language::SerbianLatin,
        Language::English,
    ];

    fn tags(list: &[&str]) -> Vec<String> {
        list.iter().map(|tag| (*tag).to_owned()).collect()
    }

    #[test]
    fn a_choice_made_before_wins_where_it_is_offered() {
        let english = tags(&["en-GB"]);
        assert_eq!(
            pick(KRUSEVAC, Some(Language::SerbianLatin), &english),
            Language::SerbianLatin
        );
        assert_eq!(
            pick(KRUSEVAC, Some(Language::Slovenian), &english),
            Language::English
        );
    }

    #[test]
    fn the_browser_decides_the_script() {
        for (tag, language) in [
            ("sr", Language::SerbianCyrillic),
            ("sr-RS", Language::SerbianCyrillic),
            ("sr-Cyrl-RS", Language::SerbianCyrillic),
            ("sr-Latn-RS", Language::SerbianLatin),
            ("hr-HR", Language::SerbianLatin),
            ("en-US", Language::English),
        ] {
            assert_eq!(pick(KRUSEVAC, None, &tags(&[tag])), language, "{tag}");
        }
    }

    #[test]
    fn without_any_match_the_municipalitys_own_language_is_used() {
        assert_eq!(
            pick(KRUSEVAC, None, &tags(&["de-AT", "fr"])),
            Language::SerbianCyrillic
        );
        assert_eq!(pick(&[], None, &[]), Language::Slovenian);
    }
}
