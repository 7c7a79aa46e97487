//! Serbian in two scripts, and texts made comparable for search.
//!
//! Texts are written in Cyrillic only: from there the Latin script follows without ambiguity, the other way it does not
//! (`nj` is њ in *konj* but нј in *injekcija*).

/// A Serbian text in Latin script; whatever is not a Serbian Cyrillic letter stays as it is.
///
/// A capital Љ, Њ or Џ becomes two capitals among capitals (ЊЕГОШ, NJEGOŠ) and a capital with a small letter otherwise
/// (Његош, Njegoš). Where it stands alone, as an initial does, the nearest word of more than one letter decides.
pub fn to_latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match digraph(letter) {
            Some((capital, small)) => {
                latin.push(capital);
                let all_capitals = letter.is_uppercase() && among_capitals(text, at, letter);
                latin.push(if all_capitals {
                    to_capital(small)
                } else {
                    small
                });
            }
            None => latin.push(single(letter)),
        }
    }
    latin
}

/// A text in the one form that searches compare: small letters, Latin script, no diacritics, single spaces.
///
/// đ and ђ become `dj`, as most people type them without the letter; č, ć, š, ž and the other letters with marks
/// become the bare letter. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in to_latin(text).chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'č' | 'ć' | 'ç' => folded.push('c'),
            'đ' => folded.push_str("dj"),
            'š' => folded.push('s'),
            'ž' => folded.push('z'),
            'à'..='å' | 'ă' => folded.push('a'),
            'è'..='ë' | 'ě' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ñ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ő' => folded.push('o'),
            'ù'..='ü' | 'ű' | 'ů' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ř' => folded.push('r'),
            'ß' => folded.push_str("ss"),
            space if space.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            other => folded.push(other),
        }
    }
    folded.trim().to_owned()
}

/// The two Latin letters of a Cyrillic one, the first in its case and the second small.
fn digraph(letter: char) -> Option<(char, char)> {
    match letter {
        'Љ' => Some(('L', 'j')),
        'љ' => Some(('l', 'j')),
        'Њ' => Some(('N', 'j')),
        'њ' => Some(('n', 'j')),
        'Џ' => Some(('D', 'ž')),
        'џ' => Some(('d', 'ž')),
        _ => None,
    }
}

fn to_capital(small: char) -> char {
    if small == 'ž' { 'Ž' } else { 'J' }
}

fn single(letter: char) -> char {
    match letter {
        'А' => 'A',
        'Б' => 'B',
        'В' => 'V',
        'Г' => 'G',
        'Д' => 'D',
        'Ђ' => 'Đ',
        'Е' => 'E',
        'Ж' => 'Ž',
        'З' => 'Z',
        'И' => 'I',
        'Ј' => 'J',
        'К' => 'K',
        'Л' => 'L',
        'М' => 'M',
        'Н' => 'N',
        'О' => 'O',
        'П' => 'P',
        'Р' => 'R',
        'С' => 'S',
        'Т' => 'T',
        'Ћ' => 'Ć',
        'У' => 'U',
        'Ф' => 'F',
        'Х' => 'H',
        'Ц' => 'C',
        'Ч' => 'Č',
        'Ш' => 'Š',
        'а' => 'a',
        'б' => 'b',
        'в' => 'v',
        'г' => 'g',
        'д' => 'd',
        'ђ' => 'đ',
        'е' => 'e',
        'ж' => 'ž',
        'з' => 'z',
        'и' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'л' => 'l',
        'м' => 'm',
        'н' => 'n',
        'о' => 'o',
        'п' => 'p',
        'р' => 'r',
        'с' => 's',
        'т' => 't',
        'ћ' => 'ć',
        'у' => 'u',
        'ф' => 'f',
        'х' => 'h',
        'ц' => 'c',
        'ч' => 'č',
        'ш' => 'š',
        other => other,
    }
}

/// Whether a capital stands in a word, or as a single letter beside words, written in capitals.
fn among_capitals(text: &str, at: usize, letter: char) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let after = rest.strip_prefix(letter).unwrap_or(rest);
    let in_word = |c: &char| c.is_alphabetic() || is_mark(*c);
    let next = after
        .chars()
        .take_while(in_word)
        .find(|c| c.is_alphabetic());
    let previous = before
        .chars()
        .rev()
        .take_while(in_word)
        .find(|c| c.is_alphabetic());
    match (next, previous) {
        (Some(next), _) => next.is_uppercase(),
        (None, Some(previous)) => previous.is_uppercase(),
        (None, None) => {
            let apart = |c: char| !in_word(&c);
            let nearest = after.split(apart).take(NEAR).find_map(is_in_capitals);
            nearest
                .or_else(|| before.rsplit(apart).take(NEAR).find_map(is_in_capitals))
                .unwrap_or(false)
        }
    }
}

/// How far a letter that stands alone looks for a word, in either direction; keeps long rows of such letters cheap.
const NEAR: usize = 16;

/// Whether a word of more than one letter is all capitals; a shorter one does not tell.
fn is_in_capitals(word: &str) -> Option<bool> {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    (letters().count() > 1).then(|| letters().all(char::is_uppercase))
}

/// An accent set on the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_follow_their_neighbours() {
        for (cyrillic, latin) in [
            ("ЊЕГОШ", "NJEGOŠ"),
            ("Његош", "Njegoš"),
            ("ЉУБ", "LJUB"),
            ("Љубљана", "Ljubljana"),
            ("ЉУБЉАНА", "LJUBLJANA"),
            ("ЏЕП", "DŽEP"),
            ("Џеп и џем", "Džep i džem"),
            ("КОЊ", "KONJ"),
            ("ЉИЉАЊЏ", "LJILJANJDŽ"),
            ("Љ. Петровић", "Lj. Petrović"),
            ("УЛИЦА Љ. ПЕТРОВИЋА", "ULICA LJ. PETROVIĆA"),
            ("Љ. ПЕТРОВИЋ", "LJ. PETROVIĆ"),
            ("ПЕТРОВИЋ Љ.", "PETROVIĆ LJ."),
            ("Петровић Љ.", "Petrović Lj."),
            ("Љ. Њ. Петровић", "Lj. Nj. Petrović"),
            ("Љ", "Lj"),
            ("ЊУ-ЏЕРЗИ", "NJU-DŽERZI"),
            ("Њу-Џерзи", "Nju-Džerzi"),
            ("А\u{301}Љ", "A\u{301}LJ"),
            ("", ""),
        ] {
            assert_eq!(to_latin(cyrillic), latin, "{cyrillic}");
        }
    }

    #[test]
    fn every_letter_and_nothing_else_changes() {
        let azbuka = "абвгдђежзијклљмнњопрстћуфхцчџш";
        let latin = "abvgdđežzijklljmnnjoprstćufhcčdžš";
        assert_eq!(to_latin(azbuka), latin);
        assert_eq!(to_latin(&azbuka.to_uppercase()), latin.to_uppercase());
        for unchanged in ["Občina Celje, 3. člen – ščžđ", "щыэюя", "🚧 48 h\n\t<a>"]
        {
            assert_eq!(to_latin(unchanged), unchanged);
        }
        assert_eq!(to_latin("инјекција, надживети"), "injekcija, nadživeti");
    }

    #[test]
    fn both_scripts_fold_to_one_form() {
        for (text, folded) in [
            ("Đorđe Џакула", "djordje dzakula"),
            ("Ђорђе Džakula", "djordje dzakula"),
            ("Celje – Čret  in\nŠmartno", "celje – cret in smartno"),
            ("Žička cesta 4a", "zicka cesta 4a"),
            ("Lendva / Lendvő", "lendva / lendvo"),
            ("C\u{30c}ret", "cret"),
            ("  ", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
            assert_eq!(fold(folded), folded);
        }
    }

    /// Names of places as the state writes them in both scripts; read only where the data folder stands beside the project.
    #[test]
    fn place_names_agree_with_the_official_spelling() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../shared/data/script/rs_translit_pairs_clean.csv"
        );
        let Ok(pairs) = std::fs::read_to_string(path) else {
            return;
        };
        let mut seen = 0;
        for line in pairs.lines().skip(1) {
            let mut columns = line.split(',');
            let (cyrillic, latin) = (columns.next().unwrap(), columns.next().unwrap());
            assert_eq!(to_latin(cyrillic), latin);
            assert_eq!(fold(cyrillic), fold(latin));
            seen += 1;
        }
        assert!(seen > 1000, "only {seen} pairs");
    }
}
