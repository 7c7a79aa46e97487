//! Passwords and words that are tried first.
//!
//! `common-passwords.txt` holds, sorted: the ten thousand most common passwords of letters and digits, and every common
//! one that is long enough for this product, from the list of zxcvbn (© Dan Wheeler and contributors, MIT licence,
//! as packaged in zxcvbn 4.5.0 for Python); and words of our own languages, towns and offices. Digits alone are left
//! out: sequences and years are known without a list.

/// One a line, sorted, in the form that `domain::password::folded` gives.
const LIST: &str = include_str!("common-passwords.txt");

/// The list, to be asked many times.
pub struct Common(Vec<&'static str>);

impl Common {
    /// Reads the list.
    pub fn new() -> Self {
        Self(LIST.lines().collect())
    }

    /// Whether it has this word.
    pub fn has(&self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::password::{folded, is_guessable};

    #[test]
    fn the_list_is_sorted_and_folded() {
        let list = Common::new().0;
        assert!(list.len() > 9_000);
        assert!(list.is_sorted());
        for word in list {
            assert_eq!(folded(word), word);
            assert!((4..=24).contains(&word.len()), "{word}");
        }
    }

    #[test]
    fn what_the_list_knows_is_refused() {
        let common = Common::new();
        let refused = |password: &str| is_guessable(password, &[], |word| common.has(word));
        for password in [
            "1qaz2wsx3edc",
            "Letmein2026!!",
            "baseball123456",
            "Dobrodošli2026",
            "servis48-demo",
            "novogeslo123",
            "Ljubljana1234",
        ] {
            assert!(refused(password), "{password}");
        }
        for password in [
            "koza v mlinu 1845",
            "correct horse battery staple",
            "Na Golovcu raste praprot",
            "pet lipovih listov",
            "modri lonec na steni",
        ] {
            assert!(!refused(password), "{password}");
        }
    }
}
