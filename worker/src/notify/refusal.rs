//! Why a mail is not taken in, in words for whoever sent it.

use domain::{Language, fold::fold};
use words::{Part, Words};

/// Why a mail is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No municipality has this mailbox.
    UnknownMailbox,
    /// It is larger than what is read.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// A failure of ours.
    Failed,
}

impl Refusal {
    /// The reason in these languages. A server's reply is ASCII (RFC 5321, §4.2), so letters lose their marks.
    pub fn reason(self, languages: &[Language]) -> String {
        let id = match self {
            Self::UnknownMailbox => "mail-in-unknown-mailbox",
            Self::TooLarge => "mail-in-too-large",
            Self::Empty => "mail-in-empty",
            Self::Failed => "mail-in-failed",
        };
        let mut said: Vec<String> = Vec::new();
        for language in languages {
            let text = ascii(&Words::new(*language, &[Part::MAIL]).text(id));
            if !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(" / ")
    }
}

/// A text in ASCII, its capitals kept.
fn ascii(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii() {
                return letter.to_string();
            }
            let plain: String = fold(&letter.to_string())
                .chars()
                .filter(char::is_ascii)
                .collect();
            if letter.is_uppercase() {
                plain.to_ascii_uppercase()
            } else {
                plain
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_ascii_in_every_language_of_the_municipality() {
        for refusal in [
            Refusal::UnknownMailbox,
            Refusal::TooLarge,
            Refusal::Empty,
            Refusal::Failed,
        ] {
            let reason = refusal.reason(&[
                Language::SerbianCyrillic,
                Language::SerbianLatin,
                Language::Slovenian,
                Language::English,
            ]);
            assert!(reason.is_ascii(), "{reason}");
            assert_eq!(reason.split(" / ").count(), 3, "{reason}");
        }
        assert_eq!(ascii("Šaljite Његошу"), "Saljite NJegosu");
    }
}
