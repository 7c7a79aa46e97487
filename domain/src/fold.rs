//! Words as they are searched for: in small letters, in one script, without the marks on letters.
//!
//! What is kept and what is asked for go through the same function, so whoever types `cesta cuprija` finds
//! "Ћуприја" and "Ćuprija" alike.

/// Longest word that is kept; what is longer is no word, and is cut on both sides alike.
const LONGEST: usize = 40;

/// The words of a text, folded: letters and digits only.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST).collect())
        .collect()
}

/// A text in small Latin letters without their marks: č and ć are c, đ and ђ are dj, њ is nj.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// What a letter is folded to; `None` where it stays.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'č' | 'ć' | 'ц' | 'ч' | 'ћ' | 'ç' => "c",
        'š' | 'ш' | 'с' | 'ś' => "s",
        'ž' | 'ж' | 'з' | 'ź' | 'ż' => "z",
        'đ' | 'ђ' => "dj",
        'џ' | 'ǆ' => "dz",
        'љ' | 'ǉ' => "lj",
        'њ' | 'ǌ' => "nj",
        'а' | 'á' | 'à' | 'â' | 'ä' | 'ă' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' | 'ď' => "d",
        'е' | 'é' | 'è' | 'ê' | 'ë' | 'ě' => "e",
        'ф' => "f",
        'и' | 'í' | 'ì' | 'î' | 'ï' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ñ' | 'ň' => "n",
        'о' | 'ó' | 'ò' | 'ô' | 'ö' | 'ő' => "o",
        'п' => "p",
        'р' | 'ř' => "r",
        'т' | 'ť' => "t",
        'у' | 'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' => "u",
        'х' => "h",
        'ý' => "y",
        'ß' => "ss",
        // Marks that stand apart from their letter, as some keyboards send them.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_and_bare_letters_are_the_same_word() {
        for (spelled, folded) in [
            ("Čaršija", "carsija"),
            ("ЧАРШИЈА", "carsija"),
            ("carsija", "carsija"),
            ("Ђурђевдан", "djurdjevdan"),
            ("Đurđevdan", "djurdjevdan"),
            ("djurdjevdan", "djurdjevdan"),
            ("Ћуприја", "cuprija"),
            ("Њива", "njiva"),
            ("Љубљана", "ljubljana"),
            ("џеп", "dzep"),
            ("džep", "dzep"),
            ("Žužemberk", "zuzemberk"),
            ("c\u{30c}rpalka", "crpalka"),
        ] {
            assert_eq!(fold(spelled), folded, "{spelled}");
        }
    }

    #[test]
    fn every_letter_of_the_serbian_alphabet_is_folded_like_its_latin_twin() {
        let cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";
        let latin = "abvgdđežzijklljmnnjoprstćufhcčdžš";
        assert_eq!(fold(cyrillic), fold(latin));
        assert_eq!(fold(&cyrillic.to_uppercase()), fold(latin));
        assert!(fold(cyrillic).is_ascii());
    }

    #[test]
    fn only_letters_and_digits_are_words() {
        assert_eq!(
            words("Cesta 12/a, \"CE-2026\" * _x NEAR(čez)"),
            ["cesta", "12", "a", "ce", "2026", "x", "near", "cez"]
        );
        assert!(words(" -- '\" ** ").is_empty());
        assert_eq!(words(&"a".repeat(100)), ["a".repeat(40)]);
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let once = fold("Šišmiš, Ђаче & Łódź 2026");
        assert_eq!(fold(&once), once);
    }
}
