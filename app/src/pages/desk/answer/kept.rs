//! What was typed before, on this device and on others: which of it goes into the editor, and what must not be lost.

use api::typed::{KeptTyped, TypedAnswer};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An answer as this device keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OnDevice {
    /// What was typed.
    #[serde(flatten)]
    pub(super) answer: TypedAnswer,
    /// The revision of the server's that it follows; 0 for none.
    #[serde(default)]
    pub(super) revision: u32,
    /// Whether the server does not have it yet.
    #[serde(default = "yes")]
    pub(super) unsaved: bool,
    /// When it was typed.
    #[serde(default)]
    pub(super) at: DateTime<Utc>,
}

fn yes() -> bool {
    true
}

/// A text beside the one in the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Other {
    /// The text.
    pub(super) answer: TypedAnswer,
    /// Whose it is.
    pub(super) of: Whose,
}

/// Whose a text beside the editor's is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// The same person's, kept on another device.
    OtherDevice {
        /// Since when.
        at: DateTime<Utc>,
    },
    /// The draft that a colleague put before the administrator meanwhile.
    Colleague {
        /// Who.
        author: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The one that stood in the editor before.
    Own,
}

/// Where the editor begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Beginning {
    /// What goes into it; `None` for nothing.
    pub(super) answer: Option<TypedAnswer>,
    /// The server's revision that it follows.
    pub(super) revision: u32,
    /// What stands beside it until the person chooses.
    pub(super) other: Option<Other>,
}

/// The newest goes into the editor. Where this device and the server have gone different ways, the older one stands
/// beside it.
pub(super) fn begin(device: Option<OnDevice>, server: Option<&KeptTyped>) -> Beginning {
    let revision = server.map_or(0, |server| server.revision);
    let from = |answer| Beginning {
        answer,
        revision,
        other: None,
    };
    let theirs = server.and_then(|server| server.typed.clone().zip(Some(server.saved_at)));
    let Some(device) = device else {
        return from(theirs.map(|(answer, _)| answer));
    };
    // What the server had from here, it may have been told to forget elsewhere.
    if !device.unsaved && device.revision < revision {
        return from(theirs.map(|(answer, _)| answer));
    }
    match theirs {
        Some((answer, at)) if answer != device.answer && device.revision != revision => {
            let (newer, older) = if at > device.at {
                (answer, (device.answer, Whose::Own))
            } else {
                (device.answer, (answer, Whose::OtherDevice { at }))
            };
            let (answer, of) = older;
            Beginning {
                other: Some(Other { answer, of }),
                ..from(Some(newer))
            }
        }
        Some(_) | None => from(Some(device.answer)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32) -> DateTime<Utc> {
        format!("2026-04-22T10:{minute:02}:00Z").parse().unwrap()
    }

    fn words(text: &str) -> TypedAnswer {
        TypedAnswer {
            text: text.to_owned(),
            ..TypedAnswer::default()
        }
    }

    fn device(text: &str, revision: u32, unsaved: bool, minute: u32) -> Option<OnDevice> {
        Some(OnDevice {
            answer: words(text),
            revision,
            unsaved,
            at: at(minute),
        })
    }

    fn server(text: Option<&str>, revision: u32, minute: u32) -> KeptTyped {
        KeptTyped {
            revision,
            saved_at: at(minute),
            typed: text.map(words),
        }
    }

    fn begun(device: Option<OnDevice>, server: Option<&KeptTyped>) -> (String, u32, String) {
        let begun = begin(device, server);
        (
            begun.answer.map_or_else(String::new, |answer| answer.text),
            begun.revision,
            begun
                .other
                .map_or_else(String::new, |other| other.answer.text),
        )
    }

    fn is(text: &str, revision: u32, other: &str) -> (String, u32, String) {
        (text.to_owned(), revision, other.to_owned())
    }

    #[test]
    fn what_one_place_has_is_where_the_editor_begins() {
        assert_eq!(begun(None, None), is("", 0, ""));
        assert_eq!(begun(None, Some(&server(Some("a"), 3, 1))), is("a", 3, ""));
        assert_eq!(begun(device("a", 0, true, 1), None), is("a", 0, ""));
        // Typed without a network after it was last saved: the server's is what it grew from.
        let saved = server(Some("a"), 3, 1);
        assert_eq!(
            begun(device("ab", 3, true, 2), Some(&saved)),
            is("ab", 3, "")
        );
        // Saved from here, and gone on with elsewhere.
        let saved = server(Some("abc"), 5, 4);
        assert_eq!(
            begun(device("ab", 3, false, 2), Some(&saved)),
            is("abc", 5, "")
        );
    }

    #[test]
    fn of_two_that_went_different_ways_the_newer_is_edited_and_the_other_kept_beside() {
        let saved = server(Some("elsewhere"), 5, 4);
        assert_eq!(
            begun(device("here", 3, true, 2), Some(&saved)),
            is("elsewhere", 5, "here")
        );
        assert_eq!(
            begun(device("here", 3, true, 6), Some(&saved)),
            is("here", 5, "elsewhere")
        );
        assert_eq!(
            begun(device("elsewhere", 3, true, 6), Some(&saved)),
            is("elsewhere", 5, "")
        );
    }

    #[test]
    fn what_was_sent_elsewhere_does_not_come_back_but_what_was_never_saved_stays() {
        let ended = server(None, 5, 4);
        assert_eq!(begun(device("a", 4, false, 2), Some(&ended)), is("", 5, ""));
        assert_eq!(begun(device("a", 4, true, 2), Some(&ended)), is("a", 5, ""));
    }

    #[test]
    fn what_an_older_page_kept_was_never_saved() {
        let kept: OnDevice = serde_json::from_str(r#"{"text":"Pride jutri."}"#).unwrap();
        assert_eq!(
            (kept.answer, kept.revision, kept.unsaved),
            (words("Pride jutri."), 0, true)
        );
    }
}
