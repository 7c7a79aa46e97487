//! Whether a password is one of the first that somebody would try.
//!
//! A password is taken apart into what is known: common passwords and words, the person's own name and address,
//! sequences, years, repetitions. What is known is worth little, every other character counts; too little in all, and
//! it is refused. Words strung together are fine, a word with a year behind it is not.

use crate::script::to_latin;

/// The fewest points of a password that is accepted.
const ENOUGH: usize = 8;

/// What a common word is worth: there are thousands of them.
const WORD: usize = 3;

/// What a sequence, a year, a repetition or a part of the own name is worth: there are few of them.
const EASY: usize = 1;

/// The shortest piece that is looked for, in characters.
const SHORTEST: usize = 4;

/// The shortest sequence.
const SEQUENCE: usize = 3;

/// The longest common word that is looked for, in characters.
const LONGEST: usize = 24;

/// Rows of keys; who slides along one has typed a sequence.
const ROWS: [&str; 5] = [
    "1234567890",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "zxcvbnm",
];

/// Whether a password is easily guessed: `personal` is what everybody knows of the person, `is_common` knows words in
/// the form that [`folded`] gives.
pub fn is_guessable(password: &str, personal: &[&str], is_common: impl Fn(&str) -> bool) -> bool {
    let own: Vec<Vec<char>> = personal
        .iter()
        .flat_map(|text| {
            folded(text)
                .split(|c: char| !c.is_alphanumeric())
                .map(|part| part.chars().collect::<Vec<char>>())
                .collect::<Vec<_>>()
        })
        .filter(|part| part.len() >= SHORTEST)
        .collect();
    let plain = folded(password);
    let read: String = plain.chars().map(unmasked).collect();
    [plain, read]
        .iter()
        .any(|form| worth(form, &own, &is_common) < ENOUGH)
}

/// A text as words are compared: lower case, Latin, without diacritical marks.
pub fn folded(text: &str) -> String {
    to_latin(text)
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'č' | 'ć' => 'c',
            'š' => 's',
            'ž' => 'z',
            'đ' => 'd',
            other => other,
        })
        .collect()
}

/// The letter that a digit or sign stands for where people mask a word.
fn unmasked(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        other => other,
    }
}

/// The points of a password: each piece that is known, and each character between them.
fn worth(text: &str, own: &[Vec<char>], is_common: &impl Fn(&str) -> bool) -> usize {
    let characters: Vec<char> = text.chars().collect();
    let mut rest = characters.as_slice();
    let mut seen: Vec<String> = Vec::new();
    let mut points = 0;
    while !rest.is_empty() {
        let (length, value) = piece(rest, own, &seen, is_common);
        let (piece, after) = rest.split_at(length.clamp(1, rest.len()));
        if piece.len() >= SEQUENCE {
            seen.push(piece.iter().collect());
        } else if let [one] = piece {
            // A character that stands there already says nothing new.
            let before = characters.len() - rest.len();
            if characters.iter().take(before).any(|known| known == one) {
                rest = after;
                continue;
            }
        }
        points += value;
        rest = after;
    }
    points
}

/// The longest piece that is known at the beginning, and what it is worth; one character where none is.
fn piece(
    rest: &[char],
    own: &[Vec<char>],
    seen: &[String],
    is_common: &impl Fn(&str) -> bool,
) -> (usize, usize) {
    let own = own
        .iter()
        .filter(|part| rest.starts_with(part))
        .map(Vec::len)
        .max()
        .unwrap_or_default();
    let again = seen
        .iter()
        .filter(|piece| {
            rest.len() >= piece.chars().count()
                && rest.iter().copied().zip(piece.chars()).all(|(a, b)| a == b)
        })
        .map(|piece| piece.chars().count())
        .max()
        .unwrap_or_default();
    let easy = own.max(again).max(sequence(rest)).max(year(rest));
    let common = (SHORTEST..=rest.len().min(LONGEST))
        .rev()
        .find(|length| {
            let word: String = rest.iter().take(*length).collect();
            is_common(&word)
        })
        .unwrap_or_default();
    if easy >= SEQUENCE && easy >= common {
        (easy, EASY)
    } else if common > 0 {
        (common, WORD)
    } else {
        (1, 1)
    }
}

/// How many characters from the beginning follow each other: in the alphabet, in a row of keys, or all the same.
fn sequence(rest: &[char]) -> usize {
    let steps = |follows: &dyn Fn(char, char) -> bool| {
        let number = rest
            .iter()
            .zip(rest.iter().skip(1))
            .take_while(|(one, next)| follows(**one, **next))
            .count();
        number + 1
    };
    let code = |c: char| i64::from(u32::from(c));
    let beside = |step: i64| {
        ROWS.iter()
            .map(|row| {
                let place = |c: char| row.chars().position(|known| known == c);
                steps(&|one, next| match (place(one), place(next)) {
                    (Some(one), Some(next)) => i64::try_from(next)
                        .ok()
                        .zip(i64::try_from(one).ok())
                        .is_some_and(|(next, one)| next - one == step),
                    _ => false,
                })
            })
            .max()
            .unwrap_or_default()
    };
    let longest = [
        steps(&|one, next| one == next),
        steps(&|one, next| one.is_alphanumeric() && code(next) - code(one) == 1),
        steps(&|one, next| one.is_alphanumeric() && code(one) - code(next) == 1),
        beside(1),
        beside(-1),
    ]
    .into_iter()
    .max()
    .unwrap_or_default();
    if longest >= SEQUENCE { longest } else { 0 }
}

/// A year of this century or the last.
fn year(rest: &[char]) -> usize {
    match rest {
        ['1', '9', a, b, ..] | ['2', '0', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit() => {
            4
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(password: &str) -> bool {
        let common = [
            "password",
            "dragon",
            "liverpool",
            "chelsea",
            "geslo",
            "letmein",
            "horse",
            "battery",
            "correct",
            "lozinka",
            "admin",
            "qwertzuiop",
        ];
        let personal = ["Ana Žarnik", "ana.zarnik@celje.si", "Mestna občina Celje"];
        is_guessable(password, &personal, |word| common.contains(&word))
    }

    #[test]
    fn what_is_tried_first_is_refused() {
        for password in [
            "password2026",
            "Password1234!",
            "P@ssw0rd2026",
            "passwordpassword",
            "geslo-geslo-geslo",
            "лозинка123456",
            "aaaaaaaaaaaa",
            "123456789012",
            "abcabcabcabc",
            "121212121212",
            "qwertzuiop12",
            "qwertyuiopasdfghjkl",
            "liverpoolchelsea",
            "Žarnik12345!",
            "celje20262026",
            "ana.zarnik.2026",
            "admin admin admin 1",
        ] {
            assert!(refused(password), "{password}");
        }
    }

    #[test]
    fn what_nobody_would_think_of_is_accepted() {
        for password in [
            "koza v mlinu 1845",
            "correct horse battery staple",
            "Tri lipe pred hišo",
            "зелени кључ у бунару",
            "xk7-Qm2-vvPa-9r",
            "Na Golovcu raste praprot",
            "7hKq!zW3pLx0",
        ] {
            assert!(!refused(password), "{password}");
        }
    }

    #[test]
    fn words_are_compared_without_marks_case_and_script() {
        assert_eq!(folded("ГЕСЛО Žiga Đorđe"), "geslo ziga dorde");
    }
}
